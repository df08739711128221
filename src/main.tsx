/** Where the page begins: makes the store from a sandbox and a workspace, and draws the shell. Called by `index.html`. */

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/fonts.css';
import './ui/theme.css';
import './ui/base.css';
import { createSandbox, type SandboxClient } from './sandbox/client.ts';
import { Page } from './store/page.ts';
import { PageProvider } from './store/use-page.ts';
import { Shell } from './ui/shell.tsx';
import { followSystem } from './ui/theme.ts';
import { createWorkspace } from './workspace/workspace.ts';

/** A sandbox that is started by the first run: home needs none, and a lesson's words come before its engine. */
function lateSandbox(): SandboxClient {
  let started: SandboxClient | null = null;
  return {
    run: (request) => {
      started ??= createSandbox();
      return started.run(request);
    },
    close: () => started?.close(),
  };
}

function createPage(): Page {
  const workspace = createWorkspace({
    onNotice: (notice) => page.notice(notice),
    onOtherTab: (place, file) => page.follow(place, file),
  });
  const page = new Page({ sandbox: lateSandbox(), workspace });
  return page;
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

followSystem();
createRoot(root).render(
  <StrictMode>
    <PageProvider value={createPage()}>
      <Shell />
    </PageProvider>
  </StrictMode>,
);
