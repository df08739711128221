/** Annotations: of variables, parameters and results; text under `from __future__ import annotations`. */

import type { AnnAssign, Expr } from '../ast.ts';
import { PyDict } from '../objects/dict.ts';
import type { Value } from '../objects/object.ts';
import { getItem, setItem } from '../objects/subscript.ts';
import { evaluate } from './dispatch.ts';
import type { Frame } from './frame.ts';
import { unparse } from './unparse.ts';

/** The annotation as the program will find it. */
export function annotationValue(expr: Expr, frame: Frame): Value {
  return frame.context.futureAnnotations ? unparse(expr) : evaluate(expr, frame);
}

/** Evaluates and stores what `name: annotation` says. Functions keep no annotations of their variables. */
export function annotate(stmt: AnnAssign, frame: Frame): void {
  const { target } = stmt;
  if (frame.locals !== null) return;
  if (stmt.value === null && target.kind !== 'Name') evaluate(target.value, frame);
  const annotation = annotationValue(stmt.annotation, frame);
  if (target.kind !== 'Name' || !stmt.simple) return;
  const name = frame.scope.mangle(target.id);
  if (stmt.value === null) frame.bindings?.set(name, stmt);
  setItem(annotationsOf(frame), name, annotation);
}

/** `__annotations__` of the module or class body. */
function annotationsOf(frame: Frame): Value {
  if (frame.namespace !== null) return getItem(frame.namespace, '__annotations__');
  const known = frame.context.globals.get('__annotations__');
  if (known !== undefined) return known;
  return prepareAnnotations(frame);
}

/** Gives a module or class body its `__annotations__`. */
export function prepareAnnotations(frame: Frame): Value {
  const annotations = new PyDict();
  if (frame.namespace !== null) setItem(frame.namespace, '__annotations__', annotations);
  else frame.context.globals.set('__annotations__', annotations);
  return annotations;
}
