/**
 * Takes from a worker's global scope every way out and every way to turn text into code, so that even a hole in the
 * evaluator leads nowhere. Called by `worker.ts` once the engine is loaded: a page's policy does not always reach a
 * worker that was loaded by URL.
 */

/** The network, other workers, other tabs, and where the learner's work is kept. */
const WAYS_OUT = [
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'RTCDataChannel',
  'Request',
  'Notification',
  'importScripts',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'MessageChannel',
  'indexedDB',
  'IDBFactory',
  'caches',
  'CacheStorage',
  'cookieStore',
  'navigator',
  'FontFace',
  'fonts',
  'eval',
  'Function',
] as const;

/**
 * Removes `WAYS_OUT` from `scope` and from the prototypes it inherits them from, and makes every function's
 * `constructor` throw. It can't be undone.
 */
export function seal(scope: object): void {
  for (const name of WAYS_OUT) remove(scope, name);
  for (const sample of [() => {}, async () => {}, function* () {}, async function* () {}]) {
    forbidConstructor(Object.getPrototypeOf(sample) as object);
  }
}

function remove(scope: object, name: string): void {
  for (let holder: object | null = scope; holder; holder = Object.getPrototypeOf(holder) as object | null) {
    if (Object.hasOwn(holder, name)) Reflect.deleteProperty(holder, name);
  }
  Object.defineProperty(scope, name, { value: undefined, writable: false, configurable: false });
}

function forbidConstructor(prototype: object): void {
  const value = () => {
    throw new TypeError('No code is made from text here.');
  };
  Object.defineProperty(prototype, 'constructor', { value, writable: false, configurable: false });
}
