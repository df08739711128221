/** Which files the words of a command name, and what stands beside them to be imported. Used by `run.ts`. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SourceFile } from '../sandbox/protocol.ts';

/** A word that names nothing that can be run. */
export class ProgramError extends Error {}

/** Files as they are, folders as the `.py` files in them, by name. @throws ProgramError */
export function findPrograms(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) throw new ProgramError(`no such file or folder: ${path}`);
    return found.isDirectory() ? pythonFiles(path).map((name) => join(path, name)) : [path];
  });
}

function pythonFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.py'))
    .sort();
}

const folders = new Map<string, readonly SourceFile[]>();

/** The program, and the Python files beside it. */
export function readNeighbours(path: string): { program: SourceFile; neighbours: readonly SourceFile[] } {
  const folder = dirname(path);
  let files = folders.get(folder);
  if (!files) {
    files = pythonFiles(folder).map((name) => readSource(join(folder, name)));
    folders.set(folder, files);
  }
  const program = files.find((file) => file.name === basename(path)) ?? readSource(path);
  return { program, neighbours: files.filter((file) => file.name !== program.name) };
}

/** Text as Python reads it: UTF-8. A file that is no text still gives some, and the parser says what is wrong with it. */
function readSource(path: string): SourceFile {
  return { name: basename(path), text: readFileSync(path, 'utf8') };
}
