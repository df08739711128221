/**
 * How classes come to be: what a class statement does around its body (`__build_class__`) and what `type.__new__` does
 * with the finished namespace. Called by the evaluator, by `type(...)`, and by libraries that make classes.
 */

import type { Range, Span } from '../../range.ts';
import { findAttribute, getAttribute } from './attribute.ts';
import { call, specialMethod } from './call.ts';
import { PyDict } from './dict.ts';
import { isRaised, PyException, PyRuntimeError, PyTypeError, Raised, raise } from './exception.ts';
import { PyCallable, PyClassMethod, PyStaticMethod } from './function.ts';
import { linearise, unplaceable } from './mro.ts';
import {
  type Keywords,
  NO_KEYWORDS,
  objectType,
  PyObject,
  PyType,
  textOf,
  typeClass,
  typeOf,
  type Value,
} from './object.ts';
import { repr } from './repr.ts';
import { current, type StateKey } from './runtime.ts';
import { addSlots } from './slots.ts';
import { setItem } from './subscript.ts';
import { PyTuple } from './tuple.ts';

/** A variable that methods see as `__class__`. */
export interface ClassCell {
  value: Value | undefined;
}

/** Where a class statement stands. The spans of names are filled while its body runs. */
export interface ClassPlace {
  readonly file: string;
  readonly span: Span;
  readonly header: Span;
  readonly bindings: ReadonlyMap<string, Range>;
}

/** What the class statement knows of a namespace, for the `type.__new__` that gets it through any metaclass. */
interface Origin {
  readonly cell: ClassCell | null;
  readonly place: ClassPlace | null;
}

const origins = new WeakMap<PyObject, Origin>();

export interface ClassStatement {
  readonly name: string;
  /** As written: anything with `__mro_entries__` may stand among them. */
  readonly bases: readonly Value[];
  /** `metaclass` among them. */
  readonly keywords: Keywords;
  /** Fills the namespace; answers the cell that methods see as `__class__`, and where the body stands. */
  readonly fill: (namespace: PyObject) => Origin | null;
}

/** Does what a class statement does. @throws Python's TypeError and whatever the body or the metaclass raises. */
export function buildClass({ name, bases, keywords, fill }: ClassStatement): Value {
  const actual = resolveBases(bases);
  const given = keywords.get('metaclass');
  const rest = new Map([...keywords].filter(([key]) => key !== 'metaclass'));
  const metaclass = chooseMetaclass(given, actual);
  const namespace = prepare(metaclass, name, actual, rest);
  const origin = fill(namespace);
  if (actual !== bases) setItem(namespace, '__orig_bases__', new PyTuple(bases));
  if (origin) origins.set(namespace, origin);
  const cls = call(metaclass, [name, new PyTuple(actual), namespace], rest);
  if (origin) finish(cls, origin);
  return cls;
}

/** A metaclass may have handed `type.__new__` another namespace than the one the body filled. */
function finish(cls: Value, { cell, place }: Origin): void {
  if (cell && cell.value === undefined) cell.value = cls;
  if (place && cls instanceof PyType && cls.span === null && !cls.native) locate(cls, place);
}

function locate(cls: PyType, place: ClassPlace): void {
  cls.span = place.span;
  cls.header = place.header;
  for (const [name, { from, to }] of place.bindings) cls.attributeSpans.set(name, { file: place.file, from, to });
}

/** `__mro_entries__` of bases that are no classes (`list[int]`). The same array if there are none. */
function resolveBases(bases: readonly Value[]): readonly Value[] {
  if (bases.every((base) => base instanceof PyType)) return bases;
  let changed = false;
  const resolved = bases.flatMap((base) => {
    const entries = base instanceof PyType ? undefined : findAttribute(base, '__mro_entries__');
    if (entries === undefined) return [base];
    changed = true;
    const answer = call(entries, [new PyTuple(bases)]);
    return answer instanceof PyTuple ? answer.items : raise(PyTypeError, '__mro_entries__ must return a tuple');
  });
  return changed ? resolved : bases;
}

function chooseMetaclass(given: Value | undefined, bases: readonly Value[]): Value {
  const [first] = bases;
  const start = given ?? (first === undefined ? typeClass : typeOf(first));
  return start instanceof PyType ? mostDerived(start, bases) : start;
}

/** The metaclass that derives from all the others. @throws Python's TypeError `metaclass conflict`. */
function mostDerived(start: PyType, bases: readonly Value[]): PyType {
  let winner = start;
  for (const base of bases) {
    const meta = typeOf(base);
    if (winner.isSubclassOf(meta)) continue;
    if (!meta.isSubclassOf(winner)) {
      const rule =
        'the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases';
      raise(PyTypeError, `metaclass conflict: ${rule}`);
    }
    winner = meta;
  }
  return winner;
}

function prepare(metaclass: Value, name: string, bases: readonly Value[], keywords: Keywords): PyObject {
  const hook = metaclass === typeClass ? undefined : findAttribute(metaclass, '__prepare__');
  if (hook === undefined) return new PyDict();
  const namespace = call(hook, [name, new PyTuple(bases)], keywords);
  if (namespace instanceof PyObject && namespace.cls.lookup('__getitem__') !== undefined) return namespace;
  const owner = metaclass instanceof PyType ? metaclass.name : '<metaclass>';
  return raise(PyTypeError, `${owner}.__prepare__() must return a mapping, not ${typeOf(namespace).name}`);
}

/** A class of a library, made in TypeScript during a run as a class statement would. */
export function makeClass(
  name: string,
  bases: readonly PyType[],
  attributes: Iterable<readonly [string, Value]>,
  keywords: Keywords = NO_KEYWORDS,
): Value {
  const fill = (namespace: PyObject): null => {
    for (const [key, value] of attributes) setItem(namespace, key, value);
    return null;
  };
  return buildClass({ name, bases, keywords, fill });
}

/** `type.__new__(metaclass, name, bases, namespace, **keywords)`. @throws Python's TypeError. */
export function newType(
  metaclass: PyType,
  name: Value,
  bases: Value,
  namespace: Value,
  keywords: Keywords = NO_KEYWORDS,
): Value {
  const title = textOf(name);
  if (title === null) return wrongArgument(1, 'str', name);
  if (!(bases instanceof PyTuple)) return wrongArgument(2, 'tuple', bases);
  if (!(namespace instanceof PyDict)) return wrongArgument(3, 'dict', namespace);
  const winner = mostDerived(metaclass, bases.items);
  const maker = winner.lookup('__new__');
  if (winner !== metaclass && maker !== metaclass.lookup('__new__')) {
    return call(getAttribute(winner, '__new__'), [winner, title, bases, namespace], keywords);
  }
  const cls = createType(winner, title, checkBases(bases.items), namespace);
  for (const base of cls.bases) subclassesOf(base).push(cls);
  introduce(cls, namespace);
  initSubclass(cls, keywords);
  return cls;
}

const SUBCLASSES: StateKey<Map<PyType, PyType[]>> = { make: () => new Map() };

/** The classes that the program of this run derived from a class directly, in order. */
export function subclassesOf(cls: PyType): PyType[] {
  const all = current().state(SUBCLASSES);
  const known = all.get(cls) ?? [];
  all.set(cls, known);
  return known;
}

function wrongArgument(index: number, wanted: string, given: Value): never {
  return raise(PyTypeError, `type.__new__() argument ${index} must be ${wanted}, not ${typeOf(given).name}`);
}

/** Builtin classes that no class may derive from. */
const FINAL: ReadonlySet<string> = new Set([
  'bool',
  'NoneType',
  'function',
  'builtin_function_or_method',
  'method',
  'ellipsis',
  'NotImplementedType',
  'slice',
  'range',
  'generator',
  'UnionType',
  'traceback',
]);

function checkBases(bases: readonly Value[]): readonly PyType[] {
  const classes = bases.map((base) => (base instanceof PyType ? base : raise(PyTypeError, 'bases must be types')));
  for (const base of classes) {
    if (base.module === 'builtins' && base.native && FINAL.has(base.name)) {
      raise(PyTypeError, `type '${base.name}' is not an acceptable base type`);
    }
  }
  checkLayouts(classes);
  return classes.length === 0 ? [objectType] : classes;
}

/** Instances can't be laid out as two unrelated builtin kinds at once. */
function checkLayouts(bases: readonly PyType[]): void {
  const solid = bases.map(solidBase).filter((base) => base !== null);
  const widest = solid.reduce<PyType | null>(
    (best, base) => (best === null || base.isSubclassOf(best) ? base : best),
    null,
  );
  if (widest && solid.some((base) => !widest.isSubclassOf(base))) {
    raise(PyTypeError, 'multiple bases have instance lay-out conflict');
  }
}

/** Builtin classes whose instances have a layout of their own. */
const SOLID: ReadonlySet<string> = new Set([
  'BaseException',
  'bytes',
  'classmethod',
  'dict',
  'float',
  'frozenset',
  'int',
  'list',
  'module',
  'property',
  'set',
  'staticmethod',
  'str',
  'super',
  'tuple',
  'type',
]);

function solidBase(cls: PyType): PyType | null {
  return cls.mro.find((ancestor) => ancestor.module === 'builtins' && SOLID.has(ancestor.name)) ?? null;
}

function createType(metaclass: PyType, name: string, bases: readonly PyType[], namespace: PyDict): PyType {
  const repeats = new Set(bases).size !== bases.length;
  const ancestors = repeats ? null : linearise(bases);
  if (!ancestors) return inconsistent(bases);
  const module = textOf(namespace.get('__module__') ?? moduleOfCaller()) ?? 'builtins';
  const qualname = textOf(namespace.get('__qualname__') ?? null) ?? name;
  const own = ownAttributes(namespace);
  const cls = new PyType({ name, module, qualname, bases, ancestors, metaclass, namespace: own });
  addSlots(cls, namespace.get('__slots__'));
  const origin = origins.get(namespace);
  if (origin?.place) locate(cls, origin.place);
  if (origin?.cell) origin.cell.value = cls;
  return cls;
}

/** A class that `type(...)` makes belongs to the module that called it. */
function moduleOfCaller(): Value {
  return current().host.frame?.()?.globals.get('__name__') ?? null;
}

function inconsistent(bases: readonly PyType[]): never {
  const twice = bases.find((base, index) => bases.indexOf(base) !== index);
  if (twice) raise(PyTypeError, `duplicate base class ${twice.name}`);
  const names = unplaceable(bases)
    .map((base) => base.name)
    .join(', ');
  return raise(PyTypeError, `Cannot create a consistent method resolution\norder (MRO) for bases ${names}`);
}

/** What the class's `__dict__` begins with. */
function ownAttributes(namespace: PyDict): Map<string, Value> {
  const own = new Map<string, Value>();
  for (const [key, value] of namespace.entries()) {
    const name = textOf(key);
    if (name !== null && name !== '__qualname__') own.set(name, wrapHook(name, value));
  }
  if (!own.has('__doc__')) own.set('__doc__', null);
  if (own.has('__eq__') && !own.has('__hash__')) own.set('__hash__', null);
  return own;
}

/** `__new__` is static and the hooks of subclasses are class methods without saying so. */
function wrapHook(name: string, value: Value): Value {
  if (!(value instanceof PyCallable)) return value;
  if (name === '__new__') return new PyStaticMethod(value);
  return name === '__init_subclass__' || name === '__class_getitem__' ? new PyClassMethod(value) : value;
}

/** Tells every attribute its name (`__set_name__`). */
function introduce(cls: PyType, namespace: PyDict): void {
  for (const [key, value] of [...namespace.entries()]) {
    const hook = value instanceof PyObject ? specialMethod(value, '__set_name__') : undefined;
    if (hook !== undefined) callSetName(hook, cls, key, value);
  }
}

function callSetName(hook: Value, cls: PyType, key: Value, value: Value): void {
  try {
    call(hook, [cls, key]);
  } catch (thrown) {
    if (!isRaised(thrown)) throw thrown;
    const message = `Error calling __set_name__ on '${typeOf(value).name}' instance ${repr(key)} in '${cls.name}'`;
    const error = new PyException(PyRuntimeError, [message]);
    error.cause = thrown.exception;
    error.context = thrown.exception;
    error.suppressContext = true;
    throw new Raised(error);
  }
}

/** `super(cls, cls).__init_subclass__(**keywords)`. */
function initSubclass(cls: PyType, keywords: Keywords): void {
  for (const ancestor of cls.mro.slice(1)) {
    const hook = ancestor.namespace.get('__init_subclass__');
    if (hook === undefined) continue;
    if (hook instanceof PyClassMethod) call(hook.get(null, cls), [], keywords);
    else call(hook, [cls], keywords);
    return;
  }
}
