/**
 * Types with parameters and unions of types as values: `list[int]`, `typing.Optional[str]`, `int | None`. Made by
 * subscripting classes and by `typing`; read by SQLAlchemy's annotations (`types.GenericAlias`, `typing._GenericAlias`).
 */

import { findAttribute } from './attribute.ts';
import { call } from './call.ts';
import { equals } from './compare.ts';
import { addMembers } from './define.ts';
import { dictType } from './dict.ts';
import { combineHashes, hash } from './hash.ts';
import { listType } from './list.ts';
import { builtinType, ELLIPSIS, NOT_IMPLEMENTED, noneType, PyObject, PyType, typeClass, type Value } from './object.ts';
import { repr } from './repr.ts';
import { frozenSetType, setType } from './set.ts';
import { PyTuple, tupleType } from './tuple.ts';

export const genericAliasType = builtinType('GenericAlias');
export const unionType = builtinType('UnionType');

/** `origin[args]`. `label` is how `typing` calls it (`typing.List`); `null` for a subscripted class. */
export class PyGenericAlias extends PyObject {
  readonly origin: Value;
  readonly args: readonly Value[];
  readonly label: string | null;

  constructor(origin: Value, args: readonly Value[], label: string | null = null) {
    super(genericAliasType);
    this.origin = origin;
    this.args = args;
    this.label = label;
  }
}

/** `X | Y` (or, from `typing`, `Union[X, Y]` and `Optional[X]`). */
export class PyUnion extends PyObject {
  readonly args: readonly Value[];
  readonly fromTyping: boolean;

  constructor(args: readonly Value[], fromTyping: boolean) {
    super(unionType);
    this.args = args;
    this.fromTyping = fromTyping;
  }
}

const noneClass = (value: Value): Value => (value === null ? noneType : value);

/** Flattens, drops repetitions; one member alone is that member. */
export function unionOf(members: readonly Value[], fromTyping: boolean): Value {
  const flat = members.flatMap((member) => (member instanceof PyUnion ? member.args : [noneClass(member)]));
  const distinct = flat.filter((member, index) => flat.findIndex((other) => equals(other, member)) === index);
  const [only = null] = distinct;
  return distinct.length === 1 ? only : new PyUnion(distinct, fromTyping);
}

/** How a type is written inside another one's parameters (`typing._type_repr`). */
export function typeText(value: Value): string {
  if (value === ELLIPSIS) return '...';
  if (value instanceof PyType)
    return value.module === 'builtins' ? value.qualname : `${value.module}.${value.qualname}`;
  if (value instanceof PyTuple) return `[${value.items.map(typeText).join(', ')}]`;
  return repr(value);
}

function unionText(union: PyUnion): string {
  const names = union.args.map((arg) => (arg === noneType ? 'None' : typeText(arg)));
  if (!union.fromTyping) return names.join(' | ');
  const others = union.args.filter((arg) => arg !== noneType);
  if (others.length === 1 && union.args.length === 2) return `typing.Optional[${typeText(others[0] ?? null)}]`;
  return `typing.Union[${union.args.map(typeText).join(', ')}]`;
}

function aliasText({ origin, args, label }: PyGenericAlias): string {
  const parameters = args.length === 0 ? '()' : args.map(typeText).join(', ');
  return `${label ?? typeText(origin)}[${parameters}]`;
}

/** Names that a subscripted class answers itself; any other is its origin's. */
const OWN = new Set(['__origin__', '__args__', '__parameters__', '__mro_entries__', '__class__']);

addMembers<PyGenericAlias>(
  genericAliasType,
  {
    properties: {
      __origin__: (self) => self.origin,
      __args__: (self) => new PyTuple(self.args),
      __parameters__: () => new PyTuple([]),
    },
    methods: {
      '__call__(*args, **kwargs)': (self, args) => call(self.origin, args instanceof PyTuple ? args.items : []),
      '__mro_entries__(bases)': (self) => new PyTuple([self.origin]),
      '__getattr__(name)': (self, name) => {
        const key = String(name);
        return (OWN.has(key) ? undefined : findAttribute(self.origin, key)) ?? null;
      },
      '__or__(other)': (self, other = null) => unionOf([self, other], self.label !== null),
      '__ror__(other)': (self, other = null) => unionOf([other, self], self.label !== null),
      '__eq__(other)': (self, other = null) =>
        other instanceof PyGenericAlias
          ? equals(self.origin, other.origin) && equals(new PyTuple(self.args), new PyTuple(other.args))
          : NOT_IMPLEMENTED,
      '__hash__()': (self) => combineHashes([self.origin, ...self.args].map(hash)),
      '__repr__()': aliasText,
    },
  },
  (value): value is PyGenericAlias => value instanceof PyGenericAlias,
);

addMembers<PyUnion>(
  unionType,
  {
    properties: { __args__: (self) => new PyTuple(self.args) },
    methods: {
      '__or__(other)': (self, other = null) => unionOf([self, other], self.fromTyping),
      '__ror__(other)': (self, other = null) => unionOf([other, self], self.fromTyping),
      '__eq__(other)': (self, other = null) =>
        other instanceof PyUnion
          ? self.args.length === other.args.length &&
            self.args.every((arg) => other.args.some((candidate) => equals(arg, candidate)))
          : NOT_IMPLEMENTED,
      '__hash__()': (self) => self.args.map(hash).reduce((sum, one) => sum ^ one, 0n),
      '__repr__()': unionText,
    },
  },
  (value): value is PyUnion => value instanceof PyUnion,
);

/** `list[int]` and its kin, and `int | None` for every class. */
for (const cls of [listType, dictType, setType, frozenSetType, tupleType, typeClass]) {
  addMembers<PyType>(
    cls,
    {
      classMethods: {
        '__class_getitem__(item, /)': (owner, item = null) =>
          new PyGenericAlias(owner, item instanceof PyTuple ? item.items : [item]),
      },
    },
    (value): value is PyType => value instanceof PyType,
  );
}

addMembers<PyType>(
  typeClass,
  {
    methods: {
      '__or__(other)': (self, other = null) => unionOf([self, other], false),
      '__ror__(other)': (self, other = null) => unionOf([other, self], false),
    },
  },
  (value): value is PyType => value instanceof PyType,
);
