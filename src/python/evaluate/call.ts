/** Calls as the program writes them: `f(a, *rest, key=1, **more)`. */

import type { Call, Expr, Keyword } from '../ast.ts';
import { getAttribute, plainMethod } from '../objects/attribute.ts';
import { call } from '../objects/call.ts';
import { isRaised, PyTypeError, raise } from '../objects/exception.ts';
import { PyCallable, PyMethod } from '../objects/function.ts';
import { iterate } from '../objects/iteration.ts';
import { mappingEntries } from '../objects/mapping.ts';
import { type Keywords, NO_KEYWORDS, PyType, textOf, typeOf, type Value } from '../objects/object.ts';
import { fullName, repr } from '../objects/repr.ts';
import { evaluate } from './dispatch.ts';
import type { Frame } from './frame.ts';

/** The value of a call. */
export function evaluateCall(expr: Call, frame: Frame): Value {
  const { func } = expr;
  if (func.kind !== 'Attribute') return finishCall(expr, evaluate(func, frame), [], frame);
  const receiver = evaluate(func.value, frame);
  frame.node = func;
  const name = frame.scope.mangle(func.attr);
  const method = plainMethod(receiver, name);
  if (method !== undefined) return finishCall(expr, method, [receiver], frame);
  return finishCall(expr, getAttribute(receiver, name), [], frame);
}

function finishCall(expr: Call, callee: Value, args: Value[], frame: Frame): Value {
  for (const arg of expr.args) {
    if (arg.kind === 'Starred') addStarred(args, evaluate(arg.value, frame), callee, arg, frame);
    else args.push(evaluate(arg, frame));
  }
  const keywords = expr.keywords.length === 0 ? NO_KEYWORDS : evaluateKeywords(expr.keywords, callee, frame);
  frame.node = expr;
  return callee instanceof PyCallable ? callee.invoke(args, keywords) : call(callee, args, keywords);
}

function addStarred(args: Value[], value: Value, callee: Value, node: Expr, frame: Frame): void {
  frame.node = node;
  for (const item of starredItems(value, callee)) args.push(item);
}

function starredItems(value: Value, callee: Value): Iterable<Value> {
  const cls = typeOf(value);
  if (cls.lookup('__iter__') === undefined && cls.lookup('__getitem__') === undefined) {
    raise(PyTypeError, `${calleeText(callee)} argument after * must be an iterable, not ${cls.name}`);
  }
  return iterate(value);
}

/** The keyword arguments of a call or of a class statement. */
export function evaluateKeywords(keywords: readonly Keyword[], callee: Value, frame: Frame): Keywords {
  const gathered = new Map<string, Value>();
  for (const keyword of keywords) {
    const value = evaluate(keyword.value, frame);
    if (keyword.arg === null) {
      frame.node = keyword.value;
      mergeKeywords(gathered, value, callee);
    } else {
      if (gathered.has(keyword.arg)) repeated(callee, keyword.arg);
      gathered.set(keyword.arg, value);
    }
  }
  return gathered;
}

function mergeKeywords(gathered: Map<string, Value>, value: Value, callee: Value): void {
  for (const [key, item] of starredEntries(value, callee)) {
    const name = textOf(key);
    if (name === null) raise(PyTypeError, 'keywords must be strings');
    if (gathered.has(name)) repeated(callee, name);
    gathered.set(name, item);
  }
}

function starredEntries(value: Value, callee: Value): Iterable<readonly [Value, Value]> {
  const type = typeOf(value).name;
  return (
    mappingEntries(value) ??
    raise(PyTypeError, `${calleeText(callee)} argument after ** must be a mapping, not ${type}`)
  );
}

function repeated(callee: Value, name: string): never {
  return raise(PyTypeError, `${calleeText(callee)} got multiple values for keyword argument '${name}'`);
}

/** How messages about the arguments call the callee (`_PyObject_FunctionStr`). */
function calleeText(callee: Value): string {
  if (callee instanceof PyMethod) return calleeText(callee.func);
  if (callee instanceof PyType) return `${fullName(callee)}()`;
  if (!(callee instanceof PyCallable)) return textRepr(callee);
  return callee.module === 'builtins' ? `${callee.qualname}()` : `${callee.module}.${callee.qualname}()`;
}

function textRepr(callee: Value): string {
  try {
    return repr(callee);
  } catch (thrown) {
    if (isRaised(thrown)) return `'${typeOf(callee).name}' object`;
    throw thrown;
  }
}
