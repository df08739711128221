/**
 * Colours the code fences of a lesson while it is built: a fence's text in, spans with `token-*` classes out, so that
 * the page's own light and dark tokens decide the colours. Called by `prose.ts` as its last step.
 */

import type { Element, ElementContent } from 'hast';
import { createHighlighterCore, type HighlighterCore, type ThemedToken, type ThemeRegistration } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import python from 'shiki/langs/python.mjs';
import sql from 'shiki/langs/sql.mjs';

/** Which grammar scopes wear which class. The theme spells a class as a colour's number, and back. */
const SCOPES: readonly (readonly [token: string, scopes: readonly string[]])[] = [
  ['keyword', ['keyword', 'storage', 'keyword.operator.logical.python']],
  ['operator', ['keyword.operator', 'punctuation.separator', 'punctuation.definition']],
  ['string', ['string', 'punctuation.definition.string']],
  ['comment', ['comment', 'punctuation.definition.comment', 'string.quoted.docstring']],
  ['number', ['constant.numeric']],
  ['constant', ['constant.language', 'constant.other']],
  ['class', ['entity.name.type', 'support.class', 'entity.other.inherited-class']],
  ['function', ['entity.name.function', 'meta.function-call.generic', 'support.function']],
  ['parameter', ['variable.parameter']],
  ['type', ['storage.type.sql', 'support.type']],
];

const colourOf = (index: number) => `#0000${(index + 1).toString(16).padStart(2, '0')}`;

const classByColour = new Map(SCOPES.map(([token], index) => [colourOf(index), `token-${token}`]));

const theme: ThemeRegistration = {
  name: 'lesson',
  type: 'light',
  colors: { 'editor.foreground': '#ffffff', 'editor.background': '#ffffff' },
  settings: SCOPES.map(([, scope], index) => ({ scope: [...scope], settings: { foreground: colourOf(index) } })),
};

/** Takes a fence's language and text; gives the children of its `code` element. */
export type Colour = (language: string, text: string) => ElementContent[];

let highlighter: Promise<HighlighterCore> | null = null;

/** The colouring function, made once: the grammars take a moment to load. */
export async function loadColour(): Promise<Colour> {
  highlighter ??= createHighlighterCore({
    themes: [theme],
    langs: [python, sql],
    engine: createJavaScriptRegexEngine(),
  });
  const shiki = await highlighter;
  return (language, text) => {
    if (language !== 'python' && language !== 'sql') return [{ type: 'text', value: text }];
    const lines = shiki.codeToTokensBase(text, { lang: language, theme: 'lesson' });
    return lines.flatMap((line, index) => [
      ...(index === 0 ? [] : [{ type: 'text' as const, value: '\n' }]),
      ...line.map(spanOf),
    ]);
  };
}

function spanOf(token: ThemedToken): ElementContent {
  const text = { type: 'text' as const, value: token.content };
  const className = classByColour.get(token.color?.toLowerCase() ?? '');
  if (className === undefined) return text;
  const span: Element = { type: 'element', tagName: 'span', properties: { className: [className] }, children: [text] };
  return span;
}
