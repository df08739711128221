/**
 * Python's tokenizer, following CPython 3.11's (Parser/tokenizer.c): source text in, tokens out, and the first thing
 * that can't be a token, in CPython's own words. Called by the tree builder, the isolator and the fault finder.
 */

import { type Fault, FaultError, fault } from './problem.ts';
import { scanNumber } from './scan-number.ts';
import type { Token, TokenType } from './token.ts';

export interface Tokens {
  readonly tokens: readonly Token[];
  /** What stopped the tokenizer, or `null` when it came to the end. */
  readonly fault: Fault | null;
  /** The brackets still open at the end, outermost first. */
  readonly open: readonly Token[];
}

export interface TokenizeOptions {
  readonly from: number;
  readonly to: number;
  /** The column at which the block stands; its lines begin there without an `INDENT`. */
  readonly indent: Indent;
  /** Inside brackets from the start: line feeds and indents mean nothing (an f-string's expression). */
  readonly nested: boolean;
}

/** A width of leading blanks with a tab as 8 columns, and again with a tab as 1: the two must agree in their order. */
export interface Indent {
  readonly column: number;
  readonly alternate: number;
}

const TAB_SIZE = 8;
const MAX_INDENTS = 100;
const MAX_BRACKETS = 200;

const OPERATORS = /\*\*=|\/\/=|>>=|<<=|\.\.\.|[-+*/%@&|^=!<>:]=|->|\*\*|\/\/|<<|>>|<>/y;
const NAME = /[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*/y;
const STRING_PREFIX = /(?:[bB][rR]?|[rR][bBfF]?|[fF][rR]?|[uU])?(?=['"])/y;
const ASCII = /^[\0-\x7f]*$/;
const XID_START = /^[\p{XID_Start}_]$/u;
const XID_CONTINUE = /^\p{XID_Continue}$/u;
const UNPRINTABLE = /^[\p{C}\p{Z}]$/u;

const CLOSER_OF: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** Tokens of the whole text, or of the part that the options name. Never throws; linear in the text's length. */
export function tokenize(source: string, options: Partial<TokenizeOptions> = {}): Tokens {
  return new Tokenizer(source, options).run();
}

class Tokenizer {
  private readonly source: string;
  private readonly end: number;
  private readonly nested: boolean;
  private readonly tokens: Token[] = [];
  private readonly indents: Indent[];
  private readonly brackets: Token[] = [];
  private at: number;
  private atLineStart: boolean;

  constructor(source: string, options: Partial<TokenizeOptions>) {
    this.source = source;
    this.at = options.from ?? (source.startsWith('\ufeff') ? 1 : 0);
    this.end = options.to ?? source.length;
    this.nested = options.nested ?? false;
    this.indents = [options.indent ?? { column: 0, alternate: 0 }];
    this.atLineStart = !this.nested;
  }

  run(): Tokens {
    let stopped: Fault | null = null;
    try {
      while (this.next());
      this.finish();
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      stopped = error.fault;
    }
    return { tokens: this.tokens, fault: stopped, open: this.brackets };
  }

  /** Reads one token, or the blanks before one; false at the end. */
  private next(): boolean {
    if (this.atLineStart && !this.readIndent()) return this.at < this.end;
    const comment = this.skipBlanks();
    if (this.at >= this.end) return false;
    const char = this.source.charAt(this.at);
    if (char === '\n' || char === '\r') this.readNewline(comment);
    else if (char === '\\') this.skipContinuation();
    else if (isDigit(char) || (char === '.' && isDigit(this.source.charAt(this.at + 1)))) this.readNumber();
    else if (!this.readString() && !this.readName()) this.readOperator(char);
    return true;
  }

  // ── Lines ──────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Measures the blanks that begin a line; false when nothing else stands on it. */
  private readIndent(): boolean {
    this.atLineStart = false;
    const indent = this.measureIndent();
    const char = this.source.charAt(this.at);
    if (this.at >= this.end) return false;
    if (char === '#' || char === '\n' || char === '\r') {
      this.skipComment();
      this.skipNewline();
      this.atLineStart = true;
      return false;
    }
    if (this.brackets.length === 0) this.applyIndent(indent);
    return true;
  }

  private measureIndent(): Indent {
    let column = 0;
    let alternate = 0;
    let continued: Indent | null = null;
    for (; this.at < this.end; this.at++) {
      const char = this.source.charAt(this.at);
      if (char === ' ') {
        column++;
        alternate++;
      } else if (char === '\t') {
        column = (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE;
        alternate++;
      } else if (char === '\f') {
        column = alternate = 0;
      } else if (char === '\\') {
        continued ??= column > 0 ? { column, alternate } : null;
        this.skipContinuation();
        this.at--;
      } else break;
    }
    return continued ?? { column, alternate };
  }

  private applyIndent(indent: Indent): void {
    const current = this.indent();
    if (indent.column === current.column) {
      if (indent.alternate !== current.alternate) this.inconsistentTabs();
    } else if (indent.column > current.column) {
      if (this.indents.length >= MAX_INDENTS) this.indentFault('too many levels of indentation');
      if (indent.alternate <= current.alternate) this.inconsistentTabs();
      this.indents.push(indent);
      this.push('INDENT', this.at, this.at);
    } else this.dedentTo(indent);
  }

  private dedentTo(indent: Indent): void {
    let levels = 0;
    for (; this.indents.length > 1 && indent.column < this.indent().column; levels++) this.indents.pop();
    if (indent.column !== this.indent().column) {
      this.indentFault('unindent does not match any outer indentation level');
    }
    if (indent.alternate !== this.indent().alternate) this.inconsistentTabs();
    for (; levels > 0; levels--) this.push('DEDENT', this.at, this.at);
  }

  private indent(): Indent {
    return this.indents[this.indents.length - 1] ?? { column: 0, alternate: 0 };
  }

  /** CPython's NEWLINE begins where the comment before it does. */
  private readNewline(from = this.at): void {
    this.skipNewline();
    this.atLineStart = !this.nested;
    if (this.brackets.length === 0 && !this.nested) this.push('NEWLINE', from, this.at);
  }

  private skipNewline(): void {
    if (this.source.startsWith('\r\n', this.at)) this.at += 2;
    else if (this.at < this.end) this.at++;
  }

  /** A backslash must be the last character of its line, and a line must follow. */
  private skipContinuation(): void {
    const slash = this.at;
    this.at++;
    const char = this.source.charAt(this.at);
    if (this.at < this.end && char !== '\n' && char !== '\r') {
      this.stop('unexpected character after line continuation character', slash + 1, this.at + 1);
    }
    this.skipNewline();
    if (this.at >= this.end) this.endOfFile(slash + 1);
  }

  /** The offset after the blanks, where a comment may have begun. */
  private skipBlanks(): number {
    while (this.at < this.end) {
      const char = this.source.charAt(this.at);
      if (char !== ' ' && char !== '\t' && char !== '\f') break;
      this.at++;
    }
    const afterBlanks = this.at;
    this.skipComment();
    return afterBlanks;
  }

  private skipComment(): void {
    if (this.source.charAt(this.at) !== '#') return;
    while (this.at < this.end && !isNewline(this.source.charAt(this.at))) this.at++;
  }

  // ── Words ──────────────────────────────────────────────────────────────────────────────────────────────────────

  private readName(): boolean {
    NAME.lastIndex = this.at;
    if (!NAME.test(this.source)) return false;
    const to = Math.min(NAME.lastIndex, this.end);
    const text = this.source.slice(this.at, to);
    if (!ASCII.test(text)) this.verifyName(text);
    this.push('NAME', this.at, to);
    return true;
  }

  private verifyName(text: string): void {
    let at = this.at;
    let pattern = XID_START;
    for (const char of text) {
      if (!pattern.test(char)) this.invalidCharacter(char, at);
      at += char.length;
      pattern = XID_CONTINUE;
    }
  }

  private invalidCharacter(char: string, at: number): never {
    const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const message =
      UNPRINTABLE.test(char) && char !== ' '
        ? `invalid non-printable character ${code}`
        : `invalid character '${char}' (${code})`;
    return this.stop(message, at, at + char.length);
  }

  private readNumber(): void {
    const end = scanNumber(this.source, this.at);
    if (typeof end !== 'number') throw new FaultError(end);
    this.push('NUMBER', this.at, end);
  }

  private readString(): boolean {
    STRING_PREFIX.lastIndex = this.at;
    if (!STRING_PREFIX.test(this.source)) return false;
    const quoteAt = STRING_PREFIX.lastIndex;
    const quote = this.source.charAt(quoteAt);
    const triple = this.source.startsWith(quote.repeat(3), quoteAt);
    const close = triple ? this.closeOfTriple(quoteAt + 3, quote) : this.closeOfSingle(quoteAt + 1, quote);
    this.push('STRING', this.at, close);
    return true;
  }

  private closeOfTriple(from: number, quote: string): number {
    const close = quote.repeat(3);
    for (let at = from; at < this.end; at++) {
      if (this.source.charAt(at) === '\\') at++;
      else if (this.source.startsWith(close, at)) return at + 3;
    }
    const line = linesBetween(this.source, 0, this.end) + 1 - (endsLine(this.source, this.end) ? 1 : 0);
    return this.stop(`unterminated triple-quoted string literal (detected at line ${line})`, this.at, from);
  }

  private closeOfSingle(from: number, quote: string): number {
    let at = from;
    for (; at < this.end; at++) {
      const char = this.source.charAt(at);
      if (char === '\\') at += this.source.startsWith('\r\n', at + 1) ? 2 : 1;
      else if (char === quote) return at + 1;
      else if (isNewline(char)) break;
    }
    const line = linesBetween(this.source, 0, Math.min(at, this.end)) + 1;
    return this.stop(`unterminated string literal (detected at line ${line})`, this.at, at);
  }

  // ── Signs ──────────────────────────────────────────────────────────────────────────────────────────────────────

  private readOperator(char: string): void {
    OPERATORS.lastIndex = this.at;
    const length = OPERATORS.test(this.source) ? OPERATORS.lastIndex - this.at : 1;
    if (length === 1 && UNPRINTABLE.test(char)) this.invalidCharacter(char, this.at);
    if (CLOSER_OF.has(char)) this.openBracket();
    else if (char === ')' || char === ']' || char === '}') this.closeBracket(char);
    else this.push('OP', this.at, this.at + length);
  }

  private openBracket(): void {
    if (this.brackets.length >= MAX_BRACKETS) this.stop('too many nested parentheses', this.at, this.at + 1);
    const token = { type: 'OP', text: this.source.charAt(this.at), from: this.at, to: this.at + 1, level: 0 } as const;
    this.brackets.push(token);
    this.push('OP', this.at, this.at + 1);
  }

  private closeBracket(char: string): void {
    const opener = this.brackets.pop() ?? this.stop(`unmatched '${char}'`, this.at, this.at + 1);
    if (CLOSER_OF.get(opener.text) !== char) {
      const lines = linesBetween(this.source, opener.from, this.at);
      const where = lines > 0 ? ` on line ${linesBetween(this.source, 0, opener.from) + 1}` : '';
      const message = `closing parenthesis '${char}' does not match opening parenthesis '${opener.text}'${where}`;
      this.stop(message, this.at, this.at + 1);
    }
    this.push('OP', this.at, this.at + 1);
  }

  // ── The end ────────────────────────────────────────────────────────────────────────────────────────────────────

  private finish(): void {
    if (this.brackets.length > 0) this.endOfFile(this.end);
    const last = this.tokens[this.tokens.length - 1];
    if (last !== undefined && last.type !== 'NEWLINE' && !this.nested) this.push('NEWLINE', this.end, this.end);
    while (this.indents.length > 1) {
      this.indents.pop();
      this.push('DEDENT', this.end, this.end);
    }
    this.push('ENDMARKER', this.end, this.end);
  }

  private endOfFile(at: number): never {
    const open = this.brackets[this.brackets.length - 1];
    if (open !== undefined) return this.stop(`'${open.text}' was never closed`, open.from, open.to);
    return this.stop('unexpected EOF while parsing', at, at);
  }

  private inconsistentTabs(): never {
    const message = 'inconsistent use of tabs and spaces in indentation';
    throw new FaultError(fault(message, this.at, this.lineEnd(), 'TabError'));
  }

  private indentFault(message: string): never {
    const end = this.lineEnd();
    throw new FaultError({ ...fault(message, this.at, end, 'IndentationError'), at: end });
  }

  private lineEnd(): number {
    let at = this.at;
    while (at < this.end && !isNewline(this.source.charAt(at))) at++;
    return at;
  }

  private stop(message: string, from: number, to: number): never {
    throw new FaultError(fault(message, from, to));
  }

  private push(type: TokenType, from: number, to: number): void {
    const text = type === 'NEWLINE' ? '' : this.source.slice(from, to);
    this.tokens.push({ type, text, from, to, level: this.brackets.length });
    this.at = to;
  }
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

function isNewline(char: string): boolean {
  return char === '\n' || char === '\r';
}

function endsLine(source: string, at: number): boolean {
  return at > 0 && isNewline(source.charAt(at - 1));
}

function linesBetween(source: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const char = source.charAt(at);
    if (char === '\n' || (char === '\r' && source.charAt(at + 1) !== '\n')) count++;
  }
  return count;
}
