/** The module `uuid`: 128-bit identifiers. Random ones come from the platform's own generator. */

import { bytesType, PyBytes } from '../objects/bytes.ts';
import { defineType, nativeFunction } from '../objects/define.ts';
import { PyAttributeError, PyTypeError, PyValueError, raise } from '../objects/exception.ts';
import { hash } from '../objects/hash.ts';
import type { ModuleSpec } from '../objects/module.ts';
import { integerOf, NOT_IMPLEMENTED, PyObject, PyType, textOf, typeOf, type Value } from '../objects/object.ts';
import { PyTuple } from '../objects/tuple.ts';
import { type Digest, md5, sha1 } from './hashlib/digest.ts';

export class PyUuid extends PyObject {
  readonly int: bigint;

  constructor(int: bigint, cls: PyType = uuidType) {
    super(cls);
    this.int = int;
  }

  get hex(): string {
    return this.int.toString(16).padStart(32, '0');
  }

  override toString(): string {
    return this.hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
}

const isUuid = (value: Value): value is PyUuid => value instanceof PyUuid;
const fromBytes = (data: Uint8Array): bigint => data.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

function parse(hex: Value, bytes: Value, int: Value): bigint {
  const given = [hex, bytes, int].filter((value) => value !== null);
  if (given.length !== 1) {
    raise(PyTypeError, 'one of the hex, bytes, bytes_le, fields, or int arguments must be given');
  }
  const number = integerOf(int);
  if (number !== null) {
    return number >= 0n && number < 1n << 128n
      ? number
      : raise(PyValueError, 'int is out of range (need a 128-bit value)');
  }
  if (bytes instanceof PyBytes) {
    return bytes.data.length === 16 ? fromBytes(bytes.data) : raise(PyValueError, 'bytes is not a 16-char string');
  }
  const text = textOf(hex) ?? raise(PyAttributeError, `'${typeOf(hex).name}' object has no attribute 'replace'`);
  const digits = text.replace(/urn:|uuid:|[{}-]/g, '');
  if (!/^[0-9a-fA-F]{32}$/.test(digits)) raise(PyValueError, 'badly formed hexadecimal UUID string');
  return BigInt(`0x${digits}`);
}

const ordered = (test: (order: bigint) => boolean) => (self: PyUuid, other: Value) =>
  isUuid(other) ? test(self.int - other.int) : NOT_IMPLEMENTED;

const RFC_4122 = 'specified in RFC 4122';

function variantOf(self: PyUuid): string {
  const bits = Number.parseInt(self.hex[16] ?? '0', 16);
  if (bits < 8) return 'reserved for NCS compatibility';
  if (bits < 12) return RFC_4122;
  return bits < 14 ? 'reserved for Microsoft compatibility' : 'reserved for future definition';
}

/** The six parts as numbers. */
function fieldsOf({ hex }: PyUuid): bigint[] {
  const bounds = [0, 8, 12, 16, 18, 20, 32];
  return bounds.slice(0, 6).map((from, at) => BigInt(`0x${hex.slice(from, bounds[at + 1])}`));
}

export const uuidType: PyType = defineType<PyUuid>({
  name: 'UUID',
  module: 'uuid',
  is: isUuid,
  staticMethods: {
    '__new__(cls, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None)': (
      cls,
      hex = null,
      bytes = null,
      _littleEndian,
      _fields,
      int = null,
    ) => new PyUuid(parse(hex, bytes, int), cls instanceof PyType ? cls : uuidType),
  },
  properties: {
    hex: (self) => self.hex,
    int: (self) => self.int,
    bytes: (self) =>
      new PyBytes(
        Uint8Array.from(self.hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
        bytesType,
      ),
    version: (self) => (variantOf(self) === RFC_4122 ? BigInt(Number.parseInt(self.hex[12] ?? '0', 16)) : null),
    variant: variantOf,
    fields: (self) => new PyTuple(fieldsOf(self)),
    time_low: (self) => fieldsOf(self)[0] ?? 0n,
    node: (self) => self.int & ((1n << 48n) - 1n),
    urn: (self) => `urn:uuid:${self}`,
  },
  methods: {
    '__setattr__(name, value)': () => raise(PyTypeError, 'UUID objects are immutable'),
    '__str__()': (self) => self.toString(),
    '__repr__()': (self) => `UUID('${self}')`,
    '__int__()': (self) => self.int,
    '__hash__()': (self) => hash(self.int),
    '__eq__(other)': ordered((order) => order === 0n),
    '__lt__(other)': ordered((order) => order < 0n),
    '__le__(other)': ordered((order) => order <= 0n),
    '__gt__(other)': ordered((order) => order > 0n),
    '__ge__(other)': ordered((order) => order >= 0n),
  },
});

/** Random bits with the version and the variant of RFC 4122 put in. */
function random(version: bigint): PyUuid {
  return stamped(fromBytes(crypto.getRandomValues(new Uint8Array(16))), version);
}

/** The identifier of a name within a name space. */
function named(space: Value, text: Value, digest: Digest, version: bigint): PyUuid {
  if (!isUuid(space)) return raise(PyTypeError, 'a UUID is needed as a name space');
  const prefix = Uint8Array.from(space.hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const data = new Uint8Array([...prefix, ...new TextEncoder().encode(textOf(text) ?? '')]);
  return stamped(fromBytes(digest(data).slice(0, 16)), version);
}

function stamped(bits: bigint, version: bigint): PyUuid {
  const cleared = bits & ~((0xfn << 76n) | (0x3n << 62n));
  return new PyUuid(cleared | (version << 76n) | (0x2n << 62n));
}

const name = (space: bigint) => new PyUuid(space);

export const UUID: ModuleSpec = {
  name: 'uuid',
  load: () => [
    ['UUID', uuidType],
    ['uuid4', nativeFunction('uuid', 'uuid4()', () => random(4n))],
    ['uuid1', nativeFunction('uuid', 'uuid1(node=None, clock_seq=None)', () => random(1n))],
    [
      'uuid3',
      nativeFunction('uuid', 'uuid3(namespace, name)', (space = null, text = null) => named(space, text, md5, 3n)),
    ],
    [
      'uuid5',
      nativeFunction('uuid', 'uuid5(namespace, name)', (space = null, text = null) => named(space, text, sha1, 5n)),
    ],
    ['RFC_4122', RFC_4122],
    ['NAMESPACE_DNS', name(0x6ba7b8109dad11d180b400c04fd430c8n)],
    ['NAMESPACE_URL', name(0x6ba7b8119dad11d180b400c04fd430c8n)],
  ],
};
