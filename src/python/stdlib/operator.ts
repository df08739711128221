/** The module `operator`: what Python's operators do, as functions (`Lib/operator.py`). */

import { getAttribute } from '../objects/attribute.ts';
import { call, callSpecial } from '../objects/call.ts';
import { type Comparison, compare, equals, same } from '../objects/compare.ts';
import { defineType, nativeFunction } from '../objects/define.ts';
import { PyTypeError, PyValueError, raise } from '../objects/exception.ts';
import { iterate } from '../objects/iteration.ts';
import type { ModuleSpec } from '../objects/module.ts';
import { type Keywords, PyObject, type PyType, textOf, typeOf, type Value } from '../objects/object.ts';
import { type BinaryOperator, binary, inPlace, OPERATOR_METHODS, unary } from '../objects/operators.ts';
import { repr } from '../objects/repr.ts';
import { requireIndex } from '../objects/slice.ts';
import { contains, deleteItem, getItem, setItem } from '../objects/subscript.ts';
import { truth } from '../objects/truth.ts';
import { PyTuple } from '../objects/tuple.ts';
import { keywordsOf } from './functools/wrapping.ts';

const define = (signature: string, body: (...args: Value[]) => Value) => nativeFunction('operator', signature, body);
const itemsOf = (value: Value | undefined): readonly Value[] => (value instanceof PyTuple ? value.items : []);

/** `add`, `iadd` ...; words that Python keeps for itself get an underscore. */
function binaryFunctions(): (readonly [string, Value])[] {
  // The keys of the table are the operators, which `Object.entries` widens to text.
  return (Object.entries(OPERATOR_METHODS) as [BinaryOperator, string][]).flatMap(([op, method]) => {
    const name = method === 'and' || method === 'or' ? `${method}_` : method;
    return [
      [name, define(`${name}(a, b, /)`, (a = null, b = null) => binary(op, a, b))],
      [`i${method}`, define(`i${method}(a, b, /)`, (a = null, b = null) => inPlace(op, a, b))],
    ] as const;
  });
}

const COMPARISONS: readonly (readonly [string, Comparison])[] = [
  ['lt', '<'],
  ['le', '<='],
  ['eq', '=='],
  ['ne', '!='],
  ['gt', '>'],
  ['ge', '>='],
];

function absolute(value: Value): Value {
  return callSpecial(value, '__abs__') ?? raise(PyTypeError, `bad operand type for abs(): '${typeOf(value).name}'`);
}

function indexOfItem(items: Value, wanted: Value): bigint {
  let at = 0n;
  for (const item of iterate(items)) {
    if (equals(item, wanted)) return at;
    at++;
  }
  return raise(PyValueError, 'sequence.index(x): x not in sequence');
}

function countOf(items: Value, wanted: Value): bigint {
  let count = 0n;
  for (const item of iterate(items)) if (equals(item, wanted)) count++;
  return count;
}

// ── Getters ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** `itemgetter(1)`, `attrgetter('a.b')`, `methodcaller('m', 1)`: a function that is kept with its arguments. */
class PyGetter extends PyObject {
  readonly read: (value: Value) => Value;
  readonly shown: string;

  constructor(cls: PyType, read: (value: Value) => Value, shown: string) {
    super(cls);
    this.read = read;
    this.shown = shown;
  }
}

function getterType(name: string): PyType {
  return defineType<PyGetter>({
    name,
    module: 'operator',
    compiled: true,
    is: (value): value is PyGetter => value instanceof PyGetter,
    staticMethods: {
      '__new__(cls, *args, **kwargs)': (_cls, args, keywords) =>
        GETTERS.get(name)?.(itemsOf(args), keywordsOf(keywords)) ?? null,
    },
    methods: {
      '__call__(obj, /)': (self, value = null) => self.read(value),
      '__repr__()': (self) => `operator.${name}(${self.shown})`,
    },
  });
}

/** One getter gives its value, several give a tuple. */
function together<T>(keys: readonly T[], read: (value: Value, key: T) => Value): (value: Value) => Value {
  const [only] = keys;
  if (keys.length === 1 && only !== undefined) return (value) => read(value, only);
  return (value) => new PyTuple(keys.map((key) => read(value, key)));
}

function itemGetter(keys: readonly Value[]): Value {
  if (keys.length === 0) raise(PyTypeError, 'itemgetter expected 1 argument, got 0');
  return new PyGetter(itemGetterType, together(keys, getItem), keys.map(repr).join(', '));
}

function attributeGetter(names: readonly Value[]): Value {
  if (names.length === 0) raise(PyTypeError, 'attrgetter expected 1 argument, got 0');
  const paths = names.map((name) => textOf(name) ?? raise(PyTypeError, 'attribute name must be a string'));
  const read = (value: Value, path: string): Value => path.split('.').reduce(getAttribute, value);
  return new PyGetter(attributeGetterType, together(paths, read), names.map(repr).join(', '));
}

function methodCaller(given: readonly Value[], keywords: Keywords): Value {
  const [name, ...args] = given;
  if (name === undefined) return raise(PyTypeError, 'methodcaller needs at least one argument, the method name');
  const method = textOf(name) ?? raise(PyTypeError, 'method name must be a string');
  const shown = [...given.map(repr), ...[...keywords].map(([key, value]) => `${key}=${repr(value)}`)];
  return new PyGetter(methodCallerType, (value) => call(getAttribute(value, method), args, keywords), shown.join(', '));
}

const GETTERS: ReadonlyMap<string, (args: readonly Value[], keywords: Keywords) => Value> = new Map([
  ['itemgetter', itemGetter],
  ['attrgetter', attributeGetter],
  ['methodcaller', methodCaller],
]);

const itemGetterType = getterType('itemgetter');
const attributeGetterType = getterType('attrgetter');
const methodCallerType = getterType('methodcaller');

const nothing =
  (action: (...args: Value[]) => void) =>
  (...args: Value[]) => {
    action(...args);
    return null;
  };

const OTHERS = [
  define('not_(a, /)', (a = null) => !truth(a)),
  define('truth(a, /)', (a = null) => truth(a)),
  define('is_(a, b, /)', (a = null, b = null) => same(a, b)),
  define('is_not(a, b, /)', (a = null, b = null) => !same(a, b)),
  define('abs(a, /)', (a = null) => absolute(a)),
  define('neg(a, /)', (a = null) => unary('-', a)),
  define('pos(a, /)', (a = null) => unary('+', a)),
  define('inv(a, /)', (a = null) => unary('~', a)),
  define('invert(a, /)', (a = null) => unary('~', a)),
  define('index(a, /)', (a = null) => requireIndex(a)),
  define('concat(a, b, /)', (a = null, b = null) => binary('+', a, b)),
  define('contains(a, b, /)', (a = null, b = null) => contains(a, b)),
  define('countOf(a, b, /)', (a = null, b = null) => countOf(a, b)),
  define('indexOf(a, b, /)', (a = null, b = null) => indexOfItem(a, b)),
  define('getitem(a, b, /)', (a = null, b = null) => getItem(a, b)),
  define(
    'setitem(a, b, c, /)',
    nothing((a = null, b = null, c = null) => setItem(a, b, c)),
  ),
  define(
    'delitem(a, b, /)',
    nothing((a = null, b = null) => deleteItem(a, b)),
  ),
  define('call(obj, /, *args, **kwargs)', (fn = null, args, keywords) => call(fn, itemsOf(args), keywordsOf(keywords))),
];

export const OPERATOR: ModuleSpec = {
  name: 'operator',
  load: () => [
    ...binaryFunctions(),
    ...COMPARISONS.map(([name, op]): [string, Value] => [
      name,
      define(`${name}(a, b, /)`, (a = null, b = null) => compare(op, a, b)),
    ]),
    ...OTHERS.map((fn) => [fn.name, fn] as const),
    ['itemgetter', itemGetterType],
    ['attrgetter', attributeGetterType],
    ['methodcaller', methodCallerType],
  ],
};
