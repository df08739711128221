/** Puts the page together from its real parts: the sandbox in its worker, the workspace on the disk. Called by `main.tsx`. */

import { createSandbox } from '../sandbox/client.ts';
import { createWorkspace } from '../workspace/workspace.ts';
import { Page } from './page.ts';

/** Starts loading the engine and opening the storage at once, and waits for neither. */
export function openPage(): Page {
  const workspace = createWorkspace({
    onNotice: (notice) => page.notice(notice),
    onOtherTab: (place, file) => page.follow(place, file),
  });
  const page = new Page({ sandbox: createSandbox(), workspace });
  return page;
}
