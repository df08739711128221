/**
 * `npm test`: runs every part of the test suite, shows what each one says, adds up their own reports, and ends with
 * `N passed, N failed`. The exit code is 1 if anything failed, or if a part that should report did not.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Part {
  /** The script in package.json. */
  readonly script: string;
  /** Reads the report of a part that counts its tests; without it the part counts as one. */
  readonly count?: (report: string) => Count;
  /** What makes the script write its report to that file. */
  readonly reportTo?: (file: string) => { readonly args: readonly string[]; readonly env?: Record<string, string> };
}

const parts: readonly Part[] = [
  { script: 'test:types' },
  { script: 'test:lint' },
  { script: 'test:dead' },
  {
    script: 'test:unit',
    count: countVitest,
    reportTo: (file) => ({ args: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`] }),
  },
  { script: 'test:build' },
  {
    script: 'test:e2e',
    count: countPlaywright,
    reportTo: (file) => ({ args: ['--reporter=list,json'], env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } }),
  },
];

/** Vitest's JSON: a file that could not even be loaded has no tests, and counts as one that failed. */
function countVitest(report: string): Count {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report);
  const unloaded = testResults.filter(
    (file: { status: string; assertionResults: unknown[] }) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/** Playwright's JSON: `errors` are those outside any test, such as a browser that is nowhere to be found. */
function countPlaywright(report: string): Count {
  const { stats, errors } = JSON.parse(report);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

function run(part: Part, report: string): Count {
  console.log(`\n── ${part.script} ${'─'.repeat(Math.max(0, 100 - part.script.length))}`);
  const { args = [], env = {} } = part.reportTo?.(report) ?? {};
  const { status } = spawnSync('npm', ['run', '--silent', part.script, '--', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  const count = part.count === undefined ? { passed: status === 0 ? 1 : 0, failed: 0 } : read(part.count, report);
  // A part that ended badly has failed, whatever it says of itself.
  return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function read(count: (report: string) => Count, report: string): Count {
  try {
    return count(readFileSync(report, 'utf8'));
  } catch {
    console.error('This part left no report that can be read.');
    return { passed: 0, failed: 1 };
  }
}

const directory = join(tmpdir(), `backref-test-${process.pid}`);
mkdirSync(directory, { recursive: true });
const counts = parts.map((part, index) => run(part, join(directory, `${index}.json`)));
rmSync(directory, { recursive: true });

console.log('');
for (const [index, { passed, failed }] of counts.entries()) {
  console.log(`${parts[index]?.script.padEnd(12)} ${passed} passed, ${failed} failed`);
}
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
