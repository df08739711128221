/** `def`, `lambda` and `class`: what a definition makes and binds. */

import type { Arguments, ClassDef, Expr, FunctionDef, Lambda } from '../ast.ts';
import { call } from '../objects/call.ts';
import { buildClass, type ClassPlace } from '../objects/class.ts';
import { PyDict } from '../objects/dict.ts';
import type { PyObject, Value } from '../objects/object.ts';
import { setItem } from '../objects/subscript.ts';
import { activate } from './activation.ts';
import { annotationValue, prepareAnnotations } from './annotation.ts';
import { evaluateKeywords } from './call.ts';
import { captureCells } from './closure.ts';
import { evaluate, executeBlock } from './dispatch.ts';
import { evaluateAll } from './expression.ts';
import { Cell, type Completion, Frame, NORMAL } from './frame.ts';
import { type Definition, docstringOf, PyFunction } from './function.ts';
import { storeName } from './names.ts';
import { type Scope, scopeOf } from './scope.ts';
import { spanIn } from './thread.ts';

export function executeFunctionDef(stmt: FunctionDef, frame: Frame): Completion {
  const decorators = stmt.decorator_list.map((decorator) => evaluate(decorator, frame));
  const made = makeFunction(stmt, stmt.name, frame);
  made.doc = docstringOf(stmt.body);
  const annotations = functionAnnotations(stmt, frame);
  if (annotations.size > 0) made.annotations = annotations;
  storeName(stmt.name, decorate(stmt.decorator_list, decorators, made, frame), frame, stmt);
  return NORMAL;
}

export function evaluateLambda(expr: Lambda, frame: Frame): Value {
  return makeFunction(expr, '<lambda>', frame);
}

function makeFunction(node: FunctionDef | Lambda, name: string, frame: Frame): PyFunction {
  const scope = scopeOf(node);
  const own = frame.scope.mangle(name);
  const definition: Definition = {
    name,
    qualname: frame.scope.bindings.get(own) === 'global' ? name : frame.prefix + name,
    defaults: node.args.defaults.map((value) => evaluate(value, frame)),
    keywordDefaults: keywordDefaults(node.args, scope, frame),
    closure: captureCells(scope, frame),
  };
  return new PyFunction(node, scope, frame.context, definition);
}

function keywordDefaults(args: Arguments, scope: Scope, frame: Frame): ReadonlyMap<string, Value> {
  const defaults = new Map<string, Value>();
  for (const [index, arg] of args.kwonlyargs.entries()) {
    const value = args.kw_defaults[index] ?? null;
    if (value !== null) defaults.set(scope.mangle(arg.arg), evaluate(value, frame));
  }
  return defaults;
}

function functionAnnotations({ args, returns }: FunctionDef, frame: Frame): PyDict {
  const annotations = new PyDict();
  for (const arg of [...args.posonlyargs, ...args.args, args.vararg, ...args.kwonlyargs, args.kwarg]) {
    if (arg?.annotation) annotations.set(frame.scope.mangle(arg.arg), annotationValue(arg.annotation, frame));
  }
  if (returns) annotations.set('return', annotationValue(returns, frame));
  return annotations;
}

/** Applies decorators, the innermost first. */
function decorate(exprs: readonly Expr[], decorators: readonly Value[], made: Value, frame: Frame): Value {
  let value = made;
  for (const [index, decorator] of [...decorators.entries()].reverse()) {
    const { from, to } = exprs[index] ?? frame.statement;
    // Not the decorator's own node: a call among them has been made already, and its arguments are not this call's.
    frame.node = { kind: 'decorator', from, to };
    value = call(decorator, [value]);
  }
  return value;
}

export function executeClassDef(stmt: ClassDef, frame: Frame): Completion {
  const decorators = stmt.decorator_list.map((decorator) => evaluate(decorator, frame));
  const bases = evaluateAll(stmt.bases, frame);
  const keywords = evaluateKeywords(stmt.keywords, stmt.name, frame);
  frame.node = stmt;
  const fill = (namespace: PyObject) => fillNamespace(stmt, namespace, frame);
  const made = buildClass({ name: stmt.name, bases, keywords, fill });
  storeName(stmt.name, decorate(stmt.decorator_list, decorators, made, frame), frame, stmt);
  return NORMAL;
}

/** Runs the body of a class statement with the namespace as its variables. */
function fillNamespace(stmt: ClassDef, namespace: PyObject, outer: Frame) {
  const scope = scopeOf(stmt);
  const { context, prefix } = outer;
  const cells = captureCells(scope, outer);
  const cell = scope.cells.includes('__class__') ? new Cell(undefined) : null;
  if (cell) cells.set('__class__', cell);
  const own = `${prefix}${stmt.name}`;
  const frame = new Frame({ scope, context, name: stmt.name, prefix: `${own}.`, node: stmt, namespace, cells });
  frame.tolerant = outer.tolerant;
  setItem(namespace, '__module__', context.globals.get('__name__') ?? '__main__');
  setItem(namespace, '__qualname__', own);
  activate(frame, () => runClassBody(stmt, frame));
  return { cell, place: placeOf(stmt, frame) };
}

function runClassBody(stmt: ClassDef, frame: Frame): void {
  if (frame.scope.hasAnnotations) prepareAnnotations(frame);
  const doc = docstringOf(stmt.body);
  if (doc !== null && frame.namespace !== null) setItem(frame.namespace, '__doc__', doc);
  executeBlock(stmt.body, frame);
}

function placeOf(stmt: ClassDef, frame: Frame): ClassPlace {
  const { file } = frame.context;
  const header = spanIn(file, { from: stmt.from, to: headerEnd(stmt) });
  return { file, span: spanIn(file, stmt), header, bindings: frame.bindings ?? new Map() };
}

/** Where the header ends, without the source: after its last part, and what closes and ends it as usual. */
function headerEnd(stmt: ClassDef): number {
  const parts = [...stmt.bases, ...stmt.keywords];
  return parts.length === 0 ? stmt.nameRange.to + 1 : Math.max(...parts.map((part) => part.to)) + 2;
}
