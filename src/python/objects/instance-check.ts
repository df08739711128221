/** `isinstance` and `issubclass` as programs call them: tuples, unions, `__instancecheck__`, `__subclasscheck__`. */

import { findAttribute } from './attribute.ts';
import { call } from './call.ts';
import { PyTypeError, raise } from './exception.ts';
import { PyUnion } from './generic-alias.ts';
import { PyType, typeClass, typeOf, type Value } from './object.ts';
import { truth } from './truth.ts';
import { PyTuple } from './tuple.ts';

/** `isinstance(value, classes)`. @throws Python's TypeError. */
export function isInstanceOf(value: Value, classes: Value): boolean {
  if (classes === typeOf(value)) return true;
  if (classes instanceof PyTuple) return classes.items.some((cls) => isInstanceOf(value, cls));
  if (classes instanceof PyUnion) return classes.args.some((cls) => isInstanceOf(value, cls));
  const hook = checkHook(classes, '__instancecheck__');
  if (hook !== undefined) return truth(call(hook, [classes, value]));
  if (classes instanceof PyType) return derives(typeOf(value), classes) || derives(claimedType(value), classes);
  const message = 'isinstance() arg 2 must be a type, a tuple of types, or a union';
  return raise(PyTypeError, message);
}

/** `__class__` may claim more than the real class says (mocks, proxies). */
function claimedType(value: Value): PyType {
  const claimed = findAttribute(value, '__class__');
  return claimed instanceof PyType ? claimed : typeOf(value);
}

function derives(cls: PyType, from: PyType): boolean {
  return cls.isSubclassOf(from);
}

/** A check that a metaclass brings, if it is not `type`'s own. */
function checkHook(classes: Value, name: string): Value | undefined {
  const hook = typeOf(classes).lookup(name);
  return hook === typeClass.lookup(name) ? undefined : hook;
}

/** `issubclass(cls, classes)`. @throws Python's TypeError. */
export function isSubclassOf(cls: Value, classes: Value): boolean {
  if (classes instanceof PyTuple) return classes.items.some((one) => isSubclassOf(cls, one));
  if (classes instanceof PyUnion) return classes.args.some((one) => isSubclassOf(cls, one));
  const hook = checkHook(classes, '__subclasscheck__');
  if (hook !== undefined) return truth(call(hook, [classes, cls]));
  if (!(cls instanceof PyType)) return raise(PyTypeError, 'issubclass() arg 1 must be a class');
  if (classes instanceof PyType) return derives(cls, classes);
  return raise(PyTypeError, 'issubclass() arg 2 must be a class, a tuple of classes, or a union');
}
