/** `try`: which handler an exception meets, and what runs whatever happens. */

import type { ExceptHandler, Try } from '../ast.ts';
import { PyBaseException, type PyException, PyTypeError, Raised, raise } from '../objects/exception.ts';
import { PyType, type Value } from '../objects/object.ts';
import { PyTuple } from '../objects/tuple.ts';
import { evaluate, executeBlock } from './dispatch.ts';
import { type Completion, type Frame, NORMAL } from './frame.ts';
import { deleteName, storeName } from './names.ts';
import { caught, linkContext, record } from './unwind.ts';

export function executeTry(stmt: Try, frame: Frame): Completion {
  return stmt.finalbody.length === 0 ? tryExcept(stmt, frame) : tryFinally(stmt, frame);
}

function tryFinally(stmt: Try, frame: Frame): Completion {
  let done: Completion;
  try {
    done = tryExcept(stmt, frame);
  } catch (thrown) {
    const raised = caught(thrown, frame);
    const over = handling(raised.exception, frame, () => executeBlock(stmt.finalbody, frame));
    if (over === NORMAL) throw raised;
    return over;
  }
  return finish(done, frame, () => executeBlock(stmt.finalbody, frame));
}

/** `finally` after a body that ended by itself: its own `return`, `break` or `continue` wins. */
export function finish(done: Completion, frame: Frame, final: () => Completion): Completion {
  const { returned } = frame;
  const over = final();
  if (over !== NORMAL) return over;
  frame.returned = returned;
  return done;
}

function tryExcept(stmt: Try, frame: Frame): Completion {
  let done: Completion;
  try {
    done = runBody(stmt, frame);
  } catch (thrown) {
    const raised = caught(thrown, frame);
    const handler = findHandler(stmt.handlers, raised, frame);
    if (handler === null) throw raised;
    return runHandler(handler, raised.exception, frame, () => executeBlock(handler.body, frame));
  }
  return done === NORMAL ? executeBlock(stmt.orelse, frame) : done;
}

/** In tolerant mode a statement of the body is skipped only if no handler here takes what it threw. */
function runBody(stmt: Try, frame: Frame): Completion {
  if (!frame.tolerant || stmt.handlers.length === 0) return executeBlock(stmt.body, frame);
  const { rescue } = frame;
  frame.rescue = (thrown) =>
    (thrown instanceof Raised && findHandler(stmt.handlers, thrown, frame) !== null) || (rescue?.(thrown) ?? false);
  try {
    return executeBlock(stmt.body, frame);
  } finally {
    frame.rescue = rescue;
  }
}

/** The first handler whose class the exception is an instance of. @throws Python's TypeError for what is no exception class. */
export function findHandler(handlers: readonly ExceptHandler[], raised: Raised, frame: Frame): ExceptHandler | null {
  return handling(raised.exception, frame, () => {
    for (const handler of handlers) {
      if (handler.type === null) return handler;
      const type = evaluate(handler.type, frame);
      frame.node = handler.type;
      if (matches(raised.exception, type)) return handler;
    }
    return null;
  });
}

function matches(exception: PyException, type: Value): boolean {
  const classes = type instanceof PyTuple ? type.items : [type];
  for (const cls of classes) {
    if (!(cls instanceof PyType) || !cls.isSubclassOf(PyBaseException)) {
      raise(PyTypeError, 'catching classes that do not inherit from BaseException is not allowed');
    }
  }
  return classes.some((cls) => cls instanceof PyType && exception.cls.isSubclassOf(cls));
}

/** Does something while an exception counts as being handled. */
export function handling<T>(exception: PyException, frame: Frame, action: () => T): T {
  const { thread } = frame.context;
  const outer = thread.handled;
  thread.handled = exception;
  try {
    return action();
  } catch (thrown) {
    if (thrown instanceof Raised) linkContext(thrown.exception, thread);
    throw thrown;
  } finally {
    thread.handled = outer;
  }
}

/** Runs a handler's body with the exception bound to its name, which is gone afterwards. */
export function runHandler<T>(handler: ExceptHandler, exception: PyException, frame: Frame, body: () => T): T {
  return handling(exception, frame, () => {
    bindHandled(handler, exception, frame);
    try {
      return body();
    } catch (thrown) {
      if (thrown instanceof Raised) record(thrown, frame);
      throw thrown;
    } finally {
      unbindHandled(handler, frame);
    }
  });
}

/** `except E as name`: binds the name. */
export function bindHandled({ name, body }: ExceptHandler, exception: PyException, frame: Frame): void {
  const [first] = body;
  if (name !== null) storeName(name, exception, frame, first ?? frame.statement);
}

/** Forgets the name; the body may have deleted it already. */
export function unbindHandled({ name, from, to }: ExceptHandler, frame: Frame): void {
  if (name === null) return;
  const { node } = frame;
  storeName(name, null, frame, frame.statement);
  deleteName(name, frame, { kind: 'ExceptHandler', from, to });
  frame.node = node;
}
