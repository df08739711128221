/**
 * The learner's work: the files of each place (a lesson, the free sandbox), their history, and what was passed. Every
 * edit is written at once. Called by the store. When the browser keeps nothing, all goes on in memory and a notice
 * says so; no call rejects and none loses a text.
 */

import type { SourceFile } from '../sandbox/protocol.ts';
import { openDatabase, type Quarantined, type WorkDatabase } from './database.ts';
import { dropDraft, leaveDraft } from './drafts.ts';
import { type Met, openPlace, writeFile } from './files.ts';
import { readHistory, writeCheckpoint } from './history.ts';
import {
  type Checkpoint,
  type FileRecord,
  FORMAT,
  type KeptView,
  type Progress,
  type Reason,
  readProgress,
  readView,
  type Writing,
} from './record.ts';
import { listenToTabs, type Tabs } from './tabs.ts';

/**
 * What the learner must be told, each kind once: nothing is kept after this tab; the disk is full; a newer version of
 * the app wrote here; another tab wrote the same file and both texts are kept; something could not be read and was set
 * aside.
 */
export type Notice = 'memory-only' | 'storage-full' | 'newer-app' | 'two-tabs' | 'unreadable';

/** A file as it was left, and the version of the lesson it answered. */
export interface KeptFile extends SourceFile {
  readonly version: number;
}

export interface WorkspaceOptions {
  readonly name?: string;
  readonly onNotice?: (notice: Notice) => void;
  /** Another tab wrote a file of a place. */
  readonly onOtherTab?: (place: string, file: KeptFile) => void;
}

/** Opens the workspace in the background: it can be used at once. */
export function createWorkspace(options: WorkspaceOptions = {}): Workspace {
  return new Workspace(options);
}

export class Workspace {
  readonly #writer = Math.random().toString(36).slice(2);
  readonly #options: WorkspaceOptions;
  readonly #told = new Set<Notice>();
  readonly #opened: Promise<void>;
  readonly #tabs: Tabs;
  /** The newest text of every file seen in this tab, by place and name. */
  readonly #files = new Map<string, FileRecord>();
  readonly #unwritten = new Map<string, Writing>();
  readonly #history: Checkpoint[] = [];
  readonly #progress = new Map<string, Progress>();
  readonly #views = new Map<string, KeptView>();
  /** Files whose write is under way. */
  readonly #writing = new Set<string>();
  readonly #writings = new Set<Promise<void>>();
  #database: WorkDatabase | null = null;

  constructor(options: WorkspaceOptions) {
    this.#options = options;
    const name = options.name ?? 'backref';
    this.#tabs = listenToTabs(name, (file) => this.#adopt(file));
    this.#opened = this.#open(name);
  }

  /** The files kept for a place; empty if it was never edited. */
  async open(place: string): Promise<KeptFile[]> {
    await this.#opened;
    await this.#try(async (database) => {
      const { files, ...met } = await openPlace(database, place);
      this.#tellOf(met);
      for (const file of files) this.#remember(file);
    });
    return [...this.#files.values()].filter((file) => file.place === place);
  }

  /** Keeps one file. `version` is the lesson's, so that a changed lesson can be told from unchanged work. */
  save(place: string, { name, text }: SourceFile, version: number): void {
    const key = keyOf(place, name);
    const known = this.#files.get(key);
    const base = known?.revision ?? null;
    const writing: Writing = { place, name, text, version, writer: this.#writer, base, at: Date.now() };
    this.#files.set(key, { format: FORMAT, ...writing, revision: base ?? 0 });
    this.#unwritten.set(key, writing);
    this.#follow(this.#database ? this.#keep(key, writing) : this.#opened.then(() => this.#keep(key, writing)));
  }

  /** Sets the present state of a place's files aside. */
  checkpoint(place: string, files: readonly SourceFile[], reason: Reason): void {
    const copies = files.map(({ name, text }) => ({ name, text }));
    const checkpoint: Checkpoint = { place, files: copies, reason, at: Date.now() };
    this.#history.push(checkpoint);
    this.#follow(this.#opened.then(() => this.#try((database) => writeCheckpoint(database, checkpoint))));
  }

  /** What was set aside for a place, the newest first. */
  async history(place: string): Promise<Checkpoint[]> {
    await this.settled();
    const kept = await this.#try((database) => readHistory(database, place));
    return kept ?? this.#history.filter((checkpoint) => checkpoint.place === place).reverse();
  }

  /** Notes which tasks of a lesson are passed. */
  noteProgress(lesson: string, progress: Pick<Progress, 'version' | 'passed' | 'tasks'>): void {
    const record: Progress = { ...progress, lesson, at: Date.now() };
    this.#progress.set(lesson, record);
    const write = (database: WorkDatabase) => database.put('progress', { format: FORMAT, ...record });
    this.#follow(this.#opened.then(() => this.#try(write)).then(() => {}));
  }

  /** What was passed, by lesson. */
  async progress(): Promise<ReadonlyMap<string, Progress>> {
    await this.#opened;
    const raws = (await this.#try((database) => database.getAll('progress'))) ?? [];
    const kept = raws.map(readProgress).filter((record) => record !== null);
    return new Map([...kept.map((record) => [record.lesson, record] as const), ...this.#progress]);
  }

  /** Keeps how a place's picture is left. */
  keepView(place: string, view: KeptView): void {
    this.#views.set(place, view);
    const write = (database: WorkDatabase) => database.put('views', { format: FORMAT, place, ...view });
    this.#follow(this.#opened.then(() => this.#try(write)).then(() => {}));
  }

  /** How a place's picture was left, `null` if it never was. */
  async view(place: string): Promise<KeptView | null> {
    await this.#opened;
    const kept = this.#views.get(place);
    return kept ?? readView(await this.#try((database) => database.get('views', place)));
  }

  /** What could not be read, word for word, to be offered as a download. */
  async quarantined(): Promise<Quarantined[]> {
    await this.#opened;
    return (await this.#try((database) => database.getAll('quarantine'))) ?? [];
  }

  /** Resolves when everything said so far is on the disk, or is known not to get there. */
  async settled(): Promise<void> {
    await this.#opened;
    while (this.#writings.size > 0) await Promise.all(this.#writings);
  }

  close(): void {
    this.#tabs.close();
    this.#database?.close();
    this.#database = null;
  }

  async #open(name: string): Promise<void> {
    try {
      this.#database = await openDatabase(name, () => {
        this.#database = null;
        this.#tell('memory-only');
      });
    } catch (error) {
      this.#tell(isNamed(error, 'VersionError') ? 'newer-app' : 'memory-only');
    }
  }

  /** The draft first, at once; then, if no write of the file is under way, its newest text. */
  async #keep(key: string, writing: Writing): Promise<void> {
    const draft = this.#try((database) => leaveDraft(database, writing));
    if (!this.#writing.has(key)) {
      this.#writing.add(key);
      await this.#writeNewest(key);
      this.#writing.delete(key);
    }
    await draft;
  }

  async #writeNewest(key: string): Promise<void> {
    for (let writing = this.#unwritten.get(key); writing; writing = this.#unwritten.get(key)) {
      if (!(await this.#write(key, writing))) return;
    }
  }

  async #write(key: string, writing: Writing): Promise<boolean> {
    const base = this.#files.get(key)?.revision ?? writing.base;
    const written = await this.#try((database) => writeFile(database, { ...writing, base }));
    if (!written) return false;
    const { base: _, ...file } = writing;
    const { revision, ...met } = written;
    const newest = this.#files.get(key);
    if (newest) this.#files.set(key, { ...newest, revision });
    if (this.#unwritten.get(key) === writing) {
      this.#unwritten.delete(key);
      await this.#try((database) => dropDraft(database, writing));
    }
    this.#tellOf(met);
    this.#tabs.tell({ format: FORMAT, ...file, revision });
    return true;
  }

  /** Runs `work` if there is a database; tells of what goes wrong and gives `undefined`. */
  async #try<T>(work: (database: WorkDatabase) => Promise<T>): Promise<T | undefined> {
    if (!this.#database) return undefined;
    try {
      return await work(this.#database);
    } catch (error) {
      this.#tell(isNamed(error, 'QuotaExceededError') ? 'storage-full' : 'memory-only');
      return undefined;
    }
  }

  /** Another tab's text takes the place of ours, unless ours is newer and still on its way. */
  #adopt(file: FileRecord): void {
    const key = keyOf(file.place, file.name);
    if (this.#unwritten.has(key)) return;
    const known = this.#files.get(key);
    if (known && known.revision >= file.revision) return;
    this.#files.set(key, file);
    this.#options.onOtherTab?.(file.place, file);
  }

  /** A text of this tab that never got to the disk stays the newest. */
  #remember(file: FileRecord): void {
    const key = keyOf(file.place, file.name);
    if (!this.#unwritten.has(key)) this.#files.set(key, file);
  }

  #follow(writing: Promise<void>): void {
    this.#writings.add(writing);
    writing.finally(() => this.#writings.delete(writing));
  }

  #tellOf({ conflict, unreadable }: Met): void {
    if (conflict) this.#tell('two-tabs');
    if (unreadable) this.#tell('unreadable');
  }

  #tell(notice: Notice): void {
    if (this.#told.has(notice)) return;
    this.#told.add(notice);
    this.#options.onNotice?.(notice);
  }
}

const keyOf = (place: string, name: string) => JSON.stringify([place, name]);

const isNamed = (error: unknown, name: string) => error instanceof DOMException && error.name === name;
