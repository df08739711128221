/** Puts the page together from its real parts: the sandbox in its worker, the workspace on the disk. Called by `main.tsx`. */

import { createSandbox } from '../sandbox/client.ts';
import { createWorkspace } from '../workspace/workspace.ts';
import { Page } from './page.ts';

/** Waits for nothing: storage opens behind it, and the engine is loaded when the first place is opened. */
export function openPage(): Page {
  const workspace = createWorkspace({
    onNotice: (notice) => page.notice(notice),
    onOtherTab: (place, file) => page.follow(place, file),
  });
  const page = new Page({ sandbox: createSandbox(), workspace });
  return page;
}
