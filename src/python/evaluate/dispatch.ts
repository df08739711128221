/**
 * `evaluate` an expression, `execute` a statement: finds who knows each kind of node. The kinds are spread over many
 * files that need one another; each enters itself in the two tables here (see `interpreter.ts`).
 */

import type { Range } from '../../range.ts';
import type { Expr, Stmt } from '../ast.ts';
import type { Value } from '../objects/object.ts';
import { type Completion, type Frame, NORMAL } from './frame.ts';
import { namesBoundBy } from './scope.ts';
import { unwind } from './unwind.ts';

type NodeOf<All, Kind> = All extends { readonly kind: infer Own } ? (Kind extends Own ? All : never) : never;

export type Evaluators = {
  readonly [Kind in Expr['kind']]: (expr: NodeOf<Expr, Kind>, frame: Frame) => Value;
};
export type Executors = {
  readonly [Kind in Stmt['kind']]: (stmt: NodeOf<Stmt, Kind>, frame: Frame) => Completion;
};

type Evaluate = (expr: Expr, frame: Frame) => Value;
type Execute = (stmt: Stmt, frame: Frame) => Completion;

// A Map would cost a hash on every node; the keys are our own node kinds, never a program's names.
let evaluators: Record<string, Evaluate> = {};
let executors: Record<string, Execute> = {};

/** Enters the tables, once, when the interpreter is loaded. */
export function install(expressions: Evaluators, statements: Executors): void {
  // Each entry takes the node of its own kind, and is only ever given that.
  evaluators = { ...(expressions as unknown as Record<string, Evaluate>), Evaluated: evaluateEvaluated };
  executors = statements as unknown as Record<string, Execute>;
}

/** Stands in a tree for an expression whose value is known already: what a generator had worked out before it was left. */
interface Evaluated extends Range {
  readonly kind: 'Evaluated';
  readonly value: Value;
}

/** A stand-in for an expression, worth the value. */
export function evaluated({ from, to }: Range, value: Value): Expr {
  const node: Evaluated = { kind: 'Evaluated', value, from, to };
  // Only `evaluate` looks at it, and it knows this kind.
  return node as unknown as Expr;
}

function evaluateEvaluated(expr: Expr): Value {
  // Entered under `Evaluated`: it is only called with one.
  return (expr as unknown as Evaluated).value;
}

/** The value of an expression. */
export function evaluate(expr: Expr, frame: Frame): Value {
  // Every kind has its entry: `Evaluators` has all of them.
  return (evaluators[expr.kind] as Evaluate)(expr, frame);
}

/** The effect of one statement. Counts a step. */
export function execute(stmt: Stmt, frame: Frame): Completion {
  frame.statement = stmt;
  frame.node = stmt;
  frame.context.thread.runtime.step();
  return (executors[stmt.kind] as Execute)(stmt, frame);
}

/** The effect of statements in order, up to the first that leaves the block. */
export function executeBlock(block: readonly Stmt[], frame: Frame): Completion {
  if (frame.tolerant) return executeTolerantly(block, frame);
  const { runtime } = frame.context.thread;
  for (const stmt of block) {
    frame.statement = stmt;
    frame.node = stmt;
    runtime.step();
    const done = (executors[stmt.kind] as Execute)(stmt, frame);
    if (done !== NORMAL) return done;
  }
  return NORMAL;
}

/** In tolerant mode: what a statement throws is reported, and the next one runs all the same. */
function executeTolerantly(block: readonly Stmt[], frame: Frame): Completion {
  for (const stmt of block) {
    try {
      const done = execute(stmt, frame);
      if (done !== NORMAL) return done;
    } catch (thrown) {
      const leaving = unwind(thrown, frame);
      if (frame.rescue?.(leaving) || !frame.context.tolerate?.(leaving, stmt)) throw leaving;
      for (const name of namesBoundBy(stmt)) frame.context.thread.lost.add(name);
    }
  }
  return NORMAL;
}
