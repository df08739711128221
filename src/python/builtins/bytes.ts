/** `bytes` and its methods. */

import { bytesRepr, bytesType, PyBytes, sameBytes } from '../objects/bytes.ts';
import { callSpecial } from '../objects/call.ts';
import { addMembers } from '../objects/define.ts';
import { PyTypeError, PyValueError, raise } from '../objects/exception.ts';
import { hashText } from '../objects/hash.ts';
import { iterate, iteratorTypeNamed, PyIterator } from '../objects/iteration.ts';
import { PyList } from '../objects/list.ts';
import { integerOf, MISSING, NOT_IMPLEMENTED, PyType, textOf, typeOf, type Value } from '../objects/object.ts';
import { repeatItems } from '../objects/repeat.ts';
import { current } from '../objects/runtime.ts';
import { indexOf, PySlice, requireIndex, sliceOf } from '../objects/slice.ts';
import { sequenceIndex } from '../objects/subscript.ts';
import { PyTuple } from '../objects/tuple.ts';
import { decodeBytes, encodeText } from './codec.ts';

const isBytes = (value: Value): value is PyBytes => value instanceof PyBytes;

/** Bytes as text of the same length, so that text's methods can search them. */
const latin = (data: Uint8Array): string => Array.from(data, (byte) => String.fromCharCode(byte)).join('');
const fromLatin = (text: string): PyBytes => new PyBytes(Uint8Array.from(text, (c) => c.charCodeAt(0)));

function makeBytes(cls: Value, source: Value, encoding: Value): PyBytes {
  return new PyBytes(dataOf(source, encoding), cls instanceof PyType ? cls : bytesType);
}

function dataOf(source: Value, encoding: Value): Uint8Array {
  if (source === MISSING) return new Uint8Array();
  if (encoding !== MISSING && textOf(encoding) === null) {
    raise(PyTypeError, `bytes() argument 'encoding' must be str, not ${typeOf(encoding).name}`);
  }
  const text = textOf(source);
  if (text !== null) {
    return encoding === MISSING
      ? raise(PyTypeError, 'string argument without an encoding')
      : encodeText(text, encoding);
  }
  if (isBytes(source)) return source.data;
  const own = callSpecial(source, '__bytes__');
  if (own !== undefined && isBytes(own)) return own.data;
  const size = integerOf(source);
  if (size === null) return Uint8Array.from(iterate(source), byteOf);
  if (size < 0n) raise(PyValueError, 'negative count');
  current().allocate(Number(size));
  return new Uint8Array(Number(size));
}

function byteOf(value: Value): number {
  const byte = requireIndex(value);
  return byte >= 0n && byte < 256n ? Number(byte) : raise(PyValueError, 'bytes must be in range(0, 256)');
}

/** An argument as text of the same length. @throws Python's TypeError. */
function part(value: Value | undefined): string {
  if (value instanceof PyBytes) return latin(value.data);
  return raise(PyTypeError, `a bytes-like object is required, not '${typeOf(value ?? null).name}'`);
}

function item(self: PyBytes, key: Value): Value {
  if (key instanceof PySlice) return new PyBytes(Uint8Array.from(sliceOf([...self.data], key)));
  const at = sequenceIndex(key, self.data.length, 'byte', 'index out of range');
  return BigInt(self.data[at] ?? 0);
}

function repeat(self: PyBytes, times: Value): Value {
  const count = indexOf(times);
  return count === null ? NOT_IMPLEMENTED : new PyBytes(Uint8Array.from(repeatItems([...self.data], count)));
}

function hasByte(self: PyBytes, key: Value): boolean {
  const byte = integerOf(key);
  if (byte === null) return latin(self.data).includes(part(key));
  return byte >= 0n && byte < 256n
    ? self.data.includes(Number(byte))
    : raise(PyValueError, 'byte must be in range(0, 256)');
}

function hasEdge(self: PyBytes, edge: Value, which: 'startsWith' | 'endsWith'): boolean {
  const edges = edge instanceof PyTuple ? edge.items : [edge];
  return edges.some((one) => latin(self.data)[which](part(one)));
}

function fromHex(text: Value): PyBytes {
  const digits = (textOf(text) ?? '').replace(/\s+/g, '');
  const bad = /[^0-9a-fA-F]/.exec(digits);
  if (bad || digits.length % 2 !== 0) {
    raise(PyValueError, `non-hexadecimal number found in fromhex() arg at position ${bad?.index ?? digits.length}`);
  }
  return new PyBytes(Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
}

function ordered(self: PyBytes, other: Value, test: (order: number) => boolean): Value {
  if (!isBytes(other)) return NOT_IMPLEMENTED;
  const [a, b] = [latin(self.data), latin(other.data)];
  return test(a < b ? -1 : a > b ? 1 : 0);
}

addMembers<PyBytes>(
  bytesType,
  {
    staticMethods: {
      '__new__(cls, source=?, encoding=?, errors=?)': (cls = null, source = MISSING, encoding = MISSING) =>
        makeBytes(cls, source, encoding),
    },
    classMethods: { 'fromhex(string, /)': (_cls, text = null) => fromHex(text) },
    methods: {
      "decode(encoding='utf-8', errors='strict')": (self, encoding = 'utf-8', errors = 'strict') =>
        decodeBytes(self.data, encoding, errors),
      'hex()': (self) => Array.from(self.data, (byte) => byte.toString(16).padStart(2, '0')).join(''),
      'startswith(prefix, /)': (self, edge = null) => hasEdge(self, edge, 'startsWith'),
      'endswith(suffix, /)': (self, edge = null) => hasEdge(self, edge, 'endsWith'),
      'find(sub, /)': (self, sub) => BigInt(latin(self.data).indexOf(part(sub))),
      'count(sub, /)': (self, sub) => BigInt(latin(self.data).split(part(sub)).length - 1),
      'replace(old, new, /)': (self, old, fresh) => fromLatin(latin(self.data).replaceAll(part(old), part(fresh))),
      'split(sep, /)': (self, separator) => new PyList(latin(self.data).split(part(separator)).map(fromLatin)),
      'join(iterable, /)': (self, items = null) => fromLatin([...iterate(items)].map(part).join(latin(self.data))),
      'lower()': (self) => fromLatin(latin(self.data).replace(/[A-Z]/g, (c) => c.toLowerCase())),
      'upper()': (self) => fromLatin(latin(self.data).replace(/[a-z]/g, (c) => c.toUpperCase())),
      'strip()': (self) => fromLatin(latin(self.data).trim()),
      '__len__()': (self) => BigInt(self.data.length),
      '__iter__()': (self) =>
        new PyIterator([...self.data].map((byte) => BigInt(byte)).values(), iteratorTypeNamed('bytes_iterator')),
      '__getitem__(key, /)': (self, key = null) => item(self, key),
      '__contains__(key, /)': (self, key = null) => hasByte(self, key),
      '__add__(value, /)': (self, other = null) =>
        isBytes(other) ? new PyBytes(Uint8Array.from([...self.data, ...other.data])) : NOT_IMPLEMENTED,
      '__mul__(value, /)': (self, times = null) => repeat(self, times),
      '__rmul__(value, /)': (self, times = null) => repeat(self, times),
      '__hash__()': (self) => hashText(latin(self.data)),
      '__eq__(value, /)': (self, other = null) => (isBytes(other) ? sameBytes(self.data, other.data) : NOT_IMPLEMENTED),
      '__ne__(value, /)': (self, other = null) =>
        isBytes(other) ? !sameBytes(self.data, other.data) : NOT_IMPLEMENTED,
      '__lt__(value, /)': (self, other = null) => ordered(self, other, (order) => order < 0),
      '__le__(value, /)': (self, other = null) => ordered(self, other, (order) => order <= 0),
      '__gt__(value, /)': (self, other = null) => ordered(self, other, (order) => order > 0),
      '__ge__(value, /)': (self, other = null) => ordered(self, other, (order) => order >= 0),
      '__repr__()': (self) => bytesRepr(self.data),
      '__str__()': (self) => bytesRepr(self.data),
    },
  },
  isBytes,
);
