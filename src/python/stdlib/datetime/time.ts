/** `datetime.time`: a time of day, without a date. */

import { getAttribute } from '../../objects/attribute.ts';
import { call } from '../../objects/call.ts';
import { defineType } from '../../objects/define.ts';
import { PyTypeError, PyValueError, raise } from '../../objects/exception.ts';
import { hash } from '../../objects/hash.ts';
import { MISSING, NOT_IMPLEMENTED, PyObject, type PyType, textOf, type Value } from '../../objects/object.ts';
import { repr } from '../../objects/repr.ts';
import { checkedClock, clockFields, isoClock, microsecondsOf, parseIsoClock } from './clock.ts';
import { asClass } from './date.ts';
import { type Clock, strftime } from './strftime.ts';
import { checkedTimezone, formatOffset, offsetOf } from './timezone.ts';

export class PyTime extends PyObject {
  readonly clock: Clock;
  readonly tzinfo: Value;

  constructor(clock: Clock, tzinfo: Value = null, cls: PyType = timeType) {
    super(cls);
    this.clock = clock;
    this.tzinfo = tzinfo;
  }
}

export const isTime = (value: Value): value is PyTime => value instanceof PyTime;

function offsetText(self: PyTime, separator: string): string {
  const offset = offsetOf(self.tzinfo, null);
  return offset ? formatOffset(offset, separator) : '';
}

function iso(self: PyTime, timespec = 'auto'): string {
  return isoClock(self.clock, timespec) + offsetText(self, ':');
}

function parse(cls: PyType, text: Value): PyTime {
  const source = textOf(text);
  if (source === null) return raise(PyTypeError, 'fromisoformat: argument must be str');
  const clock = parseIsoClock(source.replace(/^T/, ''));
  return clock ? new PyTime(clock, null, cls) : raise(PyValueError, `Invalid isoformat string: '${source}'`);
}

function ordered(self: PyTime, other: Value, test: (order: bigint) => boolean): Value {
  return isTime(other) ? test(microsecondsOf(self.clock) - microsecondsOf(other.clock)) : NOT_IMPLEMENTED;
}

function formatted(self: PyTime, format: Value = ''): string {
  const zone = { offset: offsetText(self, ''), name: '' };
  return strftime(textOf(format) ?? '', { year: 1900, month: 1, day: 1 }, self.clock, zone);
}

export const timeType: PyType = defineType<PyTime>({
  name: 'time',
  module: 'datetime',
  compiled: true,
  is: isTime,
  staticMethods: {
    '__new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)': (cls, ...args) =>
      new PyTime(checkedClock(args.slice(0, 4)), checkedTimezone(args[4] ?? null), asClass(cls)),
  },
  classMethods: { 'fromisoformat(time_string, /)': (cls, text) => parse(cls, text ?? null) },
  properties: {
    hour: (self) => BigInt(self.clock.hour),
    minute: (self) => BigInt(self.clock.minute),
    second: (self) => BigInt(self.clock.second),
    microsecond: (self) => BigInt(self.clock.microsecond),
    tzinfo: (self) => self.tzinfo,
  },
  methods: {
    "isoformat(timespec='auto')": (self, timespec) => iso(self, textOf(timespec ?? 'auto') ?? 'auto'),
    'strftime(format)': formatted,
    '__format__(format)': (self, format = '') => (format === '' ? iso(self) : formatted(self, format)),
    'utcoffset()': (self) => offsetOf(self.tzinfo, null),
    'tzname()': (self) => (self.tzinfo === null ? null : call(getAttribute(self.tzinfo, 'tzname'), [null])),
    'replace(hour=?, minute=?, second=?, microsecond=?, tzinfo=?)': (self, ...args) =>
      new PyTime(
        checkedClock(args.slice(0, 4), self.clock),
        args[4] === MISSING ? self.tzinfo : checkedTimezone(args[4] ?? null),
        self.cls,
      ),
    '__eq__(other)': (self, other = null) => ordered(self, other, (order) => order === 0n),
    '__lt__(other)': (self, other = null) => ordered(self, other, (order) => order < 0n),
    '__le__(other)': (self, other = null) => ordered(self, other, (order) => order <= 0n),
    '__gt__(other)': (self, other = null) => ordered(self, other, (order) => order > 0n),
    '__ge__(other)': (self, other = null) => ordered(self, other, (order) => order >= 0n),
    '__hash__()': (self) => hash(microsecondsOf(self.clock)),
    '__str__()': (self) => iso(self),
    '__repr__()': (self) => {
      const zone = self.tzinfo === null ? [] : [`tzinfo=${repr(self.tzinfo)}`];
      return `${self.cls.name}(${[...clockFields(self.clock), ...zone].join(', ')})`;
    },
  },
});
timeType.namespace.set('min', new PyTime({ hour: 0, minute: 0, second: 0, microsecond: 0 }));
timeType.namespace.set('max', new PyTime({ hour: 23, minute: 59, second: 59, microsecond: 999_999 }));
