/** `datetime.tzinfo` and `datetime.timezone`: a fixed offset from UTC. */

import { getAttribute } from '../../objects/attribute.ts';
import { call } from '../../objects/call.ts';
import { defineType } from '../../objects/define.ts';
import { PyTypeError, PyValueError, raise } from '../../objects/exception.ts';
import { hash } from '../../objects/hash.ts';
import {
  isInstance,
  MISSING,
  NOT_IMPLEMENTED,
  PyObject,
  type PyType,
  textOf,
  typeOf,
  type Value,
} from '../../objects/object.ts';
import { repr } from '../../objects/repr.ts';
import { MICROSECONDS_PER_DAY, pad } from './calendar.ts';
import { isTimedelta, PyTimedelta } from './timedelta.ts';

export const tzinfoType: PyType = defineType<PyObject>({
  name: 'tzinfo',
  module: 'datetime',
  compiled: true,
  create: (cls) => new PyObject(cls),
  is: (value): value is PyObject => value instanceof PyObject,
});

export class PyTimezone extends PyObject {
  readonly offset: PyTimedelta;
  readonly label: string | null;

  constructor(offset: PyTimedelta, label: string | null = null, cls: PyType = timezoneType) {
    super(cls);
    this.offset = offset;
    this.label = label;
  }
}

const isTimezone = (value: Value): value is PyTimezone => value instanceof PyTimezone;

function makeTimezone(cls: Value, offset: Value, name: Value): Value {
  if (!isTimedelta(offset)) {
    return raise(PyTypeError, `timezone() argument 1 must be datetime.timedelta, not ${typeOf(offset).name}`);
  }
  const size = offset.microseconds < 0n ? -offset.microseconds : offset.microseconds;
  if (size >= MICROSECONDS_PER_DAY) {
    const limits = 'offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24)';
    raise(PyValueError, `${limits}, not ${repr(offset)}.`);
  }
  if (offset.microseconds === 0n && name === MISSING) return utc;
  // `__new__` is always called with a class first.
  return new PyTimezone(offset, name === MISSING ? null : textOf(name), cls as PyType);
}

function nameOf(self: PyTimezone): string {
  if (self.label !== null) return self.label;
  return self.offset.microseconds === 0n ? 'UTC' : `UTC${formatOffset(self.offset, ':')}`;
}

/** `+02:00`, with seconds only where there are some. */
export function formatOffset(offset: PyTimedelta, separator: string): string {
  const micros = offset.microseconds;
  const size = micros < 0n ? -micros : micros;
  const seconds = Number(size / 1_000_000n);
  const parts = [pad(Math.floor(seconds / 3600)), pad(Math.floor((seconds % 3600) / 60))];
  if (seconds % 60 !== 0 || size % 1_000_000n !== 0n) parts.push(pad(seconds % 60));
  const fraction = size % 1_000_000n === 0n ? '' : `.${pad(Number(size % 1_000_000n), 6)}`;
  return `${micros < 0n ? '-' : '+'}${parts.join(separator)}${fraction}`;
}

export const timezoneType: PyType = defineType<PyTimezone>({
  name: 'timezone',
  module: 'datetime',
  compiled: true,
  bases: [tzinfoType],
  is: isTimezone,
  staticMethods: {
    '__new__(cls, offset, name=?)': (cls, offset, name) => makeTimezone(cls ?? null, offset ?? null, name ?? null),
  },
  methods: {
    'utcoffset(dt, /)': (self) => self.offset,
    'dst(dt, /)': () => null,
    'tzname(dt, /)': nameOf,
    '__eq__(other)': (self, other) =>
      isTimezone(other) ? self.offset.microseconds === other.offset.microseconds : NOT_IMPLEMENTED,
    '__hash__()': (self) => hash(self.offset.microseconds),
    '__str__()': nameOf,
    '__repr__()': (self) => {
      if (self === utc) return 'datetime.timezone.utc';
      const label = self.label === null ? '' : `, ${repr(self.label)}`;
      return `datetime.timezone(${repr(self.offset)}${label})`;
    },
  },
});

export const utc = new PyTimezone(new PyTimedelta(0n));
timezoneType.namespace.set('utc', utc);

/** `None` or an instance of a class on `tzinfo`. @throws Python's TypeError. */
export function checkedTimezone(value: Value): Value {
  if (value === null || value === MISSING) return null;
  if (isInstance(value, tzinfoType)) return value;
  return raise(PyTypeError, `tzinfo argument must be None or of a tzinfo subclass, not type '${typeOf(value).name}'`);
}

/** The offset from UTC that a timezone answers for a moment, or `null`. */
export function offsetOf(timezone: Value, moment: Value): PyTimedelta | null {
  if (timezone === null) return null;
  const offset = call(getAttribute(timezone, 'utcoffset'), [moment]);
  return isTimedelta(offset) ? offset : null;
}
