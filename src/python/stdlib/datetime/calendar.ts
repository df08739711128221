/** Days and microseconds as plain numbers: the arithmetic under `datetime` (CPython's `Lib/datetime.py`, proleptic Gregorian). */

import { PyOverflowError, PyTypeError, PyValueError, raise } from '../../objects/exception.ts';
import { integerOf, MISSING, typeOf, type Value } from '../../objects/object.ts';

export const MICROSECONDS_PER_DAY = 86_400_000_000n;
export const MAX_ORDINAL = 3_652_059;

const DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function daysBeforeYear(year: number): number {
  const y = year - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
}

/** 1 January of the year 1 is day 1. */
export function toOrdinal(year: number, month: number, day: number): number {
  const leap = month > 2 && isLeap(year) ? 1 : 0;
  return daysBeforeYear(year) + (DAYS_BEFORE_MONTH[month] ?? 0) + leap + day;
}

export interface Ymd {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The date of an ordinal. @throws Python's OverflowError outside the years 1 to 9999. */
export function fromOrdinal(ordinal: number): Ymd {
  if (ordinal < 1 || ordinal > MAX_ORDINAL) raise(PyOverflowError, 'date value out of range');
  let year = Math.max(1, Math.floor((ordinal - 1) / 365.2425));
  while (year < 9999 && daysBeforeYear(year + 1) < ordinal) year += 1;
  while (daysBeforeYear(year) >= ordinal) year -= 1;
  let rest = ordinal - daysBeforeYear(year);
  let month = 1;
  while (rest > daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return { year, month, day: rest };
}

/** Monday is 0. */
export function weekdayOf(date: Ymd): number {
  return (toOrdinal(date.year, date.month, date.day) + 6) % 7;
}

/** A whole number argument within its field's limits. @throws Python's TypeError or ValueError. */
export function field(value: Value, name: string, least: number, most: number): number {
  const integer = integerOf(value);
  if (integer === null) raise(PyTypeError, `'${typeOf(value).name}' object cannot be interpreted as an integer`);
  const number = Number(integer);
  if (number >= least && number <= most) return number;
  return raise(
    PyValueError,
    name === 'year' ? `year ${number} is out of range` : `${name} must be in ${least}..${most}`,
  );
}

/** The three fields of a date, checked. */
export function checkedDate(year: Value, month: Value, day: Value): Ymd {
  const y = field(year, 'year', 1, 9999);
  const m = field(month, 'month', 1, 12);
  const integer = integerOf(day);
  if (integer === null) raise(PyTypeError, `'${typeOf(day).name}' object cannot be interpreted as an integer`);
  if (integer < 1n || integer > BigInt(daysInMonth(y, m))) raise(PyValueError, 'day is out of range for month');
  return { year: y, month: m, day: Number(integer) };
}

/** The fields as a constructor got them. @throws Python's TypeError for one that was not given. */
export function requiredDate(given: readonly Value[]): Ymd {
  for (const [at, name] of ['year', 'month', 'day'].entries()) {
    const value = given[at];
    if (value === MISSING || value === undefined) {
      raise(PyTypeError, `function missing required argument '${name}' (pos ${at + 1})`);
    }
  }
  return checkedDate(given[0] ?? null, given[1] ?? null, given[2] ?? null);
}

export function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
