/** The module `math` (`Modules/mathmodule.c`). */

import { toReal } from '../builtins/numbers.ts';
import { callSpecial } from '../objects/call.ts';
import { nativeFunction } from '../objects/define.ts';
import { PyOverflowError, PyTypeError, PyValueError, PyZeroDivisionError, raise } from '../objects/exception.ts';
import { multiply } from '../objects/integer.ts';
import { iterate } from '../objects/iteration.ts';
import { leftOut } from '../objects/left-out.ts';
import type { ModuleSpec } from '../objects/module.ts';
import { integerOf, typeOf, type Value } from '../objects/object.ts';
import { binary } from '../objects/operators.ts';
import { requireIndex } from '../objects/slice.ts';
import { PyTuple } from '../objects/tuple.ts';

const itemsOf = (value: Value | undefined): readonly Value[] => (value instanceof PyTuple ? value.items : []);

function real(value: Value | undefined): number {
  const number = toReal(value ?? null);
  if (number !== null) return number;
  const own = callSpecial(value ?? null, '__float__');
  const answer = own === undefined ? null : toReal(own);
  return answer ?? raise(PyTypeError, `must be real number, not ${typeOf(value ?? null).name}`);
}

const define = (signature: string, body: (...args: Value[]) => Value) => nativeFunction('math', signature, body);

/** A function of one number; NaN out of a number is CPython's "math domain error", infinity its "math range error". */
function plain(name: string, compute: (x: number) => number) {
  return define(`${name}(x, /)`, (value) => {
    const x = real(value);
    const y = compute(x);
    if (Number.isNaN(y) && !Number.isNaN(x)) raise(PyValueError, 'math domain error');
    if (!Number.isFinite(y) && Number.isFinite(x) && !Number.isNaN(y)) raise(PyOverflowError, 'math range error');
    return y;
  });
}

/** A logarithm also of integers that no float can hold. */
function logOf(value: Value | undefined, log: (x: number) => number, ofTwo: number): number {
  const integer = integerOf(value ?? null);
  if (integer !== null && integer > 1n << 1000n) {
    const shift = BigInt(integer.toString(16).length * 4 - 64);
    return log(Number(integer >> shift)) + Number(shift) * ofTwo;
  }
  const x = real(value);
  return x > 0 || Number.isNaN(x) ? log(x) : raise(PyValueError, 'math domain error');
}

function logarithm(value: Value | undefined, base: Value | undefined): number {
  const top = logOf(value, Math.log, Math.LN2);
  if (base === null || base === undefined) return top;
  const bottom = logOf(base, Math.log, Math.LN2);
  return bottom === 0 ? raise(PyZeroDivisionError, 'float division by zero') : top / bottom;
}

/** `x ** y` with the errors of C. */
function power(x: number, y: number): number {
  const result = x ** y;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return x === 1 ? 1 : result;
  if (Number.isNaN(result) || (x === 0 && y < 0)) raise(PyValueError, 'math domain error');
  return Number.isFinite(result) ? result : raise(PyOverflowError, 'math range error');
}

function floatModulo(x: number, y: number): number {
  const result = x % y;
  if (Number.isNaN(result) && !Number.isNaN(x) && !Number.isNaN(y)) raise(PyValueError, 'math domain error');
  return result;
}

/** `x - n*y` for the nearest integer n, the even one of two (IEEE 754). */
function remainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (!Number.isFinite(x) || y === 0) return raise(PyValueError, 'math domain error');
  if (!Number.isFinite(y)) return x;
  const [size, by] = [Math.abs(x), Math.abs(y)];
  const rest = size % by;
  const other = by - rest;
  const even = Math.floor((size - rest) / by) % 2 === 0;
  const nearest = rest < other || (rest === other && even) ? rest : -other;
  return x < 0 ? -nearest : nearest;
}

/** Mantissa between 0.5 and 1, and exponent. */
function split(x: number): [number, number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  let exponent = Math.max(-1023, Math.floor(Math.log2(Math.abs(x))) + 1);
  let mantissa = x * 2 ** -exponent;
  while (Math.abs(mantissa) < 0.5) [mantissa, exponent] = [mantissa * 2, exponent - 1];
  while (Math.abs(mantissa) >= 1) [mantissa, exponent] = [mantissa / 2, exponent + 1];
  return [mantissa, exponent];
}

/** The float next to x in the direction of y. */
function nextAfter(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x === y) return y;
  if (x === 0) return y > 0 ? Number.MIN_VALUE : -Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const away = y > x === x > 0;
  view.setBigInt64(0, view.getBigInt64(0) + (away ? 1n : -1n));
  return view.getFloat64(0);
}

function leastUnit(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(size)) return size;
  const above = nextAfter(size, Number.POSITIVE_INFINITY);
  return Number.isFinite(above) ? above - size : size - nextAfter(size, 0);
}

function distance(p: Value, q: Value): number {
  const [from, to] = [[...iterate(p)].map(real), [...iterate(q)].map(real)];
  if (from.length !== to.length) raise(PyValueError, 'both points must have the same number of dimensions');
  return Math.hypot(...from.map((x, at) => x - (to[at] ?? 0)));
}

/** `floor`, `ceil` and `trunc` ask the value's own method first. */
function rounding(name: 'floor' | 'ceil' | 'trunc') {
  return define(`${name}(x, /)`, (value = null) => {
    const own = callSpecial(value, `__${name}__`);
    if (own !== undefined) return own;
    const x = real(value);
    if (Number.isNaN(x)) raise(PyValueError, 'cannot convert float NaN to integer');
    if (!Number.isFinite(x)) raise(PyOverflowError, 'cannot convert float infinity to integer');
    return BigInt(Math[name](x));
  });
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function leastMultiple(a: bigint, b: bigint): bigint {
  if (a === 0n || b === 0n) return 0n;
  const product = (a / greatestDivisor(a, b)) * b;
  return product < 0n ? -product : product;
}

function squareRoot(value: Value | undefined): bigint {
  const n = requireIndex(value ?? null);
  if (n < 0n) raise(PyValueError, 'isqrt() argument must be nonnegative');
  if (n < 2n) return n;
  let x = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

function factorial(value: Value | undefined): bigint {
  const n = requireIndex(value ?? null);
  if (n < 0n) raise(PyValueError, 'factorial() not defined for negative values');
  let product = 1n;
  for (let factor = 2n; factor <= n; factor++) product = multiply(product, factor);
  return product;
}

function combinations(n: bigint, k: bigint, ordered: boolean): bigint {
  if (n < 0n) raise(PyValueError, 'n must be a non-negative integer');
  if (k < 0n) raise(PyValueError, 'k must be a non-negative integer');
  if (k > n) return 0n;
  let product = 1n;
  for (let step = 0n; step < k; step++) {
    product = multiply(product, n - step);
    if (!ordered) product /= step + 1n;
  }
  return product;
}

function isClose(a: number, b: number, relative: number, absolute: number): boolean {
  if (a === b) return true;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  return Math.abs(a - b) <= Math.max(relative * Math.max(Math.abs(a), Math.abs(b)), absolute);
}

/** Adds without losing what small numbers contribute (Neumaier's sum). */
function exactSum(values: Value): number {
  let total = 0;
  let lost = 0;
  for (const value of iterate(values)) {
    const x = real(value);
    const next = total + x;
    lost += Math.abs(total) >= Math.abs(x) ? total - next + x : x - next + total;
    total = next;
  }
  return total + lost;
}

function product(values: Value, start: Value): Value {
  let total = start;
  for (const value of iterate(values)) total = binary('*', total, value);
  return total;
}

const ONE_ARGUMENT: readonly (readonly [string, (x: number) => number])[] = [
  ['sqrt', Math.sqrt],
  ['cbrt', Math.cbrt],
  ['exp', Math.exp],
  ['expm1', Math.expm1],
  ['exp2', (x) => 2 ** x],
  ['log1p', Math.log1p],
  ['sin', Math.sin],
  ['cos', Math.cos],
  ['tan', Math.tan],
  ['asin', Math.asin],
  ['acos', Math.acos],
  ['atan', Math.atan],
  ['sinh', Math.sinh],
  ['cosh', Math.cosh],
  ['tanh', Math.tanh],
  ['asinh', Math.asinh],
  ['acosh', Math.acosh],
  ['atanh', Math.atanh],
  ['fabs', Math.abs],
  ['degrees', (x) => x * (180 / Math.PI)],
  ['radians', (x) => x * (Math.PI / 180)],
];

const whole = (value: Value | undefined): bigint => requireIndex(value ?? null);

const FUNCTIONS = [
  ...ONE_ARGUMENT.map(([name, compute]) => plain(name, compute)),
  rounding('floor'),
  rounding('ceil'),
  rounding('trunc'),
  define('log(x, base=None, /)', logarithm),
  define('log2(x, /)', (x) => logOf(x, Math.log2, 1)),
  define('log10(x, /)', (x) => logOf(x, Math.log10, Math.LN2 / Math.LN10)),
  define('pow(x, y, /)', (x, y) => power(real(x), real(y))),
  define('remainder(x, y, /)', (x, y) => remainder(real(x), real(y))),
  define('frexp(x, /)', (x) => {
    const [mantissa, exponent] = split(real(x));
    return new PyTuple([mantissa, BigInt(exponent)]);
  }),
  define('ldexp(x, i, /)', (x, i) => real(x) * 2 ** Number(whole(i))),
  define('nextafter(x, y, /)', (x, y) => nextAfter(real(x), real(y))),
  define('ulp(x, /)', (x) => leastUnit(real(x))),
  define('atan2(y, x, /)', (y, x) => Math.atan2(real(y), real(x))),
  define('hypot(*coordinates)', (all) => Math.hypot(...itemsOf(all).map(real))),
  define('dist(p, q, /)', (p = null, q = null) => distance(p, q)),
  define('fmod(x, y, /)', (x, y) => floatModulo(real(x), real(y))),
  define('copysign(x, y, /)', (x, y) => {
    const sign = real(y);
    const size = Math.abs(real(x));
    return sign < 0 || Object.is(sign, -0) ? -size : size;
  }),
  define('modf(x, /)', (x) => new PyTuple([real(x) % 1, Math.trunc(real(x))])),
  define('isnan(x, /)', (x) => Number.isNaN(real(x))),
  define('isinf(x, /)', (x) => Math.abs(real(x)) === Number.POSITIVE_INFINITY),
  define('isfinite(x, /)', (x) => Number.isFinite(real(x))),
  define('isclose(a, b, *, rel_tol=?, abs_tol=?)', (a, b, relative = null, absolute = null) =>
    isClose(real(a), real(b), toReal(relative) ?? 1e-9, toReal(absolute) ?? 0),
  ),
  define('gcd(*integers)', (all) => itemsOf(all).map(whole).reduce(greatestDivisor, 0n)),
  define('lcm(*integers)', (all) => itemsOf(all).map(whole).reduce(leastMultiple, 1n)),
  define('isqrt(n, /)', squareRoot),
  define('factorial(n, /)', factorial),
  define('comb(n, k, /)', (n, k) => combinations(whole(n), whole(k), false)),
  define('perm(n, k=None, /)', (n, k = null) => combinations(whole(n), integerOf(k) ?? whole(n), true)),
  define('fsum(seq, /)', (values = null) => exactSum(values)),
  define('prod(iterable, /, *, start=1)', (values = null, start = null) => product(values, start)),
];

export const MATH: ModuleSpec = {
  name: 'math',
  load: () => [
    ...FUNCTIONS.map((fn) => [fn.name, fn] as const),
    ['pi', Math.PI],
    ['e', Math.E],
    ['tau', Math.PI * 2],
    ['inf', Number.POSITIVE_INFINITY],
    ['nan', Number.NaN],
    ...leftOut('math', 'erf erfc gamma lgamma'),
  ],
};
