/** The module `itertools`: lazy iterators, each a class as in CPython (`Modules/itertoolsmodule.c`). */

import { call } from '../objects/call.ts';
import { equals } from '../objects/compare.ts';
import { defineType, nativeFunction } from '../objects/define.ts';
import { PyTypeError, PyValueError, raise } from '../objects/exception.ts';
import type { NativeBody } from '../objects/function.ts';
import { advance, getIterator, iterate, iteratorType, listOf, PyIterator } from '../objects/iteration.ts';
import type { ModuleSpec } from '../objects/module.ts';
import { integerOf, MISSING, type PyType, type Value } from '../objects/object.ts';
import { binary } from '../objects/operators.ts';
import { current } from '../objects/runtime.ts';
import { requireIndex } from '../objects/slice.ts';
import { truth } from '../objects/truth.ts';
import { PyTuple } from '../objects/tuple.ts';

const itemsOf = (value: Value | undefined): readonly Value[] => (value instanceof PyTuple ? value.items : []);
const isIterator = (value: Value): value is PyIterator => value instanceof PyIterator;

/** A class whose instances iterate what `make` yields from its arguments. */
function lazyType(name: string, parameters: string, make: (...args: Value[]) => Iterator<Value>): PyType {
  const create: NativeBody = (cls, ...args) => {
    // `__new__` is always called with a class first.
    return new PyIterator(make(...args), cls as PyType);
  };
  return defineType<PyIterator>({
    name,
    module: 'itertools',
    compiled: true,
    bases: [iteratorType],
    is: isIterator,
    staticMethods: { [`__new__(cls, ${parameters})`]: create },
  });
}

/** The items of an iterator that is drawn from elsewhere too. */
function* drawn(iterator: Value): Generator<Value> {
  for (let item = advance(iterator); item !== undefined; item = advance(iterator)) yield item;
}

function* chained(sources: Iterable<Value>): Generator<Value> {
  for (const source of sources) yield* drawn(getIterator(source));
}

const chainType = lazyType('chain', '*iterables', (sources) => chained(itemsOf(sources)));
chainType.namespace.set(
  'from_iterable',
  nativeFunction(
    'itertools',
    'from_iterable(iterable, /)',
    (sources = null) => new PyIterator(chained(iterate(sources)), chainType),
  ),
);

function* counted(start: Value, step: Value): Generator<Value> {
  for (let value = start; ; value = binary('+', value, step)) yield value;
}

function* cycled(source: Value): Generator<Value> {
  const saved: Value[] = [];
  for (const item of drawn(getIterator(source))) {
    saved.push(item);
    yield item;
  }
  while (saved.length > 0) yield* saved;
}

function* repeated(value: Value, times: Value): Generator<Value> {
  const count = times === MISSING ? null : requireIndex(times);
  for (let turn = 0n; count === null || turn < count; turn++) yield value;
}

/** `islice(iterable, stop)` or `islice(iterable, start, stop, step)`. */
function sliced(source: Value, bounds: readonly Value[]): Generator<Value> {
  const [first = null, second, third = null] = bounds;
  const [start, stop] = second === undefined ? [null, first] : [first, second];
  const bound = (value: Value, what: string): number | null => {
    if (value === null) return null;
    const number = integerOf(value);
    if (number === null || number < 0n) {
      return raise(PyValueError, `${what} islice() must be None or an integer: 0 <= x <= sys.maxsize.`);
    }
    return Number(number);
  };
  const end = bound(stop, second === undefined ? 'Stop argument for' : 'Stop argument for');
  const begin = bound(start, 'Indices for') ?? 0;
  const step = third === null ? 1n : integerOf(third);
  if (step === null || step < 1n) raise(PyValueError, 'Step for islice() must be a positive integer or None.');
  return slice(getIterator(source), begin, end, Number(step));
}

function* slice(source: Value, start: number, stop: number | null, step: number): Generator<Value> {
  let wanted = start;
  for (let at = 0; stop === null || at < stop; at++) {
    const item = advance(source);
    if (item === undefined) return;
    if (at === wanted) {
      yield item;
      wanted += step;
      if (stop !== null && wanted >= stop) {
        for (let rest = at + 1; rest < stop; rest++) if (advance(source) === undefined) return;
        return;
      }
    }
  }
}

function* takenWhile(test: Value, source: Value): Generator<Value> {
  for (const item of drawn(getIterator(source))) {
    if (!truth(call(test, [item]))) return;
    yield item;
  }
}

function* droppedWhile(test: Value, source: Value): Generator<Value> {
  let dropping = true;
  for (const item of drawn(getIterator(source))) {
    dropping = dropping && truth(call(test, [item]));
    if (!dropping) yield item;
  }
}

function* filteredFalse(test: Value, source: Value): Generator<Value> {
  for (const item of drawn(getIterator(source))) if (!truth(test === null ? item : call(test, [item]))) yield item;
}

function* starMapped(fn: Value, source: Value): Generator<Value> {
  for (const args of drawn(getIterator(source))) yield call(fn, listOf(args));
}

function* compressed(data: Value, selectors: Value): Generator<Value> {
  const [items, chosen] = [getIterator(data), getIterator(selectors)];
  for (;;) {
    const [item, selector] = [advance(items), advance(chosen)];
    if (item === undefined || selector === undefined) return;
    if (truth(selector)) yield item;
  }
}

function* zippedLongest(sources: readonly Value[], fill: Value): Generator<Value> {
  const open: (Value | undefined)[] = sources.map(getIterator);
  for (;;) {
    const row = open.map((source, at) => {
      const item = source === undefined ? undefined : advance(source);
      if (item === undefined) open[at] = undefined;
      return item === undefined ? fill : item;
    });
    if (open.every((source) => source === undefined)) return;
    yield new PyTuple(row);
  }
}

function* accumulated(source: Value, fn: Value, initial: Value): Generator<Value> {
  let total: Value | undefined = initial === null ? undefined : initial;
  if (total !== undefined) yield total;
  for (const item of drawn(getIterator(source))) {
    if (total === undefined) total = item;
    else total = fn === null ? binary('+', total, item) : call(fn, [total, item]);
    yield total;
  }
}

function* paired(source: Value): Generator<Value> {
  let before: Value | undefined;
  for (const item of drawn(getIterator(source))) {
    if (before !== undefined) yield new PyTuple([before, item]);
    before = item;
  }
}

// ── Combinations ─────────────────────────────────────────────────────────────────────────────────────────────────

function* products(pools: readonly (readonly Value[])[], chosen: readonly Value[] = []): Generator<Value> {
  const pool = pools[chosen.length];
  if (pool === undefined) {
    yield new PyTuple(chosen);
    return;
  }
  for (const item of pool) {
    current().step();
    yield* products(pools, [...chosen, item]);
  }
}

function repeatedPools(sources: readonly Value[], repeat: Value): Value[][] {
  const pools = sources.map(listOf);
  const times = Number(requireIndex(repeat));
  if (times < 0) raise(PyValueError, 'repeat argument cannot be negative');
  current().allocate(pools.length * times * 8);
  return Array.from({ length: times }, () => pools).flat();
}

/** Indices of every choice of `size` among `count`. @param next the first index that may follow one */
function* choices(
  count: number,
  size: number,
  next: (index: number) => number,
  chosen: readonly number[] = [],
): Generator<readonly number[]> {
  if (chosen.length === size) {
    yield chosen;
    return;
  }
  const last = chosen.at(-1);
  for (let index = last === undefined ? 0 : next(last); index < count; index++) {
    current().step();
    yield* choices(count, size, next, [...chosen, index]);
  }
}

function* arrangements(count: number, size: number, chosen: readonly number[] = []): Generator<readonly number[]> {
  if (chosen.length === size) {
    yield chosen;
    return;
  }
  for (let index = 0; index < count; index++) {
    current().step();
    if (!chosen.includes(index)) yield* arrangements(count, size, [...chosen, index]);
  }
}

function* picked(pool: readonly Value[], selections: Iterable<readonly number[]>): Generator<Value> {
  for (const selection of selections) yield new PyTuple(selection.map((index) => pool[index] ?? null));
}

/** Generators go one level deeper for each item chosen. */
const DEEPEST = 500;

function sizeOf(value: Value): number {
  const size = Number(requireIndex(value));
  if (size < 0) raise(PyValueError, 'r must be non-negative');
  return size > DEEPEST ? current().unsupported('itertools: combinations of more than 500 items') : size;
}

// ── groupby and tee ──────────────────────────────────────────────────────────────────────────────────────────────

/** Groups share one source: going on to the next group exhausts the one before. */
function* grouped(source: Value, key: Value): Generator<Value> {
  const iterator = getIterator(source);
  const keyOf = (item: Value): Value => (key === null ? item : call(key, [item]));
  let item = advance(iterator);
  while (item !== undefined) {
    const own = keyOf(item);
    let isOpen = true;
    const members = function* (): Generator<Value> {
      while (isOpen && item !== undefined) {
        const member: Value = item;
        yield member;
        if (!isOpen) return;
        item = advance(iterator);
        if (item === undefined || !equals(keyOf(item), own)) isOpen = false;
      }
    };
    yield new PyTuple([own, new PyIterator(members(), grouperType)]);
    while (isOpen && item !== undefined) {
      item = advance(iterator);
      if (item === undefined || !equals(keyOf(item), own)) isOpen = false;
    }
  }
}

const grouperType = lazyType('_grouper', 'parent, tgtkey', (parent = null) => drawn(getIterator(parent)));

function tee(source: Value, count: Value): PyTuple {
  const iterator = getIterator(source);
  const copies = Number(requireIndex(count));
  if (copies < 0) raise(PyValueError, 'n must be >= 0');
  const seen: Value[] = [];
  const reader = function* (): Generator<Value> {
    for (let at = 0; ; at++) {
      if (at === seen.length) {
        const item = advance(iterator);
        if (item === undefined) return;
        seen.push(item);
      }
      yield seen[at] ?? null;
    }
  };
  return new PyTuple(Array.from({ length: copies }, () => new PyIterator(reader(), teeType)));
}

const teeType = lazyType('_tee', 'iterable', (source = null) => drawn(getIterator(source)));

const TYPES = [
  chainType,
  lazyType('count', 'start=0, step=1', (start = null, step = null) => {
    if (integerOf(start) === null && typeof start === 'string') raise(PyTypeError, 'a number is required');
    return counted(start, step);
  }),
  lazyType('cycle', 'iterable, /', (source = null) => cycled(source)),
  lazyType('repeat', 'object, times=?', (value = null, times = MISSING) => repeated(value, times)),
  lazyType('islice', 'iterable, *bounds', (source = null, bounds) => sliced(source, itemsOf(bounds))),
  lazyType('takewhile', 'predicate, iterable, /', (test = null, source = null) => takenWhile(test, source)),
  lazyType('dropwhile', 'predicate, iterable, /', (test = null, source = null) => droppedWhile(test, source)),
  lazyType('filterfalse', 'function, iterable, /', (test = null, source = null) => filteredFalse(test, source)),
  lazyType('starmap', 'function, iterable, /', (fn = null, source = null) => starMapped(fn, source)),
  lazyType('compress', 'data, selectors', (data = null, selectors = null) => compressed(data, selectors)),
  lazyType('zip_longest', '*iterables, fillvalue=None', (sources, fill = null) =>
    zippedLongest(itemsOf(sources), fill),
  ),
  lazyType('accumulate', 'iterable, func=None, *, initial=None', (source = null, fn = null, initial = null) =>
    accumulated(source, fn, initial),
  ),
  lazyType('pairwise', 'iterable, /', (source = null) => paired(source)),
  lazyType('groupby', 'iterable, key=None', (source = null, key = null) => grouped(source, key)),
  lazyType('product', '*iterables, repeat=1', (sources, repeat = null) =>
    products(repeatedPools(itemsOf(sources), repeat)),
  ),
  lazyType('permutations', 'iterable, r=None', (source = null, size = null) => {
    const pool = listOf(source);
    return picked(pool, arrangements(pool.length, size === null ? pool.length : sizeOf(size)));
  }),
  lazyType('combinations', 'iterable, r', (source = null, size = null) => {
    const pool = listOf(source);
    return picked(
      pool,
      choices(pool.length, sizeOf(size), (index) => index + 1),
    );
  }),
  lazyType('combinations_with_replacement', 'iterable, r', (source = null, size = null) => {
    const pool = listOf(source);
    return picked(
      pool,
      choices(pool.length, sizeOf(size), (index) => index),
    );
  }),
];

export const ITERTOOLS: ModuleSpec = {
  name: 'itertools',
  load: () => [
    ...TYPES.map((type): [string, Value] => [type.qualname, type]),
    ['tee', nativeFunction('itertools', 'tee(iterable, n=2, /)', (source = null, count = null) => tee(source, count))],
  ],
};
