/** `tuple` and its methods. */

import { equals } from '../objects/compare.ts';
import { addMembers } from '../objects/define.ts';
import { PyValueError, raise } from '../objects/exception.ts';
import { combineHashes, hash } from '../objects/hash.ts';
import { iterate, iteratorTypeNamed, PyIterator } from '../objects/iteration.ts';
import { MISSING, NOT_IMPLEMENTED, PyType, type Value } from '../objects/object.ts';
import { repeatItems } from '../objects/repeat.ts';
import { tupleRepr } from '../objects/repr.ts';
import { current } from '../objects/runtime.ts';
import { indexOf } from '../objects/slice.ts';
import { includes, tupleItem } from '../objects/subscript.ts';
import { PyTuple, tupleType } from '../objects/tuple.ts';
import { compareSequences, sameSequence } from './sequence.ts';

const isTuple = (value: Value): value is PyTuple => value instanceof PyTuple;

function makeTuple(cls: Value, items: Value): PyTuple {
  if (isTuple(items) && cls === tupleType && items.cls === tupleType) return items;
  return new PyTuple(items === MISSING ? [] : [...iterate(items)], cls instanceof PyType ? cls : tupleType);
}

function concatenate(self: PyTuple, other: Value): Value {
  if (!isTuple(other)) return NOT_IMPLEMENTED;
  current().allocate((self.items.length + other.items.length) * 8);
  return new PyTuple(self.items.concat(other.items));
}

function repeat(self: PyTuple, times: Value): Value {
  const count = indexOf(times);
  return count === null ? NOT_IMPLEMENTED : new PyTuple(repeatItems(self.items, count));
}

function position(self: PyTuple, item: Value): bigint {
  const at = self.items.findIndex((own) => equals(own, item));
  return at < 0 ? raise(PyValueError, 'tuple.index(x): x not in tuple') : BigInt(at);
}

addMembers<PyTuple>(
  tupleType,
  {
    staticMethods: { '__new__(cls, iterable=?, /)': (cls = null, items = MISSING) => makeTuple(cls, items) },
    methods: {
      'index(value, /)': (self, item = null) => position(self, item),
      'count(value, /)': (self, item = null) => BigInt(self.items.filter((own) => equals(own, item)).length),
      '__len__()': (self) => BigInt(self.items.length),
      '__iter__()': (self) => new PyIterator(self.items.values(), iteratorTypeNamed('tuple_iterator')),
      '__contains__(key, /)': (self, item = null) => includes(self.items, item),
      '__getitem__(key, /)': (self, key = null) => tupleItem(self, key),
      '__add__(value, /)': (self, other = null) => concatenate(self, other),
      '__mul__(value, /)': (self, times = null) => repeat(self, times),
      '__rmul__(value, /)': (self, times = null) => repeat(self, times),
      '__hash__()': (self) => combineHashes(self.items.map(hash)),
      '__eq__(value, /)': (self, other = null) =>
        isTuple(other) ? sameSequence(self.items, other.items) : NOT_IMPLEMENTED,
      '__ne__(value, /)': (self, other = null) =>
        isTuple(other) ? !sameSequence(self.items, other.items) : NOT_IMPLEMENTED,
      '__lt__(value, /)': (self, other = null) =>
        isTuple(other) ? compareSequences('<', self.items, other.items) : NOT_IMPLEMENTED,
      '__le__(value, /)': (self, other = null) =>
        isTuple(other) ? compareSequences('<=', self.items, other.items) : NOT_IMPLEMENTED,
      '__gt__(value, /)': (self, other = null) =>
        isTuple(other) ? compareSequences('>', self.items, other.items) : NOT_IMPLEMENTED,
      '__ge__(value, /)': (self, other = null) =>
        isTuple(other) ? compareSequences('>=', self.items, other.items) : NOT_IMPLEMENTED,
      '__repr__()': tupleRepr,
    },
  },
  isTuple,
);
