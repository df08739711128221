/** Between the offsets of a source text and Monaco's lines and columns. Used by everything that draws in the editor. */

import type { Range } from '../../range.ts';
import type { editor, IRange } from './monaco.ts';

/** Monaco's range for a span of the model's text. */
export function rangeOf(model: editor.ITextModel, { from, to }: Range): IRange {
  const start = model.getPositionAt(from);
  const end = model.getPositionAt(to);
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
}

/** The same, cut at the end of its first line. */
export function firstLineOf(model: editor.ITextModel, span: Range): IRange {
  const range = rangeOf(model, span);
  if (range.startLineNumber === range.endLineNumber) return range;
  return { ...range, endLineNumber: range.startLineNumber, endColumn: model.getLineMaxColumn(range.startLineNumber) };
}

/** The part of `before` that has to be replaced to get `after`: everything between what both begin and end with. */
export function differenceOf(before: string, after: string): { readonly range: Range; readonly text: string } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  if (isHighSurrogate(before, from - 1)) from--;
  let end = 0;
  while (end < shorter - from && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (end > 0 && isHighSurrogate(before, before.length - end - 1)) end--;
  return { range: { from, to: before.length - end }, text: after.slice(from, after.length - end) };
}

/** Between the two halves of such a letter there is no position. */
function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
}
