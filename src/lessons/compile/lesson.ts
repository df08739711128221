/**
 * One lesson's files to a `Lesson`: front matter checked, prose compiled, tasks matched with the checks. Pure: it is
 * given the texts. Called by `course.ts` for every folder.
 */

import type { Root as Hast, RootContent as HastContent } from 'hast';
import type { Root as Mdast } from 'mdast';
import type { Lesson, LessonEntry, Task } from '../lesson.ts';
import type { Colour } from './colour.ts';
import { readFrontMatter } from './front-matter.ts';
import { nearest } from './nearest.ts';
import { LessonProblem, type LessonText } from './problem.ts';
import { compileProse, parseMarkdown, proseOf } from './prose.ts';
import { type CheckFunction, checkFunctions } from './tasks.ts';
import { walk } from './walk.ts';

/** The texts of a lesson folder; `null` for a file that is not there. */
export interface LessonTexts {
  readonly lesson: LessonText;
  readonly app: string;
  readonly models: string;
  readonly solution: string;
  readonly checks: LessonText | null;
  readonly seed: string | null;
  readonly session: string | null;
}

/** The compiled lesson. Throws `LessonProblem` at the first thing its author must mend. */
export function compileLesson(texts: LessonTexts, colour: Colour): Lesson {
  const tree = parseMarkdown(texts.lesson.text);
  const entry = entryOf(tree, texts.lesson.file);
  const checks = checkFunctions(texts.checks?.text ?? '');
  checkTasks(tree, texts.lesson.file, checks);
  const prose = proseOf(withoutFrontMatter(tree), texts.lesson, colour);
  const tasks = checks.map((check) => taskOf(check, texts, colour));
  return {
    ...entry,
    prose: withTexts(withEveryTask(prose, checks), tasks),
    tasks,
    app: { name: 'app.py', text: texts.app },
    models: { name: 'models.py', text: texts.models },
    solution: { name: 'models.py', text: texts.solution },
    checks: fileOf('checks.py', texts.checks?.text ?? null),
    seed: fileOf('seed.py', texts.seed),
    session: fileOf('session.py', texts.session),
  };
}

function fileOf(name: string, text: string | null) {
  return text === null ? null : { name, text };
}

/** The front matter of a lesson's Markdown tree. */
function entryOf(tree: Mdast, file: string): LessonEntry {
  const [first] = tree.children;
  if (first?.type === 'yaml') {
    const firstLine = (first.position?.start.line ?? 1) + 1;
    return readFrontMatter({ file, text: first.value, firstLine });
  }
  throw new LessonProblem(
    file,
    { line: 1, column: 1 },
    'A lesson begins with its front matter, between two --- lines.',
  );
}

function withoutFrontMatter(tree: Mdast): Mdast {
  return { ...tree, children: tree.children.filter((node) => node.type !== 'yaml') };
}

/** Every `:::task` names a test that is there. */
function checkTasks(tree: Mdast, file: string, checks: readonly CheckFunction[]): void {
  const names = checks.map(({ name }) => name);
  walk<Mdast | Mdast['children'][number]>(tree, (node) => {
    if (node.type !== 'containerDirective' || node.name !== 'task') return;
    const named = node.attributes?.check ?? '';
    if (named === '' || names.includes(named)) return;
    const meant = nearest(named, names);
    const suggestion = meant === null ? '' : ` Did you mean "${meant}"?`;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    throw new LessonProblem(file, { line, column }, `checks.py has no "${named}".${suggestion}`);
  });
}

/** A check the prose doesn't mention still is a task: it stands after the prose. */
function withEveryTask(prose: Hast, checks: readonly CheckFunction[]): Hast {
  const mentioned = new Set<unknown>();
  walk<Hast | HastContent>(prose, (node) => {
    if (node.type === 'element') mentioned.add(node.properties.dataCheck);
  });
  const missing = checks.filter(({ name }) => !mentioned.has(name));
  const boxes = missing.map(({ name }): HastContent => {
    return { type: 'element', tagName: 'lesson-task', properties: { dataCheck: name }, children: [] };
  });
  return { ...prose, children: [...prose.children, ...boxes] };
}

/** A task the prose sets without a word says its docstring. */
function withTexts(prose: Hast, tasks: readonly Task[]): Hast {
  walk<Hast | HastContent>(prose, (node) => {
    if (node.type !== 'element' || node.tagName !== 'lesson-task' || node.children.length > 0) return;
    const task = tasks.find(({ name }) => name === node.properties.dataCheck);
    // A docstring is text, never a document: its root holds what an element may hold.
    node.children = (task?.text.children ?? []) as typeof node.children;
  });
  return prose;
}

function taskOf(check: CheckFunction, texts: LessonTexts, colour: Colour): Task {
  const file = texts.checks?.file ?? '';
  if (check.docstring === '') {
    throw new LessonProblem(file, { line: check.line, column: 1 }, `"${check.name}" has no docstring: it is the task.`);
  }
  return { name: check.name, text: compileProse({ file, text: check.docstring }, colour) };
}
