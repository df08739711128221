/** `bytes`: an immutable sequence of small integers. Its methods are added by `python/builtins`. */

import { builtinType, PyObject, type PyType } from './object.ts';

export const bytesType: PyType = builtinType('bytes');

export class PyBytes extends PyObject {
  readonly data: Uint8Array;

  constructor(data: Uint8Array, cls: PyType = bytesType) {
    super(cls);
    this.data = data;
  }
}

const SHORT_ESCAPES: ReadonlyMap<number, string> = new Map([
  [0x5c, '\\\\'],
  [0x0a, '\\n'],
  [0x0d, '\\r'],
  [0x09, '\\t'],
]);

/** `repr(data)`: CPython's `b'...'`. */
export function bytesRepr(data: Uint8Array): string {
  const mark = data.includes(0x27) && !data.includes(0x22) ? '"' : "'";
  let text = '';
  for (const byte of data) {
    const character = String.fromCharCode(byte);
    const short = SHORT_ESCAPES.get(byte);
    if (short !== undefined) text += short;
    else if (character === mark) text += `\\${mark}`;
    else text += byte >= 0x20 && byte < 0x7f ? character : `\\x${byte.toString(16).padStart(2, '0')}`;
  }
  return `b${mark}${text}${mark}`;
}

/** Whether two byte strings are equal. */
export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
