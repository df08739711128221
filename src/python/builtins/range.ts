/** `range` and `slice` and their methods. */

import { equals } from '../objects/compare.ts';
import { addMembers } from '../objects/define.ts';
import { PyIndexError, PyTypeError, PyValueError, raise } from '../objects/exception.ts';
import { combineHashes } from '../objects/hash.ts';
import { iteratorTypeNamed, PyIterator } from '../objects/iteration.ts';
import { integerOf, MISSING, NOT_IMPLEMENTED, typeOf, type Value } from '../objects/object.ts';
import { PyRange, rangeType } from '../objects/range.ts';
import { repr } from '../objects/repr.ts';
import { exactIndices, indexOf, PySlice, requireIndex, sliceType } from '../objects/slice.ts';
import { PyTuple } from '../objects/tuple.ts';

const isRange = (value: Value): value is PyRange => value instanceof PyRange;
const isSlice = (value: Value): value is PySlice => value instanceof PySlice;

function makeRange(first: Value, second: Value, third: Value): PyRange {
  const step = third === MISSING ? 1n : requireIndex(third);
  if (step === 0n) raise(PyValueError, 'range() arg 3 must not be zero');
  if (second === MISSING) return new PyRange(0n, requireIndex(first), step);
  return new PyRange(requireIndex(first), requireIndex(second), step);
}

function item(self: PyRange, key: Value): Value {
  if (isSlice(key)) {
    const { start, stop, step } = exactIndices(key, self.length);
    return new PyRange(self.at(start), self.at(stop), self.step * step);
  }
  const given = indexOf(key);
  if (given === null) raise(PyTypeError, `range indices must be integers or slices, not ${typeOf(key).name}`);
  const at = given < 0n ? given + self.length : given;
  return at >= 0n && at < self.length ? self.at(at) : raise(PyIndexError, 'range object index out of range');
}

function positionOf(self: PyRange, value: Value): bigint | null {
  const integer = integerOf(value) ?? (typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : null);
  if (integer === null || (integer - self.start) % self.step !== 0n) return null;
  const at = (integer - self.start) / self.step;
  return at >= 0n && at < self.length ? at : null;
}

/** Ranges are equal when they give the same numbers. */
function sameRange(self: PyRange, other: Value): Value {
  if (!isRange(other)) return NOT_IMPLEMENTED;
  if (self.length !== other.length) return false;
  if (self.length === 0n) return true;
  return self.start === other.start && (self.length === 1n || self.step === other.step);
}

function* backwards(self: PyRange): Generator<Value> {
  for (let at = self.length - 1n; at >= 0n; at--) yield self.at(at);
}

const iterator = iteratorTypeNamed('range_iterator');

addMembers<PyRange>(
  rangeType,
  {
    staticMethods: {
      '__new__(cls, start, stop=?, step=?, /)': (_cls, first = null, second = MISSING, third = MISSING) =>
        makeRange(first, second, third),
    },
    properties: { start: (self) => self.start, stop: (self) => self.stop, step: (self) => self.step },
    methods: {
      'index(value, /)': (self, value = null) =>
        positionOf(self, value) ?? raise(PyValueError, `${repr(value)} is not in range`),
      'count(value, /)': (self, value = null) => (positionOf(self, value) === null ? 0n : 1n),
      '__len__()': (self) => self.length,
      '__bool__()': (self) => self.length !== 0n,
      '__iter__()': (self) => new PyIterator(self[Symbol.iterator](), iterator),
      '__reversed__()': (self) => new PyIterator(backwards(self), iterator),
      '__contains__(key, /)': (self, value = null) => positionOf(self, value) !== null,
      '__getitem__(key, /)': (self, key = null) => item(self, key),
      '__eq__(value, /)': (self, other = null) => sameRange(self, other),
      '__hash__()': (self) => combineHashes([self.length, self.start, self.step]),
      '__repr__()': ({ start, stop, step }) => `range(${start}, ${stop}${step === 1n ? '' : `, ${step}`})`,
    },
  },
  isRange,
);

const parts = (self: PySlice): PyTuple => new PyTuple([self.start, self.stop, self.step]);

addMembers<PySlice>(
  sliceType,
  {
    staticMethods: {
      '__new__(cls, start, stop=?, step=None, /)': (_cls, first = null, second = MISSING, third = null) =>
        second === MISSING ? new PySlice(null, first, null) : new PySlice(first, second, third),
    },
    properties: { start: (self) => self.start, stop: (self) => self.stop, step: (self) => self.step },
    methods: {
      'indices(len, /)': (self, length = null) => {
        const size = requireIndex(length);
        if (size < 0n) raise(PyValueError, 'length should not be negative');
        const { start, stop, step } = exactIndices(self, size);
        return new PyTuple([start, stop, step]);
      },
      '__eq__(value, /)': (self, other = null) =>
        isSlice(other) ? equals(parts(self), parts(other)) : NOT_IMPLEMENTED,
      '__repr__()': (self) => `slice(${[self.start, self.stop, self.step].map(repr).join(', ')})`,
    },
    values: { __hash__: null },
  },
  isSlice,
);
