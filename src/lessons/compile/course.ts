/**
 * Reads the course's folders from disk: `lessons/` in, the course map and every compiled lesson out. Node only; called
 * by the Vite plugin and the command line.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Root as Mdast } from 'mdast';
import type { Chapter, CompiledCourse, Lesson, LessonEntry } from '../lesson.ts';
import type { Colour } from './colour.ts';
import { compileLesson } from './lesson.ts';
import { LessonProblem, type LessonText } from './problem.ts';
import { parseMarkdown } from './prose.ts';

const NUMBERED = /^(\d+)-(.+)$/;

/** The whole course under `directory`. Throws `LessonProblem` at the first thing an author must mend. */
export function readCourse(directory: string, colour: Colour): CompiledCourse {
  const lessons: Lesson[] = [];
  const chapters = numberedFolders(directory).map((folder): Chapter => {
    const own = numberedFolders(folder).map((path) => {
      const lesson = readLesson(directory, path, lessons.at(-1) ?? null, colour);
      lessons.push(lesson);
      return lesson;
    });
    return { ...readChapter(directory, folder), lessons: own.map(entryOf) };
  });
  checkIdentities(directory, lessons);
  return { course: { chapters }, lessons };
}

/** The folders that carry a number, in its order. */
function numberedFolders(directory: string): string[] {
  const names = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const numbered = names.filter(({ name }) => NUMBERED.test(name)).map(({ name }) => name);
  return numbered.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)).map((name) => join(directory, name));
}

function readLesson(root: string, folder: string, previous: Lesson | null, colour: Colour): Lesson {
  const lesson = required(root, join(folder, 'lesson.md'));
  const models = optional(root, join(folder, 'models.py'))?.text ?? previous?.solution.text;
  if (models === undefined) {
    throw new LessonProblem(lesson.file, { line: 1, column: 1 }, 'The first lesson has to bring a models.py.');
  }
  const texts = {
    lesson,
    models,
    app: required(root, join(root, 'app.py')).text,
    solution: required(root, join(folder, 'solution.py')).text,
    checks: optional(root, join(folder, 'checks.py')),
    seed: optional(root, join(folder, 'seed.py'))?.text ?? null,
    session: optional(root, join(folder, 'session.py'))?.text ?? null,
  };
  return compileLesson(texts, colour);
}

function readChapter(root: string, folder: string): Omit<Chapter, 'lessons'> {
  const { file, text } = required(root, join(folder, 'chapter.md'));
  const [heading, paragraph] = parseMarkdown(text).children;
  if (heading?.type !== 'heading' || paragraph?.type !== 'paragraph') {
    throw new LessonProblem(file, { line: 1, column: 1 }, 'A chapter is "# Its title" and one paragraph.');
  }
  const id = NUMBERED.exec(folder.split(/[\\/]/).at(-1) ?? '')?.[2] ?? '';
  return { id, title: plainText(heading), summary: plainText(paragraph) };
}

function plainText(node: Mdast['children'][number]): string {
  if ('value' in node) return node.value.replace(/\s+/g, ' ');
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

function entryOf({ id, title, summary, minutes, teaches, requires, version }: Lesson): LessonEntry {
  return { id, title, summary, minutes, teaches, requires, version };
}

/** Ids are unique, and what a lesson requires comes before it. */
function checkIdentities(directory: string, lessons: readonly Lesson[]): void {
  const seen = new Set<string>();
  for (const { id, requires } of lessons) {
    const missing = requires.find((other) => !seen.has(other));
    const place = { line: 1, column: 1 };
    if (seen.has(id)) throw new LessonProblem(directory, place, `Two lessons have the id "${id}".`);
    if (missing !== undefined) {
      throw new LessonProblem(
        directory,
        place,
        `"${id}" requires "${missing}", which no lesson before it has as its id.`,
      );
    }
    seen.add(id);
  }
}

function required(root: string, path: string): LessonText {
  const found = optional(root, path);
  if (found) return found;
  throw new LessonProblem(nameOf(root, path), { line: 1, column: 1 }, 'This file is missing.');
}

function optional(root: string, path: string): LessonText | null {
  return existsSync(path) ? { file: nameOf(root, path), text: readFileSync(path, 'utf8') } : null;
}

/** The path an author knows: `lessons/01-models/...`. */
function nameOf(root: string, path: string): string {
  return join('lessons', relative(root, path));
}
