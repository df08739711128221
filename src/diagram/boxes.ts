/** Tables to boxes: how large a table is drawn, and where its rows are. Pure; used for layout, edges and picture. */

import type { SubjectId } from '../sandbox/protocol.ts';
import { type Entity, isKeyMark, type Row } from './entities.ts';
import { cut, SETTINGS, type Settings } from './settings.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Point, Size {}

/** A table where it stands. */
export interface Box extends Rect {
  readonly table: SubjectId;
  readonly headerHeight: number;
  readonly rowHeight: number;
  /** Its columns from top to bottom. */
  readonly columns: readonly SubjectId[];
}

/** How large a table is drawn. */
export function sizeOf(entity: Entity, settings: Settings = SETTINGS): Size {
  const keys = keySlots(entity);
  const rows = entity.rows.map((row) => rowWidth(row, keys, settings));
  const widest = Math.max(settings.minWidth, headerWidth(entity, settings), ...rows);
  return {
    width: Math.ceil(widest / settings.widthStep) * settings.widthStep,
    height: settings.headerHeight + Math.max(1, entity.rows.length) * settings.rowHeight + BOTTOM,
  };
}

/** Air under the last row. */
const BOTTOM = 5;

/** How many key marks the table's names are indented by. */
export function keySlots(entity: Entity): number {
  return Math.max(0, ...entity.rows.map((row) => row.marks.filter(isKeyMark).length));
}

export function boxOf(entity: Entity, at: Point, settings: Settings = SETTINGS): Box {
  const { headerHeight, rowHeight } = settings;
  const columns = entity.rows.map((row) => row.column);
  return { table: entity.table, x: at.x, y: at.y, ...sizeOf(entity, settings), headerHeight, rowHeight, columns };
}

/** The middle of a column's row; of the header for a column it does not have. */
export function rowMiddle(box: Box, column: SubjectId | null): number {
  const index = column === null ? -1 : box.columns.indexOf(column);
  if (index < 0) return box.y + box.headerHeight / 2;
  return box.y + box.headerHeight + (index + 0.5) * box.rowHeight;
}

export function right(rect: Rect): number {
  return rect.x + rect.width;
}

export function bottom(rect: Rect): number {
  return rect.y + rect.height;
}

/** Whether two rectangles are nearer than `gap`. Touching is not overlapping. */
export function overlaps(one: Rect, other: Rect, gapX = 0, gapY = 0): boolean {
  const across = one.x < right(other) + gapX && other.x < right(one) + gapX;
  return across && one.y < bottom(other) + gapY && other.y < bottom(one) + gapY;
}

/** The smallest rectangle round all of them. */
export function around(rects: readonly Rect[]): Rect {
  const [first] = rects;
  if (first === undefined) return { x: 0, y: 0, width: 0, height: 0 };
  let { x, y } = first;
  let [endX, endY] = [right(first), bottom(first)];
  for (const rect of rects) {
    x = Math.min(x, rect.x);
    y = Math.min(y, rect.y);
    endX = Math.max(endX, right(rect));
    endY = Math.max(endY, bottom(rect));
  }
  return { x, y, width: endX - x, height: endY - y };
}

function headerWidth(entity: Entity, { letter, longest, padding }: Settings): number {
  const title = cut(entity.name, longest.title).length * letter.title;
  const models = cut(modelNames(entity), longest.title);
  return 2 * padding + title + (models === '' ? 0 : padding + models.length * letter.model);
}

/** The names of a table's models as its header shows them. */
export function modelNames(entity: Entity): string {
  return entity.models.map((model) => model.name).join(', ');
}

function rowWidth(row: Row, keys: number, { letter, longest, mark, padding, gap }: Settings): number {
  const name = cut(row.name, longest.name).length * letter.name;
  const type = cut(row.type, longest.type).length * letter.type;
  const others = row.marks.filter((each) => !isKeyMark(each)).length;
  return 2 * padding + (keys + others) * mark + 6 + name + gap + type;
}
