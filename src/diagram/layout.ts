/**
 * A layout from nothing: sizes and links go in, a place for each table comes out. dagre lays out each connected part
 * from left to right, the parts are packed on shelves. Called at first paint and by Tidy, never on the way of a keystroke.
 */

import { Graph, layout } from '@dagrejs/dagre';
import { around, bottom, type Point, type Rect, right, type Size } from './boxes.ts';
import { groupBy } from './group.ts';
import { SETTINGS, type Settings } from './settings.ts';

/** Two tables that should stand beside each other, by their indexes, who is referred to first; `room` is what stands on the edge between them. */
export interface Tie {
  readonly from: number;
  readonly to: number;
  readonly room: number;
}

/**
 * The upper left corner of each table, in the order of the sizes. No two tables overlap. A table that only joins two
 * others stands between them if that does not stretch the whole.
 */
export function layOut(sizes: readonly Size[], ties: readonly Tie[], settings: Settings = SETTINGS): readonly Point[] {
  const between = packed(sizes, turned(ties), settings);
  const after = packed(sizes, ties, settings);
  const extent = (points: readonly Point[]) => extentOf(points, sizes);
  return extent(between) <= extent(after) * BETTER_BETWEEN ? between : after;
}

const BETTER_BETWEEN = 1.15;

/** How far one would have to step back to see it all. */
function extentOf(points: readonly Point[], sizes: readonly Size[]): number {
  const { width, height } = around(points.map((point, index) => ({ ...point, ...(sizes[index] ?? NO_SIZE) })));
  return Math.max(width / ASPECT, height);
}

const NO_SIZE: Size = { width: 0, height: 0 };

/** The second tie of each table that refers to two others and is not referred to, the other way round. */
function turned(ties: readonly Tie[]): readonly Tie[] {
  return ties.map((tie) => {
    const own = ties.filter((other) => other.to === tie.to);
    const isReferred = ties.some((other) => other.from === tie.to);
    const second = own.length === 2 && !isReferred && own[0]?.from !== own[1]?.from && own[1] === tie;
    return second ? { ...tie, from: tie.to, to: tie.from } : tie;
  });
}

function packed(sizes: readonly Size[], ties: readonly Tie[], settings: Settings): readonly Point[] {
  const parts = connected(sizes.length, ties);
  const drawn = parts.map((part) => placePart(part, sizes, ties, settings));
  const offsets = shelves(
    drawn.map((rects) => around(rects)),
    settings,
  );
  const points: Point[] = sizes.map(() => ({ x: 0, y: 0 }));
  for (const [number, part] of parts.entries()) {
    for (const [index, table] of part.entries()) {
      const rect = drawn[number]?.[index];
      const offset = offsets[number];
      if (rect && offset) points[table] = { x: Math.round(rect.x + offset.x), y: Math.round(rect.y + offset.y) };
    }
  }
  return points;
}

/** The connected parts, each in ascending order. */
function connected(count: number, ties: readonly Tie[]): readonly (readonly number[])[] {
  const part = Array.from({ length: count }, (_, index) => index);
  const find = (index: number): number => (part[index] === index ? index : find(part[index] ?? index));
  for (const { from, to } of ties) {
    const [one, other] = [find(from), find(to)];
    part[Math.max(one, other)] = Math.min(one, other);
  }
  return [...groupBy([...part.keys()], find).values()];
}

function placePart(
  part: readonly number[],
  sizes: readonly Size[],
  ties: readonly Tie[],
  settings: Settings,
): readonly Rect[] {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: settings.space.y, edgesep: 24, ranksep: settings.rankGap });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const index of part) {
    const size = sizes[index] ?? NO_SIZE;
    graph.setNode(`${index}`, { width: size.width, height: size.height });
  }
  for (const [number, { from, to, room }] of ties.entries()) {
    if (from === to || !part.includes(from)) continue;
    graph.setEdge(`${from}`, `${to}`, { width: room, height: settings.label.height, labelpos: 'c' }, `${number}`);
  }
  layout(graph);
  return part.map((index) => centred(graph.node(`${index}`), sizes[index] ?? NO_SIZE));
}

function centred(centre: { readonly x?: number; readonly y?: number }, { width, height }: Size): Rect {
  return { x: (centre.x ?? 0) - width / 2, y: (centre.y ?? 0) - height / 2, width, height };
}

/** How much wider than high the whole should become. */
const ASPECT = 1.5;

/** Packs rectangles on shelves, the highest first; gives how far each has to move. */
function shelves(rects: readonly Rect[], settings: Settings): readonly Point[] {
  const order = [...rects.keys()].sort((one, other) => (rects[other]?.height ?? 0) - (rects[one]?.height ?? 0));
  const area = rects.reduce(
    (sum, { width, height }) => sum + (width + settings.space.x) * (height + settings.space.y),
    0,
  );
  const wide = Math.max(Math.sqrt(area * ASPECT), ...rects.map((rect) => rect.width));
  const moves: Point[] = rects.map(() => ({ x: 0, y: 0 }));
  let shelf: Rect = { x: 0, y: 0, width: 0, height: 0 };
  for (const index of order) {
    const rect = rects[index];
    if (rect === undefined) continue;
    const full = right(shelf) > 0 && right(shelf) + rect.width > wide;
    if (full) shelf = { x: 0, y: bottom(shelf) + settings.space.y, width: 0, height: 0 };
    moves[index] = { x: right(shelf) - rect.x, y: shelf.y - rect.y };
    const width = shelf.width + rect.width + settings.space.x;
    shelf = { ...shelf, width, height: Math.max(shelf.height, rect.height) };
  }
  return moves;
}
