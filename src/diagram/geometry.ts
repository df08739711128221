/**
 * The picture as numbers: tables, edges and places go in, boxes, paths, marks and names with their places come out. One
 * pure function, without a browser; the components draw what it says, and row threads and exports are made from it.
 */

import { around, type Box, boxOf, type Point, type Rect, right, rowMiddle } from './boxes.ts';
import { type EndMark, endMark } from './crowfoot.ts';
import type { Edge, EdgeEnd, EndName } from './edges.ts';
import type { Entity } from './entities.ts';
import { placeLabels, type Wish } from './labels.ts';
import { lanesOf, type Wire } from './lanes.ts';
import { beyond, distance, roundedPath } from './path.ts';
import { cornersOf, type Link, middle, plansOf, startX, type Terminal, type Way } from './route.ts';
import { cut, SETTINGS, type Settings } from './settings.ts';

export interface Label {
  /** As drawn; `full` is not cut. */
  readonly text: string;
  readonly full: string;
  readonly rect: Rect;
  /** What it names; `null` for the words at the end of an edge that leads nowhere. */
  readonly name: EndName | null;
}

export interface EdgeShape {
  readonly id: string;
  /** Where it turns, from the parent's end to the child's. */
  readonly corners: readonly Point[];
  /** The same as SVG, with round corners. */
  readonly path: string;
  /** The columns of a composite key running together, as SVG; empty for a single column. */
  readonly fork: string;
  readonly marks: readonly EndMark[];
  readonly labels: readonly Label[];
  /** Where a broken edge ends. */
  readonly cross: Point | null;
  /** The rectangle round its line and its names. */
  readonly bounds: Rect;
}

export interface Geometry {
  readonly boxes: readonly Box[];
  /** One for each edge whose tables stand somewhere. */
  readonly edges: readonly EdgeShape[];
  readonly bounds: Rect;
}

/** A table and where its upper left corner is. */
export interface Standing {
  readonly entity: Entity;
  readonly at: Point;
}

/**
 * Draws the picture as numbers. Ends of edges are in the middle of their columns' rows, whatever the boxes' places. Edges
 * that are among `kept` stay as they are: while one of many tables is dragged, those that don't touch it.
 */
export function geometryOf(
  standing: readonly Standing[],
  edges: readonly Edge[],
  kept: readonly EdgeShape[] = [],
  settings: Settings = SETTINGS,
): Geometry {
  const boxes = standing.map(({ entity, at }) => boxOf(entity, at, settings));
  const shapes = new Map(kept.map((shape) => [shape.id, shape]));
  const others = edges.filter((edge) => !shapes.has(edge.id));
  const drafts = [...wholeDrafts(others, boxes, settings), ...brokenDrafts(others, boxes, settings)];
  const labels = labelsOf(drafts, kept, boxes, settings);
  for (const [index, { shape }] of drafts.entries()) shapes.set(shape.id, shapeOf(shape, labels[index] ?? []));
  const ordered = edges.flatMap((edge) => shapes.get(edge.id) ?? []);
  return { boxes, edges: ordered, bounds: around([...boxes, ...ordered.map((shape) => shape.bounds)]) };
}

function shapeOf(shape: Draft['shape'], labels: readonly Label[]): EdgeShape {
  const corners = shape.corners.map((at) => ({ ...at, width: 0, height: 0 }));
  return { ...shape, labels, bounds: around([...corners, ...labels.map((label) => label.rect)]) };
}

/** An edge before its names have places. */
interface Draft {
  readonly edge: Edge;
  readonly shape: Omit<EdgeShape, 'labels' | 'bounds'>;
  /** How far from the parent it runs together with others. */
  readonly shared: number;
}

// ── Edges between two tables ─────────────────────────────────────────────────────────────────────────────────────

interface Joined {
  readonly edge: Edge;
  readonly link: Link;
}

function wholeDrafts(edges: readonly Edge[], boxes: readonly Box[], settings: Settings): readonly Draft[] {
  const byTable = new Map(boxes.map((box) => [box.table, box]));
  const joined = edges.flatMap((edge): readonly Joined[] => {
    const child = terminalOf(edge.child, byTable);
    const parent = edge.parent && terminalOf(edge.parent, byTable);
    return child && parent ? [{ edge, link: { parent, child } }] : [];
  });
  const plans = plansOf(
    joined.map(({ link }) => link),
    boxes,
    settings,
  );
  const bundles = bundlesOf(joined.map(({ edge }) => edge));
  const wires = joined.flatMap(({ link }, index): readonly Wire[] => {
    const plan = plans[index];
    return plan === undefined ? [] : [{ ...link, plan, bundle: bundles[index] ?? '' }];
  });
  const lanes = lanesOf(wires, boxes, settings);
  return joined.flatMap(({ edge, link }, index) => {
    const lane = lanes[index];
    return lane === undefined ? [] : [wholeDraft(edge, link, lane, settings)];
  });
}

function terminalOf(end: EdgeEnd, boxes: ReadonlyMap<string, Box>): Terminal | null {
  const box = boxes.get(end.table);
  if (box === undefined) return null;
  const columns = end.columns.length === 0 ? [null] : end.columns;
  return { box, rows: columns.map((column) => rowMiddle(box, column)) };
}

/** Edges between the same two tables, and edges with another mark at the parent, never share a trunk. */
function bundlesOf(edges: readonly Edge[]): readonly string[] {
  const counts = new Map<string, number>();
  return edges.map(({ child, parent, kind }) => {
    const pair = `${child.table} ${parent?.table}`;
    const count = (counts.get(pair) ?? 0) + 1;
    counts.set(pair, count);
    return `${kind} ${parent?.multiplicity?.min} ${count}`;
  });
}

function wholeDraft(edge: Edge, link: Link, lane: ReturnType<typeof lanesOf>[number], settings: Settings): Draft {
  const { plan, parentY, childY } = lane;
  const corners = cornersOf(link, plan, settings, parentY, childY);
  const ends = [
    { terminal: link.parent, way: plan.parentWay, y: parentY, multiplicity: edge.parent?.multiplicity },
    { terminal: link.child, way: plan.childWay, y: childY, multiplicity: edge.child.multiplicity },
  ];
  return {
    edge,
    shared: lane.crowded ? trunkLength(corners, plan.parentWay === plan.childWay, settings) : 0,
    shape: {
      id: edge.id,
      corners,
      path: roundedPath(corners, settings.corner),
      fork: ends.map(({ terminal, way, y }) => forkOf(terminal, way, y, settings)).join(''),
      marks: ends.flatMap(({ terminal, way, y, multiplicity }) =>
        multiplicity ? [endMark({ x: startX(terminal, way, settings), y }, way, multiplicity)] : [],
      ),
      cross: edge.broken === null ? null : halfway(corners),
    },
  };
}

/** Out of the box and up or down, where it may run with others; just out of it for an edge that comes back. */
function trunkLength(corners: readonly Point[], comesBack: boolean, settings: Settings): number {
  const [start, first, second] = corners;
  if (start === undefined || first === undefined || second === undefined) return settings.stub;
  if (comesBack) return distance(start, first);
  return corners.length < 4 ? settings.stub : distance(start, first) + distance(first, second);
}

function forkOf(terminal: Terminal, way: Way, y: number, settings: Settings): string {
  if (terminal.rows.length < 2) return '';
  const joint = startX(terminal, way, settings);
  const side = joint - way * settings.fork;
  const branch = (row: number) =>
    roundedPath(
      [
        { x: side, y: row },
        { x: joint, y: row },
        { x: joint, y },
      ],
      settings.corner,
    );
  return terminal.rows.map(branch).join('');
}

function halfway(corners: readonly Point[]): Point {
  const index = Math.floor((corners.length - 1) / 2);
  const from = corners[index] ?? { x: 0, y: 0 };
  const to = corners[index + 1] ?? from;
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

// ── Edges that lead nowhere ──────────────────────────────────────────────────────────────────────────────────────

const BROKEN_LENGTH = 44;

function brokenDrafts(edges: readonly Edge[], boxes: readonly Box[], settings: Settings): readonly Draft[] {
  const byTable = new Map(boxes.map((box) => [box.table, box]));
  const loose = edges.filter((edge) => edge.parent === null || !byTable.has(edge.parent.table));
  return loose.flatMap((edge) => {
    const terminal = terminalOf(edge.child, byTable);
    return terminal === null ? [] : [brokenDraft(edge, terminal, wayOut(terminal.box, boxes), loose, settings)];
  });
}

function brokenDraft(edge: Edge, terminal: Terminal, way: Way, loose: readonly Edge[], settings: Settings): Draft {
  const start = startX(terminal, way, settings);
  const before = loose.slice(0, loose.indexOf(edge)).filter((other) => sameEnd(other.child, edge.child)).length;
  const y = middle(terminal) + before * 9;
  const end = { x: start + way * BROKEN_LENGTH, y };
  const corners = [end, { x: start, y }];
  const { multiplicity } = edge.child;
  return {
    edge,
    shared: 0,
    shape: {
      id: edge.id,
      corners,
      path: roundedPath(corners, settings.corner),
      fork: forkOf(terminal, way, y, settings),
      marks: multiplicity ? [endMark({ x: start, y }, way, multiplicity)] : [],
      cross: end,
    },
  };
}

function sameEnd(one: EdgeEnd, other: EdgeEnd): boolean {
  return one.table === other.table && one.columns.join() === other.columns.join();
}

/** The side towards the next box, if there is room for words before it, so that the picture does not grow; else the free one. */
function wayOut(box: Box, boxes: readonly Box[]): Way {
  const level = boxes.filter(
    (other) => other !== box && other.y < box.y + box.height && box.y < other.y + other.height,
  );
  const onRight = Math.min(...level.map((other) => other.x).filter((x) => x >= right(box))) - right(box);
  const onLeft = box.x - Math.max(...level.map(right).filter((x) => x <= box.x));
  const enough = [onLeft, onRight].filter((room) => room >= ROOM_FOR_WORDS);
  const room = enough.length === 0 ? Math.max(onLeft, onRight) : Math.min(...enough);
  return room === onRight ? 1 : -1;
}

const ROOM_FOR_WORDS = 170;

// ── Names ────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Text {
  readonly draft: number;
  readonly full: string;
  readonly name: EndName | null;
  /** The corners, beginning at the end where it belongs. */
  readonly corners: readonly Point[];
  readonly clear: number;
}

function labelsOf(
  drafts: readonly Draft[],
  kept: readonly EdgeShape[],
  boxes: readonly Box[],
  settings: Settings,
): readonly (readonly Label[])[] {
  const texts = drafts.flatMap((draft, index) => textsOf(draft, index));
  const wishes = texts.map((text): Wish => {
    const letters = cut(text.full, settings.longest.label).length;
    return {
      corners: text.corners,
      clear: text.clear,
      width: letters * settings.label.letter + 4,
      height: settings.label.height,
    };
  });
  const paths = [...kept, ...drafts.map((draft) => draft.shape)].map((shape) => shape.corners);
  const standing = kept.flatMap((shape) => shape.labels.map((label) => label.rect));
  const rects = placeLabels(wishes, { boxes, paths, labels: standing });
  const labels: Label[][] = drafts.map(() => []);
  for (const [index, { draft, full, name }] of texts.entries()) {
    const rect = rects[index];
    if (rect !== undefined) labels[draft]?.push({ text: cut(full, settings.longest.label), full, rect, name });
  }
  return labels;
}

function textsOf({ edge, shape, shared }: Draft, draft: number): readonly Text[] {
  const fromParent = shared === 0 ? shape.corners : beyond(shape.corners, shared);
  const clear = shared === 0 ? PAST_MARKS : 8;
  const fromChild = [...shape.corners].reverse();
  const outward = edge.parent === null ? longer(fromChild) : fromChild;
  const names = [
    ...(edge.parent?.names ?? []).map((name) => ({ draft, full: name.text, name, corners: fromParent, clear })),
    ...edge.child.names.map((name) => ({ draft, full: name.text, name, corners: outward, clear: PAST_MARKS })),
  ];
  // An error of the library is too long for the picture: the name that it broke is red, and says it when pointed at.
  const isSaid = names.some(({ name }) => name.error !== null);
  if (edge.broken === null || isSaid) return names;
  return [...names, { draft, full: edge.broken, name: null, corners: outward, clear: PAST_MARKS }];
}

/** How far from a box its marks reach. */
const PAST_MARKS = 25;

/** A broken edge is short: what stands beside it may stand beyond its end too. */
function longer(corners: readonly Point[]): readonly Point[] {
  const [from, to] = corners;
  if (from === undefined || to === undefined) return corners;
  return [from, { x: to.x + Math.sign(to.x - from.x) * 60, y: to.y }];
}
