/** What each simple kind of expression is worth. Calls, comprehensions, functions and f-strings have files of their own. */

import type {
  Attribute,
  BinOp,
  BoolOp,
  CmpOp,
  Compare,
  Constant,
  ConstantValue,
  Dict,
  Expr,
  IfExp,
  Name,
  NamedExpr,
  Operator,
  Sequence,
  Slice,
  Subscript,
  UnaryOp,
} from '../ast.ts';
import { getAttribute } from '../objects/attribute.ts';
import { PyBytes } from '../objects/bytes.ts';
import { type Comparison, compare, same } from '../objects/compare.ts';
import { PyDict } from '../objects/dict.ts';
import { PyTypeError, raise } from '../objects/exception.ts';
import { iterate } from '../objects/iteration.ts';
import { PyList } from '../objects/list.ts';
import { mappingEntries } from '../objects/mapping.ts';
import { ELLIPSIS, typeOf, type Value } from '../objects/object.ts';
import { type BinaryOperator, binary, unary } from '../objects/operators.ts';
import { current } from '../objects/runtime.ts';
import { PySet } from '../objects/set.ts';
import { PySlice } from '../objects/slice.ts';
import { contains, getItem } from '../objects/subscript.ts';
import { truth } from '../objects/truth.ts';
import { PyTuple } from '../objects/tuple.ts';
import { evaluate } from './dispatch.ts';
import type { Frame } from './frame.ts';
import { loadName, storeName } from './names.ts';

/** The symbol of each operator node. */
export const OPERATORS: { readonly [op in Operator]: BinaryOperator } = {
  Add: '+',
  Sub: '-',
  Mult: '*',
  MatMult: '@',
  Div: '/',
  Mod: '%',
  Pow: '**',
  LShift: '<<',
  RShift: '>>',
  BitOr: '|',
  BitXor: '^',
  BitAnd: '&',
  FloorDiv: '//',
};

export function evaluateName(expr: Name, frame: Frame): Value {
  return loadName(expr.id, frame, expr);
}

export function evaluateConstant(expr: Constant): Value {
  return constantValue(expr.value);
}

/** The value of a literal. */
export function constantValue(constant: ConstantValue): Value {
  switch (constant.type) {
    case 'None':
      return null;
    case 'Ellipsis':
      return ELLIPSIS;
    case 'bytes':
      return new PyBytes(constant.value);
    case 'complex':
      return current().unsupported('complex numbers');
    default:
      return constant.value;
  }
}

export function evaluateAttribute(expr: Attribute, frame: Frame): Value {
  const owner = evaluate(expr.value, frame);
  frame.node = expr;
  return getAttribute(owner, frame.scope.mangle(expr.attr));
}

export function evaluateSubscript(expr: Subscript, frame: Frame): Value {
  const container = evaluate(expr.value, frame);
  const key = evaluate(expr.slice, frame);
  frame.node = expr;
  return getItem(container, key);
}

export function evaluateSlice({ lower, upper, step }: Slice, frame: Frame): Value {
  const part = (expr: Expr | null): Value => (expr === null ? null : evaluate(expr, frame));
  const start = part(lower);
  const stop = part(upper);
  return new PySlice(start, stop, part(step));
}

export function evaluateBoolOp(expr: BoolOp, frame: Frame): Value {
  const stopsAt = expr.op === 'Or';
  let value: Value = null;
  for (const [index, part] of expr.values.entries()) {
    value = evaluate(part, frame);
    if (index === expr.values.length - 1) break;
    frame.node = part;
    if (truth(value) === stopsAt) break;
  }
  return value;
}

export function evaluateBinOp(expr: BinOp, frame: Frame): Value {
  const left = evaluate(expr.left, frame);
  const right = evaluate(expr.right, frame);
  frame.node = expr;
  return binary(OPERATORS[expr.op], left, right);
}

export function evaluateUnaryOp(expr: UnaryOp, frame: Frame): Value {
  const value = evaluate(expr.operand, frame);
  frame.node = expr;
  if (expr.op === 'Not') return !truth(value);
  return unary(expr.op === 'USub' ? '-' : expr.op === 'UAdd' ? '+' : '~', value);
}

export function evaluateIfExp(expr: IfExp, frame: Frame): Value {
  return evaluate(test(expr.test, frame) ? expr.body : expr.orelse, frame);
}

/** Whether an expression is true. */
export function test(expr: Expr, frame: Frame): boolean {
  const value = evaluate(expr, frame);
  if (typeof value === 'boolean') return value;
  frame.node = expr;
  return truth(value);
}

export function evaluateNamedExpr(expr: NamedExpr, frame: Frame): Value {
  const value = evaluate(expr.value, frame);
  storeName(expr.target.id, value, frame, frame.statement);
  return value;
}

/** `a < b < c`: each operand once, up to the first comparison that fails. */
export function evaluateCompare(expr: Compare, frame: Frame): Value {
  let left = evaluate(expr.left, frame);
  let answer: Value = true;
  for (const [index, op] of expr.ops.entries()) {
    const comparator = expr.comparators[index];
    if (!comparator) break;
    const right = evaluate(comparator, frame);
    frame.node = expr;
    answer = compareBy(op, left, right);
    if (index === expr.ops.length - 1 || !truth(answer)) break;
    left = right;
  }
  return answer;
}

const COMPARISONS: { readonly [op in CmpOp]?: Comparison } = {
  Eq: '==',
  NotEq: '!=',
  Lt: '<',
  LtE: '<=',
  Gt: '>',
  GtE: '>=',
};

/** One comparison. */
export function compareBy(op: CmpOp, left: Value, right: Value): Value {
  const comparison = COMPARISONS[op];
  if (comparison !== undefined) return compare(comparison, left, right);
  if (op === 'Is') return same(left, right);
  if (op === 'IsNot') return !same(left, right);
  return contains(right, left) === (op === 'In');
}

/** The values of displays and arguments, starred ones spread. */
export function evaluateAll(exprs: readonly Expr[], frame: Frame, intoSet = false): Value[] {
  const values: Value[] = [];
  for (const expr of exprs) {
    if (expr.kind === 'Starred') {
      const value = evaluate(expr.value, frame);
      frame.node = expr;
      for (const item of intoSet ? iterate(value) : spread(value)) values.push(item);
    } else values.push(evaluate(expr, frame));
  }
  return values;
}

function spread(value: Value): Iterable<Value> {
  const cls = typeOf(value);
  if (cls.lookup('__iter__') === undefined && cls.lookup('__getitem__') === undefined) {
    raise(PyTypeError, `Value after * must be an iterable, not ${cls.name}`);
  }
  return iterate(value);
}

export function evaluateList(expr: Sequence, frame: Frame): Value {
  return new PyList(evaluateAll(expr.elts, frame));
}

export function evaluateTuple(expr: Sequence, frame: Frame): Value {
  return new PyTuple(evaluateAll(expr.elts, frame));
}

export function evaluateSet(expr: Sequence, frame: Frame): Value {
  const values = evaluateAll(expr.elts, frame, true);
  frame.node = expr;
  return new PySet(values);
}

export function evaluateDict(expr: Dict, frame: Frame): Value {
  const dict = new PyDict();
  for (const [index, valueExpr] of expr.values.entries()) {
    const keyExpr = expr.keys[index] ?? null;
    if (keyExpr === null) mergeMapping(dict, valueExpr, frame);
    else {
      const key = evaluate(keyExpr, frame);
      const value = evaluate(valueExpr, frame);
      frame.node = expr;
      dict.set(key, value);
    }
  }
  return dict;
}

function mergeMapping(dict: PyDict, expr: Expr, frame: Frame): void {
  const value = evaluate(expr, frame);
  frame.node = expr;
  const entries = mappingEntries(value) ?? raise(PyTypeError, `'${typeOf(value).name}' object is not a mapping`);
  for (const [key, item] of entries) dict.set(key, item);
}

/** An expression that no kind of program may use here. */
export function refuse(what: string): (expr: Expr, frame: Frame) => never {
  return (expr, frame) => {
    frame.node = expr;
    return frame.context.thread.runtime.unsupported(what);
  };
}
