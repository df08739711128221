/**
 * A course as the page knows it: plain data that the compiler (`compile/`) makes from the lesson folders and the page
 * draws. Imported by both; imports types only.
 */

import type { Root } from 'hast';
import type { SourceFile } from '../sandbox/protocol.ts';

/** The dev server's event that carries a recompiled course to an open page; its data is a `CompiledCourse`. */
export const LESSONS_CHANGED = 'backref:lessons-changed';

export interface CompiledCourse {
  readonly course: Course;
  /** In the course's order. */
  readonly lessons: readonly Lesson[];
}

export interface Course {
  readonly chapters: readonly Chapter[];
}

export interface Chapter {
  /** The folder's name without its number. */
  readonly id: string;
  readonly title: string;
  /** One paragraph of plain text. */
  readonly summary: string;
  readonly lessons: readonly LessonEntry[];
}

/** What the course map says about a lesson: its front matter. */
export interface LessonEntry {
  /** Stable; progress and the learner's work are kept under it. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly teaches: readonly string[];
  readonly requires: readonly string[];
  /** Raised when the start or the checks change. */
  readonly version: number;
}

export interface Lesson extends LessonEntry {
  /** The sanitised prose. Its own elements (`lesson-task`, `lesson-note` ...) are listed in `compile/sanitise.ts`. */
  readonly prose: Root;
  /** One for each `test_*` function of `checks.py`, in order. */
  readonly tasks: readonly Task[];
  /** `app.py`: shown, imported, never edited. */
  readonly app: SourceFile;
  /** `models.py` as the learner meets it. */
  readonly models: SourceFile;
  readonly solution: SourceFile;
  readonly checks: SourceFile | null;
  readonly seed: SourceFile | null;
  readonly session: SourceFile | null;
}

export interface Task {
  /** The test function's name. */
  readonly name: string;
  /** Its docstring, as prose. */
  readonly text: Root;
}
