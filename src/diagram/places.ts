/**
 * Where tables stand, kept by identity: the places of the last version and the tables of this one go in, the places of
 * this one come out. A table that stayed never moves; a new one gets a place beside what it refers to; one that went is
 * remembered, so that it comes back to where it was. Called once a Run by `frame.ts`; plain data, fit to be stored.
 */

import type { SubjectId } from '../sandbox/protocol.ts';
import { bottom, overlaps, type Point, type Rect, right, type Size } from './boxes.ts';
import { follow } from './identity.ts';
import { layOut, type Tie } from './layout.ts';
import { SETTINGS, type Settings } from './settings.ts';

export interface Place extends Point {
  /** The table's identity in the picture: stays the same when the table or its class is renamed. */
  readonly key: string;
  readonly table: SubjectId;
  readonly models: readonly SubjectId[];
  /** Whether the last version had it. */
  readonly live: boolean;
}

/** In definition order, the remembered ones where they were. */
export type Positions = readonly Place[];

/** A table as far as its place is concerned. */
export interface Sized extends Size {
  readonly table: SubjectId;
  readonly models: readonly SubjectId[];
}

/** How many tables that went are remembered. */
const REMEMBERED = 40;

/** A place for each table; `positions` itself if it says so already. */
export function arrange(
  tables: readonly Sized[],
  ties: readonly Tie[],
  positions: Positions,
  settings: Settings = SETTINGS,
): Positions {
  const before = positions.map((place) => ({ id: place.table, aliases: place.models, live: place.live }));
  const now = tables.map((table) => ({ id: table.table, aliases: table.models, live: true }));
  const found = follow(before, now).map((index) => positions[index] ?? null);
  const known = found.some((place) => place !== null);
  const points = known ? pinned(tables, ties, found, settings) : layOut(tables, ties, settings);
  return settled(named(tables, points, found, positions), positions);
}

/** Lays everything out anew; identities stay. */
export function tidied(
  tables: readonly Sized[],
  ties: readonly Tie[],
  positions: Positions,
  settings: Settings = SETTINGS,
): Positions {
  const points = new Map(layOut(tables, ties, settings).map((point, index) => [tables[index]?.table, point]));
  return positions.map((place) => (place.live ? { ...place, ...points.get(place.table) } : place));
}

/** Moves one table; if it would stand on another, to the nearest free place. */
export function moved(positions: Positions, tables: readonly Sized[], key: string, to: Point): Positions {
  const sizes = new Map(tables.map((table) => [table.table, table]));
  const mover = positions.find((place) => place.key === key);
  const size = mover && sizes.get(mover.table);
  if (mover === undefined || size === undefined) return positions;
  const others = positions.flatMap((place): readonly Rect[] => {
    const own = sizes.get(place.table);
    return place.live && place.key !== key && own
      ? [{ x: place.x, y: place.y, width: own.width, height: own.height }]
      : [];
  });
  const wanted = { x: Math.round(to.x), y: Math.round(to.y), width: size.width, height: size.height };
  const free = nearestFree(wanted, others, DROP_GAP, DROP_GAP);
  return positions.map((place) => (place.key === key ? { ...place, x: free.x, y: free.y } : place));
}

const DROP_GAP = 16;

// ── Known and new ────────────────────────────────────────────────────────────────────────────────────────────────

function pinned(tables: readonly Sized[], ties: readonly Tie[], found: readonly (Place | null)[], settings: Settings) {
  const rects: (Rect | null)[] = tables.map((table, index) => {
    const place = found[index];
    return place && stayed(place, table) ? rectAt(place, table) : null;
  });
  for (const [index, table] of tables.entries()) {
    const place = found[index];
    if (rects[index] || !place) continue;
    const back = rectAt(place, table);
    // One that was renamed or comes back stood there already; another in its stead needs room to grow, as any new one.
    const gap = place.live || isSame(place, table) ? NO_GAP : settings.space;
    if (!rects.some((rect) => rect && overlaps(rect, back, gap.x, gap.y))) rects[index] = back;
  }
  for (const [index, table] of tables.entries()) rects[index] ??= beside(index, table, ties, rects, settings);
  return pushed(rects.map((rect, index) => rect ?? rectAt({ x: 0, y: 0 }, tables[index] ?? NOTHING)));
}

const NOTHING: Size = { width: 0, height: 0 };

function rectAt({ x, y }: Point, { width, height }: Size): Rect {
  return { x, y, width, height };
}

const NO_GAP: Point = { x: 0, y: 0 };

/** Whether it was there a moment ago under the same name or class: then its place is its own, whatever else there is. */
function stayed(place: Place, table: Sized): boolean {
  return place.live && isSame(place, table);
}

function isSame(place: Place, table: Sized): boolean {
  return place.table === table.table || place.models.some((model) => table.models.includes(model));
}

/** A free place to the right of what it refers to, to the left of what refers to it, else after its predecessor. */
function beside(
  index: number,
  size: Size,
  ties: readonly Tie[],
  rects: readonly (Rect | null)[],
  settings: Settings,
): Rect {
  const others = rects.filter((rect) => rect !== null);
  const wanted = wantedPlace(index, size, ties, rects, settings);
  return nearestFree(rectAt(wanted, size), others, settings.space.x, settings.space.y);
}

function wantedPlace(
  index: number,
  size: Size,
  ties: readonly Tie[],
  rects: readonly (Rect | null)[],
  settings: Settings,
): Point {
  const gap = (room: number) => settings.space.x + room;
  const referred = ties.flatMap(({ from, to, room }) => {
    const rect = to === index && from !== index ? rects[from] : null;
    return rect ? [{ rect, room }] : [];
  });
  const [first] = [...referred].sort((one, other) => right(other.rect) - right(one.rect));
  if (first) return { x: right(first.rect) + gap(first.room), y: first.rect.y };
  const referring = ties.flatMap(({ from, to, room }) => {
    const rect = from === index && to !== index ? rects[to] : null;
    return rect ? [{ rect, room }] : [];
  });
  const [last] = [...referring].sort((one, other) => one.rect.x - other.rect.x);
  if (last) return { x: last.rect.x - gap(last.room) - size.width, y: last.rect.y };
  const predecessor = rects.slice(0, index).findLast((rect) => rect !== null) ?? rects.find((rect) => rect !== null);
  return predecessor ? { x: right(predecessor) + gap(USUAL_ROOM), y: predecessor.y } : { x: 0, y: 0 };
}

/** The room for two short names on an edge that may yet come. */
const USUAL_ROOM = 80;

// ── Free places ──────────────────────────────────────────────────────────────────────────────────────────────────

/** The place nearest to `wanted` that keeps `gapX` and `gapY` from all others. Moving down costs less than across. */
export function nearestFree(wanted: Rect, others: readonly Rect[], gapX: number, gapY: number): Rect {
  const free = (rect: Rect) => others.every((other) => !overlaps(rect, other, gapX, gapY));
  if (free(wanted)) return wanted;
  const far = (rect: Rect) => Math.abs(rect.x - wanted.x) * 1.4 + Math.abs(rect.y - wanted.y);
  const near = [...others].sort((one, other) => far(one) - far(other)).slice(0, NEIGHBOURS);
  const candidates = positionsRound(wanted, near, gapX, gapY).sort((one, other) => far(one) - far(other));
  return candidates.find(free) ?? { ...wanted, y: Math.max(...others.map(bottom)) + gapY };
}

const NEIGHBOURS = 24;

function positionsRound(wanted: Rect, others: readonly Rect[], gapX: number, gapY: number): Rect[] {
  const xs = others.flatMap((other) => [other.x - gapX - wanted.width, right(other) + gapX, other.x]);
  const ys = others.flatMap((other) => [other.y - gapY - wanted.height, bottom(other) + gapY, other.y]);
  const across = [wanted.x, ...new Set(xs)];
  return across.flatMap((x) => [wanted.y, ...new Set(ys)].map((y) => ({ ...wanted, x, y })));
}

/**
 * The only reason for a table to move by itself: another grew until it would cover it. Whichever lies further down or to
 * the right makes way, by as little as it must.
 */
function pushed(rects: readonly Rect[]): readonly Point[] {
  const result = [...rects];
  for (let round = 0; round < result.length * 4; round++) {
    const clash = firstClash(result);
    if (clash === null) break;
    const { upper, lower } = clash;
    const [fixed, mover] = [result[upper], result[lower]];
    if (fixed && mover) result[lower] = { ...mover, ...outOf(fixed, mover) };
  }
  return result;
}

const TOUCH = 16;

function firstClash(rects: readonly Rect[]): { readonly upper: number; readonly lower: number } | null {
  const order = [...rects.keys()].sort((one, other) => sum(rects[one]) - sum(rects[other]));
  for (const [at, upper] of order.entries()) {
    for (const lower of order.slice(at + 1)) {
      const [one, other] = [rects[upper], rects[lower]];
      if (one && other && overlaps(one, other)) return { upper, lower };
    }
  }
  return null;
}

function sum(rect: Rect | undefined): number {
  return rect === undefined ? 0 : rect.x + rect.y;
}

function outOf(fixed: Rect, mover: Rect): Point {
  const down = bottom(fixed) + TOUCH - mover.y;
  const across = right(fixed) + TOUCH - mover.x;
  return down <= across ? { x: mover.x, y: mover.y + down } : { x: mover.x + across, y: mover.y };
}

// ── Remembering ──────────────────────────────────────────────────────────────────────────────────────────────────

function named(
  tables: readonly Sized[],
  points: readonly Point[],
  found: readonly (Place | null)[],
  positions: Positions,
): Positions {
  let next = nextKey(positions);
  const used = new Set<string>();
  const places = tables.map((table, index): Place => {
    const { x, y } = points[index] ?? { x: 0, y: 0 };
    const key = found[index]?.key ?? `t${next++}`;
    used.add(key);
    return { key, table: table.table, models: table.models, x, y, live: true };
  });
  const gone = positions.filter((place) => !used.has(place.key)).slice(-REMEMBERED);
  return gone.reduce((all, place) => remembered(all, place, positions), places);
}

/** The first number that no key has yet. */
export function nextKey(positions: Positions): number {
  return 1 + Math.max(0, ...positions.map((place) => Number(place.key.slice(1)) || 0));
}

/** Puts a place that no table has now after the one that it used to follow. */
function remembered(places: readonly Place[], gone: Place, positions: Positions): Place[] {
  const before = positions.slice(0, positions.indexOf(gone)).map((place) => place.key);
  const after = places.findLastIndex((place) => before.includes(place.key));
  return [...places.slice(0, after + 1), { ...gone, live: false }, ...places.slice(after + 1)];
}

function settled(next: Positions, before: Positions): Positions {
  const same = (one: Place, other: Place | undefined) =>
    other !== undefined &&
    one.key === other.key &&
    one.table === other.table &&
    one.x === other.x &&
    one.y === other.y &&
    one.live === other.live &&
    one.models.join('\n') === other.models.join('\n');
  return next.length === before.length && next.every((place, index) => same(place, before[index])) ? before : next;
}
