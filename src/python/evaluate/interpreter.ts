/**
 * The interpreter of one run: executes modules, answers the libraries' questions about where the program stands. Made
 * by the sandbox, which supplies the importer and enters the runtime (`enter(interpreter.runtime, ...)`).
 */

import type { Call, Module, Stmt } from '../ast.ts';
import { BUILTINS } from '../builtins/builtins.ts';
import { dictOf, type PyDict } from '../objects/dict.ts';
import { PyException, PySyntaxError, Raised, raiseException, Unsupported } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import { type CallSite, type Host, LIMITS, type Limits, type ProgramFrame, Runtime } from '../objects/runtime.ts';
import { parseExpression } from '../parse/parse.ts';
import type { SyntaxProblem } from '../parse/problem.ts';
import { activate } from './activation.ts';
import { evaluate, executeBlock, install } from './dispatch.ts';
import { EXPRESSIONS } from './expressions.ts';
import { Cell, Frame } from './frame.ts';
import './function-members.ts';
import './generator-members.ts';
import { docstringOf } from './function.ts';
import { importModule } from './import.ts';
import { analyseExpression, analyseModule } from './scope.ts';
import { STATEMENTS } from './statements.ts';
import { type ModuleContext, spanIn, type Thread } from './thread.ts';

install(EXPRESSIONS, STATEMENTS);

/** How expressions in text are called in traces; nothing of them is in the program's files. */
const TEXT = '<string>';

export interface InterpreterOptions {
  /**
   * Finds a module by its absolute dotted name, `null` if there is none. A relative import in a module outside any
   * package asks with its dots (`.extensions`). The module is remembered by the interpreter (`runtime.modules`); one
   * that executes files puts it there itself first, so that circular imports find it.
   */
  readonly importer: (name: string) => Value | null;
  readonly limits?: Limits;
}

/** Told of a statement that failed in tolerant mode. @returns whether to skip it and go on. */
export type OnError = (thrown: Raised | Unsupported, statement: Stmt) => boolean;

export class Interpreter {
  readonly runtime: Runtime;
  readonly #thread: Thread;

  constructor({ importer, limits = LIMITS }: InterpreterOptions) {
    this.runtime = new Runtime(this.#host(), limits);
    this.#thread = { runtime: this.runtime, top: null, depth: 0, handled: null, lost: new Set(), importer };
  }

  /**
   * Executes a module's statements in its namespace. Must be called inside the run (`enter`).
   *
   * @param onError tolerant mode: a statement of the module, of a class body in it, or of an `if`, `try` or `with` among
   *   those that fails is reported and, if the answer is true, skipped; its neighbours live. Names that it would have
   *   bound are remembered: a NameError for one of them is a `followUp`.
   * @throws Raised the exception that nothing handled; Unsupported; StepLimit.
   */
  executeModule(module: Module, file: string, namespace: Map<string, Value>, onError?: OnError): void {
    const context = this.#context(file, namespace, onError ?? null);
    const scope = analyseModule(module);
    const frame = new Frame({ scope, context, name: '<module>', prefix: '', node: module });
    frame.tolerant = onError !== undefined;
    if (!namespace.has('__doc__')) namespace.set('__doc__', docstringOf(module.body));
    activate(frame, () => executeBlock(module.body, frame));
  }

  #context(file: string, globals: Map<string, Value>, onError: OnError | null): ModuleContext {
    return {
      thread: this.#thread,
      file,
      globals,
      builtins: BUILTINS,
      resolve: null,
      futureAnnotations: false,
      tolerate: onError && ((thrown, statement) => isReportable(thrown) && onError(thrown, statement)),
    };
  }

  #host(): Host {
    return {
      here: () => place(this.#program(), 'node'),
      statement: () => place(this.#program(), 'statement'),
      callSite: () => callSite(this.#program()),
      importModule: (name) => importModule(name, this.#thread),
      evaluate: (source, resolve) => this.#evaluateText(source, resolve),
      handled: () => this.#thread.handled,
      frame: () => (this.#thread.top === null ? null : programFrame(this.#thread.top)),
    };
  }

  /** The innermost frame that stands in one of the program's files. */
  #program(): Frame | null {
    let frame = this.#thread.top;
    while (frame !== null && frame.context.file === TEXT) frame = frame.caller;
    return frame;
  }

  #evaluateText(source: string, resolve: (name: string) => Value | undefined): Value {
    const { expression, problem } = parseExpression(source);
    if (expression === null) return raiseException(syntaxError(problem));
    const context = { ...this.#context(TEXT, new Map(), null), resolve };
    const scope = analyseExpression(expression);
    const frame = new Frame({ scope, context, name: '<module>', prefix: '', node: expression });
    return activate(frame, () => evaluate(expression, frame));
  }
}

/** The SyntaxError of an expression in text. */
function syntaxError(problem: SyntaxProblem | null): PyException {
  const exception = new PyException(PySyntaxError, [problem?.message ?? 'invalid syntax']);
  exception.detail('msg', problem?.message ?? 'invalid syntax');
  exception.detail('filename', TEXT);
  exception.detail('lineno', BigInt(problem?.line ?? 1));
  exception.detail('offset', BigInt(problem?.column ?? 1));
  return exception;
}

function isReportable(thrown: unknown): thrown is Raised | Unsupported {
  return thrown instanceof Raised || thrown instanceof Unsupported;
}

function place(frame: Frame | null, which: 'node' | 'statement') {
  return frame && spanIn(frame.context.file, frame[which]);
}

/** The innermost call that is being made. */
function callSite(innermost: Frame | null): CallSite | null {
  for (let frame = innermost; frame !== null; frame = frame.caller) {
    // Only call nodes carry this kind.
    if (frame.node.kind === 'Call') return siteOf(frame.node as Call, frame.context.file);
  }
  return null;
}

function siteOf(node: Call, file: string): CallSite {
  return {
    span: spanIn(file, node),
    argument(index) {
      const starred = node.args.findIndex((arg) => arg.kind === 'Starred');
      const found = node.args[starred >= 0 ? Math.min(starred, index) : index];
      return found ? spanIn(file, found) : null;
    },
    keyword(name) {
      const found = node.keywords.find((keyword) => keyword.arg === name);
      return found ? spanIn(file, found) : null;
    },
  };
}

/** A frame as builtins see it: `locals()`, `globals()`, `super()`. */
function programFrame(frame: Frame): ProgramFrame {
  return {
    name: frame.name,
    globals: frame.context.globals,
    locals: () => localsOf(frame),
    classCell: () => cellValue(frame.locals?.get('__class__')),
    firstArgument: () => firstArgument(frame),
  };
}

function cellValue(held: Value | Cell | undefined): Value | undefined {
  return held instanceof Cell ? held.value : held;
}

function firstArgument(frame: Frame): Value | undefined {
  // Bound first of all, parameters stand in the scope's own order.
  const [first] = frame.scope.bound;
  return first === undefined ? undefined : cellValue(frame.locals?.get(first));
}

function localsOf(frame: Frame): PyDict | Value {
  if (frame.namespace !== null) return frame.namespace;
  if (frame.locals === null) return null;
  const held = [...frame.locals].map(([name, value]) => [name, cellValue(value)] as const);
  return dictOf(held.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}
