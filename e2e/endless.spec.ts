/** A program that never ends is stopped; the page stays awake all the while, and the next edit works as ever. */

import { expect, test } from './harness.ts';
import { focusEditor, pasteOver, room, table } from './rooms.ts';

const models = `class Album(db.Model):
    id = db.Column(db.Integer, primary_key=True)
`;

const endless: readonly (readonly [name: string, text: string])[] = [
  ['a loop', 'while True:\n    pass\n'],
  ['a recursion', 'def f():\n    return f()\n\nf()\n'],
  ['a power', 'x = 9 ** 9 ** 9\n'],
  ['a list that doubles', 'x = [1]\nwhile True:\n    x = x + x\n'],
];

for (const [name, text] of endless) {
  test(`${name}`, async ({ page }) => {
    await page.goto('#/sandbox');
    await pasteOver(page, models);
    await expect(table(page, 'album')).toBeVisible();

    await page.evaluate(countFrames);
    await pasteOver(page, `${models}\n\n${text}`);
    await expect(room(page, 'Problems')).toContainText(/stopped after|RecursionError|MemoryError|Not in this sandbox/);
    // A page that had stood still would have gone without a frame for as long.
    expect(await page.evaluate(longestFrame)).toBeLessThan(1000);

    await pasteOver(page, models);
    await focusEditor(page);
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('    title = db.Column(db.Text)');
    await expect(table(page, 'album')).toContainText('title');
  });
}

/** Runs in the page: keeps the longest time between two frames on its window, where `longestFrame` reads it. */
function countFrames(): void {
  let last = performance.now();
  const frame = (now: number) => {
    const longest = Number(document.documentElement.dataset.longestFrame ?? 0);
    document.documentElement.dataset.longestFrame = String(Math.max(longest, now - last));
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

function longestFrame(): number {
  return Number(document.documentElement.dataset.longestFrame);
}
