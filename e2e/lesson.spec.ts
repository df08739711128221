/** A learner works through a lesson: types, sees the picture follow and the tasks tick, and finds it all again. */

import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';
import { caretAfterLine, editorText, room, show, table, typeLine } from './rooms.ts';

const foreignKey = 'role_id = db.Column(db.Integer, db.ForeignKey("roles.id"))';
const relationship = 'users = db.relationship("User", backref="role")';

test('from the course map into the first lesson', async ({ page }) => {
  await page.goto('#/');
  await page
    .getByRole('link', { name: /A model and its table/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#\/lesson\/a-model-and-its-table$/);
  await expect(room(page, 'Lesson')).toContainText('list of roles');
  await expect(table(page, 'role')).toBeVisible();
});

test('a foreign key and a relationship, typed key by key, appear and tick, and are there after a reload', async ({
  page,
}) => {
  await page.goto('#/lesson/one-to-many');
  await expect(table(page, 'roles')).toBeVisible();
  await expect(ticked(page)).toHaveCount(0);
  await expect(edges(page)).toHaveCount(0);

  await caretAfterLine(page, 'username = db.Column');
  await typeLine(page, foreignKey);
  await expect(table(page, 'users').getByRole('button', { name: /^role_id: INTEGER, foreign key/ })).toBeVisible();
  await expect(theEdge(page)).toBeVisible();
  await expect(names(page)).toHaveCount(0);
  await expect(ticked(page)).toHaveCount(2);
  await expect(await show(page, 'SQL')).toContainText('FOREIGN KEY(role_id) REFERENCES roles (id)');
  await show(page, 'Diagram');

  await caretAfterLine(page, 'name = db.Column(db.String(64), unique=True)');
  await typeLine(page, relationship);
  await expect(ticked(page)).toHaveCount(3);
  await expect(room(page, 'Lesson')).toContainText('Every task of this lesson is solved');
  await expectOneRoleToManyUsers(page);

  await page.reload();
  await expect(ticked(page)).toHaveCount(3);
  await expectOneRoleToManyUsers(page);
  // The editor comes after the picture.
  await expect.poll(() => editorText(page)).toContain(relationship);
  expect(await editorText(page)).toContain(foreignKey);
});

test('what is typed moves no table', async ({ page }) => {
  await page.goto('#/lesson/one-to-many');
  const [roles, users] = [table(page, 'roles'), table(page, 'users')];
  await expect(users).toBeVisible();
  await caretAfterLine(page, 'username = db.Column');
  const before = [await roles.boundingBox(), await users.boundingBox()];
  await typeLine(page, foreignKey);
  await typeLine(page, 'email = db.Column(db.String(120), nullable=False)');
  await expect(users).toContainText('email');
  await expect(theEdge(page)).toBeVisible();
  const after = [await roles.boundingBox(), await users.boundingBox()];
  const places = (boxes: typeof before) => boxes.map((box) => [box?.x, box?.y]);
  expect(places(after)).toEqual(places(before));
});

/** The tasks that are done. */
function ticked(page: Page) {
  return room(page, 'Lesson').locator('.task[data-state="done"]');
}

function edges(page: Page) {
  return room(page, 'Diagram').locator('.edge');
}

/** The names that edges wear. */
function names(page: Page) {
  return room(page, 'Diagram').locator('.edge-label text');
}

function theEdge(page: Page) {
  return room(page, 'Diagram').getByRole('button', {
    name: 'users.role_id to roles.id, zero or many to zero or one',
    exact: true,
  });
}

/** One edge with a name and a mark at either end: a crow's foot where the many are, a bar where the one is. */
async function expectOneRoleToManyUsers(page: Page): Promise<void> {
  await expect(edges(page)).toHaveCount(1);
  await expect(theEdge(page)).toBeVisible();
  await expect(names(page)).toHaveText(['role.users', 'user.role']);
  const ends = await theEdge(page)
    .locator('.edge-mark')
    .evaluateAll((marks) =>
      marks.map((mark) => ({
        shape: (mark.getAttribute('d')?.match(/[VL]/g) ?? []).join(''),
        x: mark.getBoundingClientRect().x,
      })),
    );
  expect(ends.map(({ shape }) => shape)).toEqual(['V', 'LL']);
  const middle = async (name: string) => {
    const box = await room(page, 'Diagram').getByRole('button', { name, exact: true }).boundingBox();
    return (box?.x ?? 0) + (box?.width ?? 0) / 2;
  };
  // Each name stands at the end that it walks from.
  const [roles, users] = await Promise.all([table(page, 'roles').boundingBox(), table(page, 'users').boundingBox()]);
  const [one, many] = [(roles?.x ?? 0) + (roles?.width ?? 0), users?.x ?? 0];
  expect(await middle('role.users')).toBeLessThan((one + many) / 2);
  expect(await middle('user.role')).toBeGreaterThan((one + many) / 2);
}
