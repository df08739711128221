/** `json.dumps`: values as JSON text (`Lib/json/encoder.py`). */

import { sorted } from '../../builtins/sorting.ts';
import { PyDict } from '../../objects/dict.ts';
import { PyRecursionError, PyTypeError, PyValueError, raise } from '../../objects/exception.ts';
import { floatRepr } from '../../objects/float-text.ts';
import { PyList } from '../../objects/list.ts';
import { integerOf, textOf, typeOf, unbox, type Value } from '../../objects/object.ts';
import { current } from '../../objects/runtime.ts';
import { PyTuple } from '../../objects/tuple.ts';

export interface Style {
  readonly indent: string | null;
  readonly itemSeparator: string;
  readonly keySeparator: string;
  readonly ensureAscii: boolean;
  readonly sortKeys: boolean;
  readonly skipKeys: boolean;
  readonly allowNan: boolean;
  readonly checkCircular: boolean;
  /** What a value that is none of JSON's kinds becomes. */
  readonly fallback: (value: Value) => Value;
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\f', '\\f'],
  ['\b', '\\b'],
]);

/** Text in quotes. */
export function quoteJson(text: string, ensureAscii: boolean): string {
  // Control characters are what has to be escaped.
  const escaped = ensureAscii ? /["\\]|[^ -~]/g : /["\\]|[^ -\uffff]/g;
  const escape = (unit: string): string => SHORT.get(unit) ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `"${text.replace(escaped, escape)}"`;
}

function floatText(value: number, allowNan: boolean): string {
  if (Number.isFinite(value)) return floatRepr(value);
  if (!allowNan) return raise(PyValueError, 'Out of range float values are not JSON compliant');
  return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
}

class Encoder {
  readonly #style: Style;
  readonly #open = new Set<Value>();

  constructor(style: Style) {
    this.#style = style;
  }

  encode(value: Value, level: number): string {
    current().step();
    if (level > current().limits.depth) raise(PyRecursionError, 'maximum recursion depth exceeded');
    const plain = this.#scalar(value);
    if (plain !== null) return plain;
    return this.#guarded(value, () => {
      if (value instanceof PyList || value instanceof PyTuple) return this.#array(value.items, level);
      if (value instanceof PyDict) return this.#object(value, level);
      return this.encode(this.#style.fallback(value), level + 1);
    });
  }

  #scalar(value: Value): string | null {
    if (value === null) return 'null';
    if (typeof value === 'boolean') return value ? 'true' : 'false';
    const text = textOf(value);
    if (text !== null) return quoteJson(text, this.#style.ensureAscii);
    const integer = integerOf(value);
    if (integer !== null) return String(integer);
    const plain = unbox(value);
    return typeof plain === 'number' ? floatText(plain, this.#style.allowNan) : null;
  }

  #guarded(value: Value, write: () => string): string {
    if (!this.#style.checkCircular) return write();
    if (this.#open.has(value)) raise(PyValueError, 'Circular reference detected');
    this.#open.add(value);
    const text = write();
    this.#open.delete(value);
    return text;
  }

  #array(items: readonly Value[], level: number): string {
    return this.#bracketed(
      '[',
      ']',
      items.map((item) => this.encode(item, level + 1)),
      level,
    );
  }

  #object(dict: PyDict, level: number): string {
    let entries = [...dict.entries()];
    if (this.#style.sortKeys) {
      const keys = sorted(
        entries.map(([key]) => key),
        null,
        false,
      );
      entries = keys.map((key) => [key, dict.get(key) ?? null]);
    }
    const parts: string[] = [];
    for (const [key, value] of entries) {
      const name = this.#key(key);
      if (name !== null) parts.push(name + this.#style.keySeparator + this.encode(value, level + 1));
    }
    return this.#bracketed('{', '}', parts, level);
  }

  #key(key: Value): string | null {
    const text = textOf(key) ?? this.#scalar(key);
    if (text !== null) return quoteJson(text, this.#style.ensureAscii);
    if (this.#style.skipKeys) return null;
    return raise(PyTypeError, `keys must be str, int, float, bool or None, not ${typeOf(key).name}`);
  }

  #bracketed(open: string, close: string, parts: readonly string[], level: number): string {
    if (parts.length === 0) return open + close;
    const { indent, itemSeparator } = this.#style;
    const size = parts.reduce((sum, part) => sum + part.length, 0);
    current().allocate(size);
    if (indent === null) return open + parts.join(itemSeparator) + close;
    const line = `\n${indent.repeat(level + 1)}`;
    return `${open}${line}${parts.join(itemSeparator + line)}\n${indent.repeat(level)}${close}`;
  }
}

/** The JSON text of a value. @throws Python's TypeError, ValueError. */
export function encodeJson(value: Value, style: Style): string {
  return new Encoder(style).encode(value, 0);
}

/** What the encoder says of a value that it does not know. */
export function notSerializable(value: Value): never {
  return raise(PyTypeError, `Object of type ${shortName(value)} is not JSON serializable`);
}

function shortName(value: Value): string {
  const { name } = typeOf(value);
  return name.slice(name.lastIndexOf('.') + 1);
}
