/** `functools.lru_cache`, `cache` and `cached_property` (`Lib/functools.py`). */

import { findAttribute, hasDict, setAttribute } from '../../objects/attribute.ts';
import { call } from '../../objects/call.ts';
import { defineType, nativeFunction } from '../../objects/define.ts';
import { dictOf, PyDict } from '../../objects/dict.ts';
import { PyTypeError, raise } from '../../objects/exception.ts';
import { PyCallable, PyMethod } from '../../objects/function.ts';
import { integerOf, type Keywords, PyObject, PyType, textOf, typeOf, type Value } from '../../objects/object.ts';
import { address, repr } from '../../objects/repr.ts';
import { truth } from '../../objects/truth.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { makeNamedTuple } from '../collections/named-tuple.ts';
import { keywordsOf, updateWrapper } from './wrapping.ts';

const KEYWORD_MARK = new PyTuple([]);

/** A function that remembers its answers by its arguments. */
class PyLruCache extends PyObject {
  readonly func: Value;
  /** How many answers are kept; `null` for all. */
  readonly size: number | null;
  readonly typed: boolean;
  readonly known = new PyDict();
  hits = 0n;
  misses = 0n;

  constructor(func: Value, size: number | null, typed: boolean) {
    super(lruCacheType);
    this.func = func;
    this.size = size;
    this.typed = typed;
  }

  invoke(args: readonly Value[], keywords: Keywords): Value {
    const key = this.#key(args, keywords);
    const found = this.known.get(key);
    if (found !== undefined) {
      this.hits++;
      if (this.size !== null) this.#refresh(key, found);
      return found;
    }
    this.misses++;
    const answer = call(this.func, args, keywords);
    if (this.size !== 0) this.known.set(key, answer);
    if (this.size !== null && this.known.size > this.size) this.#forgetOldest();
    return answer;
  }

  #key(args: readonly Value[], keywords: Keywords): Value {
    const parts: Value[] = [...args];
    if (keywords.size > 0) parts.push(KEYWORD_MARK);
    for (const [name, value] of keywords) parts.push(name, value);
    if (this.typed) parts.push(...[...args, ...keywords.values()].map(typeOf));
    return new PyTuple(parts);
  }

  /** The answer just used is the last to be forgotten. */
  #refresh(key: Value, answer: Value): void {
    this.known.delete(key);
    this.known.set(key, answer);
  }

  #forgetOldest(): void {
    for (const key of this.known.keys()) {
      this.known.delete(key);
      return;
    }
  }
}

function cacheInfo(self: PyLruCache): Value {
  const cls = makeNamedTuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'], [], 'functools');
  const size = self.size === null ? null : BigInt(self.size);
  return new PyTuple([self.hits, self.misses, size, BigInt(self.known.size)], cls);
}

const items = (value: Value | undefined): readonly Value[] => (value instanceof PyTuple ? value.items : []);

const lruCacheType: PyType = defineType<PyLruCache>({
  name: '_lru_cache_wrapper',
  module: 'functools',
  compiled: true,
  is: (value): value is PyLruCache => value instanceof PyLruCache,
  methods: {
    '__call__(*args, **kwargs)': (self, args, keywords) => self.invoke(items(args), keywordsOf(keywords)),
    '__get__(instance, owner=None)': (self, instance = null) =>
      instance === null ? self : new PyMethod(self, instance),
    'cache_info()': cacheInfo,
    'cache_parameters()': (self) =>
      dictOf([
        ['maxsize', self.size === null ? null : BigInt(self.size)],
        ['typed', self.typed],
      ]),
    'cache_clear()': (self) => {
      self.known.clear();
      self.hits = 0n;
      self.misses = 0n;
      return null;
    },
    '__repr__()': (self) => `<functools._lru_cache_wrapper object at ${address(self)}>`,
  },
});

function cached(func: Value, size: number | null, typed: boolean): Value {
  return updateWrapper(new PyLruCache(func, size, typed), func);
}

/** `@lru_cache` and `@lru_cache(maxsize=...)`. */
function lruCache(maximum: Value, typed: Value): Value {
  if (maximum instanceof PyCallable || maximum instanceof PyMethod || maximum instanceof PyType) {
    return cached(maximum, 128, false);
  }
  const size = integerOf(maximum);
  if (size === null && maximum !== null)
    raise(PyTypeError, 'Expected first argument to be an integer, a callable, or None');
  const limit = size === null ? null : Math.max(0, Number(size));
  return nativeFunction('functools', 'decorating_function(user_function)', (func = null) =>
    cached(func, limit, truth(typed)),
  );
}

// ── cached_property ──────────────────────────────────────────────────────────────────────────────────────────────

class PyCachedProperty extends PyObject {
  readonly func: Value;
  name: string | null = null;

  constructor(func: Value, cls: PyType) {
    super(cls);
    this.func = func;
  }

  get(instance: Value): Value {
    if (instance === null) return this;
    if (this.name === null) {
      return raise(PyTypeError, 'Cannot use cached_property instance without calling __set_name__ on it.');
    }
    if (!(instance instanceof PyObject) || !hasDict(instance)) {
      const where = `'__dict__' attribute on ${repr(typeOf(instance).name)} instance`;
      return raise(PyTypeError, `No ${where} to cache ${repr(this.name)} property.`);
    }
    const known = instance.attributes?.get(this.name);
    if (known !== undefined) return known;
    const value = call(this.func, [instance]);
    instance.attributes ??= new Map();
    instance.attributes.set(this.name, value);
    return value;
  }
}

const cachedPropertyType: PyType = defineType<PyCachedProperty>({
  name: 'cached_property',
  module: 'functools',
  is: (value): value is PyCachedProperty => value instanceof PyCachedProperty,
  staticMethods: {
    '__new__(cls, func)': (cls = null, func = null) => {
      const made = new PyCachedProperty(func, cls instanceof PyType ? cls : cachedPropertyType);
      setAttribute(made, '__doc__', findAttribute(func, '__doc__') ?? null);
      return made;
    },
  },
  properties: { func: (self) => self.func, attrname: (self) => self.name },
  methods: {
    '__set_name__(owner, name)': (self, _owner, name = null) => {
      self.name = textOf(name);
      return null;
    },
    '__get__(instance, owner=None)': (self, instance = null) => self.get(instance),
  },
});

export const CACHING: readonly (readonly [string, Value])[] = [
  [
    'lru_cache',
    nativeFunction('functools', 'lru_cache(maxsize=128, typed=False)', (size = null, typed = null) =>
      lruCache(size, typed),
    ),
  ],
  ['cache', nativeFunction('functools', 'cache(user_function, /)', (func = null) => cached(func, null, false))],
  ['cached_property', cachedPropertyType],
];
