/** The SQL view's tree: it spells the statement to the letter, whatever the pieces are. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../sandbox/protocol.ts';
import { tokensOf } from './highlight.ts';
import { type Part, partsOf } from './pieces.ts';

const TEXT = 'CREATE TABLE users (\n\trole_id INTEGER, \n\tFOREIGN KEY(role_id) REFERENCES roles (id)\n)';

function spelt(parts: readonly Part[]): string {
  return parts.map((part) => ('parts' in part ? spelt(part.parts) : part.text)).join('');
}

function outline(parts: readonly Part[]): unknown[] {
  return parts.flatMap((part) => ('parts' in part ? [[part.subject, spelt(part.parts), ...outline(part.parts)]] : []));
}

function statement(pieces: readonly [string, string][]): Statement {
  const found = pieces.map(([subject, text]) => ({
    subject,
    from: TEXT.indexOf(text),
    to: TEXT.indexOf(text) + text.length,
  }));
  return { text: TEXT, subject: 'table:users', pieces: found };
}

describe('partsOf', () => {
  it('nests what lies inside', () => {
    const parts = partsOf(
      statement([
        ['column:users.role_id', 'role_id INTEGER'],
        ['table:users', TEXT],
        ['table:users', 'users'],
        ['fk', 'FOREIGN KEY(role_id) REFERENCES roles (id)'],
        ['table:roles', 'roles'],
      ]),
    );
    expect(outline(parts)).toEqual([
      [
        'table:users',
        TEXT,
        ['table:users', 'users'],
        ['column:users.role_id', 'role_id INTEGER'],
        ['fk', 'FOREIGN KEY(role_id) REFERENCES roles (id)', ['table:roles', 'roles']],
      ],
    ]);
  });

  it('spells the statement to the letter, even with pieces that overlap', () => {
    const offset = fc.integer({ min: 0, max: TEXT.length });
    fc.assert(
      fc.property(fc.array(fc.record({ from: offset, to: offset, subject: fc.constant('x') })), (pieces) => {
        expect(spelt(partsOf({ text: TEXT, subject: 'table:users', pieces }))).toBe(TEXT);
      }),
    );
  });
});

describe('tokensOf', () => {
  it('covers any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const tokens = tokensOf(text);
        expect(tokens.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
      }),
    );
  });

  it.each([
    ['CREATE', 'keyword'],
    ['key', 'plain'],
    ['VARCHAR', 'type'],
    ["'it''s'", 'string'],
    ['"order"', 'plain'],
    ['80', 'number'],
    ['-- why', 'comment'],
  ])('%s is %s', (text, kind) => {
    expect(tokensOf(text)).toEqual([{ from: 0, to: text.length, kind }]);
  });
});
