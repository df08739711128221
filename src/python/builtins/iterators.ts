/** The lazy builtins: `map`, `filter`, `zip`, `enumerate`, `reversed` (`Python/bltinmodule.c`). Each is a class, as in CPython. */

import { call, callSpecial, specialMethod } from '../objects/call.ts';
import { addMembers, defineType } from '../objects/define.ts';
import {
  PyException,
  PyStopIteration,
  PyTypeError,
  PyValueError,
  raise,
  raiseException,
} from '../objects/exception.ts';
import type { NativeBody } from '../objects/function.ts';
import { advance, getIterator, iteratorType, PyIterator } from '../objects/iteration.ts';
import { PyType, typeOf, type Value } from '../objects/object.ts';
import { requireIndex } from '../objects/slice.ts';
import { getItem } from '../objects/subscript.ts';
import { truth } from '../objects/truth.ts';
import { PyTuple } from '../objects/tuple.ts';

const isIterator = (value: Value): value is PyIterator => value instanceof PyIterator;

/** A class whose instances iterate what `make` yields from its arguments. */
function lazyType(name: string, parameters: string, make: (cls: PyType, ...args: Value[]) => Iterator<Value>): PyType {
  const create: NativeBody = (cls, ...args) => {
    // `__new__` is always called with a class first.
    const type = cls as PyType;
    return new PyIterator(make(type, ...args), type);
  };
  return defineType<PyIterator>({
    name,
    module: 'builtins',
    bases: [iteratorType],
    is: isIterator,
    staticMethods: { [`__new__(cls, ${parameters})`]: create },
  });
}

const itemsOf = (value: Value | undefined): readonly Value[] => (value instanceof PyTuple ? value.items : []);

function* mapped(fn: Value, sources: readonly Value[]): Generator<Value> {
  for (;;) {
    const args: Value[] = [];
    for (const source of sources) {
      const item = advance(source);
      if (item === undefined) return;
      args.push(item);
    }
    yield call(fn, args);
  }
}

export const mapType = lazyType('map', '*args', (_cls, args) => {
  const [fn = null, ...sources] = itemsOf(args);
  if (sources.length === 0) raise(PyTypeError, 'map() must have at least two arguments.');
  return mapped(fn, sources.map(getIterator));
});

function* filtered(fn: Value, source: Value): Generator<Value> {
  for (let item = advance(source); item !== undefined; item = advance(source)) {
    if (truth(fn === null ? item : call(fn, [item]))) yield item;
  }
}

export const filterType = lazyType('filter', 'function, iterable, /', (_cls, fn = null, items = null) =>
  filtered(fn, getIterator(items)),
);

function* zipped(sources: readonly Value[], strict: boolean): Generator<Value> {
  if (sources.length === 0) return;
  for (;;) {
    const row: Value[] = [];
    for (const [at, source] of sources.entries()) {
      const item = advance(source);
      if (item === undefined) {
        if (strict) checkAllEnded(sources, at);
        return;
      }
      row.push(item);
    }
    yield new PyTuple(row);
  }
}

function checkAllEnded(sources: readonly Value[], ended: number): void {
  const others = (count: number) => (count === 1 ? 'argument 1' : `arguments 1-${count}`);
  if (ended > 0) raise(PyValueError, `zip() argument ${ended + 1} is shorter than ${others(ended)}`);
  for (const [at, source] of sources.entries()) {
    if (at > 0 && advance(source) !== undefined)
      raise(PyValueError, `zip() argument ${at + 1} is longer than ${others(at)}`);
  }
}

export const zipType = lazyType('zip', '*iterables, strict=False', (_cls, iterables, strict = false) => {
  return zipped(itemsOf(iterables).map(getIterator), truth(strict));
});

function* numbered(source: Value, start: bigint): Generator<Value> {
  let count = start;
  for (let item = advance(source); item !== undefined; item = advance(source)) {
    yield new PyTuple([count, item]);
    count += 1n;
  }
}

export const enumerateType = lazyType('enumerate', 'iterable, start=0', (_cls, items = null, start = null) =>
  numbered(getIterator(items), requireIndex(start)),
);

function* backwards(sequence: Value, length: bigint): Generator<Value> {
  for (let at = length - 1n; at >= 0n; at--) yield getItem(sequence, at);
}

function reversed(cls: Value, sequence: Value): Value {
  const own = callSpecial(sequence, '__reversed__');
  if (own !== undefined) return own;
  const length = callSpecial(sequence, '__len__');
  if (length === undefined || specialMethod(sequence, '__getitem__') === undefined) {
    raise(PyTypeError, `'${typeOf(sequence).name}' object is not reversible`);
  }
  return new PyIterator(backwards(sequence, requireIndex(length)), cls instanceof PyType ? cls : reversedType);
}

export const reversedType: PyType = defineType<PyIterator>({
  name: 'reversed',
  module: 'builtins',
  bases: [iteratorType],
  is: isIterator,
  staticMethods: { '__new__(cls, sequence, /)': (cls = null, sequence = null) => reversed(cls, sequence) },
});

addMembers<PyIterator>(
  iteratorType,
  {
    methods: {
      '__iter__()': (self) => self,
      '__next__()': (self) => {
        const item = self.next();
        return item === undefined ? raiseException(new PyException(PyStopIteration, [])) : item;
      },
    },
  },
  isIterator,
);
