/** Checkpoints: states of a place's files that can be gone back to. Called by `workspace.ts` and `files.ts`. */

import { begin, type Change, commit, type WorkDatabase } from './database.ts';
import { type Checkpoint, FORMAT, readCheckpoint } from './record.ts';

/** How many checkpoints a place keeps. The oldest go first. */
const KEPT = 60;

/** Adds a checkpoint inside a transaction, unless it says the same as the one before it. */
export async function addCheckpoint(change: Change, checkpoint: Checkpoint): Promise<void> {
  const history = change.objectStore('history');
  const keys = await history.index('place').getAllKeys(checkpoint.place);
  const last = keys.at(-1);
  if (last !== undefined && sameFiles(readCheckpoint(await history.get(last)), checkpoint)) return;
  const surplus = keys.slice(0, Math.max(0, keys.length + 1 - KEPT));
  await Promise.all([...surplus.map((key) => history.delete(key)), history.add({ format: FORMAT, ...checkpoint })]);
}

/** Adds a checkpoint in a transaction of its own. */
export async function writeCheckpoint(database: WorkDatabase, checkpoint: Checkpoint): Promise<void> {
  const change = begin(database);
  await addCheckpoint(change, checkpoint);
  await commit(change);
}

/** The checkpoints of a place, the newest first. What can't be read is left out and left alone. */
export async function readHistory(database: WorkDatabase, place: string): Promise<Checkpoint[]> {
  const raws = await database.getAllFromIndex('history', 'place', place);
  return raws
    .map(readCheckpoint)
    .filter((checkpoint) => checkpoint !== null)
    .reverse();
}

function sameFiles(a: Checkpoint | null, b: Checkpoint): boolean {
  if (a?.files.length !== b.files.length) return false;
  return b.files.every(({ name, text }) => a.files.some((file) => file.name === name && file.text === text));
}
