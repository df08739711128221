/**
 * What every lesson promises: its start runs and does not pass yet, its solution passes every task, and each wrong answer
 * fails with the words that its first comment names. `python -m pytest lessons` says the same under the real library.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSandbox } from '../sandbox/open.ts';
import type { Run, SourceFile } from '../sandbox/protocol.ts';
import { loadColour } from './compile/colour.ts';
import { readCourse } from './compile/course.ts';
import type { Lesson } from './lesson.ts';

const { lessons } = readCourse('lessons', await loadColour());
const sandbox = await openSandbox(null);

function answer(lesson: Lesson, models: string): Run {
  const { app, checks, seed } = lesson;
  const others = [app, checks, seed].filter((file): file is SourceFile => file !== null);
  return sandbox({
    files: [{ name: lesson.models.name, text: models }, ...others],
    entries: [lesson.models.name],
    checks: checks?.name ?? null,
    seed: seed?.name ?? null,
    mode: 'tolerant',
    ambient: false,
  });
}

/** What is said to the learner: by the program itself, and by the tasks that fail. */
function said({ problems, checks }: Run): string[] {
  return [...problems.map(({ type, message }) => `${type}: ${message}`), ...checks.map(({ message }) => message ?? '')];
}

/** The wrong answers beside the lesson, with what must be told. */
function mistakesOf(lesson: Lesson): { name: string; text: string; told: string }[] {
  const folder = folderOf(lesson);
  return readdirSync(folder).map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { name, text, told: text.split('\n')[0]?.replace(/^# /, '') ?? '' };
  });
}

function folderOf(lesson: Lesson): string {
  const found = readdirSync('lessons', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('lesson.md'))
    .find((path) => readFileSync(join('lessons', path), 'utf8').includes(`\nid: ${lesson.id}\n`));
  return join('lessons', found ?? '', '..', 'mistakes');
}

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (_, lesson) => {
  test('the start runs, and does not pass yet', () => {
    const run = answer(lesson, lesson.models.text);
    expect(run.problems).toEqual([]);
    expect(run.checks.map(({ name }) => name)).toEqual(lesson.tasks.map(({ name }) => name));
    expect(run.checks.every(({ passed }) => passed)).toBe(false);
  });

  test('the solution passes every task', () => {
    const run = answer(lesson, lesson.solution.text);
    expect(run.problems).toEqual([]);
    expect(run.checks.filter(({ passed }) => !passed)).toEqual([]);
  });

  test.each(mistakesOf(lesson))('$name is told what is wrong', ({ text, told }) => {
    const run = answer(lesson, text);
    expect(run.checks.some(({ passed }) => !passed)).toBe(true);
    expect(said(run).filter((words) => words.includes(told))).not.toEqual([]);
  });
});
