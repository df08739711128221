/**
 * The worker's end of the sandbox: loads the engine, closes every way out, then answers each question with one Run.
 * Started and, when it takes too long, terminated by `client.ts`.
 */

import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import type { Answer, Question } from './messages.ts';
import { openSandbox, type Sandbox } from './open.ts';
import { seal } from './seal.ts';

const say = (answer: Answer) => self.postMessage(answer);

function answer(sandbox: Sandbox, { id, request }: Question): void {
  try {
    say({ kind: 'run', id, run: sandbox(request) });
    sandbox.prepare();
  } catch (error) {
    say({ kind: 'broken', id, message: String(error) });
  }
}

try {
  const sandbox = await openSandbox(wasmUrl);
  sandbox.prepare();
  seal(self);
  self.onmessage = (event: MessageEvent<Question>) => answer(sandbox, event.data);
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'broken', id: null, message: String(error) });
}
