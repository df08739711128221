/**
 * The state of the run that is going on: where the program is, what it may still spend, what it printed. The sandbox
 * makes one for each run and enters it; the language and the libraries ask `current()`. One run at a time: nothing
 * here is asynchronous.
 */

import type { Span } from '../../range.ts';
import { type PyException, PyMemoryError, raise, StepLimit, Unsupported } from './exception.ts';
import type { PyType, Value } from './object.ts';

/** The call being executed: where it stands, and where each of its arguments does. */
export interface CallSite {
  readonly span: Span;
  /** The range of the positional argument, counted from 0. */
  argument(index: number): Span | null;
  /** The range of `name=value`. */
  keyword(name: string): Span | null;
}

export interface Warned {
  readonly category: PyType;
  readonly message: string;
  readonly span: Span | null;
}

/** A key for what a library keeps during one run (its registries), with how to make it first. */
export interface StateKey<T> {
  readonly make: () => T;
}

/** The innermost frame of the program, as `locals()`, `globals()` and `super()` need it. */
export interface ProgramFrame {
  readonly name: string;
  readonly globals: Map<string, Value>;
  /** A dict of the variables of a function, the namespace of a class body; `null` in a module, whose locals are its globals. */
  locals(): Value;
  /** What `__class__` is in a method. */
  classCell(): Value | undefined;
  firstArgument(): Value | undefined;
}

/** What the evaluator and the sandbox supply. */
export interface Host {
  /** The innermost call or statement of the program being executed. */
  readonly here: () => Span | null;
  /** The innermost whole statement of the program being executed. */
  readonly statement: () => Span | null;
  /** The innermost call written in the program. */
  readonly callSite: () => CallSite | null;
  /** Imports a module by its absolute name, as `import name` does. */
  readonly importModule: (name: string) => Value;
  /** Evaluates an expression in text (string annotations, SQLAlchemy's string arguments). `resolve` answers names. */
  readonly evaluate: (source: string, resolve: (name: string) => Value | undefined) => Value;
  /** The exception whose `except` or `finally` block is being executed (`sys.exc_info()`). */
  readonly handled?: () => PyException | null;
  /** The frame of the program that is being executed; left out where no program is. */
  readonly frame?: () => ProgramFrame | null;
}

export interface Limits {
  readonly steps: number;
  readonly bytes: number;
  readonly depth: number;
}

export const LIMITS: Limits = { steps: 2_000_000, bytes: 64 * 1024 * 1024, depth: 1000 };

/** Pieces of memory below this are taken for short-lived. */
const SMALL = 1024 * 1024;
/** How many bytes of small pieces take as long as a step. */
const BYTES_A_STEP = 128;

/** How much of something long is gone through natively in the time of a step. */
export const SCAN = { items: 16, moved: 1024, characters: 4096 } as const;

export class Runtime {
  readonly host: Host;
  readonly limits: Limits;
  readonly output: string[] = [];
  readonly warnings: Warned[] = [];
  /** `sys.modules`. */
  readonly modules: Map<string, Value> = new Map();
  steps = 0;
  bytes = 0;
  depth = 0;
  #little = 0;
  readonly #state = new Map<StateKey<unknown>, unknown>();
  readonly #undo: (() => void)[] = [];

  constructor(host: Host, limits: Limits = LIMITS) {
    this.host = host;
    this.limits = limits;
  }

  /** What a library keeps for this run under the key. */
  state<T>(key: StateKey<T>): T {
    if (!this.#state.has(key)) this.#state.set(key, key.make());
    // The map's entry under a key was made by that key's own `make`.
    return this.#state.get(key) as T;
  }

  /** Counts one step of work: a statement, a turn of a loop, a call. @throws StepLimit past the limit. */
  step(): void {
    if (++this.steps > this.limits.steps) throw new StepLimit(this.host.here());
  }

  /** Counts work that TypeScript does in one go. @throws StepLimit past the limit. */
  spend(steps: number): void {
    this.steps += steps;
    if (this.steps > this.limits.steps) throw new StepLimit(this.host.here());
  }

  /**
   * Counts memory before it is taken. Garbage is not seen, so only large pieces count as kept; small ones count as the
   * time to fill them, which bounds their sum as well. @throws Python's MemoryError past the limit.
   */
  allocate(bytes: number): void {
    if (bytes < SMALL) this.#allocateLittle(bytes);
    else {
      this.bytes += bytes;
      if (!(this.bytes <= this.limits.bytes)) raise(PyMemoryError, '');
    }
  }

  /** A step for every so many bytes, however small the pieces are. */
  #allocateLittle(bytes: number): void {
    this.#little += bytes;
    if (this.#little < BYTES_A_STEP) return;
    this.spend(Math.floor(this.#little / BYTES_A_STEP));
    this.#little %= BYTES_A_STEP;
  }

  /** Counts going through something long in one go; `length` items or characters cost a part of a step each. */
  scan(length: number, itemsPerStep: number): void {
    if (length >= itemsPerStep) this.spend(Math.floor(length / itemsPerStep));
  }

  warn(category: PyType, message: string, span: Span | null = this.host.here()): void {
    this.warnings.push({ category, message, span });
  }

  /** Remembers how to take back a change of something that outlives the run. */
  undoLater(undo: () => void): void {
    this.#undo.push(undo);
  }

  unsupported(what: string): never {
    throw new Unsupported(what, this.host.here());
  }

  /** Sets a class's attribute; on a native class only until the end of the run. */
  setTypeAttribute(cls: PyType, name: string, value: Value | undefined): void {
    if (cls.native) this.#rememberAttribute(cls, name);
    if (value === undefined) cls.namespace.delete(name);
    else cls.namespace.set(name, value);
  }

  #rememberAttribute(cls: PyType, name: string): void {
    const before = cls.namespace.get(name);
    this.undoLater(() => {
      if (before === undefined) cls.namespace.delete(name);
      else cls.namespace.set(name, before);
    });
  }

  /** Takes back, last first, what was changed on things that outlive the run. */
  close(): void {
    for (const undo of this.#undo.splice(0).reverse()) undo();
  }
}

let running: Runtime | null = null;

/** The run going on. @throws when there is none: nothing of Python is evaluated outside a run. */
export function current(): Runtime {
  if (!running) throw new Error('no run is going on');
  return running;
}

/** Does something inside a run, and cleans up after it. */
export function enter<T>(runtime: Runtime, action: () => T): T {
  const outer = running;
  running = runtime;
  try {
    return action();
  } finally {
    runtime.close();
    running = outer;
  }
}
