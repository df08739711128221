/**
 * Every model has one colour, given once and kept: the bar in the editor, the header in the diagram, its rows, its
 * statement in the SQL. Called by the store for each run; read by every room.
 */

import { follow, type Named } from '../diagram/identity.ts';
import type { Schema, SubjectId, Table } from '../sandbox/protocol.ts';

/** How many `--model-N` tokens the theme has. */
const COLOUR_COUNT = 8;

/** The number of the colour, 1 to 8, by the id of the table or of the model, in the order they were given. */
export type Colours = ReadonlyMap<SubjectId, number>;

/**
 * The colours of `now`: a table or model that `before` had keeps its own, also under a new name; a new one gets the
 * colour that is worn least. What is gone is remembered, so that undoing a deletion brings the same colour back.
 */
export function giveColours(given: Colours, before: Schema | null, now: Schema): Colours {
  const colours = new Map(given);
  const continued = follow((before?.tables ?? []).map(named), now.tables.map(named));
  for (const [index, table] of now.tables.entries()) {
    const ancestor = before?.tables[continued[index] ?? -1];
    const colour = colourOfTable(colours, table) ?? (ancestor && colours.get(ancestor.id)) ?? leastWorn(colours, now);
    for (const id of [table.id, ...table.models]) colours.set(id, colour);
  }
  return sameEntries(given, colours) ? given : colours;
}

/** The number of a table's or model's colour, 1 to 8; 1 for what has none. */
export const colourOf = (colours: Colours, id: SubjectId): number => colours.get(id) ?? 1;

/** A class keeps its colour when its table is renamed, so models are asked first. */
function colourOfTable(colours: Colours, table: Table): number | undefined {
  const ids = [...table.models, table.id];
  return ids.map((id) => colours.get(id)).find((colour) => colour !== undefined);
}

function leastWorn(colours: Colours, now: Schema): number {
  const worn = now.tables.map((table) => colours.get(table.id)).filter((colour) => colour !== undefined);
  const counts = Array.from(
    { length: COLOUR_COUNT },
    (_, index) => worn.filter((colour) => colour === index + 1).length,
  );
  return counts.indexOf(Math.min(...counts)) + 1;
}

const named = (table: Table): Named => ({ id: table.id, aliases: table.models, live: true });

function sameEntries(a: Colours, b: Colours): boolean {
  return a.size === b.size && [...b].every(([id, colour]) => a.get(id) === colour);
}
