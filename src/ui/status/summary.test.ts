/** The status line's words. */

import { describe, expect, it } from 'vitest';
import type { Problem, Relationship, Run } from '../../sandbox/protocol.ts';
import { durationOf, summaryOf } from './summary.ts';

const timing = { parse: 1, evaluate: 2, ddl: 1, sqlite: 1.6, gather: 0 };

/** The parts of a run that the words are made of. */
function run(tables: number, relationships: Partial<Relationship>[], problems: Partial<Problem>[] = []): Run {
  const schema = { tables: Array.from({ length: tables }, () => ({})), models: [], relationships };
  // Only what the summary reads is there.
  return { schema, problems, timing } as unknown as Run;
}

const PAIR = [
  { id: 'relationship:Role.users', reverse: 'relationship:User.role' },
  { id: 'relationship:User.role', reverse: 'relationship:Role.users' },
];

describe('summaryOf', () => {
  it.each([
    ['0 tables, 0 relationships, no problems', run(0, [])],
    ['2 tables, 1 relationship, no problems', run(2, PAIR)],
    [
      '1 table, 2 relationships, no problems',
      run(1, [
        { id: 'a', reverse: null },
        { id: 'b', reverse: null },
      ]),
    ],
    ['1 table, 0 relationships, no problems', run(1, [], [{ severity: 'note', line: 3 }])],
    ['1 problem on line 12', run(2, [], [{ severity: 'error', line: 12 }])],
    ['1 problem', run(2, [], [{ severity: 'error', line: 0 }])],
    ['1 warning on line 4', run(2, [], [{ severity: 'warning', line: 4 }])],
    [
      '2 problems, the first on line 3',
      run(
        2,
        [],
        [
          { severity: 'warning', line: 7 },
          { severity: 'error', line: 3 },
        ],
      ),
    ],
  ])('%s', (words, ran) => {
    expect(summaryOf(ran.problems, ran.schema)).toBe(words);
  });
});

describe('durationOf', () => {
  it('is whole milliseconds, and does not pretend to none', () => {
    expect(durationOf(run(0, []))).toBe('6 ms');
    expect(durationOf({ ...run(0, []), timing: { ...timing, parse: 0, evaluate: 0, ddl: 0, sqlite: 0.3 } })).toBe(
      'under 1 ms',
    );
  });
});
