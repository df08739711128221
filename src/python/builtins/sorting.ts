/** Sorting by Python's `<`, stable: behind `sorted` and `list.sort` (`Objects/listobject.c`). */

import { call } from '../objects/call.ts';
import { compare } from '../objects/compare.ts';
import type { Value } from '../objects/object.ts';
import { current } from '../objects/runtime.ts';
import { truth } from '../objects/truth.ts';

interface Keyed {
  readonly key: Value;
  readonly item: Value;
}

/** Below this many items CPython inserts one by one; above it merges runs. */
const RUN = 64;

/** @param key a callable or None. Equal items keep their order, also in reverse. @throws what comparing raises. */
export function sorted(items: readonly Value[], key: Value, reverse: boolean): Value[] {
  const keyed = items.map((item): Keyed => ({ key: key === null ? item : call(key, [item]), item }));
  if (reverse) keyed.reverse();
  const result = mergeSort(keyed).map(({ item }) => item);
  return reverse ? result.reverse() : result;
}

function less(left: Keyed, right: Keyed): boolean {
  current().step();
  return truth(compare('<', left.key, right.key));
}

function mergeSort(items: Keyed[]): Keyed[] {
  if (items.length < RUN) return insertionSort(items);
  const run = countRun(items);
  if (run === items.length) return items;
  const middle = items.length >> 1;
  return merge(mergeSort(items.slice(0, middle)), mergeSort(items.slice(middle)));
}

/** How many items at the beginning are in order; a falling run is turned round first. */
function countRun(items: Keyed[]): number {
  if (items.length < 2) return items.length;
  const falling = isLess(items, 1);
  let end = 2;
  while (end < items.length && isLess(items, end) === falling) end++;
  if (falling) items.splice(0, end, ...items.slice(0, end).reverse());
  return end;
}

/** Whether the item at the index is less than the one before it. */
function isLess(items: readonly Keyed[], index: number): boolean {
  const [before, item] = [items[index - 1], items[index]];
  return before !== undefined && item !== undefined && less(item, before);
}

/** Binary insertion, after the run that is in order already. */
function insertionSort(items: Keyed[]): Keyed[] {
  for (let start = countRun(items); start < items.length; start++) {
    const [pivot] = items.splice(start, 1);
    if (pivot) items.splice(insertionPoint(items, start, pivot), 0, pivot);
  }
  return items;
}

function insertionPoint(items: readonly Keyed[], end: number, pivot: Keyed): number {
  let [low, high] = [0, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = items[middle];
    if (other && less(pivot, other)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function merge(left: readonly Keyed[], right: readonly Keyed[]): Keyed[] {
  const merged: Keyed[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [left[i], right[j]];
    if (a === undefined || b === undefined) break;
    if (less(b, a)) {
      merged.push(b);
      j++;
    } else {
      merged.push(a);
      i++;
    }
  }
  return [...merged, ...left.slice(i), ...right.slice(j)];
}
