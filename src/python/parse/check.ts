/**
 * Errors that CPython finds after parsing, in its symbol table and its compiler, and reports as syntax errors all the
 * same. Called by `parse.ts` and the isolator with statements that parsed.
 */

import type { Stmt } from '../ast.ts';
import { checkExpressions } from './check-expressions.ts';
import { checkPatterns } from './check-patterns.ts';
import { checkStatements } from './check-statements.ts';
import { checkSymbols } from './check-symbols.ts';
import type { Complaint } from './lowering.ts';
import type { Fault } from './problem.ts';
import type { Token } from './token.ts';

const SYMBOL_WORDS: ReadonlySet<string> = new Set(['global', 'nonlocal']);
const EXPRESSION_WORDS: ReadonlySet<string> = new Set(['yield', 'await', 'async', ':=', '__debug__']);

/** In CPython's order: the symbol table goes over the whole program before the compiler begins. */
export function check(body: readonly Stmt[], complaints: readonly Complaint[], tokens: readonly Token[]): Fault[] {
  const symbols = needsSymbols(tokens) ? checkSymbols(body) : [];
  const expressions = tokens.some((token) => EXPRESSION_WORDS.has(token.text)) ? checkExpressions(body) : [];
  const patterns = tokens.some((token) => token.text === 'match') ? checkPatterns(body) : [];
  const early = [...symbols, ...faultsOf(complaints, 'symbols'), ...expressions.filter(isEarly)];
  const late = [
    ...checkStatements(body),
    ...faultsOf(complaints, 'code'),
    ...expressions.filter((f) => !isEarly(f)),
    ...patterns,
  ];
  return [...inOrder(early), ...inOrder(late)];
}

function needsSymbols(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, at) => SYMBOL_WORDS.has(token.text) || (token.text === '*' && tokens[at - 1]?.text === 'import'),
  );
}

function faultsOf(complaints: readonly Complaint[], phase: Complaint['phase']): Fault[] {
  return complaints.filter((complaint) => complaint.phase === phase).map((complaint) => complaint.fault);
}

/** What the symbol table says of expressions, rather than the compiler. */
function isEarly(found: Fault): boolean {
  return found.message.startsWith('assignment expression') || found.message.startsWith("'yield' inside");
}

function inOrder(faults: readonly Fault[]): Fault[] {
  return faults.toSorted((a, b) => a.from - b.from);
}
