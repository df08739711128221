/**
 * Drafts: every edit in one blind step, before anything is compared. A page that goes away in the middle of a word is
 * still heard out, but gets no answer any more, so a write that first has to read would be lost. `files.ts` takes a
 * draft in; called by `workspace.ts`.
 */

import type { WorkDatabase } from './database.ts';
import { type DraftRecord, type FileRecord, FORMAT, readDraft, type Writing } from './record.ts';

/** Leaves a draft. It takes the place of the one this tab left before for the same file. */
export async function leaveDraft(database: WorkDatabase, writing: Writing): Promise<void> {
  const change = database.transaction('drafts', 'readwrite');
  const put = change.store.put({ format: FORMAT, ...writing });
  change.commit();
  await Promise.all([put, change.done]);
}

/** The drafts of a place that no write has taken in yet. What can't be read is left alone. */
export async function readDrafts(database: WorkDatabase, place: string): Promise<DraftRecord[]> {
  const raws = await database.getAll('drafts', IDBKeyRange.bound([place], [place, []]));
  return raws.map(readDraft).filter((draft) => draft !== null);
}

/** Drops a draft that was taken in, unless its tab has left a newer one. */
export async function dropDraft(database: WorkDatabase, draft: Writing): Promise<void> {
  const { place, name, writer, text, at } = draft;
  const change = database.transaction('drafts', 'readwrite');
  const kept = readDraft(await change.store.get([place, name, writer]));
  if (kept?.text === text && kept.at === at) await change.store.delete([place, name, writer]);
  await change.done;
}

/** What becomes of a draft: it is the newest text, or no news, or grew from a text that is no longer there. */
export function judgeDraft(kept: FileRecord | null, draft: Writing): 'newer' | 'known' | 'conflict' {
  if (!kept) return 'newer';
  if (kept.text === draft.text) return 'known';
  if (kept.writer === draft.writer) return draft.at >= kept.at ? 'newer' : 'known';
  return kept.revision === draft.base ? 'newer' : 'conflict';
}
