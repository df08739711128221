/** Numbers read from text: `int('0x1f', 16)`, `float('1e3')` (`PyLong_FromString`, `float_from_string`). */

import { PyValueError, raise } from '../objects/exception.ts';
import { checkDigits } from '../objects/integer.ts';
import { quote } from '../objects/text.ts';

const PREFIXES: ReadonlyMap<string, number> = new Map([
  ['0x', 16],
  ['0o', 8],
  ['0b', 2],
]);

/** Decimal digits of other scripts, as ASCII ones. */
function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    if (code < 128) return digit;
    // Every script's ten digits stand together, and its zero is at a multiple of ten from where they start.
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  });
}

/** @param shown the argument's repr, for the message. @throws Python's ValueError. */
export function parseIntText(text: string, base: number, shown: string): bigint {
  if (base !== 0 && (base < 2 || base > 36)) raise(PyValueError, 'int() base must be >= 2 and <= 36, or 0');
  const invalid = (): never => raise(PyValueError, `invalid literal for int() with base ${base}: ${shown}`);
  const match = /^([+-]?)(0[xXoObB]_?)?(\w+)$/.exec(asciiDigits(text).trim());
  if (!match) return invalid();
  const [, sign = '', prefix = ''] = match;
  const { digits, radix } = radixOf(prefix, match[3] ?? '', base);
  if (!/^[0-9a-z]+(_[0-9a-z]+)*$/i.test(digits)) return invalid();
  const plain = digits.replaceAll('_', '').toLowerCase();
  if (base === 0 && prefix === '' && /^0+[1-9]/.test(plain)) return invalid();
  if (![...plain].every((digit) => Number.parseInt(digit, 36) < radix)) return invalid();
  if (radix === 10) checkDigits(plain.length);
  const value = radix === 10 ? BigInt(plain) : fromDigits(plain, radix);
  return sign === '-' ? -value : value;
}

/** A prefix counts when it says the base that was asked for; else its letters are digits (`int('0b1', 16)`). */
function radixOf(prefix: string, rest: string, base: number): { digits: string; radix: number } {
  const named = PREFIXES.get(prefix.slice(0, 2).toLowerCase());
  if (named !== undefined && (base === 0 || base === named)) return { digits: rest, radix: named };
  return { digits: prefix + rest, radix: base === 0 ? 10 : base };
}

function fromDigits(digits: string, radix: number): bigint {
  return [...digits].reduce((sum, digit) => sum * BigInt(radix) + BigInt(Number.parseInt(digit, 36)), 0n);
}

const FLOAT = /^[+-]?(\d+(_\d+)*\.?(\d+(_\d+)*)?|\.\d+(_\d+)*)([eE][+-]?\d+(_\d+)*)?$/;

/** @throws Python's ValueError `could not convert string to float: 'x'`. */
export function parseFloatText(text: string, shown: string = quote(text)): number {
  const trimmed = asciiDigits(text).trim();
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(trimmed);
  if (special) {
    const size = special[2]?.toLowerCase() === 'nan' ? Number.NaN : Number.POSITIVE_INFINITY;
    return special[1] === '-' ? -size : size;
  }
  if (!FLOAT.test(trimmed)) raise(PyValueError, `could not convert string to float: ${shown}`);
  return Number(trimmed.replaceAll('_', ''));
}
