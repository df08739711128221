/**
 * `dict`: keys by Python's equality, in insertion order. Common keys (text, numbers, objects compared by identity) are
 * found through a native Map, the others through their `__hash__` and `__eq__`. Methods are added by `python/builtins`.
 */

import { equals } from './compare.ts';
import { hash } from './hash.ts';
import { builtinType, objectType, PyBox, PyObject, PyType, typeOf, type Value } from './object.ts';

export const dictType: PyType = builtinType('dict', undefined, (cls) => new PyDict(cls));

interface Entry {
  readonly key: Value;
  value: Value;
}

/** Finds values by Python key. The shared ground of `dict` and `set`. */
export class KeyIndex<T> {
  readonly #simple = new Map<Value, T>();
  readonly #hashed = new Map<bigint, { readonly key: Value; readonly item: T }[]>();

  get(key: Value): T | undefined {
    const simple = simpleKey(key);
    if (simple === undefined) return this.#byHash(key, hash(key)) ?? this.#amongSimple(key, hash(key));
    const found = this.#simple.get(simple);
    return found === undefined && this.#hashed.size > 0 ? this.#byHash(key, hash(key)) : found;
  }

  #byHash(key: Value, code: bigint): T | undefined {
    return this.#hashed.get(code)?.find((entry) => equals(entry.key, key))?.item;
  }

  /** A number of another kind may equal a plain one (`Decimal(1)` and `1`). */
  #amongSimple(key: Value, code: bigint): T | undefined {
    for (const [known, item] of this.#simple) {
      const isPlain = !(known instanceof PyObject) && known !== null;
      if (isPlain && hash(known) === code && equals(known, key)) return item;
    }
    return undefined;
  }

  add(key: Value, item: T): void {
    const simple = simpleKey(key);
    if (simple !== undefined) this.#simple.set(simple, item);
    else {
      const code = hash(key);
      const bucket = this.#hashed.get(code);
      if (bucket) bucket.push({ key, item });
      else this.#hashed.set(code, [{ key, item }]);
    }
  }

  remove(key: Value): void {
    const simple = simpleKey(key);
    if (simple !== undefined) this.#simple.delete(simple);
    else {
      const bucket = this.#hashed.get(hash(key));
      const at = bucket?.findIndex((entry) => equals(entry.key, key)) ?? -1;
      if (bucket && at >= 0) bucket.splice(at, 1);
    }
  }

  clear(): void {
    this.#simple.clear();
    this.#hashed.clear();
  }
}

/** The Map key under which equal values meet; `undefined` when only `__hash__` and `__eq__` can tell. */
function simpleKey(key: Value): Value | undefined {
  if (typeof key === 'boolean') return key ? 1n : 0n;
  if (typeof key === 'number') return Number.isInteger(key) ? BigInt(key) : key;
  if (!(key instanceof PyObject)) return key;
  const hasher = key.cls.lookup('__hash__');
  if (key instanceof PyBox) return hasher === typeOf(key.value).lookup('__hash__') ? simpleKey(key.value) : undefined;
  if (key instanceof PyType) return key;
  return hasher === objectType.lookup('__hash__') && key.cls.lookup('__eq__') === objectType.lookup('__eq__')
    ? key
    : undefined;
}

export class PyDict extends PyObject {
  readonly #index = new KeyIndex<Entry>();
  readonly #order = new Set<Entry>();

  constructor(cls: PyType = dictType) {
    super(cls);
  }

  get size(): number {
    return this.#order.size;
  }

  get(key: Value): Value | undefined {
    return this.#index.get(key)?.value;
  }

  has(key: Value): boolean {
    return this.#index.get(key) !== undefined;
  }

  set(key: Value, value: Value): void {
    const known = this.#index.get(key);
    if (known) known.value = value;
    else {
      const entry = { key, value };
      this.#index.add(key, entry);
      this.#order.add(entry);
    }
  }

  delete(key: Value): boolean {
    const known = this.#index.get(key);
    if (!known) return false;
    this.#index.remove(key);
    return this.#order.delete(known);
  }

  clear(): void {
    this.#index.clear();
    this.#order.clear();
  }

  *entries(): IterableIterator<[Value, Value]> {
    for (const entry of this.#order) yield [entry.key, entry.value];
  }

  *keys(): IterableIterator<Value> {
    for (const entry of this.#order) yield entry.key;
  }

  *values(): IterableIterator<Value> {
    for (const entry of this.#order) yield entry.value;
  }
}

/** A dict of text keys. */
export function dictOf(entries: Iterable<readonly [Value, Value]>): PyDict {
  const dict = new PyDict();
  for (const [key, value] of entries) dict.set(key, value);
  return dict;
}
