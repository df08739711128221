/** `set` and `frozenset`: keys by Python's equality. Their methods are added by `python/builtins`. */

import { KeyIndex } from './dict.ts';
import { builtinType, PyObject, type PyType, type Value } from './object.ts';

export const setType: PyType = builtinType('set', undefined, (cls) => new PySet([], cls));
export const frozenSetType: PyType = builtinType('frozenset');

interface Member {
  readonly value: Value;
}

/** A set of either class. Iterates in insertion order, which CPython leaves open. */
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
    for (const member of this.#order) yield member.value;
  }
}
