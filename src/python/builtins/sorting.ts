/** Sorting by Python's `<`, stable: behind `sorted` and `list.sort`. */

import { call } from '../objects/call.ts';
import { compare } from '../objects/compare.ts';
import type { Value } from '../objects/object.ts';
import { truth } from '../objects/truth.ts';

interface Keyed {
  readonly key: Value;
  readonly item: Value;
}

/** @param key a callable or None. Equal items keep their order, also in reverse. @throws what comparing raises. */
export function sorted(items: readonly Value[], key: Value, reverse: boolean): Value[] {
  const keyed = items.map((item): Keyed => ({ key: key === null ? item : call(key, [item]), item }));
  const less = (a: Keyed, b: Keyed) => truth(compare('<', a.key, b.key));
  keyed.sort((a, b) => {
    const [first, second] = reverse ? [b, a] : [a, b];
    // JavaScript asks for a sign: `b < a` first, since a run that is in order already then needs one comparison each.
    if (less(second, first)) return 1;
    return less(first, second) ? -1 : 0;
  });
  return keyed.map(({ item }) => item);
}
