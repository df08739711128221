/** `backref run`: Python files in, their SQL out, from the same sandbox as the page's. Called by `main.ts`. */

import { parseArgs } from 'node:util';
import { openSandbox } from '../sandbox/open.ts';
import type { Run, SourceFile } from '../sandbox/protocol.ts';
import { asJson, asText, problemsAsText } from './report.ts';
import { findPrograms, ProgramError, readNeighbours } from './sources.ts';

/** @returns the exit code: 0; without `--json` 1 if a program failed; 2 if the words are wrong or a file can't be read. */
export async function runCommand(words: readonly string[]): Promise<number> {
  let programs: readonly string[];
  let json: boolean;
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length === 0) throw new ProgramError('name at least one Python file or folder');
    programs = findPrograms(positionals);
    json = values.json;
  } catch (error) {
    process.stderr.write(`backref run: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  return runAll(programs, json);
}

async function runAll(paths: readonly string[], json: boolean): Promise<number> {
  const sandbox = await openSandbox(null);
  let failed = false;
  for (const path of paths) {
    const { program, neighbours } = readNeighbours(path);
    const run = sandbox(strictRequest(program, neighbours));
    failed ||= !run.ok;
    print(path, run, json);
  }
  return failed && !json ? 1 : 0;
}

function strictRequest(program: SourceFile, neighbours: readonly SourceFile[]) {
  const files = [program, ...neighbours];
  return { files, entries: [program.name], checks: null, seed: null, mode: 'strict', ambient: false } as const;
}

function print(path: string, run: Run, json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(asJson(path, run))}\n`);
  else {
    process.stdout.write(asText(run));
    process.stderr.write(problemsAsText(path, run));
  }
}
