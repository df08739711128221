/**
 * What the page shows now, as plain immutable data. Changed by `page.ts` alone; read by the rooms through
 * `use-page.ts`. Knows no React.
 */

import type { Lesson } from '../lessons/lesson.ts';
import type { Span } from '../range.ts';
import type { CheckResult, Problem, Run, SourceFile, SubjectId } from '../sandbox/protocol.ts';
import type { Progress } from '../workspace/record.ts';
import type { Notice } from '../workspace/workspace.ts';
import type { Colours } from './colours.ts';

export type Place = { readonly kind: 'lesson'; readonly lesson: Lesson } | { readonly kind: 'sandbox' };

/** A file of the program. */
export interface OpenFile extends SourceFile {
  /** What it began with, and what a reset gives back. */
  readonly start: string;
  /** Whether the learner may change it. */
  readonly editable: boolean;
  /** Whether the editor shows it: the checks and the seed are there to be imported only. */
  readonly shown: boolean;
}

export type View = 'diagram' | 'rows' | 'sql' | 'session';

/** Where a selection came from, so that its own room does not scroll to it. */
export type Origin = 'code' | 'lesson' | 'problems' | 'outline' | View;

export interface Selection {
  /** Under the pointer. */
  readonly hovered: SubjectId | null;
  /** Chosen by a click, a key or the caret. */
  readonly chosen: SubjectId | null;
  /** Who spoke last. */
  readonly origin: Origin | null;
}

export interface Caret {
  readonly file: string;
  readonly offset: number;
}

/** A place in the source that the editor is asked to put the caret at. Each request is a new object. */
export interface Jump {
  readonly span: Span;
}

/** Where a table stands in the picture. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface PageState {
  /** `null` at home. */
  readonly place: Place | null;
  /** Empty until the learner's work is read. */
  readonly files: readonly OpenFile[];
  /** The name of the file in the editor. */
  readonly activeFile: string;
  readonly caret: Caret | null;
  /** Raised by every edit; never goes back. */
  readonly edition: number;

  /** The last run. Its spans hold for the text of edition `ranEdition`. */
  readonly run: Run | null;
  readonly ranEdition: number;
  /** Whether an edit waits for its run. */
  readonly running: boolean;
  readonly problems: readonly Problem[];
  readonly checks: readonly CheckResult[];

  /**
   * What diagram, rows and SQL show: the last run that lost nothing to a half-typed statement. Parts that did not change
   * are the same objects as before. For places in the source ask `run`.
   */
  readonly picture: Run | null;
  /** Whether `picture` is older than `run`. */
  readonly stale: boolean;

  readonly colours: Colours;
  readonly positions: ReadonlyMap<SubjectId, Position>;
  readonly selection: Selection;
  readonly view: View;
  readonly jump: Jump | null;

  /** The files as they were before the last reset, until the next edit. */
  readonly beforeReset: readonly SourceFile[] | null;
  /** Whether the lesson has changed since the learner's work on it began. */
  readonly outdated: boolean;
  readonly progress: ReadonlyMap<string, Progress>;
  /** What the learner must be told about storage, until dismissed. */
  readonly notices: readonly Notice[];
}

const NOTHING_SELECTED: Selection = { hovered: null, chosen: null, origin: null };

export const AT_HOME: PageState = {
  place: null,
  files: [],
  activeFile: '',
  caret: null,
  edition: 0,
  run: null,
  ranEdition: 0,
  running: false,
  problems: [],
  checks: [],
  picture: null,
  stale: false,
  colours: new Map(),
  positions: new Map(),
  selection: NOTHING_SELECTED,
  view: 'diagram',
  jump: null,
  beforeReset: null,
  outdated: false,
  progress: new Map(),
  notices: [],
};
