/** `hash(value)` where a container needs it. Only equality of hashes matters; their values are ours. */

import { callSpecial } from './call.ts';
import { PyTypeError, raise } from './exception.ts';
import { integerOf, typeOf, unbox, type Value } from './object.ts';

/** Mersenne prime 2**61 - 1, CPython's modulus for numbers. */
const MODULUS = (1n << 61n) - 1n;

/** The hash. @throws Python's TypeError `unhashable type: 'list'`. */
export function hash(value: Value): bigint {
  const plain = unbox(value);
  if (value === plain) {
    if (plain === null) return 0xfca86420n;
    if (typeof plain === 'string') return hashText(plain);
    if (typeof plain === 'number' && !Number.isInteger(plain)) return hashText(String(plain));
    if (typeof plain === 'number') return hashInteger(BigInt(plain));
    const integer = integerOf(plain);
    if (integer !== null) return hashInteger(integer);
  }
  const answer = callSpecial(value, '__hash__');
  if (answer === undefined) raise(PyTypeError, `unhashable type: '${typeOf(value).name}'`);
  return integerOf(answer) ?? raise(PyTypeError, '__hash__ method should return an integer');
}

function hashInteger(value: bigint): bigint {
  const reduced = (value < 0n ? -value : value) % MODULUS;
  const signed = value < 0n ? -reduced : reduced;
  return signed === -1n ? -2n : signed;
}

/** FNV-1a over the UTF-16 units, in 53 safe bits. */
export function hashText(text: string): bigint {
  let low = 0x811c9dc5;
  let high = 0x1000193;
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ low, 0x85ebca6b);
  }
  return (BigInt(high >>> 0) << 21n) ^ BigInt(low >>> 0);
}

/** Folds the hashes of a tuple's items into one. */
export function combineHashes(hashes: readonly bigint[]): bigint {
  let combined = 0x345678n;
  for (const one of hashes) combined = ((combined ^ one) * 1000003n) & ((1n << 60n) - 1n);
  return combined ^ BigInt(hashes.length);
}
