/** `text * n` and `[item] * n`, counted against the memory of the run before anything is made. */

import { PyMemoryError, PyOverflowError, raise } from './exception.ts';
import { current } from './runtime.ts';

/** How often, after refusing what no machine could hold. @throws Python's OverflowError or MemoryError. */
function repetitions(length: number, count: bigint, bytesPerItem: number): number {
  if (count <= 0n || length === 0) return 0;
  if (count > 1n << 63n) raise(PyOverflowError, "cannot fit 'int' into an index-sized integer");
  if (count > 1n << 40n) raise(PyMemoryError, '');
  current().allocate(length * Number(count) * bytesPerItem);
  return Number(count);
}

/** `text * count`. @throws Python's OverflowError or MemoryError. */
export function repeatText(text: string, count: bigint): string {
  return text.repeat(repetitions(text.length, count, 1));
}

/** `items * count` as an array of its own. @throws Python's OverflowError or MemoryError. */
export function repeatItems<T>(items: readonly T[], count: bigint): T[] {
  const times = repetitions(items.length, count, 8);
  const repeated: T[] = [];
  for (let turn = 0; turn < times; turn++) for (const item of items) repeated.push(item);
  return repeated;
}
