/** How many tasks of the open lesson are solved now. A selector of the store's state, for the lesson and its tab. */

import type { PageState } from '../../store/state.ts';

export function tasksDone({ checks }: PageState): number {
  return checks.filter(({ passed }) => passed).length;
}
