/** What `client.ts` on the page and `worker.ts` in the worker say to each other. */

import type { Run, RunRequest } from './protocol.ts';

/** Page to worker, once the worker has said `ready` and has answered what it was asked before. */
export interface Question {
  readonly id: number;
  readonly request: RunRequest;
}

/** Worker to page. `broken` is a fault of ours: without an id the engine could not be loaded at all. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'run'; readonly id: number; readonly run: Run }
  | { readonly kind: 'broken'; readonly id: number | null; readonly message: string };
