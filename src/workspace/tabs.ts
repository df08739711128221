/** Tells the other tabs of this browser what was written, and hears what they wrote. Called by `workspace.ts`. */

import { type FileRecord, readFile } from './record.ts';

export interface Tabs {
  tell(file: FileRecord): void;
  close(): void;
}

/**
 * `hear` is called for every file another tab wrote. A browser without `BroadcastChannel` gives a silent end; the
 * compare-and-set of each write still finds what it missed.
 */
export function listenToTabs(name: string, hear: (file: FileRecord) => void): Tabs {
  if (typeof BroadcastChannel === 'undefined') return { tell() {}, close() {} };
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => {
    const file = readFile(data);
    if (file) hear(file);
  };
  let isOpen = true;
  return {
    tell(file) {
      if (isOpen) channel.postMessage(file);
    },
    close() {
      isOpen = false;
      channel.close();
    },
  };
}
