/**
 * The store: what the page shows now, and the verbs that change it. Made once, by `ui/main.tsx`, from a sandbox and a
 * workspace; knows no React and nothing of how anything is drawn.
 */

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Lesson } from '../lessons/lesson.ts';
import type { Span } from '../range.ts';
import type { Outcome, SandboxClient } from '../sandbox/client.ts';
import type { Problem, Run, SourceFile, SubjectId } from '../sandbox/protocol.ts';
import type { Checkpoint } from '../workspace/record.ts';
import type { KeptFile, Notice, Workspace } from '../workspace/workspace.ts';
import { giveColours } from './colours.ts';
import { Keystrokes } from './keystroke.ts';
import { pictureAfter } from './picture.ts';
import { filesLeft, idOf, isOutdated, requestFor, versionOf } from './start.ts';
import { AT_HOME, type Origin, type PageState, type Place, type Position, type View } from './state.ts';
import { subjectAt } from './subjects.ts';

/** What the store needs of the workspace, so that tests can stand in for it. */
export type Work = Pick<
  Workspace,
  'open' | 'save' | 'checkpoint' | 'history' | 'noteProgress' | 'progress' | 'keepView' | 'view'
>;

export interface PageParts {
  readonly sandbox: SandboxClient;
  readonly workspace: Work;
}

export class Page {
  readonly store: StoreApi<PageState> = createStore(() => AT_HOME);
  readonly #sandbox: SandboxClient;
  readonly #workspace: Work;
  readonly #keystrokes = new Keystrokes();
  /** The first edition of the place that is open: runs of earlier ones belong to another. */
  #firstEdition = 0;
  /** The caret moved while an edit waited for its run, so what is said there is not known yet. */
  #caretWaits = false;

  constructor({ sandbox, workspace }: PageParts) {
    this.#sandbox = sandbox;
    this.#workspace = workspace;
    workspace.progress().then((progress) => {
      this.#set(({ progress: newer }) => ({ progress: new Map([...progress, ...newer]) }));
    });
  }

  get state(): PageState {
    return this.store.getState();
  }

  // ── Places ─────────────────────────────────────────────────────────────────────────────────────────────────────

  /** A place is about to be opened: the engine may come while its text does. */
  prepare(): void {
    this.#sandbox.warm();
  }

  /** Opens a lesson as it was left. A newer text of the lesson that is already open keeps what the learner wrote. */
  openLesson(lesson: Lesson): Promise<void> {
    return this.#open({ kind: 'lesson', lesson });
  }

  openSandbox(): Promise<void> {
    return this.#open({ kind: 'sandbox' });
  }

  goHome(): void {
    this.#leave();
    this.#set(() => ({ place: null }));
  }

  async #open(place: Place): Promise<void> {
    const { place: before } = this.state;
    if (before && idOf(before) === idOf(place)) this.#set(() => ({ place }));
    else this.#leave();
    const edition = this.state.edition;
    this.#sandbox.warm();
    this.#set(() => ({ place }));
    const [kept, view] = await Promise.all([this.#workspace.open(idOf(place)), this.#workspace.view(idOf(place))]);
    // Meanwhile another place was opened, or this one edited.
    if (this.state.place !== place || this.state.edition !== edition) return;
    const files = filesLeft(place, kept);
    const colours = new Map(view?.colours ?? []);
    const positions = new Map((view?.positions ?? []).map(([id, x, y]) => [id, { x, y }]));
    const activeFile = files[0]?.name ?? '';
    const outdated = isOutdated(place, files, kept);
    this.#set(() => ({ files, activeFile, colours, positions, outdated, edition: edition + 1 }));
    if (kept.length > 0)
      this.#workspace.checkpoint(
        idOf(place),
        files.filter((file) => file.editable),
        'opened',
      );
    this.#runNow();
  }

  #leave(): void {
    const { edition, progress, notices, view } = this.state;
    this.#firstEdition = edition + 1;
    this.#set(() => ({ ...AT_HOME, edition: edition + 1, progress, notices, view }));
  }

  // ── Editing ────────────────────────────────────────────────────────────────────────────────────────────────────

  /** The learner changed a file: it runs and is kept at once. A file that may not be edited stays as it is. */
  edit(name: string, text: string): void {
    const { place } = this.state;
    if (!place || !this.#replace([{ name, text }])) return;
    this.#workspace.save(idOf(place), { name, text }, versionOf(place));
  }

  /** Makes the edit that mends a problem of the last run. */
  applyFix({ fix }: Problem): void {
    const { files, edition, ranEdition } = this.state;
    const file = fix && files.find((each) => each.name === fix.span.file);
    // After a newer edit the place of the fix is no longer known.
    if (!file || edition !== ranEdition) return;
    const { from, to } = fix.span;
    this.edit(file.name, file.text.slice(0, from) + fix.replacement + file.text.slice(to));
  }

  /** Puts the files of the place back to how they began. The learner's are set aside and can be had back. */
  reset(): void {
    this.#overwrite(
      this.#editable().map(({ name, start }) => ({ name, text: start })),
      'reset',
    );
  }

  /** Puts the solution of the lesson in place of the learner's models, which are set aside and can be had back. */
  solve(): void {
    const { place } = this.state;
    if (place?.kind !== 'lesson') return;
    const { models, solution } = place.lesson;
    this.#overwrite([{ name: models.name, text: solution.text }], 'solved');
  }

  /** The learner's work stays, now as an answer to the lesson as it is. */
  keepMine(): void {
    const { place } = this.state;
    if (!place) return;
    for (const file of this.#editable()) this.#workspace.save(idOf(place), file, versionOf(place));
    this.#set(() => ({ outdated: false }));
  }

  /** Takes the last reset back. */
  undoReset(): void {
    const { beforeReset } = this.state;
    if (beforeReset) this.#editAll(beforeReset);
  }

  /** States of this place's files that can be gone back to, the newest first. */
  async history(): Promise<readonly Checkpoint[]> {
    const { place } = this.state;
    return place ? this.#workspace.history(idOf(place)) : [];
  }

  /** Goes back to a state from the history. The present one is set aside and can be had back. */
  restore(checkpoint: Checkpoint): void {
    this.#overwrite(checkpoint.files, 'reset');
  }

  /** Another tab changed a file of a place: if that is the one shown here, it follows. */
  follow(place: string, file: KeptFile): void {
    const open = this.state.place;
    if (open && idOf(open) === place) this.#replace([file]);
  }

  #overwrite(texts: readonly SourceFile[], reason: 'reset' | 'solved'): void {
    const { place } = this.state;
    const before = this.#editable().map(({ name, text }) => ({ name, text }));
    if (!place || before.length === 0) return;
    this.#workspace.checkpoint(idOf(place), before, reason);
    this.#editAll(texts);
    this.#set(() => ({ beforeReset: before, outdated: false }));
  }

  #editAll(texts: readonly SourceFile[]): void {
    const { place } = this.state;
    if (!place || !this.#replace(texts)) return;
    for (const file of texts) this.#workspace.save(idOf(place), file, versionOf(place));
  }

  /** Changes texts and runs them; false if nothing was to be changed. */
  #replace(texts: readonly SourceFile[]): boolean {
    const { files, edition } = this.state;
    const changed = files.map((file) => {
      const text = texts.find(({ name }) => name === file.name)?.text;
      return file.editable && text !== undefined && text !== file.text ? { ...file, text } : file;
    });
    if (changed.every((file, index) => file === files[index])) return false;
    this.#keystrokes.begin(edition + 1);
    this.#set(() => ({ files: changed, edition: edition + 1, beforeReset: null }));
    this.#runNow();
    return true;
  }

  #editable() {
    return this.state.files.filter((file) => file.editable);
  }

  // ── Running ────────────────────────────────────────────────────────────────────────────────────────────────────

  #runNow(): void {
    const { place, files, edition } = this.state;
    if (!place) return;
    const outcome = this.#sandbox.run(requestFor(place, files));
    if (!this.state.running) this.#set(() => ({ running: true }));
    outcome.then((settled) => this.#take(settled, edition));
  }

  #take(outcome: Outcome, edition: number): void {
    if (edition < this.#firstEdition || outcome.kind === 'superseded') return;
    if (outcome.kind === 'stopped') {
      this.#set(({ picture, edition: newest }) => ({
        problems: [outcome.problem],
        stale: picture !== null,
        running: newest !== edition,
      }));
      return;
    }
    this.#show(outcome.run, edition);
    this.#keystrokes.end(edition, { ...outcome.run.timing, roundTrip: outcome.roundTrip });
  }

  #show(run: Run, edition: number): void {
    const before = this.state;
    const { picture, stale } = pictureAfter(before.picture, run, before.files);
    const colours = stale ? before.colours : giveColours(before.colours, before.picture?.schema ?? null, run.schema);
    const { problems, checks } = run;
    const running = before.edition !== edition;
    this.#set(() => ({ run, ranEdition: edition, running, problems, checks, picture, stale, colours }));
    if (this.#caretWaits && !running) this.#chooseAtCaret();
    this.#noteProgress();
    if (colours !== before.colours) this.#keepView();
  }

  /** A task once passed stays passed, while the lesson's version is the same. */
  #noteProgress(): void {
    const { place, checks, progress } = this.state;
    if (place?.kind !== 'lesson') return;
    const { id, version, tasks } = place.lesson;
    const known = progress.get(id);
    const before = known?.version === version ? known.passed : [];
    const now = checks.filter((check) => check.passed).map((check) => check.name);
    const passed = [...new Set([...before, ...now])];
    if (passed.length === before.length) return;
    const record = { version, passed, tasks: tasks.length };
    this.#workspace.noteProgress(id, record);
    this.#set(() => ({ progress: new Map(progress).set(id, { ...record, lesson: id, at: Date.now() }) }));
  }

  // ── Selecting ──────────────────────────────────────────────────────────────────────────────────────────────────

  /** The pointer is over something, or (with `null`) no longer. */
  hover(subject: SubjectId | null, origin: Origin): void {
    const { selection } = this.state;
    if (selection.hovered !== subject) this.#set(() => ({ selection: { ...selection, hovered: subject, origin } }));
  }

  choose(subject: SubjectId | null, origin: Origin): void {
    const { selection } = this.state;
    if (selection.chosen === subject && selection.origin === origin) return;
    this.#set(() => ({ selection: { ...selection, chosen: subject, origin } }));
  }

  /** The caret moved: what is said there is chosen. While an edit waits for its run, that comes with the run. */
  moveCaret(file: string, offset: number): void {
    const { caret } = this.state;
    if (caret?.file === file && caret.offset === offset) return;
    this.#set(() => ({ caret: { file, offset } }));
    this.#caretWaits = this.state.edition !== this.state.ranEdition;
    if (!this.#caretWaits) this.#chooseAtCaret();
  }

  #chooseAtCaret(): void {
    const { caret, run } = this.state;
    this.#caretWaits = false;
    if (caret && run) this.choose(subjectAt(run.schema, caret.file, caret.offset), 'code');
  }

  openFile(name: string): void {
    this.#set(({ files, activeFile }) => ({
      activeFile: files.some((each) => each.name === name) ? name : activeFile,
    }));
  }

  /** Puts the caret at a place in the source: a problem's, a statement's. */
  goTo(span: Span): void {
    this.openFile(span.file);
    this.#set(() => ({ jump: { span } }));
  }

  show(view: View): void {
    this.#set(() => ({ view }));
  }

  // ── The picture ────────────────────────────────────────────────────────────────────────────────────────────────

  /** Tables were put somewhere; the others stay. */
  arrange(moved: ReadonlyMap<SubjectId, Position>): void {
    this.#set(({ positions }) => ({ positions: new Map([...positions, ...moved]) }));
    this.#keepView();
  }

  #keepView(): void {
    const { place, positions, colours } = this.state;
    if (!place) return;
    const places = [...positions].map(([id, { x, y }]) => [id, x, y] as const);
    this.#workspace.keepView(idOf(place), { positions: places, colours: [...colours] });
  }

  // ── Notices ────────────────────────────────────────────────────────────────────────────────────────────────────

  notice(notice: Notice): void {
    this.#set(({ notices }) => ({ notices: [...notices, notice] }));
  }

  dismiss(notice: Notice): void {
    this.#set(({ notices }) => ({ notices: notices.filter((each) => each !== notice) }));
  }

  #set(change: (state: PageState) => Partial<PageState>): void {
    this.store.setState(change);
  }
}
