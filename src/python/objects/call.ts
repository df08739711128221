/** `callee(*args, **keywords)` for every kind of callee (CPython's `PyObject_Call`). */

import { PyTypeError, raise } from './exception.ts';
import { PyCallable, PyDescriptor, PyMethod, PyNativeFunction } from './function.ts';
import { isInstance, type Keywords, NO_KEYWORDS, objectType, PyType, typeClass, typeOf, type Value } from './object.ts';

/** Calls. @throws whatever the callee raises; Python's TypeError when it can't be called. */
export function call(callee: Value, args: readonly Value[] = [], keywords: Keywords = NO_KEYWORDS): Value {
  if (callee instanceof PyCallable) return callee.invoke(args, keywords);
  if (callee instanceof PyMethod) return call(callee.func, [callee.self, ...args], keywords);
  if (callee instanceof PyType && callee.cls === typeClass) return construct(callee, args, keywords);
  const found = specialMethod(callee, '__call__');
  if (found !== undefined) return call(found, args, keywords);
  if (callee instanceof PyType) return construct(callee, args, keywords);
  return raise(PyTypeError, `'${typeOf(callee).name}' object is not callable`);
}

/** Makes an instance: `__new__`, then `__init__` if what came is an instance of the class (`type.__call__`). */
export function construct(cls: PyType, args: readonly Value[] = [], keywords: Keywords = NO_KEYWORDS): Value {
  if (cls === typeClass) {
    if (args.length === 1 && keywords.size === 0) return typeOf(args[0] ?? null);
    if (args.length !== 3) raise(PyTypeError, 'type() takes 1 or 3 arguments');
  }
  const maker = cls.lookup('__new__');
  const instance = isDefault(maker, '__new__')
    ? makeBare(cls, args, keywords)
    : call(unwrapStatic(maker ?? null, cls), [cls, ...args], keywords);
  if (isInstance(instance, cls)) initialise(instance, args, keywords);
  return instance;
}

/** Whether a method is `object`'s own, or missing altogether. */
function isDefault(method: Value | undefined, name: string): boolean {
  return method === undefined || method === objectType.namespace.get(name);
}

function makeBare(cls: PyType, args: readonly Value[], keywords: Keywords): Value {
  checkExcessArguments(cls, args.length + keywords.size);
  return cls.layout()(cls, args, keywords);
}

function initialise(instance: Value, args: readonly Value[], keywords: Keywords): void {
  const cls = typeOf(instance);
  const found = cls.lookup('__init__');
  if (isDefault(found, '__init__')) return;
  const native = found instanceof PyNativeFunction;
  if (found instanceof PyCallable) checkInit(found.invoke([instance, ...args], keywords), native);
  else checkInit(call(specialMethod(instance, '__init__') ?? null, args, keywords), native);
}

function checkInit(answer: Value, native: boolean): void {
  if (answer !== null && !native) raise(PyTypeError, `__init__() should return None, not '${typeOf(answer).name}'`);
}

/**
 * `object.__new__` takes arguments only for a class that has an `__init__` to use them, or a native one whose `create`
 * does. @throws Python's TypeError; also for a class with abstract methods.
 */
export function checkExcessArguments(cls: PyType, count: number): void {
  if (cls.abstractMethods.length > 0) refuseAbstract(cls);
  if (count === 0 || cls.mro.some((ancestor) => ancestor.create !== null)) return;
  if (!isDefault(cls.lookup('__new__'), '__new__')) {
    raise(PyTypeError, 'object.__new__() takes exactly one argument (the type to instantiate)');
  }
  if (isDefault(cls.lookup('__init__'), '__init__')) {
    raise(PyTypeError, cls === objectType ? 'object() takes no arguments' : `${cls.name}() takes no arguments`);
  }
}

function refuseAbstract(cls: PyType): never {
  const names = cls.abstractMethods;
  const plural = names.length === 1 ? '' : 's';
  return raise(
    PyTypeError,
    `Can't instantiate abstract class ${cls.name} with abstract method${plural} ${names.join(', ')}`,
  );
}

function unwrapStatic(maker: Value, owner: PyType): Value {
  return maker instanceof PyDescriptor ? maker.get(null, owner, true) : maker;
}

/**
 * A special method as the interpreter looks it up: on the class, never on the instance; bound to the value.
 * `undefined` if the class has none (or set it to None, as `__hash__ = None`).
 */
export function specialMethod(value: Value, name: string): Value | undefined {
  const cls = typeOf(value);
  const found = cls.lookup(name);
  if (found === undefined || found === null) return undefined;
  if (found instanceof PyDescriptor) return found.get(value, cls, false);
  const getter = typeOf(found).lookup('__get__');
  return getter === undefined ? found : call(getter, [found, value, cls]);
}

/** Calls a special method if the class has it; `undefined` if not. */
export function callSpecial(value: Value, name: string, args: readonly Value[] = []): Value | undefined {
  const method = specialMethod(value, name);
  return method === undefined ? undefined : call(method, args);
}
