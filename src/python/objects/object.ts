/**
 * The root of the object model: what a Python value is in TypeScript, and what a class is. Everything else under
 * `python/` and `site-packages/` stands on this file; it imports nothing but ranges.
 */

import type { Span } from '../../range.ts';

/**
 * Any Python value. `None` is `null`, `bool` a boolean, `int` a bigint, `float` a number, `str` a string (read it by
 * code points, not by UTF-16 units). Everything else is a `PyObject`.
 */
export type Value = null | boolean | bigint | number | string | PyObject;

/** Keyword arguments of a call, in the order in which they were written. */
export type Keywords = ReadonlyMap<string, Value>;

export const NO_KEYWORDS: Keywords = new Map();

/** A Python object. Native classes (list, Column, Table) extend it; an instance of a plain Python class is one. */
export class PyObject {
  /** `type(self)`. */
  cls: PyType;
  /** `self.__dict__`; `null` until something is stored, or for ever when the class gives its instances none. */
  attributes: Map<string, Value> | null = null;

  constructor(cls: PyType) {
    this.cls = cls;
  }
}

/** An instance of a Python subclass of `int`, `float` or `str`: `value` is what it is as its primitive base. */
export class PyBox extends PyObject {
  readonly value: bigint | number | string;

  constructor(cls: PyType, value: bigint | number | string) {
    super(cls);
    this.value = value;
  }
}

/** Makes the bare instance of a class: what `__new__` does. The most derived class with one decides (see `PyType.layout`). */
export type Create = (cls: PyType, args: readonly Value[], keywords: Keywords) => Value;

export interface TypeOptions {
  readonly name: string;
  readonly module: string;
  readonly qualname?: string;
  readonly bases: readonly PyType[];
  /** The linearisation without the class itself (see `mro.ts`). */
  readonly ancestors: readonly PyType[];
  readonly metaclass?: PyType | null;
  readonly namespace?: Map<string, Value>;
  readonly create?: Create | null;
  /** Native classes live as long as the page; what a program writes on them is undone after the run. */
  readonly native?: boolean;
}

/** Counts every change of every class, so that what a class remembers of its lookups can be told stale. */
let changes = 0;

/** A class's own attributes. Whoever changes them (`type.__setattr__`, native specs, instrumentation) makes lookups stale. */
class Namespace extends Map<string, Value> {
  override set(name: string, value: Value): this {
    changes++;
    return super.set(name, value);
  }
  override delete(name: string): boolean {
    changes++;
    return super.delete(name);
  }
  override clear(): void {
    changes++;
    super.clear();
  }
}

/** A Python class: `type` is the class of classes, so it is an object too. */
export class PyType extends PyObject {
  name: string;
  module: string;
  qualname: string;
  bases: readonly PyType[];
  #mro: readonly PyType[];
  #ancestors: ReadonlySet<PyType>;
  readonly #found = new Map<string, Value | undefined>();
  #foundAt = -1;
  /** The class's own `__dict__`. */
  readonly namespace: Map<string, Value>;
  /** How bare instances are made, or `null` to inherit it. */
  readonly create: Create | null;
  readonly native: boolean;
  /** Whether instances may carry attributes of their own. Builtin classes give them none, nor do `__slots__`. */
  instancesHaveDict: boolean;
  /** `__abstractmethods__`: while there are any, no instance can be made. */
  abstractMethods: readonly string[] = [];
  /** Where the class statement stands, its header line, and each attribute's statement in its body; for programs' classes. */
  span: Span | null = null;
  header: Span | null = null;
  readonly attributeSpans: Map<string, Span> = new Map();

  constructor(options: TypeOptions) {
    // `type` itself has no class yet while it is made: its `cls` is set right below in this file.
    super(options.metaclass ?? (typeType as PyType));
    this.name = options.name;
    this.module = options.module;
    this.qualname = options.qualname ?? options.name;
    this.bases = options.bases;
    this.#mro = [this, ...options.ancestors];
    this.#ancestors = new Set(this.#mro);
    this.namespace = new Namespace(options.namespace ?? []);
    this.create = options.create ?? null;
    this.native = options.native ?? false;
    this.instancesHaveDict = !this.native || this.module !== 'builtins';
  }

  /** The method resolution order, itself first. */
  get mro(): readonly PyType[] {
    return this.#mro;
  }

  set mro(order: readonly PyType[]) {
    changes++;
    this.#mro = order;
    this.#ancestors = new Set(order);
  }

  /** The attribute found first along the method resolution order, or `undefined`. Binds nothing. */
  lookup(name: string): Value | undefined {
    if (this.#foundAt !== changes) {
      this.#found.clear();
      this.#foundAt = changes;
    }
    const known = this.#found.get(name);
    if (known !== undefined || this.#found.has(name)) return known;
    const found = this.find(name)?.value;
    this.#found.set(name, found);
    return found;
  }

  /** Like `lookup`, and also says which class had it. */
  find(name: string): { readonly owner: PyType; readonly value: Value } | null {
    for (const owner of this.#mro) {
      const value = owner.namespace.get(name);
      if (value !== undefined) return { owner, value };
    }
    return null;
  }

  isSubclassOf(other: PyType): boolean {
    return this.#ancestors.has(other);
  }

  /** The class along the order that knows how to make bare instances. */
  layout(): Create {
    for (const cls of this.#mro) if (cls.create) return cls.create;
    return (cls) => new PyObject(cls);
  }
}

// ── The classes that the root itself needs. Their methods are added by `python/builtins`. ────────────────────────

function bareType(name: string, base: PyType | null, create: Create | null = null): PyType {
  const bases = base ? [base] : [];
  return new PyType({ name, module: 'builtins', bases, ancestors: base ? base.mro : [], create, native: true });
}

let typeType: PyType | undefined;
export const objectType: PyType = bareType('object', null);
export const typeClass: PyType = bareType('type', objectType);
typeType = typeClass;
objectType.cls = typeClass;
typeClass.cls = typeClass;

export const noneType: PyType = bareType('NoneType', objectType);
export const intType: PyType = bareType('int', objectType);
export const boolType: PyType = bareType('bool', intType);
export const floatType: PyType = bareType('float', objectType);
export const strType: PyType = bareType('str', objectType);

/** A new builtin class to be filled elsewhere (`list`, `function`). */
export function builtinType(name: string, base: PyType = objectType, create: Create | null = null): PyType {
  return bareType(name, base, create);
}

/** `type(value)`. */
export function typeOf(value: Value): PyType {
  if (value === null) return noneType;
  switch (typeof value) {
    case 'boolean':
      return boolType;
    case 'bigint':
      return intType;
    case 'number':
      return floatType;
    case 'string':
      return strType;
    default:
      return value.cls;
  }
}

/** Whether `type(value)` is the class or derives from it. (`isinstance` with `__instancecheck__` is in `builtins`.) */
export function isInstance(value: Value, cls: PyType): boolean {
  return typeOf(value).isSubclassOf(cls);
}

/** The primitive inside an instance of a subclass of int, float or str; any other value as it is. */
export function unbox(value: Value): Value {
  return value instanceof PyBox ? value.value : value;
}

/** The text if the value is a `str` (or of a subclass of it), else `null`. */
export function textOf(value: Value): string | null {
  const plain = unbox(value);
  return typeof plain === 'string' ? plain : null;
}

/** The number if the value is an `int` or `bool` (or of a subclass), else `null`. */
export function integerOf(value: Value): bigint | null {
  const plain = unbox(value);
  if (typeof plain === 'boolean') return plain ? 1n : 0n;
  return typeof plain === 'bigint' ? plain : null;
}

/** Stands for an argument that was not given, where `None` would say something else. Never seen by programs. */
export const MISSING = new PyObject(builtinType('missing'));
export const NOT_IMPLEMENTED = new PyObject(builtinType('NotImplementedType'));
export const ELLIPSIS = new PyObject(builtinType('ellipsis'));
