/** `functools.wraps`, `update_wrapper` and `partial`: functions that stand for others (`Lib/functools.py`). */

import { findAttribute, getAttribute, setAttribute } from '../../objects/attribute.ts';
import { call } from '../../objects/call.ts';
import { defineType, nativeFunction } from '../../objects/define.ts';
import { dictOf, PyDict } from '../../objects/dict.ts';
import { PyTypeError, raise } from '../../objects/exception.ts';
import { PyCallable, PyMethod } from '../../objects/function.ts';
import { iterate } from '../../objects/iteration.ts';
import { type Keywords, NO_KEYWORDS, PyObject, PyType, typeOf, type Value } from '../../objects/object.ts';
import { repr, str } from '../../objects/repr.ts';
import { getItem, setItem } from '../../objects/subscript.ts';
import { PyTuple } from '../../objects/tuple.ts';

export const ASSIGNMENTS = new PyTuple(['__module__', '__name__', '__qualname__', '__doc__', '__annotations__']);
export const UPDATES = new PyTuple(['__dict__']);

/** Keyword arguments that were gathered into a dict. */
export function keywordsOf(dict: Value | undefined): Keywords {
  if (!(dict instanceof PyDict)) return NO_KEYWORDS;
  return new Map([...dict.entries()].map(([key, value]) => [str(key), value]));
}

/** Makes the wrapper look like what it wraps. */
export function updateWrapper(
  wrapper: Value,
  wrapped: Value,
  assigned: Value = ASSIGNMENTS,
  updated: Value = UPDATES,
): Value {
  for (const name of iterate(assigned)) {
    const value = findAttribute(wrapped, str(name));
    if (value !== undefined) setAttribute(wrapper, str(name), value);
  }
  for (const name of iterate(updated)) {
    const entries = findAttribute(wrapped, str(name));
    const target = getAttribute(wrapper, str(name));
    if (entries === undefined) continue;
    for (const key of iterate(entries)) setItem(target, key, getItem(entries, key));
  }
  setAttribute(wrapper, '__wrapped__', wrapped);
  return wrapper;
}

function wraps(wrapped: Value, assigned: Value, updated: Value): Value {
  return nativeFunction('functools', 'wraps(wrapper)', (wrapper = null) =>
    updateWrapper(wrapper, wrapped, assigned, updated),
  );
}

// ── partial ──────────────────────────────────────────────────────────────────────────────────────────────────────

class PyPartial extends PyObject {
  readonly func: Value;
  readonly args: readonly Value[];
  readonly keywords: Keywords;

  constructor(func: Value, args: readonly Value[], keywords: Keywords, cls: PyType) {
    super(cls);
    this.func = func;
    this.args = args;
    this.keywords = keywords;
  }

  invoke(args: readonly Value[], keywords: Keywords): Value {
    return call(this.func, [...this.args, ...args], new Map([...this.keywords, ...keywords]));
  }
}

function isCallable(value: Value): boolean {
  if (value instanceof PyCallable || value instanceof PyMethod || value instanceof PyType) return true;
  return typeOf(value).lookup('__call__') !== undefined;
}

function makePartial(cls: Value, given: readonly Value[], keywords: Keywords): Value {
  const [func, ...args] = given;
  if (func === undefined) return raise(PyTypeError, "type 'partial' takes at least one argument");
  if (!isCallable(func)) raise(PyTypeError, 'the first argument must be callable');
  const type = cls instanceof PyType ? cls : partialType;
  if (!(func instanceof PyPartial)) return new PyPartial(func, args, keywords, type);
  return new PyPartial(func.func, [...func.args, ...args], new Map([...func.keywords, ...keywords]), type);
}

function partialText(self: PyPartial): string {
  const parts = [self.func, ...self.args].map(repr);
  for (const [name, value] of self.keywords) parts.push(`${name}=${repr(value)}`);
  return `functools.partial(${parts.join(', ')})`;
}

const tupleItems = (value: Value | undefined): readonly Value[] => (value instanceof PyTuple ? value.items : []);

export const partialType: PyType = defineType<PyPartial>({
  name: 'partial',
  module: 'functools',
  compiled: true,
  is: (value): value is PyPartial => value instanceof PyPartial,
  staticMethods: {
    '__new__(cls, *args, **keywords)': (cls = null, args, keywords) =>
      makePartial(cls, tupleItems(args), keywordsOf(keywords)),
  },
  properties: {
    func: (self) => self.func,
    args: (self) => new PyTuple(self.args),
    keywords: (self) => dictOf(self.keywords),
  },
  methods: {
    '__call__(*args, **keywords)': (self, args, keywords) => self.invoke(tupleItems(args), keywordsOf(keywords)),
    '__repr__()': partialText,
  },
});

export const WRAPPING: readonly (readonly [string, Value])[] = [
  ['WRAPPER_ASSIGNMENTS', ASSIGNMENTS],
  ['WRAPPER_UPDATES', UPDATES],
  [
    'update_wrapper',
    nativeFunction(
      'functools',
      'update_wrapper(wrapper, wrapped, assigned=None, updated=None)',
      (wrapper = null, wrapped = null, assigned = null, updated = null) =>
        updateWrapper(wrapper, wrapped, assigned ?? ASSIGNMENTS, updated ?? UPDATES),
    ),
  ],
  [
    'wraps',
    nativeFunction(
      'functools',
      'wraps(wrapped, assigned=None, updated=None)',
      (wrapped = null, assigned = null, updated = null) => wraps(wrapped, assigned ?? ASSIGNMENTS, updated ?? UPDATES),
    ),
  ],
  ['partial', partialType],
];
