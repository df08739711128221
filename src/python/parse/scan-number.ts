/**
 * Number literals, read as CPython's tokenizer reads them (Parser/tokenizer.c, `tok_get`): where the literal ends, or
 * what is wrong with it and where. Called by the tokenizer.
 */

import { type Fault, fault } from './problem.ts';

const DECIMAL = /(?:[0-9](?:_?[0-9])*)/y;
const WORD = /[A-Za-z0-9_]/;
/** Keywords that may follow a number without a blank: CPython only warns. */
const AFTER_NUMBER = /(?:and|else|for|or|not)(?![A-Za-z0-9_\u0080-\uffff])|i[fns]/y;

const RADIX = {
  x: { kind: 'hexadecimal', digit: /[0-9a-fA-F]/ },
  o: { kind: 'octal', digit: /[0-7]/ },
  b: { kind: 'binary', digit: /[01]/ },
} as const;

/** The offset after the number that begins at `from`, or what is wrong with it. */
export function scanNumber(source: string, from: number): number | Fault {
  const radix = source.charAt(from) === '0' ? source.charAt(from + 1).toLowerCase() : '';
  if (radix === 'x' || radix === 'o' || radix === 'b') return scanRadix(source, from, RADIX[radix]);
  if (source.charAt(from) === '.') return scanFraction(source, from + 1);
  return scanDecimal(source, from);
}

function scanRadix(source: string, from: number, radix: (typeof RADIX)['x' | 'o' | 'b']): number | Fault {
  let at = from + 2;
  do {
    if (source.charAt(at) === '_') at++;
    if (!radix.digit.test(source.charAt(at))) return badDigit(source, from, at, radix.kind);
    while (radix.digit.test(source.charAt(at))) at++;
  } while (source.charAt(at) === '_');
  if (isDigit(source.charAt(at))) return badDigit(source, from, at, radix.kind);
  return endOfNumber(source, at, radix.kind);
}

function badDigit(source: string, from: number, at: number, kind: string): Fault {
  if (isDigit(source.charAt(at))) return fault(`invalid digit '${source.charAt(at)}' in ${kind} literal`, at, at + 1);
  return fault(`invalid ${kind} literal`, Math.max(from, at - 1), at);
}

function scanDecimal(source: string, from: number): number | Fault {
  const at = digits(source, from);
  if (typeof at !== 'number') return at;
  const next = source.charAt(at);
  if (next === '.') return scanFraction(source, at + 1);
  if (next === 'e' || next === 'E') return scanExponent(source, at);
  if (next === 'j' || next === 'J') return endOfNumber(source, at + 1, 'imaginary');
  const zeros = /^[0_]*/.exec(source.slice(from, at))?.[0].length ?? 0;
  if (source.charAt(from) === '0' && zeros < at - from) return leadingZeros(from, from + zeros);
  return endOfNumber(source, at, 'decimal');
}

function leadingZeros(from: number, to: number): Fault {
  const message = 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers';
  return fault(message, from, to);
}

function scanFraction(source: string, from: number): number | Fault {
  const at = isDigit(source.charAt(from)) ? digits(source, from) : from;
  if (typeof at !== 'number') return at;
  const next = source.charAt(at);
  if (next === 'e' || next === 'E') return scanExponent(source, at);
  return scanImaginary(source, at);
}

function scanExponent(source: string, e: number): number | Fault {
  const sign = source.charAt(e + 1);
  const signed = sign === '+' || sign === '-';
  const first = signed ? e + 2 : e + 1;
  if (!isDigit(source.charAt(first))) {
    if (signed) return fault('invalid decimal literal', first - 1, first);
    return endOfNumber(source, e, 'decimal');
  }
  const at = digits(source, first);
  return typeof at === 'number' ? scanImaginary(source, at) : at;
}

function scanImaginary(source: string, at: number): number | Fault {
  const next = source.charAt(at);
  if (next === 'j' || next === 'J') return endOfNumber(source, at + 1, 'imaginary');
  return endOfNumber(source, at, 'decimal');
}

/** The end of `1_000`; a `_` must stand between two digits. */
function digits(source: string, from: number): number | Fault {
  DECIMAL.lastIndex = from;
  DECIMAL.exec(source);
  const at = DECIMAL.lastIndex || from;
  if (source.charAt(at) === '_') return fault('invalid decimal literal', at, at + 1);
  return at;
}

/** CPython's `verify_end_of_number`: a letter may not touch a number, unless it begins one of a few keywords. */
function endOfNumber(source: string, at: number, kind: string): number | Fault {
  AFTER_NUMBER.lastIndex = at;
  if (AFTER_NUMBER.test(source)) return at;
  if (WORD.test(source.charAt(at))) return fault(`invalid ${kind} literal`, at - 1, at);
  return at;
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}
