/** The time of day: its fields checked, written and read. Shared by `time` and `datetime`. */

import { PyValueError, raise } from '../../objects/exception.ts';
import { MISSING, type Value } from '../../objects/object.ts';
import { field, pad } from './calendar.ts';
import type { Clock } from './strftime.ts';

/** The four fields, checked; one that is not given is taken from `base`. */
export function checkedClock(values: readonly (Value | undefined)[], base?: Clock): Clock {
  const [hour, minute, second, microsecond] = values;
  return {
    hour: pick(hour, base?.hour, 'hour', 23),
    minute: pick(minute, base?.minute, 'minute', 59),
    second: pick(second, base?.second, 'second', 59),
    microsecond: pick(microsecond, base?.microsecond, 'microsecond', 999_999),
  };
}

function pick(value: Value | undefined, base: number | undefined, name: string, most: number): number {
  if (value === undefined || value === MISSING) return base ?? 0;
  return field(value, name, 0, most);
}

/** `12:30:00`, with microseconds where there are some. */
export function isoClock(clock: Clock, timespec = 'auto'): string {
  const { hour, minute, second, microsecond } = clock;
  const upToSeconds = `${pad(hour)}:${pad(minute)}:${pad(second)}`;
  switch (timespec) {
    case 'auto':
      return microsecond === 0 ? upToSeconds : `${upToSeconds}.${pad(microsecond, 6)}`;
    case 'hours':
      return pad(hour);
    case 'minutes':
      return `${pad(hour)}:${pad(minute)}`;
    case 'seconds':
      return upToSeconds;
    case 'milliseconds':
      return `${upToSeconds}.${pad(Math.floor(microsecond / 1000), 3)}`;
    case 'microseconds':
      return `${upToSeconds}.${pad(microsecond, 6)}`;
    default:
      return raise(PyValueError, 'Unknown timespec value');
  }
}

/** Microseconds since midnight. */
export function microsecondsOf({ hour, minute, second, microsecond }: Clock): bigint {
  return BigInt((hour * 3600 + minute * 60 + second) * 1_000_000 + microsecond);
}

export function clockOf(microseconds: bigint): Clock {
  const seconds = Number(microseconds / 1_000_000n);
  return {
    hour: Math.floor(seconds / 3600),
    minute: Math.floor((seconds % 3600) / 60),
    second: seconds % 60,
    microsecond: Number(microseconds % 1_000_000n),
  };
}

/** The fields as `repr` lists them: seconds and microseconds only where they are not zero. */
export function clockFields({ hour, minute, second, microsecond }: Clock): string[] {
  const fields = [hour, minute];
  if (second !== 0 || microsecond !== 0) fields.push(second);
  if (microsecond !== 0) fields.push(microsecond);
  return fields.map(String);
}

/** `12:30`, `12:30:05.25`. `null` if the text is no time. */
export function parseIsoClock(text: string): Clock | null {
  const match = /^(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,6})\d*)?)?)?$/.exec(text);
  if (!match) return null;
  const [, hour = '0', minute = '0', second = '0', fraction = ''] = match;
  return checkedClock([BigInt(hour), BigInt(minute), BigInt(second), BigInt(fraction.padEnd(6, '0'))]);
}
