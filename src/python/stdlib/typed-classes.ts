/** `typing.NamedTuple` and `typing.TypedDict`: classes that are written as if they were bases (`Lib/typing.py`). */

import { call } from '../objects/call.ts';
import { newType } from '../objects/class.ts';
import { defineType } from '../objects/define.ts';
import { dictOf, dictType, PyDict } from '../objects/dict.ts';
import { PyTypeError, raise } from '../objects/exception.ts';
import { iterate, listOf } from '../objects/iteration.ts';
import { MISSING, PyObject, PyType, typeClass, type Value } from '../objects/object.ts';
import { str } from '../objects/repr.ts';
import { PyTuple } from '../objects/tuple.ts';
import { callerModule, checkNames, makeNamedTuple } from './collections/named-tuple.ts';
import { keywordsOf } from './functools/wrapping.ts';

/** Stands among the bases of a class statement; `base` is what it means there. */
class PyTypedForm extends PyObject {
  readonly name: string;
  readonly base: () => PyType;
  readonly make: (name: Value, fields: Value, keywords: ReadonlyMap<string, Value>) => Value;

  constructor(name: string, base: () => PyType, make: PyTypedForm['make']) {
    super(typedFormType);
    this.name = name;
    this.base = base;
    this.make = make;
  }
}

const typedFormType: PyType = defineType<PyTypedForm>({
  name: 'function',
  module: 'typing',
  is: (value): value is PyTypedForm => value instanceof PyTypedForm,
  properties: { __name__: (self) => self.name },
  methods: {
    '__mro_entries__(bases)': (self) => new PyTuple([self.base()]),
    '__call__(typename, fields=?, /, **kwargs)': (self, name = null, fields = MISSING, keywords = null) =>
      self.make(name, fields, keywordsOf(keywords)),
    '__repr__()': (self) => `<function ${self.name}>`,
  },
});

function annotationsIn(namespace: PyDict): [string, Value][] {
  const annotations = namespace.get('__annotations__');
  return annotations instanceof PyDict ? [...annotations.entries()].map(([name, type]) => [str(name), type]) : [];
}

// ── NamedTuple ───────────────────────────────────────────────────────────────────────────────────────────────────

function fromStatement(metaclass: Value, name: Value, bases: Value, namespace: Value): Value {
  if (!(metaclass instanceof PyType) || !(namespace instanceof PyDict))
    return raise(PyTypeError, 'a class statement is needed');
  const fields = annotationsIn(namespace).map(([field]) => field);
  checkNames(str(name), fields, false);
  const defaults: Value[] = [];
  for (const field of fields) {
    const value = namespace.get(field);
    if (value !== undefined) defaults.push(value);
    else if (defaults.length > 0) refuseOrder(field, fields.slice(0, fields.indexOf(field)), namespace);
  }
  const extra = [...namespace.entries()].map(([key, value]) => [str(key), value] as const);
  const own = extra.filter(([key]) => !fields.includes(key) && key !== '__module__' && key !== '__slots__');
  return makeNamedTuple(str(name), fields, defaults, namespace.get('__module__') ?? bases, own);
}

function refuseOrder(field: string, before: readonly string[], namespace: PyDict): never {
  const withDefault = before.filter((name) => namespace.get(name) !== undefined);
  const fields = `default field${withDefault.length > 1 ? 's' : ''} ${withDefault.join(', ')}`;
  return raise(PyTypeError, `non-default namedtuple field ${field} cannot follow ${fields}`);
}

const namedTupleMeta: PyType = defineType<PyType>({
  name: 'NamedTupleMeta',
  module: 'typing',
  bases: [typeClass],
  is: (value): value is PyType => value instanceof PyType,
  staticMethods: {
    '__new__(cls, typename, bases, ns)': (metaclass = null, name = null, bases = null, namespace = null) =>
      fromStatement(metaclass, name, bases, namespace),
  },
});

const namedTupleBase: PyType = defineType<PyObject>({
  name: '_NamedTuple',
  module: 'typing',
  metaclass: namedTupleMeta,
  is: (value): value is PyObject => value instanceof PyObject,
});

export const NAMED_TUPLE = new PyTypedForm(
  'NamedTuple',
  () => namedTupleBase,
  (name, fields, keywords) => {
    const pairs = fields === MISSING ? [...keywords] : [...iterate(fields)].map((pair) => listOf(pair));
    const types = dictOf(pairs.map(([field = null, type = null]) => [field, type] as const));
    const names = [...types.keys()].map(str);
    checkNames(str(name), names, false);
    return makeNamedTuple(str(name), names, [], callerModule(), [['__annotations__', types]]);
  },
);

// ── TypedDict ────────────────────────────────────────────────────────────────────────────────────────────────────

function typedDict(name: Value, bases: Value, namespace: Value, total: Value): Value {
  if (!(namespace instanceof PyDict)) return raise(PyTypeError, 'a class statement is needed');
  const inherited = new PyDict();
  for (const base of bases instanceof PyTuple ? bases.items : []) {
    if (!(base instanceof PyType)) continue;
    const types = base.namespace.get('__annotations__');
    if (types instanceof PyDict) for (const [field, type] of types.entries()) inherited.set(field, type);
  }
  for (const [field, type] of annotationsIn(namespace)) inherited.set(field, type);
  namespace.set('__annotations__', inherited);
  namespace.set('__total__', total);
  return newType(typedDictMeta, name, new PyTuple([dictType]), namespace);
}

const typedDictMeta: PyType = defineType<PyType>({
  name: '_TypedDictMeta',
  module: 'typing',
  bases: [typeClass],
  is: (value): value is PyType => value instanceof PyType,
  staticMethods: {
    '__new__(cls, name, bases, ns, total=True)': (_cls, name = null, bases = null, namespace = null, total = true) =>
      typedDict(name, bases, namespace, total),
  },
  methods: {
    '__init__(*args, **kwargs)': () => null,
    // What a typed dict makes is a plain dict.
    '__call__(*args, **kwargs)': (_self, args, keywords) =>
      call(dictType, args instanceof PyTuple ? args.items : [], keywordsOf(keywords)),
    '__instancecheck__(instance)': () => raise(PyTypeError, 'TypedDict does not support instance and class checks'),
  },
});

const typedDictBase: PyType = defineType<PyObject>({
  name: '_TypedDict',
  module: 'typing',
  bases: [dictType],
  metaclass: typedDictMeta,
  is: (value): value is PyObject => value instanceof PyObject,
});

export const TYPED_DICT = new PyTypedForm(
  'TypedDict',
  () => typedDictBase,
  (name, fields, keywords) => {
    const namespace = dictOf([
      ['__annotations__', fields instanceof PyDict ? fields : new PyDict()],
      ['__module__', callerModule()],
    ]);
    return typedDict(name, new PyTuple([]), namespace, keywords.get('total') ?? true);
  },
);
