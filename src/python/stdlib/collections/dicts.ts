/** `collections.defaultdict` and `OrderedDict`: dicts with one habit more (`Modules/_collectionsmodule.c`, `Objects/odictobject.c`). */

import { call } from '../../objects/call.ts';
import { equals } from '../../objects/compare.ts';
import { defineType } from '../../objects/define.ts';
import { dictType, PyDict } from '../../objects/dict.ts';
import { PyException, PyKeyError, PyTypeError, raise, raiseException } from '../../objects/exception.ts';
import { PyCallable, PyMethod } from '../../objects/function.ts';
import { NOT_IMPLEMENTED, PyType, typeOf, type Value } from '../../objects/object.ts';
import { dictRepr, guardRepr, repr } from '../../objects/repr.ts';
import { keyError } from '../../objects/subscript.ts';
import { truth } from '../../objects/truth.ts';
import { PyTuple } from '../../objects/tuple.ts';

/** What `dict` itself does under the name. */
function dictMethod(name: string): Value {
  return dictType.namespace.get(name) ?? null;
}

function fill(self: PyDict, args: readonly Value[], keywords: Value): void {
  call(dictMethod('update'), [self, ...args]);
  if (keywords instanceof PyDict) for (const [key, value] of keywords.entries()) self.set(key, value);
}

// ── defaultdict ──────────────────────────────────────────────────────────────────────────────────────────────────

class PyDefaultDict extends PyDict {
  factory: Value = null;
}

const isDefaultDict = (value: Value): value is PyDefaultDict => value instanceof PyDefaultDict;

function isCallable(value: Value): boolean {
  if (value instanceof PyCallable || value instanceof PyMethod || value instanceof PyType) return true;
  return typeOf(value).lookup('__call__') !== undefined;
}

function copyOf(self: PyDefaultDict): PyDefaultDict {
  const copy = new PyDefaultDict(self.cls);
  copy.factory = self.factory;
  for (const [key, value] of self.entries()) copy.set(key, value);
  return copy;
}

const itemsOf = (value: Value | undefined): readonly Value[] => (value instanceof PyTuple ? value.items : []);

export const defaultDictType: PyType = defineType<PyDefaultDict>({
  name: 'defaultdict',
  module: 'collections',
  compiled: true,
  bases: [dictType],
  create: (cls) => new PyDefaultDict(cls),
  is: isDefaultDict,
  properties: {
    default_factory: {
      get: (self) => self.factory,
      set: (self, factory) => {
        self.factory = factory;
      },
    },
  },
  methods: {
    '__init__(*args, **kwargs)': (self, args, keywords = null) => {
      const [factory = null, ...rest] = itemsOf(args);
      if (factory !== null && !isCallable(factory)) raise(PyTypeError, 'first argument must be callable or None');
      self.factory = factory;
      fill(self, rest, keywords);
      return null;
    },
    '__missing__(key, /)': (self, key = null) => {
      if (self.factory === null) return keyError(key);
      const value = call(self.factory);
      self.set(key, value);
      return value;
    },
    'copy()': copyOf,
    '__copy__()': copyOf,
    '__or__(other, /)': (self, other = null) => {
      if (!(other instanceof PyDict)) return NOT_IMPLEMENTED;
      const copy = copyOf(self);
      fill(copy, [other], null);
      return copy;
    },
    '__repr__()': (self) => `${shortName(self.cls)}(${repr(self.factory)}, ${dictRepr(self)})`,
  },
});

/** The name without its module. */
function shortName(cls: PyType): string {
  return cls.name.slice(cls.name.lastIndexOf('.') + 1);
}

// ── OrderedDict ──────────────────────────────────────────────────────────────────────────────────────────────────

const isDict = (value: Value): value is PyDict => value instanceof PyDict;

function moveToEnd(self: PyDict, key: Value, last: boolean): null {
  const value = self.get(key);
  if (value === undefined) return keyError(key);
  if (last) {
    self.delete(key);
    self.set(key, value);
    return null;
  }
  const others = [...self.entries()].filter(([other]) => !equals(other, key));
  self.clear();
  self.set(key, value);
  for (const [other, theirs] of others) self.set(other, theirs);
  return null;
}

function popItem(self: PyDict, last: boolean): Value {
  const entries = [...self.entries()];
  const entry = last ? entries.at(-1) : entries[0];
  if (!entry) return raiseException(new PyException(PyKeyError, ['dictionary is empty']));
  self.delete(entry[0]);
  return new PyTuple(entry);
}

function orderedCopy(self: PyDict): PyDict {
  const copy = new PyDict(self.cls);
  for (const [key, value] of self.entries()) copy.set(key, value);
  return copy;
}

/** Between two of the kind order counts. */
function sameOrder(self: PyDict, other: Value): Value {
  if (!isDict(other)) return NOT_IMPLEMENTED;
  const same = call(dictMethod('__eq__'), [self, other]);
  if (same !== true || !other.cls.isSubclassOf(orderedDictType)) return same;
  const theirs = [...other.keys()];
  return [...self.keys()].every((key, at) => equals(key, theirs[at] ?? null));
}

export const orderedDictType: PyType = defineType<PyDict>({
  name: 'OrderedDict',
  module: 'collections',
  compiled: true,
  bases: [dictType],
  create: (cls) => new PyDict(cls),
  is: isDict,
  methods: {
    'move_to_end(key, last=True)': (self, key = null, last = true) => moveToEnd(self, key, truth(last)),
    'popitem(last=True)': (self, last = true) => popItem(self, truth(last)),
    'copy()': orderedCopy,
    '__or__(other, /)': (self, other = null) => {
      if (!isDict(other)) return NOT_IMPLEMENTED;
      const copy = orderedCopy(self);
      fill(copy, [other], null);
      return copy;
    },
    '__eq__(other, /)': sameOrder,
    '__ne__(other, /)': (self, other = null) => {
      const same = sameOrder(self, other);
      return same === NOT_IMPLEMENTED ? same : same !== true;
    },
    '__repr__()': (self) =>
      guardRepr(self, '...', () => {
        if (self.size === 0) return `${shortName(self.cls)}()`;
        const pairs = [...self.entries()].map((pair) => repr(new PyTuple(pair)));
        return `${shortName(self.cls)}([${pairs.join(', ')}])`;
      }),
  },
  values: { __hash__: null },
});
