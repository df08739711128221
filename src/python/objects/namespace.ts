/**
 * Namespaces as Python sees them: `vars(obj)`, `globals()`, `obj.__dict__` are dicts that write through to the Map the
 * names live in; `cls.__dict__` is one that refuses to be written to.
 */

import { PyDict } from './dict.ts';
import { PyTypeError, raise } from './exception.ts';
import { builtinType, PyObject, textOf, typeOf, type Value } from './object.ts';

/** A dict over the Map of a module's or an object's names. Keys are text. */
export class PyNamespace extends PyDict {
  readonly #names: Map<string, Value>;

  constructor(names: Map<string, Value>) {
    super();
    this.#names = names;
  }

  override get size(): number {
    return this.#names.size;
  }

  override get(key: Value): Value | undefined {
    const name = textOf(key);
    return name === null ? undefined : this.#names.get(name);
  }

  override has(key: Value): boolean {
    const name = textOf(key);
    return name !== null && this.#names.has(name);
  }

  override set(key: Value, value: Value): void {
    const name = textOf(key) ?? raise(PyTypeError, `names must be str, not '${typeOf(key).name}'`);
    this.#names.set(name, value);
  }

  override delete(key: Value): boolean {
    const name = textOf(key);
    return name !== null && this.#names.delete(name);
  }

  override clear(): void {
    this.#names.clear();
  }

  override entries(): IterableIterator<[Value, Value]> {
    return this.#names.entries();
  }

  override keys(): IterableIterator<Value> {
    return this.#names.keys();
  }

  override values(): IterableIterator<Value> {
    return this.#names.values();
  }
}

const views = new WeakMap<Map<string, Value>, PyNamespace>();

/** The dict over these names, the same each time. */
export function namespaceOf(names: Map<string, Value>): PyNamespace {
  const known = views.get(names);
  if (known) return known;
  const made = new PyNamespace(names);
  views.set(names, made);
  return made;
}

export const mappingProxyType = builtinType('mappingproxy');

/** A mapping that can only be read. */
export class PyMappingProxy extends PyObject {
  readonly mapping: PyDict;

  constructor(mapping: PyDict) {
    super(mappingProxyType);
    this.mapping = mapping;
  }
}
