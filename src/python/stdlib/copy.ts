/** The module `copy`: shallow and deep copies (`Lib/copy.py`). */

import { call, specialMethod } from '../objects/call.ts';
import { nativeFunction } from '../objects/define.ts';
import { PyDict } from '../objects/dict.ts';
import { exceptionType, PyExceptionType } from '../objects/exception.ts';
import { identity } from '../objects/identity.ts';
import { PyList } from '../objects/list.ts';
import type { ModuleSpec } from '../objects/module.ts';
import { PyBox, PyObject, PyType, type Value } from '../objects/object.ts';
import { current } from '../objects/runtime.ts';
import { PySet } from '../objects/set.ts';
import { PyMember } from '../objects/slots.ts';
import { PyTuple } from '../objects/tuple.ts';

const CopyError = exceptionType('Error', PyExceptionType, 'copy');

/** Values that nobody can tell from their copies: numbers, text, classes, functions, modules. */
function isAtomic(value: Value): value is Exclude<Value, PyObject> | PyType {
  if (!(value instanceof PyObject) || value instanceof PyType) return true;
  return ATOMIC.has(value.cls.name) && value.cls.native;
}

const ATOMIC: ReadonlySet<string> = new Set([
  'function',
  'builtin_function_or_method',
  'method',
  'module',
  'range',
  'bytes',
  'ellipsis',
  'NotImplementedType',
  'slice',
  'property',
  'generator',
]);

function copy(value: Value): Value {
  if (isAtomic(value)) return value;
  const own = specialMethod(value, '__copy__');
  if (own !== undefined) return call(own);
  current().step();
  return copied(
    value,
    (item) => item,
    (made) => made,
  );
}

/** A copy of everything inside as well; things that occur twice stay one. */
export function deepCopy(value: Value, memo: Map<Value, Value> = new Map(), shared: PyDict = new PyDict()): Value {
  if (isAtomic(value)) return value;
  const known = memo.get(value) ?? shared.get(identity(value));
  if (known !== undefined) return known;
  const own = specialMethod(value, '__deepcopy__');
  if (own !== undefined) {
    const made = call(own, [shared]);
    memo.set(value, made);
    shared.set(identity(value), made);
    return made;
  }
  current().step();
  const register = (made: Value): Value => {
    memo.set(value, made);
    shared.set(identity(value), made);
    return made;
  };
  return copied(value, (item) => deepCopy(item, memo, shared), register);
}

/** A value of the same class with `inner` of each thing inside; `register` is told before the inside is copied. */
function copied(value: PyObject, inner: (item: Value) => Value, register: (made: Value) => Value): Value {
  if (value instanceof PyTuple)
    return register(copyState(value, new PyTuple(value.items.map(inner), value.cls), inner));
  if (value instanceof PyList) {
    const made = new PyList([], value.cls);
    register(made);
    made.items.push(...value.items.map(inner));
    return copyState(value, made, inner);
  }
  if (value instanceof PySet)
    return register(copyState(value, new PySet([...value.values()].map(inner), value.cls), inner));
  if (value instanceof PyBox) return register(copyState(value, new PyBox(value.cls, value.value), inner));
  const made = value.cls.layout()(value.cls, [], new Map());
  register(made);
  if (value instanceof PyDict && made instanceof PyDict) {
    for (const [key, item] of [...value.entries()]) made.set(inner(key), inner(item));
  } else if (value.cls.native && !(value.attributes instanceof Map)) return register(value);
  return made instanceof PyObject ? copyState(value, made, inner) : made;
}

/** What its `__dict__` and its slots hold. */
function copyState(from: PyObject, to: PyObject, inner: (item: Value) => Value): PyObject {
  if (from.attributes !== null) {
    to.attributes = new Map([...from.attributes].map(([name, value]) => [name, inner(value)]));
  }
  for (const cls of from.cls.mro) {
    for (const member of cls.namespace.values()) if (member instanceof PyMember) copySlot(member, from, to, inner);
  }
  return to;
}

function copySlot(member: PyMember, from: PyObject, to: PyObject, inner: (item: Value) => Value): void {
  const value = member.held(from);
  if (value !== undefined) member.set(to, inner(value));
}

export const COPY: ModuleSpec = {
  name: 'copy',
  load: () => [
    ['copy', nativeFunction('copy', 'copy(x)', (value = null) => copy(value))],
    [
      'deepcopy',
      nativeFunction('copy', 'deepcopy(x, memo=None)', (value = null, memo = null) =>
        deepCopy(value, new Map(), memo instanceof PyDict ? memo : new PyDict()),
      ),
    ],
    ['Error', CopyError],
    ['error', CopyError],
  ],
};
