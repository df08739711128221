/** The module `decimal`: decimal floating point numbers as objects (`Modules/_decimal`, `Lib/_pydecimal.py`). */

import { type Comparison, compare } from '../../objects/compare.ts';
import { defineType } from '../../objects/define.ts';
import { PyOverflowError, PyTypeError, PyValueError, raise } from '../../objects/exception.ts';
import { numberText, parseSpec, type Spec } from '../../objects/format-spec.ts';
import { hash } from '../../objects/hash.ts';
import { listOf } from '../../objects/iteration.ts';
import { leftOut } from '../../objects/left-out.ts';
import { PyList } from '../../objects/list.ts';
import type { ModuleSpec } from '../../objects/module.ts';
import {
  integerOf,
  MISSING,
  NOT_IMPLEMENTED,
  PyObject,
  PyType,
  textOf,
  typeOf,
  unbox,
  type Value,
} from '../../objects/object.ts';
import { requireIndex } from '../../objects/slice.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { makeNamedTuple } from '../collections/named-tuple.ts';
import * as arithmetic from './arithmetic.ts';
import { badSyntax, CONTEXTS, currentContext, roundingOf } from './context.ts';
import type { Decimal } from './number.ts';
import * as numbers from './number.ts';

export class PyDecimal extends PyObject {
  readonly value: Decimal;

  constructor(value: Decimal, cls: PyType = decimalType) {
    super(cls);
    this.value = value;
  }
}

export const isDecimal = (value: Value): value is PyDecimal => value instanceof PyDecimal;

// ── Making ───────────────────────────────────────────────────────────────────────────────────────────────────────

function read(value: Value): Decimal {
  if (isDecimal(value)) return value.value;
  const text = textOf(value);
  if (text !== null) return numbers.parseDecimal(text) ?? badSyntax();
  const integer = integerOf(value);
  if (integer !== null) return numbers.fromInteger(integer);
  const plain = unbox(value);
  if (typeof plain === 'number') return numbers.fromFloat(plain);
  if (value instanceof PyTuple || value instanceof PyList) return fromTuple(value.items);
  return raise(PyTypeError, `conversion from ${typeOf(value).name} to Decimal is not supported`);
}

/** `Decimal((sign, digits, exponent))`. */
function fromTuple(parts: readonly Value[]): Decimal {
  if (parts.length !== 3) raise(PyValueError, 'argument must be a sequence of length 3');
  const [sign = null, digits = null, exponent = null] = parts;
  const coefficient = listOf(digits).map(requireIndex).join('') || '0';
  return numbers.finite(sign === 1n, BigInt(coefficient), Number(requireIndex(exponent)));
}

/** The other side of an operation: decimals and integers, no floats. */
function operand(value: Value): Decimal | null {
  if (isDecimal(value)) return value.value;
  const integer = integerOf(value);
  return integer === null ? null : numbers.fromInteger(integer);
}

type Operation = (a: Decimal, b: Decimal) => Decimal;

const terms = () => currentContext().terms;

/** An operator and its reflection. */
function both(name: string, operation: Operation): Record<string, (self: PyDecimal, other: Value) => Value> {
  const apply = (left: Decimal | null, right: Decimal | null): Value =>
    left === null || right === null ? NOT_IMPLEMENTED : new PyDecimal(operation(left, right));
  return {
    [`__${name}__(value, /)`]: (self, other = null) => apply(self.value, operand(other)),
    [`__r${name}__(value, /)`]: (self, other = null) => apply(operand(other), self.value),
  };
}

function raisedTo(a: Decimal, b: Decimal): Decimal {
  const isWhole =
    b.kind === 'finite' &&
    (b.exponent >= 0 || numbers.rescale(b, 0, 'ROUND_DOWN').coefficient * numbers.tenTo(-b.exponent) === b.coefficient);
  if (!isWhole || b.kind !== 'finite') return terms().invalid('power');
  const whole = numbers.rescale(b, 0, 'ROUND_DOWN');
  return arithmetic.power(a, whole.negative ? -whole.coefficient : whole.coefficient, terms());
}

const OPERATORS = {
  ...both('add', (a, b) => arithmetic.add(a, b, terms())),
  ...both('sub', (a, b) => arithmetic.add(a, arithmetic.negated(b), terms())),
  ...both('mul', (a, b) => arithmetic.multiply(a, b, terms())),
  ...both('truediv', (a, b) => arithmetic.divide(a, b, terms())),
  ...both('floordiv', (a, b) => arithmetic.divideInteger(a, b, terms())[0]),
  ...both('mod', (a, b) => remainder(a, b)),
  ...both('pow', raisedTo),
};

function remainder(a: Decimal, b: Decimal): Decimal {
  if (b.kind === 'finite' && b.coefficient === 0n && a.kind === 'finite' && a.coefficient !== 0n)
    return terms().invalid('x % 0');
  return arithmetic.divideInteger(a, b, terms())[1];
}

function ordered(op: Comparison) {
  return (self: PyDecimal, other: Value = null): Value => {
    const plain = unbox(other);
    const right = typeof plain === 'number' ? numbers.fromFloat(plain) : operand(other);
    if (right === null) return NOT_IMPLEMENTED;
    const order = numbers.compareDecimals(self.value, right);
    if (order !== null) return compare(op, BigInt(order), 0n);
    if (op === '==' || op === '!=') return op === '!=';
    terms().invalid('comparison involving NaN');
    return false;
  };
}

// ── Reading ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** The whole number that is left when the fraction is dropped. @throws Python's errors for what is no number. */
function toInteger({ value }: PyDecimal, rounding: numbers.Rounding = 'ROUND_DOWN'): bigint {
  if (value.kind === 'infinity') raise(PyOverflowError, 'cannot convert Infinity to integer');
  if (value.kind !== 'finite') return raise(PyValueError, 'cannot convert NaN to integer');
  const whole = numbers.rescale(value, 0, rounding);
  return whole.negative ? -whole.coefficient : whole.coefficient;
}

function toFloat({ value }: PyDecimal): number {
  if (value.kind === 'infinity') return value.negative ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (value.kind === 'snan') return raise(PyValueError, 'cannot convert signaling NaN to float');
  return value.kind === 'nan' ? Number.NaN : Number(numbers.decimalText(value, false));
}

/** Equal numbers of any kind have equal hashes. */
function hashOf(self: PyDecimal): bigint {
  const { value } = self;
  if (value.kind === 'snan') raise(PyTypeError, 'Cannot hash a signaling NaN value');
  const float = toFloat(self);
  if (value.kind !== 'finite') return hash(float);
  if (numbers.compareDecimals(value, numbers.rescale(value, 0, 'ROUND_DOWN')) === 0) return hash(toInteger(self));
  if (numbers.compareDecimals(value, numbers.fromFloat(float)) === 0) return hash(float);
  return hash(numbers.decimalText(arithmetic.normalized(value, { ...terms(), precision: 100_000 })));
}

function asTuple({ value }: PyDecimal): PyTuple {
  const cls = makeNamedTuple('DecimalTuple', ['sign', 'digits', 'exponent'], [], 'decimal');
  const sign = value.negative ? 1n : 0n;
  if (value.kind !== 'finite') {
    const letter = value.kind === 'infinity' ? 'F' : value.kind === 'nan' ? 'n' : 'N';
    return new PyTuple([sign, new PyTuple(value.kind === 'infinity' ? [0n] : []), letter], cls);
  }
  const digits = [...numbers.digitsOf(value)].map(BigInt);
  return new PyTuple([sign, new PyTuple(digits), BigInt(value.exponent)], cls);
}

function integerRatio(self: PyDecimal): PyTuple {
  const { value } = self;
  if (value.kind === 'infinity') raise(PyOverflowError, 'cannot convert Infinity to integer ratio');
  if (value.kind !== 'finite') return raise(PyValueError, 'cannot convert NaN to integer ratio');
  let [top, bottom] = [
    value.coefficient * numbers.tenTo(Math.max(0, value.exponent)),
    numbers.tenTo(Math.max(0, -value.exponent)),
  ];
  for (const prime of [2n, 5n])
    while (top % prime === 0n && bottom % prime === 0n) [top, bottom] = [top / prime, bottom / prime];
  return new PyTuple([value.negative ? -top : top, bottom]);
}

// ── Showing ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** `Decimal.__format__`, as `_pydecimal` describes it. */
function format(self: PyDecimal, text: string): string {
  if (text === '') return numbers.decimalText(self.value);
  const spec = parseSpec(text, 'decimal.Decimal');
  if (!['', ...'eEfFgGn%'].includes(spec.type)) raise(PyValueError, 'invalid format string');
  const { value } = self;
  if (value.kind !== 'finite') return specialText(spec, value);
  const rounded = roundedFor(spec, spec.type === '%' ? { ...value, exponent: value.exponent + 2 } : value);
  const digits = numbers.digitsOf(rounded);
  const left = rounded.exponent + digits.length;
  const place = pointPlace(spec, rounded, left);
  const plain = numbers.pointed(digits, place);
  const [whole = '0', fraction = ''] = plain.split('.');
  const exponent = left - place;
  const isScientific = /e/i.test(spec.type);
  const letter = /[egn]/.test(spec.type) ? 'e' : 'E';
  const tail = exponent !== 0 || isScientific ? `${letter}${exponent < 0 ? '' : '+'}${exponent}` : '';
  const rest = (fraction === '' ? '' : `.${fraction}`) + tail + (spec.type === '%' ? '%' : '');
  return numberText(spec, rounded.negative, whole, rest);
}

/** No zeros are put before what is no number. */
function specialText(spec: Spec, value: Decimal): string {
  const words = numbers.decimalText({ ...value, negative: false }) + (spec.type === '%' ? '%' : '');
  return numberText(spec.zero ? { ...spec, fill: ' ', zero: false } : spec, value.negative, '', words);
}

function roundedFor({ type, precision }: Spec, value: numbers.Finite): numbers.Finite {
  const { rounding } = currentContext();
  const isFixed = /^[fF%]$/.test(type);
  const toDigits = (count: number): numbers.Finite => {
    const result = numbers.roundTo(value, Math.max(1, count), rounding);
    return result.kind === 'finite' ? result : value;
  };
  if (precision === null) return isFixed && value.exponent > 0 ? numbers.rescale(value, 0, rounding) : value;
  if (/e/i.test(type)) return significant(value, precision, rounding);
  return isFixed ? numbers.rescale(value, -precision, rounding) : toDigits(precision);
}

/** The value with one digit before the point and so many after it. */
function significant(value: numbers.Finite, after: number, rounding: numbers.Rounding): numbers.Finite {
  if (value.coefficient === 0n) return value;
  const once = numbers.rescale(value, numbers.adjusted(value) - after, rounding);
  // 9.99 may have become 10.0.
  return numbers.adjusted(once) === numbers.adjusted(value)
    ? once
    : numbers.rescale(once, numbers.adjusted(once) - after, rounding);
}

/** How many digits stand before the point. */
function pointPlace({ type, precision }: Spec, value: numbers.Finite, left: number): number {
  if (/e/i.test(type)) return value.coefficient === 0n && precision !== null ? 1 - precision : 1;
  if (/^[fF%]$/.test(type)) return left;
  return value.exponent <= 0 && left > -6 ? left : 1;
}

// ── The class ────────────────────────────────────────────────────────────────────────────────────────────────────

function quantize(self: PyDecimal, like: Value, rounding: Value): PyDecimal {
  const target =
    operand(like) ?? raise(PyTypeError, `conversion from ${typeOf(like).name} to Decimal is not supported`);
  const context = currentContext();
  return new PyDecimal(arithmetic.quantized(self.value, target, roundingOf(rounding, context.rounding), context.terms));
}

function round(self: PyDecimal, digits: Value): Value {
  if (digits === MISSING) return toInteger(self, 'ROUND_HALF_EVEN');
  const unit = numbers.finite(false, 1n, -Number(requireIndex(digits)));
  return new PyDecimal(arithmetic.quantized(self.value, unit, 'ROUND_HALF_EVEN', terms()));
}

function extreme(self: PyDecimal, other: Value, sign: 1 | -1): PyDecimal {
  const right =
    operand(other) ?? raise(PyTypeError, `conversion from ${typeOf(other).name} to Decimal is not supported`);
  const order = numbers.compareDecimals(self.value, right);
  return new PyDecimal(order !== null && order * sign < 0 ? right : self.value);
}

const integral = (self: PyDecimal, rounding: Value = null): PyDecimal =>
  new PyDecimal(arithmetic.integral(self.value, roundingOf(rounding, currentContext().rounding)));
const kind = (self: PyDecimal): Decimal['kind'] => self.value.kind;

export const decimalType: PyType = defineType<PyDecimal>({
  name: 'Decimal',
  module: 'decimal',
  compiled: true,
  is: isDecimal,
  staticMethods: {
    '__new__(cls, value=?, context=None)': (cls = null, value = MISSING) =>
      new PyDecimal(
        value === MISSING ? numbers.fromInteger(0n) : read(value),
        cls instanceof PyType ? cls : decimalType,
      ),
  },
  classMethods: { 'from_float(f, /)': (_cls, value = null) => new PyDecimal(read(value)) },
  properties: { real: (self) => self, imag: () => new PyDecimal(numbers.fromInteger(0n)) },
  methods: {
    ...OPERATORS,
    '__divmod__(value, /)': (self, other = null) => {
      const right = operand(other);
      if (right === null) return NOT_IMPLEMENTED;
      return new PyTuple(arithmetic.divideInteger(self.value, right, terms()).map((part) => new PyDecimal(part)));
    },
    '__eq__(value, /)': ordered('=='),
    '__ne__(value, /)': ordered('!='),
    '__lt__(value, /)': ordered('<'),
    '__le__(value, /)': ordered('<='),
    '__gt__(value, /)': ordered('>'),
    '__ge__(value, /)': ordered('>='),
    '__hash__()': hashOf,
    '__bool__()': (self) => !arithmetic.isZero(self.value),
    '__neg__()': (self) =>
      new PyDecimal(
        arithmetic.finish(
          arithmetic.isZero(self.value) ? { ...self.value, negative: false } : arithmetic.negated(self.value),
          terms(),
        ),
      ),
    '__pos__()': (self) => new PyDecimal(arithmetic.finish(self.value, terms())),
    '__abs__()': (self) => new PyDecimal(arithmetic.finish({ ...self.value, negative: false }, terms())),
    '__int__()': (self) => toInteger(self),
    '__trunc__()': (self) => toInteger(self),
    '__floor__()': (self) => toInteger(self, 'ROUND_FLOOR'),
    '__ceil__()': (self) => toInteger(self, 'ROUND_CEILING'),
    '__float__()': toFloat,
    '__round__(ndigits=?, /)': (self, digits = MISSING) => round(self, digits),
    '__str__()': (self) => numbers.decimalText(self.value),
    '__repr__()': (self) => `Decimal('${numbers.decimalText(self.value)}')`,
    '__format__(specifier, /)': (self, spec = '') => format(self, textOf(spec) ?? ''),
    '__copy__()': (self) => self,
    '__deepcopy__(memo, /)': (self) => self,
    'quantize(exp, rounding=None, context=None)': (self, like = null, rounding = null) =>
      quantize(self, like, rounding),
    'to_integral_value(rounding=None, context=None)': integral,
    'to_integral(rounding=None, context=None)': integral,
    'to_integral_exact(rounding=None, context=None)': integral,
    'normalize(context=None)': (self) => new PyDecimal(arithmetic.normalized(self.value, terms())),
    'sqrt(context=None)': (self) => new PyDecimal(arithmetic.squareRoot(self.value, terms())),
    'compare(other, context=None)': (self, other = null) => {
      const order = numbers.compareDecimals(self.value, operand(other) ?? numbers.NAN);
      return new PyDecimal(order === null ? numbers.NAN : numbers.fromInteger(BigInt(order)));
    },
    'max(other, context=None)': (self, other = null) => extreme(self, other, 1),
    'min(other, context=None)': (self, other = null) => extreme(self, other, -1),
    'as_tuple()': asTuple,
    'as_integer_ratio()': integerRatio,
    'adjusted()': ({ value }) => (value.kind === 'finite' ? BigInt(numbers.adjusted(value)) : 0n),
    'copy_abs()': (self) => new PyDecimal({ ...self.value, negative: false }),
    'copy_negate()': (self) => new PyDecimal(arithmetic.negated(self.value)),
    'conjugate()': (self) => self,
    'is_nan()': (self) => kind(self) === 'nan' || kind(self) === 'snan',
    'is_infinite()': (self) => kind(self) === 'infinity',
    'is_finite()': (self) => kind(self) === 'finite',
    'is_zero()': (self) => arithmetic.isZero(self.value),
    'is_signed()': (self) => self.value.negative,
  },
});

export const DECIMAL: ModuleSpec = {
  name: 'decimal',
  load: () => [
    ['Decimal', decimalType],
    ...CONTEXTS,
    ['MAX_PREC', 999999999999999999n],
    ...leftOut(
      'decimal',
      'BasicContext ExtendedContext DefaultContext Clamped Subnormal Underflow FloatOperation DecimalTuple',
    ),
  ],
};
