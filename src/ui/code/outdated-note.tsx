/** A lesson that changed since the learner began asks what to do, and does nothing by itself. Mounted over the editor. */

import { usePage, usePageState } from '../../store/use-page.ts';

export function OutdatedNote() {
  const page = usePage();
  const outdated = usePageState((state) => state.outdated);
  if (!outdated) return null;
  return (
    <p className="outdated-note" role="note">
      This lesson has changed since you began it.
      <button type="button" className="code-action" onClick={() => page.keepMine()}>
        Keep mine
      </button>
      <button type="button" className="code-action" onClick={() => page.reset()}>
        Take the new start
      </button>
    </p>
  );
}
