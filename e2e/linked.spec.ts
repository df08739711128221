/** One selection, everywhere: what is pointed at in one room lights up in the others. */

import { expect, test } from './harness.ts';
import { room, show, table } from './rooms.ts';

test('a column pointed at in the diagram lights up in the code and the SQL', async ({ page }) => {
  await page.goto('#/lesson/one-to-many');
  await table(page, 'users').getByText('username', { exact: true }).hover();
  await expect(room(page, 'Code').locator('.code-lit').first()).toBeVisible();
  const sql = await show(page, 'SQL');
  await sql.getByText('username', { exact: true }).first().hover();
  await expect(sql.locator('.lit').first()).toContainText('username');
  await expect(room(page, 'Code').locator('.code-lit').first()).toBeVisible();
});
