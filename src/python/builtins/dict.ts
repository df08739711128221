/** `dict`, its methods and its views. */

import { getAttribute, hasAttribute } from '../objects/attribute.ts';
import { call, callSpecial } from '../objects/call.ts';
import { equals } from '../objects/compare.ts';
import { addMembers, defineType } from '../objects/define.ts';
import { dictType, PyDict } from '../objects/dict.ts';
import { PyException, PyKeyError, PyTypeError, PyValueError, raise, raiseException } from '../objects/exception.ts';
import { guardSize, iterate, iteratorTypeNamed, listOf, PyIterator } from '../objects/iteration.ts';
import { PyMappingProxy } from '../objects/namespace.ts';
import { MISSING, NOT_IMPLEMENTED, PyObject, type PyType, type Value } from '../objects/object.ts';
import { dictRepr, joinReprs } from '../objects/repr.ts';
import { current } from '../objects/runtime.ts';
import { PySet } from '../objects/set.ts';
import { deleteItem, dictItem, getItem, includes } from '../objects/subscript.ts';
import { PyTuple } from '../objects/tuple.ts';

const isDict = (value: Value): value is PyDict => value instanceof PyDict;

/** What one more entry costs. */
const ENTRY_BYTES = 64;

function put(self: PyDict, key: Value, value: Value): void {
  current().allocate(ENTRY_BYTES);
  self.set(key, value);
}

/** `dict.update`: from a mapping (anything with `keys`), from pairs, from keywords. */
function update(self: PyDict, source: Value, keywords: Value): null {
  if (isDict(source)) for (const [key, value] of [...source.entries()]) put(self, key, value);
  else if (source !== MISSING) updateFromOther(self, source);
  if (isDict(keywords)) for (const [key, value] of keywords.entries()) put(self, key, value);
  return null;
}

function updateFromOther(self: PyDict, source: Value): void {
  if (hasAttribute(source, 'keys')) {
    for (const key of iterate(call(getAttribute(source, 'keys')))) put(self, key, getItem(source, key));
  } else {
    let count = 0;
    for (const pair of iterate(source)) {
      const items = pairItems(pair, count);
      put(self, items[0] ?? null, items[1] ?? null);
      count += 1;
    }
  }
}

function pairItems(pair: Value, at: number): Value[] {
  if (typeof pair !== 'string' && !(pair instanceof PyObject)) {
    raise(PyTypeError, `cannot convert dictionary update sequence element #${at} to a sequence`);
  }
  const items = listOf(pair);
  if (items.length === 2) return items;
  return raise(PyValueError, `dictionary update sequence element #${at} has length ${items.length}; 2 is required`);
}

function pop(self: PyDict, key: Value, fallback: Value): Value {
  const value = self.get(key);
  if (value !== undefined) {
    self.delete(key);
    return value;
  }
  return fallback === MISSING ? raiseException(new PyException(PyKeyError, [key])) : fallback;
}

function popItem(self: PyDict): Value {
  const last = [...self.entries()].at(-1);
  if (!last) return raiseException(new PyException(PyKeyError, ['popitem(): dictionary is empty']));
  self.delete(last[0]);
  return new PyTuple(last);
}

function setDefault(self: PyDict, key: Value, fallback: Value): Value {
  const known = self.get(key);
  if (known !== undefined) return known;
  put(self, key, fallback);
  return fallback;
}

function copyOf(self: PyDict): PyDict {
  const copy = new PyDict();
  for (const [key, value] of self.entries()) copy.set(key, value);
  return copy;
}

function sameEntries(self: PyDict, other: PyDict): boolean {
  if (self.size !== other.size) return false;
  for (const [key, value] of self.entries()) {
    const theirs = other.get(key);
    if (theirs === undefined || !equals(value, theirs)) return false;
  }
  return true;
}

function merged(left: Value, right: Value): Value {
  if (!isDict(left) || !isDict(right)) return NOT_IMPLEMENTED;
  const result = copyOf(left);
  update(result, right, null);
  return result;
}

/** `d[key]`; a subclass's `__missing__` answers for what is not there. */
function itemOf(self: PyDict, key: Value): Value {
  const value = self.get(key);
  if (value !== undefined) return value;
  return callSpecial(self, '__missing__', [key]) ?? dictItem(self, key);
}

type Part = 'keys' | 'values' | 'items';

/** `d.keys()`, `d.values()`, `d.items()`: they see what the dict becomes. */
class PyDictView extends PyObject {
  readonly dict: PyDict;
  readonly part: Part;

  constructor(dict: PyDict, part: Part) {
    super(viewTypes[part]);
    this.dict = dict;
    this.part = part;
  }

  *contents(): Generator<Value> {
    for (const [key, value] of this.dict.entries()) {
      yield this.part === 'keys' ? key : this.part === 'values' ? value : new PyTuple([key, value]);
    }
  }

  has(item: Value): boolean {
    if (this.part === 'keys') return this.dict.has(item);
    return includes(this.contents(), item);
  }
}

const isView = (value: Value): value is PyDictView => value instanceof PyDictView;

function asSet(value: Value): PySet {
  return new PySet(isView(value) ? value.contents() : iterate(value));
}

function combine(left: Value, right: Value, keep: (item: Value, l: PySet, r: PySet) => boolean): PySet {
  const l = asSet(left);
  const r = asSet(right);
  return new PySet([...l.values(), ...r.values()].filter((item) => keep(item, l, r)));
}

function sameView(self: PyDictView, other: Value): Value {
  if (!isView(other) && !(other instanceof PySet)) return NOT_IMPLEMENTED;
  const theirs = asSet(other);
  return self.dict.size === theirs.size && [...self.contents()].every((item) => theirs.has(item));
}

function defineView(part: Part): PyType {
  const name = `dict_${part}`;
  const iterator = iteratorTypeNamed(`dict_${part.replace(/s$/, '')}iterator`);
  return defineType<PyDictView>({
    name,
    module: 'builtins',
    is: isView,
    properties: { mapping: (self) => new PyMappingProxy(self.dict) },
    methods: {
      '__iter__()': (self) => new PyIterator(guardSize(self.dict, self.contents(), 'dictionary'), iterator),
      '__reversed__()': (self) => new PyIterator([...self.contents()].reverse().values(), iterator),
      '__len__()': (self) => BigInt(self.dict.size),
      '__contains__(key, /)': (self, item = null) => self.has(item),
      '__repr__()': (self) => `${name}([${joinReprs(self.contents())}])`,
      ...(part === 'values' ? {} : SET_LIKE),
    },
  });
}

/** A view and anything like a set, compared by what they hold. */
const ordered = (test: (left: PySet, right: PySet) => boolean) => (self: PyDictView, other: Value) =>
  isView(other) || other instanceof PySet ? test(asSet(self), asSet(other)) : NOT_IMPLEMENTED;

const within = (left: PySet, right: PySet): boolean => [...left.values()].every((item) => right.has(item));

const SET_LIKE = {
  '__le__(value, /)': ordered(within),
  '__lt__(value, /)': ordered((left, right) => left.size < right.size && within(left, right)),
  '__ge__(value, /)': ordered((left, right) => within(right, left)),
  '__gt__(value, /)': ordered((left, right) => left.size > right.size && within(right, left)),
  'isdisjoint(other, /)': (self: PyDictView, other: Value = null) => {
    const theirs = asSet(other);
    return [...self.contents()].every((item) => !theirs.has(item));
  },
  '__rand__(value, /)': (self: PyDictView, other: Value = null) =>
    combine(other, self, (item, l, r) => l.has(item) && r.has(item)),
  '__ror__(value, /)': (self: PyDictView, other: Value = null) => combine(other, self, () => true),
  '__rsub__(value, /)': (self: PyDictView, other: Value = null) =>
    combine(other, self, (item, l, r) => l.has(item) && !r.has(item)),
  '__rxor__(value, /)': (self: PyDictView, other: Value = null) =>
    combine(other, self, (item, l, r) => l.has(item) !== r.has(item)),
  '__eq__(value, /)': (self: PyDictView, other: Value = null) => sameView(self, other),
  '__and__(value, /)': (self: PyDictView, other: Value = null) =>
    combine(self, other, (item, l, r) => l.has(item) && r.has(item)),
  '__or__(value, /)': (self: PyDictView, other: Value = null) => combine(self, other, () => true),
  '__sub__(value, /)': (self: PyDictView, other: Value = null) =>
    combine(self, other, (item, l, r) => l.has(item) && !r.has(item)),
  '__xor__(value, /)': (self: PyDictView, other: Value = null) =>
    combine(self, other, (item, l, r) => l.has(item) !== r.has(item)),
};

const viewTypes: Record<Part, PyType> = {
  keys: defineView('keys'),
  values: defineView('values'),
  items: defineView('items'),
};

function fromKeys(cls: PyType, keys: Value, value: Value): Value {
  const made = call(cls);
  for (const key of iterate(keys)) {
    if (isDict(made)) put(made, key, value);
    else call(getAttribute(made, '__setitem__'), [key, value]);
  }
  return made;
}

addMembers<PyDict>(
  dictType,
  {
    classMethods: {
      'fromkeys(iterable, value=None, /)': (cls, keys = null, value = null) => fromKeys(cls, keys, value),
    },
    methods: {
      '__init__(iterable=?, /, **kwargs)': (self, source = MISSING, keywords = null) => update(self, source, keywords),
      'update(iterable=?, /, **kwargs)': (self, source = MISSING, keywords = null) => update(self, source, keywords),
      'get(key, default=None, /)': (self, key = null, fallback = null) =>
        self.get(key) ?? (self.has(key) ? null : fallback),
      'setdefault(key, default=None, /)': (self, key = null, fallback = null) => setDefault(self, key, fallback),
      'pop(key, default=?, /)': (self, key = null, fallback = MISSING) => pop(self, key, fallback),
      'popitem()': popItem,
      'clear()': (self) => {
        self.clear();
        return null;
      },
      'copy()': copyOf,
      'keys()': (self) => new PyDictView(self, 'keys'),
      'values()': (self) => new PyDictView(self, 'values'),
      'items()': (self) => new PyDictView(self, 'items'),
      '__len__()': (self) => BigInt(self.size),
      '__iter__()': (self) =>
        new PyIterator(guardSize(self, self.keys(), 'dictionary'), iteratorTypeNamed('dict_keyiterator')),
      '__reversed__()': (self) =>
        new PyIterator([...self.keys()].reverse().values(), iteratorTypeNamed('dict_reversekeyiterator')),
      '__contains__(key, /)': (self, key = null) => self.has(key),
      '__getitem__(key, /)': (self, key = null) => itemOf(self, key),
      '__setitem__(key, value, /)': (self, key = null, value = null) => {
        put(self, key, value);
        return null;
      },
      '__delitem__(key, /)': (self, key = null) => {
        if (self.cls === dictType) deleteItem(self, key);
        else if (!self.delete(key)) raiseException(new PyException(PyKeyError, [key]));
        return null;
      },
      '__or__(value, /)': (self, other = null) => merged(self, other),
      '__ror__(value, /)': (self, other = null) => merged(other, self),
      '__ior__(value, /)': (self, other = null) => {
        update(self, other, null);
        return self;
      },
      '__eq__(value, /)': (self, other = null) => (isDict(other) ? sameEntries(self, other) : NOT_IMPLEMENTED),
      '__ne__(value, /)': (self, other = null) => (isDict(other) ? !sameEntries(self, other) : NOT_IMPLEMENTED),
      '__repr__()': dictRepr,
    },
    values: { __hash__: null },
  },
  isDict,
);
