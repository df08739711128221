/**
 * The marks at the ends of an edge, as an entity-relationship diagram draws them: two bars for exactly one, circle and
 * bar for zero or one, circle and crow's foot for zero or many. A point, a direction and a multiplicity in, SVG out.
 */

import type { Point } from './boxes.ts';
import type { Multiplicity } from './cardinality.ts';
import type { Way } from './route.ts';

export interface EndMark {
  /** Bars and foot: stroked, not filled. */
  readonly path: string;
  readonly circle: { readonly x: number; readonly y: number; readonly radius: number } | null;
}

const FOOT = 12;
const SPREAD = 5.5;
const RADIUS = 3.75;

/** The mark at `at`, the point where the edge meets the box's side, seen along `way` out of it. */
export function endMark(at: Point, way: Way, { min, max }: Multiplicity): EndMark {
  const inner = max === 'many' ? foot(at, way) : bar(at, way, 7);
  const outer = max === 'many' ? FOOT + RADIUS + 0.5 : 7 + RADIUS + 2.5;
  if (min === 1) return { path: `${inner}${bar(at, way, max === 'many' ? FOOT + 3 : 12)}`, circle: null };
  return { path: inner, circle: { x: at.x + way * outer, y: at.y, radius: RADIUS } };
}

function bar({ x, y }: Point, way: Way, distance: number): string {
  return `M${x + way * distance} ${y - SPREAD}V${y + SPREAD}`;
}

function foot({ x, y }: Point, way: Way): string {
  return `M${x} ${y - SPREAD}L${x + way * FOOT} ${y}L${x} ${y + SPREAD}`;
}
