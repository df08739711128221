/** The C3 linearisation of a class's bases (CPython's `mro_implementation` in `Objects/typeobject.c`). */

import type { PyType } from './object.ts';

/** The ancestors of a class with these bases, in order and without the class itself; `null` if no order is consistent. */
export function linearise(bases: readonly PyType[]): PyType[] | null {
  const sequences = [...bases.map((base) => [...base.mro]), [...bases]];
  const order: PyType[] = [];
  for (;;) {
    const open = sequences.filter((sequence) => sequence.length > 0);
    if (open.length === 0) return order;
    const next = open.map((sequence) => sequence[0]).find((head) => head && !open.some((s) => s.indexOf(head) > 0));
    if (!next) return null;
    order.push(next);
    for (const sequence of open) if (sequence[0] === next) sequence.shift();
  }
}
