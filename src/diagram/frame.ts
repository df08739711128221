/**
 * One frame of the picture: the frame before, a schema and the known places go in; tables with identities, edges and
 * places come out, sharing with the frame before whatever did not change. Pure; called by `diagram.tsx` once a Run.
 */

import type { Schema, SubjectId } from '../sandbox/protocol.ts';
import { type Point, sizeOf } from './boxes.ts';
import { type Edge, edgesOf } from './edges.ts';
import { type Entity, entitiesOf, type Row } from './entities.ts';
import type { Standing } from './geometry.ts';
import { groupBy } from './group.ts';
import { follow } from './identity.ts';
import type { Tie } from './layout.ts';
import { arrange, nextKey, type Place, type Positions, type Sized, tidied } from './places.ts';
import { SETTINGS, type Settings } from './settings.ts';
import { share } from './share.ts';

/** A table in the picture, with identities that outlive renames. */
export interface Figure {
  readonly key: string;
  readonly entity: Entity;
  /** The identity of each row. */
  readonly rowKeys: readonly string[];
}

/** Where tables stand, by their ids. */
export type KnownPlaces = ReadonlyMap<SubjectId, Point>;

export interface Frame {
  readonly figures: readonly Figure[];
  readonly edges: readonly Edge[];
  readonly places: Positions;
  /** Raised when another program took the place of the one before, and all was laid out anew. */
  readonly program: number;
}

/**
 * The next frame. `known` says where tables stand by their ids and is believed before the frame before, which remembers
 * what ids don't tell: renames.
 */
export function advance(
  previous: Frame | null,
  schema: Schema,
  known: KnownPlaces,
  settings: Settings = SETTINGS,
): Frame {
  const entities = entitiesOf(schema);
  const edges = share(previous?.edges, edgesOf(schema));
  const isAnother = previous !== null && isAnotherProgram(previous, entities);
  const stood = isAnother ? [] : withKnown(previous?.places ?? [], entities, known);
  const places = arrange(sized(entities), tiesOf(entities, edges), stood, settings);
  const figures = places
    .filter((place) => place.live)
    .flatMap((place, index) => {
      const entity = entities[index];
      return entity === undefined ? [] : [figureOf(place, entity, previous)];
    });
  const program = (previous?.program ?? 0) + (isAnother ? 1 : 0);
  return { figures: share(previous?.figures, figures), edges, places, program };
}

/** The places of a frame's tables by their ids, fit to be stored. */
export function knownPlaces(places: Positions): KnownPlaces {
  return new Map(places.filter((place) => place.live).map(({ table, x, y }) => [table, { x, y }]));
}

/** Whether another program was pasted over the one before: no table or class in common, or hardly any. */
function isAnotherProgram({ figures, places }: Frame, entities: readonly Entity[]): boolean {
  if (figures.length === 0) return false;
  const ids = new Set(places.flatMap((place) => [place.table, ...place.models]));
  const known = entities.filter(({ table, models }) => ids.has(table) || models.some((model) => ids.has(model.id)));
  const added = entities.length - known.length;
  return known.length === 0 ? added >= 2 : added > Math.max(FEW, 2 * known.length);
}

/** So many tables may come at once, and those that were there stay where they are. */
const FEW = 4;

function withKnown(before: Positions, entities: readonly Entity[], known: KnownPlaces): Positions {
  const moved = before.map((place) => {
    const at = known.get(place.table);
    return at && (at.x !== place.x || at.y !== place.y) ? { ...place, ...at } : place;
  });
  const listed = new Set(before.map((place) => place.table));
  const others = [...known].filter(([table]) => !listed.has(table));
  let next = nextKey(before);
  const live = new Set(entities.map((entity) => entity.table));
  const added = others.map(
    ([table, { x, y }]): Place => ({ key: `t${next++}`, table, models: [], x, y, live: live.has(table) }),
  );
  return added.length === 0 && moved.every((place, index) => place === before[index]) ? before : [...moved, ...added];
}

/** The places after Tidy. */
export function tidyPlaces(frame: Frame, settings: Settings = SETTINGS): Positions {
  const entities = frame.figures.map((figure) => figure.entity);
  return tidied(sized(entities), tiesOf(entities, frame.edges), frame.places, settings);
}

/** The tables of a frame where they stand. */
export function standingOf(frame: Frame, places: Positions): readonly Standing[] {
  const byKey = new Map(places.map((place) => [place.key, place]));
  return frame.figures.flatMap(({ key, entity }) => {
    const place = byKey.get(key);
    return place === undefined ? [] : [{ entity, at: { x: place.x, y: place.y } }];
  });
}

export function sized(entities: readonly Entity[]): readonly Sized[] {
  return entities.map((entity) => ({
    table: entity.table,
    models: entity.models.map((model) => model.id),
    ...sizeOf(entity),
  }));
}

function figureOf(place: Place, entity: Entity, previous: Frame | null): Figure {
  const before = previous?.figures.find((figure) => figure.key === place.key);
  return { key: place.key, entity, rowKeys: rowKeysOf(entity.rows, before) };
}

/** A row keeps its key through a rename, so that it is not taken out and slid in again. */
function rowKeysOf(rows: readonly Row[], before: Figure | undefined): readonly string[] {
  const known = before?.rowKeys ?? [];
  const old =
    before?.entity.rows.map((row) => ({ id: row.column.split('.').at(-1) ?? '', aliases: [], live: true })) ?? [];
  const now = rows.map((row) => ({ id: row.column.split('.').at(-1) ?? '', aliases: [], live: true }));
  let next = 1 + Math.max(0, ...known.map((key) => Number(key.slice(1)) || 0));
  return follow(old, now).map((index) => known[index] ?? `r${next++}`);
}

/** What should stand beside what: who is referred to on the left of who refers. */
export function tiesOf(entities: readonly Entity[], edges: readonly Edge[]): readonly Tie[] {
  const index = new Map(entities.map((entity, at) => [entity.table, at]));
  const leaving = groupBy(edges, (edge) => edge.child.table);
  return edges.flatMap((edge) => {
    const from = edge.parent && index.get(edge.parent.table);
    const to = index.get(edge.child.table);
    if (from == null || to === undefined) return [];
    return [{ from, to, room: roomFor(edge, hasNeighbour(edge, leaving.get(edge.child.table) ?? [], entities[to])) }];
  });
}

/** Whether another edge leaves the table in the row above or below: then there is no room for names between the two. */
function hasNeighbour(edge: Edge, edges: readonly Edge[], entity: Entity | undefined): boolean {
  const rowOf = (end: Edge['child']) => entity?.rows.findIndex((row) => row.column === end.columns[0]) ?? -1;
  const row = rowOf(edge.child);
  return edges.some((other) => Math.abs(rowOf(other.child) - row) === 1);
}

/** How much room the names on an edge want between its tables: above and below the line, or one after the other. */
function roomFor(edge: Edge, inOneLine: boolean): number {
  const letters = (names: readonly { readonly text: string }[]) =>
    Math.max(0, ...names.map((name) => name.text.length));
  const parent = letters(edge.parent?.names ?? []) * SETTINGS.label.letter;
  const child = letters(edge.child.names) * SETTINGS.label.letter;
  return Math.min(MOST_ROOM, (inOneLine ? parent + child : Math.max(parent, child)) + 24);
}

const MOST_ROOM = 220;
