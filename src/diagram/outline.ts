/**
 * The picture's twin in words: a schema goes in, one part for each table comes out, with its columns and what it refers
 * to and is referred to by. The same edges as the drawing; shown by `outline-view.tsx` and read by screen readers.
 */

import type { Schema, SubjectId, TableRows } from '../sandbox/protocol.ts';
import { list } from './cardinality.ts';
import { type Edge, edgesOf } from './edges.ts';
import { entitiesOf } from './entities.ts';
import { counted, Wording } from './words.ts';

export interface OutlineLine {
  /** Unique within its table. */
  readonly id: string;
  readonly subject: SubjectId;
  readonly text: string;
}

export interface OutlineTable {
  readonly subject: SubjectId;
  /** `users: 3 columns, 4 rows. Mapped by User.` */
  readonly summary: string;
  readonly columns: readonly OutlineLine[];
  /** What it refers to: one line for each edge that leaves it. */
  readonly refers: readonly OutlineLine[];
  /** What refers to it: one line for each edge that arrives. */
  readonly referred: readonly OutlineLine[];
}

/** A schema in words, tables in definition order. */
export function outlineOf(
  schema: Schema,
  rows: readonly TableRows[] = [],
  edges: readonly Edge[] = edgesOf(schema),
): readonly OutlineTable[] {
  const wording = new Wording(schema, edges);
  return entitiesOf(schema).map((entity) => {
    const count = rows.find((each) => each.table === entity.table)?.count;
    const rowCount = count === undefined ? '' : `, ${counted(count, 'row')}`;
    const models = list(entity.models.map((model) => model.name));
    const leaving = edges.filter((edge) => edge.child.table === entity.table);
    const arriving = edges.filter((edge) => edge.parent?.table === entity.table);
    return {
      subject: entity.table,
      summary: `${entity.name}: ${counted(entity.rows.length, 'column')}${rowCount}.${models === '' ? '' : ` Mapped by ${models}.`}`,
      columns: entity.rows.map((row) => ({ id: row.column, subject: row.column, text: row.words })),
      refers: leaving.map((edge) => line(edge, wording.fromChild(edge), edge.child.names)),
      referred: arriving.map((edge) => line(edge, wording.fromParent(edge), edge.parent?.names ?? [])),
    };
  });
}

function line(edge: Edge, sentence: string, names: Edge['child']['names']): OutlineLine {
  const python = names.length === 0 ? '' : ` In Python: ${list(names.map((name) => name.text))}.`;
  return { id: edge.id, subject: edge.subject, text: `${sentence}${python}` };
}
