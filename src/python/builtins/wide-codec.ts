/** The encodings `utf-16`, `utf-32` and `unicode_escape`, which few programs name. Asked by `codec.ts`. */

import { codePoint, hexEscape } from '../objects/text.ts';

/** How one of these encodings writes and reads. `decode` answers `null` for bytes that are cut off or no text. */
export interface WideCodec {
  readonly encode: (text: string) => number[];
  readonly decode: (data: Uint8Array) => string | null;
}

function units(value: number, size: number, little: boolean): number[] {
  const bytes = Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 255);
  return little ? bytes : bytes.reverse();
}

function number(data: Uint8Array, at: number, size: number, little: boolean): number {
  const bytes = [...data.subarray(at, at + size)];
  return (little ? bytes.reverse() : bytes).reduce((sum, byte) => sum * 256 + byte, 0);
}

function values(text: string, size: number): number[] {
  if (size === 4) return Array.from(text, codePoint);
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

/** @param marked whether a byte order mark is written, and read. */
function fixedWidth(size: 2 | 4, order: 'little' | 'big', marked: boolean): WideCodec {
  const little = order === 'little';
  return {
    encode: (text) =>
      (marked ? [0xfeff] : []).concat(values(text, size)).flatMap((value) => units(value, size, little)),
    decode: (data) => {
      if (data.length % size !== 0) return null;
      const swapped = marked && data.length > 0 && number(data, 0, size, !little) === 0xfeff;
      const read = Array.from({ length: data.length / size }, (_, at) =>
        number(data, at * size, size, little !== swapped),
      );
      if (marked && read[0] === 0xfeff) read.shift();
      if (read.some((value) => value > 0x10ffff)) return null;
      return read.map((value) => (size === 2 ? String.fromCharCode(value) : String.fromCodePoint(value))).join('');
    },
  };
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

const LONG: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
]);

const ESCAPE = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|([0-7]{1,3})|([\s\S]))/gi;

const escapes: WideCodec = {
  encode: (text) =>
    Array.from(text).flatMap((character) => {
      const code = codePoint(character);
      const shown = SHORT.get(character) ?? (code >= 32 && code < 127 ? character : hexEscape(code));
      return Array.from(shown, codePoint);
    }),
  decode: (data) =>
    Array.from(data, (byte) => String.fromCharCode(byte))
      .join('')
      .replace(ESCAPE, (whole, x?: string, u?: string, long?: string, octal?: string, other = '') => {
        const hex = x ?? u ?? long;
        if (hex !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff));
        if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
        if (other === '\n') return '';
        return LONG.get(other) ?? ('\\\'"'.includes(other) ? other : whole);
      }),
};

export const WIDE_CODECS: ReadonlyMap<string, WideCodec> = new Map([
  ['utf-16', fixedWidth(2, 'little', true)],
  ['utf-16-le', fixedWidth(2, 'little', false)],
  ['utf-16-be', fixedWidth(2, 'big', false)],
  ['utf-32', fixedWidth(4, 'little', true)],
  ['utf-32-le', fixedWidth(4, 'little', false)],
  ['utf-32-be', fixedWidth(4, 'big', false)],
  ['unicode-escape', escapes],
]);
