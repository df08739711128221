import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createWorkspace, type Notice, type Workspace } from './workspace.ts';

const MODELS = 'models.py';
const file = (text: string) => ({ name: MODELS, text });

let name = '';
let count = 0;
let open: Workspace[] = [];
let notices: Notice[] = [];

function tab(onOtherTab?: (place: string, file: { text: string }) => void): Workspace {
  const onNotice = (notice: Notice) => notices.push(notice);
  const workspace = createWorkspace({ name, onNotice, ...(onOtherTab && { onOtherTab }) });
  open.push(workspace);
  return workspace;
}

async function kept(workspace: Workspace, place = 'lesson'): Promise<string | undefined> {
  return (await workspace.open(place)).find((each) => each.name === MODELS)?.text;
}

/** Another tab that neither hears nor is heard, as in a browser without `BroadcastChannel`. */
function deafTab(): Workspace {
  vi.stubGlobal('BroadcastChannel', undefined);
  const workspace = tab();
  vi.unstubAllGlobals();
  return workspace;
}

async function put(store: string, value: unknown): Promise<void> {
  const database = await openDB(name);
  await database.put(store, value);
  database.close();
}

async function all(store: string): Promise<unknown[]> {
  const database = await openDB(name);
  const values = await database.getAll(store);
  database.close();
  return values;
}

beforeEach(() => {
  count += 1;
  name = `work-${count}`;
  open = [];
  notices = [];
});

afterEach(() => {
  for (const workspace of open) workspace.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('keeping', () => {
  test('a place that was never edited has no files', async () => {
    expect(await tab().open('lesson')).toEqual([]);
  });

  test('the last of many quick edits is what the next visit finds', async () => {
    const first = tab();
    for (let i = 0; i <= 50; i++) first.save('lesson', file(`edit ${i}`), 1);
    await first.settled();
    expect(await kept(tab())).toBe('edit 50');
    expect(notices).toEqual([]);
  });

  test('an edit made before storage is open is not lost', async () => {
    const first = tab();
    first.save('lesson', file('early'), 1);
    expect(await kept(first)).toBe('early');
    await first.settled();
    expect(await kept(tab())).toBe('early');
  });

  test('places and files do not mix', async () => {
    const first = tab();
    first.save('a', file('of a'), 1);
    first.save('a/b', file('of a/b'), 1);
    first.save('a', { name: 'session.py', text: 'session' }, 1);
    await first.settled();
    const again = tab();
    expect((await again.open('a')).map(({ text }) => text).sort()).toEqual(['of a', 'session']);
    expect(await kept(again, 'a/b')).toBe('of a/b');
  });

  test('hostile names are names like any other', async () => {
    const first = tab();
    first.save('__proto__', { name: 'constructor', text: 'kept' }, 1);
    await first.settled();
    expect(await tab().open('__proto__')).toMatchObject([{ name: 'constructor', text: 'kept' }]);
  });

  test('the version of the lesson it answered is kept', async () => {
    const first = tab();
    first.save('lesson', file('text'), 3);
    await first.settled();
    expect(await tab().open('lesson')).toMatchObject([{ version: 3 }]);
  });
});

describe('a page that goes away in the middle of a write', () => {
  /** What stands on the disk when the draft of an edit got there and its write did not. */
  async function draft(text: string, rest: { writer: string; base: number | null; at: number }): Promise<void> {
    await put('drafts', { ...file(text), format: 1, place: 'lesson', version: 1, ...rest });
  }

  async function written(text: string): Promise<{ writer: string; revision: number; at: number }> {
    const workspace = tab();
    workspace.save('lesson', file(text), 1);
    await workspace.settled();
    // The one record of this test's database.
    return (await all('files'))[0] as { writer: string; revision: number; at: number };
  }

  test('has left a draft, which the next visit takes up', async () => {
    const { writer, revision, at } = await written('first words');
    await draft('last words', { writer, base: revision, at: at + 1 });
    expect(await kept(tab())).toBe('last words');
    expect(await all('drafts')).toEqual([]);
    expect(await kept(tab())).toBe('last words');
  });

  test('may have left the very first words', async () => {
    await tab().open('lesson');
    await draft('first words', { writer: 'gone', base: null, at: 1 });
    expect(await kept(tab())).toBe('first words');
    expect(notices).toEqual([]);
  });

  test('may have left a draft that was written after all', async () => {
    const { writer, revision, at } = await written('words');
    await draft('words', { writer, base: revision - 1, at });
    expect(await kept(tab())).toBe('words');
    expect(notices).toEqual([]);
  });

  test('leaves no draft when everything is written', async () => {
    await written('words');
    expect(await all('drafts')).toEqual([]);
  });

  test('may have left a draft of a text that another tab has replaced: both are kept', async () => {
    await written('theirs');
    await draft('mine', { writer: 'gone', base: 0, at: 1 });
    const again = tab();
    expect(await kept(again)).toBe('theirs');
    expect(await again.history('lesson')).toMatchObject([{ reason: 'conflict', files: [{ text: 'mine' }] }]);
    expect(notices).toEqual(['two-tabs']);
  });

  test('is heard out although its writes are never answered', async () => {
    const first = tab();
    await first.open('lesson');
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => new EventTarget() as IDBRequest);
    first.save('lesson', file('a'), 1);
    first.save('lesson', file('ab'), 1);
    vi.restoreAllMocks();
    await vi.waitFor(async () => expect(await all('drafts')).toMatchObject([{ text: 'ab' }]));
    expect(await kept(tab())).toBe('ab');
  });
});

describe('two tabs', () => {
  test('the other tab hears of an edit and goes on from it', async () => {
    const heard = vi.fn();
    const [mine, theirs] = [tab(), tab(heard)];
    await theirs.open('lesson');
    mine.save('lesson', file('mine'), 1);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith('lesson', expect.objectContaining({ text: 'mine' })));
    theirs.save('lesson', file('mine and theirs'), 1);
    await theirs.settled();
    expect(await theirs.history('lesson')).toEqual([]);
    expect(notices).toEqual([]);
  });

  test('of two texts that did not know of each other both are kept', async () => {
    const [mine, theirs] = [deafTab(), deafTab()];
    await Promise.all([mine.open('lesson'), theirs.open('lesson')]);
    mine.save('lesson', file('mine'), 1);
    await mine.settled();
    theirs.save('lesson', file('theirs'), 1);
    await theirs.settled();
    expect(await kept(tab())).toBe('theirs');
    expect(await mine.history('lesson')).toMatchObject([{ reason: 'conflict', files: [{ text: 'mine' }] }]);
    expect(notices).toEqual(['two-tabs']);
  });

  test('the same text twice is no conflict', async () => {
    const [mine, theirs] = [deafTab(), deafTab()];
    await Promise.all([mine.open('lesson'), theirs.open('lesson')]);
    mine.save('lesson', file('same'), 1);
    await mine.settled();
    theirs.save('lesson', file('same'), 1);
    await theirs.settled();
    expect(await theirs.history('lesson')).toEqual([]);
  });
});

describe('what cannot be read', () => {
  const newer = { format: 99, place: 'lesson', name: MODELS, blocks: ['from the future'] };

  test('is set aside word for word and does not stand in the way', async () => {
    await tab().open('lesson');
    await put('files', newer);
    const again = tab();
    expect(await kept(again)).toBeUndefined();
    again.save('lesson', file('mine'), 1);
    await again.settled();
    expect(await kept(tab())).toBe('mine');
    expect(await again.quarantined()).toMatchObject([{ place: 'lesson', file: MODELS, raw: newer }]);
    expect(notices).toEqual(['unreadable']);
  });

  test('is not overwritten by a tab that was open before it came', async () => {
    const mine = tab();
    await mine.open('lesson');
    await put('files', newer);
    mine.save('lesson', file('mine'), 1);
    await mine.settled();
    expect(await mine.quarantined()).toMatchObject([{ raw: newer }]);
  });

  test('in the history and the progress is passed over', async () => {
    const mine = tab();
    await mine.open('lesson');
    await put('history', { place: 'lesson', reason: 'aliens' });
    await put('progress', { lesson: 'lesson', format: 99 });
    mine.checkpoint('lesson', [file('a')], 'reset');
    expect(await mine.history('lesson')).toHaveLength(1);
    expect((await mine.progress()).size).toBe(0);
  });
});

describe('storage that fails', () => {
  async function worksInMemory(workspace: Workspace): Promise<void> {
    workspace.save('lesson', file('in memory'), 1);
    workspace.checkpoint('lesson', [file('before')], 'reset');
    workspace.noteProgress('lesson', { version: 1, passed: ['test_a'], tasks: 2 });
    expect(await kept(workspace)).toBe('in memory');
    expect(await workspace.history('lesson')).toMatchObject([{ files: [{ text: 'before' }] }]);
    expect((await workspace.progress()).get('lesson')).toMatchObject({ passed: ['test_a'] });
  }

  test('by not being there', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await worksInMemory(tab());
    expect(notices).toEqual(['memory-only']);
  });

  test('by being forbidden', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    await worksInMemory(tab());
    expect(notices).toEqual(['memory-only']);
  });

  test('by never opening', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const workspace = tab();
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();
    await worksInMemory(workspace);
    expect(notices).toEqual(['memory-only']);
  });

  test('by belonging to a newer version of the app', async () => {
    (await openDB(name, 1000)).close();
    await worksInMemory(tab());
    expect(notices).toEqual(['newer-app']);
  });

  test('by being full: said once, and tried again at the next edit', async () => {
    const workspace = tab();
    await workspace.open('lesson');
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Quota exceeded.', 'QuotaExceededError');
    });
    workspace.save('lesson', file('one'), 1);
    workspace.save('lesson', file('two'), 1);
    await workspace.settled();
    expect(notices).toEqual(['storage-full']);
    expect(await kept(workspace)).toBe('two');
    full.mockRestore();
    workspace.save('lesson', file('three'), 1);
    await workspace.settled();
    expect(await kept(tab())).toBe('three');
  });

  test('by being taken away by a newer version in another tab', async () => {
    const workspace = tab();
    workspace.save('lesson', file('written'), 1);
    await workspace.settled();
    (await openDB(name, 1000)).close();
    await worksInMemory(workspace);
    expect(notices).toEqual(['memory-only']);
  });
});

describe('history', () => {
  test('gives the newest first, of its own place only, and survives', async () => {
    const first = tab();
    first.checkpoint('lesson', [file('a')], 'opened');
    first.checkpoint('lesson', [file('b')], 'reset');
    first.checkpoint('other', [file('c')], 'reset');
    await first.settled();
    const texts = (await tab().history('lesson')).map((checkpoint) => checkpoint.files[0]?.text);
    expect(texts).toEqual(['b', 'a']);
  });

  test('does not grow by a state it already has', async () => {
    const first = tab();
    for (const _ of [1, 2, 3]) first.checkpoint('lesson', [file('a')], 'opened');
    expect(await first.history('lesson')).toHaveLength(1);
  });

  test('keeps sixty', async () => {
    const first = tab();
    for (let i = 0; i < 70; i++) first.checkpoint('lesson', [file(`${i}`)], 'opened');
    const history = await first.history('lesson');
    expect(history).toHaveLength(60);
    expect(history[0]?.files[0]?.text).toBe('69');
  });
});

test('how a picture was left is kept by place', async () => {
  const view = { positions: [['table:users', 10, -20.5]], colours: [['table:users', 3]] } as const;
  const first = tab();
  first.keepView('lesson', view);
  await first.settled();
  const again = tab();
  expect(await again.view('lesson')).toMatchObject(view);
  expect(await again.view('other')).toBeNull();
});

test('progress is kept by lesson', async () => {
  const first = tab();
  first.noteProgress('a', { version: 1, passed: ['test_one'], tasks: 2 });
  first.noteProgress('a', { version: 1, passed: ['test_one', 'test_two'], tasks: 2 });
  await first.settled();
  const progress = await tab().progress();
  expect([...progress.values()]).toMatchObject([{ lesson: 'a', passed: ['test_one', 'test_two'], tasks: 2 }]);
});
