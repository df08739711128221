/** The module `enum`: classes whose attributes are their only instances (`Lib/enum.py`). SQLAlchemy's `Enum` reads them. */

import { getAttribute } from '../objects/attribute.ts';
import { call, specialMethod } from '../objects/call.ts';
import { newType } from '../objects/class.ts';
import { equals } from '../objects/compare.ts';
import { defineType, nativeFunction } from '../objects/define.ts';
import { dictOf, PyDict } from '../objects/dict.ts';
import {
  PyAttributeError,
  PyException,
  PyKeyError,
  PyTypeError,
  PyValueError,
  raise,
  raiseException,
} from '../objects/exception.ts';
import { PyDescriptor } from '../objects/function.ts';
import { hash } from '../objects/hash.ts';
import { iterate, iteratorTypeNamed, PyIterator } from '../objects/iteration.ts';
import type { ModuleSpec } from '../objects/module.ts';
import {
  integerOf,
  intType,
  MISSING,
  NOT_IMPLEMENTED,
  objectType,
  PyBox,
  PyObject,
  PyType,
  strType,
  textOf,
  typeClass,
  typeOf,
  unbox,
  type Value,
} from '../objects/object.ts';
import { binary } from '../objects/operators.ts';
import { repr, str } from '../objects/repr.ts';
import { PyTuple } from '../objects/tuple.ts';

const MEMBERS = '_member_map_';

/** `auto()`: the next value, chosen when the member is made. */
class PyAuto extends PyObject {}

const autoType: PyType = defineType<PyAuto>({
  name: 'auto',
  module: 'enum',
  create: (cls) => new PyAuto(cls),
  is: (value): value is PyAuto => value instanceof PyAuto,
});

/** The members of an enumeration by name, aliases included. */
function membersOf(cls: PyType): PyDict {
  const members = cls.lookup(MEMBERS);
  return members instanceof PyDict ? members : new PyDict();
}

/** Every member once, in the order of definition. */
function distinctMembers(cls: PyType): Value[] {
  return [...membersOf(cls).entries()].filter(([name, member]) => nameOf(member) === name).map(([, member]) => member);
}

const own = (member: Value, name: string): Value =>
  member instanceof PyObject ? (member.attributes?.get(name) ?? null) : null;
const nameOf = (member: Value): Value => own(member, '_name_');
const valueOf = (member: Value): Value => own(member, '_value_');

// ── Making the class ─────────────────────────────────────────────────────────────────────────────────────────────

function isMemberName(name: string, value: Value): boolean {
  if (/^__.*__$/.test(name) || /^_[^_].*_$/.test(name) || name.startsWith('__') || /^_\w+__\w/.test(name)) return false;
  if (value instanceof PyDescriptor || value instanceof PyType) return false;
  return !(value instanceof PyObject && value.cls.lookup('__get__') !== undefined);
}

function makeEnum(metaclass: Value, name: Value, bases: Value, namespace: Value): Value {
  if (!(metaclass instanceof PyType) || !(namespace instanceof PyDict) || !(bases instanceof PyTuple)) {
    return raise(PyTypeError, 'an enumeration is made by a class statement');
  }
  refuseExtension(bases);
  const given = [...namespace.entries()].filter(([key, value]) => isMemberName(textOf(key) ?? '__', value));
  for (const [key] of given) namespace.delete(key);
  const cls = newType(metaclass, name, bases, namespace);
  if (!(cls instanceof PyType)) return cls;
  const members = new PyDict();
  cls.namespace.set(MEMBERS, members);
  for (const [key, value] of given) addMember(cls, members, str(key), value);
  return cls;
}

/** An enumeration that has members can't be a base. */
function refuseExtension(bases: PyTuple): void {
  for (const base of bases.items) {
    if (base instanceof PyType && membersOf(base).size > 0) {
      raise(PyTypeError, `<enum '${base.name}'> cannot extend ${repr(base)}`);
    }
  }
}

function addMember(cls: PyType, members: PyDict, name: string, given: Value): void {
  const value = given instanceof PyAuto ? nextValue(cls, members, name) : given;
  const known = [...members.values()].find((member) => equals(valueOf(member), value));
  const member = known ?? makeMember(cls, name, value, members.size);
  members.set(name, member);
  cls.namespace.set(name, member);
}

function nextValue(cls: PyType, members: PyDict, name: string): Value {
  const hook = cls.lookup('_generate_next_value_');
  const last = [...members.values()].map(valueOf);
  if (hook !== undefined) {
    return call(getAttribute(cls, '_generate_next_value_'), [name, 1n, BigInt(members.size), new PyTuple(last)]);
  }
  if (cls.isSubclassOf(strType)) return name.toLowerCase();
  const highest = last.map(integerOf).reduce<bigint>((most, one) => (one !== null && one > most ? one : most), 0n);
  if (!cls.isSubclassOf(flagType)) return highest + 1n;
  return highest === 0n ? 1n : 1n << BigInt(highest.toString(2).length);
}

function makeMember(cls: PyType, name: string, value: Value, order: number): Value {
  const args = value instanceof PyTuple ? value.items : [value];
  const member = newMember(cls, args);
  const attributes = member.attributes ?? new Map<string, Value>();
  member.attributes = attributes;
  if (!attributes.has('_value_')) attributes.set('_value_', boxedValue(member, value));
  attributes.set('_name_', name);
  attributes.set('_sort_order_', BigInt(order));
  const initialiser = specialMethod(member, '__init__');
  if (initialiser !== undefined && cls.lookup('__init__') !== enumType.lookup('__init__')) call(initialiser, args);
  return member;
}

/** The bare member: made by the class's own `__new__`, or a value of the mixed-in type, or a plain object. */
function newMember(cls: PyType, args: readonly Value[]): PyObject {
  const maker = cls.find('__new__');
  const custom = maker && maker.owner !== enumType && maker.owner !== objectType;
  if (!custom) return new PyObject(cls);
  const made = call(maker.value instanceof PyDescriptor ? maker.value.get(null, cls, true) : maker.value, [
    cls,
    ...args,
  ]);
  return made instanceof PyObject ? made : raise(PyTypeError, `${cls.name}.__new__ must return an object`);
}

function boxedValue(member: PyObject, value: Value): Value {
  return member instanceof PyBox && !(value instanceof PyTuple) ? unbox(member) : value;
}

// ── The class as it is used ──────────────────────────────────────────────────────────────────────────────────────

/** `Color(1)`: the member of a value. `Color('Hue', ['RED'])` makes an enumeration. */
function lookUp(cls: PyType, value: Value, names: Value): Value {
  if (names !== MISSING) return functional(cls, value, names);
  if (value instanceof PyObject && value.cls === cls) return value;
  const found = distinctMembers(cls).find((member) => equals(valueOf(member), value));
  if (found !== undefined) return found;
  const missing = cls.lookup('_missing_') === undefined ? null : call(getAttribute(cls, '_missing_'), [value]);
  if (missing !== null) return missing;
  const combined = combine(cls, value);
  return combined ?? raise(PyValueError, `${repr(value)} is not a valid ${cls.qualname}`);
}

/** A flag's value that several members make together. */
function combine(cls: PyType, value: Value): Value | null {
  const bits = integerOf(value);
  if (bits === null || !cls.isSubclassOf(flagType)) return null;
  const known = distinctMembers(cls).reduce<bigint>((all, member) => all | (integerOf(valueOf(member)) ?? 0n), 0n);
  if (bits < 0n || (bits & ~known) !== 0n) return null;
  const made = cls.isSubclassOf(intType) ? new PyBox(cls, bits) : new PyObject(cls);
  made.attributes = new Map<string, Value>([
    ['_value_', bits],
    ['_name_', null],
  ]);
  return made;
}

function functional(base: PyType, title: Value, names: Value): Value {
  const text = textOf(names);
  const list = text === null ? [...iterate(names)] : text.split(/[\s,]+/).filter((name) => name !== '');
  const pairs = list.map((item, at): [Value, Value] => {
    if (names instanceof PyDict) return [item, names.get(item) ?? null];
    if (item instanceof PyTuple) return [item.items[0] ?? null, item.items[1] ?? null];
    return [item, base.isSubclassOf(strType) ? str(item).toLowerCase() : BigInt(at + 1)];
  });
  return call(base.cls, [title, new PyTuple([base]), dictOf(pairs)]);
}

function contains(cls: PyType, item: Value): boolean {
  if (item instanceof PyObject && item.cls === cls) return true;
  if (
    !(item instanceof PyObject && typeOf(item).cls === enumMeta) &&
    !(typeof item === 'bigint' || textOf(item) !== null)
  ) {
    raise(PyTypeError, `unsupported operand type(s) for 'in': '${typeOf(item).name}' and '${cls.cls.name}'`);
  }
  return distinctMembers(cls).some((member) => equals(valueOf(member), item));
}

const isClass = (value: Value): value is PyType => value instanceof PyType;

export const enumMeta: PyType = defineType<PyType>({
  name: 'EnumType',
  module: 'enum',
  bases: [typeClass],
  is: isClass,
  staticMethods: {
    '__new__(metacls, cls, bases, classdict, **kwds)': (
      metaclass = null,
      name = null,
      bases = null,
      namespace = null,
    ) => makeEnum(metaclass, name, bases, namespace),
  },
  properties: { __members__: (self) => dictOf(membersOf(self).entries()) },
  methods: {
    '__init__(*args, **kwds)': () => null,
    '__call__(value, names=?, *, module=None, qualname=None, type=None, start=1)': (
      self,
      value = null,
      names = MISSING,
    ) => lookUp(self, value, names),
    '__iter__()': (self) => new PyIterator(distinctMembers(self).values(), iteratorTypeNamed('generator')),
    '__reversed__()': (self) =>
      new PyIterator(distinctMembers(self).reverse().values(), iteratorTypeNamed('generator')),
    '__len__()': (self) => BigInt(distinctMembers(self).length),
    '__bool__()': () => true,
    '__contains__(value)': (self, item = null) => contains(self, item),
    '__getitem__(name)': (self, name = null) =>
      membersOf(self).get(name) ?? raiseException(new PyException(PyKeyError, [name])),
    '__setattr__(name, value)': (self, name = null, value = null) => {
      if (membersOf(self).has(name)) raise(PyAttributeError, `cannot reassign member ${repr(name)}`);
      self.namespace.set(str(name), value);
      return null;
    },
    '__repr__()': (self) => (self.isSubclassOf(flagType) ? `<flag '${self.name}'>` : `<enum '${self.name}'>`),
  },
});

// ── Members as they are used ─────────────────────────────────────────────────────────────────────────────────────

const isMember = (value: Value): value is PyObject => value instanceof PyObject;

function memberRepr(self: PyObject): string {
  return `<${self.cls.name}.${textOf(nameOf(self)) ?? ''}: ${repr(valueOf(self))}>`;
}

const memberText = (self: PyObject): string => `${self.cls.name}.${textOf(nameOf(self)) ?? ''}`;

export const enumType: PyType = defineType<PyObject>({
  name: 'Enum',
  module: 'enum',
  metaclass: enumMeta,
  is: isMember,
  properties: {
    name: (self) => nameOf(self),
    value: (self) => valueOf(self),
  },
  methods: {
    '__init__(*args, **kwds)': () => null,
    '__repr__()': memberRepr,
    '__str__()': memberText,
    '__hash__()': (self) => hash(nameOf(self)),
    '__format__(format_spec)': (self, spec = '') => call(getAttribute(str(self), '__format__'), [spec]),
    '__reduce_ex__(proto)': (self) => new PyTuple([self.cls, new PyTuple([valueOf(self)])]),
  },
});

/** Enumerations whose members are numbers or text show themselves as what they are. */
const asValue = {
  '__str__()': (self: PyObject): Value => str(unbox(self)),
  '__format__(format_spec)': (self: PyObject, spec: Value = ''): Value =>
    call(getAttribute(unbox(self), '__format__'), [spec]),
};

function mixed(name: string, base: PyType): PyType {
  return defineType<PyObject>({
    name,
    module: 'enum',
    bases: [base, enumType],
    metaclass: enumMeta,
    is: isMember,
    methods: asValue,
  });
}

const intEnumType = mixed('IntEnum', intType);
const strEnumType = mixed('StrEnum', strType);

/** `&`, `|`, `^` of flags: the member of the bits. */
const bitwise = (op: '&' | '|' | '^') => (self: PyObject, other: Value) => {
  const right = other instanceof PyObject && other.cls === self.cls ? valueOf(other) : NOT_IMPLEMENTED;
  if (right === NOT_IMPLEMENTED) return NOT_IMPLEMENTED;
  return lookUp(self.cls, binary(op, valueOf(self), right), MISSING);
};

const flagType: PyType = defineType<PyObject>({
  name: 'Flag',
  module: 'enum',
  bases: [enumType],
  metaclass: enumMeta,
  is: isMember,
  methods: {
    '__and__(other)': bitwise('&'),
    '__or__(other)': bitwise('|'),
    '__xor__(other)': bitwise('^'),
    '__bool__()': (self) => valueOf(self) !== 0n,
    '__contains__(other)': (self, other = null) => {
      const [mine, theirs] = [integerOf(valueOf(self)) ?? 0n, integerOf(valueOf(other)) ?? 0n];
      return (mine & theirs) === theirs;
    },
  },
});

const intFlagType = mixed('IntFlag', intType);

/** `@unique`. @throws Python's ValueError when a value has two names. */
function unique(cls: Value): Value {
  if (!(cls instanceof PyType)) return cls;
  const aliases = [...membersOf(cls).entries()].filter(([name, member]) => nameOf(member) !== name);
  if (aliases.length > 0) {
    const pairs = aliases.map(([alias, member]) => `${str(alias)} -> ${str(nameOf(member))}`).join(', ');
    raise(PyValueError, `duplicate values found in ${repr(cls)}: ${pairs}`);
  }
  return cls;
}

export const ENUM: ModuleSpec = {
  name: 'enum',
  load: () => [
    ['Enum', enumType],
    ['IntEnum', intEnumType],
    ['StrEnum', strEnumType],
    ['Flag', flagType],
    ['IntFlag', intFlagType],
    ['EnumMeta', enumMeta],
    ['EnumType', enumMeta],
    ['auto', autoType],
    ['unique', nativeFunction('enum', 'unique(enumeration)', (cls = null) => unique(cls))],
  ],
};
