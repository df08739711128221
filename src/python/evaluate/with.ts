/** `with`: entering context managers and leaving them, whatever happens between. */

import type { With, WithItem } from '../ast.ts';
import { call, specialMethod } from '../objects/call.ts';
import { type PyException, PyTypeError, raise } from '../objects/exception.ts';
import { typeOf, type Value } from '../objects/object.ts';
import { truth } from '../objects/truth.ts';
import { assign } from './assign.ts';
import { evaluate, executeBlock } from './dispatch.ts';
import { type Completion, type Frame, NORMAL } from './frame.ts';
import { handling } from './try.ts';
import { caught } from './unwind.ts';

/** A manager that was entered: its bound `__exit__`. */
export interface Entered {
  readonly exit: Value;
  readonly item: WithItem;
}

export function executeWith(stmt: With, frame: Frame): Completion {
  return executeItem(stmt, 0, frame);
}

/** Enters the item, runs the inner ones and the body, leaves it. */
function executeItem(stmt: With, index: number, frame: Frame): Completion {
  const item = stmt.items[index];
  if (!item) return executeBlock(stmt.body, frame);
  const entered = enter(item, evaluate(item.context_expr, frame), frame);
  let done: Completion;
  try {
    bind(item, entered.value, frame);
    done = executeItem(stmt, index + 1, frame);
  } catch (thrown) {
    const raised = caught(thrown, frame);
    if (exitWith(entered, raised.exception, frame)) return NORMAL;
    throw raised;
  }
  exit(entered, frame);
  return done;
}

/** `as target`. */
export function bind(item: WithItem, value: Value, frame: Frame): void {
  if (item.optional_vars !== null) assign(item.optional_vars, value, frame);
}

/** Calls `__enter__`. @throws Python's TypeError for a value that is no context manager. */
export function enter(item: WithItem, manager: Value, frame: Frame): Entered & { readonly value: Value } {
  frame.node = item.context_expr;
  const enterMethod = specialMethod(manager, '__enter__');
  const exitMethod = specialMethod(manager, '__exit__');
  const protocol = `'${typeOf(manager).name}' object does not support the context manager protocol`;
  if (enterMethod === undefined) return raise(PyTypeError, protocol);
  if (exitMethod === undefined) return raise(PyTypeError, `${protocol} (missed __exit__ method)`);
  return { exit: exitMethod, item, value: call(enterMethod) };
}

/** Leaves a manager after a body that ended by itself. */
export function exit({ exit: method, item }: Entered, frame: Frame): void {
  frame.node = item.context_expr;
  call(method, [null, null, null]);
}

/** Leaves a manager with an exception. @returns whether the manager swallows it. */
export function exitWith({ exit: method, item }: Entered, exception: PyException, frame: Frame): boolean {
  return handling(exception, frame, () => {
    const { node } = frame;
    frame.node = item.context_expr;
    const swallowed = truth(call(method, [exception.cls, exception, exception.traceback]));
    frame.node = node;
    return swallowed;
  });
}
