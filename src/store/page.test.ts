import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Lesson } from '../lessons/lesson.ts';
import type { Outcome, SandboxClient } from '../sandbox/client.ts';
import type { Problem, Run, RunRequest } from '../sandbox/protocol.ts';
import { createWorkspace, type Workspace } from '../workspace/workspace.ts';
import { Page } from './page.ts';

const MODELS = 'models.py';

const lesson = {
  id: 'one-to-many',
  version: 1,
  tasks: [{ name: 'test_a' }, { name: 'test_b' }],
  app: { name: 'app.py', text: 'app = ...' },
  models: { name: MODELS, text: 'class Role: ...' },
  solution: { name: 'solution.py', text: 'class Solved: ...' },
  checks: { name: 'checks.py', text: 'def test_a(): ...' },
  seed: null,
  session: null,
} as unknown as Lesson;

const other = { ...lesson, id: 'many-to-many' } as Lesson;

const timing = { parse: 1, evaluate: 1, ddl: 1, sqlite: 1, gather: 1 };

function runOf(parts: Partial<Run> = {}): Run {
  const schema = { tables: [], models: [], relationships: [] };
  return { problems: [], checks: [], schema, ok: true, timing, ...parts } as unknown as Run;
}

/** Answers when the test says so. */
class FakeSandbox implements SandboxClient {
  requests: RunRequest[] = [];
  #settle: ((outcome: Outcome) => void)[] = [];

  run(request: RunRequest): Promise<Outcome> {
    this.requests.push(request);
    return new Promise((settle) => this.#settle.push(settle));
  }

  async answer(outcome: Outcome, which = -1): Promise<void> {
    this.#settle.at(which)?.(outcome);
    await Promise.resolve();
    await Promise.resolve();
  }

  warm(): void {}
  close(): void {}
}

let sandbox: FakeSandbox;
let workspace: Workspace;
let page: Page;
let count = 0;

/** A page that comes back later to the same disk. */
function visit(): Page {
  workspace = createWorkspace({ name: `page-${count}` });
  sandbox = new FakeSandbox();
  return new Page({ sandbox, workspace });
}

async function leave(): Promise<void> {
  await workspace.settled();
  workspace.close();
}

const textOf = (name = MODELS) => page.state.files.find((file) => file.name === name)?.text;
const answer = (run: Run, which = -1) => sandbox.answer({ kind: 'run', run, roundTrip: 1 }, which);

beforeEach(() => {
  count += 1;
  page = visit();
});

afterEach(() => workspace.close());

describe('opening', () => {
  test('a lesson runs its files, app.py read-only and the checks out of sight', async () => {
    await page.openLesson(lesson);
    expect(page.state.files.map(({ name, editable, shown }) => [name, editable, shown])).toEqual([
      [MODELS, true, true],
      ['app.py', false, true],
      ['checks.py', false, false],
    ]);
    expect(sandbox.requests).toEqual([
      {
        files: [lesson.models, lesson.app, lesson.checks],
        entries: [MODELS],
        checks: 'checks.py',
        seed: null,
        mode: 'tolerant',
        ambient: false,
      },
    ]);
  });

  test('the sandbox runs one file that finds app and db by itself', async () => {
    await page.openSandbox();
    expect(sandbox.requests[0]).toMatchObject({ entries: [MODELS], checks: null, ambient: true });
  });

  test('a lesson that was edited opens as it was left', async () => {
    await page.openLesson(lesson);
    page.edit(MODELS, 'mine');
    await leave();
    page = visit();
    await page.openLesson(lesson);
    expect(textOf()).toBe('mine');
  });

  test('an untouched lesson follows its author, an edited one says that it is older', async () => {
    const newer = { ...lesson, version: 2, models: { name: MODELS, text: 'new start' } } as Lesson;
    await page.openLesson(lesson);
    await page.openLesson(newer);
    expect(textOf()).toBe('new start');
    expect(page.state.outdated).toBe(false);
    await page.openLesson(lesson);
    page.edit(MODELS, 'mine');
    await page.openLesson(newer);
    expect(textOf()).toBe('mine');
    expect(page.state.outdated).toBe(true);
  });

  test('another place shows nothing of the one before', async () => {
    await page.openLesson(lesson);
    page.edit(MODELS, 'mine');
    const late = page.openLesson(other);
    expect(page.state).toMatchObject({ files: [], run: null, picture: null, problems: [] });
    await late;
    expect(textOf()).toBe('class Role: ...');
    await answer(runOf({ output: 'of the first lesson' }), 1);
    expect(page.state.run).toBeNull();
  });

  test('two places in quick succession end in the second', async () => {
    await Promise.all([page.openLesson(lesson), page.openLesson(other)]);
    expect(page.state.place).toEqual({ kind: 'lesson', lesson: other });
    expect(sandbox.requests).toHaveLength(1);
  });
});

describe('editing', () => {
  beforeEach(() => page.openLesson(lesson));

  test('runs in the same turn, with no timer between', () => {
    page.edit(MODELS, 'a');
    page.edit(MODELS, 'ab');
    expect(sandbox.requests.slice(1).map(({ files }) => files[0]?.text)).toEqual(['a', 'ab']);
    expect(page.state.running).toBe(true);
  });

  test('a read-only file, an unknown one and the same text change nothing', () => {
    page.edit('app.py', 'mine');
    page.edit('__proto__', 'mine');
    page.edit(MODELS, lesson.models.text);
    expect(sandbox.requests).toHaveLength(1);
    expect(textOf('app.py')).toBe('app = ...');
  });

  test('runs until its own run has come', async () => {
    page.edit(MODELS, 'a');
    await answer(runOf(), 0);
    expect(page.state.running).toBe(true);
    await answer(runOf());
    expect(page.state.running).toBe(false);
  });

  test('an endless loop says so and keeps the picture', async () => {
    const good = runOf();
    await answer(good);
    page.edit(MODELS, 'while True: pass');
    const problem = { type: 'TimeLimit', family: 'sandbox' } as Problem;
    await sandbox.answer({ kind: 'stopped', problem });
    expect(page.state).toMatchObject({ problems: [problem], picture: good, stale: true, running: false });
    page.edit(MODELS, 'pass');
    await answer(runOf());
    expect(page.state).toMatchObject({ problems: [], stale: false });
  });

  test('a fix is one edit at its place', async () => {
    const span = { file: MODELS, from: 6, to: 10 };
    const problem = { fix: { title: 'Rename', span, replacement: 'User' } } as Problem;
    await answer(runOf({ problems: [problem] }));
    page.applyFix(problem);
    expect(textOf()).toBe('class User: ...');
  });

  test('a fix for a text that has changed since is left alone', async () => {
    const problem = { fix: { title: '', span: { file: MODELS, from: 0, to: 5 }, replacement: 'x' } } as Problem;
    await answer(runOf({ problems: [problem] }));
    page.edit(MODELS, 'changed');
    page.applyFix(problem);
    expect(textOf()).toBe('changed');
  });

  test('what another tab wrote is followed, here only if it is shown here', () => {
    page.follow('many-to-many', { name: MODELS, text: 'elsewhere', version: 1 });
    expect(textOf()).toBe(lesson.models.text);
    page.follow(lesson.id, { name: MODELS, text: 'theirs', version: 1 });
    expect(textOf()).toBe('theirs');
    expect(sandbox.requests).toHaveLength(2);
  });
});

describe('going back', () => {
  beforeEach(async () => {
    await page.openLesson(lesson);
    page.edit(MODELS, 'mine');
  });

  test('a reset gives the start back and can be undone', async () => {
    page.reset();
    expect(textOf()).toBe(lesson.models.text);
    page.undoReset();
    expect(textOf()).toBe('mine');
    expect(page.state.beforeReset).toBeNull();
    await leave();
    page = visit();
    await page.openLesson(lesson);
    expect(textOf()).toBe('mine');
  });

  test('after an edit the undo is in the history', async () => {
    page.reset();
    page.edit(MODELS, 'anew');
    expect(page.state.beforeReset).toBeNull();
    const [latest] = await page.history();
    expect(latest).toMatchObject({ reason: 'reset', files: [{ text: 'mine' }] });
    if (latest) page.restore(latest);
    expect(textOf()).toBe('mine');
  });

  test('the solution sets the learner’s own aside', () => {
    page.solve();
    expect(textOf()).toBe('class Solved: ...');
    page.undoReset();
    expect(textOf()).toBe('mine');
  });
});

describe('selecting', () => {
  const schema = {
    tables: [{ id: 'table:roles', models: [], columns: [], foreignKeys: [], uniques: [], indexes: [], checks: [] }].map(
      (table) => ({ ...table, spans: [{ file: MODELS, from: 0, to: 5 }] }),
    ),
    models: [],
    relationships: [],
  } as unknown as Run['schema'];

  beforeEach(async () => {
    await page.openLesson(lesson);
    await answer(runOf({ schema }));
  });

  test('the caret chooses what is said there', () => {
    page.moveCaret(MODELS, 2);
    expect(page.state.selection).toEqual({ hovered: null, chosen: 'table:roles', origin: 'code' });
    page.moveCaret(MODELS, 9);
    expect(page.state.selection.chosen).toBeNull();
  });

  test('while an edit waits for its run, the caret does too', async () => {
    page.edit(MODELS, 'edited');
    page.moveCaret(MODELS, 2);
    expect(page.state.selection.chosen).toBeNull();
    await answer(runOf({ schema }));
    expect(page.state.selection.chosen).toBe('table:roles');
  });

  test('what was chosen elsewhere survives a run', async () => {
    page.moveCaret(MODELS, 2);
    page.choose('column:roles.id', 'diagram');
    page.edit(MODELS, 'edited');
    await answer(runOf({ schema }));
    expect(page.state.selection).toMatchObject({ chosen: 'column:roles.id', origin: 'diagram' });
  });

  test('hovering over the same thing is no news', () => {
    const heard = vi.fn();
    page.hover('table:roles', 'sql');
    page.store.subscribe(heard);
    page.hover('table:roles', 'sql');
    expect(heard).not.toHaveBeenCalled();
  });
});

test('a task once passed stays passed, also on the next visit', async () => {
  await page.openLesson(lesson);
  await answer(runOf({ checks: [{ name: 'test_a', passed: true, task: '', message: null }] }));
  page.edit(MODELS, 'half typ');
  await answer(runOf({ checks: [{ name: 'test_a', passed: false, task: '', message: 'no' }] }));
  expect(page.state.progress.get(lesson.id)).toMatchObject({ passed: ['test_a'], tasks: 2 });
  await leave();
  page = visit();
  await vi.waitFor(() => expect(page.state.progress.get(lesson.id)).toMatchObject({ passed: ['test_a'] }));
});

test('where tables were put is remembered', async () => {
  await page.openLesson(lesson);
  page.arrange(new Map([['table:roles', { x: 10, y: 20 }]]));
  await leave();
  page = visit();
  await page.openLesson(lesson);
  expect(page.state.positions.get('table:roles')).toEqual({ x: 10, y: 20 });
});

test('the store knows no React', () => {
  const sources = readdirSync(import.meta.dirname).filter((name) => !/^use-|\.test\./.test(name));
  for (const name of sources) {
    const text = readFileSync(`${import.meta.dirname}/${name}`, 'utf8');
    expect(text, name).not.toMatch(/from 'react'|from 'zustand'|document\.|window\./);
  }
});
