/** `backref run`: what it prints for a person and for a program, and how it ends. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { runCommand } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'backref-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

let out = '';
let err = '';
beforeEach(() => {
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text;
    return true;
  });
});

const app = `from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
`;
const good = `from base import app, db


class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)


with app.app_context():
    db.create_all()
print("made")
`;
const bad = good.replace('db.Integer', 'db.Intger');
const limited = `${good}with app.app_context():\n    db.session.add(Role())\n`;

file('base.py', app);

/** What one line of `--json` says. */
async function json(path: string): Promise<Record<string, unknown>> {
  expect(await runCommand([path, '--json'])).toBe(0);
  return JSON.parse(out);
}

describe('--json', () => {
  test('says what a sound program makes, file beside it included', async () => {
    const path = file('good.py', good);
    const create = '\nCREATE TABLE role (\n\tid INTEGER NOT NULL, \n\tPRIMARY KEY (id)\n)\n\n';
    expect(await json(path)).toMatchObject({
      file: path,
      ok: true,
      error: null,
      unsupported: [],
      ddl: [create.trim()],
      echo: [
        ['BEGIN (implicit)', null],
        ['PRAGMA main.table_info("role")', '()'],
        ['PRAGMA temp.table_info("role")', '()'],
        [create, '()'],
        ['COMMIT', null],
      ],
      stdout: 'made\n',
      schema: { tables: [{ name: 'role' }], models: [{ name: 'Role' }], relationships: [] },
    });
  });

  test('names the error, its place and what it means', async () => {
    const { ok, error } = await json(file('bad.py', bad));
    expect(ok).toBe(false);
    expect(error).toMatchObject({ type: 'AttributeError', message: 'Intger', line: 5 });
    expect(error).toHaveProperty('hint', expect.stringContaining('db.String'));
  });

  test('keeps limits of ours apart from errors', async () => {
    const { ok, error, unsupported } = await json(file('limited.py', limited));
    expect({ ok, error }).toEqual({ ok: false, error: null });
    expect(unsupported).toEqual([{ what: expect.stringContaining('db.session.add'), line: 12 }]);
  });

  test('prints a line for each file, whatever is in it', async () => {
    const paths = [file('a.py', 'class'), file('b.py', new Uint8Array([0xff, 0xfe, 0x00, 0x80])), file('c.py', '')];
    expect(await runCommand([...paths, '--json'])).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).file)).toEqual(paths);
    expect(lines.map((line) => JSON.parse(line).error?.type ?? null)).toEqual(['SyntaxError', 'SyntaxError', null]);
  });
});

describe('for a person', () => {
  test('the SQL goes to the output, what is wrong to the error output', async () => {
    expect(await runCommand([file('good.py', good)])).toBe(0);
    expect(out).toContain('CREATE TABLE role');
    expect(await runCommand([file('bad.py', bad)])).toBe(1);
    expect(err).toMatch(/bad\.py:5:\d+: AttributeError: Intger\n {4}\S/);
  });

  test('wrong words end with 2', async () => {
    expect(await runCommand([])).toBe(2);
    expect(await runCommand(['--jsn', 'x.py'])).toBe(2);
    expect(await runCommand([join(folder, 'nowhere.py')])).toBe(2);
    expect(err).toContain('no such file or folder');
  });
});
