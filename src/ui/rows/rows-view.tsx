/** The Rows view: every table with what SQLite really holds in it, keys marked, NULL shown as NULL. */

import { memo } from 'react';
import type { Cell, Column, Schema, SubjectId, Table, TableRows } from '../../sandbox/protocol.ts';
import type { Colours } from '../../store/colours.ts';
import { keyed } from '../keyed.ts';
import type { Selecting } from '../selection.ts';
import { KeyMark } from './key-mark.tsx';
import './rows-view.css';

interface RowsViewProps extends Selecting {
  readonly schema: Schema;
  readonly tables: readonly TableRows[];
  readonly colours: Colours;
}

/** The tables in definition order, or in a teacher's words why there are none. */
export function RowsView({ schema, tables, colours, ...selecting }: RowsViewProps) {
  if (schema.tables.length === 0) {
    return (
      <p className="view-empty">
        No tables, so no rows. Write a class that is a <code>db.Model</code> first.
      </p>
    );
  }
  const rowsOf = new Map(tables.map((rows) => [rows.table, rows]));
  return (
    <div className="rows">
      {schema.tables.map((table) => (
        <RowsOfTable
          key={table.id}
          table={table}
          rows={rowsOf.get(table.id) ?? null}
          colour={colours.get(table.id) ?? null}
          {...selecting}
        />
      ))}
    </div>
  );
}

interface RowsOfTableProps extends Selecting {
  readonly table: Table;
  readonly rows: TableRows | null;
  readonly colour: number | null;
}

const RowsOfTable = memo(function RowsOfTable({ table, rows, colour, ...selecting }: RowsOfTableProps) {
  const { selection, hover, choose } = selecting;
  const foreign = new Set(table.foreignKeys.flatMap((key) => key.columns));
  return (
    <section
      className="rows-table"
      data-model={colour ?? undefined}
      data-lit={selection.has(table.id) || undefined}
      aria-label={`Rows of ${table.fullName}`}
    >
      <h3 className="rows-title">
        <button
          type="button"
          className={selection.has(table.id) ? 'rows-name lit' : 'rows-name'}
          onPointerEnter={() => hover(table.id)}
          onPointerLeave={() => hover(null)}
          onClick={() => choose(table.id)}
        >
          {table.fullName}
        </button>
        <span className="rows-count">{counted(rows?.count ?? 0)}</span>
      </h3>
      <div className="rows-scroll">
        <table className="rows-grid">
          <thead>
            <tr>
              {table.columns.map((column) => (
                <Header key={column.id} column={column} foreign={foreign.has(column.id)} {...selecting} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows === null || rows.rows.length === 0 ? (
              <tr>
                <td className="rows-none" colSpan={Math.max(1, table.columns.length)}>
                  No rows yet. A row is an object that was added to the session and committed.
                </td>
              </tr>
            ) : (
              keyed(rows.rows, wordsOf).map(({ key, item: row }) => (
                <RowOfCells key={key} row={row} columns={table.columns} selection={selection} />
              ))
            )}
          </tbody>
        </table>
      </div>
      {rows !== null && rows.count > rows.rows.length && (
        <p className="rows-more">
          The first {rows.rows.length.toLocaleString('en')} of {rows.count.toLocaleString('en')} rows.
        </p>
      )}
    </section>
  );
});

interface HeaderProps extends Selecting {
  readonly column: Column;
  readonly foreign: boolean;
}

function Header({ column, foreign, selection, hover, choose }: HeaderProps) {
  return (
    <th scope="col" className={classesOf(column, selection)}>
      <button
        type="button"
        className="rows-header"
        onPointerEnter={() => hover(column.id)}
        onPointerLeave={() => hover(null)}
        onFocus={() => hover(column.id)}
        onBlur={() => hover(null)}
        onClick={() => choose(column.id)}
      >
        {column.primaryKey && <KeyMark kind="primary" />}
        {foreign && <KeyMark kind="foreign" />}
        <span className="rows-column">{column.name}</span>
        <span className="rows-type">{column.type ?? ''}</span>
      </button>
    </th>
  );
}

interface RowProps {
  readonly row: readonly Cell[];
  readonly columns: readonly Column[];
  readonly selection: ReadonlySet<SubjectId>;
}

function RowOfCells({ row, columns, selection }: RowProps) {
  return (
    <tr>
      {columns.map((column, index) => {
        return (
          <td key={column.id} className={classesOf(column, selection)}>
            <CellText cell={row[index] ?? null} />
          </td>
        );
      })}
    </tr>
  );
}

/** SQLite's own rule for which declared types hold numbers. */
const NUMERIC = /INT|REAL|FLOA|DOUB|NUM|DEC/;

function classesOf({ id, type }: Column, selection: ReadonlySet<SubjectId>): string {
  const number = NUMERIC.test(type ?? '') ? 'rows-number' : '';
  return selection.has(id) ? `${number} rows-lit` : number;
}

function CellText({ cell }: { cell: Cell }) {
  if (cell === null) return <span className="rows-null">NULL</span>;
  if (typeof cell === 'object') return <span className="rows-blob">{cell.bytes.toLocaleString('en')} bytes</span>;
  if (cell === '') return <span className="rows-null">empty text</span>;
  return String(cell);
}

function counted(count: number): string {
  return count === 1 ? '1 row' : `${count.toLocaleString('en')} rows`;
}

/** Most rows begin with their key. */
function wordsOf(row: readonly Cell[]): string {
  return String(row[0]);
}
