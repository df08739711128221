/** Classes of characters: `\d`, `\w`, `\s`, ranges and sets, and what ignoring case makes of them. Used by `parse.ts`. */

import { SPACE_CLASS } from '../../builtins/space.ts';
import type { Test } from './node.ts';

const WORD = /[\p{L}\p{N}_]/u;
const DIGIT = /\p{Nd}/u;
const SPACE = new RegExp(SPACE_CLASS, 'u');

const ofText =
  (pattern: RegExp): Test =>
  (code) =>
    pattern.test(String.fromCodePoint(code));

const not =
  (test: Test): Test =>
  (code) =>
    !test(code);

const isAsciiWord: Test = (code) => code < 128 && /\w/.test(String.fromCharCode(code));
const isAsciiDigit: Test = (code) => code >= 48 && code <= 57;
const isAsciiSpace: Test = (code) => code === 32 || (code >= 9 && code <= 13);

export function isWord(code: number, ascii: boolean): boolean {
  if (code < 128) return isAsciiWord(code);
  return !ascii && WORD.test(String.fromCodePoint(code));
}

/** `\d` and its kin; `null` for a letter that names no class. */
export function namedClass(letter: string, ascii: boolean): Test | null {
  switch (letter) {
    case 'd':
      return ascii ? isAsciiDigit : ofText(DIGIT);
    case 'D':
      return not(ascii ? isAsciiDigit : ofText(DIGIT));
    case 'w':
      return (code) => isWord(code, ascii);
    case 'W':
      return (code) => !isWord(code, ascii);
    case 's':
      return ascii ? isAsciiSpace : ofText(SPACE);
    case 'S':
      return not(ascii ? isAsciiSpace : ofText(SPACE));
    default:
      return null;
  }
}

function changed(code: number, change: (text: string) => string): number {
  const text = change(String.fromCodePoint(code));
  const other = text.codePointAt(0) ?? code;
  return String.fromCodePoint(other).length === text.length ? other : code;
}

/** A character in lower case, if that is one character. */
export function lowered(code: number): number {
  return changed(code, (text) => text.toLowerCase());
}

/** The test of a character in either case. */
export function ignoringCase(test: Test, ascii: boolean): Test {
  return (code) => {
    if (test(code)) return true;
    if (ascii && code > 127) return false;
    return test(lowered(code)) || test(changed(code, (text) => text.toUpperCase()));
  };
}

export const exactly =
  (wanted: number): Test =>
  (code) =>
    code === wanted;

export const between =
  (low: number, high: number): Test =>
  (code) =>
    code >= low && code <= high;

export const anyOf =
  (tests: readonly Test[], negative: boolean): Test =>
  (code) =>
    tests.some((test) => test(code)) !== negative;
