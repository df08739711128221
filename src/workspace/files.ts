/**
 * The transactions on the learner's files: each is one compare-and-set that overwrites nothing it has not seen or could
 * not read. Called by `workspace.ts`.
 */

import { begin, type Change, commit, type WorkDatabase } from './database.ts';
import { dropDraft, judgeDraft, readDrafts } from './drafts.ts';
import { addCheckpoint } from './history.ts';
import { type Checkpoint, type FileRecord, FORMAT, readFile, type Writing } from './record.ts';

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
  const { revision } = await put(change, writing, kept);
  await commit(change);
  return { revision, conflict, unreadable };
}

/** The files kept for a place, drafts taken in. */
export async function openPlace(database: WorkDatabase, place: string): Promise<Met & { files: FileRecord[] }> {
  const drafts = await readDrafts(database, place);
  const change = begin(database);
  const { records, unreadable } = await takeReadable(change, place);
  const newest = new Map(records.map((file) => [file.name, file]));
  let conflict = false;
  for (const draft of drafts) {
    const kept = newest.get(draft.name) ?? null;
    const verdict = judgeDraft(kept, draft);
    if (verdict === 'newer') newest.set(draft.name, await put(change, draft, kept));
    if (verdict === 'conflict') await addCheckpoint(change, asideOf(draft));
    conflict ||= verdict === 'conflict';
  }
  await commit(change);
  for (const draft of drafts) await dropDraft(database, draft);
  return { files: [...newest.values()], conflict, unreadable };
}

/** Reads what can be read of a place; the rest is moved out of the way of later writes, word for word. */
async function takeReadable(change: Change, place: string) {
  const records: FileRecord[] = [];
  let unreadable = false;
  let cursor = await change.objectStore('files').openCursor(IDBKeyRange.bound([place], [place, []]));
  while (cursor) {
    const record = readFile(cursor.value);
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

async function put(change: Change, { place, name, text, version, writer, base, at }: Writing, kept: FileRecord | null) {
  const revision = (kept?.revision ?? base ?? 0) + 1;
  const record: FileRecord = { format: FORMAT, place, name, text, version, writer, at, revision };
  await change.objectStore('files').put(record);
  return record;
}

const isForeign = (kept: FileRecord, writing: Writing) =>
  kept.writer !== writing.writer && kept.revision !== writing.base && kept.text !== writing.text;

const asideOf = ({ place, name, text, at }: FileRecord | Writing): Checkpoint => ({
  place,
  reason: 'conflict',
  files: [{ name, text }],
  at,
});

async function quarantine(change: Change, place: string, file: string, raw: unknown): Promise<void> {
  await change.objectStore('quarantine').add({ place, file, raw, at: Date.now() });
}
