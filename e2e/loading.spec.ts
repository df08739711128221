/** The prose is there before the machinery: neither the editor nor SQLite is waited for, or part of the first chunk. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from './harness.ts';
import { room, table } from './rooms.ts';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

test('the first chunks hold neither the editor nor the engine', () => {
  const html = readFileSync(`${dist}index.html`, 'utf8');
  const named = [...html.matchAll(/(?:src|href)="(?:\.\/)?([^"]+\.(?:js|css))"/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(0);
  const text = named.map((path) => readFileSync(dist + path, 'utf8')).join('\n');
  const signs = ['view-overlays', 'sqlite3_', 'NoForeignKeysError', 'react-flow__'];
  expect(signs.filter((sign) => text.includes(sign))).toEqual([]);
});

test('prose can be read while everything else is still on its way', async ({ page }) => {
  const held: (() => void)[] = [];
  let released = false;
  const html = readFileSync(`${dist}index.html`, 'utf8');
  await page.route(/\/assets\//, async (route) => {
    const file = new URL(route.request().url()).pathname.split('/').pop() ?? '';
    if (!released && isMachinery(file, html)) await new Promise<void>((release) => held.push(release));
    await route.continue();
  });
  await page.goto('#/lesson/one-to-many', { waitUntil: 'commit' });
  await expect(room(page, 'Lesson')).toContainText('Point at the role');
  await expect(table(page, 'users')).toHaveCount(0);
  expect(held.length).toBeGreaterThan(0);

  released = true;
  for (const release of held) release();
  await expect(table(page, 'users')).toBeVisible();
});

/** Whatever the entry page does not name itself, save the lesson's own prose. */
function isMachinery(file: string, html: string): boolean {
  return /\.(?:js|wasm)$/.test(file) && !html.includes(file) && /monaco|editor|worker|wasm|diagram|code/i.test(file);
}
