/** What a run answers: in both modes, whatever is wrong with the program. */

import { describe, expect, test } from 'vitest';
import { openSandbox } from './open.ts';
import type { Run, RunRequest } from './protocol.ts';

const sandbox = await openSandbox(null);

const app = `from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
`;

const lesson = `from app import db


class Role(db.Model):
    __tablename__ = "roles"
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship("User", backref="role")


class User(db.Model):
    __tablename__ = "users"
    id = db.Column(db.Integer, primary_key=True)
    username = db.Column(db.String(64), unique=True, index=True)
    role_id = db.Column(db.Integer, db.ForeignKey("roles.id"))
`;

function run(text: string, options: Partial<RunRequest> = {}): Run {
  return sandbox({
    files: [
      { name: 'models.py', text },
      { name: 'app.py', text: app },
    ],
    entries: ['models.py'],
    checks: null,
    seed: null,
    mode: 'tolerant',
    ambient: false,
    ...options,
  });
}

/** The table names, in order. */
const tablesOf = ({ schema }: Run) => schema.tables.map(({ name }) => name);

/** Each problem as `type line`. */
const problemsOf = ({ problems }: Run) => problems.map(({ type, line }) => `${type} ${line}`);

describe('a whole program', () => {
  const result = run(lesson);

  test('has no problems, its tables, its rows and its statements', () => {
    expect(result.problems).toEqual([]);
    expect(result.ok).toBe(true);
    expect(tablesOf(result)).toEqual(['roles', 'users']);
    expect(result.tables.map(({ table, rows, count }) => ({ table, rows, count }))).toEqual([
      { table: 'table:roles', rows: [], count: 0 },
      { table: 'table:users', rows: [], count: 0 },
    ]);
    expect(result.ddl.map(({ subject }) => subject)).toEqual(['table:roles', 'table:users', 'index:ix_users_username']);
  });

  test('says both ends of the relationship', () => {
    expect(result.schema.relationships).toMatchObject([
      { id: 'relationship:Role.users', direction: 'ONETOMANY', uselist: true, reverse: 'relationship:User.role' },
      { id: 'relationship:User.role', direction: 'MANYTOONE', uselist: false, reverse: 'relationship:Role.users' },
    ]);
  });

  test('gives every column the text that says it and its piece of the SQL', () => {
    const users = result.schema.tables.find(({ name }) => name === 'users')!;
    for (const column of users.columns) {
      const span = column.spans[0]!;
      expect(lesson.slice(span.from, span.to)).toContain('db.Column(');
      const statement = result.ddl.find(({ subject }) => subject === users.id)!;
      const piece = statement.pieces.find(({ subject }) => subject === column.id)!;
      expect(statement.text.slice(piece.from, piece.to)).toMatch(new RegExp(`^${column.name} `));
    }
  });

  test('answers the same to the same request', () => {
    const { timing: _first, ...first } = run(lesson);
    const { timing: _second, ...second } = run(lesson);
    expect(second).toEqual(first);
  });
});

describe('a program with a mistake', () => {
  const half = lesson.replace('db.String(64), unique=True, index=True)', 'db.Strin');

  test('in tolerant mode keeps what is whole', () => {
    const result = run(half);
    expect(problemsOf(result)).toEqual(['SyntaxError 13']);
    expect(tablesOf(result)).toEqual(['roles', 'users']);
    expect(result.schema.tables[1]?.columns.map(({ name }) => name)).toEqual(['id', 'role_id']);
    expect(result.schema.relationships).toHaveLength(2);
  });

  test('in strict mode stops there', () => {
    const result = run(half, { mode: 'strict' });
    expect(problemsOf(result)).toEqual(['SyntaxError 13']);
    expect(result.ok).toBe(false);
  });

  test('underlines the argument that is wrong', () => {
    const result = run(lesson.replace('"roles.id"', '"role.id"'));
    const [problem] = result.problems.filter(({ type }) => type === 'NoReferencedTableError');
    expect(lesson.slice(problem?.span?.from, problem?.span?.to)).toHaveLength('"role.id"'.length);
    expect(problem?.hint).toContain('no table `role`');
  });

  test('is told the cause before what follows from it', () => {
    const wrong = lesson.replace('"roles.id"', '"role.id"');
    expect(problemsOf(run(wrong))).toEqual(['NoReferencedTableError 14', 'NoForeignKeysError 7']);
    expect(problemsOf(run(wrong, { mode: 'strict' }))).toEqual(['NoForeignKeysError 7', 'NoReferencedTableError 14']);
  });

  test('is not told of the table that its class could not make', () => {
    const result = run('from app import db\n\n\nclass User(db.Model):\n    name = db.Column(db.Text)\n');
    expect(problemsOf(result)).toEqual(['ArgumentError 4']);
  });
});

test("an exception that can't be put into words is still reported", () => {
  const result = run('class Odd(Exception):\n    def __str__(self):\n        raise ValueError\n\n\nraise Odd\n');
  expect(result.problems).toMatchObject([{ type: 'Odd', message: '<exception str() failed>', line: 6 }]);
});

describe('what is not the program', () => {
  test('a missing neighbour gets a stand-in and a note', () => {
    const result = run(
      'from .extensions import db, login_manager\n\n\nclass User(db.Model):\n    id = db.Column(db.Integer, primary_key=True)\n',
    );
    expect(result.problems.map(({ severity, type }) => `${severity} ${type}`)).toEqual(['note StandIn']);
    expect(tablesOf(result)).toEqual(['user']);
  });

  test('what only a stand-in takes the place of is a limit of ours', () => {
    const text =
      'from sqlalchemy_utils import EmailType\nfrom app import db\n\n\nclass User(db.Model):\n    id = db.Column(db.Integer, primary_key=True)\n    email = db.Column(EmailType)\n';
    const errors = run(text).problems.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ family: 'sandbox', type: 'Unsupported', line: 7 }]);
    expect(errors[0]?.message).toContain('sqlalchemy_utils.EmailType');
  });

  test('the free sandbox lends `db` and says so', () => {
    const text = 'class User(db.Model):\n    id = db.Column(db.Integer, primary_key=True)\n';
    expect(problemsOf(run(text, { ambient: true }))).toEqual(['Ambient 1']);
    expect(problemsOf(run(text))).toEqual(['NameError 1']);
  });

  test('a limit of ours is never taken for a mistake', () => {
    const result = run(`${lesson}\n\nfrom app import app\nwith app.app_context():\n    db.session.add(User())\n`);
    expect(result.problems).toMatchObject([{ family: 'sandbox', type: 'Unsupported' }]);
  });
});

describe('a program that would never end', () => {
  test.each([
    ['a loop', 'while True:\n    pass\n', 'StepLimit'],
    ['a recursion', 'def f():\n    return f()\n\n\nf()\n', 'RecursionError'],
    ['a power', 'x = 9 ** 9 ** 9\n', 'MemoryError'],
    ['a text that doubles', 'x = "ab"\nwhile True:\n    x = x + x\n', 'MemoryError'],
    ['a list of nothing', 'x = [None] * 10 ** 12\n', 'MemoryError'],
  ])('%s is stopped', (_, text, type) => {
    expect(run(text).problems.map((problem) => problem.type)).toContain(type);
  });
});

/** SQLAlchemy itself maps no attribute that begins with two underscores, but a table may be called so. */
test('__proto__ is only a name of a table', () => {
  const text =
    'from app import db\n\n\nclass __proto__(db.Model):\n    __tablename__ = "__proto__"\n    id = db.Column("__proto__", db.Integer, primary_key=True)\n';
  const result = run(text);
  expect(result.problems).toEqual([]);
  expect(result.schema.tables).toMatchObject([{ name: '__proto__', columns: [{ name: '__proto__' }] }]);
});

/** A name that an object of JavaScript answers to is a name like any other. */
test.each(['constructor', 'toString', 'hasOwnProperty', 'prototype'])('%s is only a name', (name) => {
  const result = run(
    `from app import db\n\n\nclass T(db.Model):\n    __tablename__ = "${name}"\n    ${name} = db.Column("${name}", db.Integer, primary_key=True)\n`,
  );
  expect(result.problems).toEqual([]);
  expect(result.schema.tables).toMatchObject([{ name, columns: [{ name }] }]);
});

/** Every state that a learner goes through while typing: none breaks the sandbox, and whole neighbours stay. */
test('every prefix of the lesson has a picture', () => {
  for (let length = 0; length <= lesson.length; length++) {
    const result = run(lesson.slice(0, length));
    expect(result.problems.filter(({ type }) => type === 'SandboxFailure')).toEqual([]);
    if (length > lesson.indexOf('class User') + 20)
      expect(tablesOf(result), lesson.slice(0, length)).toContain('roles');
  }
});
