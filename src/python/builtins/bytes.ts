/** `bytes` and its methods. */

import { bytesRepr, bytesType, PyBytes, sameBytes } from '../objects/bytes.ts';
import { callSpecial } from '../objects/call.ts';
import { addMembers, type Members } from '../objects/define.ts';
import { PyTypeError, PyValueError, raise } from '../objects/exception.ts';
import { hashText } from '../objects/hash.ts';
import { isIterable, iterate, iteratorTypeNamed, PyIterator } from '../objects/iteration.ts';
import { PyList } from '../objects/list.ts';
import { integerOf, MISSING, NOT_IMPLEMENTED, PyType, textOf, typeOf, type Value } from '../objects/object.ts';
import { repeatItems } from '../objects/repeat.ts';
import { str } from '../objects/repr.ts';
import { current } from '../objects/runtime.ts';
import { indexOf, PySlice, requireIndex, sliceOf } from '../objects/slice.ts';
import { sequenceIndex } from '../objects/subscript.ts';
import { PyTuple } from '../objects/tuple.ts';
import { decodeBytes, encodeText } from './codec.ts';
import * as search from './str-search.ts';

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
  if (own !== undefined) {
    return isBytes(own) ? own.data : raise(PyTypeError, `__bytes__ returned non-bytes (type ${typeOf(own).name})`);
  }
  const size = indexOf(source);
  if (size === null) {
    if (!isIterable(source)) raise(PyTypeError, `cannot convert '${typeOf(source).name}' object to bytes`);
    return Uint8Array.from(iterate(source), byteOf);
  }
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

function sequencePart(value: Value, index: number): string {
  if (value instanceof PyBytes) return latin(value.data);
  return raise(PyTypeError, `sequence item ${index}: expected a bytes-like object, ${typeOf(value).name} found`);
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

const ASCII_CASE: Members<PyBytes> = {
  methods: {
    'lower()': (self) => fromLatin(latin(self.data).replace(/[A-Z]/g, (c) => c.toLowerCase())),
    'upper()': (self) => fromLatin(latin(self.data).replace(/[a-z]/g, (c) => c.toUpperCase())),
    'title()': (self) => fromLatin(latin(self.data).replace(/[A-Za-z]+/g, (word) => capitalized(word))),
    'capitalize()': (self) => fromLatin(capitalized(latin(self.data))),
    'isalpha()': (self) => /^[A-Za-z]+$/.test(latin(self.data)),
    'isdigit()': (self) => /^[0-9]+$/.test(latin(self.data)),
    'isalnum()': (self) => /^[A-Za-z0-9]+$/.test(latin(self.data)),
    'isspace()': (self) => /^[ \t\n\r\v\f]+$/.test(latin(self.data)),
  },
};

function capitalized(word: string): string {
  const lower = word.replace(/[A-Z]/g, (c) => c.toLowerCase());
  return lower.replace(/^[a-z]/, (c) => c.toUpperCase());
}

/** What is looked for: bytes, or one byte as a number. */
function sought(value: Value | undefined): string {
  const byte = integerOf(value ?? null);
  if (byte !== null) return String.fromCharCode(byteOf(byte));
  if (value instanceof PyBytes) return latin(value.data);
  return raise(PyTypeError, `argument should be integer or bytes-like object, not '${typeOf(value ?? null).name}'`);
}

function separatorOf(value: Value | undefined): Value {
  return value === null || value === undefined ? null : part(value);
}

const lines = (texts: readonly string[]): PyList => new PyList(texts.map(fromLatin));
const count = (value: Value | undefined): number => Number(requireIndex(value ?? null));

/** What `str` does with characters, done with bytes. */
const SEARCHING: Members<PyBytes> = {
  methods: {
    'find(sub, start=None, end=None, /)': (self, sub, start = null, end = null) =>
      BigInt(search.find(latin(self.data), sought(sub), start, end)),
    'rfind(sub, start=None, end=None, /)': (self, sub, start = null, end = null) =>
      BigInt(search.find(latin(self.data), sought(sub), start, end, true)),
    'index(sub, start=None, end=None, /)': (self, sub, start = null, end = null) => {
      const found = search.find(latin(self.data), sought(sub), start, end);
      return found < 0 ? raise(PyValueError, 'subsection not found') : BigInt(found);
    },
    'count(sub, start=None, end=None, /)': (self, sub, start = null, end = null) =>
      BigInt(search.count(latin(self.data), sought(sub), start, end)),
    'replace(old, new, count=-1, /)': (self, old, fresh, most) =>
      fromLatin(search.replace(latin(self.data), part(old), part(fresh), count(most))),
    'split(sep=None, maxsplit=-1)': (self, mark, most) =>
      lines(search.split(latin(self.data), separatorOf(mark), count(most))),
    'rsplit(sep=None, maxsplit=-1)': (self, mark, most) =>
      lines(search.splitFromEnd(latin(self.data), separatorOf(mark), count(most))),
    'strip(bytes=None, /)': (self, chars) => fromLatin(search.strip(latin(self.data), separatorOf(chars), true, true)),
    'lstrip(bytes=None, /)': (self, chars) =>
      fromLatin(search.strip(latin(self.data), separatorOf(chars), true, false)),
    'rstrip(bytes=None, /)': (self, chars) =>
      fromLatin(search.strip(latin(self.data), separatorOf(chars), false, true)),
  },
};

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
      "hex(sep='', /)": (self, mark = '') =>
        Array.from(self.data, (byte) => byte.toString(16).padStart(2, '0')).join(
          isBytes(mark) ? part(mark) : str(mark),
        ),
      'startswith(prefix, /)': (self, edge = null) => hasEdge(self, edge, 'startsWith'),
      'endswith(suffix, /)': (self, edge = null) => hasEdge(self, edge, 'endsWith'),
      'join(iterable, /)': (self, items = null) =>
        fromLatin([...iterate(items)].map(sequencePart).join(latin(self.data))),
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
for (const members of [SEARCHING, ASCII_CASE]) addMembers(bytesType, members, isBytes);
