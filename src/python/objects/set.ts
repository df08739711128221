/** `set` and `frozenset`: keys by Python's equality. Their methods are added by `python/builtins`. */

import { KeyIndex } from './dict.ts';
import { hash } from './hash.ts';
import { builtinType, PyObject, type PyType, type Value } from './object.ts';
import { tableOrder } from './table-order.ts';

export const setType: PyType = builtinType('set', undefined, (cls) => new PySet([], cls));
export const frozenSetType: PyType = builtinType('frozenset');

interface Member {
  readonly value: Value;
}

/** A set of either class. Integers come in CPython's order; any others, whose order it leaves to chance, as they were added. */
export class PySet extends PyObject {
  readonly #index = new KeyIndex<Member>();
  readonly #order = new Set<Member>();

  constructor(values: Iterable<Value> = [], cls: PyType = setType) {
    super(cls);
    for (const value of values) this.add(value);
  }

  get size(): number {
    return this.#order.size;
  }

  has(value: Value): boolean {
    return this.#index.get(value) !== undefined;
  }

  add(value: Value): void {
    if (this.#index.get(value) !== undefined) return;
    const member = { value };
    this.#index.add(value, member);
    this.#order.add(member);
  }

  delete(value: Value): boolean {
    const member = this.#index.get(value);
    if (!member) return false;
    this.#index.remove(value);
    return this.#order.delete(member);
  }

  clear(): void {
    this.#index.clear();
    this.#order.clear();
  }

  *values(): IterableIterator<Value> {
    const members = [...this.#order];
    const hashes = members.map(({ value }) => (typeof value === 'bigint' ? hash(value) : null));
    const order = hashes.every((code) => code !== null) ? tableOrder(hashes) : members.keys();
    // Who looks at the members while they change is told so by `guardSize`.
    for (const index of order) yield members[index]?.value ?? null;
  }
}
