/** One selection, everywhere: what is pointed at in one room lights up in the others. */

import { expect, test } from './harness.ts';
import { room, table } from './rooms.ts';

test('a column pointed at in the diagram lights up in the code and the SQL', async ({ page }) => {
  await page.goto('#/lesson/one-to-many');
  await table(page, 'users').getByText('username', { exact: true }).hover();
  await expect(room(page, 'Code').locator('.lit').first()).toBeVisible();
  await expect(room(page, 'SQL').locator('.lit').first()).toContainText('username');
});
