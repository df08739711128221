/**
 * py-ast's tree -> the tree of `python/ast.ts`. Binds the parts of the lowering together; called by `parse.ts` and the
 * isolator with tokens that made no fault.
 */

import type { Expr, Stmt } from '../ast.ts';
import { lowerExpression } from './lower-expression.ts';
import { lowerStatement } from './lower-statement.ts';
import { type Complaint, type Lowering, reject } from './lowering.ts';
import { FaultError, fault } from './problem.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';
import { buildTree } from './tree.ts';

/** CPython's compiler gives up on trees deeper than this (`Python/symtable.c`: three times the recursion limit). */
const MAX_DEPTH = 2900;
export const TOO_DEEP = 'maximum recursion depth exceeded during compilation';

export interface Lowered {
  readonly body: Stmt[];
  readonly complaints: readonly Complaint[];
}

/** The statements that the tokens spell. Throws `FaultError`. */
export function lowerStatements(source: string, tokens: readonly Token[]): Lowered {
  const tree = buildTree(tokens);
  const complaints: Complaint[] = [];
  const body = within(source, tokens, tree, complaints).body(tree.body);
  return { body, complaints };
}

/** The one expression that the tokens spell; line feeds inside it mean nothing. Throws `FaultError`. */
export function lowerOneExpression(source: string, tokens: readonly Token[], complaints: Complaint[] = []): Expr {
  const tree = buildTree(tokens);
  const only = tree.body[0];
  const end = tokens[tokens.length - 1];
  if (tree.body.length !== 1 || only?.nodeType !== 'Expr') {
    throw new FaultError(fault('invalid syntax', tokens[0]?.from ?? 0, end?.to ?? 0));
  }
  return within(source, tokens, tree, complaints).expr(only.value);
}

type Places = Pick<Lowering, 'range' | 'name'>;

function within(source: string, tokens: readonly Token[], tree: Places, complaints: Complaint[]): Lowering {
  let depth = 0;
  const lowering: Lowering = {
    source,
    tokens,
    range: tree.range,
    name: tree.name,
    expr(node) {
      if (++depth > MAX_DEPTH) throw tooDeep(lowering.range(node).from);
      const expr = lowerExpression(lowering, node);
      depth--;
      return expr;
    },
    body: (nodes) => nodes.map((node) => lowerStatement(lowering, node)),
    parseExpression: (from, to) => parsePart(source, from, to, complaints),
    complain: (phase, message, { from, to }) => complaints.push({ phase, fault: fault(message, from, to) }),
  };
  return lowering;
}

function parsePart(source: string, from: number, to: number, complaints: Complaint[]): Expr {
  const { tokens, fault: stopped } = tokenize(source, { from, to, nested: true });
  if (stopped !== null) throw new FaultError(stopped);
  const expr = lowerOneExpression(source, tokens, complaints);
  return expr.kind === 'Starred' ? reject(expr) : expr;
}

function tooDeep(at: number): FaultError {
  return new FaultError(fault(TOO_DEEP, at, at, 'RecursionError'));
}
