/** The module `hashlib`: MD5 and the SHA family (`Lib/hashlib.py`). */

import { PyBytes } from '../../objects/bytes.ts';
import { defineType, nativeFunction } from '../../objects/define.ts';
import { PyTypeError, PyValueError, raise } from '../../objects/exception.ts';
import { leftOut } from '../../objects/left-out.ts';
import type { ModuleSpec } from '../../objects/module.ts';
import { MISSING, PyObject, type PyType, textOf, type Value } from '../../objects/object.ts';
import { address, str } from '../../objects/repr.ts';
import { current } from '../../objects/runtime.ts';
import { PySet } from '../../objects/set.ts';
import { type Digest, md5, sha1, sha224, sha256, sha384, sha512 } from './digest.ts';

interface Algorithm {
  readonly digest: Digest;
  readonly size: number;
  readonly block: number;
}

const ALGORITHMS: ReadonlyMap<string, Algorithm> = new Map([
  ['md5', { digest: md5, size: 16, block: 64 }],
  ['sha1', { digest: sha1, size: 20, block: 64 }],
  ['sha224', { digest: sha224, size: 28, block: 64 }],
  ['sha256', { digest: sha256, size: 32, block: 64 }],
  ['sha384', { digest: sha384, size: 48, block: 128 }],
  ['sha512', { digest: sha512, size: 64, block: 128 }],
]);

class PyHash extends PyObject {
  readonly name: string;
  readonly algorithm: Algorithm;
  data: Uint8Array;

  constructor(name: string, algorithm: Algorithm, data: Uint8Array) {
    super(hashType);
    this.name = name;
    this.algorithm = algorithm;
    this.data = data;
  }

  /** The digest of everything so far. Its time goes by the length, and is counted. */
  digest(): Uint8Array {
    current().spend(this.data.length >> 4);
    return this.algorithm.digest(this.data);
  }
}

/** @throws Python's TypeError: text has to be encoded first. */
export function dataOf(value: Value): Uint8Array {
  if (value instanceof PyBytes) return value.data;
  if (textOf(value) !== null) return raise(PyTypeError, 'Strings must be encoded before hashing');
  return raise(PyTypeError, 'object supporting the buffer API required');
}

function extend(self: PyHash, more: Uint8Array): void {
  current().allocate(self.data.length + more.length);
  const data = new Uint8Array(self.data.length + more.length);
  data.set(self.data);
  data.set(more, self.data.length);
  self.data = data;
}

/** Bytes as hexadecimal digits. */
export function hexOf(data: Uint8Array): string {
  return Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const hashType: PyType = defineType<PyHash>({
  name: 'HASH',
  module: '_hashlib',
  compiled: true,
  is: (value): value is PyHash => value instanceof PyHash,
  properties: {
    name: (self) => self.name,
    digest_size: (self) => BigInt(self.algorithm.size),
    block_size: (self) => BigInt(self.algorithm.block),
  },
  methods: {
    'update(obj, /)': (self, data = null) => {
      extend(self, dataOf(data));
      return null;
    },
    'digest()': (self) => new PyBytes(self.digest()),
    'hexdigest()': (self) => hexOf(self.digest()),
    'copy()': (self) => new PyHash(self.name, self.algorithm, self.data),
    '__repr__()': (self) => `<${self.name} _hashlib.HASH object @ ${address(self)}>`,
  },
});

function make(name: string, data: Value): PyHash {
  const algorithm = ALGORITHMS.get(name) ?? raise(PyValueError, `unsupported hash type ${name}`);
  return new PyHash(name, algorithm, data === MISSING ? new Uint8Array() : dataOf(data));
}

const KNOWN_ELSEWHERE =
  'blake2b blake2s sha3_224 sha3_256 sha3_384 sha3_512 shake_128 shake_256 pbkdf2_hmac scrypt file_digest';

export const HASHLIB: ModuleSpec = {
  name: 'hashlib',
  load: () => [
    ...[...ALGORITHMS.keys()].map((name): [string, Value] => [
      name,
      nativeFunction('hashlib', `${name}(string=?, *, usedforsecurity=True)`, (data = MISSING) => make(name, data)),
    ]),
    [
      'new',
      nativeFunction('hashlib', 'new(name, data=?, *, usedforsecurity=True)', (name = null, data = MISSING) => {
        if (KNOWN_ELSEWHERE.split(' ').includes(str(name))) current().unsupported(`hashlib.new(${str(name)})`);
        return make(str(name).toLowerCase(), data);
      }),
    ],
    ['algorithms_available', new PySet([...ALGORITHMS.keys()])],
    ['algorithms_guaranteed', new PySet([...ALGORITHMS.keys()])],
    ...leftOut('hashlib', KNOWN_ELSEWHERE),
  ],
};
