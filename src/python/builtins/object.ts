/** `object`: what every value can do (`Objects/typeobject.c`, the `object_*` functions). */

import {
  attributeNames,
  findAttribute,
  genericDelete,
  genericGet,
  genericSet,
  hasDict,
  missingAttribute,
} from '../objects/attribute.ts';
import { call, callSpecial, checkExcessArguments } from '../objects/call.ts';
import { same } from '../objects/compare.ts';
import { addMembers } from '../objects/define.ts';
import { PyDict as Dict, type PyDict } from '../objects/dict.ts';
import { PyTypeError, raise } from '../objects/exception.ts';
import { identity } from '../objects/identity.ts';
import { PyList } from '../objects/list.ts';
import { namespaceOf } from '../objects/namespace.ts';
import {
  ELLIPSIS,
  NOT_IMPLEMENTED,
  noneType,
  objectType,
  PyObject,
  PyType,
  textOf,
  typeOf,
  type Value,
} from '../objects/object.ts';
import { defaultRepr, formatByDefault, repr } from '../objects/repr.ts';
import { truth } from '../objects/truth.ts';
import { PyTuple } from '../objects/tuple.ts';

const anything = (value: Value): value is Value => value !== undefined;

/** The keyword arguments of a native function that takes them all. */
export function keywordsOf(dict: Value | undefined): Map<string, Value> {
  if (!(dict instanceof Dict)) return new Map();
  return new Map([...dict.entries()].map(([key, value]) => [textOf(key) ?? '', value]));
}

/** The arguments of a native function that takes them all. */
export function argumentsOf(tuple: Value | undefined): readonly Value[] {
  return tuple instanceof PyTuple ? tuple.items : [];
}

/** An attribute's name. @throws Python's TypeError. */
export function attributeName(name: Value): string {
  return textOf(name) ?? raise(PyTypeError, `attribute name must be string, not '${typeOf(name).name}'`);
}

/** `object.__new__`. @throws Python's TypeError for arguments that nobody takes, or what is no class. */
function makeBare(cls: Value, args: Value | undefined, keywords: Value | undefined): Value {
  if (!(cls instanceof PyType)) {
    return raise(PyTypeError, `object.__new__(X): X is not a type object (${typeOf(cls).name})`);
  }
  const [given, named] = [argumentsOf(args), keywordsOf(keywords)];
  checkExcessArguments(cls, given.length + named.size);
  return cls.layout()(cls, given, named);
}

/** `object.__init__`: arguments must have been meant for a `__new__` of the class's own. */
function initialise(self: Value, args: Value | undefined, keywords: Value | undefined): null {
  const count = argumentsOf(args).length + keywordsOf(keywords).size;
  if (count === 0) return null;
  const cls = typeOf(self);
  if (cls.lookup('__init__') !== objectType.namespace.get('__init__')) {
    raise(PyTypeError, 'object.__init__() takes exactly one argument (the instance to initialize)');
  }
  const own = cls.lookup('__new__') !== objectType.namespace.get('__new__') || cls.mro.some((one) => one.create);
  if (!own) raise(PyTypeError, `${cls.name}.__init__() takes exactly one argument (the instance to initialize)`);
  return null;
}

function instanceDict(self: Value): PyDict {
  if (!(self instanceof PyObject) || !hasDict(self)) return missingAttribute(self, '__dict__');
  self.attributes ??= new Map();
  return namespaceOf(self.attributes);
}

function replaceDict(self: Value, dict: Value): void {
  if (!(dict instanceof Dict)) raise(PyTypeError, `__dict__ must be set to a dictionary, not a '${typeOf(dict).name}'`);
  if (self instanceof PyObject && dict instanceof Dict) self.attributes = keywordsOf(dict);
}

function changeClass(self: Value, cls: Value): void {
  if (!(cls instanceof PyType)) {
    raise(PyTypeError, `__class__ must be set to a class, not '${typeOf(cls).name}' object`);
  }
  if (!(self instanceof PyObject) || cls.native || self.cls.native) {
    raise(PyTypeError, '__class__ assignment only supported for mutable types or ModuleType subclasses');
  }
  if (self instanceof PyObject) self.cls = cls;
}

/** `object.__init_subclass__`: keywords in a class header were meant for someone else. */
function initSubclass(cls: PyType, keywords: Value | undefined): null {
  if (keywordsOf(keywords).size === 0) return null;
  return raise(PyTypeError, `${cls.qualname}.__init_subclass__() takes no keyword arguments`);
}

/** `a != b` where only `__eq__` says what equality is. */
function notEqual(self: Value, other: Value): Value {
  const answer = callSpecial(self, '__eq__', [other]);
  return answer === undefined || answer === NOT_IMPLEMENTED ? NOT_IMPLEMENTED : !truth(answer);
}

addMembers<Value>(
  objectType,
  {
    staticMethods: {
      '__new__(cls, *args, **kwargs)': (cls = null, args, keywords) => makeBare(cls, args, keywords),
    },
    classMethods: {
      '__init_subclass__(*args, **kwargs)': (cls, _args, keywords) => initSubclass(cls, keywords),
      '__subclasshook__(*args)': () => NOT_IMPLEMENTED,
    },
    properties: {
      __class__: { get: typeOf, set: (self, cls = null) => changeClass(self, cls) },
      __dict__: { get: instanceDict, set: (self, dict = null) => replaceDict(self, dict) },
    },
    methods: {
      '__init__(*args, **kwargs)': (self, args, keywords) => initialise(self, args, keywords),
      '__repr__()': defaultRepr,
      '__str__()': repr,
      '__hash__()': identity,
      '__eq__(value, /)': (self, other = null) => (same(self, other) ? true : NOT_IMPLEMENTED),
      '__ne__(value, /)': (self, other = null) => notEqual(self, other),
      '__lt__(value, /)': () => NOT_IMPLEMENTED,
      '__le__(value, /)': () => NOT_IMPLEMENTED,
      '__gt__(value, /)': () => NOT_IMPLEMENTED,
      '__ge__(value, /)': () => NOT_IMPLEMENTED,
      '__getattribute__(name, /)': (self, name = null) =>
        genericGet(self, attributeName(name)) ?? genericMissing(self, attributeName(name)),
      '__setattr__(name, value, /)': (self, name = null, value = null) => {
        genericSet(self, attributeName(name), value);
        return null;
      },
      '__delattr__(name, /)': (self, name = null) => {
        genericDelete(self, attributeName(name));
        return null;
      },
      '__format__(format_spec, /)': (self, spec = '') => formatByDefault(self, textOf(spec) ?? ''),
      '__dir__()': (self) => new PyList(attributeNames(self)),
      '__sizeof__()': () => 48n,
    },
    values: { __doc__: null },
  },
  anything,
);

/** `genericGet` answers None for an attribute that is None, and nothing for one that is not there. */
function genericMissing(self: Value, name: string): Value {
  return genericGet(self, name) === undefined ? missingAttribute(self, name) : null;
}

addMembers<null>(
  noneType,
  { methods: { '__repr__()': () => 'None', '__bool__()': () => false } },
  (value): value is null => value === null,
);

for (const [constant, text] of [
  [ELLIPSIS, 'Ellipsis'],
  [NOT_IMPLEMENTED, 'NotImplemented'],
] as const) {
  addMembers<PyObject>(
    constant.cls,
    { methods: { '__repr__()': () => text, '__reduce__()': () => text } },
    (value): value is PyObject => value === constant,
  );
}

/** `dir(value)`: what `__dir__` says, in order. */
export function directory(value: Value): Value {
  const custom = findAttribute(value, '__dir__');
  const names = custom === undefined || value instanceof PyType ? new PyList(attributeNames(value)) : call(custom);
  return names;
}
