/** What the sandbox says where the library says nothing; and that it says nothing of a sound program. */

import { expect, test } from 'vitest';
import { programs } from '../../conformance/models/programs.ts';
import { openSandbox } from '../open.ts';
import type { Problem } from '../protocol.ts';

const sandbox = await openSandbox(null);

const prelude =
  'from datetime import datetime\nimport uuid\n\n\nclass Node(db.Model):\n    id = db.Column(db.Integer, primary_key=True)\n';

function advice(text: string): Problem[] {
  const run = sandbox({
    files: [{ name: 'models.py', text }],
    entries: ['models.py'],
    checks: null,
    seed: null,
    mode: 'tolerant',
    ambient: true,
  });
  return run.problems.filter(({ family }) => family === 'advice');
}

/** The text after its fix. */
function mended(text: string, { fix }: Problem): string {
  return fix === null ? text : text.slice(0, fix.span.from) + fix.replacement + text.slice(fix.span.to);
}

test.each([
  ['name = db.String(20)', '`Node.name` is a type and not a column', null],
  ['name = db.Text', '`Node.name` is a type and not a column', null],
  ['__tablename = "nodes"', '`__tablename` means nothing to SQLAlchemy', '__tablename__ = "nodes"'],
  ['tablename = "nodes"', '`tablename` means nothing to SQLAlchemy', '__tablename__ = "nodes"'],
  ['__table_name__ = "nodes"', '`__table_name__` means nothing to SQLAlchemy', '__tablename__ = "nodes"'],
  ['__tablename__ = ("nodes",)', "is ('nodes',), a tuple", null],
  ['at = db.Column(db.DateTime, default=datetime.utcnow())', 'called once', 'default=datetime.utcnow)'],
  ['at = db.Column(db.DateTime, onupdate=datetime.now())', 'called once', 'onupdate=datetime.now)'],
  ['token = db.Column(db.Uuid, default=uuid.uuid4())', 'called once', 'default=uuid.uuid4)'],
  ['a = db.Column(db.Text)\n    a = db.Column(db.Integer)', '`Node.a` is written again', null],
  ['db.Column(db.Text)', 'gives it no name', null],
  [
    'parent_id = db.Column(db.ForeignKey("node.id"))\n    parent = db.relationship("Node", remote_side=[parent_id])',
    '`Node.parent` is a list',
    null,
  ],
])('%s', (line, said, fixed) => {
  const text = `${prelude}    ${line}\n`;
  const found = advice(text);
  expect(found.map(({ message }) => message)).toEqual([expect.stringContaining(said)]);
  const [only] = found;
  expect(only?.hint).toBeTruthy();
  expect(only?.line).toBe(7 + (said.includes('is a list') ? 1 : 0));
  if (fixed !== null) expect(mended(text, only!)).toContain(fixed);
});

test('a moment that is meant is left alone', () => {
  expect(advice(`${prelude}    at = db.Column(db.DateTime, default=datetime(2020, 1, 1))\n`)).toEqual([]);
});

test.each(['relationships', 'projects', 'columns', 'names'])('nothing is said of the sound programs of %s', (file) => {
  const meant = new Set(['assignment wins']);
  const sound = programs(file).filter(({ name, recorded }) => !recorded.error && !meant.has(name));
  expect(sound.flatMap(({ name, source }) => advice(source).map(({ message }) => `${name}: ${message}`))).toEqual([]);
});
