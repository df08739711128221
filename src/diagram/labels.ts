/**
 * Where the Python names stand: as near to their end of the edge as they can, on no box and on no other name, and if
 * possible on no other line. Edges' corners and texts go in, rectangles come out; called by `geometry.ts`.
 */

import { overlaps, type Point, type Rect } from './boxes.ts';
import { cuts } from './route.ts';

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

/** A rectangle for each wish, in the same order. Nearer ends go first. */
export function placeLabels(wishes: readonly Wish[], boxes: readonly Rect[]): readonly Rect[] {
  const lines = wishes.map((wish) => segments(wish.corners));
  const placed: Rect[] = [];
  for (const wish of wishes) {
    const region = regionOf(wish);
    const nearBoxes = boxes.filter((box) => overlaps(box, region));
    const nearLabels = placed.filter((label) => overlaps(label, region));
    const nearLines = lines.flat().filter((line) => cuts(line.from, line.to, region, 0));
    placed.push(best(wish, nearBoxes, nearLabels, nearLines));
  }
  return placed;
}

interface Segment {
  readonly from: Point;
  readonly to: Point;
}

interface Candidate {
  readonly rect: Rect;
  readonly distance: number;
}

function best(wish: Wish, boxes: readonly Rect[], labels: readonly Rect[], lines: readonly Segment[]): Rect {
  let found: Rect | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { rect, distance } of candidates(wish)) {
    if (distance >= least) continue;
    const price = distance + priceOf(rect, boxes, labels, lines);
    if (price >= least) continue;
    found = rect;
    least = price;
  }
  const start = wish.corners[0] ?? { x: 0, y: 0 };
  return found ?? { x: start.x, y: start.y, width: wish.width, height: wish.height };
}

const ON_BOX = 20_000;
const ON_LABEL = 9_000;
const ON_LINE = 150;
/** The halo of a name erases this much of a line beside it. */
const HALO = 2;

function priceOf(rect: Rect, boxes: readonly Rect[], labels: readonly Rect[], lines: readonly Segment[]): number {
  const onBoxes = boxes.filter((box) => overlaps(box, rect, 4, 3)).length;
  const onLabels = labels.filter((label) => overlaps(label, rect, 6, 1)).length;
  const onLines = lines.filter((line) => cuts(line.from, line.to, rect, HALO)).length;
  return onBoxes * ON_BOX + onLabels * ON_LABEL + onLines * ON_LINE;
}

function candidates(wish: Wish): readonly Candidate[] {
  const found: Candidate[] = [];
  let walked = 0;
  for (const [index, { from, to }] of segments(wish.corners).entries()) {
    if (walked > FURTHEST) break;
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    const start = index === 0 ? wish.clear : OFF + 2;
    const place = from.y === to.y ? beside : along;
    for (let at = start; at <= Math.max(start, length); at += STEP) {
      for (const rect of place(wish, from, to, at)) found.push({ rect: rect.rect, distance: walked + at + rect.price });
    }
    walked += length;
  }
  return found;
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
  const middle = from.y + (to.y >= from.y ? at : -at);
  const y = middle - height / 2;
  return [
    { rect: { x: from.x + OFF + 3, y, width, height }, price: 22 },
    { rect: { x: from.x - OFF - 3 - width, y, width, height }, price: 24 },
  ];
}

function segments(corners: readonly Point[]): readonly Segment[] {
  return corners.slice(1).flatMap((to, index) => {
    const from = corners[index];
    return from === undefined ? [] : [{ from, to }];
  });
}

/** What a wish's candidates can reach. */
function regionOf(wish: Wish): Rect {
  const start = wish.corners[0] ?? { x: 0, y: 0 };
  const near = wish.corners.filter((at) => Math.abs(at.x - start.x) + Math.abs(at.y - start.y) <= FURTHEST * 2);
  const xs = near.map((at) => at.x);
  const ys = near.map((at) => at.y);
  const x = Math.min(...xs) - wish.width - wish.clear;
  const y = Math.min(...ys) - wish.height * 2;
  return {
    x,
    y,
    width: Math.max(...xs) + wish.width + wish.clear - x,
    height: Math.max(...ys) + wish.height * 2 - y,
  };
}
