/**
 * A statement as the SQL view draws it: its text and pieces in, a tree of subjects with coloured leaves out. Pure.
 */

import type { Piece, Statement, SubjectId } from '../../sandbox/protocol.ts';
import { type TokenKind, tokensOf } from './highlight.ts';

/** A stretch of text in one colour. */
export interface Leaf {
  readonly kind: TokenKind;
  readonly text: string;
  readonly from: number;
}

/** A stretch that spells a subject. */
export interface Branch {
  readonly subject: SubjectId;
  readonly from: number;
  readonly parts: readonly Part[];
}

export type Part = Leaf | Branch;

/**
 * The parts of a statement's text, without the empty lines around it. A piece that crosses the end of the one around it
 * is cut there.
 */
export function partsOf({ text, pieces }: Statement): readonly Part[] {
  const range = { from: text.length - text.trimStart().length, to: text.trimEnd().length };
  const sorted = pieces.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from || b.to - a.to);
  return partsBetween(text, range, sorted);
}

function partsBetween(text: string, range: { from: number; to: number }, pieces: readonly Piece[]): Part[] {
  const parts: Part[] = [];
  let at = range.from;
  let rest = pieces;
  while (rest.length > 0) {
    const [piece, ...others] = rest;
    if (piece === undefined) break;
    const from = Math.max(piece.from, at);
    const to = Math.min(piece.to, range.to);
    const inside = others.filter((other) => other.from < to);
    rest = others.slice(inside.length);
    if (from >= to) continue;
    parts.push(...leavesBetween(text, at, from));
    parts.push({ subject: piece.subject, from, parts: partsBetween(text, { from, to }, inside) });
    at = to;
  }
  return [...parts, ...leavesBetween(text, at, range.to)];
}

function leavesBetween(text: string, from: number, to: number): Leaf[] {
  const slice = text.slice(from, to);
  return tokensOf(slice).map((token) => {
    return { kind: token.kind, text: slice.slice(token.from, token.to), from: from + token.from };
  });
}
