/** What ran, statement by statement of the program: which of the logged SQL each one caused. Called by `run.ts`. */

import type { Span } from '../range.ts';
import type { Echo, Moment } from './protocol.ts';

/** One moment for each run of SQL that the same statement of the program caused. */
export function timelineOf(echo: readonly Echo[]): Moment[] {
  const moments: Moment[] = [];
  for (const [index, { span }] of echo.entries()) {
    const last = moments.at(-1);
    if (last && isSame(last.span, span)) moments[moments.length - 1] = { ...last, lastEcho: index + 1 };
    else moments.push({ span, firstEcho: index, lastEcho: index + 1 });
  }
  return moments;
}

function isSame(one: Span | null, other: Span | null): boolean {
  return one === other || (one?.file === other?.file && one?.from === other?.from && one?.to === other?.to);
}
