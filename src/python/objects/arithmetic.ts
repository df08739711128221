/** `int`, `float`, `bool` and `str` with one another: what their own operators do, without asking any class. */

import { PyException, PyOverflowError, PyZeroDivisionError, raise, raiseException } from './exception.ts';
import { floorDivide, modulo, multiply, power, shiftLeft, shiftRight, toFloat, trueDivide } from './integer.ts';
import { NOT_IMPLEMENTED, type Value } from './object.ts';
import type { BinaryOperator } from './operators.ts';
import { percentFormat } from './percent.ts';
import { repeatText } from './repeat.ts';
import { current } from './runtime.ts';

/** `left op right`, or NotImplemented. @throws Python's ZeroDivisionError, OverflowError, MemoryError, ValueError. */
export function arithmetic(op: BinaryOperator, left: Value, right: Value): Value {
  if (typeof left === 'bigint' && typeof right === 'bigint') return integers(op, left, right);
  if (typeof left === 'string' || typeof right === 'string') return texts(op, left, right);
  if (typeof left === 'boolean' && typeof right === 'boolean') {
    const both = booleans(op, left, right);
    if (both !== null) return both;
  }
  return numbers(op, number(left), number(right));
}

function number(value: Value): bigint | number | null {
  if (typeof value === 'boolean') return BigInt(value);
  return typeof value === 'bigint' || typeof value === 'number' ? value : null;
}

function numbers(op: BinaryOperator, left: bigint | number | null, right: bigint | number | null): Value {
  if (left === null || right === null) return NOT_IMPLEMENTED;
  if (typeof left === 'bigint' && typeof right === 'bigint') return integers(op, left, right);
  if (op === '<<' || op === '>>' || op === '|' || op === '&' || op === '^' || op === '@') return NOT_IMPLEMENTED;
  return floats(op, asFloat(left), asFloat(right));
}

function asFloat(value: bigint | number): number {
  return typeof value === 'number' ? value : toFloat(value);
}

function booleans(op: BinaryOperator, left: boolean, right: boolean): boolean | null {
  if (op === '&') return left && right;
  if (op === '|') return left || right;
  return op === '^' ? left !== right : null;
}

function texts(op: BinaryOperator, left: Value, right: Value): Value {
  if (op === '%' && typeof left === 'string') return percentFormat(left, right);
  if (op === '+' && typeof left === 'string' && typeof right === 'string') return concatenate(left, right);
  if (op !== '*') return NOT_IMPLEMENTED;
  const count = number(typeof left === 'string' ? right : left);
  const text = typeof left === 'string' ? left : right;
  return typeof count === 'bigint' && typeof text === 'string' ? repeatText(text, count) : NOT_IMPLEMENTED;
}

/** JavaScript shares the pieces of long texts: only the shorter one is counted. */
function concatenate(left: string, right: string): string {
  current().allocate(Math.min(left.length, right.length));
  return left + right;
}

function integers(op: BinaryOperator, left: bigint, right: bigint): Value {
  switch (op) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return multiply(left, right);
    case '/':
      return trueDivide(left, right);
    case '//':
      return floorDivide(left, right);
    case '%':
      return modulo(left, right);
    case '**':
      return right < 0n ? floatPower(toFloat(left), toFloat(right)) : power(left, right);
    case '@':
      return NOT_IMPLEMENTED;
    default:
      return bits(op, left, right);
  }
}

function bits(op: '<<' | '>>' | '|' | '&' | '^', left: bigint, right: bigint): bigint {
  switch (op) {
    case '<<':
      return shiftLeft(left, right);
    case '>>':
      return shiftRight(left, right);
    case '|':
      return left | right;
    case '&':
      return left & right;
    default:
      return left ^ right;
  }
}

function floats(op: '+' | '-' | '*' | '/' | '//' | '%' | '**', left: number, right: number): number {
  switch (op) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? raise(PyZeroDivisionError, 'float division by zero') : left / right;
    case '//':
      return floatFloorDivide(left, right);
    case '%':
      return floatModulo(left, right);
    default:
      return floatPower(left, right);
  }
}

/** `left % right` for floats (`float_rem`). @throws Python's ZeroDivisionError. */
export function floatModulo(left: number, right: number, message = 'float modulo'): number {
  if (right === 0) raise(PyZeroDivisionError, message);
  const remainder = left % right;
  if (remainder === 0) return right < 0 ? -0 : 0;
  return remainder < 0 !== right < 0 ? remainder + right : remainder;
}

/** `left // right` for floats (`float_floor_div`). @throws Python's ZeroDivisionError. */
export function floatFloorDivide(left: number, right: number, message = 'float floor division by zero'): number {
  if (right === 0) raise(PyZeroDivisionError, message);
  let quotient = (left - (left % right)) / right;
  const remainder = left % right;
  if (remainder !== 0 && remainder < 0 !== right < 0) quotient -= 1;
  if (quotient === 0) return left / right < 0 || Object.is(left / right, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** `left ** right` for floats (`float_pow`). @throws Python's ZeroDivisionError or OverflowError. */
export function floatPower(left: number, right: number): number {
  if (left === 1 || right === 0) return 1;
  if (left === -1 && (right === Number.POSITIVE_INFINITY || right === Number.NEGATIVE_INFINITY)) return 1;
  if (left === 0 && right < 0) raise(PyZeroDivisionError, '0.0 cannot be raised to a negative power');
  const finite = Number.isFinite(left) && Number.isFinite(right);
  if (finite && left < 0 && !Number.isInteger(right)) current().unsupported('complex numbers');
  const result = left ** right;
  if (finite && !Number.isFinite(result)) {
    raiseException(new PyException(PyOverflowError, [34n, 'Numerical result out of range']));
  }
  return result;
}
