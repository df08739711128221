/** Addresses come from strangers: none of them blanks the page, and none of them runs anything. */

import { expect, test } from './harness.ts';

const hostile = [
  '#/lesson/',
  '#/lesson/no-such-lesson',
  '#/lesson/__proto__',
  '#/lesson/constructor',
  '#/lesson/../../etc/passwd',
  '#/lesson/%',
  '#/lesson/%00',
  '#/lesson/<img src=x onerror=alert(1)>',
  '#/sandbox/more',
  '#/sandbox?code=%%%',
  '#/sandbox?code=AAAA',
  '#javascript:alert(1)',
  '#/nowhere',
  `#/${'a'.repeat(20_000)}`,
];

for (const address of hostile) {
  test(`${address.slice(0, 60)}`, async ({ page }) => {
    page.on('dialog', (dialog) => {
      throw new Error(`The address opened a dialog: ${dialog.message()}`);
    });
    await page.goto(address);
    await expect(page.getByRole('main')).toBeVisible();
    await expect(page.getByRole('link').first()).toBeVisible();
    await expect(page.locator('body')).not.toHaveText('');
  });
}

test('going back and forth leaves every place whole', async ({ page }) => {
  await page.goto('#/');
  await page.goto('#/nowhere');
  await page.goto('#/sandbox');
  await expect(page.getByRole('region', { name: 'Code' })).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('link', { name: /A model and its table/ }).first()).toBeVisible();
});
