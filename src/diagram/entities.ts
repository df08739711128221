/**
 * What stands in a table's box: a schema's table goes in, its header and rows with their marks and words come out,
 * without places in the source, so that equal tables of two Runs are equal. Called once a Run by `frame.ts`.
 */

import type { Column, Model, Schema, SubjectId, Table } from '../sandbox/protocol.ts';
import { list } from './cardinality.ts';

/** One shape each: see `mark-icon.tsx`. `together` is a unique constraint over several columns. */
export type MarkKind = 'primary' | 'foreign' | 'unique' | 'together' | 'index' | 'required';

export interface Mark {
  readonly kind: MarkKind;
  /** What it says of this column: `foreign key to roles.id`. */
  readonly words: string;
}

export interface Row {
  readonly column: SubjectId;
  readonly name: string;
  /** As SQLite's DDL spells it; empty without a type. */
  readonly type: string;
  readonly marks: readonly Mark[];
  /** Everything about the column, for a screen reader and as a title. */
  readonly words: string;
}

export interface Entity {
  readonly table: SubjectId;
  readonly name: string;
  readonly models: readonly { readonly id: SubjectId; readonly name: string }[];
  readonly rows: readonly Row[];
}

/** The tables of a schema as they stand in the picture, in definition order. */
export function entitiesOf(schema: Schema): readonly Entity[] {
  const models = new Map(schema.models.map((model) => [model.id, model]));
  return schema.tables.map((table) => entity(table, models));
}

/** Whether a mark says that the column is a key: those stand before the name. */
export function isKeyMark(mark: Mark): boolean {
  return mark.kind === 'primary' || mark.kind === 'foreign';
}

function entity(table: Table, models: ReadonlyMap<SubjectId, Model>): Entity {
  return {
    table: table.id,
    name: table.fullName,
    models: table.models.map((id) => ({ id, name: models.get(id)?.name ?? id })),
    rows: table.columns.map((column) => row(table, column)),
  };
}

function row(table: Table, column: Column): Row {
  const marks = marksOf(table, column);
  const type = column.type ?? '';
  const facts = [
    type,
    ...marks.map((mark) => mark.words),
    ...(column.nullable ? ['may be NULL'] : []),
    ...python(column),
  ];
  const words = `${column.name}: ${facts.filter((fact) => fact !== '').join(', ')}`;
  return { column: column.id, name: column.name, type, marks, words };
}

function python(column: Column): readonly string[] {
  return [
    ...(column.default === null ? [] : [`Python gives it ${column.default} by default`]),
    ...(column.serverDefault === null ? [] : [`DEFAULT ${column.serverDefault}`]),
    ...(column.onupdate === null ? [] : [`Python gives it ${column.onupdate} on each update`]),
  ];
}

function marksOf(table: Table, column: Column): readonly Mark[] {
  return [
    ...primary(table, column),
    ...foreign(table, column),
    ...unique(table, column),
    ...index(table, column),
    ...(column.nullable ? [] : [{ kind: 'required', words: 'NOT NULL' } as const]),
  ];
}

function primary(table: Table, column: Column): readonly Mark[] {
  if (!table.primaryKey.includes(column.id) && !column.primaryKey) return [];
  return [{ kind: 'primary', words: together(table, column, table.primaryKey, 'primary key') }];
}

function foreign(table: Table, column: Column): readonly Mark[] {
  const keys = table.foreignKeys.filter((key) => key.columns.includes(column.id));
  if (keys.length === 0) return [];
  const targets = [...new Set(keys.map((key) => key.targetText))];
  const actions = keys.flatMap((key) => (key.ondelete === null ? [] : [`ON DELETE ${key.ondelete}`]));
  return [{ kind: 'foreign', words: [`foreign key to ${list(targets)}`, ...actions].join(' ') }];
}

function unique(table: Table, column: Column): readonly Mark[] {
  if (column.unique) return [{ kind: 'unique', words: 'unique' }];
  const sets = [...table.uniques, ...table.indexes.filter((each) => each.unique)];
  const set = sets.find((each) => each.columns.includes(column.id));
  if (set === undefined) return [];
  const kind = set.columns.length === 1 ? 'unique' : 'together';
  return [{ kind, words: together(table, column, set.columns, 'unique') }];
}

function index(table: Table, column: Column): readonly Mark[] {
  const found = table.indexes.find((each) => each.columns.includes(column.id));
  if (found === undefined) return column.indexed ? [{ kind: 'index', words: 'indexed' }] : [];
  return [{ kind: 'index', words: together(table, column, found.columns, 'indexed') }];
}

function together(table: Table, column: Column, columns: readonly SubjectId[], what: string): string {
  const rest = table.columns.filter((each) => each.id !== column.id && columns.includes(each.id));
  return rest.length === 0 ? what : `${what} together with ${list(rest.map((each) => each.name))}`;
}
