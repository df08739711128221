/**
 * `match a, b:` and `case x, y if x > y:` without parentheses, which py-ast does not read: the tuple gets a pair of
 * brackets that take no room in the source. Called by the transcriber.
 */

import type { Token } from './token.ts';

/** Whether a line of the program begins with the word `match`. */
export function isSoftMatch(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => token.text === 'match' && beginsLine(tokens, at));
}

/** The tokens with brackets round every bare tuple after `match` or `case`. */
export function wrapTuples(tokens: readonly Token[]): readonly Token[] {
  const wrapped: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    wrapped.push(token);
    const tuple = isHead(tokens, at) ? tupleAfter(tokens, at) : null;
    if (tuple === null) continue;
    wrapped.push(
      bracket('(', tuple[0]?.from ?? token.to),
      ...tuple,
      bracket(')', tuple[tuple.length - 1]?.to ?? token.to),
    );
    at += tuple.length;
  }
  return wrapped;
}

function beginsLine(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.type;
  return before === undefined || before === 'NEWLINE' || before === 'INDENT' || before === 'DEDENT';
}

function isHead(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text;
  return (text === 'match' || text === 'case') && beginsLine(tokens, at);
}

/** The tokens of the bare tuple between the word at `at` and its guard or colon; `null` if there is none. */
function tupleAfter(tokens: readonly Token[], at: number): readonly Token[] | null {
  const level = tokens[at]?.level ?? 0;
  let hasComma = false;
  if (tokens[at + 1]?.text === '.') return null;
  for (let end = at + 1; end < tokens.length; end++) {
    const token = tokens[end];
    if (token === undefined || token.type === 'NEWLINE') return null;
    if (token.level !== level) continue;
    if (token.text === '=') return null;
    if (token.text === ',') hasComma = true;
    if (token.text === ':' || token.text === 'if') return hasComma ? tokens.slice(at + 1, end) : null;
  }
  return null;
}

function bracket(text: string, at: number): Token {
  return { type: 'OP', text, from: at, to: at, level: 0 };
}
