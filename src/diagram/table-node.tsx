/** A table in the picture: a header in its model's colour over one row for each column. Drawn again only if it changed. */

import type { Node, NodeProps } from '@xyflow/react';
import { type KeyboardEvent, memo, useRef } from 'react';
import type { SubjectId } from '../sandbox/protocol.ts';
import { keySlots, modelNames } from './boxes.ts';
import { type Entity, isKeyMark, type Row } from './entities.ts';
import type { Figure } from './frame.ts';
import { ColumnMark } from './mark-icon.tsx';
import { cut, SETTINGS } from './settings.ts';
import { useActions } from './use-actions.ts';

export interface TableData extends Record<string, unknown> {
  readonly figure: Figure;
  /** 1 to 8; `null` for a table without a model. */
  readonly colour: number | null;
  /** Whether the table as a whole is lit. */
  readonly lit: boolean;
  readonly litColumns: readonly SubjectId[];
  readonly chosen: SubjectId | null;
}

export type TableNodeType = Node<TableData, 'table'>;

/** What React Flow draws for a table. */
export function TableNode({ data }: NodeProps<TableNodeType>) {
  return <TableCard data={data} />;
}

const TableCard = memo(function TableCard({ data }: { readonly data: TableData }) {
  const { figure, colour, lit, litColumns, chosen } = data;
  const { entity, rowKeys } = figure;
  const still = useFirstKeys(rowKeys);
  const columns = new Set(litColumns);
  return (
    <div className="table-card" data-model={colour ?? 'none'} data-lit={lit || undefined} style={modelStyle(colour)}>
      <Header tableKey={figure.key} entity={entity} chosen={chosen === entity.table} />
      <ul className="table-rows">
        {entity.rows.map((row, index) => (
          <li key={rowKeys[index] ?? row.column} className={still.has(rowKeys[index] ?? '') ? '' : 'row-arrives'}>
            <ColumnRow
              row={row}
              slots={keySlots(entity)}
              lit={columns.has(row.column)}
              chosen={chosen === row.column}
            />
          </li>
        ))}
        {entity.rows.length === 0 && <li className="table-bare">no columns yet</li>}
      </ul>
    </div>
  );
});

/** The rows that came with the table itself: they don't slide in. */
function useFirstKeys(keys: readonly string[]): ReadonlySet<string> {
  const first = useRef<ReadonlySet<string>>(new Set(keys));
  return first.current;
}

function modelStyle(colour: number | null): Record<string, string> {
  return {
    '--model': colour === null ? 'var(--diagram-plain)' : `var(--model-${colour})`,
    '--model-soft': colour === null ? 'var(--diagram-plain-soft)' : `var(--model-${colour}-soft)`,
  };
}

interface HeaderProps {
  readonly tableKey: string;
  readonly entity: Entity;
  readonly chosen: boolean;
}

function Header({ tableKey, entity, chosen }: HeaderProps) {
  const { hover, choose, nudge, reveal } = useActions();
  const models = modelNames(entity);
  const words = models === '' ? `table ${entity.name}` : `table ${entity.name}, model ${models}`;
  const keyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = event.shiftKey ? ARROWS.get(event.key) : undefined;
    if (step) {
      event.preventDefault();
      nudge(tableKey, { x: step.x * NUDGE, y: step.y * NUDGE });
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      focusRow(event.currentTarget, 0);
    }
  };
  return (
    <button
      type="button"
      className="table-header"
      aria-label={words}
      aria-pressed={chosen}
      aria-keyshortcuts="Shift+ArrowUp Shift+ArrowDown Shift+ArrowLeft Shift+ArrowRight"
      onPointerEnter={() => hover(entity.table)}
      onPointerLeave={() => hover(null)}
      onFocus={() => reveal(tableKey)}
      onClick={() => choose(chosen ? null : entity.table)}
      onKeyDown={keyDown}
    >
      <span className="table-name" title={entity.name}>
        {cut(entity.name, SETTINGS.longest.title)}
      </span>
      <span className="table-models">{cut(models, SETTINGS.longest.title)}</span>
    </button>
  );
}

const NUDGE = 16;
const ARROWS = new Map([
  ['ArrowUp', { x: 0, y: -1 }],
  ['ArrowDown', { x: 0, y: 1 }],
  ['ArrowLeft', { x: -1, y: 0 }],
  ['ArrowRight', { x: 1, y: 0 }],
]);

interface ColumnRowProps {
  readonly row: Row;
  readonly slots: number;
  readonly lit: boolean;
  readonly chosen: boolean;
}

const ColumnRow = memo(function ColumnRow({ row, slots, lit, chosen }: ColumnRowProps) {
  const { hover, choose } = useActions();
  const keyDown = useRowKeys(row.column);
  const keys = row.marks.filter(isKeyMark);
  const others = row.marks.filter((mark) => !isKeyMark(mark));
  return (
    <button
      type="button"
      className="column-row"
      tabIndex={-1}
      data-column={row.column}
      data-lit={lit || undefined}
      aria-label={row.words}
      aria-pressed={chosen}
      onPointerEnter={() => hover(row.column)}
      onPointerLeave={() => hover(null)}
      onFocus={() => hover(row.column)}
      onBlur={() => hover(null)}
      onClick={() => choose(chosen ? null : row.column)}
      onKeyDown={keyDown}
    >
      <span className="column-keys" style={{ width: slots * SETTINGS.mark }}>
        {keys.map((mark) => (
          <ColumnMark key={mark.kind} mark={mark} />
        ))}
      </span>
      <span className="column-name" title={row.words}>
        {cut(row.name, SETTINGS.longest.name)}
      </span>
      {others.map((mark) => (
        <ColumnMark key={mark.kind} mark={mark} />
      ))}
      <span className="column-type" title={row.type}>
        {cut(row.type, SETTINGS.longest.type)}
      </span>
    </button>
  );
});

/** Up and down walk the rows and back to the header, left and right follow the column's edge. */
function useRowKeys(column: SubjectId) {
  const { follow } = useActions();
  return (event: KeyboardEvent<HTMLButtonElement>) => {
    const rows = rowsAround(event.currentTarget);
    const at = rows.indexOf(event.currentTarget);
    const targets = new Map<string, () => void>([
      ['ArrowUp', () => (at === 0 ? focusHeader(event.currentTarget) : focusRow(event.currentTarget, at - 1))],
      ['ArrowDown', () => focusRow(event.currentTarget, Math.min(at + 1, rows.length - 1))],
      ['Home', () => focusRow(event.currentTarget, 0)],
      ['End', () => focusRow(event.currentTarget, rows.length - 1)],
      ['ArrowLeft', () => follow(column)],
      ['ArrowRight', () => follow(column)],
    ]);
    const go = targets.get(event.key);
    if (go === undefined) return;
    event.preventDefault();
    go();
  };
}

function rowsAround(inside: Element): readonly HTMLElement[] {
  const card = inside.closest('.table-card');
  return card === null ? [] : [...card.querySelectorAll<HTMLElement>('.column-row')];
}

function focusRow(inside: Element, index: number): void {
  rowsAround(inside)[index]?.focus({ preventScroll: true });
}

function focusHeader(inside: Element): void {
  inside.closest('.table-card')?.querySelector<HTMLElement>('.table-header')?.focus({ preventScroll: true });
}
