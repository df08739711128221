/** Variables: reading, binding and deleting names in every kind of scope. */

import type { Range } from '../../range.ts';
import { dictType, PyDict } from '../objects/dict.ts';
import { isRaised, PyException, PyKeyError, PyNameError, PyUnboundLocalError, Raised } from '../objects/exception.ts';
import type { PyType, Value } from '../objects/object.ts';
import { deleteItem, getItem, setItem } from '../objects/subscript.ts';
import { suggest } from '../objects/suggestion.ts';
import { Cell, type Frame, type Place } from './frame.ts';

/** The value of a variable. @throws Python's NameError or UnboundLocalError. */
export function loadName(name: string, frame: Frame, node: Place): Value {
  const id = frame.scope.mangle(name);
  if (frame.locals !== null) {
    const held = frame.locals.get(id);
    if (held !== undefined) {
      if (!(held instanceof Cell)) return held;
      if (held.value !== undefined) return held.value;
      return unbound(id, frame, node);
    }
    if (frame.scope.bindings.get(id) === 'local') return unbound(id, frame, node);
  } else if (frame.namespace !== null) {
    const own = loadInClass(id, frame, frame.namespace);
    if (own !== undefined) return own;
  }
  const found = loadGlobal(id, frame);
  return found === undefined ? notDefined(id, frame, node) : found;
}

function loadInClass(id: string, frame: Frame, namespace: NonNullable<Frame['namespace']>): Value | undefined {
  const binding = frame.scope.bindings.get(id);
  if (binding === 'global') return undefined;
  if (binding === 'free') return frame.cells?.get(id)?.value;
  if (namespace instanceof PyDict && namespace.cls === dictType) return namespace.get(id);
  try {
    return getItem(namespace, id);
  } catch (thrown) {
    if (isRaised(thrown, PyKeyError)) return undefined;
    throw thrown;
  }
}

function loadGlobal(id: string, { context }: Frame): Value | undefined {
  const resolved = context.resolve?.(id);
  if (resolved !== undefined) return resolved;
  const found = context.globals.get(id);
  return found === undefined ? context.builtins.get(id) : found;
}

function unbound(id: string, frame: Frame, node: Place): never {
  frame.node = node;
  if (frame.scope.bindings.get(id) === 'free') {
    const message = `cannot access free variable '${id}' where it is not associated with a value in enclosing scope`;
    return raiseName(PyNameError, message, id, frame);
  }
  const message = `cannot access local variable '${id}' where it is not associated with a value`;
  return raiseName(PyUnboundLocalError, message, id, frame);
}

function notDefined(id: string, frame: Frame, node: Place): never {
  frame.node = node;
  return raiseName(PyNameError, `name '${id}' is not defined`, id, frame);
}

function raiseName(cls: PyType, message: string, id: string, frame: Frame): never {
  const exception = new PyException(cls, [message]);
  exception.detail('name', id);
  exception.followUp = frame.context.thread.lost.has(id);
  exception.suggestLater(() => suggestName(id, frame));
  throw new Raised(exception);
}

/** Names near enough, looked for among the locals, then the globals, then the builtins, as CPython does. */
function suggestName(id: string, frame: Frame): string | null {
  const { globals, builtins } = frame.context;
  const { bindings } = frame.scope;
  const own = frame.locals === null ? [] : [...bindings].flatMap(([name, kind]) => (kind === 'implicit' ? [] : [name]));
  return suggest(id, own) ?? suggest(id, globals.keys()) ?? suggest(id, builtins.keys());
}

/** Binds a name. */
export function storeName(name: string, value: Value, frame: Frame, node: Range): void {
  const id = frame.scope.mangle(name);
  if (frame.locals !== null) storeInFunction(id, value, frame, frame.locals);
  else if (frame.namespace !== null) storeInClass(id, value, frame, frame.namespace, node);
  else frame.context.globals.set(id, value);
}

function storeInFunction(id: string, value: Value, frame: Frame, locals: Map<string, Value | Cell>): void {
  const binding = frame.scope.bindings.get(id);
  if (binding === 'local') locals.set(id, value);
  else if (binding === 'global' || binding === 'implicit') frame.context.globals.set(id, value);
  else {
    const held = locals.get(id);
    if (held instanceof Cell) held.value = value;
    else locals.set(id, new Cell(value));
  }
}

function storeInClass(
  id: string,
  value: Value,
  frame: Frame,
  namespace: NonNullable<Frame['namespace']>,
  node: Range,
): void {
  const binding = frame.scope.bindings.get(id);
  if (binding === 'global') frame.context.globals.set(id, value);
  else if (binding === 'free') {
    const cell = frame.cells?.get(id);
    if (cell) cell.value = value;
  } else {
    frame.bindings?.set(id, node);
    if (namespace instanceof PyDict && namespace.cls === dictType) namespace.set(id, value);
    else setItem(namespace, id, value);
  }
}

/** `del name`. @throws Python's NameError or UnboundLocalError. */
export function deleteName(name: string, frame: Frame, node: Place): void {
  const id = frame.scope.mangle(name);
  const binding = frame.scope.bindings.get(id);
  if (binding === 'global' || (frame.locals === null && frame.namespace === null)) {
    if (!frame.context.globals.delete(id)) notDefined(id, frame, node);
  } else if (frame.locals !== null) deleteLocal(id, frame, frame.locals, node);
  else if (frame.namespace !== null) deleteInClass(id, frame, frame.namespace, node);
}

function deleteLocal(id: string, frame: Frame, locals: Map<string, Value | Cell>, node: Place): void {
  const held = locals.get(id);
  if (held instanceof Cell) {
    if (held.value === undefined) unbound(id, frame, node);
    held.value = undefined;
  } else if (!locals.delete(id)) unbound(id, frame, node);
}

function deleteInClass(id: string, frame: Frame, namespace: NonNullable<Frame['namespace']>, node: Place): void {
  try {
    deleteItem(namespace, id);
  } catch (thrown) {
    if (isRaised(thrown, PyKeyError)) notDefined(id, frame, node);
    throw thrown;
  }
}
