/**
 * How many rows stand at each end of a foreign key, and why. A schema goes in, both ends' minimum and maximum come out
 * with the reason in words; called for every edge of the picture and for the outline.
 *
 * What counts is what SQLite enforces: https://www.sqlite.org/foreignkeys.html (a key with a NULL in any of its columns
 * refers to nothing) and https://www.sqlite.org/lang_createtable.html (an INTEGER PRIMARY KEY is never NULL).
 */

import type { Column, ForeignKey, SubjectId, Table } from '../sandbox/protocol.ts';

/** How many rows may stand at one end, for one row at the other. */
export interface Multiplicity {
  readonly min: 0 | 1;
  readonly max: 1 | 'many';
}

export interface CardinalityEnd extends Multiplicity {
  /** Why, in words: `Many, because nothing makes users.role_id unique.` */
  readonly reason: string;
}

export interface Cardinality {
  /** For one row of the referring table: how many rows it refers to. */
  readonly parent: CardinalityEnd;
  /** For one row of the referred-to table: how many rows refer to it. */
  readonly child: CardinalityEnd;
}

/** A set of columns of which no two rows may hold the same values, and what says so. */
interface UniqueSet {
  readonly columns: readonly SubjectId[];
  readonly says: 'primary key' | 'unique';
}

/** Both ends of a foreign key of `table`. */
export function cardinality(table: Table, key: ForeignKey): Cardinality {
  return { parent: parentEnd(table, key), child: childEnd(table, key) };
}

/** Names a multiplicity as the outline does: `exactly one`, `zero or many`. */
export function multiplicityWords({ min, max }: Multiplicity): string {
  if (max === 'many') return min === 0 ? 'zero or many' : 'one or many';
  return min === 0 ? 'zero or one' : 'exactly one';
}

function parentEnd(table: Table, key: ForeignKey): CardinalityEnd {
  const columns = columnsOf(table, key);
  const nullable = columns.filter((column) => isNullable(table, column));
  if (nullable.length > 0) {
    const which = list(nullable.map((column) => qualified(table, column)));
    return {
      min: 0,
      max: 1,
      reason: `Zero allowed, because ${which} ${be(nullable)} nullable. One at most, because a foreign key refers to one row.`,
    };
  }
  const which = list(columns.map((column) => qualified(table, column)));
  const why = columns.every((column) => column.primaryKey) ? 'in the primary key' : 'NOT NULL';
  return { min: 1, max: 1, reason: `Exactly one, because ${which} ${be(columns)} ${why}.` };
}

function childEnd(table: Table, key: ForeignKey): CardinalityEnd {
  const columns = columnsOf(table, key);
  const names = list(columns.map((column) => qualified(table, column)));
  const zero = `Zero allowed, because no row of ${table.fullName} has to exist.`;
  const unique = uniqueSets(table).find((set) => contains(key.columns, set.columns));
  if (unique !== undefined)
    return { min: 0, max: 1, reason: `One at most, because ${onlyOnce(table, unique)}. ${zero}` };
  const wider = uniqueSets(table).find((set) => contains(set.columns, key.columns));
  const together = columns.length > 1 ? ' together' : '';
  const why = wider
    ? `${names} ${be(columns)} unique only together with ${others(table, wider.columns, key.columns)}`
    : `nothing makes ${names} unique${together}`;
  return { min: 0, max: 'many', reason: `Many, because ${why}. ${zero}` };
}

function onlyOnce(table: Table, set: UniqueSet): string {
  const columns = set.columns.flatMap((id) => columnOf(table, id) ?? []);
  const names = list(columns.map((column) => qualified(table, column)));
  if (set.says === 'primary key') return `${names} ${be(columns)} the whole primary key`;
  return `${names} ${be(columns)} unique${columns.length > 1 ? ' together' : ''}`;
}

function others(table: Table, wider: readonly SubjectId[], own: readonly SubjectId[]): string {
  const rest = wider.filter((id) => !own.includes(id));
  return list(rest.map((id) => columnOf(table, id)?.name ?? id));
}

/** Everything that makes columns of a table unique, the primary key first. */
export function uniqueSets(table: Table): readonly UniqueSet[] {
  const alone = table.columns.filter((column) => column.unique).map((column) => [column.id]);
  const together = [...table.uniques, ...table.indexes.filter((index) => index.unique)].map((set) => set.columns);
  const sets: UniqueSet[] = [...alone, ...together].map((columns) => ({ columns, says: 'unique' }));
  if (table.primaryKey.length > 0) sets.unshift({ columns: table.primaryKey, says: 'primary key' });
  return sets.filter((set) => set.columns.length > 0);
}

/** An INTEGER PRIMARY KEY never holds NULL, whatever was declared: SQLite puts the next number there. */
function isNullable(table: Table, column: Column): boolean {
  const rowid = column.primaryKey && table.primaryKey.length === 1 && column.type === 'INTEGER';
  return column.nullable && !rowid;
}

function contains(outer: readonly SubjectId[], inner: readonly SubjectId[]): boolean {
  return inner.every((id) => outer.includes(id));
}

function columnsOf(table: Table, key: ForeignKey): readonly Column[] {
  return key.columns.flatMap((id) => columnOf(table, id) ?? []);
}

function columnOf(table: Table, id: SubjectId): Column | undefined {
  return table.columns.find((column) => column.id === id);
}

function qualified(table: Table, column: Column): string {
  return `${table.fullName}.${column.name}`;
}

function be(things: readonly unknown[]): string {
  return things.length === 1 ? 'is' : 'are';
}

/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
