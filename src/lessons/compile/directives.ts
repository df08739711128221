/**
 * Turns `:::task{check=...}`, `:::note`, `:::warning` and `:::hint` into the lesson's own elements, and refuses any
 * other directive with a suggestion. A step on the Markdown tree, called by `prose.ts`.
 */

import type { Root, RootContent } from 'mdast';
import { nearest } from './nearest.ts';
import { LessonProblem, type LessonText } from './problem.ts';
import { CHECK_NAME } from './sanitise.ts';
import { walk } from './walk.ts';

type ContainerDirective = Extract<RootContent, { type: 'containerDirective' }>;
type LeafDirective = Extract<RootContent, { type: 'leafDirective' }>;
type TextDirective = Extract<RootContent, { type: 'textDirective' }>;

const NAMES = ['task', 'note', 'warning', 'hint'] as const;

/** Marks each directive with the element it becomes. Throws `LessonProblem` for an unknown or incomplete one. */
export function markDirectives(tree: Root, source: LessonText): void {
  walk<Root | RootContent>(tree, (node) => {
    if (node.type === 'containerDirective') markContainer(node, source.file);
    else if (node.type === 'leafDirective') refuse(node, source.file);
    else if (node.type === 'textDirective') restoreText(node, source.text);
  });
}

function markContainer(directive: ContainerDirective, file: string): void {
  if (!NAMES.some((name) => name === directive.name)) refuse(directive, file);
  const [first] = directive.children;
  const label = first?.type === 'paragraph' && first.data?.directiveLabel === true ? first : null;
  if (label) directive.children.shift();
  directive.data = {
    hName: `lesson-${directive.name}`,
    hProperties: directive.name === 'task' ? { dataCheck: checkOf(directive, file) } : titled(label),
  };
}

function checkOf(directive: ContainerDirective, file: string): string {
  const check = directive.attributes?.check ?? '';
  if (CHECK_NAME.test(check)) return check;
  throw problem(directive, file, 'A task names its check: :::task{check=test_something}.');
}

function titled(label: RootContent | null): { title?: string } {
  const title = label === null ? '' : textOf(label);
  return title === '' ? {} : { title };
}

function textOf(node: RootContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** `see:this` in a sentence is not a directive: what the parser took for one becomes the text it was. */
function restoreText(directive: TextDirective, text: string): void {
  const { start, end } = directive.position ?? {};
  // The node changes its type in place, so that its parent needs no surgery.
  Object.assign(directive, { type: 'text', value: text.slice(start?.offset, end?.offset), children: undefined });
}

function refuse(directive: ContainerDirective | LeafDirective, file: string): never {
  const meant = nearest(directive.name, NAMES);
  const marks = directive.type === 'leafDirective' ? '::' : ':::';
  const suggestion = meant === null ? `Lessons know ${NAMES.join(', ')}.` : `Did you mean ":::${meant}"?`;
  throw problem(directive, file, `"${marks}${directive.name}" is not a directive of lessons. ${suggestion}`);
}

function problem(directive: ContainerDirective | LeafDirective, file: string, message: string): LessonProblem {
  const { line, column } = directive.position?.start ?? { line: 1, column: 1 };
  return new LessonProblem(file, { line, column }, message);
}
