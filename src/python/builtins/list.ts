/** `list` and its methods. */

import { equals } from '../objects/compare.ts';
import { addMembers } from '../objects/define.ts';
import { PyIndexError, PyValueError, raise } from '../objects/exception.ts';
import { iterate, iteratorTypeNamed, PyIterator } from '../objects/iteration.ts';
import { listType, PyList } from '../objects/list.ts';
import { MISSING, NOT_IMPLEMENTED, type Value } from '../objects/object.ts';
import { PyRange } from '../objects/range.ts';
import { repeatItems } from '../objects/repeat.ts';
import { listRepr, repr } from '../objects/repr.ts';
import { current, SCAN } from '../objects/runtime.ts';
import { indexOf, requireIndex } from '../objects/slice.ts';
import { deleteListItem, includes, listItem, setListItem } from '../objects/subscript.ts';
import { truth } from '../objects/truth.ts';
import { compareSequences, sameSequence } from './sequence.ts';
import { sorted } from './sorting.ts';

const isList = (value: Value): value is PyList => value instanceof PyList;

/** What one more item costs. */
const ITEM_BYTES = 8;

function extend(self: PyList, items: Value): void {
  // A list that is extended by itself must not chase its own end.
  const source = items === self ? self.items.slice() : iterate(items);
  if (items instanceof PyList) current().allocate(items.items.length * ITEM_BYTES);
  if (items instanceof PyRange) current().allocate(Number(items.length) * ITEM_BYTES);
  for (const item of source) append(self, item);
}

function append(self: PyList, item: Value): void {
  current().allocate(ITEM_BYTES);
  self.items.push(item);
}

function insert(self: PyList, index: Value, item: Value): null {
  current().scan(self.items.length, SCAN.moved);
  const at = Number(requireIndex(index));
  self.items.splice(at < 0 ? Math.max(0, at + self.items.length) : at, 0, item);
  return null;
}

function remove(self: PyList, item: Value): null {
  current().scan(self.items.length, SCAN.items);
  const at = self.items.findIndex((own) => equals(own, item));
  if (at < 0) raise(PyValueError, 'list.remove(x): x not in list');
  self.items.splice(at, 1);
  return null;
}

function pop(self: PyList, index: Value): Value {
  if (self.items.length === 0) raise(PyIndexError, 'pop from empty list');
  const given = Number(requireIndex(index));
  const at = given < 0 ? given + self.items.length : given;
  current().scan(self.items.length - at, SCAN.moved);
  const [item] = at < 0 || at >= self.items.length ? [] : self.items.splice(at, 1);
  return item === undefined ? raise(PyIndexError, 'pop index out of range') : item;
}

function indexOfItem(self: PyList, item: Value, start: Value, stop: Value): bigint {
  const size = self.items.length;
  current().scan(size, SCAN.items);
  const bound = (value: Value): number => {
    const given = Number(requireIndex(value));
    return given < 0 ? Math.max(0, given + size) : given;
  };
  const last = stop === MISSING ? size : Math.min(size, bound(stop));
  for (let at = bound(start); at < last; at++) if (equals(self.items[at] ?? null, item)) return BigInt(at);
  return raise(PyValueError, `${repr(item)} is not in list`);
}

function occurrences(self: PyList, item: Value): number {
  current().scan(self.items.length, SCAN.items);
  return self.items.filter((own) => equals(own, item)).length;
}

function concatenate(self: PyList, other: Value): Value {
  if (!isList(other)) return NOT_IMPLEMENTED;
  current().allocate((self.items.length + other.items.length) * ITEM_BYTES);
  return new PyList(self.items.concat(other.items));
}

function repeat(self: PyList, times: Value): Value {
  const count = indexOf(times);
  return count === null ? NOT_IMPLEMENTED : new PyList(repeatItems(self.items, count));
}

function repeatInPlace(self: PyList, times: Value): Value {
  const count = indexOf(times);
  if (count === null) return NOT_IMPLEMENTED;
  const repeated = repeatItems(self.items, count);
  self.items.length = 0;
  for (const item of repeated) self.items.push(item);
  return self;
}

/** Sorts in place; the list looks empty meanwhile, as in CPython. */
function sort(self: PyList, key: Value, reverse: Value): null {
  const items = self.items.splice(0);
  try {
    for (const item of sorted(items, key, truth(reverse))) self.items.push(item);
  } catch (thrown) {
    for (const item of items) self.items.push(item);
    throw thrown;
  }
  return null;
}

addMembers<PyList>(
  listType,
  {
    methods: {
      '__init__(iterable=?, /)': (self, items = MISSING) => {
        self.items.length = 0;
        if (items !== MISSING) extend(self, items);
        return null;
      },
      'append(object, /)': (self, item = null) => {
        append(self, item);
        return null;
      },
      'extend(iterable, /)': (self, items = null) => {
        extend(self, items);
        return null;
      },
      'insert(index, object, /)': (self, index = null, item = null) => insert(self, index, item),
      'remove(value, /)': (self, item = null) => remove(self, item),
      'pop(index=-1, /)': (self, index = null) => pop(self, index),
      'clear()': (self) => {
        self.items.length = 0;
        return null;
      },
      'index(value, start=0, stop=?, /)': (self, item = null, start = null, stop = MISSING) =>
        indexOfItem(self, item, start, stop),
      'count(value, /)': (self, item = null) => BigInt(occurrences(self, item)),
      'sort(*, key=None, reverse=False)': (self, key = null, reverse = false) => sort(self, key, reverse),
      'reverse()': (self) => {
        current().scan(self.items.length, SCAN.moved);
        self.items.reverse();
        return null;
      },
      'copy()': (self) => new PyList([...self.items]),
      '__len__()': (self) => BigInt(self.items.length),
      '__iter__()': (self) => new PyIterator(self.items.values(), iteratorTypeNamed('list_iterator')),
      '__reversed__()': (self) =>
        new PyIterator([...self.items].reverse().values(), iteratorTypeNamed('list_reverseiterator')),
      '__contains__(key, /)': (self, item = null) => includes(self.items, item),
      '__getitem__(index, /)': (self, key = null) => listItem(self, key),
      '__setitem__(key, value, /)': (self, key = null, value = null) => {
        setListItem(self, key, value);
        return null;
      },
      '__delitem__(key, /)': (self, key = null) => {
        deleteListItem(self, key);
        return null;
      },
      '__add__(value, /)': (self, other = null) => concatenate(self, other),
      '__iadd__(value, /)': (self, other = null) => {
        extend(self, other);
        return self;
      },
      '__mul__(value, /)': (self, times = null) => repeat(self, times),
      '__rmul__(value, /)': (self, times = null) => repeat(self, times),
      '__imul__(value, /)': (self, times = null) => repeatInPlace(self, times),
      '__eq__(value, /)': (self, other = null) =>
        isList(other) ? sameSequence(self.items, other.items) : NOT_IMPLEMENTED,
      '__ne__(value, /)': (self, other = null) =>
        isList(other) ? !sameSequence(self.items, other.items) : NOT_IMPLEMENTED,
      '__lt__(value, /)': (self, other = null) =>
        isList(other) ? compareSequences('<', self.items, other.items) : NOT_IMPLEMENTED,
      '__le__(value, /)': (self, other = null) =>
        isList(other) ? compareSequences('<=', self.items, other.items) : NOT_IMPLEMENTED,
      '__gt__(value, /)': (self, other = null) =>
        isList(other) ? compareSequences('>', self.items, other.items) : NOT_IMPLEMENTED,
      '__ge__(value, /)': (self, other = null) =>
        isList(other) ? compareSequences('>=', self.items, other.items) : NOT_IMPLEMENTED,
      '__repr__()': listRepr,
    },
    values: { __hash__: null },
  },
  isList,
);
