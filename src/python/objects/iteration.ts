/**
 * Iterating over any Python value from TypeScript, and Python iterators over anything TypeScript can iterate. Everything
 * here is lazy; every item that is drawn from an iterator counts as a step of the run.
 */

import { PyBytes } from './bytes.ts';
import { call, specialMethod } from './call.ts';
import { PyDict } from './dict.ts';
import { isRaised, PyIndexError, PyRuntimeError, PyStopIteration, PyTypeError, raise } from './exception.ts';
import { listType, PyList } from './list.ts';
import { builtinType, PyObject, type PyType, textOf, typeOf, type Value } from './object.ts';
import { PyRange } from './range.ts';
import { current, SCAN } from './runtime.ts';
import { PySet } from './set.ts';
import { PyTuple, tupleType } from './tuple.ts';

export const iteratorType = builtinType('iterator');

/** A Python iterator over something that TypeScript iterates. Generators of programs extend it. */
export class PyIterator extends PyObject {
  readonly #source: Iterator<Value>;

  constructor(source: Iterator<Value>, cls: PyType = iteratorType) {
    super(cls);
    this.#source = source;
  }

  /** What a generator returned; the next one who asks gets None. */
  takeResult(): Value {
    return null;
  }

  /** The next item, or `undefined` at the end. */
  next(): Value | undefined {
    current().step();
    const step = this.#source.next();
    return step.done ? undefined : step.value;
  }
}

const iteratorTypes = new Map<string, PyType>();

/** The class of the iterators over one kind of container: `list_iterator`. */
export function iteratorTypeNamed(name: string): PyType {
  const known = iteratorTypes.get(name);
  if (known) return known;
  const made = builtinType(name, iteratorType);
  iteratorTypes.set(name, made);
  return made;
}

/** Whether `iter(value)` would find something to iterate by. */
export function isIterable(value: Value): boolean {
  const cls = typeOf(value);
  const maker = cls.lookup('__iter__');
  return maker === undefined ? cls.lookup('__getitem__') !== undefined : maker !== null;
}

/** The items of a value, one by one; lists and dicts may change while they are iterated, as in CPython. @throws TypeError. */
export function iterate(value: Value): Iterable<Value> {
  const items = iterateNatively(value);
  if (items === null) return draw(getIterator(value));
  if (value instanceof PyRange) return counted(items);
  current().scan(sizeOf(value), SCAN.items);
  return items;
}

function sizeOf(value: Value): number {
  if (typeof value === 'string') return value.length;
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length;
  return value instanceof PyDict || value instanceof PySet ? value.size : 0;
}

/** A range may be of any length: its items are counted as they come. */
function* counted(items: Iterable<Value>): Generator<Value> {
  let count = 0;
  for (const item of items) {
    if (++count % SCAN.items === 0) current().step();
    yield item;
  }
}

/** The items of builtin containers (not of classes that give them another `__iter__`), or `null`. */
function iterateNatively(value: Value): Iterable<Value> | null {
  if (typeof value === 'string') return value;
  if (!(value instanceof PyObject)) return null;
  if (value instanceof PyList) return ownIteration(value, listType) ? value.items : null;
  if (value instanceof PyTuple) return ownIteration(value, tupleType) ? value.items : null;
  if (value instanceof PyDict) return hasForeignIteration(value) ? null : guardSize(value, value.keys(), 'dictionary');
  if (value instanceof PySet) return hasForeignIteration(value) ? null : guardSize(value, value.values(), 'Set');
  if (value instanceof PyRange) return value;
  return value instanceof PyBytes ? byteValues(value) : null;
}

function ownIteration(value: PyObject, cls: PyType): boolean {
  return value.cls === cls || !hasForeignIteration(value);
}

function hasForeignIteration(value: PyObject): boolean {
  return value.cls.module !== 'builtins' && value.cls.find('__iter__')?.owner.module !== 'builtins';
}

function* byteValues(value: PyBytes): Generator<Value> {
  for (const byte of value.data) yield BigInt(byte);
}

/** Passes items on while the container keeps its size. @throws Python's RuntimeError when it changed. */
export function* guardSize<T>(sized: { readonly size: number }, items: Iterator<T>, what: string): Generator<T> {
  const size = sized.size;
  let left = size;
  for (;;) {
    if (sized.size !== size) raise(PyRuntimeError, `${what} changed size during iteration`);
    const step = items.next();
    if (step.done) return;
    if (left-- === 0) raise(PyRuntimeError, `${what} keys changed during iteration`);
    yield step.value;
  }
}

/** Draws items without ever closing the iterator: a loop that is left early leaves the rest to others. */
function draw(iterator: Value): Iterable<Value> {
  const next = (): IteratorResult<Value> => {
    const value = advance(iterator);
    return value === undefined ? { done: true, value: undefined } : { done: false, value };
  };
  return { [Symbol.iterator]: () => ({ next }) };
}

/** The next item of a Python iterator, or `undefined` at its end. @throws TypeError for a value that is no iterator. */
export function advance(iterator: Value): Value | undefined {
  if (iterator instanceof PyIterator && iterator.cls.module === 'builtins') return iterator.next();
  const next = specialMethod(iterator, '__next__');
  if (next === undefined) raise(PyTypeError, `'${typeOf(iterator).name}' object is not an iterator`);
  current().step();
  try {
    return call(next);
  } catch (thrown) {
    if (isRaised(thrown, PyStopIteration)) return undefined;
    throw thrown;
  }
}

/** `iter(value)`. @throws Python's TypeError `'int' object is not iterable`. */
export function getIterator(value: Value): Value {
  if (value instanceof PyIterator) return value;
  const items = iterateNatively(value);
  if (items) return new PyIterator(items[Symbol.iterator](), iteratorTypeNamed(iteratorName(value)));
  const maker = specialMethod(value, '__iter__');
  if (maker !== undefined) return checkIterator(call(maker));
  if (typeOf(value).lookup('__iter__') === undefined) {
    const text = textOf(value);
    if (text !== null) return new PyIterator(text[Symbol.iterator](), iteratorTypeNamed('str_iterator'));
    const getter = specialMethod(value, '__getitem__');
    if (getter !== undefined) return new PyIterator(bySubscript(getter));
  }
  return raise(PyTypeError, `'${typeOf(value).name}' object is not iterable`);
}

function checkIterator(iterator: Value): Value {
  if (iterator instanceof PyIterator || typeOf(iterator).lookup('__next__') !== undefined) return iterator;
  return raise(PyTypeError, `iter() returned non-iterator of type '${typeOf(iterator).name}'`);
}

function iteratorName(value: Value): string {
  if (value instanceof PyDict) return 'dict_keyiterator';
  if (value instanceof PySet) return 'set_iterator';
  return typeof value === 'string' ? 'str_iterator' : `${typeOf(value).name}_iterator`;
}

/** The old protocol: `value[0]`, `value[1]` ... until IndexError. */
function* bySubscript(getter: Value): Generator<Value> {
  for (let index = 0n; ; index++) {
    let item: Value;
    try {
      item = call(getter, [index]);
    } catch (thrown) {
      if (isRaised(thrown, PyIndexError) || isRaised(thrown, PyStopIteration)) return;
      throw thrown;
    }
    yield item;
  }
}

/** `list(value)` as an array of its own. @throws Python's TypeError. */
export function listOf(value: Value): Value[] {
  if (value instanceof PyRange) current().allocate(Number(value.length) * 16);
  const items = iterateNatively(value);
  if (items === null) return gather(iterate(value));
  if (Array.isArray(items)) current().allocate(items.length * 8);
  else current().scan(sizeOf(value), SCAN.items);
  return Array.isArray(items) ? items.slice() : [...items];
}

/** Memory is counted while an unknown number of items comes in. */
function gather(items: Iterable<Value>): Value[] {
  const gathered: Value[] = [];
  for (const item of items) {
    gathered.push(item);
    if (gathered.length % 65536 === 0) current().allocate(65536 * 16);
  }
  return gathered;
}
