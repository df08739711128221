/** `type`: what every class can do (`Objects/typeobject.c`, the `type_*` functions). */

import { attributeNames, genericDelete, genericGet, genericSet, missingAttribute } from '../objects/attribute.ts';
import { construct } from '../objects/call.ts';
import { newType, subclassesOf } from '../objects/class.ts';
import { addMembers } from '../objects/define.ts';
import { PyDict } from '../objects/dict.ts';
import { PyTypeError, raise } from '../objects/exception.ts';
import { identity } from '../objects/identity.ts';
import { iterate } from '../objects/iteration.ts';
import { PyList } from '../objects/list.ts';
import { namespaceOf, PyMappingProxy } from '../objects/namespace.ts';
import { PyType, textOf, typeClass, typeOf, type Value } from '../objects/object.ts';
import { typeRepr } from '../objects/repr.ts';
import { current } from '../objects/runtime.ts';
import { PyTuple } from '../objects/tuple.ts';
import { argumentsOf, attributeName, keywordsOf } from './object.ts';

const isType = (value: Value): value is PyType => value instanceof PyType;

function makeType(cls: Value, args: Value | undefined, keywords: Value | undefined): Value {
  const [name, bases, namespace, ...more] = argumentsOf(args);
  if (name === undefined || bases === undefined || namespace === undefined || more.length > 0) {
    return raise(PyTypeError, `type.__new__() takes exactly 3 arguments (${argumentsOf(args).length} given)`);
  }
  const metaclass = cls instanceof PyType ? cls : typeClass;
  return newType(metaclass, name, bases, namespace, keywordsOf(keywords));
}

function initialise(args: Value | undefined): null {
  const count = argumentsOf(args).length;
  return count === 1 || count === 3 ? null : raise(PyTypeError, 'type.__init__() takes 1 or 3 arguments');
}

function requireName(value: Value, attribute: string, cls: PyType): string {
  const name = textOf(value);
  if (name !== null) return name;
  return raise(PyTypeError, `can only assign string to ${cls.name}.${attribute}, not '${typeOf(value).name}'`);
}

/** `__annotations__`: the class's own; made when they are first asked for. */
function annotations(cls: PyType): Value {
  const own = cls.namespace.get('__annotations__');
  if (own !== undefined) return own;
  if (cls.native) return missingAttribute(cls, '__annotations__');
  const made = new PyDict();
  current().setTypeAttribute(cls, '__annotations__', made);
  return made;
}

/** What the docstring is, or what a descriptor under that name makes of it. */
function docstring(cls: PyType): Value {
  return cls.namespace.get('__doc__') ?? null;
}

function setAbstractMethods(cls: PyType, names: Value): void {
  cls.abstractMethods = [...iterate(names)].map((name) => textOf(name) ?? '').sort();
  current().setTypeAttribute(cls, '__abstractmethods__', names);
}

addMembers<PyType>(
  typeClass,
  {
    staticMethods: {
      '__new__(cls, *args, **kwargs)': (cls = null, args, keywords) => makeType(cls, args, keywords),
    },
    classMethods: { '__prepare__(*args, **kwargs)': () => new PyDict() },
    properties: {
      __name__: {
        get: (cls) => (cls.native ? cls.name.slice(cls.name.lastIndexOf('.') + 1) : cls.name),
        set: (cls, name) => {
          cls.name = requireName(name, '__name__', cls);
        },
      },
      __qualname__: {
        get: (cls) => cls.qualname,
        set: (cls, name) => {
          cls.qualname = requireName(name, '__qualname__', cls);
        },
      },
      __module__: {
        get: (cls) => cls.namespace.get('__module__') ?? cls.module,
        set: (cls, module) => {
          cls.module = textOf(module) ?? cls.module;
          current().setTypeAttribute(cls, '__module__', module);
        },
      },
      __doc__: { get: docstring, set: (cls, doc) => current().setTypeAttribute(cls, '__doc__', doc) },
      __annotations__: {
        get: annotations,
        set: (cls, value) => current().setTypeAttribute(cls, '__annotations__', value),
      },
      __abstractmethods__: {
        get: (cls) => cls.namespace.get('__abstractmethods__') ?? missingAttribute(cls, '__abstractmethods__'),
        set: setAbstractMethods,
      },
      __bases__: (cls) => new PyTuple(cls.bases),
      __base__: (cls) => cls.bases[0] ?? null,
      __mro__: (cls) => new PyTuple(cls.mro),
      __dict__: (cls) => new PyMappingProxy(namespaceOf(cls.namespace)),
    },
    methods: {
      '__init__(*args, **kwargs)': (_cls, args) => initialise(args),
      '__call__(*args, **kwargs)': (cls, args, keywords) => construct(cls, argumentsOf(args), keywordsOf(keywords)),
      '__repr__()': typeRepr,
      '__hash__()': identity,
      'mro()': (cls) => new PyList([...cls.mro]),
      '__subclasses__()': (cls) => new PyList([...subclassesOf(cls)]),
      '__instancecheck__(instance, /)': (cls, instance = null) => typeOf(instance).isSubclassOf(cls),
      '__subclasscheck__(subclass, /)': (cls, subclass = null) => isType(subclass) && subclass.isSubclassOf(cls),
      '__dir__()': (cls) => new PyList(attributeNames(cls)),
      '__getattribute__(name, /)': (cls, name = null) => {
        const found = genericGet(cls, attributeName(name));
        return found === undefined ? missingAttribute(cls, attributeName(name)) : found;
      },
      '__setattr__(name, value, /)': (cls, name = null, value = null) => {
        genericSet(cls, attributeName(name), value);
        return null;
      },
      '__delattr__(name, /)': (cls, name = null) => {
        genericDelete(cls, attributeName(name));
        return null;
      },
    },
  },
  isType,
);
