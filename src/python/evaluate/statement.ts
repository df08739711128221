/** What each simple statement does, and `if` and loops. Definitions, `try`, `with`, `match` and imports have files of their own. */

import type {
  AnnAssign,
  Assert,
  Assign,
  AugAssign,
  Delete,
  Expr,
  ExprStmt,
  For,
  If,
  Return,
  Stmt,
  While,
} from '../ast.ts';
import { PyAssertionError, PyException, Raised } from '../objects/exception.ts';
import { iterate } from '../objects/iteration.ts';
import type { Value } from '../objects/object.ts';
import { inPlace } from '../objects/operators.ts';
import { annotate } from './annotation.ts';
import { assign, deleteTarget } from './assign.ts';
import { evaluate, executeBlock } from './dispatch.ts';
import { OPERATORS, test } from './expression.ts';
import { BREAK, CONTINUE, type Completion, type Frame, NORMAL, RETURN } from './frame.ts';
import { placeOf } from './place.ts';

export function executeExpr(stmt: ExprStmt, frame: Frame): Completion {
  evaluate(stmt.value, frame);
  return NORMAL;
}

export function executeAssign(stmt: Assign, frame: Frame): Completion {
  const value = evaluate(stmt.value, frame);
  for (const target of stmt.targets) assign(target, value, frame);
  return NORMAL;
}

export function executeAugAssign(stmt: AugAssign, frame: Frame): Completion {
  const place = placeOf(stmt.target, frame);
  const before = place.read();
  const by = evaluate(stmt.value, frame);
  frame.node = stmt;
  place.write(inPlace(OPERATORS[stmt.op], before, by));
  return NORMAL;
}

export function executeAnnAssign(stmt: AnnAssign, frame: Frame): Completion {
  if (stmt.value !== null) assign(stmt.target, evaluate(stmt.value, frame), frame);
  annotate(stmt, frame);
  return NORMAL;
}

export function executeReturn(stmt: Return, frame: Frame): Completion {
  frame.returned = stmt.value === null ? null : evaluate(stmt.value, frame);
  return RETURN;
}

export function executeDelete(stmt: Delete, frame: Frame): Completion {
  for (const target of stmt.targets) deleteTarget(target, frame);
  return NORMAL;
}

export function executeAssert(stmt: Assert, frame: Frame): Completion {
  if (test(stmt.test, frame)) return NORMAL;
  return failAssertion(stmt, stmt.msg === null ? [] : [evaluate(stmt.msg, frame)], frame);
}

/** Raises the AssertionError. */
export function failAssertion(stmt: Assert, args: readonly Value[], frame: Frame): never {
  frame.node = stmt.test;
  throw new Raised(new PyException(PyAssertionError, args));
}

export function executePass(): Completion {
  return NORMAL;
}

export function executeBreak(): Completion {
  return BREAK;
}

export function executeContinue(): Completion {
  return CONTINUE;
}

export function executeIf(stmt: If, frame: Frame): Completion {
  return executeBlock(test(stmt.test, frame) ? stmt.body : stmt.orelse, frame);
}

export function executeWhile(stmt: While, frame: Frame): Completion {
  const { tolerant } = frame;
  frame.tolerant = false;
  try {
    while (testAgain(stmt.test, frame)) {
      const done = executeBlock(stmt.body, frame);
      if (done === BREAK) return NORMAL;
      if (done === RETURN) return done;
    }
  } finally {
    frame.tolerant = tolerant;
  }
  return executeBlock(stmt.orelse, frame);
}

/** The condition of a loop, counted as a step each time. */
export function testAgain(condition: Expr, frame: Frame): boolean {
  frame.context.thread.runtime.step();
  return test(condition, frame);
}

export function executeFor(stmt: For, frame: Frame): Completion {
  const iterable = evaluate(stmt.iter, frame);
  frame.node = stmt.iter;
  const { tolerant } = frame;
  frame.tolerant = false;
  try {
    for (const item of iterate(iterable)) {
      beginTurn(stmt, item, frame);
      const done = executeBlock(stmt.body, frame);
      if (done === BREAK) return NORMAL;
      if (done === RETURN) return done;
      frame.node = stmt.iter;
    }
  } finally {
    frame.tolerant = tolerant;
  }
  return executeBlock(stmt.orelse, frame);
}

/** Counts a turn of a loop and binds its variable. */
export function beginTurn(stmt: For, item: Value, frame: Frame): void {
  frame.context.thread.runtime.step();
  frame.statement = stmt;
  assign(stmt.target, item, frame);
}

/** A statement that no kind of program may use here. */
export function executeUnsupported(what: string): (stmt: Stmt, frame: Frame) => never {
  return (stmt, frame) => {
    frame.node = stmt;
    return frame.context.thread.runtime.unsupported(what);
  };
}
