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
  await expect(table(page, 'users')).toContainText('role_id');
  await expect(edges(page)).toHaveCount(1);
  await expect(ticked(page)).toHaveCount(2);
  await expect(await show(page, 'SQL')).toContainText('FOREIGN KEY(role_id) REFERENCES roles (id)');
  await show(page, 'Diagram');

  await caretAfterLine(page, 'name = db.Column(db.String(64), unique=True)');
  await typeLine(page, relationship);
  await expect(ticked(page)).toHaveCount(3);

  await page.reload();
  await expect(ticked(page)).toHaveCount(3);
  await expect(edges(page)).toHaveCount(1);
  expect(await editorText(page)).toContain(relationship);
  expect(await editorText(page)).toContain(foreignKey);
});

/** The tasks that are done. */
function ticked(page: Page) {
  return room(page, 'Lesson').locator('.task[data-state="done"]');
}

function edges(page: Page) {
  return room(page, 'Diagram').locator('.react-flow__edge');
}
