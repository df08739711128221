/**
 * One frame of the picture: the frame before, a schema and the known places go in; tables with identities, edges and
 * places come out, sharing with the frame before whatever did not change. Pure; called by `diagram.tsx` once a Run.
 */

import type { Schema } from '../sandbox/protocol.ts';
import { sizeOf } from './boxes.ts';
import { type Edge, edgesOf } from './edges.ts';
import { type Entity, entitiesOf, type Row } from './entities.ts';
import type { Standing } from './geometry.ts';
import { follow } from './identity.ts';
import type { Tie } from './layout.ts';
import { arrange, type Place, type Positions, type Sized, tidied } from './places.ts';
import { SETTINGS } from './settings.ts';
import { share } from './share.ts';

/** A table in the picture, with identities that outlive renames. */
export interface Figure {
  readonly key: string;
  readonly entity: Entity;
  /** The identity of each row. */
  readonly rowKeys: readonly string[];
}

export interface Frame {
  readonly figures: readonly Figure[];
  readonly edges: readonly Edge[];
  readonly places: Positions;
}

/** The next frame. Gives `positions` back in `places` if nothing has to be placed. */
export function advance(previous: Frame | null, schema: Schema, positions: Positions): Frame {
  const entities = entitiesOf(schema);
  const edges = share(previous?.edges, edgesOf(schema));
  const places = arrange(sized(entities), tiesOf(entities, edges), positions);
  const figures = places
    .filter((place) => place.live)
    .flatMap((place, index) => {
      const entity = entities[index];
      return entity === undefined ? [] : [figureOf(place, entity, previous)];
    });
  return { figures: share(previous?.figures, figures), edges, places };
}

/** The places after Tidy. */
export function tidyPlaces(frame: Frame): Positions {
  const entities = frame.figures.map((figure) => figure.entity);
  return tidied(sized(entities), tiesOf(entities, frame.edges), frame.places);
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

/**
 * What should stand beside what: who is referred to on the left of who refers. A table that only joins two others stands
 * between them.
 */
export function tiesOf(entities: readonly Entity[], edges: readonly Edge[]): readonly Tie[] {
  const index = new Map(entities.map((entity, at) => [entity.table, at]));
  const joined = edges.flatMap((edge) => {
    const from = edge.parent && index.get(edge.parent.table);
    const to = index.get(edge.child.table);
    return from == null || to === undefined ? [] : [{ from, to, room: roomFor(edge) }];
  });
  return joined.map((tie, at) => (isSecondOfTwo(tie, at, joined) ? { ...tie, from: tie.to, to: tie.from } : tie));
}

/** Whether a tie is the second one of an association table, which is then drawn the other way round. */
function isSecondOfTwo(tie: Tie, at: number, ties: readonly Tie[]): boolean {
  const own = ties.filter((other) => other.to === tie.to);
  const referred = ties.some((other) => other.from === tie.to);
  return own.length === 2 && !referred && own[0]?.from !== own[1]?.from && own[1] === ties[at];
}

/** How much room the names on an edge want between its tables. */
function roomFor(edge: Edge): number {
  const letters = (names: readonly { readonly text: string }[]) =>
    Math.max(0, ...names.map((name) => name.text.length));
  const widths = [letters(edge.parent?.names ?? []), letters(edge.child.names)];
  return Math.min(
    MOST_ROOM,
    widths.reduce((sum, width) => sum + width * SETTINGS.label.letter, 0),
  );
}

const MOST_ROOM = 190;
