/** Generators: a frame that can be left at `yield` and entered again (CPython's `Objects/genobject.c`). */

import {
  isRaised,
  PyException,
  PyGeneratorExit,
  PyRuntimeError,
  PyStopIteration,
  PyTypeError,
  PyValueError,
  Raised,
  raise,
} from '../objects/exception.ts';
import { iteratorTypeNamed, PyIterator } from '../objects/iteration.ts';
import type { Value } from '../objects/object.ts';
import { pop, push } from './activation.ts';
import type { Frame } from './frame.ts';
import { unwind } from './unwind.ts';

export const generatorType = iteratorTypeNamed('generator');

type Body = Generator<Value, Value, Value>;
type State = 'created' | 'suspended' | 'running' | 'closed';

export class PyGenerator extends PyIterator {
  readonly frame: Frame;
  name: string;
  qualname: string;
  /** What the body returned, once it has. */
  result: Value = null;
  readonly #body: Body;
  #state: State = 'created';
  /** What the body was handling when it was left. */
  #handled: PyException | null = null;

  constructor(frame: Frame, name: string, body: Body) {
    super(body, generatorType);
    this.frame = frame;
    this.name = name;
    this.qualname = frame.prefix.replace(/\.<locals>\.$/, '');
    this.#body = body;
  }

  /** What the body returned; the next one who asks at the end gets None. */
  override takeResult(): Value {
    const { result } = this;
    this.result = null;
    return result;
  }

  get state(): State {
    return this.#state;
  }

  override next(): Value | undefined {
    return this.send(null);
  }

  /** Goes on, with a value for the `yield` expression. @returns the next value, or `undefined` at the end. */
  send(value: Value): Value | undefined {
    this.#refuseReentry();
    if (this.#state === 'closed') this.result = null;
    if (this.#state === 'closed') return undefined;
    if (this.#state === 'created' && value !== null) {
      raise(PyTypeError, "can't send non-None value to a just-started generator");
    }
    return this.#resume(() => this.#body.next(value));
  }

  /** Goes on with an exception raised at the `yield`. */
  throw(exception: PyException): Value | undefined {
    this.#refuseReentry();
    const raised = new Raised(exception);
    if (this.#state === 'created') this.#state = 'closed';
    if (this.#state === 'closed') throw raised;
    return this.#resume(() => this.#body.throw(raised));
  }

  /** Lets `finally` blocks run. @throws Python's RuntimeError when the generator yields instead of ending. */
  close(): void {
    this.#refuseReentry();
    if (this.#state === 'created') this.#state = 'closed';
    if (this.#state === 'closed') return;
    try {
      const yielded = this.throw(new PyException(PyGeneratorExit, []));
      if (yielded !== undefined) raise(PyRuntimeError, 'generator ignored GeneratorExit');
    } catch (thrown) {
      if (!isRaised(thrown, PyGeneratorExit) && !isRaised(thrown, PyStopIteration)) throw thrown;
    }
  }

  #refuseReentry(): void {
    if (this.#state === 'running') raise(PyValueError, 'generator already executing');
  }

  #resume(step: () => IteratorResult<Value, Value>): Value | undefined {
    const { thread } = this.frame.context;
    thread.runtime.step();
    push(this.frame);
    const outer = thread.handled;
    if (this.#handled !== null) thread.handled = this.#handled;
    this.#state = 'running';
    try {
      return this.#settle(step(), outer);
    } catch (thrown) {
      this.#state = 'closed';
      throw isRaised(thrown, PyStopIteration) ? stopped(thrown) : unwind(thrown, this.frame);
    } finally {
      thread.handled = outer;
      pop(this.frame);
    }
  }

  #settle(step: IteratorResult<Value, Value>, outer: PyException | null): Value | undefined {
    const { handled } = this.frame.context.thread;
    this.#handled = handled === outer ? null : handled;
    this.#state = step.done ? 'closed' : 'suspended';
    if (!step.done) return step.value;
    this.result = step.value;
    return undefined;
  }
}

/** A StopIteration that escapes the body would end loops silently: it becomes a RuntimeError of the caller's (PEP 479). */
function stopped({ exception }: Raised): Raised {
  const error = new PyException(PyRuntimeError, ['generator raised StopIteration']);
  error.cause = exception;
  error.context = exception;
  error.suppressContext = true;
  return new Raised(error);
}
