/** `json.loads`: JSON text as values, with CPython's own errors (`Lib/json/decoder.py`, `scanner.py`). */

import { PyDict } from '../../objects/dict.ts';
import { exceptionType, PyException, PyRecursionError, PyValueError, Raised, raise } from '../../objects/exception.ts';
import { PyList } from '../../objects/list.ts';
import type { Value } from '../../objects/object.ts';
import { current } from '../../objects/runtime.ts';
import { codePointIndex } from '../../objects/text.ts';
import { PyTuple } from '../../objects/tuple.ts';

export const JSONDecodeError = exceptionType('JSONDecodeError', PyValueError, 'json.decoder');

/** What a program may have a say in. */
export interface Hooks {
  readonly object: ((entries: PyDict) => Value) | null;
  readonly pairs: ((pairs: PyList) => Value) | null;
  readonly integer: ((text: string) => Value) | null;
  readonly float: ((text: string) => Value) | null;
  readonly constant: ((text: string) => Value) | null;
  readonly strict: boolean;
}

const NUMBER = /(-?(?:0|[1-9]\d*))(\.\d+)?([eE][-+]?\d+)?/y;
const CONSTANTS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]);
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** `JSONDecodeError(message, document, position)`: its text says line and column. */
export function decodeError(message: string, text: string, unit: number): Raised {
  const position = codePointIndex(text, unit);
  const before = text.slice(0, unit);
  const line = before.split('\n').length;
  const column = position - codePointIndex(text, before.lastIndexOf('\n') + 1) + 1;
  const exception = new PyException(JSONDecodeError, [`${message}: line ${line} column ${column} (char ${position})`]);
  exception.attributes = new Map<string, Value>([
    ['msg', message],
    ['doc', text],
    ['pos', BigInt(position)],
    ['lineno', BigInt(line)],
    ['colno', BigInt(column)],
  ]);
  return new Raised(exception);
}

class Decoder {
  readonly #text: string;
  readonly #hooks: Hooks;
  #at = 0;

  constructor(text: string, hooks: Hooks) {
    this.#text = text;
    this.#hooks = hooks;
  }

  document(): Value {
    this.#space();
    const value = this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) this.#fail('Extra data');
    return value;
  }

  #fail(message: string, at = this.#at): never {
    throw decodeError(message, this.#text, at);
  }

  #space(): void {
    while (' \t\n\r'.includes(this.#text[this.#at] ?? 'x')) this.#at++;
  }

  #value(depth: number): Value {
    current().step();
    if (depth > current().limits.depth)
      raise(PyRecursionError, 'maximum recursion depth exceeded while decoding a JSON array from a unicode string');
    const next = this.#text[this.#at];
    if (next === '"') return this.#string();
    if (next === '{') return this.#object(depth);
    if (next === '[') return this.#array(depth);
    const constant = this.#constant();
    return constant === undefined ? this.#number() : constant;
  }

  #constant(): Value | undefined {
    for (const [word, value] of CONSTANTS) {
      if (!this.#text.startsWith(word, this.#at)) continue;
      this.#at += word.length;
      const isNumber = typeof value === 'number';
      return isNumber && this.#hooks.constant ? this.#hooks.constant(word) : value;
    }
    return undefined;
  }

  #number(): Value {
    NUMBER.lastIndex = this.#at;
    const match = NUMBER.exec(this.#text);
    if (!match) return this.#fail('Expecting value');
    const [whole, integer = '', fraction = '', exponent = ''] = match;
    this.#at += whole.length;
    if (fraction === '' && exponent === '') return this.#hooks.integer ? this.#hooks.integer(integer) : BigInt(integer);
    return this.#hooks.float ? this.#hooks.float(whole) : Number(whole);
  }

  #string(): string {
    const start = this.#at++;
    let result = '';
    for (;;) {
      const next = this.#text[this.#at];
      if (next === undefined) return this.#fail('Unterminated string starting at', start);
      if (next === '"') {
        this.#at++;
        return result;
      }
      if (next === '\\') result += this.#escape(start);
      else {
        if (next < ' ' && this.#hooks.strict) this.#fail('Invalid control character at');
        result += next;
        this.#at++;
      }
    }
  }

  #escape(start: number): string {
    const letter = this.#text[this.#at + 1];
    if (letter === undefined) return this.#fail('Unterminated string starting at', start);
    if (letter !== 'u') {
      const escaped = ESCAPES.get(letter);
      if (escaped === undefined) return this.#fail('Invalid \\escape', this.#at);
      this.#at += 2;
      return escaped;
    }
    const digits = this.#text.slice(this.#at + 2, this.#at + 6);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) return this.#fail('Invalid \\uXXXX escape', this.#at + 1);
    this.#at += 6;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  #array(depth: number): PyList {
    this.#at++;
    const items: Value[] = [];
    this.#space();
    if (this.#text[this.#at] === ']') {
      this.#at++;
      return new PyList(items);
    }
    for (;;) {
      this.#space();
      items.push(this.#value(depth + 1));
      this.#space();
      const mark = this.#text[this.#at];
      if (mark !== ',' && mark !== ']') return this.#fail("Expecting ',' delimiter");
      this.#at++;
      if (mark === ']') return new PyList(items);
    }
  }

  #object(depth: number): Value {
    this.#at++;
    const pairs: [Value, Value][] = [];
    this.#space();
    if (this.#text[this.#at] === '}') {
      this.#at++;
      return this.#made(pairs);
    }
    for (;;) {
      this.#space();
      if (this.#text[this.#at] !== '"') return this.#fail('Expecting property name enclosed in double quotes');
      const key = this.#string();
      this.#space();
      if (this.#text[this.#at] !== ':') return this.#fail("Expecting ':' delimiter");
      this.#at++;
      this.#space();
      pairs.push([key, this.#value(depth + 1)]);
      this.#space();
      const mark = this.#text[this.#at];
      if (mark !== ',' && mark !== '}') return this.#fail("Expecting ',' delimiter");
      this.#at++;
      if (mark === '}') return this.#made(pairs);
    }
  }

  #made(pairs: readonly [Value, Value][]): Value {
    if (this.#hooks.pairs) return this.#hooks.pairs(new PyList(pairs.map((pair) => new PyTuple(pair))));
    const dict = new PyDict();
    for (const [key, value] of pairs) dict.set(key, value);
    return this.#hooks.object ? this.#hooks.object(dict) : dict;
  }
}

/** The value of a JSON document. @throws Python's JSONDecodeError. */
export function decodeJson(text: string, hooks: Hooks): Value {
  if (text.startsWith('\ufeff')) throw decodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', text, 0);
  return new Decoder(text, hooks).document();
}
