/**
 * How classes and functions are written in TypeScript: a spec whose keys are Python signatures. Used by `builtins`,
 * `stdlib` and `site-packages` for everything a program can reach.
 */

import { dictOf } from './dict.ts';
import { PyTypeError, raise } from './exception.ts';
import { type Gather, type NativeBody, PyClassMethod, PyGetSet, PyNativeFunction, PyStaticMethod } from './function.ts';
import { linearise } from './mro.ts';
import { type Create, objectType, PyType, typeOf, type Value } from './object.ts';
import { PyTuple } from './tuple.ts';

const GATHER: Gather = { rest: (values) => new PyTuple(values), keywords: (values) => dictOf(values) };

/** A property that is read (a function), or read and written. */
export type PropertySpec<Self> =
  | ((self: Self) => Value)
  | { readonly get: (self: Self) => Value; readonly set: (self: Self, value: Value) => void };

export type MethodSpec<Self> = (self: Self, ...args: Value[]) => Value;

/**
 * What a native class offers. A method's key is its signature without `self`: `'split(sep=None, maxsplit=-1)'`. Its
 * arguments arrive as the signature orders them: positional ones, `*rest` as a tuple, keyword-only ones, `**keywords`
 * as a dict; a parameter with the default `?` arrives as MISSING when it is not given.
 */
export interface Members<Self> {
  readonly methods?: { readonly [signature: string]: MethodSpec<Self> };
  readonly properties?: { readonly [name: string]: PropertySpec<Self> };
  readonly classMethods?: { readonly [signature: string]: MethodSpec<PyType> };
  readonly staticMethods?: { readonly [signature: string]: NativeBody };
  /** Plain class attributes. */
  readonly values?: { readonly [name: string]: Value };
}

export interface TypeSpec<Self> extends Members<Self> {
  readonly name: string;
  readonly module: string;
  readonly bases?: readonly PyType[];
  readonly metaclass?: PyType;
  /** Whether CPython has it in C: its messages then call it `datetime.date`, not `date`. */
  readonly compiled?: boolean;
  /** Makes the bare instance (`__new__`); `'__init__(...)'` among the methods then fills it. Inherited if left out. */
  readonly create?: Create;
  /** Tells instances from other values, so that `list.append(1, 2)` is refused. */
  readonly is: (value: Value) => value is Self & Value;
}

/** Makes a native class. */
export function defineType<Self>(spec: TypeSpec<Self>): PyType {
  const bases = spec.bases ?? [objectType];
  const ancestors = linearise(bases);
  if (!ancestors) throw new Error(`no consistent order of bases for ${spec.name}`);
  const { name, module, create = null, metaclass = metaclassOf(bases) } = spec;
  const shown = spec.compiled ? `${module}.${name}` : name;
  const cls = new PyType({ name: shown, qualname: name, module, bases, ancestors, create, metaclass, native: true });
  addMembers(cls, spec, spec.is);
  return cls;
}

function metaclassOf(bases: readonly PyType[]): PyType | null {
  return bases.map((base) => base.cls).sort((a, b) => b.mro.length - a.mro.length)[0] ?? null;
}

/** Adds members to a class made before (the builtin ones of `objects/`). */
export function addMembers<Self>(cls: PyType, spec: Members<Self>, is: (value: Value) => value is Self & Value): void {
  for (const [signature, body] of Object.entries(spec.methods ?? {}))
    addMethod(cls, signature, guarded(cls, signature, body, is));
  for (const [name, property] of Object.entries(spec.properties ?? {})) addProperty(cls, name, property, is);
  for (const [signature, body] of Object.entries(spec.classMethods ?? {})) {
    // The wrapper below is only ever bound to a class.
    const method = nativeMethod(cls, `cls, ${argumentsOf(signature)}`, nameOf(signature), body as NativeBody);
    cls.namespace.set(nameOf(signature), new PyClassMethod(method));
  }
  for (const [signature, body] of Object.entries(spec.staticMethods ?? {})) {
    cls.namespace.set(
      nameOf(signature),
      new PyStaticMethod(nativeMethod(cls, argumentsOf(signature), nameOf(signature), body)),
    );
  }
  for (const [name, value] of Object.entries(spec.values ?? {})) cls.namespace.set(name, value);
}

function addMethod(cls: PyType, signature: string, body: NativeBody): void {
  cls.namespace.set(nameOf(signature), nativeMethod(cls, `self, ${argumentsOf(signature)}`, nameOf(signature), body));
}

function nativeMethod(cls: PyType, parameters: string, name: string, body: NativeBody): PyNativeFunction {
  return new PyNativeFunction(name, `${cls.qualname}.${name}`, cls.module, parameters, GATHER, body);
}

function guarded<Self>(
  cls: PyType,
  signature: string,
  body: MethodSpec<Self>,
  is: (value: Value) => value is Self & Value,
): NativeBody {
  return (self, ...args) => {
    if (self !== undefined && is(self)) return body(self, ...args);
    return wrongSelf(cls, nameOf(signature), self ?? null);
  };
}

function wrongSelf(cls: PyType, name: string, self: Value): never {
  const type = typeOf(self).name;
  return raise(PyTypeError, `descriptor '${name}' for '${cls.name}' objects doesn't apply to a '${type}' object`);
}

function addProperty<Self>(
  cls: PyType,
  name: string,
  property: PropertySpec<Self>,
  is: (value: Value) => value is Self & Value,
): void {
  const get = typeof property === 'function' ? property : property.get;
  const set = typeof property === 'function' ? null : property.set;
  const checked = <T>(self: Value, use: (self: Self) => T): T => (is(self) ? use(self) : wrongSelf(cls, name, self));
  const setter = set === null ? null : (self: Value, value: Value) => checked(self, (it) => set(it, value));
  cls.namespace.set(name, new PyGetSet(name, { get: (self) => checked(self, get), set: setter }));
}

/** A native function of a module: `nativeFunction('builtins', 'len(obj, /)', (obj) => ...)`. */
export function nativeFunction(module: string, signature: string, body: NativeBody): PyNativeFunction {
  const name = nameOf(signature);
  return new PyNativeFunction(name, name, module, argumentsOf(signature), GATHER, body);
}

function nameOf(signature: string): string {
  return signature.slice(0, signature.indexOf('('));
}

function argumentsOf(signature: string): string {
  return signature.slice(signature.indexOf('(') + 1, signature.lastIndexOf(')'));
}
