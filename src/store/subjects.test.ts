import { describe, expect, test } from 'vitest';
import type { Schema } from '../sandbox/protocol.ts';
import { kinOf, spansOf, subjectAt } from './subjects.ts';

const SOURCE = `class User(db.Model):
    role_id = db.Column(db.ForeignKey("roles.id"))
    role = db.relationship("Role")
`;

/** Where a part of the source stands. */
function at(part: string) {
  const from = SOURCE.indexOf(part);
  return { file: 'models.py', from, to: from + part.length };
}

// Only what the functions read.
const schema = {
  tables: [
    {
      id: 'table:users',
      spans: [at(SOURCE.trimEnd())],
      columns: [{ id: 'column:users.role_id', spans: [at('role_id = db.Column(db.ForeignKey("roles.id"))')] }],
      foreignKeys: [
        {
          id: 'fk:users.role_id>roles.id',
          spans: [at('db.ForeignKey("roles.id")')],
          columns: ['column:users.role_id'],
          target: { table: 'table:roles', columns: ['column:roles.id'] },
        },
      ],
      uniques: [],
      indexes: [],
      checks: [],
      models: ['model:User'],
    },
  ],
  models: [{ id: 'model:User', spans: [at(SOURCE.trimEnd())], table: 'table:users' }],
  relationships: [
    {
      id: 'relationship:User.role',
      spans: [at('role = db.relationship("Role")')],
      reverse: 'relationship:Role.users',
      secondary: null,
      foreignKeys: ['fk:users.role_id>roles.id'],
    },
  ],
} as unknown as Schema;

describe('subjectAt', () => {
  test.each([
    ['"roles.id"', 'fk:users.role_id>roles.id'],
    ['role_id', 'column:users.role_id'],
    ['role = db', 'relationship:User.role'],
    ['class User', 'table:users'],
  ])('at %s the innermost span wins', (part, subject) => {
    expect(subjectAt(schema, 'models.py', at(part).from)).toBe(subject);
  });

  test('just behind the last letter is still there', () => {
    expect(subjectAt(schema, 'models.py', at('db.ForeignKey("roles.id")').to)).toBe('fk:users.role_id>roles.id');
  });

  test('nothing is said outside, or in another file', () => {
    expect(subjectAt(schema, 'models.py', SOURCE.length + 1)).toBeNull();
    expect(subjectAt(schema, 'app.py', 0)).toBeNull();
  });
});

test('spansOf gives every place, and none for what is not there', () => {
  expect(spansOf(schema, 'column:users.role_id')).toEqual([at('role_id = db.Column(db.ForeignKey("roles.id"))')]);
  expect(spansOf(schema, 'constructor')).toEqual([]);
});

test.each([
  ['fk:users.role_id>roles.id', ['column:users.role_id', 'column:roles.id']],
  ['relationship:User.role', ['relationship:Role.users', 'fk:users.role_id>roles.id']],
  ['model:User', ['table:users']],
  ['table:users', ['model:User']],
  ['column:users.role_id', ['fk:users.role_id>roles.id']],
])('%s lights up %j', (subject, kin) => {
  expect(kinOf(schema, subject)).toEqual([subject, ...kin]);
});
