/** One selection, everywhere: what is pointed at in one room lights up in the others. */

import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';
import { pasteOver, room, show, table } from './rooms.ts';

test('a column pointed at in the diagram lights its line in the code', async ({ page }) => {
  await page.goto('#/lesson/one-to-many');
  await column(page, 'users', 'username').hover();
  await expect(column(page, 'users', 'username')).toHaveAttribute('data-lit', 'true');
  await expect.poll(() => litCode(page)).toEqual(['13']);
  await page.mouse.move(2, 2);
  await expect.poll(() => litCode(page)).toEqual([]);
});

test('a column pointed at in the SQL lights its line in the code and all that the SQL says of it', async ({ page }) => {
  await page.goto('#/lesson/one-to-many');
  await expect(table(page, 'users')).toBeVisible();
  const sql = await show(page, 'SQL');
  await sql.getByRole('button', { name: 'username VARCHAR(64)', exact: true }).hover();
  await expect(sql.locator('.sql-piece.lit')).toHaveText([
    'username VARCHAR(64)',
    'CREATE UNIQUE INDEX ix_users_username ON users (username)',
  ]);
  await expect.poll(() => litCode(page)).toEqual(['13']);
});

test('a line pointed at in the code lights its column in the picture, and the key that it refers to', async ({
  page,
}) => {
  await page.goto('#/sandbox');
  await pasteOver(page, pair);
  await expect(column(page, 'tracks', 'album_id')).toBeVisible();
  const line = await room(page, 'Code').locator('.view-line').filter({ hasText: 'album_id' }).boundingBox();
  await page.mouse.move((line?.x ?? 0) + 60, (line?.y ?? 0) + 10, { steps: 5 });
  await expect(column(page, 'tracks', 'album_id')).toHaveAttribute('data-lit', 'true');
  await expect(column(page, 'albums', 'id')).toHaveAttribute('data-lit', 'true');
  await expect(column(page, 'tracks', 'id')).not.toHaveAttribute('data-lit', 'true');
});

test('an edge that is chosen says in words what its ends mean', async ({ page }) => {
  await page.goto('#/sandbox');
  await pasteOver(page, pair);
  const diagram = room(page, 'Diagram');
  await diagram.getByRole('button', { name: 'album.tracks', exact: true }).click();
  await expect(diagram).toContainText('Each track has zero or one album, through album_id.');
  await expect(diagram).toContainText('Each album has zero or many tracks, through tracks.album_id.');
});

const pair = `class Album(db.Model):
    __tablename__ = "albums"
    id = db.Column(db.Integer, primary_key=True)
    tracks = db.relationship("Track", backref="album")


class Track(db.Model):
    __tablename__ = "tracks"
    id = db.Column(db.Integer, primary_key=True)
    album_id = db.Column(db.Integer, db.ForeignKey("albums.id"))
`;

function column(page: Page, of: string, name: string) {
  return table(page, of).getByRole('button', { name: new RegExp(`^${name}: `) });
}

/** The numbers of the lines that are lit: the number that stands at the same height. */
function litCode(page: Page): Promise<string[]> {
  return room(page, 'Code').evaluate((code) => {
    const numbers = [...code.querySelectorAll('.line-numbers')];
    return [...code.querySelectorAll('.code-lit')].map((lit) => {
      const { top } = lit.getBoundingClientRect();
      return numbers.find((number) => Math.abs(number.getBoundingClientRect().top - top) < 8)?.textContent ?? '';
    });
  });
}
