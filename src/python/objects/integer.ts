/**
 * Integer arithmetic as CPython does it (`Objects/longobject.c`): floor division, powers and shifts that are estimated
 * before they are computed, and the limit on decimal digits.
 */

import { PyMemoryError, PyOverflowError, PyValueError, PyZeroDivisionError, raise } from './exception.ts';
import { current } from './runtime.ts';

/** `sys.get_int_max_str_digits()`. */
const MAX_DIGITS = 4300;
const TEN_TO_LIMIT = 10n ** BigInt(MAX_DIGITS);
const LIMIT_MESSAGE = `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion`;
const LIMIT_ADVICE = 'use sys.set_int_max_str_digits() to increase the limit';

/** `str(value)`. @throws Python's ValueError past the limit on digits. */
export function integerText(value: bigint): string {
  if (value >= TEN_TO_LIMIT || value <= -TEN_TO_LIMIT) raise(PyValueError, `${LIMIT_MESSAGE}; ${LIMIT_ADVICE}`);
  return value.toString();
}

/** Refuses decimal literals with too many digits, as `int(text)` does. */
export function checkDigits(count: number): void {
  if (count > MAX_DIGITS) raise(PyValueError, `${LIMIT_MESSAGE}: value has ${count} digits; ${LIMIT_ADVICE}`);
}

/** How many bits the magnitude takes. */
export function bitLength(value: bigint): number {
  const magnitude = value < 0n ? -value : value;
  if (magnitude <= 0xffffffffn) return magnitude === 0n ? 0 : 32 - Math.clz32(Number(magnitude));
  const hex = magnitude.toString(16);
  return (hex.length - 1) * 4 + 32 - Math.clz32(Number.parseInt(hex.slice(0, 1), 16));
}

/** Charges what a number of so many bits costs before it is made: its memory, and the time to multiply its like. */
function chargeBits(bits: number): void {
  if (bits < 4096) return;
  const runtime = current();
  if (bits / 8 > runtime.limits.bytes) raise(PyMemoryError, '');
  runtime.allocate(Math.ceil(bits / 8));
  runtime.spend(Math.ceil((bits / 64) ** 1.5 / 500));
}

export function multiply(left: bigint, right: bigint): bigint {
  const small = left < 1n << 1024n && left > -(1n << 1024n);
  if (!small || right > 1n << 1024n || right < -(1n << 1024n)) chargeBits(bitLength(left) + bitLength(right));
  return left * right;
}

/** `left // right`. @throws Python's ZeroDivisionError. */
export function floorDivide(left: bigint, right: bigint): bigint {
  if (right === 0n) raise(PyZeroDivisionError, 'integer division or modulo by zero');
  const quotient = left / right;
  return left % right !== 0n && left < 0n !== right < 0n ? quotient - 1n : quotient;
}

/** `left % right`: the sign of the divisor. @throws Python's ZeroDivisionError. */
export function modulo(left: bigint, right: bigint, message = 'integer modulo by zero'): bigint {
  if (right === 0n) raise(PyZeroDivisionError, message);
  const remainder = left % right;
  return remainder !== 0n && remainder < 0n !== right < 0n ? remainder + right : remainder;
}

/** `left / right`, correctly rounded. @throws Python's ZeroDivisionError or OverflowError. */
export function trueDivide(left: bigint, right: bigint): number {
  if (right === 0n) raise(PyZeroDivisionError, 'division by zero');
  const a = Number(left);
  const b = Number(right);
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) return a / b;
  const result = divideLarge(left, right);
  if (!Number.isFinite(result)) raise(PyOverflowError, 'integer division result too large for a float');
  return result;
}

/** Scales the quotient to 66 significant bits with a sticky last bit, so that one rounding is left. */
function divideLarge(left: bigint, right: bigint): number {
  const negative = left < 0n !== right < 0n;
  const a = left < 0n ? -left : left;
  const b = right < 0n ? -right : right;
  const shift = Math.max(66 - (bitLength(a) - bitLength(b)), -1200);
  const numerator = shift > 0 ? a << BigInt(shift) : a;
  const denominator = shift < 0 ? b << BigInt(-shift) : b;
  const sticky = numerator % denominator === 0n ? 0n : 1n;
  const magnitude = scaleByPower((numerator / denominator) | sticky, -shift);
  return negative ? -magnitude : magnitude;
}

/** `mantissa * 2 ** power` with a single rounding, subnormal results included. */
function scaleByPower(mantissa: bigint, power: number): number {
  const lowest = -1074 - power;
  const excess = Math.max(lowest, bitLength(mantissa) - 53, 0);
  const step = 1n << BigInt(excess);
  const half = step >> 1n;
  let kept = mantissa >> BigInt(excess);
  const rest = mantissa & (step - 1n);
  if (rest > half || (rest === half && excess > 0 && kept & 1n)) kept += 1n;
  const exponent = power + excess;
  const first = Math.trunc(exponent / 2);
  return Number(kept) * 2 ** first * 2 ** (exponent - first);
}

/** `float(value)`. @throws Python's OverflowError. */
export function toFloat(value: bigint): number {
  const result = Number(value);
  return Number.isFinite(result) ? result : raise(PyOverflowError, 'int too large to convert to float');
}

/** `base ** exponent` for an exponent that is not negative. */
export function power(base: bigint, exponent: bigint): bigint {
  const unit = base === 0n || base === 1n || base === -1n;
  if (!unit) {
    if (exponent > 1n << 40n) raise(PyMemoryError, '');
    chargeBits(bitLength(base) * Number(exponent));
  }
  return base ** exponent;
}

/** `pow(base, exponent, modulus)`. @throws Python's ValueError. */
export function powerModulo(base: bigint, exponent: bigint, modulus: bigint): bigint {
  if (modulus === 0n) raise(PyValueError, 'pow() 3rd argument cannot be 0');
  let factor = modulo(exponent < 0n ? inverse(base, modulus) : base, modulus);
  let result = modulo(1n, modulus);
  for (let rest = exponent < 0n ? -exponent : exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = modulo(multiply(result, factor), modulus);
    factor = modulo(multiply(factor, factor), modulus);
  }
  return result;
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b] = [modulo(value, modulus), modulus < 0n ? -modulus : modulus];
  let [x, y] = [1n, 0n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return a === 1n ? x : raise(PyValueError, 'base is not invertible for the given modulus');
}

/** `left << count`. @throws Python's ValueError or MemoryError. */
export function shiftLeft(left: bigint, count: bigint): bigint {
  if (count < 0n) raise(PyValueError, 'negative shift count');
  if (left === 0n) return 0n;
  if (count > 1n << 40n) raise(PyMemoryError, '');
  chargeBits(bitLength(left) + Number(count));
  return left << count;
}

/** `left >> count`. @throws Python's ValueError. */
export function shiftRight(left: bigint, count: bigint): bigint {
  if (count < 0n) raise(PyValueError, 'negative shift count');
  return count > 1n << 40n ? (left < 0n ? -1n : 0n) : left >> count;
}
