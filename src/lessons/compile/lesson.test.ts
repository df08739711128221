/** A lesson's files: what its author is told when they do not agree, and where. */

import { beforeAll, describe, expect, it } from 'vitest';
import { type Colour, loadColour } from './colour.ts';
import { compileLesson, type LessonTexts } from './lesson.ts';
import { LessonProblem } from './problem.ts';

let colour: Colour;

beforeAll(async () => {
  colour = await loadColour();
});

const HEAD = 'id: one\ntitle: One\nsummary: A first one.\nminutes: 3';

function texts(lesson: string, checks: string | null = null): LessonTexts {
  return {
    lesson: { file: 'lesson.md', text: lesson },
    app: 'db = 1\n',
    models: 'x = 1\n',
    solution: 'x = 2\n',
    checks: checks === null ? null : { file: 'checks.py', text: checks },
    seed: null,
    session: null,
  };
}

function problemOf(lesson: string, checks: string | null = null): string {
  try {
    compileLesson(texts(lesson, checks), colour);
  } catch (error) {
    if (error instanceof LessonProblem) return error.toString();
    throw error;
  }
  return 'no problem';
}

const withHead = (head: string, body = '') => `---\n${head}\n---\n\n${body}`;

describe('front matter', () => {
  it('fills in what may be left out', () => {
    expect(compileLesson(texts(withHead(HEAD)), colour)).toMatchObject({
      id: 'one',
      version: 1,
      teaches: [],
      requires: [],
    });
  });

  it.each([
    ['nothing', 'Hello', 'lesson.md:1:1 A lesson begins with its front matter, between two --- lines.'],
    ['a missing key', withHead('id: one'), 'lesson.md:2:1 The front matter has no "title".'],
    [
      'a misspelt key',
      withHead(HEAD.replace('title', 'tiltle')),
      'lesson.md:3:1 "tiltle" is not a key that a lesson has. Did you mean "title"?',
    ],
    [
      'a wrong id',
      withHead(HEAD.replace('one', 'One!')),
      'lesson.md:2:1 "id": An id has small letters, digits and dashes: "one-to-many".',
    ],
    ['a fraction', withHead(HEAD.replace('3', '3.5')), 'lesson.md:5:1 "minutes": Whole minutes.'],
    ['a list', withHead('- a'), 'lesson.md:2:1 The front matter must be a list of keys and values.'],
  ])('says where %s is wrong', (_, lesson, message) => {
    expect(problemOf(lesson)).toBe(message);
  });

  it('places broken YAML on its own line', () => {
    expect(problemOf(withHead('id: one\ntitle: [a'))).toMatch(/^lesson\.md:[34]:/);
  });
});

const CHECKS = 'def test_one():\n    """Do `one`\n    thing."""\n    assert 1\n\n\ndef test_two():\n    """Two."""\n';

describe('tasks', () => {
  it('come from the checks, in order, with their docstrings as prose', () => {
    const { tasks } = compileLesson(texts(withHead(HEAD), CHECKS), colour);
    expect(tasks.map(({ name }) => name)).toEqual(['test_one', 'test_two']);
    expect(JSON.stringify(tasks[0]?.text)).toContain(' thing.');
  });

  it('that the prose does not mention stand after it', () => {
    const body = ':::task{check=test_two}\nx\n:::\n\nThe end.';
    const { prose } = compileLesson(texts(withHead(HEAD, body), CHECKS), colour);
    expect(prose.children.at(-1)).toMatchObject({ tagName: 'lesson-task', properties: { dataCheck: 'test_one' } });
    expect(JSON.stringify(prose.children.at(-1))).toContain(' thing.');
  });

  it('must be there when the prose names them', () => {
    const body = ':::task{check=test_tow}\nx\n:::';
    expect(problemOf(withHead(HEAD, body), CHECKS)).toBe(
      'lesson.md:8:1 checks.py has no "test_tow". Did you mean "test_two"?',
    );
  });

  it('must say what they ask', () => {
    expect(problemOf(withHead(HEAD), 'x = 1\n\ndef test_one():\n    pass\n')).toBe(
      'checks.py:3:1 "test_one" has no docstring: it is the task.',
    );
  });
});
