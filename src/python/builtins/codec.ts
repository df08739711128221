/** Text to bytes and back: `str.encode` and `bytes.decode` for the encodings that programs name (`Objects/unicodeobject.c`). */

import { PyBytes } from '../objects/bytes.ts';
import { exceptionType, PyException, PyLookupError, PyUnicodeError, Raised, raise } from '../objects/exception.ts';
import { type PyType, textOf, type Value } from '../objects/object.ts';
import { codePoint, hexEscape } from '../objects/text.ts';
import { WIDE_CODECS } from './wide-codec.ts';

export const PyUnicodeDecodeError = exceptionType('UnicodeDecodeError', PyUnicodeError);
export const PyUnicodeEncodeError = exceptionType('UnicodeEncodeError', PyUnicodeError);

type Codec = 'utf-8' | 'ascii' | 'latin-1';

const CODECS: ReadonlyMap<string, Codec> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['u8', 'utf-8'],
  ['ascii', 'ascii'],
  ['us-ascii', 'ascii'],
  ['latin-1', 'latin-1'],
  ['latin1', 'latin-1'],
  ['iso-8859-1', 'latin-1'],
  ['iso8859-1', 'latin-1'],
  ['l1', 'latin-1'],
]);

function canonical(name: Value): string {
  return (textOf(name) ?? 'utf-8').toLowerCase().replace(/[\s_]/g, '-');
}

function codecOf(name: Value): Codec {
  return CODECS.get(canonical(name)) ?? raise(PyLookupError, `unknown encoding: ${textOf(name) ?? ''}`);
}

/** What could not be translated: where, and why. */
interface Fault {
  readonly codec: string;
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

function unicodeError(cls: PyType, message: string, { codec, from, to, reason }: Fault, object: Value): Raised {
  const exception = new PyException(cls, [codec, object, BigInt(from), BigInt(to), reason]);
  exception.detail('text', message);
  for (const [name, value] of [
    ['encoding', codec],
    ['object', object],
    ['start', BigInt(from)],
    ['end', BigInt(to)],
    ['reason', reason],
  ] as const) {
    exception.detail(name, value);
  }
  return new Raised(exception);
}

function position({ from, to }: Fault): string {
  return to - from === 1 ? `in position ${from}` : `in position ${from}-${to - 1}`;
}

// ── Encoding ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** @throws Python's UnicodeEncodeError, LookupError. */
export function encodeText(text: string, encoding: Value, errors: Value = 'strict'): Uint8Array {
  const wide = WIDE_CODECS.get(canonical(encoding));
  if (wide) return Uint8Array.from(wide.encode(text));
  const codec = codecOf(encoding);
  if (codec === 'utf-8' && !/\p{Surrogate}/u.test(text)) return new TextEncoder().encode(text);
  const points = Array.from(text);
  const bytes: number[] = [];
  for (let at = 0; at < points.length; at++) {
    const character = points[at] ?? '';
    if (encodable(codec, codePoint(character))) pushEncoded(bytes, codec, character);
    else at = handleUnencodable(bytes, codec, points, at, textOf(errors) ?? 'strict');
  }
  return Uint8Array.from(bytes);
}

function encodable(codec: Codec, code: number): boolean {
  if (codec === 'utf-8') return code < 0xd800 || code > 0xdfff;
  return code < (codec === 'ascii' ? 128 : 256);
}

function pushEncoded(bytes: number[], codec: Codec, text: string): void {
  if (codec === 'utf-8') bytes.push(...new TextEncoder().encode(text));
  else for (const character of text) bytes.push(codePoint(character));
}

/** Treats a run of characters that the encoding has no bytes for. @returns the index of the last of them. */
function handleUnencodable(bytes: number[], codec: Codec, points: string[], at: number, errors: string): number {
  let to = at;
  while (to < points.length && !encodable(codec, codePoint(points[to] ?? ''))) to++;
  for (const character of points.slice(at, to)) {
    const replacement = replacementFor(errors, codePoint(character));
    if (replacement === null) throw encodeError(codec, points, at, to);
    pushEncoded(bytes, codec, replacement);
  }
  return to - 1;
}

function replacementFor(errors: string, code: number): string | null {
  switch (errors) {
    case 'strict':
      return null;
    case 'ignore':
      return '';
    case 'replace':
      return '?';
    case 'xmlcharrefreplace':
      return `&#${code};`;
    case 'backslashreplace':
      return hexEscape(code);
    default:
      return raise(PyLookupError, `unknown error handler name '${errors}'`);
  }
}

function encodeError(codec: Codec, points: string[], from: number, to: number): Raised {
  const limit = codec === 'ascii' ? 128 : 256;
  const reason = codec === 'utf-8' ? 'surrogates not allowed' : `ordinal not in range(${limit})`;
  const fault: Fault = { codec, from, to, reason };
  const what = to - from === 1 ? `character '${hexEscape(codePoint(points[from] ?? ''))}'` : 'characters';
  const message = `'${codec}' codec can't encode ${what} ${position(fault)}: ${reason}`;
  return unicodeError(PyUnicodeEncodeError, message, fault, points.join(''));
}

// ── Decoding ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** @throws Python's UnicodeDecodeError, LookupError. */
export function decodeBytes(data: Uint8Array, encoding: Value, errors: Value = 'strict'): string {
  const name = canonical(encoding);
  const wide = WIDE_CODECS.get(name);
  if (wide) return wide.decode(data) ?? cutOff(data, name);
  const codec = codecOf(encoding);
  if (codec === 'latin-1') return Array.from(data, (byte) => String.fromCharCode(byte)).join('');
  const parts: string[] = [];
  for (let at = 0; at < data.length; ) {
    const fault = codec === 'ascii' ? asciiFault(data, at) : utf8Fault(data, at);
    const end = fault?.from ?? data.length;
    parts.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(data.subarray(at, end)));
    if (fault) parts.push(handleUndecodable(data, fault, textOf(errors) ?? 'strict'));
    at = fault?.to ?? data.length;
  }
  return parts.join('');
}

/** Bytes that end within a character. */
function cutOff(data: Uint8Array, codec: string): never {
  const last = data.length - 1;
  throw decodeError(data, { codec, from: last, to: data.length, reason: 'truncated data' });
}

function handleUndecodable(data: Uint8Array, fault: Fault, errors: string): string {
  switch (errors) {
    case 'strict':
      throw decodeError(data, fault);
    case 'ignore':
      return '';
    case 'replace':
      return '\ufffd';
    case 'backslashreplace':
      return Array.from(data.subarray(fault.from, fault.to), (byte) => hexEscape(byte)).join('');
    default:
      return raise(PyLookupError, `unknown error handler name '${errors}'`);
  }
}

function decodeError(data: Uint8Array, fault: Fault): Raised {
  const byte = (data[fault.from] ?? 0).toString(16).padStart(2, '0');
  const what = fault.to - fault.from === 1 ? `byte 0x${byte}` : 'bytes';
  const message = `'${fault.codec}' codec can't decode ${what} ${position(fault)}: ${fault.reason}`;
  return unicodeError(PyUnicodeDecodeError, message, fault, new PyBytes(data));
}

function asciiFault(data: Uint8Array, start: number): Fault | null {
  for (let at = start; at < data.length; at++) {
    if ((data[at] ?? 0) > 127) return { codec: 'ascii', from: at, to: at + 1, reason: 'ordinal not in range(128)' };
  }
  return null;
}

/** The first place at or after the start where the bytes are no UTF-8. */
function utf8Fault(data: Uint8Array, start: number): Fault | null {
  for (let at = start; at < data.length; ) {
    const first = data[at] ?? 0;
    const size = sequenceLength(first);
    if (size === 0) return { codec: 'utf-8', from: at, to: at + 1, reason: 'invalid start byte' };
    for (let next = 1; next < size; next++) {
      const byte = data[at + next];
      if (byte === undefined) return { codec: 'utf-8', from: at, to: at + next, reason: 'unexpected end of data' };
      if (!continues(first, next, byte)) {
        return { codec: 'utf-8', from: at, to: at + next, reason: 'invalid continuation byte' };
      }
    }
    at += size;
  }
  return null;
}

function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first < 0xe0) return 2;
  if (first >= 0xe0 && first < 0xf0) return 3;
  return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

/** The second byte of some sequences is confined further: no overlong forms, no surrogates, nothing past U+10FFFF. */
function continues(first: number, index: number, byte: number): boolean {
  if (byte < 0x80 || byte > 0xbf) return false;
  if (index > 1) return true;
  if (first === 0xe0) return byte >= 0xa0;
  if (first === 0xed) return byte < 0xa0;
  if (first === 0xf0) return byte >= 0x90;
  return first === 0xf4 ? byte < 0x90 : true;
}
