/**
 * Where the run stands (CPython's `PyThreadState`): the innermost frame, the exception being handled, the depth of
 * calls. One for each run, shared by all its modules.
 */

import type { Range, Span } from '../../range.ts';
import type { Stmt } from '../ast.ts';
import type { PyException } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import type { Runtime } from '../objects/runtime.ts';
import type { Frame } from './frame.ts';

export interface Thread {
  readonly runtime: Runtime;
  top: Frame | null;
  depth: number;
  /** The exception whose `except` or `finally` block is being executed. */
  handled: PyException | null;
  /** In tolerant mode: names that statements would have bound had they not failed. */
  readonly lost: Set<string>;
  /** Imports a module by its absolute name (`importlib.import_module`), `null` where there is none. */
  readonly importer: (name: string) => Value | null;
}

/** One module of the program: what all its frames share. */
export interface ModuleContext {
  readonly thread: Thread;
  readonly file: string;
  readonly globals: Map<string, Value>;
  readonly builtins: ReadonlyMap<string, Value>;
  /** Answers names before the globals do, for expressions in text; `null` in modules. */
  readonly resolve: ((name: string) => Value | undefined) | null;
  /** `from __future__ import annotations`: annotations stay text. */
  futureAnnotations: boolean;
  /** In tolerant mode: whether a failed statement of the module or of a class body is to be skipped. */
  tolerate: Tolerate | null;
}

/** Reports what a statement threw. @returns whether to skip the statement and go on. */
export type Tolerate = (thrown: unknown, statement: Stmt) => boolean;

/** The range in its file. */
export function spanIn(file: string, { from, to }: Range): Span {
  return { file, from, to };
}
