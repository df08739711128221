/** Entering and leaving frames: the stack of frames, its depth, and what happens to exceptions on the way out. */

import { PyRecursionError, raise } from '../objects/exception.ts';
import type { Frame } from './frame.ts';
import { unwind } from './unwind.ts';

/** Puts a frame on top. @throws Python's RecursionError. */
export function push(frame: Frame): void {
  const { thread } = frame.context;
  if (thread.depth >= thread.runtime.limits.depth) raise(PyRecursionError, 'maximum recursion depth exceeded');
  thread.depth++;
  frame.caller = thread.top;
  thread.top = frame;
}

/** Takes the frame off again. */
export function pop(frame: Frame): void {
  const { thread } = frame.context;
  thread.depth--;
  thread.top = frame.caller;
}

/** Runs something in a frame. */
export function activate<T>(frame: Frame, action: (frame: Frame) => T): T {
  push(frame);
  try {
    return action(frame);
  } catch (thrown) {
    throw unwind(thrown, frame);
  } finally {
    pop(frame);
  }
}
