/**
 * Before the browser tests: finds a browser and serves the built course under the shipped headers. What it learns
 * reaches the workers through the environment (`harness.ts` reads it).
 */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { findBrowser } from './browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Serves `dist/` on a free loopback port; `close` ends it. */
export async function serveBuilt(): Promise<{ address: string; close(): Promise<void> }> {
  if (!existsSync(`${root}dist/index.html`)) throw new Error('There is nothing built to test: npm run build');
  const server = await preview({
    configFile: `${root}vite.config.ts`,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 4273, open: false },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The preview server gave no address.');
  return { address, close: () => server.close() };
}

/** Playwright calls it once, and what it returns at the end. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  process.env.BACKREF_CHOICE = JSON.stringify(await findBrowser());
  const served = await serveBuilt();
  process.env.BACKREF_ADDRESS = served.address;
  return served.close;
}
