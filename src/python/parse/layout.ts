/**
 * The layout of a broken program: its lines with their indents, and the pieces they fall into. Goes by lines on
 * purpose, so that an open bracket can't swallow the class below it. Called by the isolator.
 */

import type { Lines } from './lines.ts';
import type { Indent } from './tokenize.ts';

/** A line that holds code and begins a statement or goes on with one. */
export interface CodeLine {
  readonly number: number;
  readonly from: number;
  /** The offset after its last character, of the continuation lines too (a long string, a backslash). */
  readonly to: number;
  readonly indent: Indent;
  /** Where its first word begins. */
  readonly first: number;
}

/** Lines that look like one statement. */
export interface Piece {
  readonly lines: readonly CodeLine[];
  readonly from: number;
  readonly to: number;
}

const CLAUSE = /(?:else|elif|except|finally)\b/y;
const CLOSER = /[)\]}]/y;
const DECORATOR = /@/y;
const TAB_SIZE = 8;

/** The lines that hold code, blank lines and comments left out. */
export function codeLines(lines: Lines): CodeLine[] {
  const found: CodeLine[] = [];
  for (let number = 1; number <= lines.starts.length; number++) {
    const line = codeLine(lines, number);
    if (line === null) continue;
    found.push(line);
    number = lines.lineAt(Math.max(line.from, line.to));
  }
  return found;
}

function codeLine(lines: Lines, number: number): CodeLine | null {
  const from = number === 1 && lines.source.startsWith('\ufeff') ? 1 : lines.start(number);
  const { indent, first } = measure(lines.source, from);
  const end = lines.end(number);
  if (first >= end || lines.source.charAt(first) === '#') return null;
  return { number, from, to: lineEnd(lines, number), indent, first };
}

function measure(source: string, from: number): { indent: Indent; first: number } {
  let column = 0;
  let alternate = 0;
  let at = from;
  for (; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === '\t') column = (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE;
    else if (char === ' ') column++;
    else if (char === '\f') column = 0;
    else break;
    alternate = char === '\f' ? 0 : alternate + 1;
  }
  return { indent: { column, alternate }, first: at };
}

/** Where the line ends, when closed triple quotes and backslashes at the end carry it over line feeds. */
function lineEnd(lines: Lines, number: number): number {
  const { source } = lines;
  let at = lines.start(number);
  let end = lines.end(number);
  while (at < end) {
    const char = source.charAt(at);
    if (char === '#') return end;
    if (char === '"' || char === "'") at = skipString(source, at, end);
    else if (char === '\\') at += source.startsWith('\r\n', at + 1) ? 3 : 2;
    else at++;
    if (at > end) end = lines.end(lines.lineAt(Math.min(at, source.length)));
  }
  return end;
}

/** The offset after the string, or the end of the line when it is not closed. */
function skipString(source: string, from: number, end: number): number {
  const quote = source.charAt(from);
  const triple = quote.repeat(3);
  if (source.startsWith(triple, from)) {
    const close = closeOf(source, from + 3, triple, source.length);
    return close === -1 ? end : close;
  }
  const close = closeOf(source, from + 1, quote, end);
  return close === -1 ? end : close;
}

function closeOf(source: string, from: number, close: string, end: number): number {
  for (let at = from; at < end; at++) {
    if (source.charAt(at) === '\\') at++;
    else if (source.startsWith(close, at)) return at + close.length;
  }
  return -1;
}

/** The pieces of a block whose statements stand at the column of its first line. */
export function pieces(source: string, lines: readonly CodeLine[]): Piece[] {
  const base = lines[0]?.indent.column ?? 0;
  const groups: CodeLine[][] = [];
  for (const line of lines) {
    const last = groups[groups.length - 1];
    if (last !== undefined && continues(source, last, line, base)) last.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => pieceOf(group));
}

export function pieceOf(lines: readonly CodeLine[]): Piece {
  return { lines, from: lines[0]?.from ?? 0, to: lines[lines.length - 1]?.to ?? 0 };
}

function continues(source: string, group: readonly CodeLine[], line: CodeLine, base: number): boolean {
  if (line.indent.column > base) return true;
  if (line.indent.column < base) return false;
  if (startsWith(source, line, CLOSER) || startsWith(source, line, CLAUSE)) return true;
  return group.every((part) => startsWith(source, part, DECORATOR));
}

export function startsWith(source: string, line: CodeLine, pattern: RegExp): boolean {
  pattern.lastIndex = line.first;
  return pattern.test(source);
}
