/** What is said of something that the library accepts without a word, and that a learner rarely means. */

import type { Span } from '../../range.ts';
import type { Fix } from '../protocol.ts';

export interface Remark {
  /** Stable: the page that explains it is found under it. */
  readonly code: string;
  /** What happens here, with the names from the program. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  readonly span: Span | null;
  readonly fix: Fix | null;
}

/** A fix that puts one text in the place of another, if that is what stands there. */
export function replacement(span: Span | null, source: string | undefined, wrong: RegExp, right: string): Fix | null {
  const match = span && source !== undefined ? wrong.exec(source.slice(span.from, span.to)) : null;
  if (!span || !match) return null;
  const from = span.from + match.index;
  return {
    title: `Change \`${match[0]}\` to \`${right}\``,
    span: { file: span.file, from, to: from + match[0].length },
    replacement: right,
  };
}
