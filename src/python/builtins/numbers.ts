/** `int`, `bool` and `float` and their methods. */

import { floatFloorDivide, floatModulo } from '../objects/arithmetic.ts';
import { PyBytes } from '../objects/bytes.ts';
import { callSpecial } from '../objects/call.ts';
import { type Comparison, compare } from '../objects/compare.ts';
import { addMembers, type Members } from '../objects/define.ts';
import { PyOverflowError, PyTypeError, PyValueError, raise } from '../objects/exception.ts';
import { fixedDigits, floatRepr } from '../objects/float-text.ts';
import { hash } from '../objects/hash.ts';
import { bitLength, toFloat } from '../objects/integer.ts';
import {
  boolType,
  floatType,
  integerOf,
  intType,
  MISSING,
  NOT_IMPLEMENTED,
  PyBox,
  PyType,
  textOf,
  typeOf,
  unbox,
  type Value,
} from '../objects/object.ts';
import { type BinaryOperator, OPERATOR_METHODS, primitiveBinary, unary } from '../objects/operators.ts';
import { formatPrimitive, repr, str } from '../objects/repr.ts';
import { indexOf, requireIndex } from '../objects/slice.ts';
import { truth } from '../objects/truth.ts';
import { PyTuple } from '../objects/tuple.ts';
import { parseFloatText, parseIntText } from './number-text.ts';
import { requireText } from './str-search.ts';

const isNumber = (value: Value): value is bigint | number | boolean | PyBox => {
  const plain = unbox(value);
  return typeof plain === 'bigint' || typeof plain === 'number' || typeof plain === 'boolean';
};
const isInteger = (value: Value): value is bigint | boolean | PyBox => integerOf(value) !== null;
const isFloat = (value: Value): value is number | PyBox => typeof unbox(value) === 'number';

/** The integer inside. Only ever asked of what `isInteger` let in. */
const whole = (self: Value): bigint => integerOf(self) ?? 0n;
const real = (self: Value): number => Number(unbox(self));

/** `float(value)` for a number; `null` for what is none. */
export function toReal(value: Value): number | null {
  const plain = unbox(value);
  if (typeof plain === 'number') return plain;
  const integer = integerOf(plain);
  return integer === null ? null : toFloat(integer);
}

// ── Operators: the same for every number, by way of the primitives inside. ──────────────────────────────────────

const COMPARISONS: readonly (readonly [Comparison, string])[] = [
  ['<', '__lt__'],
  ['<=', '__le__'],
  ['==', '__eq__'],
  ['!=', '__ne__'],
  ['>', '__gt__'],
  ['>=', '__ge__'],
];

function operatorMembers(): Members<Value> {
  const methods: Record<string, (self: Value, ...args: Value[]) => Value> = {};
  // The keys of the table are the operators, which `Object.entries` widens to text.
  for (const [op, method] of Object.entries(OPERATOR_METHODS) as [BinaryOperator, string][]) {
    if (op === '@') continue;
    methods[`__${method}__(value, /)`] = (self, other = null) => arithmetic(op, self, other);
    methods[`__r${method}__(value, /)`] = (self, other = null) => arithmetic(op, other, self);
  }
  for (const [op, method] of COMPARISONS) {
    methods[`${method}(value, /)`] = (self, other = null) =>
      isNumber(other) ? compare(op, unbox(self), unbox(other)) : NOT_IMPLEMENTED;
  }
  return { methods };
}

function arithmetic(op: BinaryOperator, left: Value, right: Value): Value {
  return isNumber(left) && isNumber(right) ? primitiveBinary(op, unbox(left), unbox(right)) : NOT_IMPLEMENTED;
}

const shared: Members<Value> = {
  methods: {
    '__repr__()': (self) => repr(unbox(self)),
    '__str__()': (self) => repr(unbox(self)),
    '__hash__()': (self) => hash(unbox(self)),
    '__bool__()': (self) => truth(unbox(self)),
    '__neg__()': (self) => unary('-', unbox(self)),
    '__pos__()': (self) => unary('+', unbox(self)),
    '__abs__()': absolute,
    '__int__()': (self) => toInteger(self),
    '__float__()': (self) => toReal(self),
    '__trunc__()': (self) => toInteger(self),
    '__format__(format_spec, /)': formatNumber,
    '__divmod__(value, /)': (self, other = null) => divmod(self, other),
    '__rdivmod__(value, /)': (self, other = null) => divmod(other, self),
    'conjugate()': (self) => integerOf(self) ?? unbox(self),
  },
  properties: { real: (self) => integerOf(self) ?? unbox(self), imag: (self) => (isFloat(self) ? 0 : 0n) },
};

function absolute(self: Value): Value {
  const plain = unbox(self);
  if (typeof plain === 'number') return Math.abs(plain);
  const integer = whole(plain);
  return integer < 0n ? -integer : integer;
}

function formatNumber(self: Value, spec: Value = ''): string {
  const plain = unbox(self);
  const number = typeof plain === 'number' || typeof plain === 'boolean' ? plain : whole(plain);
  return formatPrimitive(number, requireText(spec));
}

function divmod(left: Value, right: Value): Value {
  if (!isNumber(left) || !isNumber(right)) return NOT_IMPLEMENTED;
  const [a, b] = [toReal(left), toReal(right)];
  const [x, y] = [unbox(left), unbox(right)];
  if (typeof x !== 'number' && typeof y !== 'number') {
    return new PyTuple([primitiveBinary('//', x, y), primitiveBinary('%', x, y)]);
  }
  return new PyTuple([
    floatFloorDivide(a ?? 0, b ?? 0, 'float divmod()'),
    floatModulo(a ?? 0, b ?? 0, 'float divmod()'),
  ]);
}

/** `int(value)` of a number. @throws Python's ValueError and OverflowError for NaN and infinity. */
function toInteger(value: Value): bigint {
  const plain = unbox(value);
  if (typeof plain !== 'number') return whole(plain);
  if (Number.isNaN(plain)) raise(PyValueError, 'cannot convert float NaN to integer');
  if (!Number.isFinite(plain)) raise(PyOverflowError, 'cannot convert float infinity to integer');
  return BigInt(Math.trunc(plain));
}

// ── int ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function makeInteger(cls: Value, value: Value, base: Value): Value {
  const integer = value === MISSING ? 0n : readInteger(value, base);
  return cls instanceof PyType && cls !== intType ? new PyBox(cls, integer) : integer;
}

function readInteger(value: Value, base: Value): bigint {
  const text = value instanceof PyBytes ? new TextDecoder('latin1').decode(value.data) : textOf(value);
  if (base !== MISSING) {
    if (text === null) return raise(PyTypeError, "int() can't convert non-string with explicit base");
    return parseIntText(text, Number(requireIndex(base)), repr(value));
  }
  if (text !== null) return parseIntText(text, 10, repr(value));
  if (isNumber(value)) return toInteger(value);
  for (const method of ['__int__', '__index__', '__trunc__']) {
    const answer = callSpecial(value, method);
    if (answer === undefined) continue;
    return integerOf(answer) ?? raise(PyTypeError, `${method} returned non-int (type ${typeOf(answer).name})`);
  }
  const wanted = "int() argument must be a string, a bytes-like object or a real number, not '";
  return raise(PyTypeError, `${wanted}${typeOf(value).name}'`);
}

/** `round(integer, digits)`: half to even, for negative digits. */
function roundInteger(self: Value, digits: Value): Value {
  const places = digits === null || digits === MISSING ? 0n : requireIndex(digits);
  const value = whole(self);
  if (places >= 0n) return value;
  const unit = 10n ** -places;
  const rest = ((value % unit) + unit) % unit;
  const floor = value - rest;
  const up = rest * 2n > unit || (rest * 2n === unit && (floor / unit) % 2n !== 0n);
  return up ? floor + unit : floor;
}

function toBytes(self: Value, size: Value, order: Value, signed: Value): PyBytes {
  const length = Number(requireIndex(size));
  const value = whole(self);
  if (value < 0n && !truth(signed)) raise(PyOverflowError, "can't convert negative int to unsigned");
  const bits = BigInt(length * 8);
  const limit = truth(signed) ? 1n << (bits === 0n ? 0n : bits - 1n) : 1n << bits;
  if (value >= limit || value < -limit) raise(PyOverflowError, 'int too big to convert');
  const data = Uint8Array.from({ length }, (_, at) =>
    Number((BigInt.asUintN(length * 8, value) >> BigInt(at * 8)) & 255n),
  );
  return new PyBytes(str(order) === 'big' ? data.reverse() : data);
}

function fromBytes(bytes: Value, order: Value, signed: Value): bigint {
  if (!(bytes instanceof PyBytes)) return raise(PyTypeError, `cannot convert '${typeOf(bytes).name}' object to bytes`);
  const ordered = str(order) === 'big' ? [...bytes.data] : [...bytes.data].reverse();
  const value = ordered.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return truth(signed) ? BigInt.asIntN(bytes.data.length * 8, value) : value;
}

const integer: Members<Value> = {
  staticMethods: {
    '__new__(cls, x=?, base=?)': (cls = null, value = MISSING, base = MISSING) => makeInteger(cls, value, base),
  },
  classMethods: {
    "from_bytes(bytes, byteorder='big', *, signed=False)": (_cls, bytes = null, order = null, signed = null) =>
      fromBytes(bytes, order, signed),
  },
  methods: {
    '__index__()': whole,
    '__invert__()': (self) => ~whole(self),
    '__round__(ndigits=None, /)': (self, digits = null) => roundInteger(self, digits),
    '__floor__()': whole,
    '__ceil__()': whole,
    'bit_length()': (self) => BigInt(bitLength(whole(self))),
    'bit_count()': (self) =>
      BigInt([...(whole(self) < 0n ? -whole(self) : whole(self)).toString(2)].filter((c) => c === '1').length),
    'as_integer_ratio()': (self) => new PyTuple([whole(self), 1n]),
    "to_bytes(length=1, byteorder='big', *, signed=False)": (self, size = null, order = null, signed = null) =>
      toBytes(self, size, order, signed),
  },
  properties: { numerator: whole, denominator: () => 1n },
};

const boolean: Members<Value> = {
  staticMethods: { '__new__(cls, x=False, /)': (_cls, value = false) => truth(value) },
  methods: {
    '__repr__()': (self) => (self === true ? 'True' : 'False'),
    '__str__()': (self) => (self === true ? 'True' : 'False'),
  },
};

// ── float ────────────────────────────────────────────────────────────────────────────────────────────────────────

function makeReal(cls: Value, value: Value): Value {
  const number = value === MISSING ? 0 : readReal(value);
  return cls instanceof PyType && cls !== floatType ? new PyBox(cls, number) : number;
}

function readReal(value: Value): number {
  const text = value instanceof PyBytes ? new TextDecoder('latin1').decode(value.data) : textOf(value);
  if (text !== null) return parseFloatText(text, repr(value));
  const number = toReal(value);
  if (number !== null) return number;
  const answer = callSpecial(value, '__float__');
  if (answer !== undefined) {
    const real = unbox(answer);
    const wrong = `${typeOf(value).name}.__float__ returned non-float (type ${typeOf(answer).name})`;
    return typeof real === 'number' ? real : raise(PyTypeError, wrong);
  }
  const index = indexOf(value);
  if (index !== null) return toFloat(index);
  return raise(PyTypeError, `float() argument must be a string or a real number, not '${typeOf(value).name}'`);
}

/** `round(number, digits)`: correctly rounded, half to even. */
function roundReal(self: Value, digits: Value): Value {
  const value = real(self);
  if (digits === null || digits === MISSING) return roundHalfEven(value);
  const places = Number(requireIndex(digits));
  if (!Number.isFinite(value) || places > 323) return value;
  if (places >= 0) return Number(fixedDigits(value, places));
  const unit = 10 ** -places;
  return Number(roundHalfEven(value / unit)) * unit;
}

function roundHalfEven(value: number): bigint {
  const integer = toInteger(value);
  const rest = Math.abs(value - Number(integer));
  const away = rest > 0.5 || (rest === 0.5 && integer % 2n !== 0n);
  return away ? integer + (value < 0 ? -1n : 1n) : integer;
}

function ratio(self: Value): PyTuple {
  const value = real(self);
  toInteger(value);
  let denominator = 1n;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    denominator *= 2n;
  }
  return new PyTuple([BigInt(scaled), denominator]);
}

const HEX_FLOAT = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?$/i;

/** `float.hex()`: the exact bits of the number. */
function hexText(value: number): string {
  if (!Number.isFinite(value)) return floatRepr(value);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (value === 0) return `${sign}0x0.0p+0`;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, Math.abs(value));
  const raw = bits.getBigUint64(0);
  const exponent = Number(raw >> 52n);
  const fraction = (raw & ((1n << 52n) - 1n)).toString(16).padStart(13, '0');
  const power = exponent === 0 ? -1022 : exponent - 1023;
  return `${sign}0x${exponent === 0 ? 0 : 1}.${fraction}p${power < 0 ? '-' : '+'}${Math.abs(power)}`;
}

/** `float.fromhex(text)`. @throws Python's ValueError. */
function fromHexText(text: string): number {
  const trimmed = text.trim();
  if (/^[+-]?(inf|infinity|nan)$/i.test(trimmed)) return parseFloatText(trimmed);
  const [, sign, whole = '', fraction = '', power = '0'] = HEX_FLOAT.exec(trimmed) ?? [];
  if (whole + fraction === '') return raise(PyValueError, 'invalid hexadecimal floating-point string');
  const digits = Number(BigInt(`0x${whole}${fraction}`));
  const size = digits * 2 ** (Number(power) - 4 * fraction.length);
  return sign === '-' ? -size : size;
}

const floating: Members<Value> = {
  classMethods: { 'fromhex(string, /)': (_cls, text = null) => fromHexText(requireText(text)) },
  staticMethods: { '__new__(cls, x=?, /)': (cls = null, value = MISSING) => makeReal(cls, value) },
  methods: {
    '__repr__()': (self) => floatRepr(real(self)),
    '__round__(ndigits=None, /)': (self, digits = null) => roundReal(self, digits),
    '__floor__()': (self) => toInteger(Math.floor(real(self))),
    '__ceil__()': (self) => toInteger(Math.ceil(real(self))),
    'is_integer()': (self) => Number.isInteger(real(self)),
    'as_integer_ratio()': ratio,
    'hex()': (self) => hexText(real(self)),
  },
};

addMembers(intType, operatorMembers(), isInteger);
addMembers(intType, shared, isInteger);
addMembers(intType, integer, isInteger);
addMembers(boolType, boolean, (value): value is boolean => typeof value === 'boolean');
addMembers(floatType, operatorMembers(), isFloat);
addMembers(floatType, shared, isFloat);
addMembers(floatType, floating, isFloat);
