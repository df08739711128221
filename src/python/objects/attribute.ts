/**
 * The one place where a name is looked up on a value, set or deleted: descriptors, `__dict__`, `__getattr__`
 * (CPython's `PyObject_GenericGetAttr` and `type_getattro`).
 */

import { call, specialMethod } from './call.ts';
import { compareText } from './compare.ts';
import { isRaised, PyAttributeError, PyException, PyTypeError, Raised, raise } from './exception.ts';
import { PyCallable, PyDescriptor } from './function.ts';
import { offered } from './left-out.ts';
import { PyModule } from './module.ts';
import { objectType, PyObject, PyType, typeClass, typeOf, type Value } from './object.ts';
import { current } from './runtime.ts';
import { suggest } from './suggestion.ts';

/** `value.name`. @throws Python's AttributeError. */
export function getAttribute(value: Value, name: string): Value {
  const found = findAttribute(value, name);
  return found === undefined ? missingAttribute(value, name) : found;
}

/** `getattr(value, name, None)` without raising: `undefined` if there is none. Other exceptions pass. */
export function findAttribute(value: Value, name: string): Value | undefined {
  const custom = overridden(value, '__getattribute__');
  const fallback = specialMethod(value, '__getattr__');
  if (custom === undefined && fallback === undefined) return genericGet(value, name);
  const usual = () => (custom === undefined ? genericGet(value, name) : call(custom, [value, name]));
  if (fallback === undefined) return usual();
  const found = catchMissing(usual);
  return found === undefined ? call(fallback, [name]) : found;
}

/** `__getattr__` answers what the usual way does not find. An AttributeError inside a property counts as not found. */
function catchMissing(usual: () => Value | undefined): Value | undefined {
  try {
    return usual();
  } catch (thrown) {
    if (isRaised(thrown, PyAttributeError)) return undefined;
    throw thrown;
  }
}

/** What `object.__getattribute__` (or `type.__getattribute__` for a class) does; `undefined` if there is none. */
export function genericGet(value: Value, name: string): Value | undefined {
  return value instanceof PyType ? getFromClass(value, name) : getFromInstance(value, name);
}

function getFromInstance(value: Value, name: string): Value | undefined {
  const cls = typeOf(value);
  const onClass = cls.lookup(name);
  if (onClass !== undefined && isDataDescriptor(onClass)) return bindTo(onClass, value, cls);
  const own = value instanceof PyObject ? value.attributes?.get(name) : undefined;
  if (own !== undefined) return value instanceof PyModule ? offered(own) : own;
  return onClass === undefined ? undefined : bindTo(onClass, value, cls);
}

function getFromClass(cls: PyType, name: string): Value | undefined {
  const onMeta = cls.cls.lookup(name);
  if (onMeta !== undefined && isDataDescriptor(onMeta)) return bindTo(onMeta, cls, cls.cls);
  const own = cls.lookup(name);
  if (own !== undefined) return bindToClass(own, cls);
  return onMeta === undefined ? undefined : bindTo(onMeta, cls, cls.cls);
}

/**
 * The function behind `value.name` when nothing but the class has a say: calling it with the value first is the same as
 * calling the bound method, which then need not be made. `undefined` in every other case.
 */
export function plainMethod(value: Value, name: string): PyCallable | undefined {
  if (value instanceof PyType) return undefined;
  const cls = typeOf(value);
  const found = cls.lookup(name);
  if (!(found instanceof PyCallable) || overridden(value, '__getattribute__') !== undefined) return undefined;
  return value instanceof PyObject && value.attributes?.has(name) ? undefined : found;
}

/** A hook of attribute access, unless it is the one of `object` or `type`. */
function overridden(value: Value, hook: string): Value | undefined {
  const found = typeOf(value).lookup(hook);
  return found === objectType.lookup(hook) || found === typeClass.lookup(hook) ? undefined : found;
}

function isDataDescriptor(value: Value): boolean {
  if (value instanceof PyDescriptor) return value.isData;
  if (!(value instanceof PyObject)) return false;
  return value.cls.lookup('__set__') !== undefined || value.cls.lookup('__delete__') !== undefined;
}

/** What a class attribute gives when it is read through an instance. */
export function bindTo(found: Value, instance: Value, owner: PyType): Value {
  if (found instanceof PyDescriptor) return found.get(instance, owner, false);
  const getter = found instanceof PyObject ? found.cls.lookup('__get__') : undefined;
  return getter === undefined ? found : call(getter, [found, instance, owner]);
}

/** What a class attribute gives when it is read through its class. */
export function bindToClass(found: Value, owner: PyType): Value {
  if (found instanceof PyDescriptor) return found.get(null, owner, true);
  const getter = found instanceof PyObject ? found.cls.lookup('__get__') : undefined;
  return getter === undefined ? found : call(getter, [found, null, owner]);
}

/** Raises the AttributeError of a value that has no such attribute. */
export function missingAttribute(value: Value, name: string): never {
  const exception = new PyException(PyAttributeError, [missingText(value, name)]);
  exception.detail('name', name);
  exception.detail('obj', value);
  exception.suggestLater(() => suggest(name, attributeNames(value)));
  throw new Raised(exception);
}

function missingText(value: Value, name: string): string {
  if (value instanceof PyType) return `type object '${value.name}' has no attribute '${name}'`;
  if (value instanceof PyModule) return `module '${value.name}' has no attribute '${name}'`;
  return `'${typeOf(value).name}' object has no attribute '${name}'`;
}

/** What `dir(value)` lists without being told otherwise, in its order. */
export function attributeNames(value: Value): string[] {
  const names = new Set<string>();
  if (value instanceof PyObject) for (const name of value.attributes?.keys() ?? []) names.add(name);
  if (!(value instanceof PyModule)) {
    const order = value instanceof PyType ? value.mro : typeOf(value).mro;
    for (const cls of order) for (const name of cls.namespace.keys()) names.add(name);
  }
  return [...names].sort(compareText);
}

/** `value.name = to`. @throws Python's AttributeError or TypeError. */
export function setAttribute(value: Value, name: string, to: Value): void {
  const custom = overridden(value, '__setattr__');
  if (custom !== undefined) call(bindTo(custom, value, typeOf(value)), [name, to]);
  else genericSet(value, name, to);
}

/** What `object.__setattr__` does. */
export function genericSet(value: Value, name: string, to: Value): void {
  const found = (value instanceof PyType ? value.cls : typeOf(value)).lookup(name);
  if (found instanceof PyDescriptor && found.isData) {
    if (!found.set(value, to)) readOnly(value, name);
    return;
  }
  const setter = found instanceof PyObject ? found.cls.lookup('__set__') : undefined;
  if (setter !== undefined && found !== undefined) call(setter, [found, value, to]);
  else store(value, name, to);
}

function store(value: Value, name: string, to: Value): void {
  if (value instanceof PyType) {
    if (value.native && value.module === 'builtins') immutableType(value, name);
    current().setTypeAttribute(value, name, to);
  } else if (value instanceof PyObject && hasDict(value)) {
    value.attributes ??= new Map();
    value.attributes.set(name, to);
  } else missingAttribute(value, name);
}

/** Whether a value has a `__dict__`: those of classes that programs and libraries define do, and exceptions and functions. */
export function hasDict(value: PyObject): boolean {
  if (value.attributes !== null || value.cls.instancesHaveDict) return true;
  // What a library has in TypeScript stands for functions written in Python.
  return value instanceof PyException || (value instanceof PyCallable && value.module !== 'builtins');
}

function immutableType(cls: PyType, name: string): never {
  return raise(PyTypeError, `cannot set '${name}' attribute of immutable type '${cls.name}'`);
}

function readOnly(value: Value, name: string): never {
  return raise(PyAttributeError, `attribute '${name}' of '${typeOf(value).name}' objects is not writable`);
}

/** `del value.name`. @throws Python's AttributeError. */
export function deleteAttribute(value: Value, name: string): void {
  const custom = overridden(value, '__delattr__');
  if (custom !== undefined) call(bindTo(custom, value, typeOf(value)), [name]);
  else genericDelete(value, name);
}

/** What `object.__delattr__` does. */
export function genericDelete(value: Value, name: string): void {
  const found = typeOf(value).lookup(name);
  if (found instanceof PyDescriptor && found.isData) {
    if (!found.delete(value)) readOnly(value, name);
    return;
  }
  const deleter = found instanceof PyObject ? found.cls.lookup('__delete__') : undefined;
  if (deleter !== undefined && found !== undefined) call(deleter, [found, value]);
  else if (value instanceof PyType && value.namespace.has(name)) current().setTypeAttribute(value, name, undefined);
  else if (!(value instanceof PyObject && value.attributes?.delete(name))) missingAttribute(value, name);
}

/** `hasattr(value, name)`. */
export function hasAttribute(value: Value, name: string): boolean {
  try {
    return findAttribute(value, name) !== undefined;
  } catch (thrown) {
    if (thrown instanceof Raised && isRaised(thrown, PyAttributeError)) return false;
    throw thrown;
  }
}
