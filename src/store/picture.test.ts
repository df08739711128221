import { describe, expect, test } from 'vitest';
import type { Run } from '../sandbox/protocol.ts';
import { pictureAfter } from './picture.ts';

const GOOD = `class Role(db.Model):
    __tablename__ = "roles"
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)


class User(db.Model):
    __tablename__ = "users"
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
`;

/** A run with these tables, each `Model:table` or a plain table's name, and their columns. */
function run(tables: Record<string, string[]>, ok: boolean, problems: readonly { type: string }[] = []): Run {
  const entries = Object.entries(tables).map(([key, columns]) => ({ ...split(key), columns }));
  return {
    ok,
    problems,
    ddl: entries.map(({ table, columns }) => ({ text: `CREATE TABLE ${table} (${columns.join()})` })),
    schema: {
      tables: entries.map(({ model, table, columns }) => ({
        id: `table:${table}`,
        name: table,
        columns: columns.map((name) => ({ id: `column:${table}.${name}`, name, attributes: [] })),
        models: model ? [`model:${model}`] : [],
      })),
      models: entries.flatMap(({ model }) => (model ? [{ id: `model:${model}`, name: model }] : [])),
      relationships: [],
    },
  } as unknown as Run;
}

function split(key: string) {
  const [left = '', right] = key.split(':');
  return right === undefined ? { model: null, table: left } : { model: left, table: right };
}

const files = (text: string) => [{ name: 'models.py', text }];
const good = run({ 'Role:roles': ['id', 'name'], 'User:users': ['id', 'name'] }, true);

describe('the picture after a run', () => {
  test('at first is whatever there is', () => {
    const broken = run({}, false);
    expect(pictureAfter(null, broken, files('class'))).toEqual({ picture: broken, stale: false });
  });

  test('of a good program is that run, its unchanged parts the same objects', () => {
    const next = run({ 'Role:roles': ['id', 'name'], 'User:users': ['id', 'email'] }, true);
    const { picture, stale } = pictureAfter(good, next, files(GOOD));
    expect(stale).toBe(false);
    expect(picture).toEqual(next);
    expect(picture?.schema.tables[0]).toBe(good.schema.tables[0]);
    expect(picture?.schema.tables[1]).not.toBe(good.schema.tables[1]);
  });

  test('keeps a table whose class is half typed', () => {
    const next = run({ 'Role:roles': ['id', 'name'] }, false);
    expect(pictureAfter(good, next, files(GOOD.replace('User(db.Model):', 'User(db.Mod')))).toEqual({
      picture: good,
      stale: true,
    });
  });

  test('keeps a column whose line is half typed', () => {
    const next = run({ 'Role:roles': ['id', 'name'], 'User:users': ['id'] }, false);
    const half = GOOD.replace(/String\)\n$/, 'Str');
    expect(pictureAfter(good, next, files(half)).stale).toBe(true);
  });

  test('lets go of a class that was deleted while something else is wrong', () => {
    const next = run({ 'User:users': ['id', 'name'] }, false);
    const rest = GOOD.slice(GOOD.indexOf('class User'));
    expect(pictureAfter(good, next, files(rest))).toEqual({ picture: next, stale: false });
  });

  test('lets go of a column that was deleted, though another class has one of the same name', () => {
    const next = run({ 'Role:roles': ['id', 'name'], 'User:users': ['id'] }, false);
    const without = GOOD.replace(/ {4}name = db.Column\(db.String\)\n$/, '');
    expect(pictureAfter(good, next, files(without)).stale).toBe(false);
  });

  test('follows a program that is wrong but lost nothing', () => {
    const next = run({ 'Role:roles': ['id', 'name'], 'User:users': ['id', 'name', 'role_id'] }, false);
    expect(pictureAfter(good, next, files(GOOD)).stale).toBe(false);
  });

  test('is the last one while a line that was just begun can not be read', () => {
    const same = { 'Role:roles': ['id', 'name'], 'User:users': ['id', 'name'] };
    const half = run(same, false, [{ type: 'SyntaxError' }]);
    expect(pictureAfter(good, half, files(`${GOOD}    role_id = db.Column(`))).toEqual({ picture: good, stale: true });
    const wrong = run(same, false, [{ type: 'NameError' }]);
    expect(pictureAfter(good, wrong, files(`${GOOD}    role_id = rolle`)).stale).toBe(false);
  });

  test('moves on beside a line that can not be read, and does not call itself complete afterwards', () => {
    const tables = { 'Role:roles': ['id', 'name'], 'User:users': ['id', 'name', 'email'] };
    const half = run(tables, false, [{ type: 'SyntaxError' }]);
    const { picture, stale } = pictureAfter(good, half, files(GOOD));
    expect({ picture, stale }).toEqual({ picture: half, stale: false });
    expect(pictureAfter(picture, run(tables, false, [{ type: 'SyntaxError' }]), files(GOOD)).stale).toBe(false);
  });

  test('keeps a plain table while its statement is half typed', () => {
    const before = run({ follows: ['a_id'] }, true);
    const next = run({}, false);
    expect(pictureAfter(before, next, files('follows = db.Table("follows", db.Col')).stale).toBe(true);
    expect(pictureAfter(before, next, files('x = ')).stale).toBe(false);
  });

  test('takes names with letters of any language and of regular expressions', () => {
    const before = run({ 'Élève:élèves': ['prénom'], 'A$:a': ['id'] }, true);
    const next = run({}, false);
    expect(pictureAfter(before, next, files('class Élève(db.Model):\n    prénom = db.Col')).stale).toBe(true);
    expect(pictureAfter(before, next, files('class Élèves(db.Model): pass')).stale).toBe(false);
  });
});
