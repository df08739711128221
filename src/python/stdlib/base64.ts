/** The module `base64` (`Lib/base64.py`), as far as bytes of base 64 and base 16 go. */

import { PyBytes } from '../objects/bytes.ts';
import { nativeFunction } from '../objects/define.ts';
import { exceptionType, PyTypeError, PyValueError, raise } from '../objects/exception.ts';
import { leftOut } from '../objects/left-out.ts';
import type { ModuleSpec } from '../objects/module.ts';
import { textOf, typeOf, type Value } from '../objects/object.ts';
import { current, SCAN } from '../objects/runtime.ts';

const BinasciiError = exceptionType('Error', PyValueError, 'binascii');
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const bytesOf = (text: string): PyBytes => new PyBytes(Uint8Array.from(text, (character) => character.charCodeAt(0)));

function dataOf(value: Value): Uint8Array {
  if (value instanceof PyBytes) return value.data;
  return raise(PyTypeError, `a bytes-like object is required, not '${typeOf(value).name}'`);
}

/** The characters of some bytes in base 64. */
export function encode64(data: Uint8Array): string {
  current().scan(data.length, SCAN.characters);
  let text = '';
  for (let at = 0; at < data.length; at += 3) {
    const group = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    const characters = [18, 12, 6, 0].map((shift) => ALPHABET[(group >> shift) & 63] ?? '');
    const left = data.length - at;
    text += characters.slice(0, Math.min(4, left + 1)).join('') + '='.repeat(Math.max(0, 3 - left));
  }
  return text;
}

/** Text or bytes, as what is decoded may be. */
function encodedText(value: Value): string {
  const text = textOf(value);
  if (text === null) return Array.from(dataOf(value), (byte) => String.fromCharCode(byte)).join('');
  return /[^\0-\x7f]/.test(text) ? raise(PyValueError, 'string argument should contain only ASCII characters') : text;
}

function decode64(text: string, strict: boolean): PyBytes {
  current().scan(text.length, SCAN.characters);
  if (strict && /[^A-Za-z0-9+/=]/.test(text)) raise(BinasciiError, 'Only base64 data is allowed');
  const end = /=+/.exec(text.replace(/[^A-Za-z0-9+/=]/g, ''));
  const clean = text.replace(/[^A-Za-z0-9+/]/g, '');
  const padding = end?.[0].length ?? 0;
  if (clean.length % 4 === 1) {
    const count = `number of data characters (${clean.length}) cannot be 1 more than a multiple of 4`;
    raise(BinasciiError, `Invalid base64-encoded string: ${count}`);
  }
  if (clean.length % 4 !== 0 && (clean.length % 4) + padding < 4) raise(BinasciiError, 'Incorrect padding');
  const bytes: number[] = [];
  for (let at = 0; at < clean.length; at += 4) {
    const part = clean.slice(at, at + 4);
    const group = Array.from(part.padEnd(4, 'A')).reduce(
      (sum, character) => (sum << 6) | ALPHABET.indexOf(character),
      0,
    );
    bytes.push(...[16, 8, 0].map((shift) => (group >> shift) & 255).slice(0, part.length - 1));
  }
  return new PyBytes(Uint8Array.from(bytes));
}

function hexadecimal(text: string): PyBytes {
  if (text.length % 2 !== 0) raise(BinasciiError, 'Odd-length string');
  if (/[^0-9A-F]/.test(text)) raise(BinasciiError, 'Non-base16 digit found');
  return new PyBytes(Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
}

const urlSafe = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_');
const fromUrlSafe = (text: string): string => text.replaceAll('-', '+').replaceAll('_', '/');
const define = (signature: string, body: (...args: Value[]) => Value) => nativeFunction('base64', signature, body);

const FUNCTIONS = [
  define('b64encode(s, altchars=None)', (data = null, other = null) =>
    other === null ? bytesOf(encode64(dataOf(data))) : current().unsupported('base64.b64encode(altchars=...)'),
  ),
  define('b64decode(s, altchars=None, validate=False)', (data = null, other = null, strict = false) =>
    other === null
      ? decode64(encodedText(data), strict === true)
      : current().unsupported('base64.b64decode(altchars=...)'),
  ),
  define('standard_b64encode(s)', (data = null) => bytesOf(encode64(dataOf(data)))),
  define('standard_b64decode(s)', (data = null) => decode64(encodedText(data), false)),
  define('urlsafe_b64encode(s)', (data = null) => bytesOf(urlSafe(encode64(dataOf(data))))),
  define('urlsafe_b64decode(s)', (data = null) => decode64(fromUrlSafe(encodedText(data)), false)),
  define('b16encode(s)', (data = null) =>
    bytesOf(Array.from(dataOf(data), (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('')),
  ),
  define('b16decode(s, casefold=False)', (data = null, fold = false) => {
    const text = encodedText(data);
    return hexadecimal(fold === true ? text.toUpperCase() : text);
  }),
];

export const BASE64: ModuleSpec = {
  name: 'base64',
  load: () => [
    ...FUNCTIONS.map((fn) => [fn.name, fn] as const),
    ...leftOut(
      'base64',
      'b32encode b32decode b32hexencode b32hexdecode a85encode a85decode b85encode b85decode encode decode encodebytes decodebytes',
    ),
  ],
};
