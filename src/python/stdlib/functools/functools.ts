/** The module `functools` (`Lib/functools.py`). */

import { findAttribute, getAttribute } from '../../objects/attribute.ts';
import { call } from '../../objects/call.ts';
import { type Comparison, compare, equals } from '../../objects/compare.ts';
import { defineType, nativeFunction } from '../../objects/define.ts';
import { PyDict } from '../../objects/dict.ts';
import { PyTypeError, PyValueError, raise } from '../../objects/exception.ts';
import type { PyNativeFunction } from '../../objects/function.ts';
import { advance, getIterator, isIterable } from '../../objects/iteration.ts';
import { leftOut } from '../../objects/left-out.ts';
import type { ModuleSpec } from '../../objects/module.ts';
import { MISSING, NOT_IMPLEMENTED, objectType, PyObject, PyType, typeOf, type Value } from '../../objects/object.ts';
import { current } from '../../objects/runtime.ts';
import { truth } from '../../objects/truth.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { CACHING } from './caching.ts';
import { keywordsOf, updateWrapper, WRAPPING } from './wrapping.ts';

function reduce(func: Value, sequence: Value, initial: Value): Value {
  if (!isIterable(sequence)) raise(PyTypeError, 'reduce() arg 2 must support iteration');
  const source = getIterator(sequence);
  const first = initial === MISSING ? advance(source) : initial;
  if (first === undefined) return raise(PyTypeError, 'reduce() of empty iterable with no initial value');
  let total = first;
  for (let item = advance(source); item !== undefined; item = advance(source)) total = call(func, [total, item]);
  return total;
}

// ── total_ordering ───────────────────────────────────────────────────────────────────────────────────────────────

/** How each comparison follows from the one that the class has: from its answer and from equality. */
type Derive = (answer: boolean, equal: () => boolean) => boolean;

const DERIVED: ReadonlyMap<string, readonly (readonly [string, Derive])[]> = new Map([
  [
    '__lt__',
    [
      ['__gt__', (lt, eq) => !lt && !eq()],
      ['__le__', (lt, eq) => lt || eq()],
      ['__ge__', (lt) => !lt],
    ],
  ],
  [
    '__le__',
    [
      ['__ge__', (le, eq) => !le || eq()],
      ['__lt__', (le, eq) => le && !eq()],
      ['__gt__', (le) => !le],
    ],
  ],
  [
    '__gt__',
    [
      ['__lt__', (gt, eq) => !(gt || eq())],
      ['__ge__', (gt, eq) => gt || eq()],
      ['__le__', (gt) => !gt],
    ],
  ],
  [
    '__ge__',
    [
      ['__le__', (ge, eq) => !ge || eq()],
      ['__gt__', (ge, eq) => ge && !eq()],
      ['__lt__', (ge) => !ge],
    ],
  ],
]);

function totalOrdering(cls: Value): Value {
  if (!(cls instanceof PyType)) return cls;
  const root = ['__gt__', '__lt__', '__ge__', '__le__']
    .filter((name) => cls.lookup(name) !== objectType.lookup(name))
    .sort()
    .at(-1);
  const preferred =
    ['__lt__', '__le__', '__gt__', '__ge__'].find((name) => cls.lookup(name) !== objectType.lookup(name)) ?? root;
  if (preferred === undefined) return raise(PyValueError, 'must define at least one ordering operation: < > <= >=');
  for (const [name, derive] of DERIVED.get(preferred) ?? []) {
    if (cls.lookup(name) === objectType.lookup(name))
      current().setTypeAttribute(cls, name, derived(name, preferred, derive));
  }
  return cls;
}

function derived(name: string, root: string, derive: Derive): PyNativeFunction {
  return nativeFunction('functools', `${name}(self, other)`, (self = null, other = null) => {
    const method = typeOf(self).lookup(root) ?? null;
    const answer = call(method, [self, other]);
    return answer === NOT_IMPLEMENTED ? answer : derive(truth(answer), () => equals(self, other));
  });
}

// ── cmp_to_key ───────────────────────────────────────────────────────────────────────────────────────────────────

class PyCompareKey extends PyObject {
  readonly compare: Value;
  readonly obj: Value;

  constructor(compareFunction: Value, obj: Value) {
    super(compareKeyType);
    this.compare = compareFunction;
    this.obj = obj;
  }
}

const isKey = (value: Value): value is PyCompareKey => value instanceof PyCompareKey;

const ordered = (op: Comparison) => (self: PyCompareKey, other: Value) =>
  isKey(other) ? compare(op, call(self.compare, [self.obj, other.obj]), 0n) : NOT_IMPLEMENTED;

const compareKeyType: PyType = defineType<PyCompareKey>({
  name: 'KeyWrapper',
  module: 'functools',
  compiled: true,
  is: isKey,
  properties: { obj: (self) => self.obj },
  methods: {
    '__lt__(other)': ordered('<'),
    '__le__(other)': ordered('<='),
    '__eq__(other)': ordered('=='),
    '__gt__(other)': ordered('>'),
    '__ge__(other)': ordered('>='),
  },
  values: { __hash__: null },
});

// ── singledispatch ───────────────────────────────────────────────────────────────────────────────────────────────

/** A function that is chosen by the class of its first argument. */
class PySingleDispatch extends PyObject {
  readonly registry = new PyDict();

  constructor(func: Value) {
    super(singleDispatchType);
    this.registry.set(objectType, func);
  }

  choose(cls: PyType): Value {
    for (const ancestor of cls.mro) {
      const found = this.registry.get(ancestor);
      if (found !== undefined) return found;
    }
    return null;
  }

  register(cls: Value, func: Value): Value {
    if (func !== MISSING) {
      this.registry.set(cls, func);
      return func;
    }
    if (!(cls instanceof PyType)) return this.#registerAnnotated(cls);
    return nativeFunction('functools', 'register(f)', (fn = null) => this.register(cls, fn));
  }

  /** `@f.register` alone: the annotation of the first parameter says for which class. */
  #registerAnnotated(func: Value): Value {
    const annotations = findAttribute(func, '__annotations__');
    const [first] = annotations instanceof PyDict ? annotations.values() : [];
    if (first instanceof PyType) return this.register(first, func);
    return raise(
      PyTypeError,
      `Invalid first argument to \`register()\`. Use either \`@register(some_class)\` or plain \`@register\` on an annotated function.`,
    );
  }
}

const singleDispatchType: PyType = defineType<PySingleDispatch>({
  name: 'function',
  module: 'functools',
  is: (value): value is PySingleDispatch => value instanceof PySingleDispatch,
  properties: { registry: (self) => self.registry },
  methods: {
    '__call__(*args, **kw)': (self, args, keywords) => {
      const given = args instanceof PyTuple ? args.items : [];
      const [first] = given;
      if (first === undefined) {
        const name = getAttribute(self.registry.get(objectType) ?? null, '__name__');
        return raise(PyTypeError, `${String(name)} requires at least 1 positional argument`);
      }
      return call(self.choose(typeOf(first)), given, keywordsOf(keywords));
    },
    'dispatch(cls)': (self, cls = null) => (cls instanceof PyType ? self.choose(cls) : null),
    'register(cls, func=?)': (self, cls = null, func = MISSING) => self.register(cls, func),
  },
});

export const FUNCTOOLS: ModuleSpec = {
  name: 'functools',
  load: () => [
    ...WRAPPING,
    ...CACHING,
    [
      'reduce',
      nativeFunction(
        'functools',
        'reduce(function, sequence, initial=?, /)',
        (func = null, items = null, initial = MISSING) => reduce(func, items, initial),
      ),
    ],
    ['total_ordering', nativeFunction('functools', 'total_ordering(cls)', (cls = null) => totalOrdering(cls))],
    [
      'cmp_to_key',
      nativeFunction('functools', 'cmp_to_key(mycmp)', (mycmp = null) =>
        nativeFunction('functools', 'KeyWrapper(obj)', (obj = null) => new PyCompareKey(mycmp, obj)),
      ),
    ],
    [
      'singledispatch',
      nativeFunction('functools', 'singledispatch(func)', (func = null) =>
        updateWrapper(new PySingleDispatch(func), func),
      ),
    ],
    ...leftOut('functools', 'partialmethod singledispatchmethod'),
  ],
};
