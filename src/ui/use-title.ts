/** Names the document after the place. Used by every place. */

import { useEffect } from 'react';

/** `null` is home. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title === null ? 'Backref: see what your models are' : `${title} · Backref`;
  }, [title]);
}
