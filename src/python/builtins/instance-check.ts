/** `isinstance` and `issubclass`, with tuples, unions and `__instancecheck__` (`Objects/abstract.c`). */

import { findAttribute } from '../objects/attribute.ts';
import { call, specialMethod } from '../objects/call.ts';
import { PyTypeError, raise } from '../objects/exception.ts';
import { PyGenericAlias, PyUnion } from '../objects/generic-alias.ts';
import { PyType, typeClass, typeOf, type Value } from '../objects/object.ts';
import { truth } from '../objects/truth.ts';
import { PyTuple } from '../objects/tuple.ts';

/** `isinstance(value, classes)`. @throws Python's TypeError. */
export function isInstanceOf(value: Value, classes: Value): boolean {
  if (classes instanceof PyType) {
    if (typeOf(value) === classes) return true;
    const check = hookOf(classes, '__instancecheck__');
    if (check !== undefined) return truth(call(check, [classes, value]));
    return typeOf(value).isSubclassOf(classes) || pretends(value, classes);
  }
  const members = membersOf(classes);
  if (members) return members.some((one) => isInstanceOf(value, one));
  const own = specialMethod(classes, '__instancecheck__');
  if (own !== undefined) return truth(call(own, [value]));
  return raise(PyTypeError, 'isinstance() arg 2 must be a type, a tuple of types, or a union');
}

/** What a metaclass has to say, if it is not what `type` says of every class. */
function hookOf(cls: PyType, name: string): Value | undefined {
  const hook = cls.cls.lookup(name);
  return hook === typeClass.namespace.get(name) ? undefined : hook;
}

/** A proxy answers for the class that its `__class__` names. */
function pretends(value: Value, cls: PyType): boolean {
  const claimed = typeOf(value).lookup('__class__') === undefined ? undefined : findAttribute(value, '__class__');
  return claimed instanceof PyType && claimed.isSubclassOf(cls);
}

/** `issubclass(cls, classes)`. @throws Python's TypeError. */
export function isSubclassOf(cls: Value, classes: Value): boolean {
  if (!(cls instanceof PyType)) return raise(PyTypeError, 'issubclass() arg 1 must be a class');
  if (classes instanceof PyType) {
    const check = hookOf(classes, '__subclasscheck__');
    return check === undefined ? cls.isSubclassOf(classes) : truth(call(check, [classes, cls]));
  }
  const members = membersOf(classes);
  if (members) return members.some((one) => isSubclassOf(cls, one));
  return raise(PyTypeError, 'issubclass() arg 2 must be a class, a tuple of classes, or a union');
}

function membersOf(classes: Value): readonly Value[] | null {
  if (classes instanceof PyTuple) return classes.items;
  if (classes instanceof PyUnion) return classes.args;
  if (classes instanceof PyGenericAlias) {
    const fromTyping = 'Subscripted generics cannot be used with class and instance checks';
    return raise(
      PyTypeError,
      classes.label === null ? 'isinstance() argument 2 cannot be a parameterized generic' : fromTyping,
    );
  }
  return null;
}
