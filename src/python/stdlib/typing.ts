/** The module `typing`: special forms and aliases that annotations are written with. */

import { call } from '../objects/call.ts';
import { defineType, nativeFunction } from '../objects/define.ts';
import { dictType } from '../objects/dict.ts';
import { PyTypeError, raise } from '../objects/exception.ts';
import { PyGenericAlias, unionOf } from '../objects/generic-alias.ts';
import { listType } from '../objects/list.ts';
import type { ModuleSpec } from '../objects/module.ts';
import { noneType, PyObject, type PyType, strType, textOf, type Value } from '../objects/object.ts';
import { repr } from '../objects/repr.ts';
import { frozenSetType, setType } from '../objects/set.ts';
import { PyTuple, tupleType } from '../objects/tuple.ts';

/** `ForwardRef('User')`: a name that is looked up when it is needed. */
export class PyForwardRef extends PyObject {
  readonly text: string;

  constructor(text: string) {
    super(forwardRefType);
    this.text = text;
  }
}

const isForwardRef = (value: Value): value is PyForwardRef => value instanceof PyForwardRef;

export const forwardRefType: PyType = defineType<PyForwardRef>({
  name: 'ForwardRef',
  module: 'typing',
  is: isForwardRef,
  staticMethods: { '__new__(cls, arg, **kwargs)': (_cls, arg) => new PyForwardRef(textOf(arg ?? null) ?? '') },
  properties: { __forward_arg__: (self) => self.text },
  methods: { '__repr__()': (self) => `ForwardRef(${repr(self.text)})` },
});

/** `typing.Optional`, `typing.List`...: subscripted, they make an alias. */
export class PySpecialForm extends PyObject {
  readonly label: string;
  readonly make: (args: readonly Value[]) => Value;
  /** The class that calling or inheriting from the form means (`typing.List` is `list`). */
  readonly origin: PyType | null;

  constructor(name: string, make: (args: readonly Value[]) => Value, origin: PyType | null = null) {
    super(specialFormType);
    this.label = `typing.${name}`;
    this.make = make;
    this.origin = origin;
  }
}

const specialFormType: PyType = defineType<PySpecialForm>({
  name: '_SpecialForm',
  module: 'typing',
  is: (value): value is PySpecialForm => value instanceof PySpecialForm,
  properties: { __origin__: (self) => self.origin, _name: (self) => self.label.replace('typing.', '') },
  methods: {
    '__getitem__(parameters)': (self, parameters = null) => self.make(argumentsOf(parameters).map(forward)),
    '__call__(*args)': (self, args) => {
      if (self.origin && args instanceof PyTuple) return call(self.origin, args.items);
      return raise(PyTypeError, `Cannot instantiate ${self.label}`);
    },
    '__mro_entries__(bases)': (self) => new PyTuple(self.origin ? [self.origin] : []),
    '__or__(other)': (self, other = null) => unionOf([self, other], true),
    '__ror__(other)': (self, other = null) => unionOf([other, self], true),
    '__repr__()': (self) => self.label,
  },
});

export function argumentsOf(parameters: Value): readonly Value[] {
  return parameters instanceof PyTuple ? parameters.items : [parameters];
}

function forward(value: Value): Value {
  const text = textOf(value);
  return text === null ? value : new PyForwardRef(text);
}

/** A form that is a class with parameters: `typing.List`. */
function container(name: string, origin: PyType): [string, Value] {
  const form: PySpecialForm = new PySpecialForm(name, (args) => new PyGenericAlias(origin, args, form.label), origin);
  return [name, form];
}

/** A form of its own: `typing.ClassVar`. */
function form(name: string): [string, PySpecialForm] {
  const special: PySpecialForm = new PySpecialForm(name, (args) => new PyGenericAlias(special, args, special.label));
  return [name, special];
}

/** `Literal` and `Annotated` keep their arguments as they are: strings in them are no names. */
class PyVerbatimForm extends PySpecialForm {
  constructor(name: string) {
    super(name, (args) => new PyGenericAlias(this, args, this.label));
    this.cls = verbatimFormType;
  }
}

const verbatimFormType: PyType = defineType<PyVerbatimForm>({
  name: '_LiteralSpecialForm',
  module: 'typing',
  bases: [specialFormType],
  is: (value): value is PyVerbatimForm => value instanceof PyVerbatimForm,
  methods: { '__getitem__(parameters)': (self, parameters = null) => self.make(argumentsOf(parameters)) },
});

export const LITERAL = new PyVerbatimForm('Literal');
export const ANNOTATED = new PyVerbatimForm('Annotated');
export const OPTIONAL = new PySpecialForm('Optional', (args) => unionOf([args[0] ?? null, noneType], true));
export const UNION = new PySpecialForm('Union', (args) => unionOf(args, true));
export const [, CLASS_VAR] = form('ClassVar');
export const [, FINAL] = form('Final');
export const [, ANY] = form('Any');

class PyTypeVar extends PyObject {
  readonly name: string;

  constructor(name: string) {
    super(typeVarType);
    this.name = name;
  }
}

const typeVarType: PyType = defineType<PyTypeVar>({
  name: 'TypeVar',
  module: 'typing',
  is: (value): value is PyTypeVar => value instanceof PyTypeVar,
  staticMethods: {
    '__new__(cls, name, *constraints, bound=None, covariant=False, contravariant=False)': (_cls, name) =>
      new PyTypeVar(textOf(name ?? null) ?? ''),
  },
  properties: { __name__: (self) => self.name },
  methods: {
    '__or__(other)': (self, other = null) => unionOf([self, other], true),
    '__ror__(other)': (self, other = null) => unionOf([other, self], true),
    '__repr__()': (self) => `~${self.name}`,
  },
});

const genericType: PyType = defineType<PyObject>({
  name: 'Generic',
  module: 'typing',
  is: (value): value is PyObject => value instanceof PyObject,
  classMethods: { '__class_getitem__(params)': (cls, params = null) => new PyGenericAlias(cls, argumentsOf(params)) },
});

const protocolType: PyType = defineType<PyObject>({
  name: 'Protocol',
  module: 'typing',
  bases: [genericType],
  is: (value): value is PyObject => value instanceof PyObject,
});

const identity = (name: string) => nativeFunction('typing', `${name}(arg, /)`, (arg = null) => arg);

/** `cast(type, value)` and the decorators that only type checkers read. */
const FUNCTIONS: readonly (readonly [string, Value])[] = [
  ['cast', nativeFunction('typing', 'cast(typ, val)', (_type, value = null) => value)],
  ['overload', identity('overload')],
  ['final', identity('final')],
  ['no_type_check', identity('no_type_check')],
  ['runtime_checkable', identity('runtime_checkable')],
  ['NewType', nativeFunction('typing', 'NewType(name, tp)', (name = null) => identity(textOf(name) ?? 'NewType'))],
];

const ABSTRACT = ['Iterable', 'Iterator', 'Sequence', 'MutableSequence', 'Mapping', 'MutableMapping', 'Collection'];
const SPECIAL = [
  'Callable',
  'Generator',
  'Awaitable',
  'Coroutine',
  'AsyncIterator',
  'AsyncGenerator',
  'Hashable',
  'Sized',
];
const BARE = [
  'NoReturn',
  'Never',
  'Self',
  'LiteralString',
  'TypeAlias',
  'Concatenate',
  'Required',
  'NotRequired',
  'Type',
];

/** Everything the module offers. */
function contents(): (readonly [string, Value])[] {
  return [
    ['Any', ANY],
    ['Optional', OPTIONAL],
    ['Union', UNION],
    ['Literal', LITERAL],
    ['Annotated', ANNOTATED],
    ['ClassVar', CLASS_VAR],
    ['Final', FINAL],
    container('List', listType),
    container('Dict', dictType),
    container('Set', setType),
    container('FrozenSet', frozenSetType),
    container('Tuple', tupleType),
    ...[...ABSTRACT, ...SPECIAL, ...BARE].map(form),
    ['AnyStr', new PyTypeVar('AnyStr')],
    ['Text', strType],
    ['TypeVar', typeVarType],
    ['Generic', genericType],
    ['Protocol', protocolType],
    ['ForwardRef', forwardRefType],
    ['TYPE_CHECKING', false],
    ...FUNCTIONS,
  ];
}

export const TYPING: ModuleSpec = { name: 'typing', load: contents };
export const TYPING_EXTENSIONS: ModuleSpec = { name: 'typing_extensions', load: contents };
