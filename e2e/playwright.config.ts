/** How the browser tests run: on the built course, in the one browser that `browser.ts` found. */

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  // More of them starve each other on a two-core machine.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    // A run that failed leaves what was on the page; a run that passed leaves nothing.
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
