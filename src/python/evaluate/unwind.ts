/** What happens to something thrown on its way out of a frame: its trace, its context, and what JavaScript threw itself. */

import { PyException, PyMemoryError, PyRecursionError, Raised } from '../objects/exception.ts';
import type { Frame } from './frame.ts';
import { spanIn, type Thread } from './thread.ts';

/** What leaves a frame instead of what was thrown in it: a full stack is Python's RecursionError. */
export function unwind(thrown: unknown, frame: Frame): unknown {
  const leaving = pythonic(thrown);
  if (leaving instanceof Raised) record(leaving, frame);
  return leaving;
}

/** Notes where in the frame the exception came from, once. */
export function record(raised: Raised, frame: Frame): void {
  linkContext(raised.exception, frame.context.thread);
  if (raised.tracedIn === frame) return;
  raised.tracedIn = frame;
  raised.exception.trace.push({ span: spanIn(frame.context.file, frame.node), name: frame.name });
}

/** The Python exception that was thrown in the frame. Anything else (a limit of ours, a fault of ours) is thrown on. */
export function caught(thrown: unknown, frame: Frame): Raised {
  const leaving = unwind(thrown, frame);
  if (leaving instanceof Raised) return leaving;
  throw leaving;
}

/** JavaScript's own limits as Python's errors; anything else as it is. */
export function pythonic(thrown: unknown): unknown {
  if (!(thrown instanceof RangeError)) return thrown;
  if (thrown.message.includes('call stack')) {
    return new Raised(new PyException(PyRecursionError, ['maximum recursion depth exceeded']));
  }
  return new Raised(new PyException(PyMemoryError, []));
}

/** The exception that was being handled when this one was raised becomes its `__context__`. */
export function linkContext(exception: PyException, thread: Thread): void {
  const { handled } = thread;
  if (handled === null || handled === exception || exception.context !== null) return;
  for (let link: PyException | null = handled; link !== null; link = link.context) {
    if (link.context === exception) link.context = null;
  }
  exception.context = handled;
}
