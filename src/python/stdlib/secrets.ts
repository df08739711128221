/** The modules `secrets` and `hmac`'s comparison: random tokens from the platform's own generator (`Lib/secrets.py`). */

import { PyBytes } from '../objects/bytes.ts';
import { nativeFunction } from '../objects/define.ts';
import { PyIndexError, PyTypeError, PyValueError, raise } from '../objects/exception.ts';
import { leftOut } from '../objects/left-out.ts';
import type { ModuleSpec } from '../objects/module.ts';
import { textOf, typeOf, type Value } from '../objects/object.ts';
import { current } from '../objects/runtime.ts';
import { requireIndex } from '../objects/slice.ts';
import { getItem, length } from '../objects/subscript.ts';
import { encode64 } from './base64.ts';
import { hexOf } from './hashlib/hashlib.ts';

const DEFAULT = 32n;

function randomData(count: Value): Uint8Array {
  const size = Number(count === null ? DEFAULT : requireIndex(count));
  if (size < 0) raise(PyValueError, 'negative argument not allowed');
  current().allocate(size);
  const data = new Uint8Array(size);
  // The generator gives no more than this at once.
  for (let at = 0; at < size; at += 65536) crypto.getRandomValues(data.subarray(at, Math.min(size, at + 65536)));
  return data;
}

function bits(count: number): bigint {
  const bytes = randomData(BigInt(Math.ceil(count / 8)));
  const all = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return all >> BigInt(bytes.length * 8 - count);
}

function below(limit: bigint): bigint {
  if (limit <= 0n) raise(PyValueError, 'Upper bound must be positive.');
  const size = limit.toString(2).length;
  let drawn = bits(size);
  while (drawn >= limit) drawn = bits(size);
  return drawn;
}

/** Text of ASCII or bytes, both of a kind. */
function sameDigest(left: Value, right: Value): boolean {
  const [a, b] = [textOf(left), textOf(right)];
  if (a !== null && b !== null) {
    const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);
    if (isAscii(a) && isAscii(b)) return a === b;
    return raise(PyTypeError, 'comparing strings with non-ASCII characters is not supported');
  }
  if (left instanceof PyBytes && right instanceof PyBytes) return hexOf(left.data) === hexOf(right.data);
  const wrong = left instanceof PyBytes ? right : left;
  return raise(PyTypeError, `a bytes-like object is required, not '${typeOf(wrong).name}'`);
}

const define = (signature: string, body: (...args: Value[]) => Value) => nativeFunction('secrets', signature, body);

const FUNCTIONS = [
  define('token_bytes(nbytes=None)', (count = null) => new PyBytes(randomData(count))),
  define('token_hex(nbytes=None)', (count = null) => hexOf(randomData(count))),
  define('token_urlsafe(nbytes=None)', (count = null) =>
    encode64(randomData(count)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  ),
  define('choice(seq)', (sequence = null) => {
    const size = length(sequence);
    return size === 0
      ? raise(PyIndexError, 'Cannot choose from an empty sequence')
      : getItem(sequence, below(BigInt(size)));
  }),
  define('randbelow(exclusive_upper_bound)', (limit = null) => below(requireIndex(limit))),
  define('randbits(k)', (count = null) => bits(Number(requireIndex(count)))),
  define('compare_digest(a, b, /)', (left = null, right = null) => sameDigest(left, right)),
];

export const SECRETS: ModuleSpec = {
  name: 'secrets',
  load: () => [...FUNCTIONS.map((fn) => [fn.name, fn] as const), ...leftOut('secrets', 'SystemRandom')],
};
