/** `id(value)`: a number for each object of a run, the same every time the program runs. */

import { hash } from './hash.ts';
import { PyObject, type Value } from './object.ts';
import { current, type StateKey } from './runtime.ts';

const KNOWN: StateKey<{ readonly ids: WeakMap<PyObject, bigint>; next: bigint }> = {
  make: () => ({ ids: new WeakMap(), next: 0x7f0000000010n }),
};

/** `id(value)`. Numbers and texts have no identity of their own here: equal ones share theirs. */
export function identity(value: Value): bigint {
  if (!(value instanceof PyObject)) return 0x550000000000n + (hash(value) & 0xffffffffn) * 16n;
  const known = current().state(KNOWN);
  const id = known.ids.get(value);
  if (id !== undefined) return id;
  known.ids.set(value, known.next);
  known.next += 48n;
  return known.next - 48n;
}
