/** Opens the sandbox: loads what takes time once, and gives the function that answers each request. Called by `worker.ts` and `cli/`. */

import { loadSqlite } from './database.ts';
import type { Run, RunRequest } from './protocol.ts';
import { run } from './run.ts';

export interface Sandbox {
  (request: RunRequest): Run;
  /** Does ahead what the next run will need; to be called when nobody waits for an answer. */
  prepare(): void;
}

/** @param wasmUrl where SQLite's binary is served; `null` in Node. */
export async function openSandbox(wasmUrl: string | null): Promise<Sandbox> {
  const databases = await loadSqlite(wasmUrl);
  const answer = (request: RunRequest) => run(request, () => databases.open());
  return Object.assign(answer, { prepare: () => databases.prepare() });
}
