/** What `collections.abc` gives to those who derive from its classes: methods in terms of the abstract ones. */

import { getAttribute } from '../../objects/attribute.ts';
import { call } from '../../objects/call.ts';
import { equals } from '../../objects/compare.ts';
import { nativeFunction } from '../../objects/define.ts';
import { dictOf, PyDict } from '../../objects/dict.ts';
import {
  isRaised,
  PyException,
  PyIndexError,
  PyKeyError,
  PyValueError,
  raise,
  raiseException,
} from '../../objects/exception.ts';
import { isIterable, iterate, iteratorTypeNamed, listOf, PyIterator } from '../../objects/iteration.ts';
import { mappingEntries } from '../../objects/mapping.ts';
import { MISSING, NOT_IMPLEMENTED, type Value } from '../../objects/object.ts';
import { str } from '../../objects/repr.ts';
import { PySet } from '../../objects/set.ts';
import { contains, deleteItem, getItem, keyError, length, setItem } from '../../objects/subscript.ts';
import { PyTuple } from '../../objects/tuple.ts';

type Method = readonly [name: string, method: Value];

function method(signature: string, body: (self: Value, ...args: Value[]) => Value): Method {
  const name = signature.slice(0, signature.indexOf('('));
  const parameters = signature.slice(name.length + 1, -1);
  const full = `${name}(self${parameters === '' ? '' : `, ${parameters}`})`;
  return [name, nativeFunction('collections.abc', full, (self = null, ...args) => body(self, ...args))];
}

const nothing =
  (action: (self: Value, ...args: Value[]) => void) =>
  (self: Value, ...args: Value[]) => {
    action(self, ...args);
    return null;
  };

const lazily = (items: Iterator<Value>): PyIterator => new PyIterator(items, iteratorTypeNamed('generator'));

/** The value of a key, or `undefined`. */
function find(self: Value, key: Value): Value | undefined {
  try {
    return getItem(self, key);
  } catch (thrown) {
    if (isRaised(thrown, PyKeyError)) return undefined;
    throw thrown;
  }
}

function entries(self: Value): [Value, Value][] {
  return [...iterate(self)].map((key) => [key, getItem(self, key)]);
}

/** Views of a mapping of the program's own: of what it holds now. */
function view(self: Value, part: 'keys' | 'values' | 'items'): Value {
  return call(getAttribute(dictOf(entries(self)), part));
}

const MAPPING: readonly Method[] = [
  method('get(key, default=None)', (self, key = null, fallback = null) => find(self, key) ?? fallback),
  method('__contains__(key)', (self, key = null) => find(self, key) !== undefined),
  method('keys()', (self) => view(self, 'keys')),
  method('values()', (self) => view(self, 'values')),
  method('items()', (self) => view(self, 'items')),
  method('__eq__(other)', (self, other = null) => {
    const theirs = mappingEntries(other);
    return theirs === null ? NOT_IMPLEMENTED : equals(dictOf(entries(self)), dictOf(theirs));
  }),
];

function update(self: Value, source: Value, keywords: Value): void {
  if (source !== MISSING) {
    const mapped = mappingEntries(source);
    const pairs = mapped ?? [...iterate(source)].map((pair) => listOf(pair));
    for (const [key = null, value = null] of pairs) setItem(self, key, value);
  }
  if (keywords instanceof PyDict) for (const [key, value] of keywords.entries()) setItem(self, str(key), value);
}

function pop(self: Value, key: Value, fallback: Value): Value {
  const value = find(self, key);
  if (value === undefined) return fallback === MISSING ? keyError(key) : fallback;
  deleteItem(self, key);
  return value;
}

function popItem(self: Value): Value {
  for (const key of iterate(self)) {
    const value = getItem(self, key);
    deleteItem(self, key);
    return new PyTuple([key, value]);
  }
  return raiseException(new PyException(PyKeyError, []));
}

const MUTABLE_MAPPING: readonly Method[] = [
  method('pop(key, default=?)', (self, key = null, fallback = MISSING) => pop(self, key, fallback)),
  method('popitem()', popItem),
  method(
    'clear()',
    nothing((self) => {
      for (const key of listOf(self)) deleteItem(self, key);
    }),
  ),
  method(
    'update(other=?, /, **kwds)',
    nothing((self, source = MISSING, keywords = null) => update(self, source, keywords)),
  ),
  method('setdefault(key, default=None)', (self, key = null, fallback = null) => {
    const known = find(self, key);
    if (known === undefined) setItem(self, key, fallback);
    return known ?? fallback;
  }),
];

function* bySubscript(self: Value): Generator<Value> {
  for (let index = 0n; ; index++) {
    let item: Value;
    try {
      item = getItem(self, index);
    } catch (thrown) {
      if (isRaised(thrown, PyIndexError)) return;
      throw thrown;
    }
    yield item;
  }
}

function* backwards(self: Value): Generator<Value> {
  for (let index = BigInt(length(self)) - 1n; index >= 0n; index--) yield getItem(self, index);
}

const SEQUENCE: readonly Method[] = [
  method('__iter__()', (self) => lazily(bySubscript(self))),
  method('__contains__(value)', (self, value = null) => [...iterate(self)].some((item) => equals(item, value))),
  method('__reversed__()', (self) => lazily(backwards(self))),
  method('index(value)', (self, value = null) => {
    const at = [...iterate(self)].findIndex((item) => equals(item, value));
    return at < 0 ? raise(PyValueError, '') : BigInt(at);
  }),
  method('count(value)', (self, value = null) =>
    BigInt([...iterate(self)].filter((item) => equals(item, value)).length),
  ),
];

const insert = (self: Value, index: Value, value: Value): Value => call(getAttribute(self, 'insert'), [index, value]);
const append = (self: Value, value: Value): Value => insert(self, BigInt(length(self)), value);

const MUTABLE_SEQUENCE: readonly Method[] = [
  method(
    'append(value)',
    nothing((self, value = null) => append(self, value)),
  ),
  method(
    'extend(values)',
    nothing((self, values = null) => {
      for (const value of listOf(values)) append(self, value);
    }),
  ),
  method('__iadd__(values)', (self, values = null) => {
    for (const value of listOf(values)) append(self, value);
    return self;
  }),
  method(
    'clear()',
    nothing((self) => {
      while (length(self) > 0) deleteItem(self, -1n);
    }),
  ),
  method('pop(index=-1)', (self, index = null) => {
    const value = getItem(self, index);
    deleteItem(self, index);
    return value;
  }),
  method(
    'remove(value)',
    nothing((self, value = null) => deleteItem(self, call(getAttribute(self, 'index'), [value]))),
  ),
  method(
    'reverse()',
    nothing((self) => {
      for (const [at, value] of listOf(self).reverse().entries()) setItem(self, BigInt(at), value);
    }),
  ),
];

const asSet = (value: Value): PySet => new PySet(iterate(value));

/** A result of the class's own kind: it is called with what it shall hold. */
function like(self: Value, items: readonly Value[]): Value {
  return call(getAttribute(self, '_from_iterable'), [new PyTuple(items)]);
}

const setOperator = (name: string, choose: (mine: PySet, theirs: PySet) => Value[]): Method =>
  method(`${name}(other)`, (self, other = null) =>
    isIterable(other) ? like(self, choose(asSet(self), asSet(other))) : NOT_IMPLEMENTED,
  );

const isWithin = (left: Value, right: Value): boolean => [...iterate(left)].every((item) => contains(right, item));

const SET: readonly Method[] = [
  method('_from_iterable(items)', (self, items = null) => call(getAttribute(self, '__class__'), [items])),
  method('__le__(other)', (self, other = null) => isWithin(self, other)),
  method('__lt__(other)', (self, other = null) => length(self) < length(other) && isWithin(self, other)),
  method('__ge__(other)', (self, other = null) => isWithin(other, self)),
  method('__gt__(other)', (self, other = null) => length(self) > length(other) && isWithin(other, self)),
  method('__eq__(other)', (self, other = null) =>
    isIterable(other) ? length(self) === length(other) && isWithin(self, other) : NOT_IMPLEMENTED,
  ),
  method('isdisjoint(other)', (self, other = null) => ![...iterate(other)].some((item) => contains(self, item))),
  setOperator('__and__', (mine, theirs) => [...theirs.values()].filter((item) => mine.has(item))),
  setOperator('__or__', (mine, theirs) => [...mine.values(), ...theirs.values()]),
  setOperator('__sub__', (mine, theirs) => [...mine.values()].filter((item) => !theirs.has(item))),
  setOperator('__xor__', (mine, theirs) => [
    ...[...mine.values()].filter((item) => !theirs.has(item)),
    ...[...theirs.values()].filter((item) => !mine.has(item)),
  ]),
];

const MUTABLE_SET: readonly Method[] = [
  method(
    'remove(value)',
    nothing((self, value = null) => {
      if (!contains(self, value)) keyError(value);
      call(getAttribute(self, 'discard'), [value]);
    }),
  ),
  method('pop()', (self) => {
    for (const value of iterate(self)) {
      call(getAttribute(self, 'discard'), [value]);
      return value;
    }
    return raiseException(new PyException(PyKeyError, []));
  }),
  method(
    'clear()',
    nothing((self) => {
      for (const value of listOf(self)) call(getAttribute(self, 'discard'), [value]);
    }),
  ),
];

export const MIXINS: ReadonlyMap<string, readonly Method[]> = new Map([
  ['Iterator', [method('__iter__()', (self) => self)]],
  ['Mapping', MAPPING],
  ['MutableMapping', MUTABLE_MAPPING],
  ['Sequence', SEQUENCE],
  ['MutableSequence', MUTABLE_SEQUENCE],
  ['Set', SET],
  ['MutableSet', MUTABLE_SET],
]);
