/**
 * Where the Python names stand: as near to their end of the edge as they can, on no box and on no other name, and if
 * possible on no other line. Edges' corners and texts go in, rectangles come out; called by `geometry.ts`.
 */

import type { Point, Rect } from './boxes.ts';
import { Grid } from './grid.ts';
import { stretch } from './route.ts';

/** A name to be placed along `corners`, which begin at its end. */
export interface Wish {
  readonly corners: readonly Point[];
  /** How far from the first corner it may begin: beyond the marks of a box. */
  readonly clear: number;
  readonly width: number;
  readonly height: number;
}

/** Between a line and the name on it. */
const OFF = 3;
const STEP = 12;
const FURTHEST = 420;

/** What is there already: boxes, the corners of every edge, names that keep their places. */
export interface Drawn {
  readonly boxes: readonly Rect[];
  readonly paths: readonly (readonly Point[])[];
  readonly labels: readonly Rect[];
}

/** A rectangle for each wish, in the same order; who comes first chooses first. */
export function placeLabels(wishes: readonly Wish[], drawn: Drawn): readonly Rect[] {
  const ground: Ground = {
    boxes: new Grid(drawn.boxes),
    labels: new Grid(drawn.labels),
    lines: new Grid(drawn.paths.flatMap(lineRects)),
  };
  return wishes.map((wish) => {
    const rect = best(wish, ground);
    ground.labels.add(rect);
    return rect;
  });
}

/** What a name must not stand on. */
interface Ground {
  readonly boxes: Grid;
  readonly labels: Grid;
  readonly lines: Grid;
}

const ON_BOX = 20_000;
const ON_LABEL = 9_000;
const ON_LINE = 150;
/** The halo of a name erases this much of a line beside it. */
const HALO = 2;

function priceOf(rect: Rect, ground: Ground): number {
  const onBoxes = ground.boxes.count(rect, 4, 3) * ON_BOX;
  return onBoxes + ground.labels.count(rect, 6, 1) * ON_LABEL + ground.lines.count(rect, HALO, HALO) * ON_LINE;
}

/** The cheapest place: the price of what it stands on, and how far from its end it is. */
function best(wish: Wish, ground: Ground): Rect {
  const { x, y } = wish.corners[0] ?? { x: 0, y: 0 };
  let found: Rect = { x, y, width: wish.width, height: wish.height };
  let least = Number.POSITIVE_INFINITY;
  for (const { from, to, at, distance } of stops(wish)) {
    if (distance >= least) break;
    for (const { rect, price } of from.y === to.y ? beside(wish, from, to, at) : along(wish, from, to, at)) {
      if (distance + price >= least) continue;
      const full = distance + price + priceOf(rect, ground);
      if (full >= least) continue;
      found = rect;
      least = full;
    }
  }
  return found;
}

/** A point on the way, `at` from the corner `from` on the line to the next corner. */
interface Stop {
  readonly from: Point;
  readonly to: Point;
  readonly at: number;
  readonly distance: number;
}

function* stops({ corners, clear }: Wish): Generator<Stop> {
  let walked = 0;
  for (const [index, from] of corners.entries()) {
    const to = corners[index + 1];
    if (to === undefined || walked > FURTHEST) return;
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    const start = index === 0 ? clear : OFF + 2;
    for (let at = start; at <= Math.max(start, length); at += STEP) yield { from, to, at, distance: walked + at };
    walked += length;
  }
}

interface Priced {
  readonly rect: Rect;
  readonly price: number;
}

/** Above or below a line from side to side. What hangs over the end of the line costs a little. */
function beside({ width, height }: Wish, from: Point, to: Point, at: number): readonly Priced[] {
  const way = to.x >= from.x ? 1 : -1;
  const near = from.x + way * at;
  const x = way === 1 ? near : near - width;
  const over = Math.max(0, at + width - Math.abs(to.x - from.x)) * 0.3;
  return ROWS.flatMap((row) => {
    const price = over + row * FURTHER_ROW;
    return [
      { rect: { x, y: from.y - OFF - (row + 1) * height, width, height }, price },
      { rect: { x, y: from.y + OFF + row * height, width, height }, price: price + 5 },
    ];
  });
}

const ROWS = [0, 1, 2, 3];
/** A name that stands off its line, over another, is read with some doubt. */
const FURTHER_ROW = 200;

/** To the right or left of a line up or down. */
function along({ width, height }: Wish, from: Point, to: Point, at: number): readonly Priced[] {
  const y = from.y + (to.y >= from.y ? at : -at) - height / 2;
  return [
    { rect: { x: from.x + OFF + 3, y, width, height }, price: 22 },
    { rect: { x: from.x - OFF - 3 - width, y, width, height }, price: 24 },
  ];
}

/** The stretches of a path as rectangles without width or height. */
function lineRects(corners: readonly Point[]): readonly Rect[] {
  return corners.slice(1).flatMap((to, index) => {
    const from = corners[index];
    return from === undefined ? [] : [stretch(from, to)];
  });
}
