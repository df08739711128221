/** `npm run picture`: takes the README's picture again, of the built course. The lesson is solved, and one column pointed at. */

import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { findBrowser, launchOptions } from './browser.ts';
import { serveBuilt } from './global-setup.ts';
import { room, table } from './rooms.ts';

const picture = fileURLToPath(new URL('../public/backref.png', import.meta.url));

const served = await serveBuilt();
const browser = await chromium.launch(launchOptions(await findBrowser()));
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
  await page.goto(`${served.address}#/lesson/one-to-many`);
  await solve(page);
  await page.screenshot({ path: picture });
  console.log(picture);
} finally {
  await browser.close();
  await served.close();
}

async function solve(page: Page): Promise<void> {
  const code = room(page, 'Code');
  await code.locator('.view-line').first().waitFor();
  await room(page, 'Lesson').getByRole('button', { name: 'Show me the solution' }).click();
  await page.getByText('Every task of this lesson is solved').waitFor();
  await room(page, 'Lesson').evaluate((lesson) => lesson.scrollTo(0, 0));
  await table(page, 'users')
    .getByRole('button', { name: /^role_id: / })
    .hover();
  await code.locator('.code-lit').first().waitFor();
  // The last movement ends, and the caret is not in the picture.
  await page.waitForTimeout(800);
}
