/**
 * `left + right` and its kin for any values (CPython's `Objects/abstract.c`): numbers and text at once, everything else
 * through special methods with their reflected twins. Called by the evaluator and by the functions of `operator`.
 */

import { arithmetic } from './arithmetic.ts';
import { call, specialMethod } from './call.ts';
import { PyTypeError, raise } from './exception.ts';
import { NOT_IMPLEMENTED, PyObject, type PyType, typeOf, unbox, type Value } from './object.ts';

export type BinaryOperator = '+' | '-' | '*' | '@' | '/' | '%' | '**' | '<<' | '>>' | '|' | '^' | '&' | '//';
export type UnaryOperator = '+' | '-' | '~';

/** The special method behind each operator, without its underscores. */
export const OPERATOR_METHODS: Readonly<Record<BinaryOperator, string>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '@': 'matmul',
  '/': 'truediv',
  '%': 'mod',
  '**': 'pow',
  '<<': 'lshift',
  '>>': 'rshift',
  '|': 'or',
  '^': 'xor',
  '&': 'and',
  '//': 'floordiv',
};

interface MethodNames {
  readonly direct: string;
  readonly reflected: string;
  readonly inPlace: string;
}

const METHODS = new Map<BinaryOperator, MethodNames>();
for (const [op, name] of Object.entries(OPERATOR_METHODS)) {
  const names = { direct: `__${name}__`, reflected: `__r${name}__`, inPlace: `__i${name}__` };
  // The keys of the table are exactly the operators.
  METHODS.set(op as BinaryOperator, names);
}

function methodsOf(op: BinaryOperator): MethodNames {
  // Every operator was entered above.
  return METHODS.get(op) as MethodNames;
}

/** `left op right`. @throws Python's TypeError and what the operands raise. */
export function binary(op: BinaryOperator, left: Value, right: Value): Value {
  const answer = attempt(op, left, right);
  return answer === NOT_IMPLEMENTED ? operandError(op, left, right, op === '**' ? '** or pow()' : op) : answer;
}

function attempt(op: BinaryOperator, left: Value, right: Value): Value {
  if (!(left instanceof PyObject) && !(right instanceof PyObject)) return arithmetic(op, left, right);
  const names = methodsOf(op);
  if (reflectedGoesFirst(names.reflected, left, right)) {
    const early = ask(right, names.reflected, left);
    return early === NOT_IMPLEMENTED ? ask(left, names.direct, right) : early;
  }
  const direct = ask(left, names.direct, right);
  if (direct !== NOT_IMPLEMENTED) return direct;
  return typeOf(left) === typeOf(right) ? NOT_IMPLEMENTED : ask(right, names.reflected, left);
}

/** The right operand is asked first when its class is a proper subclass that brings its own reflected method. */
function reflectedGoesFirst(method: string, left: Value, right: Value): boolean {
  const [leftType, rightType] = [typeOf(left), typeOf(right)];
  if (leftType === rightType || !rightType.isSubclassOf(leftType)) return false;
  const reflected = rightType.lookup(method);
  return reflected !== undefined && reflected !== leftType.lookup(method);
}

function ask(value: Value, method: string, other: Value): Value {
  const found = specialMethod(value, method);
  return found === undefined ? NOT_IMPLEMENTED : call(found, [other]);
}

/** `left op= right`: in place if the class can, else as `left op right`. @throws Python's TypeError. */
export function inPlace(op: BinaryOperator, left: Value, right: Value): Value {
  if (left instanceof PyObject) {
    const answer = ask(left, methodsOf(op).inPlace, right);
    if (answer !== NOT_IMPLEMENTED) return answer;
  }
  const answer = attempt(op, left, right);
  return answer === NOT_IMPLEMENTED ? operandError(op, left, right, `${op}=`) : answer;
}

const SEQUENCES: ReadonlySet<string> = new Set(['list', 'tuple', 'str', 'bytes', 'bytearray']);

function sequenceBase(cls: PyType): string | null {
  const base = cls.mro.find((ancestor) => ancestor.module === 'builtins' && SEQUENCES.has(ancestor.name));
  return base?.name ?? null;
}

function operandError(op: BinaryOperator, left: Value, right: Value, shown: string): never {
  const [leftType, rightType] = [typeOf(left), typeOf(right)];
  const sequence = sequenceBase(leftType);
  if (op === '+' && sequence !== null) concatError(sequence, rightType.name);
  if (op === '*' && (sequence !== null || sequenceBase(rightType) !== null)) {
    const wrong = sequence === null ? leftType : rightType;
    raise(PyTypeError, `can't multiply sequence by non-int of type '${wrong.name}'`);
  }
  return raise(PyTypeError, `unsupported operand type(s) for ${shown}: '${leftType.name}' and '${rightType.name}'`);
}

function concatError(sequence: string, other: string): never {
  if (sequence.startsWith('byte')) raise(PyTypeError, `can't concat ${other} to ${sequence}`);
  return raise(PyTypeError, `can only concatenate ${sequence} (not "${other}") to ${sequence}`);
}

const UNARY_METHODS: Readonly<Record<UnaryOperator, string>> = { '+': '__pos__', '-': '__neg__', '~': '__invert__' };

/** `-value`, `+value`, `~value`. @throws Python's TypeError. */
export function unary(op: UnaryOperator, value: Value): Value {
  const plain = typeof value === 'boolean' ? BigInt(value) : value;
  if (typeof plain === 'bigint') return op === '-' ? -plain : op === '~' ? ~plain : plain;
  if (typeof plain === 'number' && op !== '~') return op === '-' ? -plain : plain;
  const method = specialMethod(value, UNARY_METHODS[op]);
  if (method !== undefined) return call(method);
  return raise(PyTypeError, `bad operand type for unary ${op}: '${typeOf(value).name}'`);
}

/** What the builtin classes' own `__add__` and the like do: NotImplemented for operands that are not theirs. */
export function primitiveBinary(op: BinaryOperator, left: Value, right: Value): Value {
  const [a, b] = [unbox(left), unbox(right)];
  if (a instanceof PyObject || b instanceof PyObject) return NOT_IMPLEMENTED;
  return arithmetic(op, a, b);
}
