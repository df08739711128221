/** The module `enum`: classes whose attributes are their only instances (`Lib/enum.py`). SQLAlchemy's `Enum` reads them. */

import { genericDelete, getAttribute } from '../../objects/attribute.ts';
import { call, specialMethod } from '../../objects/call.ts';
import { newType } from '../../objects/class.ts';
import { equals } from '../../objects/compare.ts';
import { defineType, nativeFunction } from '../../objects/define.ts';
import { dictOf, PyDict } from '../../objects/dict.ts';
import {
  PyAttributeError,
  PyException,
  PyKeyError,
  PyTypeError,
  PyValueError,
  raise,
  raiseException,
} from '../../objects/exception.ts';
import { PyDescriptor } from '../../objects/function.ts';
import { hash } from '../../objects/hash.ts';
import { iterate, iteratorTypeNamed, PyIterator } from '../../objects/iteration.ts';
import type { ModuleSpec } from '../../objects/module.ts';
import { PyMappingProxy } from '../../objects/namespace.ts';
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
} from '../../objects/object.ts';
import { binary } from '../../objects/operators.ts';
import { repr, str } from '../../objects/repr.ts';
import { PyTuple } from '../../objects/tuple.ts';
import {
  allBits,
  bitsOf,
  distinctMembers,
  isMemberName,
  isSingleBit,
  MEMBERS,
  membersOf,
  nameOf,
  refuseBits,
  singleMembers,
  valueOf,
} from './member.ts';
import { autoType, FLAG_MARK, PyEnumDict, TEXT_MARK } from './namespace.ts';

/** What iterating gives: of a flag only the members of one bit. */
function listedMembers(cls: PyType): Value[] {
  const members = distinctMembers(cls);
  return cls.isSubclassOf(flagType) ? members.filter((member) => isSingleBit(bitsOf(member))) : members;
}

function baseOf(bases: Value): PyType {
  const last = bases instanceof PyTuple ? bases.items.at(-1) : undefined;
  return last instanceof PyType ? last : enumType;
}

// ── Making the class ─────────────────────────────────────────────────────────────────────────────────────────────

function makeEnum(metaclass: Value, name: Value, bases: Value, namespace: Value): Value {
  if (!(metaclass instanceof PyType) || !(namespace instanceof PyDict) || !(bases instanceof PyTuple)) {
    return raise(PyTypeError, 'an enumeration is made by a class statement');
  }
  refuseExtension(str(name), bases);
  dropIgnored(namespace);
  const given = [...namespace.entries()].filter(([key, value]) => isMemberName(textOf(key) ?? '__', value));
  for (const [key] of given) namespace.delete(key);
  const cls = newType(metaclass, name, bases, namespace);
  if (!(cls instanceof PyType)) return cls;
  keepOwnText(cls, namespace);
  const members = new PyDict();
  cls.namespace.set(MEMBERS, members);
  for (const [key, value] of given) addMember(cls, members, str(key), value);
  return cls;
}

/** `_ignore_` names what is no member and goes away with it. */
function dropIgnored(namespace: PyDict): void {
  const ignored = namespace.get('_ignore_');
  if (ignored === undefined) return;
  const text = textOf(ignored);
  const names = text === null ? [...iterate(ignored)] : text.split(/[\s,]+/);
  for (const name of ['_ignore_', ...names]) namespace.delete(name);
}

/** How members show themselves is the enumeration's affair, not that of `str` or `int` mixed in. */
function keepOwnText(cls: PyType, namespace: PyDict): void {
  const source = cls.bases.findLast((base) => base.cls === enumMeta) ?? enumType;
  for (const name of ['__repr__', '__str__', '__format__', '__reduce_ex__']) {
    const owner = cls.find(name)?.owner;
    const value = source.lookup(name);
    if (owner && owner.cls !== enumMeta && value !== undefined && !namespace.has(name)) cls.namespace.set(name, value);
  }
}

/** An enumeration that has members can't be a base. */
function refuseExtension(name: string, bases: PyTuple): void {
  for (const base of bases.items) {
    if (base instanceof PyType && membersOf(base).size > 0) {
      raise(PyTypeError, `<enum '${name}'> cannot extend ${repr(base)}`);
    }
  }
}

function addMember(cls: PyType, members: PyDict, name: string, value: Value): void {
  const known = [...members.values()].find((member) => equals(valueOf(member), value));
  const member = known ?? makeMember(cls, name, value, members.size);
  members.set(name, member);
  cls.namespace.set(name, member);
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
function lookUp(cls: PyType, value: Value, names: Value, start = 1n): Value {
  if (names !== MISSING) return functional(cls, value, names, start);
  if (value instanceof PyObject && value.cls === cls) return value;
  const found = distinctMembers(cls).find((member) => equals(valueOf(member), value));
  if (found !== undefined) return found;
  const missing = cls.lookup('_missing_') === undefined ? null : call(getAttribute(cls, '_missing_'), [value]);
  if (missing !== null) return missing;
  const combined = combine(cls, value);
  if (combined !== null) return combined;
  if (cls.isSubclassOf(flagType) && integerOf(value) !== null) refuseBits(cls, integerOf(value) ?? 0n);
  return raise(PyValueError, `${repr(value)} is not a valid ${cls.qualname}`);
}

/** A flag's value that several members make together. */
function combine(cls: PyType, value: Value): Value | null {
  const given = integerOf(value);
  if (given === null || !cls.isSubclassOf(flagType)) return null;
  const known = allBits(cls);
  const bits = given < 0n ? given & known : given;
  if ((bits & ~known) !== 0n && !cls.isSubclassOf(intType)) return null;
  const named = [...membersOf(cls).values()].find((member) => bitsOf(member) === bits);
  if (named !== undefined) return named;
  const made = cls.isSubclassOf(intType) ? new PyBox(cls, bits) : new PyObject(cls);
  const names = singleMembers(cls, bits).map((member) => str(nameOf(member)));
  made.attributes = new Map<string, Value>([
    ['_value_', bits],
    ['_name_', names.length === 0 ? null : names.join('|')],
  ]);
  return made;
}

function functional(base: PyType, title: Value, names: Value, start: bigint): Value {
  const text = textOf(names);
  const list = text === null ? [...iterate(names)] : text.split(/[\s,]+/).filter((name) => name !== '');
  const pairs = list.map((item, at): [Value, Value] => {
    if (names instanceof PyDict) return [item, names.get(item) ?? null];
    if (item instanceof PyTuple) return [item.items[0] ?? null, item.items[1] ?? null];
    return [item, base.isSubclassOf(strType) ? str(item).toLowerCase() : BigInt(at) + start];
  });
  return call(base.cls, [title, new PyTuple([base]), dictOf(pairs)]);
}

function contains(cls: PyType, item: Value): boolean {
  if (item instanceof PyObject && item.cls === cls) return true;
  if (!(item instanceof PyObject && typeOf(item).cls === enumMeta)) {
    raise(PyTypeError, `unsupported operand type(s) for 'in': '${typeOf(item).name}' and '${cls.cls.name}'`);
  }
  return false;
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
  classMethods: { '__prepare__(cls, bases, **kwds)': (_meta, _name, bases = null) => new PyEnumDict(baseOf(bases)) },
  properties: { __members__: (self) => new PyMappingProxy(membersOf(self)) },
  methods: {
    '__init__(*args, **kwds)': () => null,
    '__call__(value, names=?, *, module=None, qualname=None, type=None, start=1)': (
      self,
      value = null,
      names = MISSING,
      _module,
      _qualname,
      _type,
      start = 1n,
    ) => lookUp(self, value, names, integerOf(start) ?? 1n),
    '__getattr__(name)': (_self, name = null) => raise(PyAttributeError, str(name)),
    '__delattr__(name)': (self, name = null) => {
      if (membersOf(self).has(name)) raise(PyAttributeError, `'${self.name}' cannot delete member ${repr(name)}.`);
      genericDelete(self, str(name));
      return null;
    },
    '__iter__()': (self) => new PyIterator(listedMembers(self).values(), iteratorTypeNamed('generator')),
    '__reversed__()': (self) => new PyIterator(listedMembers(self).reverse().values(), iteratorTypeNamed('generator')),
    '__len__()': (self) => BigInt(listedMembers(self).length),
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

/** A combination of no bits has no name. */
function memberRepr(self: PyObject): string {
  const name = textOf(nameOf(self));
  return `<${self.cls.name}${name === null ? '' : `.${name}`}: ${repr(valueOf(self))}>`;
}

function memberText(self: PyObject): string {
  const name = textOf(nameOf(self));
  return name === null ? `${self.cls.name}(${str(valueOf(self))})` : `${self.cls.name}.${name}`;
}

/** `name` and `value` can be read only. */
function fixed(name: string, get: (self: PyObject) => Value) {
  return { get, set: (): never => raise(PyAttributeError, `<enum 'Enum'> cannot set attribute '${name}'`) };
}

export const enumType: PyType = defineType<PyObject>({
  name: 'Enum',
  module: 'enum',
  metaclass: enumMeta,
  is: isMember,
  properties: {
    name: fixed('name', nameOf),
    value: fixed('value', valueOf),
  },
  methods: {
    '__init__(*args, **kwds)': () => null,
    '__copy__()': (self) => self,
    '__deepcopy__(memo)': (self) => self,
    '__repr__()': memberRepr,
    '__str__()': memberText,
    '__hash__()': (self) => hash(nameOf(self)),
    '__format__(format_spec)': (self, spec = '') => call(getAttribute(str(self), '__format__'), [spec]),
    '__reduce_ex__(proto)': (self) => new PyTuple([self.cls, new PyTuple([valueOf(self)])]),
  },
});

/** Enumerations whose members are numbers or text show themselves as what they are. */
const asValue = {
  '__repr__()': memberRepr,
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
strEnumType.namespace.set(TEXT_MARK, true);

/** An IntFlag also takes plain numbers. */
function combineWith(op: '&' | '|' | '^', self: PyObject, other: Value): Value {
  const bits = integerOf(other);
  if (bits === null || !self.cls.isSubclassOf(intType)) return NOT_IMPLEMENTED;
  return lookUp(self.cls, binary(op, valueOf(self), bits), MISSING);
}

/** `&`, `|`, `^` of flags: the member of the bits. */
const bitwise = (op: '&' | '|' | '^') => (self: PyObject, other: Value) => {
  const right = other instanceof PyObject && other.cls === self.cls ? valueOf(other) : NOT_IMPLEMENTED;
  if (right === NOT_IMPLEMENTED) return combineWith(op, self, other);
  return lookUp(self.cls, binary(op, valueOf(self), right), MISSING);
};

const flagType: PyType = defineType<PyObject>({
  name: 'Flag',
  module: 'enum',
  values: { [FLAG_MARK]: true },
  bases: [enumType],
  metaclass: enumMeta,
  is: isMember,
  methods: {
    '__and__(other)': bitwise('&'),
    '__or__(other)': bitwise('|'),
    '__xor__(other)': bitwise('^'),
    '__invert__()': (self) => lookUp(self.cls, allBits(self.cls) & ~bitsOf(self), MISSING),
    '__iter__()': (self) =>
      new PyIterator(singleMembers(self.cls, bitsOf(self)).values(), iteratorTypeNamed('generator')),
    '__len__()': (self) => BigInt(singleMembers(self.cls, bitsOf(self)).length),
    '__bool__()': (self) => valueOf(self) !== 0n,
    '__contains__(other)': (self, other = null) => {
      const [mine, theirs] = [integerOf(valueOf(self)) ?? 0n, integerOf(valueOf(other)) ?? 0n];
      return (mine & theirs) === theirs;
    },
  },
});

const intFlagType = defineType<PyObject>({
  name: 'IntFlag',
  module: 'enum',
  bases: [intType, flagType],
  metaclass: enumMeta,
  is: isMember,
  methods: {
    ...asValue,
    '__and__(other)': bitwise('&'),
    '__or__(other)': bitwise('|'),
    '__xor__(other)': bitwise('^'),
    '__rand__(other)': bitwise('&'),
    '__ror__(other)': bitwise('|'),
    '__rxor__(other)': bitwise('^'),
    '__invert__()': (self) => lookUp(self.cls, allBits(self.cls) & ~bitsOf(self), MISSING),
  },
});

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
