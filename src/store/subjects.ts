/**
 * One selection, everywhere: from a place in the source to what it says, from a subject to every place that says it,
 * and to the subjects that light up with it. Pure functions over a Schema, called by the store and the editor.
 */

import type { Span } from '../range.ts';
import type { Defined, Schema, SubjectId, Table } from '../sandbox/protocol.ts';

/** Everything in a schema that can be selected, tables before what is in them. */
function everySubject(schema: Schema): readonly Defined[] {
  return [...schema.tables, ...schema.models, ...schema.tables.flatMap(partsOf), ...schema.relationships];
}

/** The subject said at `offset`: the one with the shortest span around it; of equals the first. */
export function subjectAt(schema: Schema, file: string, offset: number): SubjectId | null {
  let best: { readonly id: SubjectId; readonly length: number } | null = null;
  for (const { id, spans } of everySubject(schema)) {
    for (const span of spans) {
      const length = span.to - span.from;
      if (covers(span, file, offset) && (!best || length < best.length)) best = { id, length };
    }
  }
  return best?.id ?? null;
}

/** The places that say a subject, the most telling first; none for one the schema does not have. */
export function spansOf(schema: Schema, subject: SubjectId): readonly Span[] {
  return everySubject(schema).find(({ id }) => id === subject)?.spans ?? [];
}

/**
 * The subjects that light up with one: a table and its models; a column, the keys, constraints and indexes over it; a
 * foreign key, its columns and those it refers to; a relationship, its other end, the keys it walks. The subject itself
 * is the first.
 */
export function kinOf(schema: Schema, subject: SubjectId): readonly SubjectId[] {
  const kin = new Set<SubjectId>([subject]);
  for (const table of schema.tables) addKinInTable(kin, table, subject);
  for (const model of schema.models) if (model.id === subject && model.table) kin.add(model.table);
  for (const { id, reverse, foreignKeys, secondary } of schema.relationships) {
    if (id !== subject) continue;
    for (const other of [reverse, secondary, ...foreignKeys]) if (other) kin.add(other);
  }
  return [...kin];
}

function addKinInTable(kin: Set<SubjectId>, table: Table, subject: SubjectId): void {
  if (table.id === subject) for (const model of table.models) kin.add(model);
  for (const { id, columns, target } of table.foreignKeys) {
    if (id === subject) for (const column of [...columns, ...(target?.columns ?? [])]) kin.add(column);
  }
  const sets = [...table.uniques, ...table.indexes];
  for (const { id, columns } of sets) if (id === subject) for (const column of columns) kin.add(column);
  for (const { id, columns } of [...table.foreignKeys, ...sets]) if (columns.includes(subject)) kin.add(id);
}

const partsOf = (table: Table): readonly Defined[] => [
  ...table.columns,
  ...table.foreignKeys,
  ...table.uniques,
  ...table.indexes,
  ...table.checks,
];

/** A caret just behind the last letter still stands at the word. */
const covers = (span: Span, file: string, offset: number) =>
  span.file === file && span.from <= offset && offset <= span.to;
