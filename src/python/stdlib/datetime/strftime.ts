/** `strftime`'s directives in the C locale (the table in Python's `datetime` documentation). */

import { pad, toOrdinal, weekdayOf, type Ymd } from './calendar.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
}

export interface Zone {
  /** `+0200`, or empty for a naive time. */
  readonly offset: string;
  readonly name: string;
}

export const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0, microsecond: 0 };
const NAIVE: Zone = { offset: '', name: '' };

/** Formats a moment. A directive that is unknown stays as it is, as glibc leaves it. */
export function strftime(format: string, date: Ymd, clock: Clock = MIDNIGHT, zone: Zone = NAIVE): string {
  return format.replace(/%-?(.)/gs, (whole, letter: string) => {
    const text = directive(letter, date, clock, zone);
    if (text === null) return whole;
    return whole.startsWith('%-') ? text.replace(/^0+(?=\d)/, '') : text;
  });
}

function directive(letter: string, date: Ymd, clock: Clock, zone: Zone): string | null {
  return dateDirective(letter, date) ?? clockDirective(letter, clock) ?? zoneDirective(letter, date, clock, zone);
}

function dateDirective(letter: string, date: Ymd): string | null {
  const weekday = weekdayOf(date);
  const dayOfYear = toOrdinal(date.year, date.month, date.day) - toOrdinal(date.year, 1, 1) + 1;
  switch (letter) {
    case 'Y':
      return String(date.year);
    case 'y':
      return pad(date.year % 100);
    case 'm':
      return pad(date.month);
    case 'd':
      return pad(date.day);
    case 'e':
      return String(date.day).padStart(2, ' ');
    case 'B':
      return MONTHS[date.month - 1] ?? '';
    case 'b':
    case 'h':
      return (MONTHS[date.month - 1] ?? '').slice(0, 3);
    case 'A':
      return DAYS[weekday] ?? '';
    case 'a':
      return (DAYS[weekday] ?? '').slice(0, 3);
    case 'w':
      return String((weekday + 1) % 7);
    case 'u':
      return String(weekday + 1);
    case 'j':
      return pad(dayOfYear, 3);
    case 'U':
      return pad(Math.floor((dayOfYear + 6 - ((weekday + 1) % 7)) / 7));
    case 'W':
      return pad(Math.floor((dayOfYear + 6 - weekday) / 7));
    default:
      return null;
  }
}

function clockDirective(letter: string, clock: Clock): string | null {
  switch (letter) {
    case 'H':
      return pad(clock.hour);
    case 'I':
      return pad(clock.hour % 12 || 12);
    case 'M':
      return pad(clock.minute);
    case 'S':
      return pad(clock.second);
    case 'f':
      return pad(clock.microsecond, 6);
    case 'p':
      return clock.hour < 12 ? 'AM' : 'PM';
    default:
      return null;
  }
}

function zoneDirective(letter: string, date: Ymd, clock: Clock, zone: Zone): string | null {
  switch (letter) {
    case 'z':
      return zone.offset;
    case 'Z':
      return zone.name;
    case '%':
      return '%';
    case 'c':
      return strftime('%a %b %e %H:%M:%S %Y', date, clock, zone);
    case 'x':
    case 'D':
      return strftime('%m/%d/%y', date, clock, zone);
    case 'X':
    case 'T':
      return strftime('%H:%M:%S', date, clock, zone);
    case 'F':
      return strftime('%Y-%m-%d', date, clock, zone);
    case 'R':
      return strftime('%H:%M', date, clock, zone);
    default:
      return null;
  }
}
