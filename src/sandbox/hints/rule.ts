/** One row of the table of hints. */

import type { Span } from '../../range.ts';
import type { Fix } from '../protocol.ts';

export interface Subject {
  readonly message: string;
  readonly suggestion: string | null;
  readonly span: Span | null;
  readonly source: string | undefined;
}

export interface Rule {
  /** Stable: the page that explains it is found under it. */
  readonly code: string;
  readonly types: readonly string[];
  /** Fits the exception's message; its groups are handed to `hint` and `fix`. */
  readonly pattern: RegExp;
  /** What it means here, in plain words, with the names from the program. */
  readonly hint: (match: RegExpExecArray, subject: Subject) => string;
  readonly fix?: (match: RegExpExecArray, subject: Subject) => Fix | null;
}

/** A fix that puts another text in the place of the underlined one, or of a part of it. */
export function replaceWithin(subject: Subject, wrong: string, right: string): Fix | null {
  const { span, source } = subject;
  if (!span || source === undefined) return null;
  const at = source.slice(span.from, span.to).indexOf(wrong);
  if (at < 0) return null;
  const from = span.from + at;
  return {
    title: `Change \`${wrong}\` to \`${right}\``,
    span: { file: span.file, from, to: from + wrong.length },
    replacement: right,
  };
}
