/**
 * The transactions on the learner's files: each is one compare-and-set that overwrites nothing it has not seen or could
 * not read. Called by `workspace.ts`.
 */

import type { SourceFile } from '../sandbox/protocol.ts';
import { begin, type Change, commit, type WorkDatabase } from './database.ts';
import { addCheckpoint } from './history.ts';
import { type Checkpoint, type DraftRecord, type FileRecord, FORMAT, readDraft, readFile } from './record.ts';

/** A text on its way to the disk. */
export interface Writing extends SourceFile {
  readonly place: string;
  /** The version of the lesson it answers. */
  readonly version: number;
  /** Which tab writes. */
  readonly writer: string;
  /** The revision the text grew from, `null` if there was none. */
  readonly base: number | null;
  readonly at: number;
}

/** What a transaction met besides what it was to do. */
export interface Met {
  /** Another tab's text was set aside as a checkpoint. */
  readonly conflict: boolean;
  /** Something unreadable was moved to the quarantine. */
  readonly unreadable: boolean;
}

/** Writes one file. What another tab wrote in the meantime becomes a checkpoint, so that both are kept. */
export async function writeFile(database: WorkDatabase, writing: Writing): Promise<Met & { revision: number }> {
  const change = begin(database);
  const raw = await change.objectStore('files').get([writing.place, writing.name]);
  const kept = readFile(raw);
  const unreadable = raw !== undefined && !kept;
  if (unreadable) await quarantine(change, writing.place, writing.name, raw);
  const conflict = kept !== null && isForeign(kept, writing);
  if (conflict) await addCheckpoint(change, asideOf(kept));
  const revision = (kept?.revision ?? writing.base ?? 0) + 1;
  await Promise.all([
    change.objectStore('files').put(recordOf(writing, revision)),
    change.objectStore('drafts').delete([writing.place, writing.name, writing.writer]),
    commit(change),
  ]);
  return { revision, conflict, unreadable };
}

/**
 * Leaves texts whose writing is not known to have succeeded in one blind step: a page that goes away still sends what
 * it has said, but never hears an answer. `openPlace` takes them up.
 */
export function leaveDrafts(database: WorkDatabase, writings: readonly Writing[]): void {
  const change = database.transaction('drafts', 'readwrite');
  // A draft has no revision of its own: it says what it grew from.
  const puts = writings.map((writing) => change.store.put({ ...recordOf(writing, 0), base: writing.base }));
  change.commit();
  Promise.all([...puts, change.done]).catch(() => {});
}

/** The files kept for a place, drafts taken in. */
export async function openPlace(database: WorkDatabase, place: string): Promise<Met & { files: FileRecord[] }> {
  const change = begin(database);
  const files = await takeReadable(change, 'files', place, readFile);
  const drafts = await takeReadable(change, 'drafts', place, readDraft);
  const newest = new Map(files.records.map((file) => [file.name, file]));
  let conflict = false;
  for (const draft of drafts.records) {
    const kept = newest.get(draft.name) ?? null;
    const verdict = judgeDraft(kept, draft);
    if (verdict === 'newer') newest.set(draft.name, await promote(change, draft, kept));
    if (verdict === 'conflict') await addCheckpoint(change, asideOf(draft));
    conflict ||= verdict === 'conflict';
    await change.objectStore('drafts').delete([place, draft.name, draft.writer]);
  }
  await commit(change);
  return { files: [...newest.values()], conflict, unreadable: files.unreadable || drafts.unreadable };
}

/** What becomes of a draft: it is the newest text, or no news, or grew from a text that is no longer there. */
export function judgeDraft(kept: FileRecord | null, draft: DraftRecord): 'newer' | 'known' | 'conflict' {
  if (!kept) return 'newer';
  if (kept.text === draft.text) return 'known';
  if (kept.writer === draft.writer) return draft.at >= kept.at ? 'newer' : 'known';
  return kept.revision === draft.base ? 'newer' : 'conflict';
}

/** Reads what can be read of a place in one store; the rest is moved out of the way of later writes, word for word. */
async function takeReadable<T>(
  change: Change,
  store: 'files' | 'drafts',
  place: string,
  read: (raw: unknown) => T | null,
) {
  const records: T[] = [];
  let unreadable = false;
  let cursor = await change.objectStore(store).openCursor(IDBKeyRange.bound([place], [place, []]));
  while (cursor) {
    const record = read(cursor.value);
    if (record) {
      records.push(record);
    } else {
      unreadable = true;
      await quarantine(change, place, cursor.key[1], cursor.value);
      await cursor.delete();
    }
    cursor = await cursor.continue();
  }
  return { records, unreadable };
}

async function promote(change: Change, draft: DraftRecord, kept: FileRecord | null): Promise<FileRecord> {
  const { base: _, ...file } = draft;
  const record = { ...file, revision: (kept?.revision ?? draft.base ?? 0) + 1 };
  await change.objectStore('files').put(record);
  return record;
}

const isForeign = (kept: FileRecord, writing: Writing) =>
  kept.writer !== writing.writer && kept.revision !== writing.base && kept.text !== writing.text;

const recordOf = ({ base: _, ...writing }: Writing, revision: number): FileRecord => ({
  format: FORMAT,
  ...writing,
  revision,
});

const asideOf = ({ place, name, text, at }: FileRecord): Checkpoint => ({
  place,
  reason: 'conflict',
  files: [{ name, text }],
  at,
});

async function quarantine(change: Change, place: string, file: string, raw: unknown): Promise<void> {
  await change.objectStore('quarantine').add({ place, file, raw, at: Date.now() });
}
