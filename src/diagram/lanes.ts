/**
 * Keeps edges apart: edges that end at one row get a height each inside that row, and edges that would run up or down on
 * top of each other get a lane each. Edges of one bundle (from different tables to one key, with the same mark there)
 * share a trunk. Plans go in, plans and heights come out; called by `geometry.ts` after `route.ts`.
 */

import { type Box, type Point, type Rect, right } from './boxes.ts';
import { groupBy } from './group.ts';
import { cuts, type Link, middle, type Plan, startX, type Terminal, type Way } from './route.ts';
import type { Settings } from './settings.ts';

export interface Wire extends Link {
  /** What end mark it has at the parent, and which of the edges between these two tables it is. */
  readonly bundle: string;
  readonly plan: Plan;
}

/** A plan with the heights at which it leaves its boxes. */
export interface Lane {
  readonly plan: Plan;
  readonly parentY: number;
  readonly childY: number;
  /** Whether other edges leave the parent at the same row and side. */
  readonly crowded: boolean;
}

/** The lane of each wire, in the same order. */
export function lanesOf(wires: readonly Wire[], boxes: readonly Box[], settings: Settings): readonly Lane[] {
  const heights = spread(wires);
  const runs = runsOf(wires, heights, settings);
  const moved = [...wires.map((wire) => wire.plan)];
  const placed: Run[] = [];
  for (const run of [...runs].sort((one, other) => lengthOf(other) - lengthOf(one))) {
    const x = freeX(run, placed, boxes, settings);
    placed.push({ ...run, x });
    for (const { wire, part } of run.members) {
      const plan = moved[wire];
      if (plan !== undefined)
        moved[wire] = part === 'both' ? { ...plan, parentX: x, childX: x } : { ...plan, [part]: x };
    }
  }
  const ports = groupBy(wires, (wire) => portOf(wire, 'parent'));
  return wires.map((wire, index) => ({
    plan: moved[index] ?? wire.plan,
    ...(heights[index] ?? middles(wire)),
    crowded: (ports.get(portOf(wire, 'parent'))?.length ?? 0) > 1,
  }));
}

interface Heights {
  readonly parentY: number;
  readonly childY: number;
}

function middles(wire: Wire): Heights {
  return { parentY: middle(wire.parent), childY: middle(wire.child) };
}

// ── Heights inside a row ─────────────────────────────────────────────────────────────────────────────────────────

/** One end of a wire at a row: whoever shares its `strand` shares its height. */
interface Docking {
  readonly strand: string;
  readonly toward: number;
}

const STRAND_GAP = 9;
const ROW_ROOM = 18;

function spread(wires: readonly Wire[]): readonly Heights[] {
  const ports = new Map<string, Docking[]>();
  for (const [index, wire] of wires.entries()) {
    for (const end of ENDS) {
      const port = portOf(wire, end);
      const list = ports.get(port) ?? [];
      list.push({ strand: strandOf(wire, index, end), toward: middle(end === 'parent' ? wire.child : wire.parent) });
      ports.set(port, list);
    }
  }
  const offsets = new Map([...ports].map(([port, dockings]) => [port, offsetsOf(dockings)]));
  const at = (wire: Wire, index: number, end: End) =>
    middle(wire[end]) + (offsets.get(portOf(wire, end))?.get(strandOf(wire, index, end)) ?? 0);
  return wires.map((wire, index) => ({ parentY: at(wire, index, 'parent'), childY: at(wire, index, 'child') }));
}

type End = 'parent' | 'child';
const ENDS: readonly End[] = ['parent', 'child'];

function portOf(wire: Wire, end: End): string {
  const way = end === 'parent' ? wire.plan.parentWay : wire.plan.childWay;
  return `${wire[end].box.table} ${wire[end].rows.join(' ')} ${way}`;
}

function strandOf(wire: Wire, index: number, end: End): string {
  return end === 'parent' ? trunkOf(wire) : `${index}`;
}

function trunkOf(wire: Wire): string {
  return `${wire.parent.box.table} ${wire.parent.rows.join(' ')} ${wire.plan.parentWay} ${wire.bundle}`;
}

/** From the strand that goes furthest up to the one that goes furthest down. */
function offsetsOf(dockings: readonly Docking[]): ReadonlyMap<string, number> {
  const strands = [...new Set(dockings.map((docking) => docking.strand))];
  const toward = (strand: string) => {
    const own = dockings.filter((docking) => docking.strand === strand);
    return own.reduce((sum, docking) => sum + docking.toward, 0) / own.length;
  };
  const sorted = strands.map((strand) => ({ strand, y: toward(strand) })).sort((one, other) => one.y - other.y);
  const gap = Math.min(STRAND_GAP, ROW_ROOM / Math.max(1, sorted.length - 1));
  return new Map(sorted.map(({ strand }, index) => [strand, (index - (sorted.length - 1) / 2) * gap]));
}

// ── Lanes up and down ────────────────────────────────────────────────────────────────────────────────────────────

interface Member {
  readonly wire: number;
  readonly part: 'parentX' | 'childX' | 'both';
}

/** A stretch straight up or down, of one wire or of a bundle's trunk. */
interface Run {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  /** Which way it may move. */
  readonly way: Way;
  /** How far it may. */
  readonly least: number;
  readonly most: number;
  readonly members: readonly Member[];
  readonly ends: readonly Terminal[];
}

function runsOf(wires: readonly Wire[], heights: readonly Heights[], settings: Settings): readonly Run[] {
  const runs = new Map<string, KeyedRun>();
  for (const [index, wire] of wires.entries()) {
    const own = heights[index] ?? middles(wire);
    for (const run of wireRuns(wire, index, own, settings)) {
      const before = runs.get(run.key);
      runs.set(run.key, before === undefined ? run : joined(before, run));
    }
  }
  return [...runs.values()].filter((run) => lengthOf(run) > 1);
}

type KeyedRun = Run & { readonly key: string };

function wireRuns(wire: Wire, index: number, { parentY, childY }: Heights, settings: Settings): readonly KeyedRun[] {
  const { plan } = wire;
  const ends = [wire.parent, wire.child];
  const trunk = `${trunkOf(wire)} ${plan.parentX}`;
  const room = roomOf(wire, settings);
  if (plan.y === null) {
    const base = { x: plan.parentX, ...interval(parentY, childY), way: plan.parentWay, ...room, ends };
    return [{ ...base, key: trunk, members: [{ wire: index, part: 'both' }] }];
  }
  const open = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY, ends };
  const near = { x: plan.parentX, ...interval(parentY, plan.y), way: plan.parentWay, ...open };
  const far = { x: plan.childX, ...interval(plan.y, childY), way: plan.childWay, ...open };
  return [
    { ...near, key: `${trunk} ${plan.y}`, members: [{ wire: index, part: 'parentX' }] },
    { ...far, key: `child ${index}`, members: [{ wire: index, part: 'childX' }] },
  ];
}

/** A turn between two boxes that face each other stays between them. */
function roomOf(wire: Wire, settings: Settings): { readonly least: number; readonly most: number } {
  const { plan } = wire;
  if (plan.parentWay === plan.childWay) return { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
  const parentX = startX(wire.parent, plan.parentWay, settings);
  const childX = startX(wire.child, plan.childWay, settings);
  const margin = Math.min(settings.stub - settings.lane, Math.abs(childX - parentX) / 2);
  return { least: Math.min(parentX, childX) + margin, most: Math.max(parentX, childX) - margin };
}

function interval(one: number, other: number): { readonly from: number; readonly to: number } {
  return { from: Math.min(one, other), to: Math.max(one, other) };
}

function joined(one: KeyedRun, other: KeyedRun): KeyedRun {
  return {
    ...one,
    from: Math.min(one.from, other.from),
    to: Math.max(one.to, other.to),
    least: Math.max(one.least, other.least),
    most: Math.min(one.most, other.most),
    members: [...one.members, ...other.members],
    ends: [...one.ends, ...other.ends],
  };
}

function lengthOf(run: Run): number {
  return run.to - run.from;
}

const LANES = 9;

/** The nearest lane where it neither runs on another nor into a box. Stays where it is if there is none. */
function freeX(run: Run, placed: readonly Run[], boxes: readonly Box[], settings: Settings): number {
  const steps = Array.from({ length: LANES }, (_, lane) => lane * settings.lane);
  const tries = [
    ...steps.map((step) => run.x + run.way * step),
    ...steps.slice(1, 3).map((step) => run.x - run.way * step),
  ];
  const fits = (x: number) => x >= run.least && x <= run.most && !runsOnAnother(run, x, placed, settings);
  return tries.find((x) => fits(x) && !runsIntoBox(run, x, boxes)) ?? run.x;
}

function runsOnAnother(run: Run, x: number, placed: readonly Run[], settings: Settings): boolean {
  return placed.some(
    (other) =>
      Math.abs(other.x - x) < settings.lane && run.from < other.to + LANE_END && other.from < run.to + LANE_END,
  );
}

/** Two runs in one lane keep this far from each other's ends. */
const LANE_END = 8;

function runsIntoBox(run: Run, x: number, boxes: readonly Box[]): boolean {
  const top: Point = { x, y: run.from };
  const end: Point = { x, y: run.to };
  const blocks = (rect: Rect) => right(rect) >= x - 6 && rect.x <= x + 6 && cuts(top, end, rect, 6);
  return x !== run.x && boxes.some((box) => blocks(box));
}
