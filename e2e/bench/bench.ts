/**
 * `npm run bench`: prints what a learner waits for, each figure beside its limit. It judges nothing with its exit code:
 * machines differ, and only figures of one run can be compared.
 */

import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import type { Timing } from '../../src/sandbox/protocol.ts';
import { findBrowser, launchOptions } from '../browser.ts';
import { serveBuilt } from '../global-setup.ts';
import { measureCompile } from './compile.ts';
import { type Figure, printFigures } from './figures.ts';
import { type Keystroke, measureColdLoad, measureTyping } from './page.ts';
import { median, percentile } from './statistics.ts';
import { weigh } from './weight.ts';

const lesson = '#/lesson/one-to-many';
const typed = `
    role_id = db.Column(db.Integer, db.ForeignKey("roles.id"))
    role = db.relationship("Role")
`;

await printCompile();
printWeight();
const served = await serveBuilt();
const browser = await chromium.launch(launchOptions(await findBrowser()));
try {
  await printColdLoad(browser, served.address + lesson);
  await printKeystrokes(browser, served.address + lesson);
} finally {
  await browser.close();
  await served.close();
}

async function printCompile(): Promise<void> {
  const compiled = await measureCompile([2, 10, 50, 100, 500]);
  printFigures(
    'Source to run, mappers configured and tables made (Node)',
    compiled.map(({ models, milliseconds }) => figure(`${models} models`, milliseconds, models === 100 ? 100 : null)),
  );
  const hundred = compiled.find(({ models }) => models === 100);
  if (hundred) printFigures('  of which, 100 models', partsOf(hundred.parts));
}

function printWeight(): void {
  const { entry, all } = weigh(fileURLToPath(new URL('../../dist', import.meta.url)));
  printFigures('Weight, compressed', [
    { name: 'before the first interaction', value: entry / 1000, unit: 'kB', limit: 150 },
    { name: 'everything', value: all / 1000, unit: 'kB', limit: 1700 },
  ]);
}

async function printColdLoad(browser: Browser, address: string): Promise<void> {
  const loads = [];
  for (let round = 0; round < 5; round += 1) loads.push(await measureColdLoad(browser, address));
  printFigures('Cold load of a lesson, median of five', [
    figure('prose can be read', median(loads.map(({ prose }) => prose)), 300),
    figure('first diagram', median(loads.map(({ diagram }) => diagram)), 700),
  ]);
}

async function printKeystrokes(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(address);
  const keystrokes = await measureTyping(page, typed);
  await page.close();
  const paints = keystrokes.map(({ paint }) => paint);
  printFigures(`Keystroke to painted diagram, ${keystrokes.length} of ${typed.length} keys painted`, [
    figure('p50', percentile(paints, 0.5), null),
    figure('p95', percentile(paints, 0.95), 50),
  ]);
  printFigures('  of which, median', [...partsOf(medianTiming(keystrokes)), ...restOf(keystrokes)]);
}

function medianTiming(keystrokes: readonly Keystroke[]): Timing {
  const part = (name: keyof Timing) => median(keystrokes.map(({ timing }) => timing[name]));
  return {
    parse: part('parse'),
    evaluate: part('evaluate'),
    ddl: part('ddl'),
    sqlite: part('sqlite'),
    gather: part('gather'),
  };
}

function partsOf(timing: Timing): Figure[] {
  return Object.entries(timing).map(([name, value]) => figure(`  ${name}`, value, null));
}

/** What the worker's own clock does not see: the way there and back, and the page's work before and after. */
function restOf(keystrokes: readonly Keystroke[]): Figure[] {
  const worked = ({ timing }: Keystroke) => Object.values(timing).reduce((sum: number, part: number) => sum + part, 0);
  return [
    figure('  transfer', median(keystrokes.map((keystroke) => keystroke.roundTrip - worked(keystroke))), null),
    figure('  render', median(keystrokes.map(({ paint, roundTrip }) => paint - roundTrip)), null),
  ];
}

function figure(name: string, value: number, limit: number | null): Figure {
  return { name, value, unit: 'ms', limit };
}
