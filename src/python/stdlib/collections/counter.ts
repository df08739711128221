/** `collections.Counter`: a dict that counts (`Lib/collections/__init__.py`). */

import { sorted } from '../../builtins/sorting.ts';
import { getAttribute, hasAttribute } from '../../objects/attribute.ts';
import { call } from '../../objects/call.ts';
import { compare } from '../../objects/compare.ts';
import { defineType, nativeFunction } from '../../objects/define.ts';
import { dictType, PyDict } from '../../objects/dict.ts';
import { PyNotImplementedError, raise } from '../../objects/exception.ts';
import { iterate, iteratorTypeNamed, PyIterator } from '../../objects/iteration.ts';
import { PyList } from '../../objects/list.ts';
import { integerOf, MISSING, NOT_IMPLEMENTED, type PyType, type Value } from '../../objects/object.ts';
import { binary } from '../../objects/operators.ts';
import { repr } from '../../objects/repr.ts';
import { current } from '../../objects/runtime.ts';
import { requireIndex } from '../../objects/slice.ts';
import { getItem } from '../../objects/subscript.ts';
import { truth } from '../../objects/truth.ts';
import { PyTuple } from '../../objects/tuple.ts';

class PyCounter extends PyDict {
  count(key: Value): Value {
    return this.get(key) ?? 0n;
  }

  /** Adds to (or takes from) the count of a key. */
  change(op: '+' | '-', key: Value, by: Value): void {
    current().step();
    this.set(key, binary(op, this.count(key), by));
  }
}

const isCounter = (value: Value): value is PyCounter => value instanceof PyCounter;
const more = (left: Value, right: Value): boolean => truth(compare('>', left, right));

/** Counts what an iterable gives, or takes the counts of a mapping. */
function changeAll(self: PyCounter, op: '+' | '-', source: Value, keywords: Value): null {
  if (source !== MISSING && source !== null) {
    if (hasAttribute(source, 'keys')) {
      for (const key of iterate(call(getAttribute(source, 'keys')))) self.change(op, key, getItem(source, key));
    } else for (const key of iterate(source)) self.change(op, key, 1n);
  }
  if (keywords instanceof PyDict) for (const [key, by] of keywords.entries()) self.change(op, key, by);
  return null;
}

/** The entries, the commonest first; equal counts in the order in which they came. */
function mostCommon(self: PyDict, limit: Value): PyTuple[] {
  const entries = [...self.entries()].map((pair) => new PyTuple(pair));
  const byCount = nativeFunction('collections', 'count(pair)', (pair = null) => getItem(pair, 1n));
  const ranked = sorted(entries, byCount, true).filter((pair) => pair instanceof PyTuple);
  return limit === null ? ranked : ranked.slice(0, Math.max(0, Number(requireIndex(limit))));
}

function* elements(self: PyCounter): Generator<Value> {
  for (const [key, count] of self.entries()) {
    for (let turn = integerOf(count) ?? 0n; turn > 0n; turn--) yield key;
  }
}

/** A counter of the positive counts among those that are worked out for the keys of both. */
function combined(self: PyCounter, other: Value, count: (left: Value, right: Value) => Value): Value {
  if (!isCounter(other)) return NOT_IMPLEMENTED;
  const result = new PyCounter(counterType);
  for (const key of [...self.keys(), ...[...other.keys()].filter((key) => !self.has(key))]) {
    const value = count(self.count(key), other.count(key));
    if (more(value, 0n)) result.set(key, value);
  }
  return result;
}

const EMPTY = (): PyCounter => new PyCounter(counterType);

/** Whether a comparison holds for the counts of every key of either. */
const every = (op: '<=' | '>=' | '==') => (self: PyCounter, other: Value) => {
  if (!isCounter(other)) return NOT_IMPLEMENTED;
  return [...self.keys(), ...other.keys()].every((key) => truth(compare(op, self.count(key), other.count(key))));
};

function represent(self: PyCounter): string {
  if (self.size === 0) return `${self.cls.name}()`;
  const shown = mostCommon(self, null).map(({ items }) => `${repr(items[0] ?? null)}: ${repr(items[1] ?? null)}`);
  return `${self.cls.name}({${shown.join(', ')}})`;
}

function copyOf(self: PyCounter): PyCounter {
  const copy = new PyCounter(self.cls);
  for (const [key, value] of self.entries()) copy.set(key, value);
  return copy;
}

const largest = (left: Value, right: Value): Value => (more(left, right) ? left : right);
const smallest = (left: Value, right: Value): Value => (more(left, right) ? right : left);
const plus = (left: Value, right: Value): Value => binary('+', left, right);
const minus = (left: Value, right: Value): Value => binary('-', left, right);

export const counterType: PyType = defineType<PyCounter>({
  name: 'Counter',
  module: 'collections',
  bases: [dictType],
  create: (cls) => new PyCounter(cls),
  is: isCounter,
  classMethods: {
    'fromkeys(iterable, v=None)': () =>
      raise(PyNotImplementedError, 'Counter.fromkeys() is undefined.  Use Counter(iterable) instead.'),
  },
  methods: {
    '__init__(iterable=None, /, **kwds)': (self, source = null, keywords = null) =>
      changeAll(self, '+', source, keywords),
    'update(iterable=None, /, **kwds)': (self, source = null, keywords = null) =>
      changeAll(self, '+', source, keywords),
    'subtract(iterable=None, /, **kwds)': (self, source = null, keywords = null) =>
      changeAll(self, '-', source, keywords),
    '__missing__(key)': () => 0n,
    'most_common(n=None)': (self, limit = null) => new PyList(mostCommon(self, limit)),
    'elements()': (self) => new PyIterator(elements(self), iteratorTypeNamed('itertools.chain')),
    'total()': (self) => [...self.values()].reduce((sum, count) => binary('+', sum, count), 0n),
    'copy()': copyOf,
    '__delitem__(elem)': (self, key = null) => {
      self.delete(key);
      return null;
    },
    '__add__(other)': (self, other = null) => combined(self, other, plus),
    '__sub__(other)': (self, other = null) => combined(self, other, minus),
    '__or__(other)': (self, other = null) => combined(self, other, largest),
    '__and__(other)': (self, other = null) => combined(self, other, smallest),
    '__pos__()': (self) => combined(self, EMPTY(), plus),
    '__neg__()': (self) => combined(EMPTY(), self, minus),
    '__eq__(other)': every('=='),
    '__le__(other)': every('<='),
    '__ge__(other)': every('>='),
    '__lt__(other)': (self, other = null) => every('<=')(self, other) === true && every('==')(self, other) === false,
    '__gt__(other)': (self, other = null) => every('>=')(self, other) === true && every('==')(self, other) === false,
    '__repr__()': represent,
  },
  values: { __hash__: null },
});
