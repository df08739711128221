/** The module `abc`: abstract classes, whose abstract methods stand in the way of instances (`Lib/_py_abc.py`). */

import { findAttribute, getAttribute, setAttribute } from '../objects/attribute.ts';
import { call } from '../objects/call.ts';
import { newType, subclassesOf } from '../objects/class.ts';
import { defineType, nativeFunction } from '../objects/define.ts';
import { PyDict } from '../objects/dict.ts';
import { PyTypeError, raise } from '../objects/exception.ts';
import { PyClassMethod, PyStaticMethod, propertyType } from '../objects/function.ts';
import type { ModuleSpec } from '../objects/module.ts';
import {
  NOT_IMPLEMENTED,
  objectType,
  PyObject,
  PyType,
  textOf,
  typeClass,
  typeOf,
  type Value,
} from '../objects/object.ts';
import { current, type StateKey } from '../objects/runtime.ts';
import { frozenSetType, PySet } from '../objects/set.ts';
import { truth } from '../objects/truth.ts';

const ABSTRACT = '__isabstractmethod__';

/** Classes that were registered as virtual subclasses. */
const REGISTERED: StateKey<Map<PyType, PyType[]>> = { make: () => new Map() };

function isAbstract(value: Value): boolean {
  return value instanceof PyObject && truth(findAttribute(value, ABSTRACT) ?? false);
}

/** The abstract methods that a class has or inherits, and has not overridden. */
export function updateAbstract(cls: PyType): void {
  const names = new Set<string>();
  for (const [name, value] of cls.namespace) if (isAbstract(value)) names.add(name);
  for (const base of cls.bases) {
    for (const name of base.abstractMethods) if (isAbstract(cls.lookup(name) ?? null)) names.add(name);
  }
  cls.abstractMethods = [...names].sort();
  cls.namespace.set('__abstractmethods__', new PySet(cls.abstractMethods, frozenSetType));
}

function makeClass(metaclass: Value, name: Value, bases: Value, namespace: Value, keywords: Value): Value {
  const named =
    keywords instanceof PyDict
      ? [...keywords.entries()].map(([key, value]) => [textOf(key) ?? '', value] as const)
      : [];
  const made = newType(metaclass instanceof PyType ? metaclass : abcMeta, name, bases, namespace, new Map(named));
  if (made instanceof PyType) updateAbstract(made);
  return made;
}

/** `issubclass(candidate, cls)`: by inheritance, by what `__subclasshook__` says, by registration. */
export function isVirtualSubclass(cls: PyType, candidate: PyType): boolean {
  const hook = cls.lookup('__subclasshook__');
  if (hook !== undefined && hook !== objectType.lookup('__subclasshook__')) {
    const answer = call(getAttribute(cls, '__subclasshook__'), [candidate]);
    if (answer !== NOT_IMPLEMENTED) return truth(answer);
  }
  if (candidate.isSubclassOf(cls)) return true;
  const registered = current().state(REGISTERED).get(cls) ?? [];
  if (registered.some((one) => candidate.isSubclassOf(one))) return true;
  return subclassesOf(cls).some((sub) => sub.cls === abcMeta && isVirtualSubclass(sub, candidate));
}

function register(cls: PyType, subclass: Value): Value {
  if (!(subclass instanceof PyType)) return raise(PyTypeError, 'Can only register classes');
  const all = current().state(REGISTERED);
  all.set(cls, [...(all.get(cls) ?? []), subclass]);
  return subclass;
}

export const abcMeta: PyType = defineType<PyType>({
  name: 'ABCMeta',
  module: 'abc',
  bases: [typeClass],
  is: (value): value is PyType => value instanceof PyType,
  staticMethods: {
    '__new__(mcls, name, bases, namespace, /, **kwargs)': (
      metaclass = null,
      name = null,
      bases = null,
      namespace = null,
      keywords = null,
    ) => makeClass(metaclass, name, bases, namespace, keywords),
  },
  methods: {
    '__init__(*args, **kwargs)': () => null,
    'register(subclass)': (cls, subclass = null) => register(cls, subclass),
    '__instancecheck__(instance)': (cls, instance = null) => isVirtualSubclass(cls, typeOf(instance)),
    '__subclasscheck__(subclass)': (cls, subclass = null) =>
      subclass instanceof PyType
        ? isVirtualSubclass(cls, subclass)
        : raise(PyTypeError, 'issubclass() arg 1 must be a class'),
  },
});

const abcType: PyType = defineType<PyObject>({
  name: 'ABC',
  module: 'abc',
  metaclass: abcMeta,
  is: (value): value is PyObject => value instanceof PyObject,
});

/** Marks a function; `classmethod` and `property` show the mark of what they wrap. */
function abstractMethod(fn: Value): Value {
  setAttribute(fn, ABSTRACT, true);
  return fn;
}

/** The older spellings: `abstractproperty` and its kin. */
function older(name: string, wrap: (fn: Value) => Value): readonly [string, Value] {
  return [name, nativeFunction('abc', `${name}(callable)`, (fn = null) => wrap(abstractMethod(fn)))];
}

export const ABC: ModuleSpec = {
  name: 'abc',
  load: () => [
    ['ABC', abcType],
    ['ABCMeta', abcMeta],
    ['abstractmethod', nativeFunction('abc', 'abstractmethod(funcobj)', (fn = null) => abstractMethod(fn))],
    older('abstractproperty', (fn) => call(propertyType, [fn])),
    older('abstractclassmethod', (fn) => new PyClassMethod(fn)),
    older('abstractstaticmethod', (fn) => new PyStaticMethod(fn)),
    ['get_cache_token', nativeFunction('abc', 'get_cache_token()', () => 0n)],
    [
      'update_abstractmethods',
      nativeFunction('abc', 'update_abstractmethods(cls)', (cls = null) => {
        if (cls instanceof PyType && cls.cls === abcMeta) updateAbstract(cls);
        return cls;
      }),
    ],
  ],
};
