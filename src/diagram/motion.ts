/** Motion of the picture: tables gliding from place to place, and whether anything should move at all. */

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Point } from './boxes.ts';

const CALM = '(prefers-reduced-motion: reduce)';
const GLIDE = 340;

/** Whether the person asked for less motion, now. */
export function prefersStillness(): boolean {
  return window.matchMedia(CALM).matches;
}

/** How long a movement takes, in milliseconds: none for who asked for stillness. */
export function duration(milliseconds: number): number {
  return prefersStillness() ? 0 : milliseconds;
}

export type Overrides = ReadonlyMap<string, Point>;

export interface Glide {
  /** Where tables are drawn for now, by key, instead of where they stand. */
  readonly overrides: Overrides;
  /** Draws tables elsewhere until told otherwise: a drag. */
  readonly hold: (overrides: Overrides) => void;
  /** Lets them glide to where they stand, from where they are drawn now. */
  readonly glide: (from: Overrides, to: Overrides) => void;
}

const NONE: Overrides = new Map();

/** Places that differ from the true ones for as long as something moves. */
export function useGlide(): Glide {
  const [overrides, setOverrides] = useState(NONE);
  const frame = useRef(0);
  const hold = useCallback((next: Overrides) => {
    cancelAnimationFrame(frame.current);
    setOverrides(next);
  }, []);
  const glide = useCallback((from: Overrides, to: Overrides) => {
    cancelAnimationFrame(frame.current);
    const length = duration(GLIDE);
    const start = performance.now();
    const step = (now: number) => {
      const done = length === 0 ? 1 : Math.min(1, Math.max(0, now - start) / length);
      setOverrides(done === 1 ? NONE : between(from, to, eased(done)));
      if (done < 1) frame.current = requestAnimationFrame(step);
    };
    step(start);
  }, []);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return { overrides, hold, glide };
}

function eased(done: number): number {
  return 1 - (1 - done) ** 3;
}

function between(from: Overrides, to: Overrides, part: number): Overrides {
  return new Map(
    [...to].map(([key, end]) => {
      const start = from.get(key) ?? end;
      return [key, { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part }];
    }),
  );
}
