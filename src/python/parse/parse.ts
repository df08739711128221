/**
 * Python source -> the tree of `python/ast.ts`. A program that is broken somewhere still gives the statements that are
 * sound, and says what is wrong in CPython 3.11's words. Called by the sandbox and by the editor.
 */

import type { Expr, Module, Stmt } from '../ast.ts';
import { check } from './check.ts';
import { findFault } from './find-fault.ts';
import { isolate } from './isolate.ts';
import { Lines } from './lines.ts';
import { type Lowered, lowerOneExpression, lowerStatements, TOO_DEEP } from './lower.ts';
import { type Fault, FaultError, fault, type SyntaxProblem } from './problem.ts';
import { prune } from './prune.ts';
import type { Token } from './token.ts';
import { type Tokens, tokenize } from './tokenize.ts';

export interface Parsed {
  readonly module: Module;
  /** Empty for a sound program; the first is the one that CPython would report, the others stand in other statements. */
  readonly problems: readonly SyntaxProblem[];
}

export interface ParsedExpression {
  readonly expression: Expr | null;
  readonly problem: SyntaxProblem | null;
}

const DELICATE: ReadonlySet<string> = new Set(['yield', ':=', 'async', 'await', 'match']);

/** Parses a program, as `compile(source, file, 'exec')` would. Never throws. */
export function parse(source: string): Parsed {
  const lines = new Lines(source);
  const unreadable = unreadableText(source);
  if (unreadable !== null) return parsed(lines, [], [unreadable]);
  const tokens = tokenize(source);
  const lowered = readStrictly(source, tokens);
  if ('message' in lowered) return readBroken(lines, tokens, lowered);
  const faults = check(lowered.body, lowered.complaints, tokens.tokens);
  if (faults.length === 0) return parsed(lines, lowered.body, []);
  // `x = (*a)`: the grammar's word goes before the compiler's.
  const grammars = faults.some(isStarred) ? findFault(source, tokens) : null;
  return parsed(lines, prune(lowered.body, faults), grammars === null ? faults : [grammars]);
}

function readBroken(lines: Lines, tokens: Tokens, guess: Fault): Parsed {
  const { body, faults, firstBroken } = isolate(lines);
  const isTooDeep = guess.type === 'RecursionError' || guess.type === 'MemoryError';
  const first = (isTooDeep ? null : findFault(lines.source, tokensFrom(tokens, firstBroken))) ?? guess;
  return parsed(lines, body, [first, ...faults.slice(1)]);
}

function isStarred(found: Fault): boolean {
  return found.message.includes('starred');
}

/** The tokens from this statement on, as the whole file's tokenizer sees them: what stands above is sound. */
function tokensFrom(read: Tokens, from: number): Tokens {
  const at = read.tokens.findIndex(
    (token) => token.from >= from && token.type !== 'DEDENT' && token.type !== 'NEWLINE',
  );
  return at <= 0 ? read : { ...read, tokens: read.tokens.slice(at) };
}

/** Parses one expression, as `compile(source, file, 'eval')` would. Never throws. */
export function parseExpression(source: string): ParsedExpression {
  const lines = new Lines(source);
  const from = /^[ \t\f]*/.exec(source)?.[0].length ?? 0;
  const unreadable = unreadableText(source);
  const tokens = tokenize(source, { from });
  const expression = unreadable ?? readExpression(source, tokens);
  if ('message' in expression) return { expression: null, problem: lines.problem(expression) };
  return { expression, problem: null };
}

function readStrictly(source: string, read: Tokens): Lowered | Fault {
  if (read.fault !== null) return read.fault;
  const lowered = attempt(() => lowerStatements(source, read.tokens));
  return 'body' in lowered && read.tokens.some(isDelicate) ? (findFault(source, read) ?? lowered) : lowered;
}

/** Words and signs that py-ast allows in places where Python does not: the grammar has the last word on them. */
function isDelicate(token: Token): boolean {
  return DELICATE.has(token.text);
}

function readExpression(source: string, read: Tokens): Expr | Fault {
  const expression = read.fault ?? attempt(() => lowerOneExpression(source, read.tokens));
  return 'message' in expression ? (findFault(source, read, 'expression_file') ?? expression) : expression;
}

/** A full stack stands for the depth at which CPython's compiler gives up. */
function attempt<T>(read: () => T): T | Fault {
  try {
    return read();
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    if (error instanceof RangeError) return fault(TOO_DEEP, 0, 0, 'RecursionError');
    throw error;
  }
}

/** Text that no Python source can hold. */
function unreadableText(source: string): Fault | null {
  const zero = source.indexOf('\0');
  if (zero !== -1) return fault('source code string cannot contain null bytes', zero, zero + 1);
  const at = source.search(/\p{Surrogate}/u);
  if (at === -1) return null;
  const code = source.charCodeAt(at).toString(16);
  const message = `(unicode error) 'utf-8' codec can't encode character '\\u${code}' in position ${at}: surrogates not allowed`;
  return fault(message, at, at + 1);
}

function parsed(lines: Lines, body: readonly Stmt[], faults: readonly Fault[]): Parsed {
  const module: Module = { kind: 'Module', body, from: 0, to: lines.source.length };
  return { module, problems: faults.map((found) => lines.problem(found)) };
}
