/** The module `typing`: special forms and aliases that annotations are written with. */

import { isInstanceOf } from '../builtins/instance-check.ts';
import { call } from '../objects/call.ts';
import { defineType, nativeFunction } from '../objects/define.ts';
import { dictType } from '../objects/dict.ts';
import { PyAssertionError, PyTypeError, raise } from '../objects/exception.ts';
import { PyGenericAlias, unionOf } from '../objects/generic-alias.ts';
import { leftOut } from '../objects/left-out.ts';
import { listType, PyList } from '../objects/list.ts';
import type { ModuleSpec } from '../objects/module.ts';
import { noneType, PyObject, type PyType, strType, textOf, typeClass, type Value } from '../objects/object.ts';
import { repr } from '../objects/repr.ts';
import { frozenSetType, setType } from '../objects/set.ts';
import { PyTuple, tupleType } from '../objects/tuple.ts';
import { abstractClass } from './collections/abstract.ts';
import { chainMapType } from './collections/chain-map.ts';
import { counterType } from './collections/counter.ts';
import { dequeType } from './collections/deque.ts';
import { defaultDictType, orderedDictType } from './collections/dicts.ts';
import { callerModule } from './collections/named-tuple.ts';
import { argumentsIn, originOf, typeHints } from './type-hints.ts';
import { NAMED_TUPLE, TYPED_DICT } from './typed-classes.ts';

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
    '__instancecheck__(obj)': (self, value = null) =>
      self.origin
        ? isInstanceOf(value, self.origin)
        : raise(PyTypeError, `${self.label} cannot be used with isinstance()`),
    '__or__(other)': (self, other = null) => unionOf([self, other], true),
    '__ror__(other)': (self, other = null) => unionOf([other, self], true),
    '__repr__()': (self) => self.label,
  },
});

export function argumentsOf(parameters: Value): readonly Value[] {
  return parameters instanceof PyTuple ? parameters.items : [parameters];
}

function forward(value: Value): Value {
  if (value === null) return noneType;
  if (value instanceof PyList) return new PyTuple(value.items.map(forward));
  const text = textOf(value);
  return text === null ? value : new PyForwardRef(text);
}

/** A form that is a class with parameters: `typing.List`. `count` is how many it has; `null` for any number. */
function container(name: string, origin: PyType, count: number | null = null): [string, Value] {
  const make = (args: readonly Value[]): Value => {
    if (count !== null && args.length !== count) {
      const what = args.length > count ? 'many' : 'few';
      raise(PyTypeError, `Too ${what} arguments for ${form.label}; actual ${args.length}, expected ${count}`);
    }
    return new PyGenericAlias(origin, args, form.label);
  };
  const form: PySpecialForm = new PySpecialForm(name, make, origin);
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
  [
    'assert_never',
    nativeFunction('typing', 'assert_never(arg, /)', (value = null) =>
      raise(PyAssertionError, `Expected code to be unreachable, but got: ${repr(value)}`),
    ),
  ],
  [
    'get_type_hints',
    nativeFunction(
      'typing',
      'get_type_hints(obj, globalns=None, localns=None, include_extras=False)',
      (target = null, globals = null, locals = null) => typeHints(target, globals, locals, forwardText),
    ),
  ],
  ['get_origin', nativeFunction('typing', 'get_origin(tp)', (value = null) => originOf(value, UNION))],
  ['get_args', nativeFunction('typing', 'get_args(tp)', (value = null) => argumentsIn(value))],
];

const forwardText = (value: Value): string | null => (value instanceof PyForwardRef ? value.text : null);

/** `UserId = NewType('UserId', int)`: a name for type checkers; calling it gives back the value. */
class PyNewType extends PyObject {
  readonly name: string;
  readonly supertype: Value;
  readonly module: string;

  constructor(name: string, supertype: Value) {
    super(newTypeType);
    this.name = name;
    this.supertype = supertype;
    this.module = textOf(callerModule()) ?? '__main__';
  }
}

const newTypeType: PyType = defineType<PyNewType>({
  name: 'NewType',
  module: 'typing',
  is: (value): value is PyNewType => value instanceof PyNewType,
  staticMethods: {
    '__new__(cls, name, tp)': (_cls, name = null, base = null) => new PyNewType(textOf(name) ?? '', base),
  },
  properties: {
    __name__: (self) => self.name,
    __supertype__: (self) => self.supertype,
    __module__: (self) => self.module,
  },
  methods: {
    '__call__(x)': (_self, value = null) => value,
    '__or__(other)': (self, other = null) => unionOf([self, other], true),
    '__ror__(other)': (self, other = null) => unionOf([other, self], true),
    '__repr__()': (self) => `${self.module}.${self.name}`,
  },
});

/** The aliases of abstract classes, with how many parameters each takes. */
const ABSTRACT: readonly (readonly [string, number])[] = [
  ['Iterable', 1],
  ['Iterator', 1],
  ['Reversible', 1],
  ['Container', 1],
  ['Collection', 1],
  ['Sequence', 1],
  ['MutableSequence', 1],
  ['MutableSet', 1],
  ['Mapping', 2],
  ['MutableMapping', 2],
  ['MappingView', 1],
  ['KeysView', 1],
  ['ItemsView', 2],
  ['ValuesView', 1],
  ['Generator', 3],
  ['Awaitable', 1],
  ['Coroutine', 3],
  ['AsyncIterable', 1],
  ['AsyncIterator', 1],
  ['AsyncGenerator', 2],
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
  'TypeGuard',
  'Unpack',
];

const LEFT_OUT =
  'ParamSpec TypeVarTuple SupportsInt SupportsFloat SupportsAbs SupportsIndex SupportsRound SupportsBytes IO TextIO BinaryIO Pattern Match reveal_type dataclass_transform clear_overloads get_overloads';

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
    container('List', listType, 1),
    container('Dict', dictType, 2),
    container('Set', setType, 1),
    container('FrozenSet', frozenSetType, 1),
    container('Tuple', tupleType),
    container('Type', typeClass, 1),
    container('Callable', abstractClass('Callable')),
    container('AbstractSet', abstractClass('Set'), 1),
    container('Deque', dequeType, 1),
    container('DefaultDict', defaultDictType, 2),
    container('OrderedDict', orderedDictType, 2),
    container('Counter', counterType, 1),
    container('ChainMap', chainMapType, 2),
    ...ABSTRACT.map(([name, count]) => container(name, abstractClass(name), count)),
    ['Hashable', abstractClass('Hashable')],
    ['Sized', abstractClass('Sized')],
    ['NamedTuple', NAMED_TUPLE],
    ['TypedDict', TYPED_DICT],
    ['NewType', newTypeType],
    ...BARE.map(form),
    ['AnyStr', new PyTypeVar('AnyStr')],
    ['Text', strType],
    ['TypeVar', typeVarType],
    ['Generic', genericType],
    ['Protocol', protocolType],
    ['ForwardRef', forwardRefType],
    ['TYPE_CHECKING', false],
    ...FUNCTIONS,
    ...leftOut('typing', LEFT_OUT),
  ];
}

export const TYPING: ModuleSpec = { name: 'typing', load: contents };
export const TYPING_EXTENSIONS: ModuleSpec = { name: 'typing_extensions', load: contents };
