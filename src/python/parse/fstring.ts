/**
 * The inside of an f-string: text, and `{expression!conversion:spec}` fields, split as CPython 3.11 splits them
 * (`Parser/string_parser.c`, `fstring_find_literal` and `fstring_find_expr`). Called by the lowering of constants and
 * by the fault finder.
 */

import type { Constant, Expr, FormattedValue, JoinedStr } from '../ast.ts';
import { FaultError, fault } from './problem.ts';
import { decodeText, type StringLiteral } from './string-literal.ts';

/** What this file needs of the lowering: the source, and someone who parses a field's expression. */
export interface FieldReader {
  readonly source: string;
  parseExpression(from: number, to: number): Expr;
}

type Part = FormattedValue | Constant;

/** How deep the fields of a spec may nest: `{value:{width}}` is one, and as deep as it goes. */
const MAX_SPEC_DEPTH = 2;
const MAX_BRACKETS = 200;
const OPENER_OF: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/** The parts of one literal, an f-string or a plain one beside an f-string. Throws `FaultError`. */
export function formattedParts(reader: FieldReader, literal: StringLiteral): Part[] {
  const scanner = new FieldScanner(reader, literal);
  if (!literal.isFormatted) return scanner.constant(literal.from, literal.to);
  return scanner.parts(0);
}

class FieldScanner {
  private readonly reader: FieldReader;
  private readonly literal: StringLiteral;
  private readonly source: string;
  private readonly end: number;
  private at: number;

  constructor(reader: FieldReader, literal: StringLiteral) {
    this.reader = reader;
    this.literal = literal;
    this.source = reader.source;
    this.at = literal.from;
    this.end = literal.to;
  }

  constant(from: number, to: number): Constant[] {
    const value = decodeText(this.literal, this.source.slice(from, to));
    return value === '' ? [] : [{ kind: 'Constant', value: { type: 'str', value }, from, to }];
  }

  /** fstring: (text | field)*, up to the end, or to the `}` that closes the spec it stands in. */
  parts(depth: number): Part[] {
    const parts: Part[] = [];
    while (true) {
      join(parts, this.text(depth));
      if (this.at >= this.end || this.source.charAt(this.at) === '}') break;
      join(parts, this.field(depth));
    }
    return parts;
  }

  /** Text up to the next field; `{{` and `}}` stand for one brace outside a spec. */
  private text(depth: number): Part[] {
    const parts: Part[] = [];
    let from = this.at;
    for (; this.at < this.end; this.at++) {
      const char = this.source.charAt(this.at);
      if (char === '\\' && !this.literal.isRaw) this.skipEscape();
      else if (char === '{' || char === '}') {
        if (depth > 0) break;
        const isDoubled = this.at + 1 < this.end && this.source.charAt(this.at + 1) === char;
        if (!isDoubled && char === '}') this.stop("single '}' is not allowed");
        if (!isDoubled) break;
        join(parts, this.constant(from, this.at + 1));
        this.at++;
        from = this.at + 1;
      }
    }
    this.at = Math.min(this.at, this.end);
    join(parts, this.constant(from, this.at));
    return parts;
  }

  /** Leaves `at` on the last character of the escape; a brace after a backslash is a brace still. */
  private skipEscape(): void {
    const next = this.source.charAt(this.at + 1);
    if (next === '{' || next === '}') return;
    this.at++;
    if (next !== 'N' || this.source.charAt(this.at + 1) !== '{') return;
    const close = this.source.indexOf('}', this.at);
    if (close !== -1 && close < this.end) this.at = close;
  }

  /** field: '{' expression ['='] ['!' conversion] [':' spec] '}' */
  private field(depth: number): Part[] {
    if (depth >= MAX_SPEC_DEPTH) this.stop('expressions nested too deeply');
    const from = this.at;
    this.at++;
    const value = this.expression();
    const shown = this.shownText(from + 1);
    const conversion = this.conversion();
    const format_spec = this.spec(depth);
    if (this.source.charAt(this.at) !== '}' || this.at >= this.end) this.stop("expecting '}'");
    this.at++;
    const assumed = shown.length > 0 && format_spec === null ? 'r' : null;
    return [
      ...shown,
      { kind: 'FormattedValue', value, conversion: conversion ?? assumed, format_spec, from, to: this.at },
    ];
  }

  private expression(): Expr {
    const from = this.at;
    this.skipExpression();
    if (this.at >= this.end) this.stop("expecting '}'");
    if (/^[ \t\n\f\r]*$/.test(this.source.slice(from, this.at))) this.stop('empty expression not allowed');
    return this.reader.parseExpression(from, this.at);
  }

  /** Goes to the `!`, `:`, `=` or `}` that ends the expression. */
  private skipExpression(): void {
    const brackets: string[] = [];
    for (; this.at < this.end; this.at++) {
      const char = this.source.charAt(this.at);
      if (char === '\\') this.stop('f-string expression part cannot include a backslash', '');
      else if (char === '#') this.stop("f-string expression part cannot include '#'", '');
      else if (char === "'" || char === '"') this.skipString(char);
      else if (char === '(' || char === '[' || char === '{') this.openBracket(brackets, char);
      else if (brackets.length === 0 && this.endsExpression(char)) break;
      else if (OPENER_OF.has(char)) this.closeBracket(brackets, char);
    }
    const open = brackets[brackets.length - 1];
    if (open !== undefined) this.stop(`unmatched '${open}'`);
  }

  private endsExpression(char: string): boolean {
    if (!'!:}=<>'.includes(char)) return false;
    if ('!=<>'.includes(char) && this.source.charAt(this.at + 1) === '=') {
      this.at++;
      return false;
    }
    return char !== '<' && char !== '>';
  }

  private skipString(quote: string): void {
    const isTriple = this.source.startsWith(quote.repeat(3), this.at) && this.at + 2 < this.end;
    const close = isTriple ? quote.repeat(3) : quote;
    const from = this.at + close.length;
    const found = this.source.indexOf(close, from);
    const slash = this.source.indexOf('\\', from);
    const isClosed = found !== -1 && found + close.length <= this.end;
    if (slash !== -1 && slash < (isClosed ? found : this.end)) {
      this.stop('f-string expression part cannot include a backslash', '');
    }
    if (!isClosed) this.stop('unterminated string');
    this.at = found + close.length - 1;
  }

  private openBracket(brackets: string[], char: string): void {
    if (brackets.length >= MAX_BRACKETS) this.stop('too many nested parenthesis');
    brackets.push(char);
  }

  private closeBracket(brackets: string[], char: string): void {
    const opener = brackets.pop();
    if (opener === undefined) this.stop(`unmatched '${char}'`);
    if (opener !== OPENER_OF.get(char)) {
      this.stop(`closing parenthesis '${char}' does not match opening parenthesis '${opener}'`);
    }
  }

  /** `{value=}` shows the expression's own text before its value. */
  private shownText(from: number): Constant[] {
    if (this.source.charAt(this.at) !== '=') return [];
    this.at++;
    while (this.at < this.end && /[ \t\n\f\r\v]/.test(this.source.charAt(this.at))) this.at++;
    if (this.at >= this.end) this.stop("expecting '}'");
    const value = this.source.slice(from, this.at).replace(/\r\n?/g, '\n');
    return [{ kind: 'Constant', value: { type: 'str', value }, from, to: this.at }];
  }

  private conversion(): 's' | 'r' | 'a' | null {
    if (this.source.charAt(this.at) !== '!') return null;
    const char = this.source.charAt(this.at + 1);
    if (this.at + 1 >= this.end) this.stop("expecting '}'");
    if (char !== 's' && char !== 'r' && char !== 'a') {
      this.stop("invalid conversion character: expected 's', 'r', or 'a'");
    }
    this.at += 2;
    return char;
  }

  private spec(depth: number): JoinedStr | null {
    if (this.source.charAt(this.at) !== ':' || this.at >= this.end) return null;
    this.at++;
    if (this.at >= this.end) this.stop("expecting '}'");
    const from = this.at;
    const values = this.parts(depth + 1);
    return { kind: 'JoinedStr', values, from, to: this.at };
  }

  private stop(message: string, prefix = 'f-string: '): never {
    const at = Math.min(this.at, this.end);
    throw new FaultError(fault(`${prefix}${message}`, at, at + 1));
  }
}

/** Adds parts behind the others; text that meets text becomes one constant. */
function join(parts: Part[], more: readonly Part[]): void {
  for (const part of more) {
    const last = parts[parts.length - 1];
    if (last?.kind === 'Constant' && part.kind === 'Constant') parts[parts.length - 1] = joinTexts(last, part);
    else parts.push(part);
  }
}

/** Two neighbouring texts as one. */
export function joinTexts(left: Constant, right: Constant): Constant {
  const value = textOf(left) + textOf(right);
  return { kind: 'Constant', value: { type: 'str', value }, from: left.from, to: right.to };
}

function textOf(constant: Constant): string {
  return constant.value.type === 'str' ? constant.value.value : '';
}
