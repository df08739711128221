/**
 * Markdown to prose: CommonMark, tables, footnotes and the lesson's directives in, a sanitised and coloured HTML tree
 * out. Total on hostile text: raw HTML is dropped and nothing outside `proseSchema` survives. Called by `lesson.ts`.
 */

import type { Element, Root as Hast, RootContent as HastContent } from 'hast';
import type { Root as Mdast } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Colour } from './colour.ts';
import { markDirectives } from './directives.ts';
import type { LessonText } from './problem.ts';
import { PYTHON_NAME, proseSchema } from './sanitise.ts';
import { walk } from './walk.ts';

const reader = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkDirective);

const writer = unified().use(remarkRehype);

const sanitiser = unified().use(rehypeSanitize, proseSchema);

/** The Markdown tree of a text, with positions. */
export function parseMarkdown(text: string): Mdast {
  return reader.parse(text);
}

/** The prose of a text. Throws `LessonProblem` for a directive that is wrong. */
export function compileProse(source: LessonText, colour: Colour): Hast {
  return proseOf(parseMarkdown(source.text), source, colour);
}

/** The prose of a text's Markdown tree, which this changes. Throws `LessonProblem` for a directive that is wrong. */
export function proseOf(tree: Mdast, source: LessonText, colour: Colour): Hast {
  markDirectives(tree, source);
  const raw = writer.runSync(tree);
  markNames(raw);
  const clean = sanitiser.runSync(raw);
  colourFences(clean, colour);
  return withoutPositions(clean);
}

/** Inline code that is a Python name says so, for the page to light what it names. */
function markNames(tree: Hast): void {
  walk<Hast | HastContent>(tree, (node, parent) => {
    if (node.type !== 'element' || node.tagName !== 'code' || isFence(parent)) return;
    const [only] = node.children;
    if (only?.type === 'text' && PYTHON_NAME.test(only.value)) node.properties.dataName = only.value;
  });
}

function colourFences(tree: Hast, colour: Colour): void {
  walk<Hast | HastContent>(tree, (node, parent) => {
    if (node.type !== 'element' || node.tagName !== 'code' || !isFence(parent)) return;
    const [only] = node.children;
    if (only?.type === 'text') node.children = colour(languageOf(node), only.value.replace(/\n$/, ''));
  });
}

function isFence(parent: Hast | HastContent | null): boolean {
  return parent?.type === 'element' && parent.tagName === 'pre';
}

function languageOf(code: Element): string {
  const classes = Array.isArray(code.properties.className) ? code.properties.className : [];
  const named = classes.find((name) => typeof name === 'string' && name.startsWith('language-'));
  return typeof named === 'string' ? named.slice('language-'.length) : '';
}

/** The page needs no positions, and they are half of the bytes. */
function withoutPositions(tree: Hast): Hast {
  walk<Hast | HastContent>(tree, (node) => {
    delete node.position;
    if ('data' in node) delete node.data;
  });
  return tree;
}
