/**
 * Reads the YAML at the head of a `lesson.md`: text in, a checked `LessonEntry` out, or a `LessonProblem` at the very
 * key that is wrong. Called by `lesson.ts`.
 */

import * as v from 'valibot';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { LessonEntry } from '../lesson.ts';
import { nearest } from './nearest.ts';
import { LessonProblem, type Place } from './problem.ts';

const words = v.optional(v.array(v.pipe(v.string(), v.nonEmpty('An empty word says nothing.'))), []);

/** The one schema of a lesson's front matter. */
export const frontMatterSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'An id has small letters, digits and dashes: "one-to-many".')),
  title: v.pipe(v.string(), v.nonEmpty('A lesson needs a title.')),
  summary: v.pipe(v.string(), v.nonEmpty('A lesson needs one sentence of summary.')),
  minutes: v.pipe(v.number(), v.integer('Whole minutes.'), v.minValue(1), v.maxValue(60)),
  teaches: words,
  requires: words,
  version: v.optional(v.pipe(v.number(), v.integer('A whole number.'), v.minValue(1)), 1),
});

/** Where the YAML stands in its file: what must be added to a line of it. */
export interface FrontMatterText {
  readonly file: string;
  readonly text: string;
  /** The 1-based line of the file that holds the YAML's first line. */
  readonly firstLine: number;
}

/** The checked front matter. Throws `LessonProblem` for broken YAML, a missing, unknown or wrong key. */
export function readFrontMatter(source: FrontMatterText): LessonEntry {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + source.firstLine - 1, column: col };
  };
  const [broken] = document.errors;
  if (broken) throw new LessonProblem(source.file, place(broken.pos[0]), broken.message.split('\n')[0] ?? '');
  if (!isMap(document.contents)) {
    throw new LessonProblem(source.file, place(0), 'The front matter must be a list of keys and values.');
  }
  const result = v.safeParse(frontMatterSchema, document.toJS({ maxAliasCount: 0 }));
  if (result.success) return result.output;
  // A misspelt key is also a missing one; what was written is where the author looks.
  const issue = result.issues.find(({ expected }) => expected === 'never') ?? result.issues[0];
  throw new LessonProblem(source.file, place(offsetOf(document, issue)), inWords(issue));
}

type Issue = v.InferIssue<typeof frontMatterSchema>;

/** The offset of the key the issue is about; the beginning when the key is missing. */
function offsetOf(document: Document, issue: Issue): number {
  const path = issue.path?.map((item) => item.key) ?? [];
  if (isMap(document.contents) && path.length === 1) {
    const pair = document.contents.items.find(({ key }) => isScalar(key) && key.value === path[0]);
    if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function inWords(issue: Issue): string {
  const key = String(issue.path?.at(-1)?.key ?? '');
  const isWholeKey = issue.path?.length === 1;
  if (isWholeKey && issue.expected === 'never') return unknownKey(key);
  if (isWholeKey && issue.received === 'undefined') return `The front matter has no "${key}".`;
  return `"${key}": ${issue.message}`;
}

function unknownKey(key: string): string {
  const meant = nearest(key, Object.keys(frontMatterSchema.entries));
  const suggestion = meant === null ? '' : ` Did you mean "${meant}"?`;
  return `"${key}" is not a key that a lesson has.${suggestion}`;
}
