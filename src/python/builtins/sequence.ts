/** Comparing sequences item by item, as `list` and `tuple` do (`list_richcompare`). */

import { type Comparison, compare, equals } from '../objects/compare.ts';
import type { Value } from '../objects/object.ts';
import { current, SCAN } from '../objects/runtime.ts';

export function sameSequence(left: readonly Value[], right: readonly Value[]): boolean {
  current().scan(Math.min(left.length, right.length), SCAN.items);
  return left.length === right.length && left.every((item, at) => equals(item, right[at] ?? null));
}

/** The first items that differ decide, else the lengths. */
export function compareSequences(
  op: Exclude<Comparison, '==' | '!='>,
  left: readonly Value[],
  right: readonly Value[],
): Value {
  const shared = Math.min(left.length, right.length);
  current().scan(shared, SCAN.items);
  for (let at = 0; at < shared; at++) {
    const a = left[at] ?? null;
    const b = right[at] ?? null;
    if (!equals(a, b)) return compare(op, a, b);
  }
  return compare(op, BigInt(left.length), BigInt(right.length));
}
