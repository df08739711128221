/** The tokens of Python: made by the tokenizer, read by the transcriber, the grammar and the fault finder. */

import type { Range } from '../../range.ts';

export type TokenType = 'NAME' | 'NUMBER' | 'STRING' | 'OP' | 'NEWLINE' | 'INDENT' | 'DEDENT' | 'ENDMARKER';

export interface Token extends Range {
  readonly type: TokenType;
  /** The text as written; empty for the tokens that have none. */
  readonly text: string;
  /** How many brackets are open after it. */
  readonly level: number;
}

/** The words that can't be names. `match`, `case` and `_` are soft: names everywhere but at their one place. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  `False None True and as assert async await break class continue def del elif else except finally for from global if
  import in is lambda nonlocal not or pass raise return try while with yield`.split(/\s+/),
);

export function isName(token: Token | undefined): boolean {
  return token?.type === 'NAME' && !KEYWORDS.has(token.text);
}
