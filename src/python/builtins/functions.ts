/** The builtin functions that need no frame: `print`, `len`, `sorted`, `getattr` ... (`Python/bltinmodule.c`). */

import { deleteAttribute, findAttribute, getAttribute, hasAttribute, setAttribute } from '../objects/attribute.ts';
import { PyBytes } from '../objects/bytes.ts';
import { call, callSpecial, specialMethod } from '../objects/call.ts';
import { compare } from '../objects/compare.ts';
import { nativeFunction } from '../objects/define.ts';
import {
  PyException,
  PyStopIteration,
  PyTypeError,
  PyValueError,
  raise,
  raiseException,
} from '../objects/exception.ts';
import { PyCallable, PyMethod, type PyNativeFunction } from '../objects/function.ts';
import { hash } from '../objects/hash.ts';
import { identity } from '../objects/identity.ts';
import { powerModulo } from '../objects/integer.ts';
import { advance, getIterator, iterate, iteratorTypeNamed, listOf, PyIterator } from '../objects/iteration.ts';
import { PyList } from '../objects/list.ts';
import {
  integerOf,
  MISSING,
  NOT_IMPLEMENTED,
  PyObject,
  PyType,
  textOf,
  typeOf,
  type Value,
} from '../objects/object.ts';
import { binary } from '../objects/operators.ts';
import { ascii, format, repr, str } from '../objects/repr.ts';
import { current } from '../objects/runtime.ts';
import { requireIndex } from '../objects/slice.ts';
import { length } from '../objects/subscript.ts';
import { codePoint, textLength } from '../objects/text.ts';
import { truth } from '../objects/truth.ts';
import { PyTuple } from '../objects/tuple.ts';
import { isInstanceOf, isSubclassOf } from './instance-check.ts';
import { sorted } from './sorting.ts';

const itemsOf = (value: Value | undefined): readonly Value[] => (value instanceof PyTuple ? value.items : []);

/** @throws Python's TypeError. */
function printOption(value: Value, name: string, fallback: string): string {
  if (value === null) return fallback;
  return textOf(value) ?? raise(PyTypeError, `${name} must be None or a string, not ${typeOf(value).name}`);
}

/** Writes piece by piece, as a file of the program's own can tell. */
function print(args: Value, separator: Value, end: Value, file: Value): null {
  const write = writerOf(file);
  const between = printOption(separator, 'sep', ' ');
  const last = printOption(end, 'end', '\n');
  for (const [index, value] of itemsOf(args).entries()) {
    if (index > 0) write(between);
    write(str(value));
  }
  write(last);
  return null;
}

function writerOf(file: Value): (text: string) => void {
  if (file !== null) {
    const method = getAttribute(file, 'write');
    return (text) => call(method, [text]);
  }
  const { output } = current();
  return (text) => {
    current().allocate(text.length * 2);
    output.push(text);
  };
}

/** `min` and `max`: of one iterable or of several arguments. */
function extreme(name: 'min' | 'max', args: Value, key: Value, fallback: Value): Value {
  const given = itemsOf(args);
  if (given.length === 0) raise(PyTypeError, `${name} expected at least 1 argument, got 0`);
  if (given.length > 1 && fallback !== MISSING) {
    raise(PyTypeError, `Cannot specify a default for ${name}() with multiple positional arguments`);
  }
  let best: { readonly item: Value; readonly key: Value } | null = null;
  for (const item of given.length === 1 ? iterate(given[0] ?? null) : given) {
    const rank = key === null ? item : call(key, [item]);
    if (!best || truth(compare(name === 'min' ? '<' : '>', rank, best.key))) best = { item, key: rank };
  }
  if (best) return best.item;
  return fallback === MISSING ? raise(PyValueError, `${name}() arg is an empty sequence`) : fallback;
}

function sum(items: Value, start: Value): Value {
  if (textOf(start) !== null) raise(PyTypeError, "sum() can't sum strings [use ''.join(seq) instead]");
  let total = start;
  for (const item of iterate(items)) total = binary('+', total, item);
  return total;
}

function round(number: Value, digits: Value): Value {
  const method = specialMethod(number, '__round__');
  if (method === undefined) raise(PyTypeError, `type ${typeOf(number).name} doesn't define __round__ method`);
  return call(method, digits === null ? [] : [digits]);
}

function next(iterator: Value, fallback: Value): Value {
  const item = advance(iterator);
  if (item !== undefined) return item;
  const result = iterator instanceof PyIterator ? iterator.takeResult() : null;
  if (fallback !== MISSING) return fallback;
  return raiseException(new PyException(PyStopIteration, result === null ? [] : [result]));
}

function iter(value: Value, sentinel: Value): Value {
  if (sentinel === MISSING) return getIterator(value);
  if (!isCallable(value)) raise(PyTypeError, 'iter(v, w): v must be callable');
  return new PyIterator(untilSentinel(value, sentinel), iteratorTypeNamed('callable_iterator'));
}

function* untilSentinel(fn: Value, sentinel: Value): Generator<Value> {
  for (;;) {
    const item = call(fn);
    if (truth(compare('==', item, sentinel))) return;
    yield item;
  }
}

function power(base: Value, exponent: Value, modulus: Value): Value {
  if (modulus === null) return binary('**', base, exponent);
  const [b, e, m] = [integerOf(base), integerOf(exponent), integerOf(modulus)];
  const own = base instanceof PyObject ? callSpecial(base, '__pow__', [exponent, modulus]) : undefined;
  if (own !== undefined && own !== NOT_IMPLEMENTED) return own;
  if (b === null || e === null || m === null) {
    return raise(PyTypeError, 'pow() 3rd argument not allowed unless all arguments are integers');
  }
  return powerModulo(b, e, m);
}

function divmod(left: Value, right: Value): Value {
  const own = callSpecial(left, '__divmod__', [right]);
  if (own !== undefined && own !== NOT_IMPLEMENTED) return own;
  const reflected = callSpecial(right, '__rdivmod__', [left]);
  if (reflected !== undefined && reflected !== NOT_IMPLEMENTED) return reflected;
  const types = `'${typeOf(left).name}' and '${typeOf(right).name}'`;
  return raise(PyTypeError, `unsupported operand type(s) for divmod(): ${types}`);
}

function ordinal(character: Value): bigint {
  if (character instanceof PyBytes && character.data.length === 1) return BigInt(character.data[0] ?? 0);
  const text = textOf(character);
  if (text === null) raise(PyTypeError, `ord() expected string of length 1, but ${typeOf(character).name} found`);
  const size = textLength(text);
  if (size !== 1) raise(PyTypeError, `ord() expected a character, but string of length ${size} found`);
  return BigInt(codePoint(text));
}

function character(code: Value): string {
  const point = requireIndex(code);
  if (point < 0n || point > 0x10ffffn) raise(PyValueError, 'chr() arg not in range(0x110000)');
  return String.fromCodePoint(Number(point));
}

function inBase(value: Value, prefix: string, base: number): string {
  const integer = requireIndex(value);
  return integer < 0n ? `-${prefix}${(-integer).toString(base)}` : prefix + integer.toString(base);
}

function formatSpec(spec: Value): string {
  return textOf(spec) ?? raise(PyTypeError, `format() argument 2 must be str, not ${typeOf(spec).name}`);
}

function isCallable(value: Value): boolean {
  if (value instanceof PyCallable || value instanceof PyMethod || value instanceof PyType) return true;
  return typeOf(value).lookup('__call__') !== undefined;
}

function attributeName(name: Value): string {
  return textOf(name) ?? raise(PyTypeError, `attribute name must be string, not '${typeOf(name).name}'`);
}

function getattr(value: Value, name: Value, fallback: Value): Value {
  const attribute = attributeName(name);
  if (fallback === MISSING) return getAttribute(value, attribute);
  return hasAttribute(value, attribute) ? (findAttribute(value, attribute) ?? fallback) : fallback;
}

const define = (signature: string, body: (...args: Value[]) => Value): PyNativeFunction =>
  nativeFunction('builtins', signature, body);

/** Every function of this file, to be put into the builtins' namespace under its name. */
export const FUNCTIONS: readonly PyNativeFunction[] = [
  define(
    'print(*args, sep=None, end=None, file=None, flush=False)',
    (args = null, sep = null, end = null, file = null) => print(args, sep, end, file),
  ),
  define('len(obj, /)', (value = null) => BigInt(length(value))),
  define('repr(obj, /)', (value = null) => repr(value)),
  define('ascii(obj, /)', (value = null) => ascii(value)),
  define("format(value, format_spec='', /)", (value = null, spec = '') => format(value, formatSpec(spec))),
  define('hash(obj, /)', (value = null) => hash(value)),
  define('id(obj, /)', (value = null) => identity(value)),
  define('callable(obj, /)', (value = null) => isCallable(value)),
  define('isinstance(obj, class_or_tuple, /)', (value = null, classes = null) => isInstanceOf(value, classes)),
  define('issubclass(cls, class_or_tuple, /)', (cls = null, classes = null) => isSubclassOf(cls, classes)),
  define('getattr(object, name, default=?, /)', (value = null, name = null, fallback = MISSING) =>
    getattr(value, name, fallback),
  ),
  define('hasattr(obj, name, /)', (value = null, name = null) => hasAttribute(value, attributeName(name))),
  define('setattr(obj, name, value, /)', (target = null, name = null, value = null) => {
    setAttribute(target, attributeName(name), value);
    return null;
  }),
  define('delattr(obj, name, /)', (target = null, name = null) => {
    deleteAttribute(target, attributeName(name));
    return null;
  }),
  define('iter(object, sentinel=?, /)', (value = null, sentinel = MISSING) => iter(value, sentinel)),
  define('next(iterator, default=?, /)', (iterator = null, fallback = MISSING) => next(iterator, fallback)),
  define(
    'sorted(iterable, /, *, key=None, reverse=False)',
    (items = null, key = null, reverse = false) => new PyList(sorted(listOf(items), key, truth(reverse))),
  ),
  define('sum(iterable, /, start=0)', (items = null, start = null) => sum(items, start)),
  define('min(*args, key=None, default=?)', (args = null, key = null, fallback = MISSING) =>
    extreme('min', args, key, fallback),
  ),
  define('max(*args, key=None, default=?)', (args = null, key = null, fallback = MISSING) =>
    extreme('max', args, key, fallback),
  ),
  define('all(iterable, /)', (items = null) => {
    for (const item of iterate(items)) if (!truth(item)) return false;
    return true;
  }),
  define('any(iterable, /)', (items = null) => {
    for (const item of iterate(items)) if (truth(item)) return true;
    return false;
  }),
  define('abs(x, /)', (value = null) => {
    const own = callSpecial(value, '__abs__');
    return own ?? raise(PyTypeError, `bad operand type for abs(): '${typeOf(value).name}'`);
  }),
  define('round(number, ndigits=None)', (number = null, digits = null) => round(number, digits)),
  define('pow(base, exp, mod=None)', (base = null, exponent = null, modulus = null) => power(base, exponent, modulus)),
  define('divmod(x, y, /)', (left = null, right = null) => divmod(left, right)),
  define('ord(c, /)', (value = null) => ordinal(value)),
  define('chr(i, /)', (value = null) => character(value)),
  define('bin(number, /)', (value = null) => inBase(value, '0b', 2)),
  define('oct(number, /)', (value = null) => inBase(value, '0o', 8)),
  define('hex(number, /)', (value = null) => inBase(value, '0x', 16)),
  define("input(prompt='', /)", () => current().unsupported('input(): nobody is there to answer')),
  define("open(file, mode='r', **kwargs)", () => current().unsupported('open(): there are no files')),
];
