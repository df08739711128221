/**
 * What every part of the lowering needs: the source, its tokens, places and names of nodes, and the way back to the
 * lowering of expressions and blocks. Made by `lower.ts`, handed to each `lower-*.ts`.
 */

import type { Range } from '../../range.ts';
import type { Expr, Stmt } from '../ast.ts';
import { type Fault, FaultError, fault } from './problem.ts';
import type { Token } from './token.ts';
import type { ExprNode, StmtNode, Tree } from './tree.ts';

/** An error that CPython finds only after parsing: in its symbol table, or later in its compiler. */
export interface Complaint {
  readonly phase: 'symbols' | 'code';
  readonly fault: Fault;
}

export interface Lowering {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly range: Tree['range'];
  readonly name: Tree['name'];
  expr(node: ExprNode): Expr;
  body(nodes: readonly StmtNode[]): Stmt[];
  /** Parses the expression that stands in this part of the source (inside an f-string). */
  parseExpression(from: number, to: number): Expr;
  complain(phase: Complaint['phase'], message: string, range: Range): void;
}

/** An optional node of py-ast: `null` where there is none. */
export function optional<T, U>(node: T | undefined | null, lower: (node: T) => U): U | null {
  return node === undefined || node === null ? null : lower(node);
}

/** The index of the last token that begins at or before the offset. */
export function tokenIndexAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** The nearest token before the offset that has the given text, such as the `for` of a comprehension. */
export function tokenBefore(tokens: readonly Token[], offset: number, text: string): number {
  let index = tokenIndexAt(tokens, offset);
  while (index > 0 && (tokens[index]?.text !== text || (tokens[index]?.from ?? 0) >= offset)) index--;
  return index;
}

/** Stops at something that py-ast accepts and Python 3.11 does not; the fault finder then says what is wrong. */
export function reject(range: Range): never {
  throw new FaultError(fault('invalid syntax', range.from, range.to));
}
