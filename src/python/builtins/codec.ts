/** Text to bytes and back: `str.encode` and `bytes.decode` for the encodings that programs name. */

import { exceptionType, PyLookupError, PyUnicodeError, raise } from '../objects/exception.ts';
import { textOf, type Value } from '../objects/object.ts';
import { characters, codePoint, hexEscape } from '../objects/text.ts';

export const PyUnicodeDecodeError = exceptionType('UnicodeDecodeError', PyUnicodeError);
export const PyUnicodeEncodeError = exceptionType('UnicodeEncodeError', PyUnicodeError);

type Codec = 'utf-8' | 'ascii' | 'latin-1';

function codecOf(name: Value): Codec {
  const text = textOf(name) ?? 'utf-8';
  switch (text.toLowerCase().replace(/[\s_]/g, '-')) {
    case 'utf-8':
    case 'utf8':
    case 'u8':
      return 'utf-8';
    case 'ascii':
    case 'us-ascii':
      return 'ascii';
    case 'latin-1':
    case 'latin1':
    case 'iso-8859-1':
      return 'latin-1';
    default:
      return raise(PyLookupError, `unknown encoding: ${text}`);
  }
}

/** @throws Python's UnicodeEncodeError, LookupError. */
export function encodeText(text: string, encoding: Value): Uint8Array {
  const codec = codecOf(encoding);
  if (codec === 'utf-8') return new TextEncoder().encode(text);
  const limit = codec === 'ascii' ? 128 : 256;
  return Uint8Array.from(characters(text), (character, at) => {
    const code = codePoint(character);
    if (code < limit) return code;
    const place = `can't encode character '${hexEscape(code)}' in position ${at}`;
    return raise(PyUnicodeEncodeError, `'${codec}' codec ${place}: ordinal not in range(${limit})`);
  });
}

/** @throws Python's UnicodeDecodeError, LookupError. */
export function decodeBytes(data: Uint8Array, encoding: Value): string {
  const codec = codecOf(encoding);
  if (codec === 'utf-8') return decodeUtf8(data);
  const bad = codec === 'ascii' ? data.findIndex((byte) => byte > 127) : -1;
  if (bad >= 0) {
    const byte = (data[bad] ?? 0).toString(16);
    raise(
      PyUnicodeDecodeError,
      `'ascii' codec can't decode byte 0x${byte} in position ${bad}: ordinal not in range(128)`,
    );
  }
  return Array.from(data, (byte) => String.fromCharCode(byte)).join('');
}

function decodeUtf8(data: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data);
  } catch {
    const bad = firstBadByte(data);
    const byte = (data[bad] ?? 0).toString(16).padStart(2, '0');
    return raise(
      PyUnicodeDecodeError,
      `'utf-8' codec can't decode byte 0x${byte} in position ${bad}: invalid start byte`,
    );
  }
}

function firstBadByte(data: Uint8Array): number {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(data);
  const good = lenient.slice(0, lenient.indexOf('\ufffd'));
  return new TextEncoder().encode(good).length;
}
