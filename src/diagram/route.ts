/**
 * Where edges run. The boxes and what is to be joined go in, one plan for each edge comes out: which sides it leaves
 * from and where it turns, at right angles, round the boxes. Pure; `lanes.ts` then moves edges apart that would run on
 * top of each other. Called by `geometry.ts`.
 */

import { type Box, bottom, overlaps, type Point, type Rect, right } from './boxes.ts';
import { Grid } from './grid.ts';
import type { Settings } from './settings.ts';

/** Which way an edge leaves a box: to the right or to the left. */
export type Way = 1 | -1;

/** A place where an edge ends: a row of a box, or the rows of a composite key. */
export interface Terminal {
  readonly box: Box;
  /** The middles of the rows; several for a composite key. */
  readonly rows: readonly number[];
}

export interface Link {
  readonly parent: Terminal;
  readonly child: Terminal;
}

/**
 * A path of five parts: out of the parent to `parentX`, up or down to `y`, across to `childX`, to the child's height,
 * in. With `y` null there is one turn only, at `parentX`.
 */
export interface Plan {
  readonly parentWay: Way;
  readonly childWay: Way;
  readonly parentX: number;
  readonly y: number | null;
  readonly childX: number;
}

/** The best plan for each link: round the boxes if it can, short, with few turns, turning near the parent. */
export function plansOf(links: readonly Link[], boxes: readonly Box[], settings: Settings): readonly Plan[] {
  const grid = new Grid(boxes);
  return links.map((link) => planOf(link, boxes, grid, settings));
}

/** The corners of a plan, from the parent's side to the child's. */
export function cornersOf(
  link: Link,
  plan: Plan,
  settings: Settings,
  parentY: number,
  childY: number,
): readonly Point[] {
  const start = { x: startX(link.parent, plan.parentWay, settings), y: parentY };
  const end = { x: startX(link.child, plan.childWay, settings), y: childY };
  const turns =
    plan.y === null
      ? [
          { x: plan.parentX, y: parentY },
          { x: plan.parentX, y: childY },
        ]
      : [
          { x: plan.parentX, y: parentY },
          { x: plan.parentX, y: plan.y },
          { x: plan.childX, y: plan.y },
          { x: plan.childX, y: childY },
        ];
  return simplified([start, ...turns, end]);
}

/** Where an edge's single line begins: at the box's side, or where a composite key's columns have joined. */
export function startX(terminal: Terminal, way: Way, settings: Settings): number {
  const side = way === 1 ? right(terminal.box) : terminal.box.x;
  return side + way * (terminal.rows.length > 1 ? settings.fork : 0);
}

export function middle(terminal: Terminal): number {
  return terminal.rows.reduce((sum, row) => sum + row, 0) / Math.max(1, terminal.rows.length);
}

function planOf(link: Link, boxes: readonly Box[], grid: Grid, settings: Settings): Plan {
  const simple = WAYS.flatMap(([parentWay, childWay]) => simplePlans(link, parentWay, childWay, settings));
  const best = cheapest(link, simple, grid, settings);
  if (best !== null && best.crossings === 0) return best.plan;
  const around = WAYS.flatMap(([parentWay, childWay]) => detours(link, parentWay, childWay, boxes, settings));
  const found = cheapest(link, [...simple, ...around], grid, settings);
  return found?.plan ?? fallback(link, settings);
}

const WAYS: readonly (readonly [Way, Way])[] = [
  [1, -1],
  [-1, 1],
  [1, 1],
  [-1, -1],
];

function fallback(link: Link, settings: Settings): Plan {
  const x = startX(link.parent, 1, settings) + settings.stub;
  return { parentWay: 1, childWay: 1, parentX: x, y: null, childX: x };
}

/** Plans with one turn: a Z between boxes that face each other, a C on one side of both. */
function simplePlans(link: Link, parentWay: Way, childWay: Way, settings: Settings): readonly Plan[] {
  const parentX = startX(link.parent, parentWay, settings) + parentWay * settings.stub;
  const childX = startX(link.child, childWay, settings) + childWay * settings.stub;
  return turnsAt(link, parentWay, childWay, parentX, childX, settings).map((x) => ({
    parentWay,
    childWay,
    parentX: x,
    y: null,
    childX: x,
  }));
}

function turnsAt(link: Link, parentWay: Way, childWay: Way, parentX: number, childX: number, settings: Settings) {
  if (parentWay === childWay) return [parentWay === 1 ? Math.max(parentX, childX) : Math.min(parentX, childX)];
  if (link.parent.box === link.child.box) return [];
  const between = (parentX + childX) / 2;
  if ((childX - parentX) * parentWay >= 0) return [parentX, childX, between];
  const room = (startX(link.child, childWay, settings) - startX(link.parent, parentWay, settings)) * parentWay;
  return room >= settings.stub ? [between] : [];
}

/** Plans with two turns, that run across above or below the boxes in the way. */
function detours(
  link: Link,
  parentWay: Way,
  childWay: Way,
  boxes: readonly Box[],
  settings: Settings,
): readonly Plan[] {
  const parentX = startX(link.parent, parentWay, settings) + parentWay * settings.stub;
  const childX = startX(link.child, childWay, settings) + childWay * settings.stub;
  return corridors(link, boxes, settings).map((y) => ({ parentWay, childWay, parentX, y, childX }));
}

const NEAREST_CORRIDORS = 24;

function corridors(link: Link, boxes: readonly Box[], settings: Settings): readonly number[] {
  const clear = settings.stub / 2;
  const from = middle(link.parent);
  const to = middle(link.child);
  const extra = (y: number) => Math.max(0, Math.min(from, to) - y, y - Math.max(from, to));
  const span = hull(link);
  return boxes
    .filter((box) => box.x < right(span) && right(box) > span.x)
    .flatMap((box) => [box.y - clear, bottom(box) + clear])
    .sort((one, other) => extra(one) - extra(other))
    .slice(0, NEAREST_CORRIDORS);
}

function hull({ parent, child }: Link): Rect {
  const x = Math.min(parent.box.x, child.box.x) - 120;
  const y = Math.min(parent.box.y, child.box.y) - 120;
  const width = Math.max(right(parent.box), right(child.box)) + 120 - x;
  return { x, y, width, height: Math.max(bottom(parent.box), bottom(child.box)) + 120 - y };
}

interface Judged {
  readonly plan: Plan;
  readonly crossings: number;
  readonly cost: number;
}

function cheapest(link: Link, plans: readonly Plan[], grid: Grid, settings: Settings): Judged | null {
  let best: Judged | null = null;
  for (const plan of plans) {
    const corners = cornersOf(link, plan, settings, middle(link.parent), middle(link.child));
    const length = pathLength(corners);
    if (best !== null && length > best.cost) continue;
    const crossings = countCrossings(corners, grid, link);
    const cost = length + TURN * corners.length + CROSSING * crossings + lateTurn(link, plan, settings);
    if (best === null || cost < best.cost) best = { plan, crossings, cost };
  }
  return best;
}

const TURN = 24;
const CROSSING = 4000;

/** A small price for not turning where the parent's other edges turn, so that they share one trunk. */
function lateTurn(link: Link, plan: Plan, settings: Settings): number {
  const trunk = startX(link.parent, plan.parentWay, settings) + plan.parentWay * settings.stub;
  return plan.parentX === trunk ? 0 : 8;
}

function pathLength(corners: readonly Point[]): number {
  return corners.reduce((sum, at, index) => {
    const before = corners[index - 1] ?? at;
    return sum + Math.abs(at.x - before.x) + Math.abs(at.y - before.y);
  }, 0);
}

function countCrossings(corners: readonly Point[], grid: Grid, link: Link): number {
  const own = link.parent.box === link.child.box ? [link.parent.box] : [link.parent.box, link.child.box];
  let count = 0;
  for (let index = 1; index < corners.length; index++) {
    const from = corners[index - 1];
    const to = corners[index];
    if (from === undefined || to === undefined) continue;
    count += grid.count(stretch(from, to), CLEARANCE, CLEARANCE);
    // Its own boxes it must touch, but not run through.
    for (const box of own) count += Number(cuts(from, to, box, 0)) - Number(cuts(from, to, box, CLEARANCE));
  }
  return count;
}

/** A straight line between two corners, as a rectangle without width or height. */
export function stretch(from: Point, to: Point): Rect {
  const x = Math.min(from.x, to.x);
  const y = Math.min(from.y, to.y);
  return { x, y, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
}

/** Nearer to a box that it does not join, an edge seems to belong to it. */
const CLEARANCE = 10;

/** Whether a straight line between two corners runs inside a rectangle, or nearer to it than `clearance`. */
export function cuts(from: Point, to: Point, rect: Rect, clearance: number): boolean {
  return overlaps(stretch(from, to), rect, clearance, clearance);
}

/** Without corners that do not turn. */
function simplified(points: readonly Point[]): readonly Point[] {
  const distinct = points.filter((at, index) => {
    const before = points[index - 1];
    return before === undefined || before.x !== at.x || before.y !== at.y;
  });
  return distinct.filter((at, index) => {
    const before = distinct[index - 1];
    const after = distinct[index + 1];
    if (before === undefined || after === undefined) return true;
    return !((before.x === at.x && at.x === after.x) || (before.y === at.y && at.y === after.y));
  });
}
