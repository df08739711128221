/** Finds what to say about a problem in plain words, and a fix where there is one: the first rule of the table that fits. */

import type { Span } from '../../range.ts';
import type { Fix, ProblemFamily, Severity } from '../protocol.ts';
import { RULES } from './rules.ts';

/** What is known of a problem when advice is asked for. */
export interface Complaint {
  readonly severity: Severity;
  readonly family: ProblemFamily;
  readonly type: string;
  readonly message: string;
  readonly suggestion: string | null;
  readonly span: Span | null;
  /** The text of the file that the span is in. */
  readonly source: string | undefined;
}

export interface Advice {
  readonly hint: string | null;
  readonly fix: Fix | null;
}

/** The advice; both parts `null` when no rule fits. */
export function adviceOn(complaint: Complaint): Advice {
  for (const rule of RULES) {
    if (!rule.types.includes(complaint.type)) continue;
    const match = rule.pattern.exec(complaint.message);
    if (match) return { hint: rule.hint(match, complaint), fix: rule.fix?.(match, complaint) ?? null };
  }
  return { hint: null, fix: null };
}
