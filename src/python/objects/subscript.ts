/** `value[key]`, its assignment and deletion, `item in value` and `len(value)` for any values. */

import { bindToClass } from './attribute.ts';
import { call, callSpecial, specialMethod } from './call.ts';
import { equals } from './compare.ts';
import { dictType, PyDict } from './dict.ts';
import {
  PyException,
  PyIndexError,
  PyKeyError,
  PyOverflowError,
  PyTypeError,
  PyValueError,
  raise,
  raiseException,
} from './exception.ts';
import { getIterator, iterate } from './iteration.ts';
import { listType, PyList } from './list.ts';
import { PyObject, PyType, textOf, typeOf, type Value } from './object.ts';
import { PyRange } from './range.ts';
import { current, SCAN } from './runtime.ts';
import { indexOf, PySlice, position, sliceIndices, sliceOf } from './slice.ts';
import { characterAt, characters, hasAstral, textLength } from './text.ts';
import { truth } from './truth.ts';
import { PyTuple, tupleType } from './tuple.ts';

/** `container[key]`. @throws Python's TypeError, KeyError, IndexError. */
export function getItem(container: Value, key: Value): Value {
  if (container instanceof PyObject) {
    if (container.cls === dictType && container instanceof PyDict) return dictItem(container, key);
    if (container.cls === listType && container instanceof PyList) return listItem(container, key);
    if (container.cls === tupleType && container instanceof PyTuple) return tupleItem(container, key);
  } else if (typeof container === 'string') return textItem(container, key);
  const method = specialMethod(container, '__getitem__');
  if (method !== undefined) return call(method, [key]);
  if (container instanceof PyType) return classItem(container, key);
  return raise(PyTypeError, `'${typeOf(container).name}' object is not subscriptable`);
}

/** `Class[key]`: `__class_getitem__`. */
function classItem(cls: PyType, key: Value): Value {
  const found = cls.lookup('__class_getitem__');
  if (found === undefined) return raise(PyTypeError, `type '${cls.name}' is not subscriptable`);
  return call(bindToClass(found, cls), [key]);
}

/** `dict.__getitem__`: `__missing__` of a subclass answers for keys that are not there. @throws Python's KeyError. */
export function dictItem(dict: PyDict, key: Value): Value {
  const found = dict.get(key);
  if (found !== undefined) return found;
  const missing = dict.cls === dictType ? undefined : specialMethod(dict, '__missing__');
  return missing === undefined ? keyError(key) : call(missing, [key]);
}

/** Raises `KeyError(key)`. */
export function keyError(key: Value): never {
  return raiseException(new PyException(PyKeyError, [key]));
}

/** The index for a sequence; its messages call the sequence by its class. @throws Python's TypeError or IndexError. */
function itemIndex(key: Value, length: number, kind: string, outOfRange: string): number {
  const index = indexOf(key);
  if (index === null) {
    const type = typeOf(key).name;
    const message = `${kind} indices must be integers or slices, not ${type}`;
    return raise(PyTypeError, kind === 'string' ? `string indices must be integers, not '${type}'` : message);
  }
  return position(index, length) ?? indexError(index, outOfRange);
}

function indexError(index: bigint, outOfRange: string): never {
  const huge = index >= 1n << 63n || index < -(1n << 63n);
  return raise(PyIndexError, huge ? "cannot fit 'int' into an index-sized integer" : outOfRange);
}

/** `list.__getitem__`. */
export function listItem(list: PyList, key: Value): Value {
  if (key instanceof PySlice) return new PyList(sliceOf(list.items, key));
  return list.items[itemIndex(key, list.items.length, 'list', 'list index out of range')] ?? null;
}

/** `tuple.__getitem__`. */
export function tupleItem(tuple: PyTuple, key: Value): Value {
  if (key instanceof PySlice) return new PyTuple(sliceOf(tuple.items, key));
  return tuple.items[itemIndex(key, tuple.items.length, 'tuple', 'tuple index out of range')] ?? null;
}

/** `str.__getitem__`. */
export function textItem(text: string, key: Value): string {
  current().scan(text.length, SCAN.characters);
  if (key instanceof PySlice) return sliceOf(characters(text), key).join('');
  const length = hasAstral(text) ? textLength(text) : text.length;
  return characterAt(text, itemIndex(key, length, 'string', 'string index out of range')) ?? '';
}

/** An item of another native sequence: `bytes`, `range`. @throws Python's TypeError or IndexError. */
export function sequenceIndex(key: Value, length: number, kind: string, outOfRange: string): number {
  return itemIndex(key, length, kind, outOfRange);
}

/** `container[key] = value`. @throws Python's TypeError, IndexError and what `__setitem__` raises. */
export function setItem(container: Value, key: Value, value: Value): void {
  if (container instanceof PyObject) {
    if (container.cls === dictType && container instanceof PyDict) {
      container.set(key, value);
      return;
    }
    if (container.cls === listType && container instanceof PyList) {
      setListItem(container, key, value);
      return;
    }
  }
  const method = specialMethod(container, '__setitem__');
  if (method === undefined) {
    raise(PyTypeError, `'${typeOf(container).name}' object does not support item assignment`);
  }
  call(method, [key, value]);
}

/** `list.__setitem__`. */
export function setListItem(list: PyList, key: Value, value: Value): void {
  if (key instanceof PySlice) setListSlice(list, key, value);
  else list.items[itemIndex(key, list.items.length, 'list', 'list assignment index out of range')] = value;
}

function setListSlice(list: PyList, slice: PySlice, value: Value): void {
  current().scan(list.items.length, SCAN.moved);
  const { start, stop, step, count } = sliceIndices(slice, list.items.length);
  const items = sliceValues(value, step);
  if (step === 1) {
    const end = Math.max(start, stop);
    const after = list.items.splice(start).slice(end - start);
    for (const item of items) list.items.push(item);
    for (const item of after) list.items.push(item);
    return;
  }
  if (items.length !== count) {
    const what = `attempt to assign sequence of size ${items.length} to extended slice of size ${count}`;
    raise(PyValueError, what);
  }
  for (const [turn, item] of items.entries()) list.items[start + turn * step] = item;
}

function sliceValues(value: Value, step: number): Value[] {
  if (value instanceof PyObject || typeof value === 'string') {
    if (value instanceof PyList || isIterable(value)) return [...iterate(value)];
  }
  return raise(PyTypeError, step === 1 ? 'can only assign an iterable' : 'must assign iterable to extended slice');
}

function isIterable(value: Value): boolean {
  const cls = typeOf(value);
  return cls.lookup('__iter__') !== undefined || cls.lookup('__getitem__') !== undefined;
}

/** `del container[key]`. @throws Python's TypeError, KeyError, IndexError. */
export function deleteItem(container: Value, key: Value): void {
  if (container instanceof PyObject && container.cls === dictType && container instanceof PyDict) {
    if (!container.delete(key)) keyError(key);
    return;
  }
  const method = specialMethod(container, '__delitem__');
  if (method !== undefined) {
    call(method, [key]);
    return;
  }
  const does = container instanceof PyTuple || typeof container === 'string' ? "doesn't" : 'does not';
  raise(PyTypeError, `'${typeOf(container).name}' object ${does} support item deletion`);
}

/** `list.__delitem__`. */
export function deleteListItem(list: PyList, key: Value): void {
  current().scan(list.items.length, SCAN.moved);
  if (!(key instanceof PySlice)) {
    list.items.splice(itemIndex(key, list.items.length, 'list', 'list assignment index out of range'), 1);
    return;
  }
  const { start, step, count } = sliceIndices(key, list.items.length);
  if (step === 1) {
    list.items.splice(start, count);
    return;
  }
  const places = new Set(Array.from({ length: count }, (_, turn) => start + turn * step));
  const kept = list.items.filter((_, index) => !places.has(index));
  list.items.length = 0;
  for (const item of kept) list.items.push(item);
}

/** `item in container`. @throws Python's TypeError. */
export function contains(container: Value, item: Value): boolean {
  if (typeof container === 'string') return textContains(container, item);
  if (container instanceof PyObject && container.cls === dictType && container instanceof PyDict) {
    return container.has(item);
  }
  const cls = typeOf(container);
  if (cls.lookup('__contains__') === null) raise(PyTypeError, `'${cls.name}' object is not a container`);
  const answer = callSpecial(container, '__contains__', [item]);
  if (answer !== undefined) return truth(answer);
  return searchIteration(container, item);
}

function searchIteration(container: Value, item: Value): boolean {
  const cls = typeOf(container);
  const iterable = cls.lookup('__iter__') ?? cls.lookup('__getitem__');
  if (iterable === undefined || iterable === null || cls.lookup('__iter__') === null) {
    return raise(PyTypeError, `argument of type '${cls.name}' is not iterable`);
  }
  for (const candidate of iterate(getIterator(container))) if (equals(candidate, item)) return true;
  return false;
}

/** `str.__contains__`. */
export function textContains(text: string, item: Value): boolean {
  const part = textOf(item);
  if (part !== null) return text.includes(part);
  return raise(PyTypeError, `'in <string>' requires string as left operand, not ${typeOf(item).name}`);
}

/** Whether one of the items is the value or equals it: `list.__contains__`. */
export function includes(items: Iterable<Value>, value: Value): boolean {
  if (Array.isArray(items)) current().scan(items.length, SCAN.items);
  for (const item of items) if (equals(item, value)) return true;
  return false;
}

/** `len(value)`. @throws Python's TypeError, ValueError, OverflowError. */
export function length(value: Value): number {
  if (typeof value === 'string') {
    current().scan(value.length, SCAN.characters);
    return textLength(value);
  }
  if (value instanceof PyList && value.cls === listType) return value.items.length;
  if (value instanceof PyTuple && value.cls === tupleType) return value.items.length;
  const answer = callSpecial(value, '__len__');
  if (answer === undefined) raise(PyTypeError, `object of type '${typeOf(value).name}' has no len()`);
  const size = indexOf(answer);
  if (size === null) raise(PyTypeError, `'${typeOf(answer).name}' object cannot be interpreted as an integer`);
  if (size < 0n) raise(PyValueError, '__len__() should return >= 0');
  if (value instanceof PyRange && size >= 1n << 63n) {
    raise(PyOverflowError, 'Python int too large to convert to C ssize_t');
  }
  if (size >= 1n << 63n) raise(PyOverflowError, "cannot fit 'int' into an index-sized integer");
  return Number(size);
}
