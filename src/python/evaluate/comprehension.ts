/** List, set and dict comprehensions and generator expressions, each in a scope of its own as in CPython 3.11. */

import type { Generator as Clause, Comprehension, DictComp } from '../ast.ts';
import { PyDict } from '../objects/dict.ts';
import { getIterator, iterate } from '../objects/iteration.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { PySet } from '../objects/set.ts';
import { activate } from './activation.ts';
import { assign } from './assign.ts';
import { captureCells } from './closure.ts';
import { evaluate } from './dispatch.ts';
import { test } from './expression.ts';
import { Cell, Frame } from './frame.ts';
import { PyGenerator } from './generator.ts';
import { scopeOf } from './scope.ts';

type AnyComprehension = Comprehension | DictComp;

export function evaluateListComp(expr: Comprehension, frame: Frame): Value {
  const items: Value[] = [];
  run(expr, frame, '<listcomp>', (inner) => items.push(evaluate(expr.elt, inner)));
  return new PyList(items);
}

export function evaluateSetComp(expr: Comprehension, frame: Frame): Value {
  const set = new PySet();
  run(expr, frame, '<setcomp>', (inner) => set.add(evaluate(expr.elt, inner)));
  return set;
}

export function evaluateDictComp(expr: DictComp, frame: Frame): Value {
  const dict = new PyDict();
  run(expr, frame, '<dictcomp>', (inner) => {
    const key = evaluate(expr.key, inner);
    dict.set(key, evaluate(expr.value, inner));
  });
  return dict;
}

/** Its first iterable is evaluated at once, everything else when it is asked for. */
export function evaluateGeneratorExp(expr: Comprehension, frame: Frame): Value {
  const source = firstIterator(expr, frame);
  const inner = innerFrame(expr, frame, '<genexpr>');
  return new PyGenerator(inner, '<genexpr>', generate(expr, inner, source));
}

function* generate(expr: Comprehension, frame: Frame, source: Value): Generator<Value, Value, Value> {
  for (const _ of turns(expr.generators, 0, frame, source)) yield evaluate(expr.elt, frame);
  return null;
}

/** Yields once for each combination of items that passes its tests. */
function* turns(clauses: readonly Clause[], index: number, frame: Frame, source: Value): Generator<null> {
  const clause = clauses[index];
  if (!clause) {
    yield null;
    return;
  }
  for (const item of iterate(source)) {
    if (!accept(clause, item, frame)) continue;
    const next = clauses[index + 1];
    if (next) yield* turns(clauses, index + 1, frame, nextIterable(next, frame));
    else yield null;
  }
}

function firstIterator(expr: AnyComprehension, frame: Frame): Value {
  const [first] = expr.generators;
  if (!first) return null;
  refuseAsync(expr, frame);
  const iterable = evaluate(first.iter, frame);
  frame.node = first.iter;
  return getIterator(iterable);
}

function refuseAsync(expr: AnyComprehension, frame: Frame): void {
  if (!expr.generators.some((clause) => clause.is_async)) return;
  frame.node = expr;
  frame.context.thread.runtime.unsupported('async comprehensions');
}

function nextIterable(clause: Clause, frame: Frame): Value {
  const iterable = evaluate(clause.iter, frame);
  frame.node = clause.iter;
  return iterable;
}

/** Binds the item, and answers whether it passes the tests. */
function accept(clause: Clause, item: Value, frame: Frame): boolean {
  frame.context.thread.runtime.step();
  assign(clause.target, item, frame);
  for (const condition of clause.ifs) if (!test(condition, frame)) return false;
  return true;
}

function run(expr: AnyComprehension, outer: Frame, name: string, each: (frame: Frame) => void): void {
  const source = firstIterator(expr, outer);
  activate(innerFrame(expr, outer, name), (frame) => loop(expr.generators, 0, frame, source, each));
}

function loop(
  clauses: readonly Clause[],
  index: number,
  frame: Frame,
  source: Value,
  each: (frame: Frame) => void,
): void {
  const clause = clauses[index];
  if (!clause) return;
  const next = clauses[index + 1];
  for (const item of iterate(source)) {
    if (!accept(clause, item, frame)) continue;
    if (next) loop(clauses, index + 1, frame, nextIterable(next, frame), each);
    else each(frame);
  }
}

function innerFrame(expr: AnyComprehension, outer: Frame, name: string): Frame {
  const scope = scopeOf(expr);
  const locals = new Map<string, Value | Cell>(captureCells(scope, outer));
  for (const cell of scope.cells) locals.set(cell, new Cell(undefined));
  const prefix = `${outer.prefix}${name}.<locals>.`;
  return new Frame({ scope, context: outer.context, name, prefix, node: outer.node, locals });
}
