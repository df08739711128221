/**
 * Expressions with a `yield` inside, as JavaScript generators: their parts are worked out in order, those without a
 * `yield` at once, and then the whole is evaluated with the values in the parts' places.
 */

import type { BoolOp, Compare, Expr, IfExp, Stmt } from '../ast.ts';
import { findAttribute } from '../objects/attribute.ts';
import { call, callSpecial } from '../objects/call.ts';
import { isRaised, type PyException, PyGeneratorExit, PyStopIteration, Raised } from '../objects/exception.ts';
import { getIterator } from '../objects/iteration.ts';
import type { Value } from '../objects/object.ts';
import { truth } from '../objects/truth.ts';
import { evaluate, evaluated } from './dispatch.ts';
import { compareBy } from './expression.ts';
import type { Frame } from './frame.ts';
import { PyGenerator } from './generator.ts';
import { blocksOf, expressionsOf, partsOf, withParts } from './visit.ts';

/** Yields what the program yields; is sent what `yield` is worth; returns the value. */
export type Resumable<T> = Generator<Value, T, Value>;

const yielding = new WeakMap<object, boolean>();

/** Whether an expression has a `yield` of this function in it. */
export function hasYield(expr: Expr): boolean {
  const known = yielding.get(expr);
  if (known !== undefined) return known;
  const found = expr.kind === 'Yield' || expr.kind === 'YieldFrom' || partsOf(expr).some(hasYield);
  yielding.set(expr, found);
  return found;
}

/** Whether a statement has a `yield` of this function in it. */
export function statementYields(stmt: Stmt): boolean {
  const known = yielding.get(stmt);
  if (known !== undefined) return known;
  const found = expressionsOf(stmt).some(hasYield) || blocksOf(stmt).some((block) => block.some(statementYields));
  yielding.set(stmt, found);
  return found;
}

/** The value of any expression. */
export function* evaluateResumably(expr: Expr, frame: Frame): Resumable<Value> {
  if (!hasYield(expr)) return evaluate(expr, frame);
  switch (expr.kind) {
    case 'Yield': {
      const value = expr.value === null ? null : yield* evaluateResumably(expr.value, frame);
      frame.node = expr;
      return yield value;
    }
    case 'YieldFrom':
      return yield* delegate(expr.value, expr, frame);
    case 'BoolOp':
      return yield* boolOp(expr, frame);
    case 'IfExp':
      return yield* ifExp(expr, frame);
    case 'Compare':
      return yield* compare(expr, frame);
    default:
      return evaluate(yield* settleParts(expr, frame), frame);
  }
}

/** The expression with every part replaced by its value. Also for targets: their owners and keys are parts. */
export function* settleParts(expr: Expr, frame: Frame): Resumable<Expr> {
  const parts: Expr[] = [];
  for (const part of partsOf(expr)) parts.push(yield* settle(part, frame));
  return withParts(expr, parts);
}

/** Syntax that is no value by itself keeps its shape. */
const SHAPES: ReadonlySet<string> = new Set(['Starred', 'Slice', 'FormattedValue', 'JoinedStr']);

function* settle(part: Expr, frame: Frame): Resumable<Expr> {
  if (part.kind === 'Constant') return part;
  if (SHAPES.has(part.kind)) return yield* settleParts(part, frame);
  return evaluated(part, yield* evaluateResumably(part, frame));
}

function* boolOp(expr: BoolOp, frame: Frame): Resumable<Value> {
  let value: Value = null;
  for (const part of expr.values) {
    value = yield* evaluateResumably(part, frame);
    frame.node = part;
    if (truth(value) === (expr.op === 'Or')) break;
  }
  return value;
}

function* ifExp(expr: IfExp, frame: Frame): Resumable<Value> {
  const chosen = truth(yield* evaluateResumably(expr.test, frame)) ? expr.body : expr.orelse;
  return yield* evaluateResumably(chosen, frame);
}

function* compare(expr: Compare, frame: Frame): Resumable<Value> {
  let left = yield* evaluateResumably(expr.left, frame);
  let answer: Value = true;
  for (const [index, op] of expr.ops.entries()) {
    const comparator = expr.comparators[index];
    if (!comparator) break;
    const right = yield* evaluateResumably(comparator, frame);
    frame.node = expr;
    answer = compareBy(op, left, right);
    if (index === expr.ops.length - 1 || !truth(answer)) break;
    left = right;
  }
  return answer;
}

/** `yield from`: everything that is sent or thrown goes on to the inner iterator (PEP 380). */
function* delegate(source: Expr, expr: Expr, frame: Frame): Resumable<Value> {
  const iterable = yield* evaluateResumably(source, frame);
  frame.node = expr;
  const inner = getIterator(iterable);
  let step = advanceInner(inner, null);
  while (!('result' in step)) {
    frame.node = expr;
    step = yield* passOn(inner, step.value);
  }
  return step.result;
}

/** A value on its way out, or the end with what the inner generator returned. */
type InnerStep = { readonly value: Value } | { readonly result: Value };

function* passOn(inner: Value, value: Value): Resumable<InnerStep> {
  let sent: Value;
  try {
    sent = yield value;
  } catch (thrown) {
    if (!(thrown instanceof Raised)) throw thrown;
    return throwInner(inner, thrown);
  }
  return advanceInner(inner, sent);
}

function advanceInner(inner: Value, sent: Value): InnerStep {
  return endsWithResult(inner, () => {
    if (inner instanceof PyGenerator) return inner.send(sent);
    if (sent === null) return callSpecial(inner, '__next__');
    return call(findAttribute(inner, 'send') ?? null, [sent]);
  });
}

function throwInner(inner: Value, raised: Raised): InnerStep {
  if (isRaised(raised, PyGeneratorExit)) {
    const close = inner instanceof PyGenerator ? null : findAttribute(inner, 'close');
    if (inner instanceof PyGenerator) inner.close();
    else if (close !== undefined) call(close);
    throw raised;
  }
  return endsWithResult(inner, () => throwInto(inner, raised));
}

function throwInto(inner: Value, raised: Raised): Value | undefined {
  const { exception }: { readonly exception: PyException } = raised;
  if (inner instanceof PyGenerator) return inner.throw(exception);
  const method = findAttribute(inner, 'throw');
  if (method === undefined) throw raised;
  return call(method, [exception]);
}

function endsWithResult(inner: Value, step: () => Value | undefined): InnerStep {
  try {
    const value = step();
    if (value !== undefined) return { value };
  } catch (thrown) {
    if (!isRaised(thrown, PyStopIteration)) throw thrown;
    return { result: thrown.exception.args[0] ?? null };
  }
  return { result: inner instanceof PyGenerator ? inner.result : null };
}
