/** `datetime.datetime`: a date and a time of day, with or without a timezone. The local timezone is UTC. */

import { getAttribute } from '../../objects/attribute.ts';
import { call } from '../../objects/call.ts';
import { defineType } from '../../objects/define.ts';
import { PyTypeError, PyValueError, raise } from '../../objects/exception.ts';
import { hash } from '../../objects/hash.ts';
import {
  integerOf,
  MISSING,
  NOT_IMPLEMENTED,
  type PyType,
  textOf,
  typeOf,
  unbox,
  type Value,
} from '../../objects/object.ts';
import { repr, str } from '../../objects/repr.ts';
import { checkedDate, fromOrdinal, MICROSECONDS_PER_DAY, requiredDate, toOrdinal, type Ymd } from './calendar.ts';
import { checkedClock, clockFields, clockOf, isoClock, microsecondsOf, parseIsoClock } from './clock.ts';
import { asClass, DATETIME_MARK, dateType, isDate, isoDate, PyDate } from './date.ts';
import { type Clock, MIDNIGHT, strftime, type Zone } from './strftime.ts';
import { strptime } from './strptime.ts';
import { isTime, PyTime } from './time.ts';
import { timeTuple } from './time-tuple.ts';
import { floorDiv, isTimedelta, PyTimedelta } from './timedelta.ts';
import { checkedTimezone, formatOffset, offsetOf, PyTimezone, utc } from './timezone.ts';

const UNIX_EPOCH = toOrdinal(1970, 1, 1);

export class PyDateTime extends PyDate {
  readonly clock: Clock;
  readonly tzinfo: Value;

  constructor(date: Ymd, clock: Clock, tzinfo: Value = null, cls: PyType = datetimeType) {
    super(date, cls);
    this.clock = clock;
    this.tzinfo = tzinfo;
  }

  /** Microseconds since 1 January of the year 0's last day, on its own clock. */
  get moment(): bigint {
    return BigInt(this.ordinal) * MICROSECONDS_PER_DAY + microsecondsOf(this.clock);
  }
}

export const isDateTime = (value: Value): value is PyDateTime => value instanceof PyDateTime;

function fromMoment(moment: bigint, tzinfo: Value, cls: PyType): PyDateTime {
  const days = floorDiv(moment, MICROSECONDS_PER_DAY);
  return new PyDateTime(fromOrdinal(Number(days)), clockOf(moment - days * MICROSECONDS_PER_DAY), tzinfo, cls);
}

function fromUnix(microseconds: bigint, tzinfo: Value, cls: PyType): PyDateTime {
  const moment = BigInt(UNIX_EPOCH) * MICROSECONDS_PER_DAY + microseconds;
  const offset = tzinfo === null ? null : offsetOf(tzinfo, fromMoment(moment, tzinfo, cls));
  return fromMoment(moment + (offset?.microseconds ?? 0n), tzinfo, cls);
}

/** The page's own clock never steps back between two calls. */
const nowMicroseconds = () => BigInt(Math.floor((performance.timeOrigin + performance.now()) * 1000));

function fromTimestamp(cls: PyType, stamp: Value, tzinfo: Value): PyDateTime {
  const plain = unbox(stamp);
  const integer = integerOf(plain);
  if (integer !== null) return fromUnix(integer * 1_000_000n, tzinfo, cls);
  if (typeof plain === 'number') return fromUnix(BigInt(Math.round(plain * 1_000_000)), tzinfo, cls);
  return raise(PyTypeError, `'${typeOf(stamp).name}' object cannot be interpreted as an integer`);
}

function offset(self: PyDateTime): PyTimedelta | null {
  return offsetOf(self.tzinfo, self);
}

function zone(self: PyDateTime): Zone {
  const east = offset(self);
  const name = self.tzinfo === null ? null : call(getAttribute(self.tzinfo, 'tzname'), [self]);
  return { offset: east ? formatOffset(east, '') : '', name: name === null ? '' : str(name) };
}

function iso(self: PyDateTime, separator = 'T', timespec = 'auto'): string {
  const east = offset(self);
  return `${isoDate(self)}${separator}${isoClock(self.clock, timespec)}${east ? formatOffset(east, ':') : ''}`;
}

function parseIso(cls: PyType, text: Value): PyDateTime {
  const source = textOf(text);
  if (source === null) return raise(PyTypeError, 'fromisoformat: argument must be str');
  const match = /^(\d{4}-?\d\d-?\d\d)(?:.([\d:.,]+?)(Z|[+-]\d\d:?\d\d)?)?$/.exec(source);
  const clock = match?.[2] === undefined ? checkedClock([]) : parseIsoClock(match[2]);
  if (!match || !clock) return raise(PyValueError, `Invalid isoformat string: ${repr(source)}`);
  const digits = (match[1] ?? '').replaceAll('-', '');
  const date = checkedDate(BigInt(digits.slice(0, 4)), BigInt(digits.slice(4, 6)), BigInt(digits.slice(6)));
  return new PyDateTime(date, clock, zoneFromText(match[3]), cls);
}

function zoneFromText(text: string | undefined): Value {
  if (text === undefined) return null;
  if (text === 'Z') return utc;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return zoneFromMinutes(text.startsWith('-') ? -minutes : minutes);
}

function zoneFromMinutes(minutes: number): Value {
  return minutes === 0 ? utc : new PyTimezone(new PyTimedelta(BigInt(minutes) * 60_000_000n));
}

function parseFormat(cls: PyType, text: Value, format: Value): PyDateTime {
  const source = textOf(text);
  const pattern = textOf(format);
  if (source === null) return raise(PyTypeError, `strptime() argument 1 must be str, not ${typeOf(text).name}`);
  if (pattern === null) return raise(PyTypeError, `strptime() argument 2 must be str, not ${typeOf(format).name}`);
  const read = strptime(source, pattern);
  const date = checkedDate(BigInt(read.year), BigInt(read.month), BigInt(read.day));
  return new PyDateTime(date, read.clock, read.offset === null ? null : zoneFromMinutes(read.offset), cls);
}

function replace(self: PyDateTime, args: readonly Value[]): PyDateTime {
  const pick = (value: Value | undefined, own: number) =>
    value === undefined || value === MISSING ? BigInt(own) : value;
  const date = checkedDate(pick(args[0], self.year), pick(args[1], self.month), pick(args[2], self.day));
  const tzinfo = args[7] === MISSING ? self.tzinfo : checkedTimezone(args[7] ?? null);
  return new PyDateTime(date, checkedClock(args.slice(3, 7), self.clock), tzinfo, self.cls);
}

function inZone(self: PyDateTime, tzinfo: Value): PyDateTime {
  const own = offset(self)?.microseconds ?? 0n;
  const target = checkedTimezone(tzinfo === MISSING ? utc : tzinfo) ?? utc;
  const east = offsetOf(target, self)?.microseconds ?? 0n;
  return fromMoment(self.moment - own + east, target, self.cls);
}

function timestamp(self: PyDateTime): number {
  const inUtc = self.moment - (offset(self)?.microseconds ?? 0n);
  return Number(inUtc - BigInt(UNIX_EPOCH) * MICROSECONDS_PER_DAY) / 1_000_000;
}

/** The distance of two moments in microseconds; `null` when one has a timezone and the other has none. */
function distance(self: PyDateTime, other: PyDateTime): bigint | null {
  const mine = offset(self);
  const theirs = offset(other);
  if ((mine === null) !== (theirs === null)) return null;
  return self.moment - (mine?.microseconds ?? 0n) - (other.moment - (theirs?.microseconds ?? 0n));
}

function ordered(self: PyDateTime, other: Value, test: (order: bigint) => boolean): Value {
  if (!isDateTime(other)) {
    if (!isDate(other)) return NOT_IMPLEMENTED;
    return raise(PyTypeError, `can't compare ${typeOf(self).name} to datetime.date`);
  }
  const apart = distance(self, other);
  if (apart === null) return raise(PyTypeError, "can't compare offset-naive and offset-aware datetimes");
  return test(apart);
}

function subtract(self: PyDateTime, other: Value): Value {
  if (isTimedelta(other)) return fromMoment(self.moment - other.microseconds, self.tzinfo, self.cls);
  if (!isDateTime(other)) return NOT_IMPLEMENTED;
  const apart = distance(self, other);
  if (apart === null) return raise(PyTypeError, "can't subtract offset-naive and offset-aware datetimes");
  return new PyTimedelta(apart);
}

function add(self: PyDateTime, other: Value = null): Value {
  return isTimedelta(other) ? fromMoment(self.moment + other.microseconds, self.tzinfo, self.cls) : NOT_IMPLEMENTED;
}

function formatted(self: PyDateTime, format: Value = ''): string {
  return strftime(textOf(format) ?? '', self, self.clock, zone(self));
}

function combine(cls: PyType, date: Value, time: Value, tzinfo: Value): Value {
  if (!isDate(date)) return raise(PyTypeError, `combine() argument 1 must be datetime.date, not ${typeOf(date).name}`);
  if (!isTime(time)) return raise(PyTypeError, `combine() argument 2 must be datetime.time, not ${typeOf(time).name}`);
  return new PyDateTime(date, time.clock, tzinfo === MISSING ? time.tzinfo : checkedTimezone(tzinfo), cls);
}

export const datetimeType: PyType = defineType<PyDateTime>({
  name: 'datetime',
  module: 'datetime',
  compiled: true,
  bases: [dateType],
  is: isDateTime,
  values: { [DATETIME_MARK]: true },
  staticMethods: {
    '__new__(cls, year=?, month=?, day=?, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)': (
      cls,
      ...args
    ) =>
      new PyDateTime(
        requiredDate(args),
        checkedClock(args.slice(3, 7)),
        checkedTimezone(args[7] ?? null),
        asClass(cls),
      ),
  },
  classMethods: {
    'now(tz=None)': (cls, tz = null) => fromUnix(nowMicroseconds(), checkedTimezone(tz), cls),
    'utcnow()': (cls) => fromUnix(nowMicroseconds(), null, cls),
    'today()': (cls) => fromUnix(nowMicroseconds(), null, cls),
    'fromtimestamp(timestamp, tz=None)': (cls, stamp = null, tz = null) =>
      fromTimestamp(cls, stamp, checkedTimezone(tz)),
    'utcfromtimestamp(timestamp, /)': (cls, stamp = null) => fromTimestamp(cls, stamp, null),
    'fromisoformat(date_string, /)': (cls, text = null) => parseIso(cls, text),
    'strptime(date_string, format, /)': (cls, text = null, format = null) => parseFormat(cls, text, format),
    'combine(date, time, tzinfo=?)': (cls, date = null, time = null, tzinfo = null) => combine(cls, date, time, tzinfo),
  },
  properties: {
    hour: (self) => BigInt(self.clock.hour),
    minute: (self) => BigInt(self.clock.minute),
    second: (self) => BigInt(self.clock.second),
    microsecond: (self) => BigInt(self.clock.microsecond),
    tzinfo: (self) => self.tzinfo,
    fold: () => 0n,
  },
  methods: {
    'date()': (self) => new PyDate(self),
    'time()': (self) => new PyTime(self.clock),
    'timetz()': (self) => new PyTime(self.clock, self.tzinfo),
    'timestamp()': timestamp,
    'ctime()': (self) => strftime('%a %b %e %H:%M:%S %Y', self, self.clock),
    'timetuple()': (self) => timeTuple(self, self.clock, self.tzinfo === null ? -1 : 0),
    'utctimetuple()': (self) => {
      const inUtc = fromMoment(self.moment - (offset(self)?.microseconds ?? 0n), null, datetimeType);
      return timeTuple(inUtc, inUtc.clock, 0);
    },
    'dst()': (self) => (self.tzinfo === null ? null : call(getAttribute(self.tzinfo, 'dst'), [self])),
    'utcoffset()': offset,
    'tzname()': (self) => (self.tzinfo === null ? null : zone(self).name),
    'astimezone(tz=?)': (self, tz = null) => inZone(self, tz),
    "isoformat(sep='T', timespec='auto')": (self, separator = 'T', timespec = 'auto') =>
      iso(self, str(separator), str(timespec)),
    'strftime(format)': formatted,
    '__format__(format)': (self, format = '') => (format === '' ? iso(self, ' ') : formatted(self, format)),
    'replace(year=?, month=?, day=?, hour=?, minute=?, second=?, microsecond=?, tzinfo=?, *, fold=0)': (
      self,
      ...args
    ) => replace(self, args),
    '__add__(other)': add,
    '__radd__(other)': add,
    '__sub__(other)': (self, other = null) => subtract(self, other),
    '__eq__(other)': (self, other = null) => (isDateTime(other) ? distance(self, other) === 0n : NOT_IMPLEMENTED),
    '__lt__(other)': (self, other = null) => ordered(self, other, (order) => order < 0n),
    '__le__(other)': (self, other = null) => ordered(self, other, (order) => order <= 0n),
    '__gt__(other)': (self, other = null) => ordered(self, other, (order) => order > 0n),
    '__ge__(other)': (self, other = null) => ordered(self, other, (order) => order >= 0n),
    '__hash__()': (self) => hash(self.moment - (offset(self)?.microseconds ?? 0n)),
    '__str__()': (self) => iso(self, ' '),
    '__repr__()': (self) => {
      const zoneText = self.tzinfo === null ? [] : [`tzinfo=${repr(self.tzinfo)}`];
      const fields = [self.year, self.month, self.day, ...clockFields(self.clock), ...zoneText];
      return `${typeOf(self).name}(${fields.join(', ')})`;
    },
  },
});

const LAST: Clock = { hour: 23, minute: 59, second: 59, microsecond: 999_999 };
datetimeType.namespace.set('min', new PyDateTime({ year: 1, month: 1, day: 1 }, MIDNIGHT));
datetimeType.namespace.set('max', new PyDateTime({ year: 9999, month: 12, day: 31 }, LAST));
datetimeType.namespace.set('resolution', new PyTimedelta(1n));
