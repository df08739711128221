/** The page as a person speaks of it: its rooms by name, and what one does in them. Used by every spec and the bench. */

import type { Locator, Page } from '@playwright/test';

export type View = 'Diagram' | 'Rows' | 'SQL';

export type Room = 'Lesson' | 'Code' | 'Problems' | View;

export function room(page: Page, name: Room): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** Brings a view to the front: they share one place. */
export async function show(page: Page, view: View): Promise<Locator> {
  await page.getByRole('tab', { name: view, exact: true }).click();
  return room(page, view);
}

/** A table in the diagram. */
export function table(page: Page, name: string): Locator {
  return room(page, 'Diagram').getByRole('group', { name, exact: true });
}

/** Puts the caret into the first line on screen. The lines may be wider than the editor, so their middle is no place to click. */
export async function focusEditor(page: Page): Promise<void> {
  await room(page, 'Code').locator('.view-lines').first().waitFor();
  await room(page, 'Code')
    .locator('.editor-host')
    .click({ position: { x: 120, y: 20 } });
}

/** The editor's text on screen; Monaco spells blanks as no-break spaces. */
export async function editorText(page: Page): Promise<string> {
  const lines = await room(page, 'Code').locator('.view-line').allInnerTexts();
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

/** Puts the caret at the end of the first line that contains the text. */
export async function caretAfterLine(page: Page, text: string): Promise<void> {
  await room(page, 'Code')
    .locator('.view-line')
    .filter({ hasText: spaced(text) })
    .first()
    .click();
  await page.keyboard.press('End');
}

function spaced(text: string): RegExp {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(escaped.replaceAll(' ', '[ \u00a0]'));
}

/** Types a line key by key below the caret's, as a learner does; the editor itself indents it. */
export async function typeLine(page: Page, line: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.keyboard.type(line, { delay: 20 });
}

/** Replaces everything in the editor by a paste from the clipboard. */
export async function pasteOver(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((clip) => navigator.clipboard.writeText(clip), text);
  await focusEditor(page);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
}
