/**
 * The `test` of every browser test: a page of the built course whose console stays silent. A console error or warning,
 * an uncaught error or a refusal by the content security policy fails the test that caused it.
 */

import { test as base, expect, type LaunchOptions, type Page } from '@playwright/test';
import { type BrowserChoice, launchOptions } from './browser.ts';

interface Fixtures {
  /** What the page has complained of so far; a test that expects complaints takes them out itself. */
  readonly complaints: string[];
}

/** Written by `global-setup.ts` into the environment of this process. */
function chosenBrowser(): LaunchOptions {
  return launchOptions(JSON.parse(process.env.BACKREF_CHOICE ?? '{"args":[]}') as BrowserChoice);
}

export const test = base.extend<Fixtures, { launchOptions: LaunchOptions }>({
  // Playwright reads a fixture's needs off its first parameter's text, so there must be a pattern, even for none.
  launchOptions: [async ({ browserName: _ }, use) => use(chosenBrowser()), { scope: 'worker' }],

  baseURL: async ({ browserName: _ }, use) => use(process.env.BACKREF_ADDRESS),

  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      listen(page, complaints);
      await use(complaints);
      expect(complaints, 'the page complained').toEqual([]);
    },
    { auto: true },
  ],
});

function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
}

export { expect };
