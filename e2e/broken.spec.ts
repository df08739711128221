/** While a program is half typed, the last good picture stays and says that it is not of now; what is wrong is marked. */

import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';
import { caretAfterLine, focusEditor, pasteOver, room, table, typeLine } from './rooms.ts';

const album = 'class Album(db.Model):\n    id = db.Column(db.Integer, primary_key=True)\n';

test('a syntax error keeps the last good picture, marked as such, until it is mended', async ({ page }) => {
  await page.goto('#/sandbox');
  await pasteOver(page, album);
  await expect(table(page, 'album')).toBeVisible();
  const before = await table(page, 'album').boundingBox();
  await focusEditor(page);
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('    title = = db.Column(');
  await expect(room(page, 'Problems')).toContainText('SyntaxError');
  await expect(table(page, 'album')).toBeVisible();
  await expect(page.getByText('as of the last complete program')).toBeVisible();
  await expect(room(page, 'Diagram').getByText('This is the last picture that worked.')).toBeVisible();
  expect(await table(page, 'album').boundingBox()).toEqual(before);

  for (const _ of '= db.Column(') await page.keyboard.press('Backspace');
  await page.keyboard.type('db.Column(db.Text)');
  await expect(table(page, 'album')).toContainText('title');
  await expect(page.getByText('as of the last complete program')).toBeHidden();
  await expect(room(page, 'Problems')).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: 'no problems' })).toBeVisible();
});

test('a class that is broken stays in the picture', async ({ page }) => {
  await page.goto('#/sandbox');
  await pasteOver(page, `${album}    title = db.Column(db.Text)\n`);
  await expect(table(page, 'album')).toContainText('title');
  await pasteOver(page, `${album.replace('):', ')')}    title = db.Column(db.Text)\n`);
  await expect(page.getByText('as of the last complete program')).toBeVisible();
  await expect(table(page, 'album')).toContainText('title');
});

test('a problem is underlined where it is, and choosing it goes there', async ({ page }) => {
  await page.goto('#/sandbox');
  await pasteOver(page, `${album}    artist_id = db.Column(db.Integer, db.ForeignKye("artist.id"))\n`);
  const problem = room(page, 'Problems').getByRole('listitem').filter({ hasText: 'AttributeError' });
  await expect(problem).toContainText('line 3');
  await expect.poll(() => underlined(page, 'squiggly-error')).toEqual(['db.ForeignKye']);
  await problem.getByRole('button').first().click();
  await page.keyboard.press('Shift+End');
  await page.keyboard.type('db.ForeignKey("album.id"))');
  await expect.poll(() => underlined(page, 'squiggly-error')).toEqual([]);
  await expect(table(page, 'album')).toContainText('artist_id');
});

test('the line that is being typed stays in sight when its problem is told', async ({ page }) => {
  await page.goto('#/lesson/one-to-many');
  await expect(table(page, 'users')).toBeVisible();
  await caretAfterLine(page, 'username = db.Column');
  await typeLine(page, 'role_id = db.Column(db.Integer, db.ForeignKey("role.id"))');
  await expect(room(page, 'Problems')).toContainText('NoReferencedTableError');
  const typed = room(page, 'Code').locator('.view-line').filter({ hasText: 'role.id' });
  await expect(typed).toBeInViewport({ ratio: 0.99 });
  const [line, problems] = [await typed.boundingBox(), await room(page, 'Problems').boundingBox()];
  expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThan((problems?.y ?? 0) + 1);
});

/** The letters over each squiggle of a kind, read off the screen: those that start and end within it. */
function underlined(page: Page, kind: string): Promise<string[]> {
  return room(page, 'Code').evaluate((code, squiggle) => {
    const range = document.createRange();
    return [...code.querySelectorAll(`.${squiggle}`)].map((mark) => {
      const place = mark.getBoundingClientRect();
      let letters = '';
      const words = document.createTreeWalker(code.querySelector('.view-lines') ?? code, NodeFilter.SHOW_TEXT);
      for (let node = words.nextNode(); node; node = words.nextNode()) {
        for (let index = 0; index < (node.textContent ?? '').length; index += 1) {
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const letter = range.getBoundingClientRect();
          const isAcross = letter.left > place.left - 1 && letter.right < place.right + 1;
          if (isAcross && letter.top < place.bottom && letter.bottom > place.top) letters += node.textContent?.[index];
        }
      }
      return letters;
    });
  }, kind);
}
