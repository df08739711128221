/** While a program is half typed, the last good picture stays and says that it is not of now. */

import { expect, test } from './harness.ts';
import { focusEditor, pasteOver, room, table } from './rooms.ts';

test('a syntax error keeps the last good picture, marked as such', async ({ page }) => {
  await page.goto('#/sandbox');
  await pasteOver(page, 'class Album(db.Model):\n    id = db.Column(db.Integer, primary_key=True)\n');
  await expect(table(page, 'album')).toBeVisible();
  await focusEditor(page);
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('    title = = db.Column(');
  await expect(room(page, 'Problems')).toContainText('SyntaxError');
  await expect(table(page, 'album')).toBeVisible();
  await expect(page.getByText('as of the last complete program')).toBeVisible();
});
