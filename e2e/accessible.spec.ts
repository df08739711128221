/** axe finds nothing to say of any place, in both themes, at the widths of a desk, a tablet and a phone. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './harness.ts';

const places = ['#/', '#/lesson/one-to-many', '#/sandbox'];
const themes = ['light', 'dark'] as const;
const widths = [1440, 1024, 390];

for (const place of places) {
  for (const theme of themes) {
    test(`${place} in the ${theme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto(place);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await expect(page.getByRole('main')).toBeVisible();
        // What is still loading has not been looked at.
        await page.waitForLoadState('networkidle');
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id} at ${width}: ${nodes.map(({ html }) => html).join(' | ')}`),
        ).toEqual([]);
      }
    });
  }
}

test('a workbench is as high as the window, whatever is in its panes', async ({ page }) => {
  for (const place of ['#/lesson/one-to-many', '#/sandbox']) {
    await page.goto(place);
    await expect(page.getByRole('region', { name: 'Diagram' })).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    expect(overflow, place).toBeLessThanOrEqual(0);
  }
});

test('nothing is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const place of places) {
    await page.goto(place);
    await expect(page.getByRole('main')).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, place).toBeLessThanOrEqual(0);
  }
});
