/** What is wrong with a lesson's files, said to its author: file, line, column, words. Thrown by the whole compiler. */

/** A text an author wrote, and the path they know it by. */
export interface LessonText {
  readonly file: string;
  readonly text: string;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

export class LessonProblem extends Error {
  override readonly name = 'LessonProblem';
  readonly file: string;
  readonly place: Place;

  /** `file` is the path as the author knows it; `place` is 1-based. */
  constructor(file: string, place: Place, message: string) {
    super(message);
    this.file = file;
    this.place = place;
  }

  /** `lessons/01-models/lesson.md:3:1 says what is wrong`: the form that terminals turn into a link. */
  override toString(): string {
    return `${this.file}:${this.place.line}:${this.place.column} ${this.message}`;
  }
}
