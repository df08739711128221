/** The one selection, as a view wants it: everything that is lit, and the two verbs. Reads and changes the store. */

import { useMemo } from 'react';
import type { SubjectId } from '../sandbox/protocol.ts';
import type { Origin } from '../store/state.ts';
import { kinOf } from '../store/subjects.ts';
import { usePage, usePageState } from '../store/use-page.ts';
import type { Selecting } from './selection.ts';

const NOTHING: ReadonlySet<SubjectId> = new Set();

/** `origin` is the view that asks. What the pointer is on goes before what was chosen. */
export function useSelecting(origin: Origin): Selecting {
  const page = usePage();
  const schema = usePageState((state) => state.picture?.schema ?? null);
  const subject = usePageState(({ selection }) => selection.hovered ?? selection.chosen);
  return useMemo(
    () => ({
      selection: schema === null || subject === null ? NOTHING : new Set(kinOf(schema, subject)),
      hover: (hovered) => page.hover(hovered, origin),
      choose: (chosen) => page.choose(page.state.selection.chosen === chosen ? null : chosen, origin),
    }),
    [page, schema, subject, origin],
  );
}
