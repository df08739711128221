/** `import` and `from ... import`, and what modules are to each other (CPython's `importlib._bootstrap`). */

import type { Alias, Import, ImportFrom } from '../ast.ts';
import { attributeNames, findAttribute, missingAttribute } from '../objects/attribute.ts';
import { PyException, PyImportError, PyModuleNotFoundError, PyTypeError, Raised, raise } from '../objects/exception.ts';
import { iterate } from '../objects/iteration.ts';
import { PyLeftOut } from '../objects/left-out.ts';
import { PyModule } from '../objects/module.ts';
import { type PyType, textOf, typeOf, type Value } from '../objects/object.ts';
import { suggest } from '../objects/suggestion.ts';
import { type Completion, type Frame, NORMAL } from './frame.ts';
import { storeName } from './names.ts';
import type { Thread } from './thread.ts';

export function executeImport(stmt: Import, frame: Frame): Completion {
  for (const alias of stmt.names) {
    frame.node = alias;
    const module = importModule(alias.name, frame.context.thread);
    const [top = alias.name] = alias.name.split('.');
    if (alias.asname !== null) storeName(alias.asname, module, frame, stmt);
    else storeName(top, frame.context.thread.runtime.modules.get(top) ?? module, frame, stmt);
  }
  return NORMAL;
}

/** Imports a module and the packages around it. @returns the module itself. @throws Python's ModuleNotFoundError. */
export function importModule(name: string, thread: Thread): Value {
  const known = thread.runtime.modules.get(name);
  if (known !== undefined) return known;
  const dot = name.lastIndexOf('.');
  const parent = dot > 0 && !name.startsWith('.') ? importModule(name.slice(0, dot), thread) : null;
  const module = thread.runtime.modules.get(name) ?? thread.importer(name);
  if (module === null) return notFound(name, parent);
  thread.runtime.modules.set(name, module);
  if (parent instanceof PyModule) parent.namespace.set(name.slice(dot + 1), module);
  return module;
}

function notFound(name: string, parent: Value): never {
  if (name.startsWith('.')) raiseImport(PyImportError, 'attempted relative import with no known parent package', name);
  const isModule = parent instanceof PyModule && !parent.namespace.has('__path__');
  const reason = isModule ? `; '${parent.name}' is not a package` : '';
  return raiseImport(PyModuleNotFoundError, `No module named '${name}'${reason}`, name);
}

function raiseImport(cls: PyType, message: string, name: string, suggestion: () => string | null = () => null): never {
  const exception = new PyException(cls, [message]);
  exception.detail('name', name);
  exception.suggestLater(suggestion);
  throw new Raised(exception);
}

export function executeImportFrom(stmt: ImportFrom, frame: Frame): Completion {
  if (stmt.module === '__future__' && stmt.level === 0) {
    if (stmt.names.some((alias) => alias.name === 'annotations')) frame.context.futureAnnotations = true;
  }
  const module = importModule(absoluteName(stmt, frame), frame.context.thread);
  for (const alias of stmt.names) {
    if (alias.name === '*') importAll(module, frame, stmt);
    else importName(module, alias, frame, stmt);
  }
  return NORMAL;
}

/**
 * The module's absolute name. A relative name in a module outside any package keeps its dots: the importer may know
 * what the program means by it.
 */
function absoluteName({ module, level }: ImportFrom, frame: Frame): string {
  if (level === 0) return module ?? '';
  const base = packageOf(frame);
  const steps = base === '' ? [] : base.split('.');
  if (base === '') return '.'.repeat(level) + (module ?? '');
  if (level > steps.length) raise(PyImportError, 'attempted relative import beyond top-level package');
  const anchor = steps.slice(0, steps.length - level + 1).join('.');
  return module === null ? anchor : `${anchor}.${module}`;
}

/** `__package__`, or what `__name__` says. */
function packageOf(frame: Frame): string {
  const { globals } = frame.context;
  const own = textOf(globals.get('__package__') ?? null);
  if (own !== null) return own;
  const name = textOf(globals.get('__name__') ?? null) ?? '';
  return globals.has('__path__') ? name : name.slice(0, Math.max(0, name.lastIndexOf('.')));
}

function importName(module: Value, alias: Alias, frame: Frame, stmt: ImportFrom): void {
  frame.node = alias;
  const value = memberOf(module, alias.name, frame.context.thread);
  if (value === undefined) cannotImport(module, alias.name);
  storeName(alias.asname ?? alias.name, value, frame, stmt);
}

function memberOf(module: Value, name: string, thread: Thread): Value | undefined {
  const own = findAttribute(module, name);
  return own === undefined ? submodule(module, name, thread) : own;
}

/** `from package import module`. */
function submodule(module: Value, name: string, thread: Thread): Value | undefined {
  if (!(module instanceof PyModule)) return undefined;
  const full = `${module.name}.${name}`;
  const known = thread.runtime.modules.get(full);
  if (known !== undefined) return known;
  const found = module.namespace.has('__path__') ? thread.importer(full) : null;
  if (found === null) return undefined;
  thread.runtime.modules.set(full, found);
  module.namespace.set(name, found);
  return found;
}

function cannotImport(module: Value, name: string): never {
  const owner = module instanceof PyModule ? module.name : typeOf(module).name;
  const from = module instanceof PyModule ? textOf(module.namespace.get('__file__') ?? null) : null;
  const place = `(${from ?? 'unknown location'})`;
  const partial = module instanceof PyModule && module.isInitialising;
  const source = partial
    ? `partially initialized module '${owner}' (most likely due to a circular import)`
    : `'${owner}'`;
  const suggestion = () => suggest(name, attributeNames(module));
  return raiseImport(PyImportError, `cannot import name '${name}' from ${source} ${place}`, owner, suggestion);
}

/** `from module import *`: what `__all__` lists, or every name without a leading underscore. */
function importAll(module: Value, frame: Frame, stmt: ImportFrom): void {
  const listed = findAttribute(module, '__all__');
  const names = listed === undefined ? publicNames(module) : [...iterate(listed)].map((name) => nameIn(module, name));
  for (const name of names) {
    const value = memberOf(module, name, frame.context.thread);
    if (value === undefined) missingAttribute(module, name);
    storeName(name, value, frame, stmt);
  }
}

function publicNames(module: Value): readonly string[] {
  if (!(module instanceof PyModule)) return [];
  const offered = [...module.namespace].filter(
    ([name, value]) => !name.startsWith('_') && !(value instanceof PyLeftOut),
  );
  return offered.map(([name]) => name);
}

function nameIn(module: Value, name: Value): string {
  const owner = module instanceof PyModule ? module.name : typeOf(module).name;
  return textOf(name) ?? raise(PyTypeError, `Item in ${owner}.__all__ must be str, not ${typeOf(name).name}`);
}
