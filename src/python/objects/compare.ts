/** `==`, `!=`, `<` and their kin (CPython's `PyObject_RichCompare`). */

import { callSpecial } from './call.ts';
import { PyTypeError, raise } from './exception.ts';
import { isInstance, NOT_IMPLEMENTED, objectType, typeOf, type Value } from './object.ts';
import { truth } from './truth.ts';

export type Comparison = '<' | '<=' | '==' | '!=' | '>' | '>=';

const METHODS: Record<Comparison, string> = {
  '<': '__lt__',
  '<=': '__le__',
  '==': '__eq__',
  '!=': '__ne__',
  '>': '__gt__',
  '>=': '__ge__',
};
const REFLECTED: Record<Comparison, Comparison> = {
  '<': '>',
  '<=': '>=',
  '==': '==',
  '!=': '!=',
  '>': '<',
  '>=': '<=',
};

/** `left op right`, whatever the operands answer (SQL expressions answer with an expression). @throws Python's TypeError. */
export function compare(op: Comparison, left: Value, right: Value): Value {
  const quick = comparePrimitives(op, left, right);
  if (quick !== undefined) return quick;
  const reflectedFirst = typeOf(right) !== typeOf(left) && isInstance(right, typeOf(left));
  const answers = reflectedFirst
    ? [reflected(op, left, right), direct(op, left, right)]
    : [direct(op, left, right), reflected(op, left, right)];
  for (const answer of answers) {
    const value = answer();
    if (value !== undefined && value !== NOT_IMPLEMENTED) return value;
  }
  if (op === '==') return same(left, right);
  if (op === '!=') return !same(left, right);
  const types = `'${typeOf(left).name}' and '${typeOf(right).name}'`;
  return raise(PyTypeError, `'${op}' not supported between instances of ${types}`);
}

function direct(op: Comparison, left: Value, right: Value): () => Value | undefined {
  return () => ask(left, METHODS[op], right);
}

function reflected(op: Comparison, left: Value, right: Value): () => Value | undefined {
  return () => ask(right, METHODS[REFLECTED[op]], left);
}

/** What one side says, if its class has a say of its own. `!=` is what `==` is not, unless it is defined. */
function ask(value: Value, method: string, other: Value): Value | undefined {
  const found = typeOf(value).lookup(method);
  if (found !== objectType.namespace.get(method)) return callSpecial(value, method, [other]);
  if (method !== '__ne__') return undefined;
  const equal = ask(value, '__eq__', other);
  return equal === undefined || equal === NOT_IMPLEMENTED ? undefined : !truth(equal);
}

/** Numbers with numbers and text with text, without asking their classes; `undefined` for anything else. */
function comparePrimitives(op: Comparison, left: Value, right: Value): boolean | undefined {
  if (typeof left === 'string' && typeof right === 'string') return order(op, compareText(left, right));
  if (!isNumber(left) || !isNumber(right)) return undefined;
  if (Number.isNaN(left) || Number.isNaN(right)) return op === '!=';
  const a = typeof left === 'boolean' ? BigInt(left) : left;
  const b = typeof right === 'boolean' ? BigInt(right) : right;
  return order(op, a < b ? -1 : a > b ? 1 : 0);
}

function isNumber(value: Value): value is boolean | bigint | number {
  return typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean';
}

function order(op: Comparison, sign: number): boolean {
  switch (op) {
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '==':
      return sign === 0;
    case '!=':
      return sign !== 0;
    case '>':
      return sign > 0;
    default:
      return sign >= 0;
  }
}

/** By code points, as Python orders text; UTF-16 units order astral characters wrongly. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const a = left.charCodeAt(i);
    const b = right.charCodeAt(i);
    if (a !== b) return (left.codePointAt(i) ?? a) - (right.codePointAt(i) ?? b);
  }
  return left.length - right.length;
}

/** `left is right`. */
export function same(left: Value, right: Value): boolean {
  return left === right || (Number.isNaN(left) && Number.isNaN(right));
}

/** `left is right or left == right`: how containers compare. */
export function equals(left: Value, right: Value): boolean {
  return same(left, right) || truth(compare('==', left, right));
}
