/** The C3 linearisation of a class's bases (CPython's `mro_implementation` in `Objects/typeobject.c`). */

import type { PyType } from './object.ts';

/** The ancestors of a class with these bases, in order and without the class itself; `null` if no order is consistent. */
export function linearise(bases: readonly PyType[]): PyType[] | null {
  const { order, stuck } = merge(bases);
  return stuck.length === 0 ? order : null;
}

/** The classes that no order can place, as CPython's message lists them. */
export function unplaceable(bases: readonly PyType[]): readonly PyType[] {
  return merge(bases).stuck;
}

function merge(bases: readonly PyType[]): { readonly order: PyType[]; readonly stuck: readonly PyType[] } {
  const sequences = [...bases.map((base) => [...base.mro]), [...bases]];
  const order: PyType[] = [];
  for (;;) {
    const open = sequences.filter((sequence) => sequence.length > 0);
    if (open.length === 0) return { order, stuck: [] };
    const next = open.map((sequence) => sequence[0]).find((head) => head && !open.some((s) => s.indexOf(head) > 0));
    if (!next) return { order, stuck: [...new Set(open.flatMap(([head]) => head ?? []))] };
    order.push(next);
    for (const sequence of open) if (sequence[0] === next) sequence.shift();
  }
}
