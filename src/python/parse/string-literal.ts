/**
 * String literals: their prefix and quotes, and what their escapes stand for, following CPython 3.11's
 * `Parser/string_parser.c` and `Objects/unicodeobject.c`. Called by the lowering of constants and of f-strings.
 */

import { FaultError, fault } from './problem.ts';
import type { Token } from './token.ts';
import { UNICODE_NAMES } from './unicode-names.ts';

export interface StringLiteral {
  readonly token: Token;
  readonly isRaw: boolean;
  readonly isBytes: boolean;
  readonly isFormatted: boolean;
  /** Where the text between the quotes begins and ends in the source. */
  readonly from: number;
  readonly to: number;
}

const LITERAL = /^([a-zA-Z]*)('''|"""|'|")/;
const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', ''],
  ['\r', ''],
  ['\r\n', ''],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);
const HEX_DIGITS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

export function stringLiteral(token: Token): StringLiteral {
  const [, prefix = '', quotes = '"'] = LITERAL.exec(token.text) ?? [];
  const kinds = prefix.toLowerCase();
  return {
    token,
    isRaw: kinds.includes('r'),
    isBytes: kinds.includes('b'),
    isFormatted: kinds.includes('f'),
    from: token.from + prefix.length + quotes.length,
    to: token.to - quotes.length,
  };
}

/** The text that part of a literal stands for. Throws a `FaultError` for an escape that stands for nothing. */
export function decodeText(literal: StringLiteral, text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  if (literal.isRaw || !lines.includes('\\')) return lines;
  return new Escapes(literal, lines).decode();
}

/** The bytes that a bytes literal stands for. */
export function decodeBytes(literal: StringLiteral, text: string): number[] {
  if (/[^\0-\x7f]/.test(text)) {
    throw new FaultError(
      fault('bytes can only contain ASCII literal characters', literal.token.from, literal.token.to),
    );
  }
  return Array.from(decodeText(literal, text), (char) => char.charCodeAt(0) & 0xff);
}

class Escapes {
  private readonly literal: StringLiteral;
  private readonly text: string;
  private readonly parts: string[] = [];

  constructor(literal: StringLiteral, text: string) {
    this.literal = literal;
    this.text = text;
  }

  decode(): string {
    let at = 0;
    for (let slash = this.text.indexOf('\\'); slash !== -1; slash = this.text.indexOf('\\', at)) {
      this.parts.push(this.text.slice(at, slash));
      at = this.escape(slash);
    }
    this.parts.push(this.text.slice(at));
    return this.parts.join('');
  }

  /** Decodes the escape that begins at the backslash; the offset after it. */
  private escape(slash: number): number {
    const char = this.text.charAt(slash + 1);
    const simple = SIMPLE_ESCAPES.get(char);
    if (simple !== undefined) return this.put(simple, slash + 2);
    if (char >= '0' && char <= '7') return this.octal(slash);
    if (char === 'x' && this.literal.isBytes) return this.byte(slash);
    if (char === 'N' && !this.literal.isBytes) return this.named(slash);
    const digits = HEX_DIGITS.get(char);
    if (digits !== undefined && !this.literal.isBytes) return this.hex(slash, digits);
    return this.put(`\\${char}`, slash + 1 + char.length);
  }

  private octal(slash: number): number {
    const digits = /^[0-7]{1,3}/.exec(this.text.slice(slash + 1, slash + 4))?.[0] ?? '';
    return this.put(String.fromCharCode(Number.parseInt(digits, 8)), slash + 1 + digits.length);
  }

  private byte(slash: number): number {
    const digits = this.text.slice(slash + 2, slash + 4);
    if (/^[0-9a-fA-F]{2}$/.test(digits)) return this.put(String.fromCharCode(Number.parseInt(digits, 16)), slash + 4);
    return this.stop(`(value error) invalid \\x escape at position ${slash}`);
  }

  private hex(slash: number, count: number): number {
    const digits = /^[0-9a-fA-F]*/.exec(this.text.slice(slash + 2, slash + 2 + count))?.[0] ?? '';
    const end = slash + 2 + digits.length;
    if (digits.length < count) {
      const shape = `\\${this.text.charAt(slash + 1)}${'X'.repeat(count)}`;
      return this.unicodeError(slash, end, `truncated ${shape} escape`);
    }
    const code = Number.parseInt(digits, 16);
    if (code > 0x10ffff) return this.unicodeError(slash, end, 'illegal Unicode character');
    return this.put(String.fromCodePoint(code), end);
  }

  private named(slash: number): number {
    const name = /^\{([^}]+)\}/.exec(this.text.slice(slash + 2))?.[1];
    if (name === undefined) return this.unicodeError(slash, slash + 2, 'malformed \\N character escape');
    const char = UNICODE_NAMES.get(name.toUpperCase());
    const end = slash + 4 + name.length;
    if (char === undefined) return this.unicodeError(slash, end, 'unknown Unicode character name');
    return this.put(char, end);
  }

  private unicodeError(from: number, to: number, reason: string): never {
    const last = utf8Length(this.text.slice(0, to)) - 1;
    const first = utf8Length(this.text.slice(0, from));
    const where = first === last ? `byte 0x5c in position ${first}` : `bytes in position ${first}-${last}`;
    return this.stop(`(unicode error) 'unicodeescape' codec can't decode ${where}: ${reason}`);
  }

  private stop(message: string): never {
    throw new FaultError(fault(message, this.literal.token.from, this.literal.token.to));
  }

  private put(text: string, next: number): number {
    this.parts.push(text);
    return next;
  }
}

/** CPython rewrites wide characters as ten-character escapes before it decodes, and counts those. */
function utf8Length(text: string): number {
  let length = 0;
  for (const char of text) length += char > '\x7f' ? 10 : 1;
  return length;
}
