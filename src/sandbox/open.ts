/** Opens the sandbox: loads what takes time once, and gives the function that answers each request. Called by `worker.ts` and `cli/`. */

import { loadSqlite } from './database.ts';
import type { Run, RunRequest } from './protocol.ts';
import { run } from './run.ts';

/** @param wasmUrl where SQLite's binary is served; `null` in Node. */
export async function openSandbox(wasmUrl: string | null): Promise<(request: RunRequest) => Run> {
  const openDatabase = await loadSqlite(wasmUrl);
  return (request) => run(request, openDatabase);
}
