/** One shape for each thing that is marked on a column; the same shapes stand in the legend. */

import type { ReactNode } from 'react';
import type { Mark, MarkKind } from './entities.ts';

const SHAPES: Readonly<Record<MarkKind, ReactNode>> = {
  primary: (
    <>
      <circle cx="4" cy="6.5" r="2.6" />
      <path d="M6.6 6.5H12M9.3 6.5V9M11.6 6.5V8.4" />
    </>
  ),
  foreign: <path d="M2.5 11V7.5a3 3 0 0 1 3-3H11M8.2 1.7 11 4.5 8.2 7.3" />,
  unique: <path d="M6.5 1.7 11.3 6.5 6.5 11.3 1.7 6.5Z" />,
  together: (
    <>
      <path d="M6.5 1.7 11.3 6.5 6.5 11.3 1.7 6.5Z" />
      <path d="M6.5 1.7V11.3L1.7 6.5Z" className="mark-fill" />
    </>
  ),
  index: <path d="M2 3.2H11M2 6.5H8.6M2 9.8H6.2" />,
  required: <circle cx="6.5" cy="6.5" r="2.1" className="mark-fill" />,
};

/** What each mark means, for the legend. */
export const MARK_MEANINGS: readonly (readonly [MarkKind, string])[] = [
  ['primary', 'primary key'],
  ['foreign', 'foreign key'],
  ['unique', 'unique'],
  ['together', 'unique together with others'],
  ['index', 'indexed'],
  ['required', 'NOT NULL'],
];

export function MarkIcon({ kind }: { readonly kind: MarkKind }) {
  return (
    <svg className="mark-icon" data-mark={kind} width="13" height="13" viewBox="0 0 13 13" aria-hidden="true">
      {SHAPES[kind]}
    </svg>
  );
}

/** A mark with its words as a title. The row's own words say it to a screen reader. */
export function ColumnMark({ mark }: { readonly mark: Mark }) {
  return (
    <span className="column-mark" title={mark.words}>
      <MarkIcon kind={mark.kind} />
    </span>
  );
}
