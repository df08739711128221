/**
 * Measures what an edit costs: from the keystroke to the frame that shows its run. One `backref:keystroke` measure per
 * edit, with the run's own timing as its detail, for `npm run bench`. Called by `page.ts`.
 */

import type { Timing } from '../sandbox/protocol.ts';

const KEYSTROKE = 'backref:keystroke';

interface KeystrokeDetail extends Timing {
  readonly roundTrip: number;
}

/** Measures kept before the oldest are let go: an hour of typing must not grow the page. */
const KEPT = 2000;

export class Keystrokes {
  #waiting: { readonly edition: number; readonly at: number }[] = [];
  #measured = 0;

  /** An edit begins its way. */
  begin(edition: number): void {
    this.#waiting.push({ edition, at: performance.now() });
  }

  /** The run of `edition` is on the page; it also answers the edits before it. */
  end(edition: number, detail: KeystrokeDetail): void {
    const answered = this.#waiting.filter((edit) => edit.edition <= edition);
    this.#waiting = this.#waiting.filter((edit) => edit.edition > edition);
    if (answered.length > 0)
      afterPaint(() =>
        this.#measure(
          answered.map((edit) => edit.at),
          detail,
        ),
      );
  }

  #measure(starts: readonly number[], detail: KeystrokeDetail): void {
    this.#measured += starts.length;
    if (this.#measured > KEPT) {
      performance.clearMeasures(KEYSTROKE);
      this.#measured = starts.length;
    }
    const end = performance.now();
    for (const start of starts) performance.measure(KEYSTROKE, { start, end, detail });
  }
}

/** Calls back when the browser has painted what is in the document now; not at all where nothing is painted. */
function afterPaint(callback: () => void): void {
  if (typeof requestAnimationFrame === 'undefined') return;
  requestAnimationFrame(() => {
    // A message is handled after the frame that the callback belongs to.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      callback();
    };
    port2.postMessage(null);
  });
}
