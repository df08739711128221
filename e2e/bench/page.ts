/** Measures the built course in a real browser: how soon it can be read, and how soon a keystroke is a picture. Called by `bench.ts`. */

import type { Browser, Page } from '@playwright/test';
import type { Timing } from '../../src/sandbox/protocol.ts';
import { focusEditor } from '../rooms.ts';

export interface ColdLoad {
  /** Milliseconds from the start of the navigation. */
  readonly prose: number;
  readonly diagram: number;
}

/** One keystroke's way. `paint` runs from the key to the frame that shows the new diagram. */
export interface Keystroke {
  readonly paint: number;
  /** From the request for the run to its arrival on the page, which contains all of `timing`. */
  readonly roundTrip: number;
  readonly timing: Timing;
}

/** Opens the address as a stranger would, with nothing cached. */
export async function measureColdLoad(browser: Browser, address: string): Promise<ColdLoad> {
  const context = await browser.newContext();
  const page = await context.newPage();
  // The bench's own compiler wraps named functions in a call to this, which only its own files define.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(watchFirstSights);
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('bench:diagram').length > 0, undefined, {
    timeout: 30_000,
  });
  const sights = await page.evaluate(() => ({
    prose: performance.getEntriesByName('bench:prose')[0]?.startTime ?? Number.NaN,
    diagram: performance.getEntriesByName('bench:diagram')[0]?.startTime ?? Number.NaN,
  }));
  await context.close();
  return sights;
}

/** Runs in the page before its own scripts: marks the first frame that shows prose, and the first that shows a table. */
function watchFirstSights(): void {
  const sights = [
    {
      mark: 'bench:prose',
      seen: () => (document.querySelector('[aria-label="Lesson"]')?.textContent ?? '').length > 200,
    },
    { mark: 'bench:diagram', seen: () => document.querySelector('[aria-label="Diagram"] [role="group"]') !== null },
  ];
  const look = () => {
    for (const { mark, seen } of sights) {
      if (performance.getEntriesByName(mark).length === 0 && seen()) performance.mark(mark);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * Types the text key by key, each after the one before has been painted, and reads the measures that the page leaves
 * (`backref:keystroke`, from the edit to the painted frame, with the run's timing as its detail).
 */
export async function measureTyping(page: Page, text: string): Promise<Keystroke[]> {
  await focusEditor(page);
  await page.keyboard.press('Control+End');
  await page.evaluate(() => {
    performance.clearMeasures('backref:keystroke');
    addEventListener('keydown', () => performance.mark('bench:key'), { capture: true });
  });
  for (const key of text) {
    await page.keyboard.type(key);
    await page.waitForTimeout(60);
  }
  return page.evaluate(readKeystrokes);
}

/** Runs in the page: the way of a key begins before Monaco has made an edit of it. */
function readKeystrokes(): Keystroke[] {
  const keys = performance.getEntriesByName('bench:key').map((entry) => entry.startTime);
  // The detail is the page's own, set where it measures.
  const paints = performance.getEntriesByName('backref:keystroke') as PerformanceMeasure[];
  return paints.map(({ startTime, duration, detail }) => {
    const key = keys.findLast((time) => time <= startTime) ?? startTime;
    const { roundTrip, ...timing } = detail;
    return { paint: startTime + duration - key, roundTrip, timing };
  });
}
