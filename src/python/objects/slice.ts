/** `slice`: bounds that are not numbers yet, and what they mean for a sequence of a given length (`PySlice_Unpack`). */

import { callSpecial } from './call.ts';
import { PyTypeError, PyValueError, raise } from './exception.ts';
import { builtinType, integerOf, PyObject, typeOf, type Value } from './object.ts';

export const sliceType = builtinType('slice');

export class PySlice extends PyObject {
  readonly start: Value;
  readonly stop: Value;
  readonly step: Value;

  constructor(start: Value, stop: Value, step: Value) {
    super(sliceType);
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
}

/** The indices of a slice: `count` of them from `start` by `step`. */
export interface SliceIndices {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  readonly count: number;
}

/** `operator.index(value)`: the integer, or `null` for a value that is none. @throws what `__index__` raises. */
export function indexOf(value: Value): bigint | null {
  const plain = integerOf(value);
  if (plain !== null) return plain;
  const answer = callSpecial(value, '__index__');
  if (answer === undefined) return null;
  const index = integerOf(answer);
  return index ?? raise(PyTypeError, `__index__ returned non-int (type ${typeOf(answer).name})`);
}

/** The integer. @throws Python's TypeError `'str' object cannot be interpreted as an integer`. */
export function requireIndex(value: Value): bigint {
  return indexOf(value) ?? raise(PyTypeError, `'${typeOf(value).name}' object cannot be interpreted as an integer`);
}

function bound(value: Value): bigint | null {
  if (value === null) return null;
  const message = 'slice indices must be integers or None or have an __index__ method';
  return indexOf(value) ?? raise(PyTypeError, message);
}

/** The bounds as exact integers, for a sequence of any length (`slice.indices`). @throws Python's errors. */
export function exactIndices(slice: PySlice, length: bigint): { start: bigint; stop: bigint; step: bigint } {
  const step = bound(slice.step) ?? 1n;
  if (step === 0n) raise(PyValueError, 'slice step cannot be zero');
  const lower = step > 0n ? 0n : -1n;
  const upper = step > 0n ? length : length - 1n;
  const clamp = (given: bigint | null, fallback: bigint): bigint => {
    if (given === null) return fallback;
    const from = given < 0n ? given + length : given;
    return from < lower ? lower : from > upper ? upper : from;
  };
  return {
    start: clamp(bound(slice.start), step > 0n ? lower : upper),
    stop: clamp(bound(slice.stop), step > 0n ? upper : lower),
    step,
  };
}

/** How many integers `range(start, stop, step)` has. */
export function rangeLength(start: bigint, stop: bigint, step: bigint): bigint {
  if (step > 0n) return start < stop ? (stop - start - 1n) / step + 1n : 0n;
  return start > stop ? (start - stop - 1n) / -step + 1n : 0n;
}

/** The indices for a sequence of the length. @throws Python's TypeError or ValueError. */
export function sliceIndices(slice: PySlice, length: number): SliceIndices {
  const { start, stop, step } = exactIndices(slice, BigInt(length));
  const count = Number(rangeLength(start, stop, step));
  return { start: Number(start), stop: Number(stop), step: Number(step), count };
}

/** The items a slice picks. */
export function sliceOf<T>(items: readonly T[], slice: PySlice): T[] {
  const { start, step, count } = sliceIndices(slice, items.length);
  if (step === 1) return items.slice(start, start + count);
  // Every index lies within the items: the indices were clamped to their length.
  return Array.from({ length: count }, (_, position) => items[start + position * step] as T);
}

/** The position an index means in a sequence of the length (negative ones count from its end), or `null` outside it. */
export function position(index: bigint, length: number): number | null {
  const from = index < 0n ? index + BigInt(length) : index;
  return from >= 0n && from < BigInt(length) ? Number(from) : null;
}
