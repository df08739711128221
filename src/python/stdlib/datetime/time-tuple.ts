/** `time.struct_time`: what `timetuple()` answers and `time.gmtime()` makes. */

import type { Value } from '../../objects/object.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { structSequence } from '../struct-sequence.ts';
import { toOrdinal, weekdayOf, type Ymd } from './calendar.ts';
import type { Clock } from './strftime.ts';

const FIELDS = ['tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst'];

export const structTimeType = structSequence('time', 'struct_time', FIELDS);

/** The nine numbers of a moment. */
export function timeTuple(date: Ymd, clock: Clock, isDst: number): Value {
  const dayOfYear = toOrdinal(date.year, date.month, date.day) - toOrdinal(date.year, 1, 1) + 1;
  const fields = [date.year, date.month, date.day, clock.hour, clock.minute, clock.second, weekdayOf(date), dayOfYear];
  return new PyTuple([...fields, isDst].map(BigInt), structTimeType);
}
