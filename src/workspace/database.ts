/**
 * Opens the IndexedDB database that keeps the learner's work. Called by `workspace.ts`; whatever can go wrong with a
 * browser's storage comes out as a rejection here and nowhere else.
 */

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Values are `unknown` where they are read: what stands on a disk may come from any version of the app. */
interface Tables extends DBSchema {
  files: { key: [place: string, name: string]; value: unknown };
  drafts: { key: [place: string, name: string, writer: string]; value: unknown };
  history: { key: number; value: unknown; indexes: { place: string } };
  quarantine: { key: number; value: Quarantined };
  progress: { key: string; value: unknown };
  views: { key: string; value: unknown };
}

/** A record that could not be read, word for word, kept until the learner or a newer version takes it. */
export interface Quarantined {
  readonly place: string;
  readonly file: string;
  readonly raw: unknown;
  readonly at: number;
}

export type WorkDatabase = IDBPDatabase<Tables>;

const VERSION = 1;

/** A browser whose storage hangs is treated as one without. */
const OPEN_LIMIT = 4000;

/**
 * Opens (and at first makes) the database `name`. `onLost` is called when the browser takes it away later: the learner
 * cleared the site's data, or another tab brings a newer version of the app.
 *
 * Rejects when storage is missing, forbidden or slow, and with `VersionError` when a newer version of the app made it.
 */
export async function openDatabase(name: string, onLost: () => void): Promise<WorkDatabase> {
  let overdue = false;
  const opening = openDB<Tables>(name, VERSION, {
    upgrade: makeTables,
    blocking: (_current, _wanted, event) => {
      // idb types the target loosely: for `versionchange` it is the open database.
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
  const limit = new Promise<never>((_, reject) => {
    setTimeout(() => {
      overdue = true;
      reject(new Error('Storage did not open in time.'));
    }, OPEN_LIMIT);
  });
  opening.then((database) => overdue && database.close()).catch(() => {});
  return Promise.race([opening, limit]);
}

function makeTables(database: WorkDatabase): void {
  database.createObjectStore('files', { keyPath: ['place', 'name'] });
  database.createObjectStore('drafts', { keyPath: ['place', 'name', 'writer'] });
  database.createObjectStore('history', { autoIncrement: true }).createIndex('place', 'place');
  database.createObjectStore('quarantine', { autoIncrement: true });
  database.createObjectStore('progress', { keyPath: 'lesson' });
  database.createObjectStore('views', { keyPath: 'place' });
}

/**
 * A transaction over the files and what was set aside. It ends at the first pause: never await anything else in it.
 * Drafts are not in it, so that none ever waits for it.
 */
export function begin(database: WorkDatabase) {
  const change = database.transaction(['files', 'history', 'quarantine'], 'readwrite');
  // Its failure is heard where its requests are awaited; nobody may be waiting for its end by then.
  change.done.catch(() => {});
  return change;
}

export type Change = ReturnType<typeof begin>;

/** Makes a change durable without waiting for the page to come to rest. */
export async function commit(change: Change): Promise<void> {
  change.commit();
  await change.done;
}
