/**
 * Reading a pattern character by character: escapes, sets, and the error of a place that can't be read. What `parse.ts`
 * builds its trees on.
 */

import { exceptionType, PyException, PyExceptionType, Raised } from '../../objects/exception.ts';
import type { Value } from '../../objects/object.ts';
import { current } from '../../objects/runtime.ts';
import { anyOf, between, exactly, ignoringCase, namedClass } from './character-class.ts';
import { FLAGS, type Node, type Test } from './node.ts';

export const RegexError = exceptionType('error', PyExceptionType, 're');

/** Raises `re.error` with the place in the pattern. */
export function regexError(message: string, pattern: string, at: number): never {
  const position = Array.from(pattern.slice(0, at)).length;
  const before = pattern.slice(0, at).split('\n');
  const [line, column] = [before.length, Array.from(before.at(-1) ?? '').length + 1];
  const place = pattern.includes('\n') ? `${position} (line ${line}, column ${column})` : `${position}`;
  const exception = new PyException(RegexError, [`${message} at position ${place}`]);
  exception.attributes = new Map<string, Value>([
    ['msg', message],
    ['pattern', pattern],
    ['pos', BigInt(position)],
    ['lineno', BigInt(line)],
    ['colno', BigInt(column)],
  ]);
  throw new Raised(exception);
}

const SHORT_ESCAPES: ReadonlyMap<string, number> = new Map([
  ['a', 7],
  ['b', 8],
  ['f', 12],
  ['n', 10],
  ['r', 13],
  ['t', 9],
  ['v', 11],
  ['\\', 92],
]);

/** How many hexadecimal digits follow an escape. */
const HEX_DIGITS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** The pattern, how far it has been read, and the flags that hold there. */
export class PatternReader {
  protected readonly pattern: string;
  protected at = 0;
  flags: bigint;

  constructor(pattern: string, flags: bigint) {
    this.pattern = pattern;
    this.flags = flags;
  }

  protected fail(message: string, at: number): never {
    return regexError(message, this.pattern, at);
  }

  protected has(flag: keyof typeof FLAGS): boolean {
    return (this.flags & FLAGS[flag]) !== 0n;
  }

  protected peek(): string {
    const code = this.pattern.codePointAt(this.at);
    return code === undefined ? '' : String.fromCodePoint(code);
  }

  protected next(): string {
    const character = this.peek();
    this.at += character.length;
    return character;
  }

  protected take(text: string): boolean {
    if (!this.pattern.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  protected char(test: Test): Node {
    return { kind: 'char', test };
  }

  protected literal(code: number): Node {
    const test = exactly(code);
    return this.char(this.has('I') ? ignoringCase(test, this.has('A')) : test);
  }

  /** The character that an escape means. */
  protected code(letter: string, start: number, inSet: boolean): number {
    const digits = HEX_DIGITS.get(letter);
    if (digits !== undefined) return this.hexadecimal(start, digits);
    if (letter === '0' || (inSet && /[0-7]/.test(letter))) {
      const octal = /^[0-7]{1,3}/.exec(this.pattern.slice(start + 1))?.[0] ?? '0';
      this.at = start + 1 + octal.length;
      return Number.parseInt(octal, 8);
    }
    const short = SHORT_ESCAPES.get(letter);
    if (short !== undefined && (letter !== 'b' || inSet)) return short;
    if (letter === 'N') current().unsupported('re: \\N{...}');
    if (/[a-zA-Z]/.test(letter) || (inSet && /[89]/.test(letter))) this.fail(`bad escape \\${letter}`, start);
    return letter.codePointAt(0) ?? 0;
  }

  protected hexadecimal(start: number, count: number): number {
    const digits = /^[0-9a-fA-F]*/.exec(this.pattern.slice(this.at, this.at + count))?.[0] ?? '';
    if (digits.length !== count) {
      this.fail(`incomplete escape ${this.pattern.slice(start, this.at + digits.length)}`, start);
    }
    this.at += count;
    const code = Number.parseInt(digits, 16);
    if (code > 0x10ffff) this.fail(`bad escape ${this.pattern.slice(start, this.at)}`, start);
    return code;
  }

  protected set(start: number): Node {
    const negative = this.take('^');
    const first = this.at;
    const tests: Test[] = [];
    for (;;) {
      const itemStart = this.at;
      const low = this.next();
      if (low === '') return this.fail('unterminated character set', start);
      if (low === ']' && itemStart !== first) break;
      const from = low === '\\' ? this.setEscape(itemStart) : (low.codePointAt(0) ?? 0);
      if (this.peek() !== '-' || this.pattern[this.at + 1] === ']') {
        tests.push(typeof from === 'number' ? exactly(from) : from);
        continue;
      }
      this.next();
      tests.push(this.range(from, itemStart, start));
    }
    const test = anyOf(tests, false);
    const folded = this.has('I') ? ignoringCase(test, this.has('A')) : test;
    return this.char(negative ? (code) => !folded(code) : folded);
  }

  protected range(from: number | Test, itemStart: number, setStart: number): Test {
    const highStart = this.at;
    const high = this.next();
    if (high === '') return this.fail('unterminated character set', setStart);
    const to = high === '\\' ? this.setEscape(highStart) : (high.codePointAt(0) ?? 0);
    const shown = this.pattern.slice(itemStart, this.at);
    if (typeof from !== 'number' || typeof to !== 'number') return this.fail(`bad character range ${shown}`, itemStart);
    return to < from ? this.fail(`bad character range ${shown}`, itemStart) : between(from, to);
  }

  protected setEscape(start: number): number | Test {
    const letter = this.next();
    if (letter === '') return this.fail('bad escape (end of pattern)', start);
    return namedClass(letter, this.has('A')) ?? this.code(letter, start, true);
  }
}
