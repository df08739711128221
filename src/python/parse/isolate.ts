/**
 * What is left of a broken program: every statement that can be read alone, inside classes and functions too, and a
 * fault for each that can't. Called by `parse.ts` when the strict reading failed.
 */

import type { Stmt } from '../ast.ts';
import { findFault } from './find-fault.ts';
import { type CodeLine, codeLines, type Piece, pieceOf, pieces, startsWith } from './layout.ts';
import type { Lines } from './lines.ts';
import { lowerStatements } from './lower.ts';
import { type Fault, FaultError } from './problem.ts';
import type { Token } from './token.ts';
import { type Indent, type Tokens, tokenize } from './tokenize.ts';

export interface Isolated {
  readonly body: Stmt[];
  readonly faults: Fault[];
  /** Where the first broken statement of the module begins; everything above it is sound. */
  readonly firstBroken: number;
}

const COMPOUND = /(?:class|def|async|if|for|while|with)\b/y;
const CLAUSE = /(?:else|elif|except|finally)\b/y;
const DECORATOR = /@/y;
const DEFINITION = /(?:class|def|async|@)\b/y;
const CLOSER_OF: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** How many pieces below it an open bracket may reach. */
const MAX_REACH = 40;

export function isolate(lines: Lines): Isolated {
  const isolator = new Isolator(lines);
  const body = isolator.block(codeLines(lines), true);
  return { body, faults: isolator.faults, firstBroken: isolator.firstBroken };
}

class Isolator {
  readonly faults: Fault[] = [];
  firstBroken = Number.POSITIVE_INFINITY;
  private readonly source: string;

  constructor(lines: Lines) {
    this.source = lines.source;
  }

  block(lines: readonly CodeLine[], isModule = false): Stmt[] {
    const body: Stmt[] = [];
    const parts = pieces(this.source, lines);
    for (let at = 0; at < parts.length; ) {
      const part = parts[at];
      if (part === undefined) break;
      const reach = this.reach(parts, at);
      const whole = reach === 1 ? part : pieceOf(parts.slice(at, at + reach).flatMap((piece) => piece.lines));
      body.push(...this.piece(whole, lines[0]?.indent));
      if (isModule && this.faults.length > 0) this.firstBroken = Math.min(this.firstBroken, whole.from);
      at += reach;
    }
    return body;
  }

  /** How many pieces are one statement, because an open bracket of the first is closed further down. */
  private reach(parts: readonly Piece[], at: number): number {
    const first = parts[at];
    if (first === undefined || this.tokens(first).open.length === 0) return 1;
    for (let next = at + 1; next < Math.min(parts.length, at + MAX_REACH); next++) {
      const last = parts[next];
      const head = last?.lines[0];
      if (last === undefined || head === undefined || startsWith(this.source, head, DEFINITION)) break;
      const { tokens, fault, open } = this.tokens({ ...first, to: last.to });
      if (open.length > 0) continue;
      return fault === null && this.read(tokens) !== null ? next - at + 1 : 1;
    }
    return 1;
  }

  private piece(part: Piece, indent: Indent | undefined): Stmt[] {
    const read = this.tokens(part, indent);
    const whole = read.fault === null ? this.read(read.tokens) : null;
    if (whole !== null) return whole;
    const split = this.splitHeader(part);
    if (split !== null) return this.compound(split.header, split.body);
    if (split === null && this.hasStrayIndent(part)) return this.strayIndent(part);
    this.report(read, part);
    return this.mended(read) ?? [];
  }

  // ── Compound statements ────────────────────────────────────────────────────────────────────────────────────────

  /** The header's lines (decorators, `class X(`, its bases, `):`) and the body's, if it is a statement with a body. */
  private splitHeader(part: Piece): { header: Piece; body: readonly CodeLine[] } | null {
    const start = part.lines.findIndex((line) => !startsWith(this.source, line, DECORATOR));
    const first = part.lines[start];
    if (first === undefined || !startsWith(this.source, first, COMPOUND)) return null;
    const base = first.indent.column;
    if (
      part.lines.some((line) => line !== first && startsWith(this.source, line, CLAUSE) && line.indent.column === base)
    ) {
      return null;
    }
    const end = this.headerEnd(part, start);
    return { header: pieceOf(part.lines.slice(0, end)), body: part.lines.slice(end) };
  }

  /** The index of the first line after the header: brackets closed, or the first line that looks like a body. */
  private headerEnd(part: Piece, start: number): number {
    for (let end = start + 1; end < part.lines.length; end++) {
      const { open } = this.tokens(pieceOf(part.lines.slice(start, end)));
      if (open.length === 0) return end;
    }
    return start + 1;
  }

  private compound(header: Piece, lines: readonly CodeLine[]): Stmt[] {
    const read = this.tokens(header);
    const sound = read.fault === null ? this.readHeader(read) : null;
    if (sound === null) this.report(read, { ...header, to: header.to });
    const node = sound ?? this.mendedHeader(read);
    const body = lines.length === 0 ? [] : this.block(lines);
    if (sound !== null && lines.length === 0) this.report(read, header);
    if (node === null || !('body' in node) || !Array.isArray(node.body)) return [];
    const to = body[body.length - 1]?.to ?? header.to;
    return [{ ...node, body, to }];
  }

  private readHeader(read: Tokens): Stmt | null {
    return this.read(withBody(withoutEnd(read.tokens)))?.[0] ?? null;
  }

  /** The header with its brackets closed and its colon in place. */
  private mendedHeader(read: Tokens): Stmt | null {
    const tokens = withoutEnd(read.tokens);
    const colon = tokens[tokens.length - 1];
    const bare = colon?.text === ':' ? tokens.slice(0, -1) : tokens;
    const at = bare[bare.length - 1]?.to ?? 0;
    return this.read(withBody([...bare, ...closers(read.open, at), sign(':', at)]))?.[0] ?? null;
  }

  // ── Simple statements ──────────────────────────────────────────────────────────────────────────────────────────

  private hasStrayIndent(part: Piece): boolean {
    const [first, second] = part.lines;
    if (first === undefined || second === undefined || second.indent.column <= first.indent.column) return false;
    const { fault, open } = this.tokens(pieceOf([first]));
    return fault === null && open.length === 0;
  }

  /** One blank too many: the lines below are reported, and read as if they stood where the first does. */
  private strayIndent(part: Piece): Stmt[] {
    const [first, ...rest] = part.lines;
    if (first === undefined) return [];
    this.report(this.tokens(part), pieceOf(rest));
    return [...this.piece(pieceOf([first]), first.indent), ...this.block(rest)];
  }

  /** The statement with its open brackets closed, when that is all it lacks. */
  private mended(read: Tokens): Stmt[] | null {
    if (read.open.length === 0) return null;
    const tokens = withoutEnd(read.tokens);
    const at = tokens[tokens.length - 1]?.to ?? 0;
    return this.read([...tokens, ...closers(read.open, at), end('NEWLINE', at), end('ENDMARKER', at)]);
  }

  // ── Reading ────────────────────────────────────────────────────────────────────────────────────────────────────

  private tokens(part: Piece, indent = part.lines[0]?.indent): Tokens {
    return tokenize(this.source, { from: part.from, to: part.to, ...(indent === undefined ? {} : { indent }) });
  }

  private read(tokens: readonly Token[]): Stmt[] | null {
    try {
      return lowerStatements(this.source, tokens).body;
    } catch (error) {
      // A full stack (RangeError) is a statement that nests too deeply to be read.
      if (error instanceof FaultError || error instanceof RangeError) return null;
      throw error;
    }
  }

  private report(read: Tokens, part: Piece): void {
    const first = part.lines[0]?.first ?? part.from;
    const found = findFault(this.source, read);
    if (found === null) return;
    const from = Math.max(found.from, first);
    this.faults.push({ ...found, from, to: Math.max(found.to, from) });
  }
}

function withoutEnd(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex((token) => token.type === 'NEWLINE' || token.type === 'ENDMARKER');
  const last = tokens[tokens.length - 1];
  if (end === -1 || last === undefined) return tokens;
  return tokens.filter((token) => token.type !== 'ENDMARKER').slice(0, lastContent(tokens) + 1);
}

function lastContent(tokens: readonly Token[]): number {
  return tokens.findLastIndex((token) => token.text !== '');
}

/** The header's tokens with a body that holds nothing. */
function withBody(header: readonly Token[]): readonly Token[] {
  const at = header[header.length - 1]?.to ?? 0;
  const pass: Token = { type: 'NAME', text: 'pass', from: at, to: at, level: 0 };
  const ends = (['NEWLINE', 'DEDENT', 'ENDMARKER'] as const).map((type) => end(type, at));
  return [...header, end('NEWLINE', at), end('INDENT', at), pass, ...ends];
}

function closers(open: readonly Token[], at: number): Token[] {
  return open.toReversed().map((token) => sign(CLOSER_OF[token.text] ?? ')', at));
}

function sign(text: string, at: number): Token {
  return { type: 'OP', text, from: at, to: at, level: 0 };
}

function end(type: 'NEWLINE' | 'INDENT' | 'DEDENT' | 'ENDMARKER', at: number): Token {
  return { type, text: '', from: at, to: at, level: 0 };
}
