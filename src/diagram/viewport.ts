/**
 * What part of the picture is seen: fits it when it first appears, keeps it in view while nobody has moved it by hand,
 * and brings a table into view on request.
 */

import { useReactFlow, useStore, type Viewport } from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { around, bottom, type Rect, right, type Size } from './boxes.ts';
import type { Frame } from './frame.ts';
import type { Geometry } from './geometry.ts';
import { duration } from './motion.ts';
import { MARGIN } from './settings.ts';

/** From further away not even the names of tables can be read: then the picture begins with a part of it. */
const LEGIBLE = 0.3;
const LARGEST = 1.1;
export const SMALLEST = 0.08;

export interface View {
  /** False until the picture has been put in the middle for the first time. */
  readonly ready: boolean;
  readonly fit: () => void;
  readonly reveal: (rect: Rect) => void;
  /** To be told when a person pans or zooms. */
  readonly touched: () => void;
}

/** Fits the picture, and follows its tables whenever `figures` are others. */
export function useView({ bounds, boxes }: Geometry, frame: Frame): View {
  const { figures } = frame;
  const { setViewport, getViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const [ready, setReady] = useState(false);
  const byHand = useRef(false);
  /** The program that was fitted last; `null` while there was nothing to fit. */
  const program = useRef<number | null>(null);
  const latest = useRef({ bounds, boxes });
  latest.current = { bounds, boxes };

  const fitTo = useCallback(
    (least: number, time: number) => {
      setViewport(fitted(latest.current.bounds, { width, height }, least), { duration: time });
    },
    [setViewport, width, height],
  );

  /** Moves just so far that all tables are seen; steps back only if they can't be. A half-typed edge moves nothing. */
  const follow = useCallback(() => {
    const seen = getViewport();
    const tables = around(latest.current.boxes);
    if (isInside(tables, seen, { width, height })) return;
    const panned = pannedTo(tables, seen, { width, height });
    if (panned) setViewport(panned, { duration: duration(260) });
    else fitTo(LEGIBLE, duration(260));
  }, [getViewport, setViewport, fitTo, width, height]);

  useEffect(() => {
    if (width === 0 || height === 0) return;
    const isAnother = program.current !== frame.program;
    program.current = figures.length === 0 ? null : frame.program;
    if (isAnother) byHand.current = false;
    if (isAnother) fitTo(LEGIBLE, 0);
    else if (!byHand.current) follow();
    setReady(true);
  }, [figures, frame.program, width, height, fitTo, follow]);

  const fit = useCallback(() => {
    byHand.current = false;
    fitTo(SMALLEST, duration(260));
  }, [fitTo]);

  const reveal = useCallback(
    (rect: Rect) => {
      const viewport = getViewport();
      if (isInside(rect, viewport, { width, height })) return;
      const { zoom } = viewport;
      const x = width / 2 - (rect.x + rect.width / 2) * zoom;
      const y = height / 2 - (rect.y + rect.height / 2) * zoom;
      setViewport({ x, y, zoom }, { duration: duration(200) });
    },
    [getViewport, setViewport, width, height],
  );

  const touched = useCallback(() => {
    byHand.current = true;
  }, []);
  return { ready, fit, reveal, touched };
}

/** The view that shows all of `rect` in the middle of what its margins leave free, as large as it may be. */
function fitted(rect: Rect, { width, height }: Size, least: number): Viewport {
  const free = { width: width - 2 * MARGIN.x, height: height - MARGIN.top - MARGIN.bottom };
  const whole = Math.min(free.width / Math.max(1, rect.width), free.height / Math.max(1, rect.height));
  const zoom = Math.min(LARGEST, Math.max(least, whole));
  return {
    x: MARGIN.x + free.width / 2 - (rect.x + rect.width / 2) * zoom,
    y: MARGIN.top + free.height / 2 - (rect.y + rect.height / 2) * zoom,
    zoom,
  };
}

/** A rectangle of the picture on the screen. */
function onScreen(rect: Rect, { x, y, zoom }: Viewport): Rect {
  return { x: rect.x * zoom + x, y: rect.y * zoom + y, width: rect.width * zoom, height: rect.height * zoom };
}

function isInside(rect: Rect, view: Viewport, { width, height }: Size): boolean {
  const seen = onScreen(rect, view);
  return seen.x >= 0 && seen.y >= 0 && right(seen) <= width && bottom(seen) <= height;
}

/** The view that shows all of `rect` at the same zoom and moved the least; `null` if there is none. */
function pannedTo(rect: Rect, view: Viewport, { width, height }: Size): Viewport | null {
  const seen = onScreen(rect, view);
  const x = shift(seen.x, right(seen), MARGIN.x, width - MARGIN.x);
  const y = shift(seen.y, bottom(seen), MARGIN.top, height - MARGIN.bottom);
  return x === null || y === null ? null : { x: view.x + x, y: view.y + y, zoom: view.zoom };
}

/** How far a stretch has to move to lie between two ends; `null` if it is too long. */
function shift(from: number, to: number, start: number, end: number): number | null {
  if (to - from > end - start) return null;
  if (from < start) return start - from;
  return to > end ? end - to : 0;
}
