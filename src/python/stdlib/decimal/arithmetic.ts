/** What decimals do with one another in a context: exact results rounded to its precision (`Lib/_pydecimal.py`). */

import {
  adjusted,
  type Decimal,
  digitsOf,
  type Finite,
  finite,
  infinity,
  type Rounding,
  rescale,
  roundTo,
  scaled,
  tenTo,
} from './number.ts';

/** Where results are rounded, and what happens when there is none. */
export interface Terms {
  readonly precision: number;
  readonly rounding: Rounding;
  /** Raises, or answers NaN where the context lets it pass. */
  readonly invalid: (reason: string) => Decimal;
  readonly divideByZero: (negative: boolean) => Decimal;
  readonly undefined: () => Decimal;
  /** Exponents beyond this overflow. */
  readonly overflow: (negative: boolean) => Decimal;
}

const MOST = 999_999;

export function finish(value: Decimal, terms: Terms): Decimal {
  const rounded = roundTo(value, terms.precision, terms.rounding);
  if (rounded.kind === 'finite' && rounded.coefficient !== 0n && adjusted(rounded) > MOST)
    return terms.overflow(rounded.negative);
  return rounded;
}

/** What operations with a NaN answer, or `null` if there is none. */
function nanOf(a: Decimal, b: Decimal, terms: Terms): Decimal | null {
  for (const value of [a, b]) if (value.kind === 'snan') return terms.invalid('sNaN');
  for (const value of [a, b]) if (value.kind === 'nan') return value;
  return null;
}

export function negated(value: Decimal): Decimal {
  return { ...value, negative: !value.negative };
}

export function add(a: Decimal, b: Decimal, terms: Terms): Decimal {
  const nan = nanOf(a, b, terms);
  if (nan) return nan;
  if (a.kind !== 'finite' || b.kind !== 'finite') {
    if (a.kind !== 'finite' && b.kind !== 'finite' && a.negative !== b.negative) return terms.invalid('-INF + INF');
    return a.kind === 'finite' ? b : a;
  }
  return finish(sum(a, b, terms), terms);
}

function sum(a: Finite, b: Finite, terms: Terms): Finite {
  const exponent = Math.min(a.exponent, b.exponent);
  // What lies far below the digits of a result only tips its rounding.
  const [big, small] = adjusted(a) >= adjusted(b) ? [a, b] : [b, a];
  const gap = Math.min(big.exponent, adjusted(big) - terms.precision) - adjusted(small);
  if (small.coefficient !== 0n && big.coefficient !== 0n && gap > 2) {
    const tip = finite(small.negative, 1n, Math.min(big.exponent, adjusted(big) - terms.precision) - 2);
    return sum(big, tip, terms);
  }
  const total = scaled(a, exponent) + scaled(b, exponent);
  const bothNegative = a.negative && b.negative;
  const negativeZero = bothNegative || (a.negative !== b.negative && terms.rounding === 'ROUND_FLOOR');
  return finite(total === 0n ? negativeZero : total < 0n, total < 0n ? -total : total, exponent);
}

export function multiply(a: Decimal, b: Decimal, terms: Terms): Decimal {
  const nan = nanOf(a, b, terms);
  if (nan) return nan;
  const negative = a.negative !== b.negative;
  if (a.kind === 'finite' && b.kind === 'finite') {
    return finish(finite(negative, a.coefficient * b.coefficient, a.exponent + b.exponent), terms);
  }
  if (isZero(a) || isZero(b)) return terms.invalid('0 * INF');
  return infinity(negative);
}

export function isZero(value: Decimal): boolean {
  return value.kind === 'finite' && value.coefficient === 0n;
}

export function divide(a: Decimal, b: Decimal, terms: Terms): Decimal {
  const nan = nanOf(a, b, terms);
  if (nan) return nan;
  const negative = a.negative !== b.negative;
  if (a.kind !== 'finite') return b.kind === 'finite' ? infinity(negative) : terms.invalid('INF/INF');
  if (b.kind !== 'finite') return finite(negative, 0n, -MOST);
  if (b.coefficient === 0n) return a.coefficient === 0n ? terms.undefined() : terms.divideByZero(negative);
  const ideal = a.exponent - b.exponent;
  if (a.coefficient === 0n) return finite(negative, 0n, ideal);
  const shift = digitsOf(b).length - digitsOf(a).length + terms.precision + 1;
  const top = shift >= 0 ? a.coefficient * tenTo(shift) : a.coefficient;
  const bottom = shift >= 0 ? b.coefficient : b.coefficient * tenTo(-shift);
  let quotient = top / bottom;
  let exponent = ideal - shift;
  if (top % bottom !== 0n) {
    // A digit that says "and something more", so that the rounding is right.
    if (quotient % 5n === 0n) quotient += 1n;
  } else {
    while (exponent < ideal && quotient % 10n === 0n) [quotient, exponent] = [quotient / 10n, exponent + 1];
  }
  return finish(finite(negative, quotient, exponent), terms);
}

/** The integral quotient and the remainder, which has the sign of the left side. */
export function divideInteger(a: Decimal, b: Decimal, terms: Terms): readonly [Decimal, Decimal] {
  const nan = nanOf(a, b, terms);
  if (nan) return [nan, nan];
  const negative = a.negative !== b.negative;
  if (a.kind !== 'finite') {
    const quotient = b.kind === 'finite' ? infinity(negative) : terms.invalid('INF // INF');
    return [quotient, terms.invalid('INF % x')];
  }
  if (b.kind !== 'finite') return [finite(negative, 0n, 0), finish(a, terms)];
  if (b.coefficient === 0n) {
    if (a.coefficient === 0n) return [terms.undefined(), terms.undefined()];
    return [terms.divideByZero(negative), terms.invalid('x % 0')];
  }
  const exponent = Math.min(a.exponent, b.exponent);
  if (adjusted(a) - adjusted(b) > terms.precision) {
    const refused = terms.invalid('DivisionImpossible');
    return [refused, refused];
  }
  const absolute = (value: Finite): bigint => scaled({ ...value, negative: false }, exponent);
  const [top, bottom] = [absolute(a), absolute(b)];
  const remainder = finite(a.negative, top % bottom, exponent);
  return [finite(negative, top / bottom, 0), finish(remainder, terms)];
}

/** `a ** b` for a whole number b. */
export function power(a: Decimal, exponent: bigint, terms: Terms): Decimal {
  if (exponent === 0n) return isZero(a) ? terms.invalid('0 ** 0') : finite(false, 1n, 0);
  if (a.kind !== 'finite') return a.kind === 'infinity' && exponent < 0n ? finite(false, 0n, 0) : a;
  const size = exponent < 0n ? -exponent : exponent;
  const negative = a.negative && size % 2n === 1n;
  if (a.coefficient === 0n) return exponent < 0n ? infinity(negative) : finite(negative, 0n, 0);
  const wide: Terms = { ...terms, precision: terms.precision + size.toString().length + 4 };
  let result: Decimal = finite(false, 1n, 0);
  let base: Decimal = a;
  for (let rest = size; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = multiply(result, base, wide);
    if (rest > 1n) base = multiply(base, base, wide);
  }
  return exponent < 0n ? divide(finite(false, 1n, 0), result, terms) : finish(result, terms);
}

/** The square root, rounded half to even as the specification asks. */
export function squareRoot(value: Decimal, terms: Terms): Decimal {
  if (value.kind === 'snan') return terms.invalid('sNaN');
  if (value.kind === 'nan') return value;
  if (isZero(value) && value.kind === 'finite') return finite(value.negative, 0n, Math.floor(value.exponent / 2));
  if (value.negative) return terms.invalid('sqrt(-x), x > 0');
  if (value.kind !== 'finite') return value;
  const ideal = Math.floor(value.exponent / 2);
  const precision = terms.precision + 1;
  const odd = value.exponent % 2 !== 0;
  const digits = odd ? value.coefficient * 10n : value.coefficient;
  const length = Math.floor((digits.toString().length + 1) / 2);
  const shift = precision - length;
  const radicand = shift >= 0 ? digits * tenTo(2 * shift) : digits / tenTo(2 * -shift);
  const exact = shift >= 0 || digits % tenTo(2 * -shift) === 0n;
  const root = integerRoot(radicand);
  let exponent = ideal - shift;
  let coefficient = root;
  if (root * root !== radicand || !exact) {
    if (coefficient % 5n === 0n) coefficient += 1n;
  } else {
    while (exponent < ideal && coefficient % 10n === 0n) [coefficient, exponent] = [coefficient / 10n, exponent + 1];
  }
  return roundTo(finite(false, coefficient, exponent), terms.precision, 'ROUND_HALF_EVEN');
}

function integerRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

/** Without zeros at the end of its coefficient. */
export function normalized(value: Decimal, terms: Terms): Decimal {
  const rounded = finish(value, terms);
  if (rounded.kind !== 'finite') return rounded;
  if (rounded.coefficient === 0n) return finite(rounded.negative, 0n, 0);
  let { coefficient, exponent } = rounded;
  while (coefficient % 10n === 0n) [coefficient, exponent] = [coefficient / 10n, exponent + 1];
  return finite(rounded.negative, coefficient, exponent);
}

/** The value with the exponent of another one. */
export function quantized(value: Decimal, like: Decimal, rounding: Rounding, terms: Terms): Decimal {
  const nan = nanOf(value, like, terms);
  if (nan) return nan;
  if (value.kind !== 'finite' || like.kind !== 'finite') {
    return value.kind === like.kind ? value : terms.invalid('quantize with one INF');
  }
  if (value.coefficient !== 0n && adjusted(value) - like.exponent > terms.precision) {
    return terms.invalid('quantize result has too many digits for current context');
  }
  const result = rescale(value, like.exponent, rounding);
  if (digitsOf(result).length <= terms.precision) return result;
  return terms.invalid('quantize result has too many digits for current context');
}

export function integral(value: Decimal, rounding: Rounding): Decimal {
  return value.kind === 'finite' && value.exponent < 0 ? rescale(value, 0, rounding) : value;
}
