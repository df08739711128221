/** `datetime.timedelta`: a duration, kept as whole microseconds. */

import { defineType } from '../../objects/define.ts';
import { PyOverflowError, PyTypeError, PyZeroDivisionError, raise } from '../../objects/exception.ts';
import { hash } from '../../objects/hash.ts';
import { integerOf, NOT_IMPLEMENTED, PyObject, type PyType, typeOf, unbox, type Value } from '../../objects/object.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { MICROSECONDS_PER_DAY, pad } from './calendar.ts';

export class PyTimedelta extends PyObject {
  readonly microseconds: bigint;

  constructor(microseconds: bigint, cls: PyType = timedeltaType) {
    super(cls);
    this.microseconds = microseconds;
    const days = floorDiv(microseconds, MICROSECONDS_PER_DAY);
    if (days > 999_999_999n || days < -999_999_999n) {
      raise(PyOverflowError, `days=${days}; must have magnitude <= 999999999`);
    }
  }
}

export const isTimedelta = (value: Value): value is PyTimedelta => value instanceof PyTimedelta;

export function floorDiv(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

interface Parts {
  readonly days: bigint;
  readonly seconds: bigint;
  readonly micros: bigint;
}

/** As CPython normalises it: seconds and microseconds are never negative. */
function partsOf(delta: PyTimedelta): Parts {
  const days = floorDiv(delta.microseconds, MICROSECONDS_PER_DAY);
  const rest = delta.microseconds - days * MICROSECONDS_PER_DAY;
  return { days, seconds: rest / 1_000_000n, micros: rest % 1_000_000n };
}

/** Rounds half to even, as CPython does for fractions of a microsecond. */
function roundEven(value: number): bigint {
  const floor = Math.floor(value);
  const rest = value - floor;
  const up = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0);
  return BigInt(up ? floor + 1 : floor);
}

/** How many microseconds an argument in some unit is. */
function inMicroseconds(value: Value, unit: bigint, name: string): bigint {
  const integer = integerOf(value);
  if (integer !== null) return integer * unit;
  const plain = unbox(value);
  if (typeof plain === 'number') return roundEven(plain * Number(unit));
  return raise(PyTypeError, `unsupported type for timedelta ${name} component: ${typeOf(value).name}`);
}

const UNITS: readonly (readonly [string, bigint])[] = [
  ['days', MICROSECONDS_PER_DAY],
  ['seconds', 1_000_000n],
  ['microseconds', 1n],
  ['milliseconds', 1000n],
  ['minutes', 60_000_000n],
  ['hours', 3_600_000_000n],
  ['weeks', 7n * MICROSECONDS_PER_DAY],
];

function fromArguments(args: readonly Value[]): bigint {
  return UNITS.reduce((sum, [name, unit], index) => sum + inMicroseconds(args[index] ?? 0n, unit, name), 0n);
}

function compareWith(self: PyTimedelta, other: Value, test: (order: bigint) => boolean): Value {
  return isTimedelta(other) ? test(self.microseconds - other.microseconds) : NOT_IMPLEMENTED;
}

function times(self: PyTimedelta, factor: Value): Value {
  const integer = integerOf(factor);
  if (integer !== null) return new PyTimedelta(self.microseconds * integer);
  const plain = unbox(factor);
  return typeof plain === 'number' ? new PyTimedelta(roundEven(Number(self.microseconds) * plain)) : NOT_IMPLEMENTED;
}

function dividedBy(self: PyTimedelta, by: Value): Value {
  const divisor = isTimedelta(by) ? by.microseconds : (integerOf(by) ?? unbox(by));
  if (typeof divisor !== 'bigint' && typeof divisor !== 'number') return NOT_IMPLEMENTED;
  const refusal = isTimedelta(by) ? 'division by zero' : 'integer division or modulo by zero';
  if (Number(divisor) === 0) raise(PyZeroDivisionError, refusal);
  const quotient = Number(self.microseconds) / Number(divisor);
  return isTimedelta(by) ? quotient : new PyTimedelta(roundEven(quotient));
}

function floorDividedBy(self: PyTimedelta, by: Value): Value {
  const divisor = isTimedelta(by) ? by.microseconds : integerOf(by);
  if (divisor === null) return NOT_IMPLEMENTED;
  if (divisor === 0n) raise(PyZeroDivisionError, 'integer division or modulo by zero');
  const quotient = floorDiv(self.microseconds, divisor);
  return isTimedelta(by) ? quotient : new PyTimedelta(quotient);
}

function show(self: PyTimedelta): string {
  const { days, seconds, micros } = partsOf(self);
  const total = Number(seconds);
  const clock = `${Math.floor(total / 3600)}:${pad(Math.floor((total % 3600) / 60))}:${pad(total % 60)}`;
  const fraction = micros === 0n ? '' : `.${pad(Number(micros), 6)}`;
  const plural = days === 1n || days === -1n ? '' : 's';
  return `${days === 0n ? '' : `${days} day${plural}, `}${clock}${fraction}`;
}

function represent(self: PyTimedelta): string {
  const { days, seconds, micros } = partsOf(self);
  const words = [
    days === 0n ? '' : `days=${days}`,
    seconds === 0n ? '' : `seconds=${seconds}`,
    micros === 0n ? '' : `microseconds=${micros}`,
  ].filter((word) => word !== '');
  return `${self.cls.name}(${words.join(', ') || '0'})`;
}

export const timedeltaType: PyType = defineType<PyTimedelta>({
  name: 'timedelta',
  module: 'datetime',
  compiled: true,
  is: isTimedelta,
  staticMethods: {
    '__new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)': (cls, ...args) =>
      // `__new__` is always called with a class first.
      new PyTimedelta(fromArguments(args), cls as PyType),
  },
  properties: {
    days: (self) => partsOf(self).days,
    seconds: (self) => partsOf(self).seconds,
    microseconds: (self) => partsOf(self).micros,
  },
  methods: {
    'total_seconds()': (self) => Number(self.microseconds) / 1_000_000,
    '__add__(other)': (self, other) =>
      isTimedelta(other) ? new PyTimedelta(self.microseconds + other.microseconds) : NOT_IMPLEMENTED,
    '__sub__(other)': (self, other) =>
      isTimedelta(other) ? new PyTimedelta(self.microseconds - other.microseconds) : NOT_IMPLEMENTED,
    '__neg__()': (self) => new PyTimedelta(-self.microseconds),
    '__pos__()': (self) => self,
    '__abs__()': (self) => new PyTimedelta(self.microseconds < 0n ? -self.microseconds : self.microseconds),
    '__mul__(other)': times,
    '__rmul__(other)': times,
    '__truediv__(other)': dividedBy,
    '__floordiv__(other)': floorDividedBy,
    '__mod__(other)': (self, other) => {
      if (!isTimedelta(other)) return NOT_IMPLEMENTED;
      if (other.microseconds === 0n) raise(PyZeroDivisionError, 'integer modulo by zero');
      return new PyTimedelta(self.microseconds - floorDiv(self.microseconds, other.microseconds) * other.microseconds);
    },
    '__divmod__(other)': (self, other) => {
      if (!isTimedelta(other)) return NOT_IMPLEMENTED;
      if (other.microseconds === 0n) raise(PyZeroDivisionError, 'integer division or modulo by zero');
      const quotient = floorDiv(self.microseconds, other.microseconds);
      return new PyTuple([quotient, new PyTimedelta(self.microseconds - quotient * other.microseconds)]);
    },
    '__eq__(other)': (self, other) => compareWith(self, other, (order) => order === 0n),
    '__lt__(other)': (self, other) => compareWith(self, other, (order) => order < 0n),
    '__le__(other)': (self, other) => compareWith(self, other, (order) => order <= 0n),
    '__gt__(other)': (self, other) => compareWith(self, other, (order) => order > 0n),
    '__ge__(other)': (self, other) => compareWith(self, other, (order) => order >= 0n),
    '__hash__()': (self) => hash(self.microseconds),
    '__bool__()': (self) => self.microseconds !== 0n,
    '__str__()': show,
    '__repr__()': represent,
  },
});

timedeltaType.namespace.set('min', new PyTimedelta(-999_999_999n * MICROSECONDS_PER_DAY));
timedeltaType.namespace.set('max', new PyTimedelta(1_000_000_000n * MICROSECONDS_PER_DAY - 1n));
timedeltaType.namespace.set('resolution', new PyTimedelta(1n));
