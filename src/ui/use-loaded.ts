/**
 * A part of the page that comes in a chunk of its own. In place of `lazy` and `Suspense`, because React holds back for
 * 300 ms what once was suspended, and the first picture must not wait for that. Used by the views and the editor.
 */

import { useSyncExternalStore } from 'react';

type State<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'here'; readonly part: T }
  | { readonly kind: 'failed'; readonly error: unknown };

/** A chunk that is asked for once, by the first who wants it. */
export class Chunk<T> {
  readonly #load: () => Promise<T>;
  readonly #listeners = new Set<() => void>();
  #isAsked = false;
  #state: State<T> = { kind: 'waiting' };

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  readonly read = (): State<T> => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.ask();
    return () => this.#listeners.delete(listener);
  };

  /** Lets it come, if nobody did before. */
  ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.#load().then(
      (part) => this.#settle({ kind: 'here', part }),
      (error: unknown) => this.#settle({ kind: 'failed', error }),
    );
  }

  #settle(state: State<T>): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/**
 * The part, or `null` while it is on its way.
 *
 * @throws what kept it from coming, to the error boundary around.
 */
export function useLoaded<T>(chunk: Chunk<T>): T | null {
  const state = useSyncExternalStore(chunk.subscribe, chunk.read);
  if (state.kind === 'failed') throw state.error;
  return state.kind === 'here' ? state.part : null;
}
