/** The rows of every table as the page shows them: the first thousand, and how many there are. Called by `run.ts`. */

import { type Database, DatabaseError, type SqlValue } from './database.ts';
import type { Cell, Schema, TableRows } from './protocol.ts';

const SHOWN = 1000;

/** Tables that were not made have no rows. */
export function readRows(schema: Schema, database: Database): TableRows[] {
  return schema.tables.map((table) => {
    const name = `"${table.name.replaceAll('"', '""')}"`;
    const columns = table.columns.map((column) => column.name);
    try {
      const { rows } = database.execute(`SELECT * FROM ${name} LIMIT ${SHOWN}`);
      const count = Number(database.execute(`SELECT count(*) FROM ${name}`).rows[0]?.[0] ?? 0);
      return { table: table.id, columns, rows: rows.map((row) => row.map(cell)), count };
    } catch (error) {
      if (error instanceof DatabaseError) return { table: table.id, columns, rows: [], count: 0 };
      throw error;
    }
  });
}

function cell(value: SqlValue): Cell {
  if (value instanceof Uint8Array) return { bytes: value.length };
  return typeof value === 'bigint' ? String(value) : value;
}
