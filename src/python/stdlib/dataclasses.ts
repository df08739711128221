/** The module `dataclasses`: the functions that programs call (`Lib/dataclasses.py`). The decorator is in `data-class.ts`. */

import { getAttribute } from '../objects/attribute.ts';
import { call } from '../objects/call.ts';
import { makeClass } from '../objects/class.ts';
import { nativeFunction } from '../objects/define.ts';
import { dictOf, PyDict } from '../objects/dict.ts';
import { PyTypeError, raise } from '../objects/exception.ts';
import { iterate, listOf } from '../objects/iteration.ts';
import { leftOut } from '../objects/left-out.ts';
import { PyList } from '../objects/list.ts';
import type { ModuleSpec } from '../objects/module.ts';
import { MISSING, PyObject, PyType, textOf, typeOf, type Value } from '../objects/object.ts';
import { str } from '../objects/repr.ts';
import { PyTuple } from '../objects/tuple.ts';
import { deepCopy } from './copy.ts';
import { dataClass, FrozenInstanceError, fieldsOf } from './data-class.ts';
import { fieldType, KEYWORD_ONLY, makeField, NOTHING, type PyField } from './data-field.ts';

/** The fields of a data class or of an instance. @throws Python's TypeError. */
function fields(target: Value): readonly PyField[] {
  const cls = target instanceof PyType ? target : typeOf(target);
  return fieldsOf(cls) ?? raise(PyTypeError, 'must be called with a dataclass type or instance');
}

function instanceFields(target: Value, where: string): readonly PyField[] {
  const found = target instanceof PyType ? null : fieldsOf(typeOf(target));
  return found ?? raise(PyTypeError, `${where}() should be called on dataclass instances`);
}

/** Data classes inside lists, tuples and dicts are turned into dicts as well. */
function inDict(value: Value, factory: Value): Value {
  const own = value instanceof PyObject && !(value instanceof PyType) ? fieldsOf(value.cls) : null;
  if (own !== null) {
    const pairs = own.map(({ name }): [Value, Value] => [name, inDict(getAttribute(value, name), factory)]);
    return factory === null ? dictOf(pairs) : call(factory, [new PyList(pairs.map((pair) => new PyTuple(pair)))]);
  }
  return inside(value, (item) => inDict(item, factory));
}

function inTuple(value: Value, factory: Value): Value {
  const own = value instanceof PyObject && !(value instanceof PyType) ? fieldsOf(value.cls) : null;
  if (own !== null) {
    const values = own.map(({ name }) => inTuple(getAttribute(value, name), factory));
    return factory === null ? new PyTuple(values) : call(factory, [new PyList(values)]);
  }
  return inside(value, (item) => inTuple(item, factory));
}

function inside(value: Value, turn: (item: Value) => Value): Value {
  if (value instanceof PyList) return new PyList(value.items.map(turn));
  if (value instanceof PyTuple) return new PyTuple(value.items.map(turn), value.cls);
  if (value instanceof PyDict)
    return dictOf([...value.entries()].map(([key, item]) => [turn(key), turn(item)] as const));
  return deepCopy(value);
}

/** `replace(obj, x=1)`: the same with other values. */
function replace(target: Value, changes: Value): Value {
  const given = new Map(
    changes instanceof PyDict ? [...changes.entries()].map(([key, value]) => [str(key), value]) : [],
  );
  for (const field of instanceFields(target, 'replace')) {
    if (!field.init) {
      if (given.has(field.name)) {
        const what = `field ${field.name} is declared with init=False, it cannot be specified with replace()`;
        raise(PyTypeError, what);
      }
    } else if (!given.has(field.name)) given.set(field.name, getAttribute(target, field.name));
  }
  return call(typeOf(target), [], given);
}

function makeDataClass(name: Value, specs: Value, bases: Value, namespace: Value): Value {
  const annotations = new PyDict();
  const own: [string, Value][] =
    namespace instanceof PyDict ? [...namespace.entries()].map(([key, value]) => [str(key), value]) : [];
  for (const spec of iterate(specs)) {
    const [field = null, type = 'typing.Any', fallback] = textOf(spec) === null ? listOf(spec) : [spec];
    annotations.set(field, type);
    if (fallback !== undefined) own.push([str(field), fallback]);
  }
  const classes = listOf(bases).filter((base) => base instanceof PyType);
  return dataClass(makeClass(str(name), classes, [['__annotations__', annotations], ...own]), new Map());
}

const OPTIONS =
  'init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False';
const OPTION_NAMES = OPTIONS.split(', ').map((option) => option.slice(0, option.indexOf('=')));

const decorator = nativeFunction('dataclasses', `dataclass(cls=None, /, *, ${OPTIONS})`, (cls = null, ...values) => {
  const options = new Map(OPTION_NAMES.map((name, at) => [name, values[at] === true]));
  if (cls !== null) return dataClass(cls, options);
  return nativeFunction('dataclasses', 'wrap(cls)', (given = null) => dataClass(given, options));
});

export const DATACLASSES: ModuleSpec = {
  name: 'dataclasses',
  load: () => [
    ['dataclass', decorator],
    [
      'field',
      nativeFunction(
        'dataclasses',
        'field(*, default=?, default_factory=?, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=?)',
        (...options) => makeField(options),
      ),
    ],
    ['Field', fieldType],
    ['MISSING', NOTHING],
    ['KW_ONLY', KEYWORD_ONLY],
    ['FrozenInstanceError', FrozenInstanceError],
    [
      'fields',
      nativeFunction('dataclasses', 'fields(class_or_instance)', (target = null) => new PyTuple(fields(target))),
    ],
    [
      'is_dataclass',
      nativeFunction(
        'dataclasses',
        'is_dataclass(obj)',
        (target = null) => fieldsOf(target instanceof PyType ? target : typeOf(target)) !== null,
      ),
    ],
    [
      'asdict',
      nativeFunction('dataclasses', 'asdict(obj, *, dict_factory=None)', (target = null, factory = null) => {
        instanceFields(target, 'asdict');
        return inDict(target, factory);
      }),
    ],
    [
      'astuple',
      nativeFunction('dataclasses', 'astuple(obj, *, tuple_factory=None)', (target = null, factory = null) => {
        instanceFields(target, 'astuple');
        return inTuple(target, factory);
      }),
    ],
    [
      'replace',
      nativeFunction('dataclasses', 'replace(obj, /, **changes)', (target = null, changes = null) =>
        replace(target, changes),
      ),
    ],
    [
      'make_dataclass',
      nativeFunction(
        'dataclasses',
        'make_dataclass(cls_name, fields, *, bases=?, namespace=None)',
        (name = null, specs = null, bases = null, space = null) =>
          makeDataClass(name, specs, bases === MISSING || bases === null ? new PyTuple([]) : bases, space),
      ),
    ],
    ...leftOut('dataclasses', 'InitVar'),
  ],
};
