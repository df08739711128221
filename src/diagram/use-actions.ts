/** What a person can do in the picture, handed down to its parts without passing through each of them. */

import { createContext, use } from 'react';
import type { SubjectId } from '../sandbox/protocol.ts';
import type { Point } from './boxes.ts';

export interface Actions {
  readonly hover: (subject: SubjectId | null) => void;
  readonly choose: (subject: SubjectId | null) => void;
  /** Moves a table by so much: what Shift and an arrow key do. */
  readonly nudge: (key: string, by: Point) => void;
  /** Gives the focus to the column at the other end of a column's edge. */
  readonly follow: (column: SubjectId) => void;
  /** Brings a table into view, if it is not. */
  readonly reveal: (key: string) => void;
}

const nothing = () => {};

const ActionsContext = createContext<Actions>({
  hover: nothing,
  choose: nothing,
  nudge: nothing,
  follow: nothing,
  reveal: nothing,
});

/** Wraps the picture, once. */
export const ActionsProvider = ActionsContext.Provider;

/** The actions of the picture around. */
export function useActions(): Actions {
  return use(ActionsContext);
}
