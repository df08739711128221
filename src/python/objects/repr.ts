/** `repr(value)`, `str(value)` and `format(value, spec)` for every value, as CPython writes them. */

import { call, specialMethod } from './call.ts';
import { dictType, PyDict } from './dict.ts';
import { PyTypeError, raise } from './exception.ts';
import { floatRepr } from './float-text.ts';
import { formatFloat, formatInteger, formatText } from './format-spec.ts';
import { identity } from './identity.ts';
import { integerText } from './integer.ts';
import { listType, PyList } from './list.ts';
import { ELLIPSIS, NOT_IMPLEMENTED, objectType, PyObject, type PyType, textOf, typeOf, type Value } from './object.ts';
import { current, type StateKey } from './runtime.ts';
import { escapeNonAscii, quote } from './text.ts';
import { PyTuple, tupleType } from './tuple.ts';

/** `repr(value)`. @throws what `__repr__` raises. */
export function repr(value: Value): string {
  if (value === null) return 'None';
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'bigint':
      return integerText(value);
    case 'boolean':
      return value ? 'True' : 'False';
    case 'number':
      return floatRepr(value);
    default:
      return objectRepr(value);
  }
}

function objectRepr(value: PyObject): string {
  if (value.cls === listType && value instanceof PyList) return listRepr(value);
  if (value.cls === tupleType && value instanceof PyTuple) return tupleRepr(value);
  if (value.cls === dictType && value instanceof PyDict) return dictRepr(value);
  if (value === ELLIPSIS) return 'Ellipsis';
  if (value === NOT_IMPLEMENTED) return 'NotImplemented';
  const method = specialMethod(value, '__repr__');
  return method === undefined ? defaultRepr(value) : textResult(call(method), '__repr__');
}

function textResult(answer: Value, method: string): string {
  return textOf(answer) ?? raise(PyTypeError, `${method} returned non-string (type ${typeOf(answer).name})`);
}

/** `<models.User object at 0x7f...>`: `object.__repr__`. */
export function defaultRepr(value: Value): string {
  const cls = typeOf(value);
  return `<${fullName(cls)} object at ${address(value)}>`;
}

/** The class's name with its module, as messages show it: `__main__.User`, `int`. */
export function fullName(cls: PyType): string {
  const module = textOf(cls.namespace.get('__module__') ?? null) ?? cls.module;
  return module === 'builtins' ? cls.qualname : `${module}.${cls.qualname}`;
}

/** `0x7f...`, as default reprs show it. */
export function address(value: Value): string {
  return `0x${identity(value).toString(16)}`;
}

const OPEN: StateKey<Set<Value>> = { make: () => new Set() };

/** The repr of something that may contain itself; `again` is what stands for it inside itself. */
export function guardRepr(value: Value, again: string, write: () => string): string {
  const open = current().state(OPEN);
  if (open.has(value)) return again;
  open.add(value);
  try {
    return write();
  } finally {
    open.delete(value);
  }
}

/** The reprs of the items with commas, counting the memory the text takes. */
export function joinReprs(items: Iterable<Value>): string {
  let text = '';
  for (const item of items) {
    const piece = repr(item);
    current().allocate(piece.length);
    text += text === '' ? piece : `, ${piece}`;
  }
  return text;
}

/** `list.__repr__`. */
export function listRepr(list: PyList): string {
  return guardRepr(list, '[...]', () => `[${joinReprs(list.items)}]`);
}

/** `tuple.__repr__`. */
export function tupleRepr(tuple: PyTuple): string {
  return guardRepr(tuple, '(...)', () => `(${joinReprs(tuple.items)}${tuple.items.length === 1 ? ',' : ''})`);
}

/** `dict.__repr__`. */
export function dictRepr(dict: PyDict): string {
  return guardRepr(dict, '{...}', () => {
    const entries = [...dict.entries()].map(([key, value]) => `${repr(key)}: ${repr(value)}`);
    return `{${entries.join(', ')}}`;
  });
}

/** `str(value)`. @throws what `__str__` raises. */
export function str(value: Value): string {
  if (typeof value === 'string') return value;
  if (!(value instanceof PyObject)) return repr(value);
  const own = value.cls.lookup('__str__') !== objectType.namespace.get('__str__');
  const method = specialMethod(value, own ? '__str__' : '__repr__');
  return method === undefined ? repr(value) : textResult(call(method), '__str__');
}

/** `ascii(value)`. */
export function ascii(value: Value): string {
  return escapeNonAscii(repr(value));
}

/** `format(value, spec)`: what f-strings and `str.format` call. @throws Python's ValueError or TypeError. */
export function format(value: Value, spec = ''): string {
  if (!(value instanceof PyObject)) return formatPrimitive(value, spec);
  const method = specialMethod(value, '__format__');
  if (method === undefined) return formatByDefault(value, spec);
  const answer = call(method, [spec]);
  return textOf(answer) ?? raise(PyTypeError, `__format__ must return a str, not ${typeOf(answer).name}`);
}

/** `int.__format__`, `float.__format__`, `str.__format__` and what `bool` and `None` make of them. */
export function formatPrimitive(value: null | boolean | bigint | number | string, spec: string): string {
  if (spec === '') return str(value);
  if (typeof value === 'string') return formatText(value, spec);
  if (typeof value === 'number') return formatFloat(value, spec);
  if (value === null) return formatByDefault(value, spec);
  return formatInteger(BigInt(value), spec, typeOf(value).name);
}

/** `object.__format__`. @throws Python's TypeError for any spec. */
export function formatByDefault(value: Value, spec: string): string {
  if (spec === '') return str(value);
  return raise(PyTypeError, `unsupported format string passed to ${typeOf(value).name}.__format__`);
}

/** `type.__repr__`. */
export function typeRepr(cls: PyType): string {
  return `<class '${fullName(cls)}'>`;
}
