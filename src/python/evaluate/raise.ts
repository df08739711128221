/** `raise`, with and without a cause. */

import type { Raise } from '../ast.ts';
import { call } from '../objects/call.ts';
import { PyBaseException, PyException, PyRuntimeError, PyTypeError, Raised, raise } from '../objects/exception.ts';
import { PyType, typeOf, type Value } from '../objects/object.ts';
import { fullName } from '../objects/repr.ts';
import { evaluate } from './dispatch.ts';
import type { Frame } from './frame.ts';
import { linkContext } from './unwind.ts';

export function executeRaise(stmt: Raise, frame: Frame): never {
  if (stmt.exc === null) return reraise(frame);
  const raised = evaluate(stmt.exc, frame);
  const cause = stmt.cause === null ? undefined : evaluate(stmt.cause, frame);
  frame.node = stmt;
  return raiseValue(raised, cause, frame);
}

/** `raise` alone: the exception being handled goes on. */
function reraise(frame: Frame): never {
  const { handled } = frame.context.thread;
  if (handled === null) return raise(PyRuntimeError, 'No active exception to reraise');
  const raised = new Raised(handled);
  raised.tracedIn = frame;
  throw raised;
}

/** `raise value from cause`; no cause is `undefined`. @throws the exception, or Python's TypeError. */
export function raiseValue(value: Value, cause: Value | undefined, frame: Frame): never {
  const exception = instantiate(value, 'exceptions must derive from BaseException');
  if (cause !== undefined) {
    exception.cause = cause === null ? null : instantiate(cause, 'exception causes must derive from BaseException');
    exception.suppressContext = true;
  }
  linkContext(exception, frame.context.thread);
  throw new Raised(exception);
}

/** An exception from an instance or a class. @throws Python's TypeError with the message. */
function instantiate(value: Value, message: string): PyException {
  if (value instanceof PyException) return value;
  if (!(value instanceof PyType) || !value.isSubclassOf(PyBaseException)) return raise(PyTypeError, message);
  const made = call(value);
  if (made instanceof PyException) return made;
  const wrong = `calling ${fullName(value)} should have returned an instance of BaseException, not ${typeOf(made).name}`;
  return raise(PyTypeError, wrong);
}
