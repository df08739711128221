/** Letters: the methods of `str` that change case, pad, or ask what a text consists of. */

import { characters, textLength } from '../objects/text.ts';
import { SPACE_CLASS } from './space.ts';

const SPACE = new RegExp(SPACE_CLASS, 'u');

const CASED = /\p{Lu}|\p{Ll}|\p{Lt}/u;
const UPPER = /\p{Lu}|\p{Lt}/u;
const LOWER = /\p{Ll}|[ªº]/u;

/** `text.capitalize()`. */
export function capitalize(text: string): string {
  const [first = '', ...rest] = characters(text);
  return titleCase(first) + rest.join('').toLowerCase();
}

/** `text.title()`: a capital after everything that is no letter. */
export function title(text: string): string {
  let inWord = false;
  let result = '';
  for (const character of text) {
    const cased = CASED.test(character);
    result += cased ? (inWord ? character.toLowerCase() : titleCase(character)) : character;
    inWord = cased;
  }
  return result;
}

/** Letters that are two in one have a form with only the first of them capital. */
const DIGRAPHS: ReadonlyMap<string, string> = new Map(
  ['Ǆǅǆ', 'Ǉǈǉ', 'Ǌǋǌ', 'Ǳǲǳ'].flatMap((forms) => [...forms].map((form) => [form, forms[1] ?? form] as const)),
);

function titleCase(character: string): string {
  const digraph = DIGRAPHS.get(character);
  if (digraph !== undefined) return digraph;
  const upper = character.toUpperCase();
  return upper.length > 1 && character.length === 1 ? (upper[0] ?? '') + upper.slice(1).toLowerCase() : upper;
}

export function swapCase(text: string): string {
  return characters(text)
    .map((c) => (UPPER.test(c) ? c.toLowerCase() : c.toUpperCase()))
    .join('');
}

/** `casefold`: lower case in which also `ß` and `ss` meet. */
export function caseFold(text: string): string {
  return characters(text)
    .map((c) => (c === 'ı' ? c : c.toUpperCase().toLowerCase()))
    .join('');
}

function every(text: string, pattern: RegExp): boolean {
  return text !== '' && characters(text).every((character) => pattern.test(character));
}

export const isAlpha = (text: string): boolean => every(text, /\p{L}/u);
export const isDecimal = (text: string): boolean => every(text, /\p{Nd}/u);
export const isDigit = (text: string): boolean => every(text, /\p{Nd}|[²³¹⁰⁴-⁹₀-₉①-⑨]/u);
export const isNumeric = (text: string): boolean => every(text, /\p{N}/u);
export const isAlnum = (text: string): boolean => every(text, /[\p{L}\p{N}]/u);
export const isSpace = (text: string): boolean => every(text, SPACE);
export const isIdentifier = (text: string): boolean =>
  /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*$/u.test(text);
export const isAscii = (text: string): boolean => characters(text).every((c) => (c.codePointAt(0) ?? 0) < 128);

export function isLower(text: string): boolean {
  return LOWER.test(text) && !UPPER.test(text);
}

export function isUpper(text: string): boolean {
  return UPPER.test(text) && !/\p{Ll}/u.test(text);
}

export function isTitle(text: string): boolean {
  return CASED.test(text) && title(text) === text;
}

/** `text.ljust`, `rjust` and `center`. */
export function pad(text: string, width: number, filler: string, side: 'left' | 'right' | 'both'): string {
  const missing = width - textLength(text);
  if (missing <= 0) return text;
  if (side === 'left') return filler.repeat(missing) + text;
  if (side === 'right') return text + filler.repeat(missing);
  const before = Math.floor(missing / 2) + (missing & width & 1);
  return filler.repeat(before) + text + filler.repeat(missing - before);
}

/** `text.zfill(width)`: zeros after the sign. */
export function zeroFill(text: string, width: number): string {
  const missing = width - textLength(text);
  if (missing <= 0) return text;
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + '0'.repeat(missing) + text.slice(sign.length);
}

/** `text.expandtabs(size)`. */
export function expandTabs(text: string, size: number): string {
  let column = 0;
  let result = '';
  for (const character of text) {
    if (character === '\t') {
      const blanks = size > 0 ? size - (column % size) : 0;
      result += ' '.repeat(blanks);
      column += blanks;
    } else {
      result += character;
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    }
  }
  return result;
}
