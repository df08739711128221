/** `collections.namedtuple` and `typing.NamedTuple`: classes of tuples whose items have names (`Lib/collections/__init__.py`). */

import { makeClass } from '../../objects/class.ts';
import { nativeFunction } from '../../objects/define.ts';
import { dictOf, PyDict } from '../../objects/dict.ts';
import { PyAttributeError, PyTypeError, PyValueError, raise } from '../../objects/exception.ts';
import { PyClassMethod, PyDescriptor, type PyNativeFunction } from '../../objects/function.ts';
import { listOf } from '../../objects/iteration.ts';
import { builtinType, MISSING, PyType, textOf, typeOf, type Value } from '../../objects/object.ts';
import { joinReprs, repr, str } from '../../objects/repr.ts';
import { current } from '../../objects/runtime.ts';
import { PyTuple, tupleType } from '../../objects/tuple.ts';
import { isKeyword } from '../keyword.ts';

const getterType = builtinType('_tuplegetter');

/** Reads one item by its name. */
class TupleGetter extends PyDescriptor {
  readonly isData = true;
  readonly index: number;

  constructor(index: number) {
    super(getterType);
    this.index = index;
  }

  get(instance: Value, _owner: PyType, viaClass: boolean): Value {
    return viaClass || !(instance instanceof PyTuple) ? this : (instance.items[this.index] ?? null);
  }

  override set(): boolean {
    return raise(PyAttributeError, "can't set attribute");
  }
}

/** The class. `defaults` belong to the last fields. */
export function makeNamedTuple(
  name: string,
  fields: readonly string[],
  defaults: readonly Value[],
  module: Value,
  extra: Iterable<readonly [string, Value]> = [],
): PyType {
  const own: [string, Value][] = [
    ['__module__', module],
    ['__doc__', `${name}(${fields.join(', ')})`],
    ['__slots__', new PyTuple([])],
    ['_fields', new PyTuple(fields)],
    ['_field_defaults', fieldDefaults(fields, defaults)],
    ['__match_args__', new PyTuple(fields)],
    ['__new__', constructorOf(name, fields, defaults)],
    ['_make', new PyClassMethod(maker(fields.length))],
    ...methods(fields),
    ...fields.map((field, index): [string, Value] => [field, new TupleGetter(index)]),
  ];
  const made = makeClass(name, [tupleType], [...own, ...extra]);
  return made instanceof PyType ? made : raise(PyTypeError, 'a named tuple is a class');
}

function fieldDefaults(fields: readonly string[], defaults: readonly Value[]): PyDict {
  const last = fields.slice(fields.length - defaults.length);
  return dictOf(last.map((field, index) => [field, defaults[index] ?? null] as const));
}

function constructorOf(name: string, fields: readonly string[], defaults: readonly Value[]): PyNativeFunction {
  const first = fields.length - defaults.length;
  const parameters = fields.map((field, index) => (index < first ? field : `${field}=?`));
  const made = nativeFunction(
    'collections',
    `__new__(${['_cls', ...parameters].join(', ')})`,
    (cls = null, ...items) => {
      const values = items.map((item, index) => (item === MISSING ? (defaults[index - first] ?? null) : item));
      return new PyTuple(values, cls instanceof PyType ? cls : tupleType);
    },
  );
  made.qualname = `${name}.__new__`;
  return made;
}

function maker(count: number): PyNativeFunction {
  return nativeFunction('collections', '_make(cls, iterable)', (cls = null, iterable = null) => {
    const items = listOf(iterable);
    if (items.length !== count) raise(PyTypeError, `Expected ${count} arguments, got ${items.length}`);
    return new PyTuple(items, cls instanceof PyType ? cls : tupleType);
  });
}

function methods(fields: readonly string[]): [string, Value][] {
  const define = (signature: string, body: (self: PyTuple, ...args: Value[]) => Value): PyNativeFunction =>
    nativeFunction('collections', signature, (self = null, ...args) => body(asTuple(self), ...args));
  return [
    ['_asdict', define('_asdict(self)', (self) => dictOf(fields.map((field, at) => [field, self.items[at] ?? null])))],
    ['_replace', define('_replace(self, /, **kwds)', (self, changes = null) => replaced(self, fields, changes))],
    ['__getnewargs__', define('__getnewargs__(self)', (self) => new PyTuple(self.items))],
    [
      '__repr__',
      define('__repr__(self)', (self) => {
        const shown = fields.map((field, at) => `${field}=${repr(self.items[at] ?? null)}`);
        return `${self.cls.name}(${shown.join(', ')})`;
      }),
    ],
  ];
}

function asTuple(self: Value): PyTuple {
  return self instanceof PyTuple ? self : raise(PyTypeError, `a named tuple is needed, not '${typeOf(self).name}'`);
}

function replaced(self: PyTuple, fields: readonly string[], changes: Value): PyTuple {
  const given = new Map(
    changes instanceof PyDict ? [...changes.entries()].map(([key, value]) => [str(key), value]) : [],
  );
  const values = fields.map((field, at) => {
    const value = given.get(field);
    given.delete(field);
    return value === undefined ? (self.items[at] ?? null) : value;
  });
  if (given.size > 0) raise(PyValueError, `Got unexpected field names: [${joinReprs([...given.keys()])}]`);
  return new PyTuple(values, self.cls);
}

// ── namedtuple(...) ──────────────────────────────────────────────────────────────────────────────────────────────

const IDENTIFIER = /^[\p{ID_Start}_]\p{ID_Continue}*$/u;

function renamed(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((name, index) => {
    const bad = !IDENTIFIER.test(name) || isKeyword(name) || name.startsWith('_') || seen.has(name);
    seen.add(name);
    return bad ? `_${index}` : name;
  });
}

/** @throws Python's ValueError for names that no class or field may have. */
export function checkNames(type: string, fields: readonly string[], mayRename: boolean): void {
  for (const name of [type, ...fields]) {
    if (!IDENTIFIER.test(name)) {
      raise(PyValueError, `Type names and field names must be valid identifiers: ${repr(name)}`);
    }
    if (isKeyword(name)) raise(PyValueError, `Type names and field names cannot be a keyword: ${repr(name)}`);
  }
  const seen = new Set<string>();
  for (const name of fields) {
    if (name.startsWith('_') && !mayRename)
      raise(PyValueError, `Field names cannot start with an underscore: ${repr(name)}`);
    if (seen.has(name)) raise(PyValueError, `Encountered duplicate field name: ${repr(name)}`);
    seen.add(name);
  }
}

/** `'x y'`, `'x, y'` or an iterable of names. */
export function fieldNames(names: Value): string[] {
  const text = textOf(names);
  if (text === null) return listOf(names).map(str);
  return text
    .replaceAll(',', ' ')
    .split(/\s+/)
    .filter((name) => name !== '');
}

export const namedTuple: PyNativeFunction = nativeFunction(
  'collections',
  'namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)',
  (typename = null, names = null, rename = false, defaults = null, module = null) => {
    const type = str(typename);
    const given = fieldNames(names);
    const fields = rename === true ? renamed(given) : given;
    checkNames(type, fields, rename === true);
    const values = defaults === null ? [] : listOf(defaults);
    if (values.length > fields.length) raise(PyTypeError, 'Got more default values than field names');
    return makeNamedTuple(type, fields, values, module ?? callerModule());
  },
);

/** The module whose code is being executed. */
export function callerModule(): Value {
  return current().host.frame?.()?.globals.get('__name__') ?? '__main__';
}
