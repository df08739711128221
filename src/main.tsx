/** Where the page begins: opens the store and draws the shell. Called by `index.html`. */

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/fonts.css';
import './ui/theme.css';
import './ui/base.css';
import { openPage } from './store/open-page.ts';
import { PageProvider } from './store/use-page.ts';
import { followPointingDevice } from './ui/pointing-device.ts';
import { Shell } from './ui/shell.tsx';
import { followSystem } from './ui/theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

followSystem();
followPointingDevice();
createRoot(root).render(
  <StrictMode>
    <PageProvider value={openPage()}>
      <Shell />
    </PageProvider>
  </StrictMode>,
);
