/** The module `calendar`: names and lengths of months and days; its tables of text are left out (`Lib/calendar.py`). */

import { nativeFunction } from '../objects/define.ts';
import { exceptionType, PyValueError, raise } from '../objects/exception.ts';
import { leftOut } from '../objects/left-out.ts';
import { PyList } from '../objects/list.ts';
import type { ModuleSpec } from '../objects/module.ts';
import type { Value } from '../objects/object.ts';
import { requireIndex } from '../objects/slice.ts';
import { PyTuple } from '../objects/tuple.ts';
import { daysInMonth, isLeap, weekdayOf } from './datetime/calendar.ts';
import { MONTHS } from './datetime/strftime.ts';
import { secondsOf } from './time.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const IllegalMonthError = exceptionType('IllegalMonthError', PyValueError, 'calendar');

const number = (value: Value): number => Number(requireIndex(value));

function monthOf(value: Value): number {
  const month = number(value);
  return month >= 1 && month <= 12 ? month : raise(IllegalMonthError, `bad month number ${month}; must be 1-12`);
}

function monthRange(year: Value, given: Value): PyTuple {
  const month = monthOf(given);
  const first = weekdayOf({ year: number(year), month, day: 1 });
  return new PyTuple([BigInt(first), BigInt(daysInMonth(number(year), month))]);
}

/** The weeks of a month as rows of days, zero outside it. */
function monthCalendar(year: Value, given: Value): PyList {
  const month = monthOf(given);
  const first = weekdayOf({ year: number(year), month, day: 1 });
  const last = daysInMonth(number(year), month);
  const weeks = Math.ceil((first + last) / 7);
  const day = (at: number): Value => BigInt(at >= first && at < first + last ? at - first + 1 : 0);
  return new PyList(
    Array.from(
      { length: weeks },
      (_, week) => new PyList(Array.from({ length: 7 }, (_unused, at) => day(week * 7 + at))),
    ),
  );
}

function leapDays(from: number, to: number): number {
  const before = (year: number): number => Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return before(to - 1) - before(from - 1);
}

const short = (names: readonly string[]): string[] => names.map((name) => name.slice(0, 3));
const define = (signature: string, body: (...args: Value[]) => Value) => nativeFunction('calendar', signature, body);

const FUNCTIONS = [
  define('isleap(year)', (year = null) => isLeap(number(year))),
  define('leapdays(y1, y2)', (from = null, to = null) => BigInt(leapDays(number(from), number(to)))),
  define('weekday(year, month, day)', (year = null, month = null, day = null) =>
    BigInt(weekdayOf({ year: number(year), month: monthOf(month), day: number(day) })),
  ),
  define('monthrange(year, month)', (year = null, month = null) => monthRange(year, month)),
  define('monthcalendar(year, month)', (year = null, month = null) => monthCalendar(year, month)),
  define('timegm(tuple)', (tuple = null) => {
    const items = tuple instanceof PyTuple ? tuple.items : [];
    return BigInt(secondsOf(new PyTuple([...items, 0n, 0n, 0n].slice(0, 9))));
  }),
];

export const CALENDAR: ModuleSpec = {
  name: 'calendar',
  load: () => [
    ...FUNCTIONS.map((fn) => [fn.name, fn] as const),
    ['month_name', new PyList(['', ...MONTHS])],
    ['month_abbr', new PyList(['', ...short(MONTHS)])],
    ['day_name', new PyList([...DAYS])],
    ['day_abbr', new PyList(short(DAYS))],
    ...DAYS.map((name, at): [string, Value] => [name.toUpperCase(), BigInt(at)]),
    ['January', 1n],
    ['February', 2n],
    ['IllegalMonthError', IllegalMonthError],
    ...leftOut(
      'calendar',
      'Calendar TextCalendar HTMLCalendar month calendar prmonth prcal setfirstweekday firstweekday',
    ),
  ],
};
