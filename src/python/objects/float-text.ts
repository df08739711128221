/**
 * Floats as decimal text, exactly as CPython writes them (`PyOS_double_to_string`): the shortest digits that read back
 * the same, or a given number of correctly rounded digits (half to even on the exact binary value).
 */

/** Decimal digits without a point, and where the point goes: `0.0125` is `125` with exponent -2. */
interface Digits {
  readonly digits: string;
  /** The power of ten of the first digit. */
  readonly exponent: number;
}

/** `repr(value)`. */
export function floatRepr(value: number): string {
  const special = specialFloat(value);
  if (special !== null) return special;
  const { digits, exponent } = shortest(Math.abs(value));
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  return sign + place(digits, exponent, exponent >= -4 && exponent < 16, true);
}

/** `inf`, `-inf`, `nan`, or `null` for a finite number. */
export function specialFloat(value: number): string | null {
  if (Number.isNaN(value)) return 'nan';
  if (Number.isFinite(value)) return null;
  return value > 0 ? 'inf' : '-inf';
}

function shortest(value: number): Digits {
  const [mantissa = '0', power = '0'] = value.toExponential().split('e');
  return { digits: mantissa.replace('.', ''), exponent: Number(power) };
}

/** Writes digits with their point, or with an exponent of at least two digits. */
function place(digits: string, exponent: number, positional: boolean, pointZero: boolean): string {
  if (!positional) return scientific(digits, exponent);
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return fraction === '' ? whole + (pointZero ? '.0' : '') : `${whole}.${fraction}`;
}

function scientific(digits: string, exponent: number): string {
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
  return `${digits.slice(0, 1)}${fraction}e${exponentText(exponent)}`;
}

function exponentText(exponent: number): string {
  return (exponent < 0 ? '-' : '+') + String(Math.abs(exponent)).padStart(2, '0');
}

/** A finite float as `mantissa * 2 ** power`, exactly. */
export function decompose(value: number): { readonly mantissa: bigint; readonly power: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const raw = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & ((1n << 52n) - 1n);
  const magnitude = raw === 0 ? fraction : fraction | (1n << 52n);
  return { mantissa: bits >> 63n ? -magnitude : magnitude, power: Math.max(raw, 1) - 1075 };
}

/** `round(numerator / denominator)` to an integer, half to even; both positive. */
function roundHalfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  return twice > denominator || (twice === denominator && quotient & 1n) ? quotient + 1n : quotient;
}

/** The magnitude times `10 ** places`, rounded half to even. */
export function scaledInteger(value: number, places: number): bigint {
  const { mantissa, power } = decompose(Math.abs(value));
  const numerator = mantissa * (places > 0 ? 10n ** BigInt(places) : 1n) * (power > 0 ? 1n << BigInt(power) : 1n);
  const denominator = (places < 0 ? 10n ** BigInt(-places) : 1n) * (power < 0 ? 1n << BigInt(-power) : 1n);
  return roundHalfEven(numerator, denominator);
}

/** The magnitude of a finite float with so many digits after the point: `format(value, '.3f')` without its sign. */
export function fixedDigits(value: number, places: number): string {
  const digits = scaledInteger(value, places)
    .toString()
    .padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The magnitude rounded to so many significant digits. */
function significant(value: number, count: number): Digits {
  if (value === 0) return { digits: '0'.repeat(count), exponent: 0 };
  const guess = shortest(Math.abs(value)).exponent;
  const digits = scaledInteger(value, count - 1 - guess).toString();
  return digits.length > count ? { digits: digits.slice(0, count), exponent: guess + 1 } : { digits, exponent: guess };
}

/** The magnitude of a finite float as `format(value, '.3e')` writes it. */
export function exponentDigits(value: number, places: number): string {
  const { digits, exponent } = significant(value, places + 1);
  return scientific(digits, exponent);
}

/** What `general` notation keeps: trailing zeros (`#`), a `.0` on whole numbers (no type letter). */
export interface GeneralStyle {
  readonly keepZeros: boolean;
  readonly pointZero: boolean;
}

/** The magnitude of a finite float as `format(value, '.3g')` writes it. */
export function generalDigits(value: number, precision: number, style: GeneralStyle): string {
  const count = Math.max(precision, 1);
  const { digits, exponent } = significant(value, count);
  const kept = style.keepZeros ? digits : digits.replace(/0+$/, '') || '0';
  const positional = exponent >= -4 && exponent < count - (style.pointZero ? 1 : 0);
  const text = place(kept, exponent, positional, style.pointZero);
  return style.keepZeros && !text.includes('.') ? withPoint(text) : text;
}

function withPoint(text: string): string {
  const at = text.indexOf('e');
  return at < 0 ? `${text}.` : `${text.slice(0, at)}.${text.slice(at)}`;
}

/** The shortest digits of the magnitude, as `format(value, '')` and `repr` write them. */
export function shortestDigits(value: number): string {
  return floatRepr(Math.abs(value));
}
