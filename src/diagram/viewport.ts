/**
 * What part of the picture is seen: fits it when it first appears, keeps it in view while nobody has moved it by hand,
 * and brings a table into view on request.
 */

import { getViewportForBounds, useReactFlow, useStore } from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { bottom, type Rect, right } from './boxes.ts';
import { duration } from './motion.ts';

/** Letters stay readable when the picture first appears, even if not all of it can be seen. */
const LEGIBLE = 0.5;
const LARGEST = 1.1;
export const SMALLEST = 0.08;
const MARGIN = 0.07;

export interface View {
  /** False until the picture has been put in the middle for the first time. */
  readonly ready: boolean;
  readonly fit: () => void;
  readonly reveal: (rect: Rect) => void;
  /** To be told when a person pans or zooms. */
  readonly touched: () => void;
}

/** Follows `bounds`, the rectangle round everything drawn. */
export function useView(bounds: Rect, tables: number): View {
  const { setViewport, getViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const [ready, setReady] = useState(false);
  const byHand = useRef(false);
  const drawn = useRef(0);
  const latest = useRef(bounds);
  latest.current = bounds;

  const fitTo = useCallback(
    (least: number, time: number) => {
      const fitted = getViewportForBounds(latest.current, width, height, least, LARGEST, MARGIN);
      setViewport(fitted, { duration: time });
    },
    [setViewport, width, height],
  );

  useEffect(() => {
    if (width === 0 || height === 0) return;
    if (tables === 0) {
      drawn.current = 0;
      byHand.current = false;
      return;
    }
    const first = drawn.current === 0;
    drawn.current = tables;
    if (first) fitTo(LEGIBLE, 0);
    else if (!byHand.current && !inside(latest.current, getViewport(), width, height)) fitTo(LEGIBLE, duration(260));
    setReady(true);
  }, [tables, width, height, fitTo, getViewport]);

  const fit = useCallback(() => {
    byHand.current = false;
    fitTo(SMALLEST, duration(260));
  }, [fitTo]);

  const reveal = useCallback(
    (rect: Rect) => {
      const viewport = getViewport();
      if (inside(rect, viewport, width, height)) return;
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

function inside(
  rect: Rect,
  view: { readonly x: number; readonly y: number; readonly zoom: number },
  width: number,
  height: number,
) {
  const left = rect.x * view.zoom + view.x;
  const top = rect.y * view.zoom + view.y;
  return (
    left >= 0 && top >= 0 && right(rect) * view.zoom + view.x <= width && bottom(rect) * view.zoom + view.y <= height
  );
}
