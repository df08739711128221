/** Names in the prose, resolved against the schema of the one-to-many lesson. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Schema } from '../../sandbox/protocol.ts';
import { subjectOfName } from './name.ts';

// The diagram's fixture: recorded from the real library.
const schema = JSON.parse(readFileSync('src/diagram/fixtures/lesson.json', 'utf8')) as Schema;

describe('subjectOfName', () => {
  it.each([
    ['User', 'model:User'],
    ['users', 'table:users'],
    ['role_id', 'column:users.role_id'],
    ['users.role_id', 'column:users.role_id'],
    ['User.username', 'column:users.username'],
    ['Role.users', 'relationship:Role.users'],
    ['role', 'relationship:User.role'],
  ])('%s is %s', (name, subject) => {
    expect(subjectOfName(schema, name)).toBe(subject);
  });

  it.each(['id', 'nothing', 'constructor', '__proto__', 'db.Model', ''])('%j is nothing, or too much', (name) => {
    expect(subjectOfName(schema, name)).toBeNull();
  });
});
