/**
 * How a view speaks of the one selection: what is lit, what the pointer is on, what is chosen. Props of the SQL view,
 * the rows and the prose; wired to the store by the workbench.
 */

import type { SubjectId } from '../sandbox/protocol.ts';

export interface Selecting {
  /** Every subject that is lit now. */
  readonly selection: ReadonlySet<SubjectId>;
  readonly hover: (subject: SubjectId | null) => void;
  readonly choose: (subject: SubjectId | null) => void;
}
