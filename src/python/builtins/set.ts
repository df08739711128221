/** `set` and `frozenset` and their methods. */

import { addMembers, type Members } from '../objects/define.ts';
import { PyException, PyKeyError, PyTypeError, raise, raiseException } from '../objects/exception.ts';
import { combineHashes, hash } from '../objects/hash.ts';
import { guardSize, iterate, iteratorTypeNamed, PyIterator } from '../objects/iteration.ts';
import { isInstance, MISSING, NOT_IMPLEMENTED, PyType, type Value } from '../objects/object.ts';
import { guardRepr, joinReprs } from '../objects/repr.ts';
import { current } from '../objects/runtime.ts';
import { frozenSetType, PySet, setType } from '../objects/set.ts';
import { PyTuple } from '../objects/tuple.ts';

const isSet = (value: Value): value is PySet => value instanceof PySet;

/** What one more member costs. */
const MEMBER_BYTES = 64;

function add(self: PySet, value: Value): void {
  current().allocate(MEMBER_BYTES);
  self.add(value);
}

/** A set of the same class over other members; a subclass gives its builtin base, as CPython's operators do. */
function like(self: PySet, members: Iterable<Value>): PySet {
  return new PySet(members, isInstance(self, frozenSetType) ? frozenSetType : setType);
}

function asSet(value: Value): PySet {
  return isSet(value) ? value : new PySet(iterate(value));
}

const union = (self: PySet, other: PySet): PySet => like(self, [...self.values(), ...other.values()]);
const intersection = (self: PySet, other: PySet): PySet =>
  like(
    self,
    [...self.values()].filter((one) => other.has(one)),
  );
const difference = (self: PySet, other: PySet): PySet =>
  like(
    self,
    [...self.values()].filter((one) => !other.has(one)),
  );
const symmetric = (self: PySet, other: PySet): PySet =>
  like(self, [...difference(self, other).values(), ...difference(other, self).values()]);
const isSubset = (self: PySet, other: PySet): boolean => [...self.values()].every((one) => other.has(one));

type Combine = (self: PySet, other: PySet) => PySet;

/** An operator: both sides must be sets. */
const operator = (combine: Combine) => (self: PySet, other: Value) =>
  isSet(other) ? combine(self, other) : NOT_IMPLEMENTED;

/** A method: any number of iterables. */
const method =
  (combine: Combine) =>
  (self: PySet, others: Value = null): Value =>
    others instanceof PyTuple
      ? others.items.reduce((sum: PySet, other) => combine(sum, asSet(other)), like(self, self.values()))
      : null;

const ordered = (test: (self: PySet, other: PySet) => boolean) => (self: PySet, other: Value) =>
  isSet(other) ? test(self, other) : NOT_IMPLEMENTED;

function represent(self: PySet): string {
  const { name } = self.cls;
  if (self.size === 0) return `${name}()`;
  return guardRepr(self, `${name}(...)`, () => {
    const body = `{${joinReprs(self.values())}}`;
    return self.cls === setType ? body : `${name}(${body})`;
  });
}

const shared: Members<PySet> = {
  methods: {
    'union(*others)': method(union),
    'intersection(*others)': method(intersection),
    'difference(*others)': method(difference),
    'symmetric_difference(other, /)': (self, other = null) => symmetric(self, asSet(other)),
    'issubset(other, /)': (self, other = null) => isSubset(self, asSet(other)),
    'issuperset(other, /)': (self, other = null) => isSubset(asSet(other), self),
    'isdisjoint(other, /)': (self, other = null) => intersection(self, asSet(other)).size === 0,
    'copy()': (self) => like(self, self.values()),
    '__or__(value, /)': operator(union),
    '__and__(value, /)': operator(intersection),
    '__sub__(value, /)': operator(difference),
    '__xor__(value, /)': operator(symmetric),
    '__eq__(value, /)': ordered((self, other) => self.size === other.size && isSubset(self, other)),
    '__ne__(value, /)': ordered((self, other) => self.size !== other.size || !isSubset(self, other)),
    '__le__(value, /)': ordered(isSubset),
    '__lt__(value, /)': ordered((self, other) => self.size < other.size && isSubset(self, other)),
    '__ge__(value, /)': ordered((self, other) => isSubset(other, self)),
    '__gt__(value, /)': ordered((self, other) => self.size > other.size && isSubset(other, self)),
    '__len__()': (self) => BigInt(self.size),
    '__contains__(key, /)': (self, key = null) => self.has(key),
    '__iter__()': (self) => new PyIterator(guardSize(self, self.values(), 'Set'), iteratorTypeNamed('set_iterator')),
    '__repr__()': represent,
  },
};

function removeMember(self: PySet, value: Value): null {
  return self.delete(value) ? null : raiseException(new PyException(PyKeyError, [value]));
}

function popMember(self: PySet): Value {
  for (const value of self.values()) {
    self.delete(value);
    return value;
  }
  return raiseException(new PyException(PyKeyError, ['pop from an empty set']));
}

function become(self: PySet, other: PySet): null {
  const members = [...other.values()];
  self.clear();
  for (const member of members) self.add(member);
  return null;
}

const inPlace = (combine: Combine) => (self: PySet, other: Value) => {
  if (!isSet(other)) return NOT_IMPLEMENTED;
  become(self, combine(self, other));
  return self;
};

const mutating = (combine: Combine) => (self: PySet, others: Value) =>
  become(self, asSet(method(combine)(self, others)));

const mutable: Members<PySet> = {
  methods: {
    '__init__(iterable=?, /)': (self, items = MISSING) => {
      self.clear();
      if (items !== MISSING) for (const item of iterate(items)) add(self, item);
      return null;
    },
    'add(elem, /)': (self, value = null) => {
      add(self, value);
      return null;
    },
    'remove(elem, /)': (self, value = null) => removeMember(self, value),
    'discard(elem, /)': (self, value = null) => {
      self.delete(value);
      return null;
    },
    'pop()': popMember,
    'clear()': (self) => {
      self.clear();
      return null;
    },
    'update(*others)': mutating(union),
    'intersection_update(*others)': mutating(intersection),
    'difference_update(*others)': mutating(difference),
    'symmetric_difference_update(other, /)': (self, other = null) => become(self, symmetric(self, asSet(other))),
    '__ior__(value, /)': inPlace(union),
    '__iand__(value, /)': inPlace(intersection),
    '__isub__(value, /)': inPlace(difference),
    '__ixor__(value, /)': inPlace(symmetric),
  },
  values: { __hash__: null },
};

const frozen: Members<PySet> = {
  staticMethods: {
    '__new__(cls, iterable=?, /)': (cls = null, items = MISSING) => {
      if (!(cls instanceof PyType)) return raise(PyTypeError, 'frozenset.__new__(X): X is not a type object');
      return new PySet(items === MISSING ? [] : iterate(items), cls);
    },
  },
  methods: {
    '__hash__()': (self) => combineHashes([[...self.values()].map(hash).reduce((sum, one) => sum ^ one, 0n)]),
  },
};

addMembers(setType, shared, isSet);
addMembers(setType, mutable, isSet);
addMembers(frozenSetType, shared, isSet);
addMembers(frozenSetType, frozen, isSet);
