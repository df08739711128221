/**
 * Decimal numbers as the specification has them: sign, coefficient, exponent, or one of the special values; rounding to
 * a precision (`Lib/_pydecimal.py`). Knows nothing of Python's objects.
 */

export interface Finite {
  readonly kind: 'finite';
  readonly negative: boolean;
  readonly coefficient: bigint;
  readonly exponent: number;
}

export interface Special {
  readonly kind: 'infinity' | 'nan' | 'snan';
  readonly negative: boolean;
  /** The digits after `NaN`. */
  readonly payload: string;
}

export type Decimal = Finite | Special;

export type Rounding =
  | 'ROUND_HALF_EVEN'
  | 'ROUND_HALF_UP'
  | 'ROUND_HALF_DOWN'
  | 'ROUND_DOWN'
  | 'ROUND_UP'
  | 'ROUND_CEILING'
  | 'ROUND_FLOOR'
  | 'ROUND_05UP';

export function finite(negative: boolean, coefficient: bigint, exponent: number): Finite {
  return { kind: 'finite', negative, coefficient, exponent };
}

export function infinity(negative: boolean): Special {
  return { kind: 'infinity', negative, payload: '' };
}

export const NAN: Special = { kind: 'nan', negative: false, payload: '' };

/** No result may have more digits than this. */
const MOST_DIGITS = 1_000_000;

/** A power of ten. @throws RangeError for one that no memory should hold. */
export function tenTo(exponent: number): bigint {
  if (exponent > MOST_DIGITS) throw new RangeError('too many digits');
  return 10n ** BigInt(exponent);
}

export function fromInteger(value: bigint): Finite {
  return finite(value < 0n, value < 0n ? -value : value, 0);
}

/** The exact value of a float. */
export function fromFloat(value: number): Decimal {
  if (Number.isNaN(value)) return NAN;
  if (!Number.isFinite(value)) return infinity(value < 0);
  const negative = value < 0 || Object.is(value, -0);
  let size = Math.abs(value);
  let power = 0;
  while (!Number.isInteger(size)) {
    size *= 2;
    power++;
  }
  // n / 2**k = n * 5**k / 10**k
  return finite(negative, BigInt(size) * 5n ** BigInt(power), -power);
}

const PATTERN = /^([-+])?(?:(\d+)(?:\.(\d*))?(?:e([-+]?\d+))?|\.(\d+)(?:e([-+]?\d+))?|(inf(?:inity)?)|(s?nan)(\d*))$/i;

/** Reads text as `Decimal('...')` does; `null` if it is no number. */
export function parseDecimal(text: string): Decimal | null {
  const match = PATTERN.exec(text.trim().replaceAll('_', ''));
  if (!match) return null;
  const negative = match[1] === '-';
  if (match[7] !== undefined) return infinity(negative);
  if (match[8] !== undefined) {
    const kind = match[8].toLowerCase() === 'nan' ? 'nan' : 'snan';
    return { kind, negative, payload: (match[9] ?? '').replace(/^0+/, '') };
  }
  const [whole, fraction] = [match[2] ?? '', match[3] ?? match[5] ?? ''];
  const exponent = Number(match[4] ?? match[6] ?? 0);
  return finite(negative, BigInt(whole + fraction), exponent - fraction.length);
}

export function digitsOf({ coefficient }: Finite): string {
  return coefficient.toString();
}

/** The exponent of the first digit. */
export function adjusted(value: Finite): number {
  return value.exponent + digitsOf(value).length - 1;
}

/** `str(value)`: plain where the exponent allows it, else scientific. */
export function decimalText(value: Decimal, capitals = true): string {
  const sign = value.negative ? '-' : '';
  if (value.kind === 'infinity') return `${sign}Infinity`;
  if (value.kind !== 'finite') return `${sign}${value.kind === 'nan' ? 'NaN' : 'sNaN'}${value.payload}`;
  const digits = digitsOf(value);
  const left = value.exponent + digits.length;
  if (value.exponent <= 0 && left > -6) return sign + pointed(digits, left);
  const exponent = left - 1;
  const shown = digits.length === 1 ? digits : `${digits[0]}.${digits.slice(1)}`;
  return `${sign}${shown}${capitals ? 'E' : 'e'}${exponent >= 0 ? '+' : ''}${exponent}`;
}

/** Digits with the point after the first `left` of them. */
export function pointed(digits: string, left: number): string {
  if (left <= 0) return `0.${'0'.repeat(-left)}${digits}`;
  return left >= digits.length
    ? digits + '0'.repeat(left - digits.length)
    : `${digits.slice(0, left)}.${digits.slice(left)}`;
}

function roundsUp(rounding: Rounding, negative: boolean, kept: bigint, rest: bigint, unit: bigint): boolean {
  const half = rest * 2n;
  switch (rounding) {
    case 'ROUND_DOWN':
      return false;
    case 'ROUND_UP':
      return rest > 0n;
    case 'ROUND_CEILING':
      return rest > 0n && !negative;
    case 'ROUND_FLOOR':
      return rest > 0n && negative;
    case 'ROUND_HALF_UP':
      return half >= unit;
    case 'ROUND_HALF_DOWN':
      return half > unit;
    case 'ROUND_05UP':
      return rest > 0n && (kept % 10n === 0n || kept % 10n === 5n);
    default:
      return half > unit || (half === unit && kept % 2n === 1n);
  }
}

/** The value with this exponent, rounded. */
export function rescale(value: Finite, exponent: number, rounding: Rounding): Finite {
  const { negative, coefficient } = value;
  if (coefficient === 0n) return finite(negative, 0n, exponent);
  const drop = exponent - value.exponent;
  if (drop <= 0) return finite(negative, coefficient * tenTo(-drop), exponent);
  const unit = tenTo(Math.min(drop, digitsOf(value).length + 1));
  const kept = drop > digitsOf(value).length + 1 ? 0n : coefficient / unit;
  const rest = drop > digitsOf(value).length + 1 ? 1n : coefficient % unit;
  const up = roundsUp(rounding, negative, kept, rest, unit);
  return finite(negative, up ? kept + 1n : kept, exponent);
}

/** The value with at most so many digits. */
export function roundTo(value: Decimal, precision: number, rounding: Rounding): Decimal {
  if (value.kind !== 'finite') return value;
  const surplus = digitsOf(value).length - precision;
  if (surplus <= 0) return value;
  const rounded = rescale(value, value.exponent + surplus, rounding);
  // 9.99 may have become 10.0.
  return digitsOf(rounded).length > precision ? rescale(rounded, rounded.exponent + 1, rounding) : rounded;
}

/** The value as an integer of units of `10**exponent`, signed. */
export function scaled(value: Finite, exponent: number): bigint {
  const size = value.coefficient * tenTo(value.exponent - exponent);
  return value.negative ? -size : size;
}

/** -1, 0 or 1; `null` when one is no number. */
export function compareDecimals(a: Decimal, b: Decimal): number | null {
  if (a.kind === 'nan' || a.kind === 'snan' || b.kind === 'nan' || b.kind === 'snan') return null;
  const rank = (value: Decimal): number => (value.kind === 'finite' ? 0 : value.negative ? -1 : 1);
  if (a.kind !== 'finite' || b.kind !== 'finite') return Math.sign(rank(a) - rank(b));
  return compareFinite(a, b);
}

function compareFinite(a: Finite, b: Finite): number {
  const sign = (value: Finite): number => (value.coefficient === 0n ? 0 : value.negative ? -1 : 1);
  if (sign(a) !== sign(b)) return sign(a) < sign(b) ? -1 : 1;
  if (sign(a) === 0) return 0;
  const [high, low] = [adjusted(a), adjusted(b)];
  if (high !== low) return high < low === sign(a) > 0 ? -1 : 1;
  const exponent = Math.min(a.exponent, b.exponent);
  const [x, y] = [scaled(a, exponent), scaled(b, exponent)];
  return x < y ? -1 : x > y ? 1 : 0;
}
