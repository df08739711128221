/** Statements with a `yield` inside, as JavaScript generators. Everything without one goes through the plain executor. */

import type {
  AnnAssign,
  Assign,
  AugAssign,
  Expr,
  For,
  FunctionDef,
  If,
  Lambda,
  Match,
  Stmt,
  Try,
  While,
  With,
} from '../ast.ts';
import { Raised } from '../objects/exception.ts';
import { iterate } from '../objects/iteration.ts';
import type { Value } from '../objects/object.ts';
import { inPlace } from '../objects/operators.ts';
import { truth } from '../objects/truth.ts';
import { annotate } from './annotation.ts';
import { assign } from './assign.ts';
import { evaluated, execute } from './dispatch.ts';
import { OPERATORS, test } from './expression.ts';
import { BREAK, type Completion, type Frame, NORMAL, RETURN } from './frame.ts';
import { capture } from './match.ts';
import { placeOf } from './place.ts';
import { evaluateResumably, hasYield, type Resumable, settleParts, statementYields } from './resumable-expression.ts';
import { beginTurn } from './statement.ts';
import { bindHandled, findHandler, unbindHandled } from './try.ts';
import { caught, linkContext, record } from './unwind.ts';
import { bind, enter, exit, exitWith } from './with.ts';

/** The body of a generator function: yields its values, returns what it returns. */
export function* runBody(node: FunctionDef | Lambda, frame: Frame): Resumable<Value> {
  if (node.kind === 'Lambda') return yield* evaluateResumably(node.body, frame);
  const done = yield* runBlock(node.body, frame);
  return done === RETURN ? frame.returned : null;
}

function* runBlock(block: readonly Stmt[], frame: Frame): Resumable<Completion> {
  for (const stmt of block) {
    const done = statementYields(stmt) ? yield* run(stmt, frame) : execute(stmt, frame);
    if (done !== NORMAL) return done;
  }
  return NORMAL;
}

function* run(stmt: Stmt, frame: Frame): Resumable<Completion> {
  frame.statement = stmt;
  frame.node = stmt;
  frame.context.thread.runtime.step();
  switch (stmt.kind) {
    case 'Expr':
      yield* evaluateResumably(stmt.value, frame);
      return NORMAL;
    case 'Return':
      frame.returned = stmt.value === null ? null : yield* evaluateResumably(stmt.value, frame);
      return RETURN;
    case 'Assign':
      return yield* runAssign(stmt, frame);
    case 'AugAssign':
      return yield* runAugAssign(stmt, frame);
    case 'AnnAssign':
      return yield* runAnnAssign(stmt, frame);
    case 'If':
      return yield* runIf(stmt, frame);
    case 'While':
      return yield* runWhile(stmt, frame);
    case 'For':
      return yield* runFor(stmt, frame);
    case 'With':
      return yield* runWith(stmt, 0, frame);
    case 'Try':
      return yield* runTry(stmt, frame);
    case 'Match':
      return yield* runMatch(stmt, frame);
    case 'Raise':
    case 'Assert':
    case 'Delete':
      return execute(yield* settleStatement(stmt, frame), frame);
    default:
      return frame.context.thread.runtime.unsupported(`yield in ${stmt.kind}`);
  }
}

/** The statement with its expressions replaced by their values. */
function* settleStatement(stmt: Extract<Stmt, { kind: 'Raise' | 'Assert' | 'Delete' }>, frame: Frame): Resumable<Stmt> {
  if (stmt.kind === 'Delete') {
    const targets: Expr[] = [];
    for (const target of stmt.targets) targets.push(yield* settleParts(target, frame));
    return { ...stmt, targets };
  }
  if (stmt.kind === 'Raise') {
    const exc = yield* settleOptional(stmt.exc, frame);
    return { ...stmt, exc, cause: yield* settleOptional(stmt.cause, frame) };
  }
  const condition = evaluated(stmt.test, yield* evaluateResumably(stmt.test, frame));
  return { ...stmt, test: condition, msg: hasYieldIn(stmt.msg) ? yield* settleOptional(stmt.msg, frame) : stmt.msg };
}

function hasYieldIn(expr: Expr | null): boolean {
  return expr !== null && hasYield(expr);
}

function* settleOptional(expr: Expr | null, frame: Frame): Resumable<Expr | null> {
  return expr === null ? null : evaluated(expr, yield* evaluateResumably(expr, frame));
}

function* runAssign(stmt: Assign, frame: Frame): Resumable<Completion> {
  const value = yield* evaluateResumably(stmt.value, frame);
  for (const target of stmt.targets) {
    assign(hasYield(target) ? yield* settleParts(target, frame) : target, value, frame);
  }
  return NORMAL;
}

function* runAugAssign(stmt: AugAssign, frame: Frame): Resumable<Completion> {
  const place = placeOf(stmt.target, frame);
  const before = place.read();
  const by = yield* evaluateResumably(stmt.value, frame);
  frame.node = stmt;
  place.write(inPlace(OPERATORS[stmt.op], before, by));
  return NORMAL;
}

function* runAnnAssign(stmt: AnnAssign, frame: Frame): Resumable<Completion> {
  if (stmt.value !== null) assign(stmt.target, yield* evaluateResumably(stmt.value, frame), frame);
  annotate(stmt, frame);
  return NORMAL;
}

function* runIf(stmt: If, frame: Frame): Resumable<Completion> {
  const condition = truth(yield* evaluateResumably(stmt.test, frame));
  return yield* runBlock(condition ? stmt.body : stmt.orelse, frame);
}

function* runWhile(stmt: While, frame: Frame): Resumable<Completion> {
  while (truth(yield* evaluateResumably(stmt.test, frame))) {
    frame.context.thread.runtime.step();
    const done = yield* runBlock(stmt.body, frame);
    if (done === BREAK) return NORMAL;
    if (done === RETURN) return done;
  }
  return yield* runBlock(stmt.orelse, frame);
}

function* runFor(stmt: For, frame: Frame): Resumable<Completion> {
  const iterable = yield* evaluateResumably(stmt.iter, frame);
  frame.node = stmt.iter;
  for (const item of iterate(iterable)) {
    beginTurn(stmt, item, frame);
    const done = yield* runBlock(stmt.body, frame);
    if (done === BREAK) return NORMAL;
    if (done === RETURN) return done;
    frame.node = stmt.iter;
  }
  return yield* runBlock(stmt.orelse, frame);
}

function* runMatch(stmt: Match, frame: Frame): Resumable<Completion> {
  const subject = yield* evaluateResumably(stmt.subject, frame);
  for (const one of stmt.cases) {
    if (!capture(one.pattern, subject, frame)) continue;
    const passes =
      one.guard === null ||
      (hasYield(one.guard) ? truth(yield* evaluateResumably(one.guard, frame)) : test(one.guard, frame));
    if (passes) return yield* runBlock(one.body, frame);
  }
  return NORMAL;
}

function* runWith(stmt: With, index: number, frame: Frame): Resumable<Completion> {
  const item = stmt.items[index];
  if (!item) return yield* runBlock(stmt.body, frame);
  const entered = enter(item, yield* evaluateResumably(item.context_expr, frame), frame);
  let done: Completion;
  try {
    bind(item, entered.value, frame);
    done = yield* runWith(stmt, index + 1, frame);
  } catch (thrown) {
    const raised = caught(thrown, frame);
    if (exitWith(entered, raised.exception, frame)) return NORMAL;
    throw raised;
  }
  exit(entered, frame);
  return done;
}

function* runTry(stmt: Try, frame: Frame): Resumable<Completion> {
  let done: Completion;
  try {
    done = yield* runTryExcept(stmt, frame);
  } catch (thrown) {
    if (stmt.finalbody.length === 0) throw thrown;
    const raised = caught(thrown, frame);
    const over = yield* runHandling(raised, frame, stmt.finalbody);
    if (over === NORMAL) throw raised;
    return over;
  }
  const { returned } = frame;
  const over = yield* runBlock(stmt.finalbody, frame);
  if (over !== NORMAL) return over;
  frame.returned = returned;
  return done;
}

function* runTryExcept(stmt: Try, frame: Frame): Resumable<Completion> {
  let done: Completion;
  try {
    done = yield* runBlock(stmt.body, frame);
  } catch (thrown) {
    const raised = caught(thrown, frame);
    const handler = findHandler(stmt.handlers, raised, frame);
    if (handler === null) throw raised;
    bindHandled(handler, raised.exception, frame);
    try {
      return yield* runHandling(raised, frame, handler.body);
    } finally {
      unbindHandled(handler, frame);
    }
  }
  return done === NORMAL ? yield* runBlock(stmt.orelse, frame) : done;
}

/** Runs a block while an exception counts as being handled, also when the generator is left and entered in between. */
function* runHandling({ exception }: Raised, frame: Frame, block: readonly Stmt[]): Resumable<Completion> {
  const { thread } = frame.context;
  const outer = thread.handled;
  thread.handled = exception;
  try {
    return yield* runBlock(block, frame);
  } catch (thrown) {
    if (thrown instanceof Raised) {
      linkContext(thrown.exception, thread);
      record(thrown, frame);
    }
    throw thrown;
  } finally {
    if (thread.handled === exception) thread.handled = outer;
  }
}
