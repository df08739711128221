/** The truth table of `picture`: our answer for each foreign key against what SQLite took and refused. */

import { expect, test } from 'vitest';
import type { Table } from '../sandbox/protocol.ts';
import { type Cardinality, cardinality, multiplicityWords } from './cardinality.ts';
import recorded from './fixtures/cardinality.json' with { type: 'json' };

interface Tried {
  readonly min: number;
  readonly max: number | null;
}

interface Case {
  readonly name: string;
  readonly tables: readonly Table[];
  readonly ends: Readonly<Record<string, { readonly parent: Tried; readonly child: Tried }>>;
}

// The recorder writes exactly this shape; JSON loses the literal types.
const cases = recorded as unknown as readonly Case[];

function keysOf(one: Case): readonly (readonly [string, Cardinality])[] {
  return one.tables.flatMap((table) => table.foreignKeys.map((key) => [key.id, cardinality(table, key)] as const));
}

function tried({ min, max }: Cardinality['parent']): Tried {
  return { min, max: max === 'many' ? null : max };
}

test.each(cases)('$name: what SQLite enforces', (one) => {
  const ours = keysOf(one).map(([id, ends]) => [id, { parent: tried(ends.parent), child: tried(ends.child) }]);
  expect(Object.fromEntries(ours)).toEqual(one.ends);
});

/** What the two ends say, by case; the parent's words first. */
const words: Readonly<Record<string, readonly [string, string]>> = {
  'nullable foreign key': [
    'Zero allowed, because users.role_id is nullable. One at most, because a foreign key refers to one row.',
    'Many, because nothing makes users.role_id unique. Zero allowed, because no row of users has to exist.',
  ],
  'association table with a composite primary key': [
    'Exactly one, because user_roles.user_id is in the primary key.',
    'Many, because user_roles.user_id is unique only together with role_id. Zero allowed, because no row of user_roles has to exist.',
  ],
  'unique foreign key, not null': [
    'Exactly one, because profiles.user_id is NOT NULL.',
    'One at most, because profiles.user_id is unique. Zero allowed, because no row of profiles has to exist.',
  ],
  'foreign key that is the whole primary key': [
    'Exactly one, because profiles.user_id is in the primary key.',
    'One at most, because profiles.user_id is the whole primary key. Zero allowed, because no row of profiles has to exist.',
  ],
  'composite foreign key, one half not null': [
    'Zero allowed, because visits.code is nullable. One at most, because a foreign key refers to one row.',
    'Many, because nothing makes visits.country and visits.code unique together. Zero allowed, because no row of visits has to exist.',
  ],
  'composite foreign key, unique as a whole': [
    'Exactly one, because visits.country and visits.code are NOT NULL.',
    'One at most, because visits.code and visits.country are unique together. Zero allowed, because no row of visits has to exist.',
  ],
};

test.each(Object.entries(words))('%s: says why', (name, expected) => {
  const one = cases.find((each) => each.name === name);
  const [ends] = one === undefined ? [] : keysOf(one).map(([, each]) => each);
  expect([ends?.parent.reason, ends?.child.reason]).toEqual(expected);
});

test('multiplicities have names', () => {
  expect(multiplicityWords({ min: 0, max: 1 })).toBe('zero or one');
  expect(multiplicityWords({ min: 1, max: 1 })).toBe('exactly one');
  expect(multiplicityWords({ min: 0, max: 'many' })).toBe('zero or many');
  expect(multiplicityWords({ min: 1, max: 'many' })).toBe('one or many');
});
