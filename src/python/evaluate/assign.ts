/** Assignment to targets of every shape, and their deletion: names, attributes, items, unpacking. */

import type { Attribute, Expr, Subscript } from '../ast.ts';
import { deleteAttribute, setAttribute } from '../objects/attribute.ts';
import { isRaised, PyTypeError, PyValueError, raise } from '../objects/exception.ts';
import { advance, getIterator, iterate } from '../objects/iteration.ts';
import { PyList } from '../objects/list.ts';
import { typeOf, type Value } from '../objects/object.ts';
import { deleteItem, setItem } from '../objects/subscript.ts';
import { PyTuple } from '../objects/tuple.ts';
import { evaluate } from './dispatch.ts';
import type { Frame } from './frame.ts';
import { deleteName, storeName } from './names.ts';

/** `target = value`. @throws Python's errors of unpacking and of the objects assigned to. */
export function assign(target: Expr, value: Value, frame: Frame): void {
  switch (target.kind) {
    case 'Name':
      storeName(target.id, value, frame, frame.statement);
      break;
    case 'Attribute':
      assignAttribute(target, value, frame);
      break;
    case 'Subscript':
      assignItem(target, value, frame);
      break;
    case 'Tuple':
    case 'List':
      unpack(target.elts, value, frame, target);
      break;
    default:
      frame.node = target;
      frame.context.thread.runtime.unsupported(`assignment to ${target.kind}`);
  }
}

function assignAttribute(target: Attribute, value: Value, frame: Frame): void {
  const owner = evaluate(target.value, frame);
  frame.node = target;
  setAttribute(owner, frame.scope.mangle(target.attr), value);
}

function assignItem(target: Subscript, value: Value, frame: Frame): void {
  const container = evaluate(target.value, frame);
  const key = evaluate(target.slice, frame);
  frame.node = target;
  setItem(container, key, value);
}

function unpack(targets: readonly Expr[], value: Value, frame: Frame, node: Expr): void {
  frame.node = node;
  const star = targets.findIndex((target) => target.kind === 'Starred');
  const values = star < 0 ? exactly(targets.length, value) : atLeast(targets.length - 1, star, value);
  for (const [index, target] of targets.entries()) {
    const given = values[index] ?? null;
    assign(target.kind === 'Starred' ? target.value : target, given, frame);
  }
}

/** As many values as there are targets. @throws Python's ValueError. */
function exactly(count: number, value: Value): readonly Value[] {
  if ((value instanceof PyTuple || value instanceof PyList) && value.cls.module === 'builtins') {
    if (value.items.length === count) return value.items.slice();
  }
  const iterator = unpackable(value);
  const values: Value[] = [];
  for (let item = advance(iterator); item !== undefined; item = advance(iterator)) {
    if (values.length === count) raise(PyValueError, `too many values to unpack (expected ${count})`);
    values.push(item);
  }
  if (values.length < count) {
    raise(PyValueError, `not enough values to unpack (expected ${count}, got ${values.length})`);
  }
  return values;
}

/** The values before the starred target, a list for it, and those after it. @throws Python's ValueError. */
function atLeast(count: number, star: number, value: Value): readonly Value[] {
  unpackable(value);
  const values = [...iterate(value)];
  if (values.length < count) {
    raise(PyValueError, `not enough values to unpack (expected at least ${count}, got ${values.length})`);
  }
  const after = values.length - (count - star);
  return [...values.slice(0, star), new PyList(values.slice(star, after)), ...values.slice(after)];
}

function unpackable(value: Value): Value {
  try {
    return getIterator(value);
  } catch (thrown) {
    const cls = typeOf(value);
    const plain = cls.lookup('__iter__') === undefined && cls.lookup('__getitem__') === undefined;
    if (plain && isRaised(thrown, PyTypeError)) raise(PyTypeError, `cannot unpack non-iterable ${cls.name} object`);
    throw thrown;
  }
}

/** `del target`. @throws Python's errors. */
export function deleteTarget(target: Expr, frame: Frame): void {
  switch (target.kind) {
    case 'Name':
      deleteName(target.id, frame, target);
      break;
    case 'Attribute': {
      const owner = evaluate(target.value, frame);
      frame.node = target;
      deleteAttribute(owner, frame.scope.mangle(target.attr));
      break;
    }
    case 'Subscript': {
      const container = evaluate(target.value, frame);
      const key = evaluate(target.slice, frame);
      frame.node = target;
      deleteItem(container, key);
      break;
    }
    case 'Tuple':
    case 'List':
      for (const part of target.elts) deleteTarget(part, frame);
      break;
    default:
      frame.context.thread.runtime.unsupported(`deletion of ${target.kind}`);
  }
}
