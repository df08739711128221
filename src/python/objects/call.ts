/** `callee(*args, **keywords)` for every kind of callee (CPython's `PyObject_Call`). */

import { PyException, PyTypeError, raise } from './exception.ts';
import { PyCallable, PyDescriptor, PyMethod } from './function.ts';
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
  const maker = cls.lookup('__new__');
  const instance =
    maker === undefined ? cls.layout()(cls, args, keywords) : call(unwrapStatic(maker, cls), [cls, ...args], keywords);
  if (!isInstance(instance, cls)) return instance;
  const initialiser = specialMethod(instance, '__init__');
  if (initialiser !== undefined) call(initialiser, args, keywords);
  else if (maker === undefined) refuseArguments(cls, instance, args, keywords);
  return instance;
}

/** `object()` takes no arguments; classes whose native `create` uses them say so by having one. */
function refuseArguments(cls: PyType, instance: Value, args: readonly Value[], keywords: Keywords): void {
  if (args.length === 0 && keywords.size === 0) return;
  if (cls.mro.some((ancestor) => ancestor.create !== null) || instance instanceof PyException) return;
  raise(PyTypeError, cls === objectType ? 'object() takes no arguments' : `${cls.name}() takes no arguments`);
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
