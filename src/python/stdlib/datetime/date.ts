/** `datetime.date`. */

import { defineType } from '../../objects/define.ts';
import { PyTypeError, PyValueError, raise } from '../../objects/exception.ts';
import { hash } from '../../objects/hash.ts';
import { MISSING, NOT_IMPLEMENTED, PyObject, PyType, textOf, typeOf, type Value } from '../../objects/object.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { structSequence } from '../struct-sequence.ts';
import {
  checkedDate,
  fromOrdinal,
  MICROSECONDS_PER_DAY,
  pad,
  requiredDate,
  toOrdinal,
  weekdayOf,
  type Ymd,
} from './calendar.ts';
import { MIDNIGHT, strftime } from './strftime.ts';
import { timeTuple } from './time-tuple.ts';
import { floorDiv, isTimedelta, PyTimedelta } from './timedelta.ts';

export class PyDate extends PyObject implements Ymd {
  readonly year: number;
  readonly month: number;
  readonly day: number;

  constructor({ year, month, day }: Ymd, cls: PyType = dateType) {
    super(cls);
    this.year = year;
    this.month = month;
    this.day = day;
  }

  get ordinal(): number {
    return toOrdinal(this.year, this.month, this.day);
  }
}

/** A date, and not a datetime (which is one, too, for Python). */
export const isDate = (value: Value): value is PyDate => value instanceof PyDate;

/** Classes on `date` that carry a time say so, so that the two never compare as equal. */
export const DATETIME_MARK = '_is_datetime';
const isPlain = (value: Value): value is PyDate => isDate(value) && value.cls.lookup(DATETIME_MARK) === undefined;

export function isoDate({ year, month, day }: Ymd): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** The class that a class method was called on. */
export function asClass(cls: Value | undefined): PyType {
  if (cls instanceof PyType) return cls;
  return raise(PyTypeError, 'a class is needed here');
}

export function today(): Ymd {
  const now = new Date();
  return { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1, day: now.getUTCDate() };
}

/** `2024-02-29`. @throws Python's ValueError. */
export function parseIsoDate(text: Value): Ymd {
  const source = textOf(text);
  if (source === null) return raise(PyTypeError, 'fromisoformat: argument must be str');
  const match = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(source);
  if (!match) return raise(PyValueError, `Invalid isoformat string: '${source}'`);
  return checkedDate(BigInt(match[1] ?? 0), BigInt(match[2] ?? 0), BigInt(match[3] ?? 0));
}

function shift(self: PyDate, delta: PyTimedelta, sign: 1 | -1): PyDate {
  const days = Number(floorDiv(delta.microseconds, MICROSECONDS_PER_DAY));
  return new PyDate(fromOrdinal(self.ordinal + sign * days), self.cls);
}

function ordered(self: PyDate, other: Value, test: (order: number) => boolean): Value {
  return isPlain(self) && isPlain(other) ? test(self.ordinal - other.ordinal) : NOT_IMPLEMENTED;
}

function isoCalendar(self: Ymd): readonly [number, number, number] {
  const ordinal = toOrdinal(self.year, self.month, self.day);
  const thursday = fromOrdinal(ordinal - weekdayOf(self) + 3);
  const week = Math.floor(
    (toOrdinal(thursday.year, thursday.month, thursday.day) - toOrdinal(thursday.year, 1, 1)) / 7,
  );
  return [thursday.year, week + 1, weekdayOf(self) + 1];
}

const isoCalendarType = structSequence('datetime', 'IsoCalendarDate', ['year', 'week', 'weekday']);

const given = (value: Value | undefined, otherwise: number): Value =>
  value === undefined || value === MISSING ? BigInt(otherwise) : value;

export const dateType: PyType = defineType<PyDate>({
  name: 'date',
  module: 'datetime',
  compiled: true,
  is: isDate,
  staticMethods: {
    '__new__(cls, year=?, month=?, day=?)': (cls, ...fields) => new PyDate(requiredDate(fields), asClass(cls)),
  },
  classMethods: {
    'today()': (cls) => new PyDate(today(), cls),
    'fromisoformat(date_string, /)': (cls, text) => new PyDate(parseIsoDate(text ?? null), cls),
    'fromordinal(ordinal, /)': (cls, ordinal) => new PyDate(fromOrdinal(Number(ordinal)), cls),
  },
  properties: {
    year: (self) => BigInt(self.year),
    month: (self) => BigInt(self.month),
    day: (self) => BigInt(self.day),
  },
  methods: {
    'isoformat()': isoDate,
    'weekday()': (self) => BigInt(weekdayOf(self)),
    'isoweekday()': (self) => BigInt(weekdayOf(self) + 1),
    'toordinal()': (self) => BigInt(self.ordinal),
    'isocalendar()': (self) => new PyTuple(isoCalendar(self).map(BigInt), isoCalendarType),
    'ctime()': (self) => strftime('%a %b %e %H:%M:%S %Y', self),
    'timetuple()': (self) => timeTuple(self, MIDNIGHT, -1),
    'strftime(format)': (self, format) => strftime(textOf(format ?? null) ?? '', self),
    '__format__(format)': (self, format) =>
      format === '' ? isoDate(self) : strftime(textOf(format ?? null) ?? '', self),
    'replace(year=?, month=?, day=?)': (self, year, month, day) =>
      new PyDate(checkedDate(given(year, self.year), given(month, self.month), given(day, self.day)), self.cls),
    '__add__(other)': (self, other = null) => (isTimedelta(other) ? shift(self, other, 1) : NOT_IMPLEMENTED),
    '__radd__(other)': (self, other = null) => (isTimedelta(other) ? shift(self, other, 1) : NOT_IMPLEMENTED),
    '__sub__(other)': (self, other = null) => {
      if (isTimedelta(other)) return shift(self, other, -1);
      if (!isPlain(other)) return NOT_IMPLEMENTED;
      return new PyTimedelta(BigInt(self.ordinal - other.ordinal) * MICROSECONDS_PER_DAY);
    },
    '__eq__(other)': (self, other = null) => ordered(self, other, (order) => order === 0),
    '__lt__(other)': (self, other = null) => ordered(self, other, (order) => order < 0),
    '__le__(other)': (self, other = null) => ordered(self, other, (order) => order <= 0),
    '__gt__(other)': (self, other = null) => ordered(self, other, (order) => order > 0),
    '__ge__(other)': (self, other = null) => ordered(self, other, (order) => order >= 0),
    '__hash__()': (self) => hash(BigInt(self.ordinal)),
    '__str__()': isoDate,
    '__repr__()': (self) => `${typeOf(self).name}(${self.year}, ${self.month}, ${self.day})`,
  },
});

dateType.namespace.set('min', new PyDate({ year: 1, month: 1, day: 1 }));
dateType.namespace.set('max', new PyDate({ year: 9999, month: 12, day: 31 }));
dateType.namespace.set('resolution', new PyTimedelta(MICROSECONDS_PER_DAY));
