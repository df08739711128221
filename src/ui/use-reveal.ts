/** Brings what was chosen elsewhere into view, without moving what the person is looking at here. */

import { type RefObject, useEffect } from 'react';
import type { Origin } from '../store/state.ts';
import { usePageState } from '../store/use-page.ts';

/** What a view marks as lit: a word, a header, a whole table. */
const LIT = '.lit, .rows-lit, [data-lit]';

/**
 * Scrolls the first lit thing inside `view` into sight, unless it was chosen in `view` itself. `own` is `null` for a
 * view that does not scroll: the diagram reveals in its own way.
 */
export function useReveal(view: RefObject<HTMLElement | null>, own: Origin | null): void {
  const chosen = usePageState(({ selection }) => selection.chosen);
  const origin = usePageState(({ selection }) => selection.origin);
  useEffect(() => {
    if (own === null || chosen === null || origin === own) return;
    const lit = view.current?.querySelector<HTMLElement>(LIT);
    lit?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [view, chosen, origin, own]);
}
