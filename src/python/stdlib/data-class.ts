/** What `@dataclass` does to a class: fields from annotations, and the methods that follow from them (`Lib/dataclasses.py`). */

import { genericDelete, genericSet, getAttribute, setAttribute } from '../objects/attribute.ts';
import { call, specialMethod } from '../objects/call.ts';
import { type Comparison, compare, equals } from '../objects/compare.ts';
import { nativeFunction } from '../objects/define.ts';
import { PyDict } from '../objects/dict.ts';
import { exceptionType, PyAttributeError, PyTypeError, PyValueError, raise } from '../objects/exception.ts';
import type { PyNativeFunction } from '../objects/function.ts';
import { PyGenericAlias } from '../objects/generic-alias.ts';
import { hash } from '../objects/hash.ts';
import { MISSING, NOT_IMPLEMENTED, PyObject, PyType, textOf, typeOf, type Value } from '../objects/object.ts';
import { guardRepr, repr, str } from '../objects/repr.ts';
import { current } from '../objects/runtime.ts';
import { PyMember } from '../objects/slots.ts';
import { PyTuple } from '../objects/tuple.ts';
import { KEYWORD_ONLY, NOTHING, PyField, plainField } from './data-field.ts';
import { isKeyword } from './keyword.ts';
import { CLASS_VAR } from './typing.ts';

const FIELDS = '__dataclass_fields__';

export const FrozenInstanceError = exceptionType('FrozenInstanceError', PyAttributeError, 'dataclasses');

/** The fields of a data class, in order; `null` for any other class. */
export function fieldsOf(cls: PyType): readonly PyField[] | null {
  const fields = cls.lookup(FIELDS);
  if (!(fields instanceof PyDict)) return null;
  return [...fields.values()].filter((field) => field instanceof PyField);
}

export type Options = ReadonlyMap<string, boolean>;

/** Turns a class into a data class. @throws Python's TypeError or ValueError for fields that can't be. */
export function dataClass(cls: Value, options: Options): Value {
  if (!(cls instanceof PyType)) return raise(PyTypeError, `dataclass() should be used on a class, not ${repr(cls)}`);
  for (const name of ['slots', 'weakref_slot']) if (options.get(name)) current().unsupported(`dataclass(${name}=True)`);
  const fields = collectFields(cls, options.get('kw_only') ?? false);
  checkFrozen(cls, options.get('frozen') ?? false);
  put(cls, FIELDS, dictOfFields(fields));
  addMethods(cls, fields, options);
  return cls;
}

function put(cls: PyType, name: string, value: Value): void {
  current().setTypeAttribute(cls, name, value);
}

function dictOfFields(fields: readonly PyField[]): PyDict {
  const dict = new PyDict();
  for (const field of fields) dict.set(field.name, field);
  return dict;
}

// ── Fields ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** Those of the bases that are data classes, then its own; a name that comes again keeps its place. */
function collectFields(cls: PyType, keywordOnly: boolean): PyField[] {
  const fields = new Map<string, PyField>();
  for (const base of [...cls.mro.slice(1)].reverse()) {
    const inherited = base.namespace.get(FIELDS);
    if (inherited instanceof PyDict) {
      for (const field of inherited.values()) if (field instanceof PyField) fields.set(field.name, field);
    }
  }
  for (const field of ownFields(cls, keywordOnly)) fields.set(field.name, field);
  return [...fields.values()];
}

function ownFields(cls: PyType, keywordOnly: boolean): PyField[] {
  const annotations = cls.namespace.get('__annotations__');
  const fields: PyField[] = [];
  let byName = keywordOnly;
  for (const [key, type] of annotations instanceof PyDict ? annotations.entries() : []) {
    if (isClassVariable(type)) continue;
    if (type === KEYWORD_ONLY || textOf(type)?.endsWith('KW_ONLY')) byName = true;
    else fields.push(ownField(cls, str(key), type, byName));
  }
  for (const [name, value] of cls.namespace) {
    const isAnnotated = annotations instanceof PyDict && annotations.has(name);
    if (value instanceof PyField && !isAnnotated)
      raise(PyTypeError, `${repr(name)} is a field but has no type annotation`);
  }
  return fields;
}

function isClassVariable(type: Value): boolean {
  if (type === CLASS_VAR) return true;
  if (type instanceof PyGenericAlias) return type.origin === CLASS_VAR;
  return /^(typing\.)?ClassVar\b/.test(textOf(type) ?? '');
}

function ownField(cls: PyType, name: string, type: Value, byName: boolean): PyField {
  if (!/^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(name))
    raise(PyTypeError, `Field names must be valid identifiers: ${repr(name)}`);
  if (isKeyword(name)) raise(PyTypeError, `Field names must not be keywords: ${repr(name)}`);
  const written = cls.namespace.get(name);
  const fallback = written === undefined || written instanceof PyMember ? NOTHING : written;
  const field = fallback instanceof PyField ? fallback : plainField(fallback);
  field.name = name;
  field.type = type;
  field.isKeywordOnly ??= byName;
  if (field.fallback !== NOTHING) put(cls, name, field.fallback);
  // `x: list = field(default_factory=list)` leaves no class attribute behind.
  else if (fallback instanceof PyField) current().setTypeAttribute(cls, name, undefined);
  checkMutable(field);
  return field;
}

function checkMutable({ fallback, name }: PyField): void {
  if (fallback === NOTHING || !(fallback instanceof PyObject)) return;
  const isUnhashable = fallback.cls.lookup('__hash__') === null || fallback.cls.lookup('__hash__') === undefined;
  if (isUnhashable) {
    const what = `mutable default ${repr(fallback.cls)} for field ${name} is not allowed: use default_factory`;
    raise(PyValueError, what);
  }
}

function checkFrozen(cls: PyType, frozen: boolean): void {
  for (const base of cls.mro.slice(1)) {
    const isFrozen = base.namespace.get('__dataclass_frozen__');
    if (isFrozen === undefined) continue;
    if (isFrozen === true && !frozen) raise(PyTypeError, 'cannot inherit non-frozen dataclass from a frozen one');
    if (isFrozen === false && frozen) raise(PyTypeError, 'cannot inherit frozen dataclass from a non-frozen one');
  }
  put(cls, '__dataclass_frozen__', frozen);
}

// ── Methods ──────────────────────────────────────────────────────────────────────────────────────────────────────

type Body = (self: Value, ...args: Value[]) => Value;

/** A method as the program would have written it in the class. */
function method(cls: PyType, signature: string, body: Body): PyNativeFunction {
  const made = nativeFunction('dataclasses', signature, (self = null, ...args) => body(self, ...args));
  made.qualname = `${cls.qualname}.${made.name}`;
  return made;
}

function addMethods(cls: PyType, fields: readonly PyField[], options: Options): void {
  const asked = (name: string, fallback: boolean): boolean => options.get(name) ?? fallback;
  const own = (name: string): boolean => cls.namespace.has(name);
  const hasHash = own('__hash__') && !(cls.namespace.get('__hash__') === null && own('__eq__'));
  if (asked('init', true)) {
    // The order of the fields is checked even where the class has an `__init__` of its own, which is kept.
    const made = initialiser(cls, fields, asked('frozen', false));
    if (!own('__init__')) put(cls, '__init__', made);
  }
  if (asked('repr', true) && !own('__repr__'))
    put(
      cls,
      '__repr__',
      method(cls, '__repr__(self)', (self) => represent(self, fields)),
    );
  if (asked('eq', true) && !own('__eq__')) put(cls, '__eq__', method(cls, '__eq__(self, other)', equality(fields)));
  if (asked('order', false)) addOrder(cls, fields, asked('eq', true));
  if (asked('frozen', false)) addFrozen(cls, fields);
  addHash(cls, fields, hasHash, options);
  if (asked('match_args', true) && !own('__match_args__')) {
    const names = fields.filter((field) => field.init && !field.isKeywordOnly).map(({ name }) => name);
    put(cls, '__match_args__', new PyTuple(names));
  }
  if (cls.namespace.get('__doc__') === null || !own('__doc__')) put(cls, '__doc__', signatureText(cls, fields));
}

function signatureText(cls: PyType, fields: readonly PyField[]): string {
  const parts = fields
    .filter((field) => field.init)
    .map(({ name, type, fallback, factory }) => {
      const shown = type instanceof PyType ? type.name : repr(type);
      if (factory !== NOTHING) return `${name}: ${shown} = <factory>`;
      return fallback === NOTHING ? `${name}: ${shown}` : `${name}: ${shown} = ${repr(fallback)}`;
    });
  return `${cls.name}(${parts.join(', ')})`;
}

function initialiser(cls: PyType, fields: readonly PyField[], frozen: boolean): PyNativeFunction {
  const given = fields.filter((field) => field.init);
  const positional = given.filter((field) => !field.isKeywordOnly);
  const byName = given.filter((field) => field.isKeywordOnly);
  checkOrder(positional);
  const spell = (field: PyField): string => (field.hasDefault ? `${field.name}=?` : field.name);
  const parameters = ['self', ...positional.map(spell), ...(byName.length > 0 ? ['*', ...byName.map(spell)] : [])];
  const order = [...positional, ...byName];
  const made = method(cls, `__init__(${parameters.join(', ')})`, (self, ...values) => {
    const store = frozen ? genericSet : setAttribute;
    for (const field of fields) {
      const value = initialValue(field, values[order.indexOf(field)]);
      if (value !== undefined) store(self, field.name, value);
    }
    const after = specialMethod(self, '__post_init__');
    if (after !== undefined) call(after);
    return null;
  });
  return made;
}

function initialValue(field: PyField, given: Value | undefined): Value | undefined {
  if (given !== undefined && given !== MISSING) return given;
  if (field.factory !== NOTHING) return call(field.factory);
  if (field.fallback === NOTHING || !field.init) return undefined;
  return field.fallback;
}

function checkOrder(positional: readonly PyField[]): void {
  let seen = false;
  for (const field of positional) {
    if (field.hasDefault) seen = true;
    else if (seen) raise(PyTypeError, `non-default argument ${repr(field.name)} follows default argument`);
  }
}

function represent(self: Value, fields: readonly PyField[]): string {
  return guardRepr(self, '...', () => {
    const shown = fields.filter((field) => field.repr).map(({ name }) => `${name}=${repr(getAttribute(self, name))}`);
    return `${typeOf(self).qualname}(${shown.join(', ')})`;
  });
}

function comparedValues(self: Value, fields: readonly PyField[]): PyTuple {
  return new PyTuple(fields.filter((field) => field.compare).map(({ name }) => getAttribute(self, name)));
}

const equality =
  (fields: readonly PyField[]): Body =>
  (self, other = null) =>
    typeOf(self) === typeOf(other)
      ? equals(comparedValues(self, fields), comparedValues(other, fields))
      : NOT_IMPLEMENTED;

function addOrder(cls: PyType, fields: readonly PyField[], eq: boolean): void {
  if (!eq) raise(PyValueError, 'eq must be true if order is true');
  const operators: readonly (readonly [string, Comparison])[] = [
    ['__lt__', '<'],
    ['__le__', '<='],
    ['__gt__', '>'],
    ['__ge__', '>='],
  ];
  for (const [name, op] of operators) {
    if (cls.namespace.has(name)) {
      const advice = 'Consider using functools.total_ordering';
      raise(PyTypeError, `Cannot overwrite attribute ${name} in class ${cls.name}. ${advice}`);
    }
    const body: Body = (self, other = null) =>
      typeOf(self) === typeOf(other)
        ? compare(op, comparedValues(self, fields), comparedValues(other, fields))
        : NOT_IMPLEMENTED;
    put(cls, name, method(cls, `${name}(self, other)`, body));
  }
}

function addFrozen(cls: PyType, fields: readonly PyField[]): void {
  const names = new Set(fields.map(({ name }) => name));
  const refuse = (self: Value, name: Value, what: string): void => {
    if (typeOf(self) === cls || names.has(str(name))) raise(FrozenInstanceError, `cannot ${what} field ${repr(name)}`);
  };
  const set: Body = (self, name = null, value = null) => {
    refuse(self, name, 'assign to');
    genericSet(self, str(name), value);
    return null;
  };
  const remove: Body = (self, name = null) => {
    refuse(self, name, 'delete');
    genericDelete(self, str(name));
    return null;
  };
  put(cls, '__setattr__', method(cls, '__setattr__(self, name, value)', set));
  put(cls, '__delattr__', method(cls, '__delattr__(self, name)', remove));
}

/** A class that is compared by value and may change is not hashable, unless it says so itself. */
function addHash(cls: PyType, fields: readonly PyField[], hasHash: boolean, options: Options): void {
  const [eq, frozen] = [options.get('eq') ?? true, options.get('frozen') ?? false];
  const body: Body = (self) => {
    const used = fields.filter((field) => field.hash ?? field.compare);
    return hash(new PyTuple(used.map(({ name }) => getAttribute(self, name))));
  };
  const made = method(cls, '__hash__(self)', body);
  if (options.get('unsafe_hash')) {
    if (hasHash) raise(PyTypeError, `Cannot overwrite attribute __hash__ in class ${cls.name}`);
    put(cls, '__hash__', made);
  } else if (eq && frozen && !hasHash) put(cls, '__hash__', made);
  else if (eq && !frozen && !hasHash) put(cls, '__hash__', null);
}
