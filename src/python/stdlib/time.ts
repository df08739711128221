/** The module `time`. The local timezone is UTC; nothing ever waits. */

import { nativeFunction } from '../objects/define.ts';
import { PyTypeError, PyValueError, raise } from '../objects/exception.ts';
import { leftOut } from '../objects/left-out.ts';
import type { ModuleSpec } from '../objects/module.ts';
import { integerOf, typeOf, unbox, type Value } from '../objects/object.ts';
import { str } from '../objects/repr.ts';
import { PyTuple } from '../objects/tuple.ts';
import { fromOrdinal, toOrdinal } from './datetime/calendar.ts';
import { strftime } from './datetime/strftime.ts';
import { strptime } from './datetime/strptime.ts';
import { structTimeType, timeTuple } from './datetime/time-tuple.ts';

const EPOCH = toOrdinal(1970, 1, 1);
const DAY = 86_400;

const now = (): number => (performance.timeOrigin + performance.now()) / 1000;

/** The moment of a number of seconds, or of now. */
function moment(seconds: Value): Value {
  const plain = unbox(seconds);
  const integer = integerOf(plain);
  const given = plain === null ? now() : integer === null ? plain : Number(integer);
  if (typeof given !== 'number') return raise(PyTypeError, `an integer is required (got type ${typeOf(seconds).name})`);
  const whole = Math.floor(given);
  const rest = ((whole % DAY) + DAY) % DAY;
  const date = fromOrdinal(EPOCH + (whole - rest) / DAY);
  const clock = {
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    microsecond: 0,
  };
  return timeTuple(date, clock, 0);
}

function fields(tuple: Value): number[] {
  if (!(tuple instanceof PyTuple)) return raise(PyTypeError, 'Tuple or struct_time argument required');
  if (tuple.items.length !== 9) raise(PyTypeError, 'time tuple must have exactly 9 items');
  return tuple.items.map((item) => Number(integerOf(item) ?? 0n));
}

function format(pattern: Value, tuple: Value): string {
  const [year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0] = fields(tuple ?? moment(null));
  if (month < 1 || month > 12) raise(PyValueError, 'month out of range');
  return strftime(
    str(pattern),
    { year, month, day },
    { hour, minute, second, microsecond: 0 },
    { offset: '+0000', name: 'UTC' },
  );
}

/** `mktime` and `timegm`: the seconds of a moment in UTC. */
export function secondsOf(tuple: Value): number {
  const [year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0] = fields(tuple);
  return (toOrdinal(year, month, day) - EPOCH) * DAY + hour * 3600 + minute * 60 + second;
}

function parse(text: Value, pattern: Value): Value {
  const read = strptime(str(text), str(pattern));
  return timeTuple(read, read.clock, -1);
}

const define = (signature: string, body: (...args: Value[]) => Value) => nativeFunction('time', signature, body);

const FUNCTIONS = [
  define('time()', now),
  define('time_ns()', () => BigInt(Math.floor(now() * 1e6)) * 1000n),
  define('perf_counter()', () => performance.now() / 1000),
  define('perf_counter_ns()', () => BigInt(Math.floor(performance.now() * 1e6))),
  define('monotonic()', () => performance.now() / 1000),
  define('process_time()', () => performance.now() / 1000),
  // Nothing else runs meanwhile, so there is nothing to wait for.
  define('sleep(seconds, /)', () => null),
  define('gmtime(seconds=None, /)', (seconds = null) => moment(seconds)),
  define('localtime(seconds=None, /)', (seconds = null) => moment(seconds)),
  define('mktime(tuple, /)', (tuple = null) => secondsOf(tuple)),
  define('strftime(format, tuple=None, /)', (pattern = null, tuple = null) => format(pattern, tuple)),
  define("strptime(string, format='%a %b %d %H:%M:%S %Y', /)", (text = null, pattern = null) => parse(text, pattern)),
  define('asctime(tuple=None, /)', (tuple = null) => format('%a %b %e %H:%M:%S %Y', tuple)),
  define('ctime(seconds=None, /)', (seconds = null) => format('%a %b %e %H:%M:%S %Y', moment(seconds))),
];

export const TIME: ModuleSpec = {
  name: 'time',
  load: () => [
    ...FUNCTIONS.map((fn) => [fn.name, fn] as const),
    ['struct_time', structTimeType],
    ['timezone', 0n],
    ['altzone', 0n],
    ['daylight', 0n],
    ['tzname', new PyTuple(['UTC', 'UTC'])],
    ...leftOut('time', 'clock_gettime get_clock_info thread_time tzset'),
  ],
};
