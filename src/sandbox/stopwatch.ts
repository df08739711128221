/** Milliseconds spent in each part of a run. Used by `run.ts`. */

import type { Timing } from './protocol.ts';

export class Stopwatch {
  readonly #spent: Record<keyof Timing, number> = { parse: 0, evaluate: 0, ddl: 0, sqlite: 0, gather: 0 };

  /** Does something and counts its time to the part; time of parts inside it is theirs alone. */
  measure<T>(part: keyof Timing, action: () => T): T {
    const before = this.#total();
    const started = performance.now();
    try {
      return action();
    } finally {
      const inner = this.#total() - before;
      this.#spent[part] += performance.now() - started - inner;
    }
  }

  #total(): number {
    return Object.values(this.#spent).reduce((sum, one) => sum + one, 0);
  }

  get timing(): Timing {
    return { ...this.#spent };
  }
}
