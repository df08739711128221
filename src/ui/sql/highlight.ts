/**
 * Colours SQL for the eye: a statement's text in, tokens that cover it out. Presentation only; nothing is decided by it.
 * Used by `pieces.ts`.
 */

import type { Range } from '../../range.ts';

export type TokenKind = 'keyword' | 'type' | 'string' | 'number' | 'comment' | 'plain';

export interface Token extends Range {
  readonly kind: TokenKind;
}

const LEXEME = /--[^\n]*|'(?:[^']|'')*'|"(?:[^"]|"")*"|\d+(?:\.\d+)?|[A-Za-z_]\w*|[^A-Za-z_\d'"-]+|[-'"]/g;

const KEYWORDS = new Set(
  `ADD ALL ALTER AND AS ASC AUTOINCREMENT BEGIN BETWEEN BY CASCADE CASE CHECK COLLATE COLUMN COMMIT CONSTRAINT CREATE CROSS
  DEFAULT DELETE DESC DISTINCT DROP ELSE END EXCEPT EXISTS FOREIGN FROM GROUP HAVING IF IN INDEX INSERT INTERSECT INTO IS JOIN
  KEY LEFT LIKE LIMIT NOT NULL OFFSET ON OR ORDER OUTER PRIMARY REFERENCES RELEASE RESTRICT RETURNING ROLLBACK SAVEPOINT
  SELECT SET TABLE THEN TO UNION UNIQUE UPDATE VALUES WHEN WHERE WITH WITHOUT ROWID`.split(/\s+/),
);

const TYPES = new Set(
  'BIGINT BLOB BOOLEAN CHAR DATE DATETIME DECIMAL DOUBLE FLOAT INTEGER JSON NUMERIC REAL SMALLINT TEXT TIME TIMESTAMP VARCHAR'.split(
    ' ',
  ),
);

/** The tokens of a statement, in order, without gaps. */
export function tokensOf(sql: string): Token[] {
  return [...sql.matchAll(LEXEME)].map((match) => {
    return { from: match.index, to: match.index + match[0].length, kind: kindOf(match[0]) };
  });
}

function kindOf(text: string): TokenKind {
  if (text.startsWith('--')) return 'comment';
  if (text.startsWith("'")) return 'string';
  if (/^\d/.test(text)) return 'number';
  // SQLAlchemy writes keywords in capitals and quotes a name that needs it: a small `key` is a column.
  if (KEYWORDS.has(text)) return 'keyword';
  return TYPES.has(text) ? 'type' : 'plain';
}
