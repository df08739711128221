/**
 * What may stand in a lesson's prose: GitHub's own list without pictures from elsewhere, plus the lesson's elements.
 * Used by `prose.ts`, after everything that came from the author and before the colouring, which is ours.
 */

import { defaultSchema, type Options } from 'rehype-sanitize';

/** The elements that directives become, drawn by the page's prose component. */
export const LESSON_ELEMENTS = ['lesson-task', 'lesson-note', 'lesson-warning', 'lesson-hint'] as const;

/** A Python name, dotted or not: what inline code may point at. */
export const PYTHON_NAME = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;

export const CHECK_NAME = /^test_\w+$/;

export const proseSchema: Options = {
  ...defaultSchema,
  // The Markdown step has already prefixed the footnotes' ids.
  clobberPrefix: '',
  tagNames: [...(defaultSchema.tagNames ?? []), ...LESSON_ELEMENTS],
  attributes: {
    ...defaultSchema.attributes,
    code: [...(defaultSchema.attributes?.code ?? []), ['dataName', PYTHON_NAME]],
    'lesson-task': [['dataCheck', CHECK_NAME]],
    'lesson-hint': ['title'],
    'lesson-note': ['title'],
    'lesson-warning': ['title'],
  },
};
