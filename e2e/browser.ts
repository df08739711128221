/**
 * Finds a Chromium that really opens a page, on a machine of which nothing is known, and remembers it. Called before the
 * browser tests (`global-setup.ts`) and by the bench; run by itself it prints what it found.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type LaunchOptions } from '@playwright/test';

/** How to launch the browser; without `executablePath` it is Playwright's own. */
export interface BrowserChoice {
  readonly executablePath?: string;
  readonly args: readonly string[];
}

const cache = fileURLToPath(new URL('../node_modules/.cache/backref/', import.meta.url));
const memory = join(cache, 'browser.json');
const environmentVariable = 'BACKREF_BROWSER';

/** A closed network must not slow the browser down, nor fill the console with its own errands. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const isRoot = process.getuid?.() === 0;
const usual = isRoot ? [...quiet, '--no-sandbox'] : quiet;

const remedies = `No browser for the tests opens a page here. Any one of these mends it:
  - install Chrome, Chromium or Edge
  - npx playwright install --with-deps chromium
  - ${environmentVariable}=/path/to/chromium npm test`;

/**
 * The first of all candidates that opens a page.
 *
 * @throws Error with the remedies, if there is none.
 */
export async function findBrowser(): Promise<BrowserChoice> {
  const named = process.env[environmentVariable];
  if (named !== undefined) {
    if (await opensPage(at(named))) return at(named);
    throw new Error(`${environmentVariable} names ${named}, which does not open a page.\n${remedies}`);
  }
  for (const candidates of [
    remembered,
    own,
    installed,
    playwrightInstall,
    playwrightInstallWithDeps,
    unpacked,
    debian,
  ]) {
    for (const choice of await candidates()) {
      if (await opensPage(choice)) return remember(choice);
    }
  }
  throw new Error(remedies);
}

/** The choice as Playwright's `launch` takes it. */
export function launchOptions(choice: BrowserChoice): LaunchOptions {
  return {
    args: [...choice.args],
    ...(choice.executablePath === undefined ? {} : { executablePath: choice.executablePath }),
  };
}

function at(executablePath: string, args: readonly string[] = usual): BrowserChoice {
  return { executablePath, args };
}

async function opensPage(choice: BrowserChoice): Promise<boolean> {
  try {
    const browser = await chromium.launch({ ...launchOptions(choice), timeout: 30_000 });
    try {
      const page = await browser.newPage();
      await page.goto('data:text/html,<title>open</title>', { timeout: 15_000 });
      return (await page.title()) === 'open';
    } finally {
      await browser.close();
    }
  } catch {
    return false;
  }
}

function remember(choice: BrowserChoice): BrowserChoice {
  mkdirSync(cache, { recursive: true });
  writeFileSync(memory, JSON.stringify(choice));
  return choice;
}

// ── Candidates, the cheapest first ───────────────────────────────────────────────────────────────────────────────

function remembered(): BrowserChoice[] {
  try {
    // Written by `remember` alone; anything else fails to open a page and is passed over.
    return [JSON.parse(readFileSync(memory, 'utf8')) as BrowserChoice];
  } catch {
    return [];
  }
}

function own(): BrowserChoice[] {
  return existsSync(chromium.executablePath()) ? [{ args: usual }] : [];
}

const linux = [
  ...['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'].map(
    (name) => `/usr/bin/${name}`,
  ),
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
];

const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

function windows(): string[] {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
  return roots.flatMap((root) => programs.map((program) => join(root, program)));
}

function installed(): BrowserChoice[] {
  const places = process.platform === 'win32' ? windows() : process.platform === 'darwin' ? mac : linux;
  return places.filter((path) => existsSync(path)).map((path) => at(path));
}

function playwrightInstall(): BrowserChoice[] {
  return run('npx', ['playwright', 'install', 'chromium']) ? [{ args: usual }] : [];
}

/** Only after the plain one has failed, and never behind a password prompt: it upgrades system packages. */
function playwrightInstallWithDeps(): BrowserChoice[] {
  if (process.platform !== 'linux' || !isRoot) return [];
  return run('npx', ['playwright', 'install', '--with-deps', 'chromium']) ? [{ args: usual }] : [];
}

/** A Chromium that brings its libraries, from the npm registry: 64 MB, so never an ordinary dependency. */
async function unpacked(): Promise<BrowserChoice[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  mkdirSync(cache, { recursive: true });
  const install = ['install', '--prefix', cache, '--no-save', '--no-audit', '--no-fund', '@sparticuz/chromium@147'];
  if (!run('npm', install)) return [];
  try {
    const entry = createRequire(join(cache, 'package.json')).resolve('@sparticuz/chromium');
    // The package is not installed when this is type-checked; this is the one function of it that we call.
    const package_ = (await import(pathToFileURL(entry).href)) as { default: { executablePath(): Promise<string> } };
    return [at(await package_.default.executablePath(), [...quiet, '--no-zygote', '--no-sandbox'])];
  } catch {
    return [];
  }
}

function debian(): BrowserChoice[] {
  if (!isRoot || !existsSync('/etc/debian_version')) return [];
  run('apt-get', ['update']);
  return run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']) ? installed() : [];
}

function run(command: string, args: readonly string[]): boolean {
  console.error(`No browser yet; trying: ${command} ${args.join(' ')}`);
  const shell = process.platform === 'win32';
  return spawnSync(command, [...args], { stdio: ['ignore', 2, 2], timeout: 240_000, shell }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  findBrowser().then(
    (choice) => console.log(choice.executablePath ?? "Playwright's own Chromium"),
    (error: Error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
