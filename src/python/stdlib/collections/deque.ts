/** `collections.deque`: a list that is quick at both ends (`Modules/_collectionsmodule.c`). */

import { compareSequences, sameSequence } from '../../builtins/sequence.ts';
import { equals } from '../../objects/compare.ts';
import { defineType } from '../../objects/define.ts';
import { PyIndexError, PyRuntimeError, PyTypeError, PyValueError, raise } from '../../objects/exception.ts';
import { iterate, iteratorTypeNamed, PyIterator } from '../../objects/iteration.ts';
import {
  integerOf,
  MISSING,
  NOT_IMPLEMENTED,
  PyObject,
  type PyType,
  typeOf,
  type Value,
} from '../../objects/object.ts';
import { repeatItems } from '../../objects/repeat.ts';
import { guardRepr, joinReprs, repr } from '../../objects/repr.ts';
import { current } from '../../objects/runtime.ts';
import { indexOf, position, requireIndex } from '../../objects/slice.ts';

class PyDeque extends PyObject {
  items: Value[] = [];
  limit: number | null = null;
  /** Counts changes, so that a loop notices them. */
  changes = 0;

  push(value: Value): void {
    current().allocate(8);
    this.changes++;
    this.items.push(value);
    if (this.limit !== null && this.items.length > this.limit) this.items.shift();
  }

  unshift(value: Value): void {
    current().allocate(8);
    this.changes++;
    this.items.unshift(value);
    if (this.limit !== null && this.items.length > this.limit) this.items.pop();
  }
}

const isDeque = (value: Value): value is PyDeque => value instanceof PyDeque;

function make(items: Iterable<Value>, limit: number | null, cls: PyType): PyDeque {
  const made = new PyDeque(cls);
  made.limit = limit;
  for (const item of items) made.push(item);
  return made;
}

function initialise(self: PyDeque, source: Value, limit: Value): null {
  if (limit !== null) {
    const size = integerOf(limit);
    if (size === null) raise(PyTypeError, 'an integer is required');
    if (size < 0n) raise(PyValueError, 'maxlen must be non-negative');
    self.limit = Number(size);
  }
  self.items = [];
  if (source !== MISSING) for (const item of iterate(source)) self.push(item);
  return null;
}

function take(self: PyDeque, end: 'pop' | 'shift'): Value {
  const value = self.items[end]();
  self.changes++;
  return value === undefined ? raise(PyIndexError, 'pop from an empty deque') : value;
}

function place(self: PyDeque, key: Value): number {
  const index = indexOf(key);
  if (index === null) return raise(PyTypeError, `sequence index must be integer, not '${typeOf(key).name}'`);
  return position(index, self.items.length) ?? raise(PyIndexError, 'deque index out of range');
}

function find(self: PyDeque, value: Value): number {
  return self.items.findIndex((item) => equals(item, value));
}

function rotate(self: PyDeque, turns: Value): null {
  const size = self.items.length;
  if (size === 0) return null;
  const by = Number(((requireIndex(turns) % BigInt(size)) + BigInt(size)) % BigInt(size));
  self.items = [...self.items.slice(size - by), ...self.items.slice(0, size - by)];
  self.changes++;
  return null;
}

function insert(self: PyDeque, index: Value, value: Value): null {
  if (self.limit !== null && self.items.length >= self.limit) raise(PyIndexError, 'deque already at its maximum size');
  const at = Number(requireIndex(index));
  self.items.splice(at < 0 ? Math.max(0, at + self.items.length) : at, 0, value);
  self.changes++;
  return null;
}

function* watched(self: PyDeque, items: Iterable<Value>): Generator<Value> {
  const { changes } = self;
  for (const item of items) {
    if (self.changes !== changes) raise(PyRuntimeError, 'deque mutated during iteration');
    yield item;
  }
}

function extend(self: PyDeque, source: Value, add: 'push' | 'unshift'): null {
  for (const item of source === self ? [...self.items] : iterate(source)) self[add](item);
  return null;
}

function represent(self: PyDeque): string {
  const limit = self.limit === null ? '' : `, maxlen=${self.limit}`;
  const name = self.cls.name.slice(self.cls.name.lastIndexOf('.') + 1);
  return guardRepr(self, '[...]', () => `${name}([${joinReprs(self.items)}]${limit})`);
}

const ordered = (op: '<' | '<=' | '>' | '>=') => (self: PyDeque, other: Value) =>
  isDeque(other) ? compareSequences(op, self.items, other.items) : NOT_IMPLEMENTED;

const copyOf = (self: PyDeque): PyDeque => make(self.items, self.limit, self.cls);

const nothing =
  (action: (self: PyDeque, value: Value) => void) =>
  (self: PyDeque, value: Value = null) => {
    action(self, value);
    return null;
  };

export const dequeType: PyType = defineType<PyDeque>({
  name: 'deque',
  module: 'collections',
  compiled: true,
  create: (cls) => new PyDeque(cls),
  is: isDeque,
  properties: { maxlen: (self) => (self.limit === null ? null : BigInt(self.limit)) },
  methods: {
    '__init__(iterable=?, maxlen=None)': (self, source = MISSING, limit = null) => initialise(self, source, limit),
    'append(x, /)': nothing((self, value) => self.push(value)),
    'appendleft(x, /)': nothing((self, value) => self.unshift(value)),
    'extend(iterable, /)': (self, source = null) => extend(self, source, 'push'),
    'extendleft(iterable, /)': (self, source = null) => extend(self, source, 'unshift'),
    'pop()': (self) => take(self, 'pop'),
    'popleft()': (self) => take(self, 'shift'),
    'clear()': nothing((self) => {
      self.items = [];
      self.changes++;
    }),
    'copy()': copyOf,
    '__copy__()': copyOf,
    'count(value, /)': (self, value = null) => BigInt(self.items.filter((item) => equals(item, value)).length),
    'index(value, /)': (self, value = null) => {
      const at = find(self, value);
      return at < 0 ? raise(PyValueError, `${repr(value)} is not in deque`) : BigInt(at);
    },
    'insert(index, value, /)': (self, index = null, value = null) => insert(self, index, value),
    'remove(value, /)': nothing((self, value) => {
      const at = find(self, value);
      if (at < 0) raise(PyValueError, `${repr(value)} is not in deque`);
      self.items.splice(at, 1);
      self.changes++;
    }),
    'reverse()': nothing((self) => {
      self.items.reverse();
      self.changes++;
    }),
    'rotate(n=1, /)': (self, turns = null) => rotate(self, turns),
    '__len__()': (self) => BigInt(self.items.length),
    '__iter__()': (self) =>
      new PyIterator(watched(self, self.items), iteratorTypeNamed('_collections._deque_iterator')),
    '__reversed__()': (self) =>
      new PyIterator(
        watched(self, [...self.items].reverse()),
        iteratorTypeNamed('_collections._deque_reverse_iterator'),
      ),
    '__contains__(key, /)': (self, value = null) => find(self, value) >= 0,
    '__getitem__(key, /)': (self, key = null) => self.items[place(self, key)] ?? null,
    '__setitem__(key, value, /)': (self, key = null, value = null) => {
      self.items[place(self, key)] = value;
      return null;
    },
    '__delitem__(key, /)': nothing((self, key) => self.items.splice(place(self, key), 1)),
    '__add__(value, /)': (self, other = null) =>
      isDeque(other) ? make([...self.items, ...other.items], self.limit, self.cls) : NOT_IMPLEMENTED,
    '__iadd__(value, /)': (self, other = null) => {
      extend(self, other, 'push');
      return self;
    },
    '__mul__(value, /)': (self, times = null) => {
      const count = indexOf(times);
      return count === null ? NOT_IMPLEMENTED : make(repeatItems(self.items, count), self.limit, self.cls);
    },
    '__eq__(value, /)': (self, other = null) =>
      isDeque(other) ? sameSequence(self.items, other.items) : NOT_IMPLEMENTED,
    '__lt__(value, /)': ordered('<'),
    '__le__(value, /)': ordered('<='),
    '__gt__(value, /)': ordered('>'),
    '__ge__(value, /)': ordered('>='),
    '__repr__()': represent,
  },
  values: { __hash__: null },
});
