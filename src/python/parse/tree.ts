/**
 * py-ast's tree of a run of tokens, with each node's place in the real source. The only file that calls py-ast; called
 * by the lowering.
 */

import { type ASTNode, type ExprNode, parse, type StmtNode } from 'py-ast';
import type { Range } from '../../range.ts';
import { type Fault, FaultError, fault } from './problem.ts';
import type { Token } from './token.ts';
import { type Transcript, transcribe } from './transcribe.ts';

export type { ExprNode, StmtNode } from 'py-ast';

/** One kind of py-ast's nodes, by its name: `Of<'Call'>`. */
export type Of<Kind extends (ExprNode | StmtNode)['nodeType']> = Extract<ExprNode | StmtNode, { nodeType: Kind }>;

export interface Tree {
  readonly body: readonly StmtNode[];
  range(node: ASTNode): Range;
  name(spelling: string): string;
}

/** Throws a `FaultError` at the token where py-ast gave up; its words are only a guess, the fault finder knows better. */
export function buildTree(tokens: readonly Token[]): Tree {
  const transcript = transcribe(tokens);
  const module = read(transcript, tokens);
  return {
    body: module,
    range: (node) => rangeOf(transcript, node),
    name: (spelling) => transcript.name(spelling),
  };
}

function read(transcript: Transcript, tokens: readonly Token[]): readonly StmtNode[] {
  try {
    return parse(transcript.text).body;
  } catch (error) {
    throw new FaultError(faultOf(error, transcript, tokens));
  }
}

function faultOf(error: unknown, transcript: Transcript, tokens: readonly Token[]): Fault {
  // V8 throws a RangeError when the stack is full; CPython's parser raises MemoryError where it nests too deeply.
  if (error instanceof RangeError) return fault('', 0, tokens[tokens.length - 1]?.to ?? 0, 'MemoryError');
  const place = errorPlace(error);
  const token = (place && transcript.tokenAt(place.line, place.column)) ?? tokens[tokens.length - 1];
  return fault('invalid syntax', token?.from ?? 0, token?.to ?? 0);
}

function errorPlace(error: unknown): { line: number; column: number } | null {
  if (!(error instanceof Error) || !('lineno' in error) || !('col_offset' in error)) return null;
  const { lineno, col_offset } = error;
  return typeof lineno === 'number' && typeof col_offset === 'number' ? { line: lineno, column: col_offset } : null;
}

function rangeOf(transcript: Transcript, node: ASTNode): Range {
  const first = transcript.tokenAt(node.lineno ?? 1, node.col_offset ?? 0);
  const last = transcript.tokenEndingAt(node.end_lineno ?? 1, node.end_col_offset ?? 0);
  const from = first?.from ?? 0;
  return { from, to: Math.max(from, last?.to ?? from) };
}
