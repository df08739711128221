import { beforeAll, describe, expect, test } from 'vitest';
import { type Database, DatabaseError, loadSqlite } from './database.ts';

let open: () => Database;

beforeAll(async () => {
  const databases = await loadSqlite(null);
  open = () => databases.open();
});

test('a database made ahead is given out once, and is as empty as any', async () => {
  const databases = await loadSqlite(null);
  databases.prepare();
  const [first, second] = [databases.open(), databases.open()];
  first.execute('CREATE TABLE t (id INTEGER)');
  expect(refused(second, 'SELECT * FROM t').message).toBe('no such table: t');
});

function refused(database: Database, sql: string): DatabaseError {
  try {
    database.execute(sql);
  } catch (error) {
    if (error instanceof DatabaseError) return error;
    throw error;
  }
  throw new Error(`SQLite accepted ${sql}`);
}

describe('a database', () => {
  test('is empty at first, gives rows and counts changes', () => {
    const database = open();
    expect(database.execute('SELECT name FROM sqlite_master').rows).toEqual([]);
    database.execute('CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)');
    expect(database.execute('INSERT INTO t (b) VALUES (?), (?)', ['x', null]).changes).toBe(2);
    expect(database.lastRowid()).toBe(2);
    expect(database.execute('SELECT a, b FROM t')).toEqual({
      columns: ['a', 'b'],
      rows: [
        [1, 'x'],
        [2, null],
      ],
      changes: 0,
    });
    database.close();
  });

  test.each([
    ['CREATE TABLE t (a UNIQUE)', 'INSERT INTO t VALUES (1), (1)', 'IntegrityError', 'UNIQUE constraint failed: t.a'],
    ['CREATE TABLE t (a NOT NULL)', 'INSERT INTO t VALUES (NULL)', 'IntegrityError', 'NOT NULL constraint failed: t.a'],
    ['CREATE TABLE t (a)', 'CREATE TABLE t (a)', 'OperationalError', 'table t already exists'],
    ['CREATE TABLE t (a)', 'SELEC a FROM t', 'OperationalError', 'near "SELEC": syntax error'],
  ])('after %s refuses %s with the class that Python raises', (first, second, name, message) => {
    const database = open();
    database.execute(first);
    expect(refused(database, second)).toMatchObject({ name, message });
    database.close();
  });

  test('keeps its memory limit whatever SQL says', () => {
    const database = open();
    database.execute('PRAGMA hard_heap_limit = 999999999999');
    expect(database.execute('PRAGMA hard_heap_limit').rows).toEqual([[64 * 1024 * 1024]]);
    database.close();
  });

  test('binds whole numbers as numbers', () => {
    const database = open();
    expect(database.execute('SELECT typeof(?), ?', [7n, 7n]).rows).toEqual([['integer', 7]]);
    database.close();
  });
});
