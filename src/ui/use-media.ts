/** Whether a media query holds, and a new render when that changes. Used where a layout is another tree, not another style. */

import { useSyncExternalStore } from 'react';

/** Below this the three parts of a lesson are tabs. */
export const NARROW = '(max-width: 760px)';

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}
