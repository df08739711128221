/**
 * What CPython 3.11 says of tokens that make no program: the first thing wrong, in its own words. Walks CPython's grammar
 * twice, as its parser does (`Parser/pegen.c`, `_PyPegen_run_parser`): plainly, then with the rules for mistakes. Called
 * by `parse.ts` and by the isolator, for broken source only.
 */

import { GRAMMAR } from './grammar.ts';
import { MISTAKES } from './mistakes.ts';
import { compileGrammar, type Grammar } from './peg.ts';
import { Machine, TokenizerStopped } from './peg-machine.ts';
import { type Fault, FaultError, fault } from './problem.ts';
import type { Token } from './token.ts';
import { type Tokens, tokenize } from './tokenize.ts';

/** The rule that the tokens should follow. */
export type StartRule = 'file' | 'expression_file' | 'fstring';

let compiled: Grammar | null = null;

function grammar(): Grammar {
  compiled ??= compileGrammar(GRAMMAR, MISTAKES);
  return compiled;
}

/** `null` when nothing is wrong with the tokens. */
export function findFault(source: string, read: Tokens, rule: StartRule = 'file'): Fault | null {
  try {
    return walkTwice(source, read, rule);
  } catch (error) {
    // The stack is full: brackets nest too deeply to say more.
    if (error instanceof RangeError) return read.fault ?? fault('', 0, 0, 'MemoryError');
    throw error;
  }
}

function walkTwice(source: string, read: Tokens, rule: StartRule): Fault | null {
  const checkPart = (from: number, to: number) => findPartFault(source, from, to);
  const plain = new Machine(source, read, checkPart, false);
  const first = walk(plain, rule);
  if (first === null) return null;
  if (first instanceof FaultError) return overruled(first, plain, read);
  const machine = new Machine(source, read, checkPart, true);
  machine.fill = plain.fill;
  const second = walk(machine, rule);
  if (second instanceof FaultError) return overruled(second, machine, read);
  return generic(plain, machine, read);
}

/** `null`: it matched; a fault: a mistake with a name; `'failed'`: it did not match, and nobody can say why. */
function walk(machine: Machine, rule: StartRule): FaultError | 'failed' | null {
  try {
    return grammar().run(rule, machine) === null ? 'failed' : null;
  } catch (error) {
    if (error instanceof FaultError) return error;
    throw error;
  }
}

/** The tokenizer's complaints about the rest of the file go before the parser's own (`_PyPegen_set_syntax_error`). */
function overruled(error: FaultError, machine: Machine, read: Tokens): Fault {
  if (error instanceof TokenizerStopped) return error.fault;
  return laterFault(machine, read) ?? error.fault;
}

function generic(plain: Machine, machine: Machine, read: Tokens): Fault {
  const last = plain.last();
  if (last?.type === 'INDENT' || last?.type === 'DEDENT') {
    const message = last.type === 'INDENT' ? 'unexpected indent' : 'unexpected unindent';
    return { ...wordAfter(read, last, message), type: 'IndentationError' };
  }
  return laterFault(machine, read) ?? atEnd(plain.source, fault('invalid syntax', last?.from ?? 0, last?.to ?? 0));
}

/** CPython's file ends on its last line, not on the empty one behind the last line feed. */
function atEnd(source: string, found: Fault): Fault {
  const isBehind = found.from >= source.length && /[\r\n]$/.test(source);
  return isBehind ? { ...found, at: source.length - 1 } : found;
}

/** Indents have no width: the line's first word is underlined. */
function wordAfter(read: Tokens, indent: Token, message: string): Fault {
  const next = read.tokens[read.tokens.indexOf(indent) + 1] ?? indent;
  return { ...fault(message, indent.from, next.to), at: Math.max(indent.from - (indent.type === 'INDENT' ? 1 : 0), 0) };
}

/**
 * `_PyPegen_tokenize_full_source_to_check_for_errors`: an error that the tokenizer raises wins wherever it is; a bracket
 * left open wins when it was opened on an earlier line than the furthest token.
 */
function laterFault(machine: Machine, read: Tokens): Fault | null {
  const stopped = read.fault;
  if (stopped !== null && isRaisedAtOnce(stopped)) return stopped;
  const open = read.open[read.open.length - 1];
  if (stopped === null || open === undefined) return null;
  const between = machine.source.slice(open.from, machine.last()?.from ?? 0);
  return /[\r\n]/.test(between) ? fault(`'${open.text}' was never closed`, open.from, open.to) : null;
}

/** The tokenizer only marks the others, and the parser raises them when it comes there. */
function isRaisedAtOnce(stopped: Fault): boolean {
  if (stopped.type !== 'SyntaxError') return false;
  return !/^unexpected (?:character after line continuation|EOF)|was never closed$/.test(stopped.message);
}

// ── F-strings ────────────────────────────────────────────────────────────────────────────────────────────────────

/** CPython parses a field's expression in brackets, and puts `f-string: ` before what its parser says. */
function findPartFault(source: string, from: number, to: number): Fault | null {
  const read = tokenize(source, { from, to, nested: true });
  const found = findFault(source, bracketed(read, from, to), 'fstring');
  if (found === null || found === read.fault) return found;
  return { ...found, message: `f-string: ${found.message}` };
}

function bracketed(read: Tokens, from: number, to: number): Tokens {
  const inner = read.tokens
    .filter((token) => token.type !== 'ENDMARKER')
    .map((token) => ({ ...token, level: token.level + 1 }));
  const open: Token = { type: 'OP', text: '(', from, to: from, level: 1 };
  const close: Token = { type: 'OP', text: ')', from: to, to, level: 0 };
  const ends = (['NEWLINE', 'ENDMARKER'] as const).map((type): Token => ({ type, text: '', from: to, to, level: 0 }));
  const tokens = read.fault === null ? [open, ...inner, close, ...ends] : [open, ...inner];
  return { tokens, fault: read.fault, open: read.open };
}
