/** Finding text in text: the methods of `str` that look for a part, count it or cut at it (`Objects/unicodeobject.c`). */

import { PyTypeError, PyValueError, raise } from '../objects/exception.ts';
import { textOf, typeOf, type Value } from '../objects/object.ts';
import { indexOf, PySlice, sliceIndices } from '../objects/slice.ts';
import { codePointIndex, textLength, textSlice } from '../objects/text.ts';
import { PyTuple } from '../objects/tuple.ts';
import { LINE_END_PATTERN, SPACE_CLASS } from './space.ts';

/** A text argument. @throws Python's TypeError `must be str, not int`. */
export function requireText(value: Value | undefined, where = ''): string {
  const text = textOf(value ?? null);
  return text ?? raise(PyTypeError, `${where}must be str, not ${typeOf(value ?? null).name}`);
}

/** The part between two optional bounds, and where it begins. */
interface Part {
  readonly text: string;
  readonly offset: number;
}

function partOf(text: string, start: Value, end: Value): Part | null {
  if (start === null && end === null) return { text, offset: 0 };
  const length = textLength(text);
  const first = indexOf(start) ?? 0n;
  if (first > BigInt(length)) return null;
  const bounds = sliceIndices(new PySlice(start, end, null), length);
  return { text: textSlice(text, bounds.start, Math.max(bounds.start, bounds.stop)), offset: bounds.start };
}

/** `text.find(part, start, end)` in code points; -1 if it is not there. `last` searches from the end. */
export function find(text: string, part: Value, start: Value, end: Value, last = false): number {
  const wanted = requireText(part);
  const within = partOf(text, start, end);
  if (!within) return -1;
  const unit = last ? within.text.lastIndexOf(wanted) : within.text.indexOf(wanted);
  return unit < 0 ? -1 : within.offset + codePointIndex(within.text, unit);
}

/** Like `find`. @throws Python's ValueError `substring not found`. */
export function index(text: string, part: Value, start: Value, end: Value, last = false): number {
  const found = find(text, part, start, end, last);
  return found < 0 ? raise(PyValueError, 'substring not found') : found;
}

/** `text.count(part)`: occurrences that don't overlap. */
export function count(text: string, part: Value, start: Value, end: Value): number {
  const wanted = requireText(part);
  const within = partOf(text, start, end);
  if (!within) return 0;
  return wanted === '' ? textLength(within.text) + 1 : within.text.split(wanted).length - 1;
}

/** `text.startswith(prefix)` and `text.endswith(suffix)`; the argument is text or a tuple of texts. */
export function hasEdge(
  text: string,
  edge: Value,
  start: Value,
  end: Value,
  which: 'startswith' | 'endswith',
): boolean {
  const within = partOf(text, start, end);
  const edges = edge instanceof PyTuple ? edge.items : [edge];
  return edges.some((one) => {
    const wanted = textOf(one);
    if (wanted === null) wrongEdge(edge, one, which);
    return within?.text[which === 'startswith' ? 'startsWith' : 'endsWith'](wanted);
  });
}

function wrongEdge(edge: Value, one: Value, which: string): never {
  const type = typeOf(one).name;
  if (edge instanceof PyTuple) return raise(PyTypeError, `tuple for ${which} must only contain str, not ${type}`);
  return raise(PyTypeError, `${which} first arg must be str or a tuple of str, not ${type}`);
}

const LAST_WORD = new RegExp(`^([^]*?)((?:(?!${SPACE_CLASS})[^])+)$`, 'u');
const SPACE = new RegExp(`${SPACE_CLASS}+`, 'u');

function requireSeparator(separator: Value): string {
  const mark = textOf(separator) ?? raise(PyTypeError, `must be str or None, not ${typeOf(separator).name}`);
  return mark === '' ? raise(PyValueError, 'empty separator') : mark;
}

/** `text.split(separator, most)`. */
export function split(text: string, separator: Value, most: number): string[] {
  if (separator === null) return splitAtSpace(text, most);
  const mark = requireSeparator(separator);
  const parts = text.split(mark);
  if (most < 0 || parts.length <= most + 1) return parts;
  return [...parts.slice(0, most), parts.slice(most).join(mark)];
}

function splitAtSpace(text: string, most: number): string[] {
  const words: string[] = [];
  let rest = text.replace(new RegExp(`^${SPACE.source}`, 'u'), '');
  while (rest !== '') {
    const space = SPACE.exec(rest);
    if (most >= 0 && words.length === most) return [...words, rest];
    words.push(space ? rest.slice(0, space.index) : rest);
    rest = space ? rest.slice(space.index + space[0].length) : '';
  }
  return words;
}

/** `text.rsplit(separator, most)`. */
export function splitFromEnd(text: string, separator: Value, most: number): string[] {
  if (most < 0) return split(text, separator, most);
  if (separator === null) return splitAtSpaceFromEnd(text, most);
  const mark = requireSeparator(separator);
  const parts = text.split(mark);
  if (parts.length <= most + 1) return parts;
  const cut = parts.length - most;
  return [parts.slice(0, cut).join(mark), ...parts.slice(cut)];
}

function splitAtSpaceFromEnd(text: string, most: number): string[] {
  const words: string[] = [];
  let rest = trimEnd(text);
  while (rest !== '' && words.length < most) {
    const match = LAST_WORD.exec(rest);
    words.unshift(match?.[2] ?? rest);
    rest = trimEnd(match?.[1] ?? '');
  }
  return rest === '' ? words : [rest, ...words];
}

function trimEnd(text: string): string {
  return text.replace(new RegExp(`${SPACE.source}$`, 'u'), '');
}

const LINE_END = new RegExp(LINE_END_PATTERN, 'g');

/** `text.splitlines(keepends)`. */
export function splitLines(text: string, keepEnds: boolean): string[] {
  const lines: string[] = [];
  let from = 0;
  for (const { 0: end, index: at } of text.matchAll(LINE_END)) {
    lines.push(text.slice(from, keepEnds ? at + end.length : at));
    from = at + end.length;
  }
  return from < text.length ? [...lines, text.slice(from)] : lines;
}

/** `text.strip(characters)` on the sides asked for. */
export function strip(text: string, chars: Value, left: boolean, right: boolean): string {
  const isStripped =
    chars === null
      ? (c: string) => SPACE.test(c)
      : inText(textOf(chars) ?? raise(PyTypeError, 'strip arg must be None or str'));
  const points = Array.from(text);
  let from = 0;
  let to = points.length;
  while (left && from < to && isStripped(points[from] ?? '')) from += 1;
  while (right && to > from && isStripped(points[to - 1] ?? '')) to -= 1;
  return from === 0 && to === points.length ? text : points.slice(from, to).join('');
}

function inText(chars: string): (character: string) => boolean {
  const set = new Set(chars);
  return (character) => set.has(character);
}

/** `text.partition(separator)`: before, separator, after; cut at the last one when asked from the end. */
export function partition(text: string, separator: Value, last: boolean): PyTuple {
  const mark = requireText(separator);
  if (mark === '') raise(PyValueError, 'empty separator');
  const at = last ? text.lastIndexOf(mark) : text.indexOf(mark);
  if (at < 0) return new PyTuple(last ? ['', '', text] : [text, '', '']);
  return new PyTuple([text.slice(0, at), mark, text.slice(at + mark.length)]);
}

/** `text.replace(old, new, count)`. */
export function replace(text: string, old: Value, fresh: Value, most: number): string {
  const from = requireText(old, 'replace() argument 1 ');
  const to = requireText(fresh, 'replace() argument 2 ');
  if (most < 0 && from !== '') return text.replaceAll(from, () => to);
  const parts = from === '' ? ['', ...Array.from(text), ''] : text.split(from);
  const limit = most < 0 ? parts.length : most;
  return parts.reduce((done, part, at) => (at === 0 ? part : done + (at <= limit ? to : from) + part), '');
}
