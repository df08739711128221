/**
 * A layout from nothing: sizes and links go in, a place for each table comes out. dagre lays out each connected part
 * from left to right, the parts are packed on shelves. Called at first paint and by Tidy, never on the way of a keystroke.
 */

import { Graph, layout } from '@dagrejs/dagre';
import { around, type Point, type Rect, type Size } from './boxes.ts';
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
  const extent = (points: readonly Point[]) => extentOf(points, sizes, settings.aspect);
  return extent(between) <= extent(after) * BETTER_BETWEEN ? between : after;
}

const BETTER_BETWEEN = 1.15;

/** How far one would have to step back to see it all. */
function extentOf(points: readonly Point[], sizes: readonly Size[], aspect: number): number {
  const { width, height } = around(points.map((point, index) => ({ ...point, ...(sizes[index] ?? NO_SIZE) })));
  return Math.max(width / aspect, height);
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

/** Packs rectangles on shelves, so that one sees them all from nearest by; gives how far each has to move. */
function shelves(rects: readonly Rect[], settings: Settings): readonly Point[] {
  let best = packedWithin(rects, 0, settings);
  for (const width of shelfWidths(rects, settings)) {
    const next = packedWithin(rects, width, settings);
    if (next.extent < best.extent) best = next;
  }
  return best.moves;
}

/** The widths that a shelf would have if the first so many rectangles stood on it. */
function shelfWidths(rects: readonly Rect[], settings: Settings): readonly number[] {
  let width = 0;
  return highestFirst(rects)
    .slice(0, MOST_ON_A_SHELF)
    .map((index) => {
      width += rects[index]?.width ?? 0;
      const ownWidth = width;
      width += shelfGap(settings);
      return ownWidth;
    });
}

const MOST_ON_A_SHELF = 40;

/** Between two parts: room for the names on an edge that may yet join them. */
const shelfGap = ({ space, label }: Settings) => space.x + NAMES * label.letter;

/** Letters: two short names. */
const NAMES = 12;

interface Packing {
  readonly moves: readonly Point[];
  /** How far one would have to step back to see it all. */
  readonly extent: number;
}

/** Shelves no wider than `wide`, unless for a rectangle that is wider by itself; the highest first. */
function packedWithin(rects: readonly Rect[], wide: number, settings: Settings): Packing {
  const moves: Point[] = rects.map(() => ({ x: 0, y: 0 }));
  let [left, top, height, widest] = [0, 0, 0, 0];
  for (const index of highestFirst(rects)) {
    const rect = rects[index];
    if (rect === undefined) continue;
    if (left > 0 && left + rect.width > wide) [left, top, height] = [0, top + height + settings.space.y, 0];
    moves[index] = { x: left - rect.x, y: top - rect.y };
    widest = Math.max(widest, left + rect.width);
    left += rect.width + shelfGap(settings);
    height = Math.max(height, rect.height);
  }
  // Tables grow downwards, so the last shelf wants room below it too.
  return { moves, extent: Math.max(widest / settings.aspect, top + height + settings.space.y) };
}

function highestFirst(rects: readonly Rect[]): readonly number[] {
  return [...rects.keys()].sort((one, other) => (rects[other]?.height ?? 0) - (rects[one]?.height ?? 0));
}
