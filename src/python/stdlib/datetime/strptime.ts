/** `datetime.strptime`: the directives of `strftime`, read back (CPython's `Lib/_strptime.py`). */

import { PyValueError, raise } from '../../objects/exception.ts';
import { repr } from '../../objects/repr.ts';
import { type Clock, MONTHS } from './strftime.ts';

export interface Parsed {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly clock: Clock;
  /** Minutes east of UTC, where `%z` read them. */
  readonly offset: number | null;
}

const SHORT_MONTHS = MONTHS.map((name) => name.slice(0, 3));

/** What each directive matches. */
const PATTERNS: ReadonlyMap<string, string> = new Map([
  ['Y', '\\d{4}'],
  ['m', '1[0-2]|0[1-9]|[1-9]'],
  ['d', '3[01]|[12]\\d|0[1-9]|[1-9]| [1-9]'],
  ['H', '2[0-3]|[01]\\d|\\d'],
  ['I', '1[0-2]|0[1-9]|[1-9]'],
  ['M', '[0-5]\\d|\\d'],
  ['S', '6[01]|[0-5]\\d|\\d'],
  ['f', '\\d{1,6}'],
  ['y', '\\d\\d'],
  ['p', 'AM|PM|am|pm'],
  ['B', MONTHS.join('|')],
  ['b', SHORT_MONTHS.join('|')],
  ['A', 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'],
  ['a', 'Mon|Tue|Wed|Thu|Fri|Sat|Sun'],
  ['z', '[+-]\\d\\d:?[0-5]\\d|Z'],
]);

function toRegExp(format: string): RegExp {
  const seen = new Set<string>();
  const source = format.replace(/%(.)|\s+|[.*+?^${}()|[\]\\]/gs, (whole, letter?: string) => {
    if (letter === undefined) return /^\s/.test(whole) ? '\\s+' : `\\${whole}`;
    if (letter === '%') return '%';
    const pattern = PATTERNS.get(letter);
    if (pattern === undefined) return raise(PyValueError, `'${letter}' is a bad directive in format ${repr(format)}`);
    if (seen.has(letter)) raise(PyValueError, `redefinition of group name '${letter}'`);
    seen.add(letter);
    return `(?<${letter}>${pattern})`;
  });
  return new RegExp(`^${source}`, 'i');
}

/** Reads a moment. @throws Python's ValueError with its words. */
export function strptime(text: string, format: string): Parsed {
  const match = toRegExp(format).exec(text);
  if (!match) raise(PyValueError, `time data ${repr(text)} does not match format ${repr(format)}`);
  const rest = text.slice(match[0].length);
  if (rest !== '') raise(PyValueError, `unconverted data remains: ${rest}`);
  const groups = new Map(Object.entries(match.groups ?? {}));
  const number = (letter: string, otherwise: number) => Number(groups.get(letter) ?? otherwise);
  return {
    year: readYear(groups),
    month: readMonth(groups),
    day: number('d', 1),
    clock: {
      hour: readHour(groups),
      minute: number('M', 0),
      second: number('S', 0),
      microsecond: Number((groups.get('f') ?? '').padEnd(6, '0')),
    },
    offset: readOffset(groups.get('z')),
  };
}

type Groups = ReadonlyMap<string, string>;

function readYear(groups: Groups): number {
  const short = groups.get('y');
  if (short !== undefined) return Number(short) + (Number(short) <= 68 ? 2000 : 1900);
  return Number(groups.get('Y') ?? 1900);
}

function readMonth(groups: Groups): number {
  const name = (groups.get('B') ?? groups.get('b'))?.slice(0, 3).toLowerCase();
  if (name === undefined) return Number(groups.get('m') ?? 1);
  return SHORT_MONTHS.findIndex((month) => month.toLowerCase() === name) + 1;
}

function readHour(groups: Groups): number {
  const half = groups.get('I');
  if (half === undefined) return Number(groups.get('H') ?? 0);
  return (Number(half) % 12) + (groups.get('p')?.toLowerCase() === 'pm' ? 12 : 0);
}

function readOffset(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text.toUpperCase() === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return text.startsWith('-') ? -minutes : minutes;
}
