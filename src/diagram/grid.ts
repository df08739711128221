/**
 * Rectangles in a grid of cells, to be asked how many of them are near a place. Used where every name and every path is
 * compared with every box: with two hundred tables that is too much to do one by one.
 */

import { bottom, overlaps, type Rect, right } from './boxes.ts';

const CELL = 160;

export class Grid {
  readonly #rects: Rect[] = [];
  readonly #cells = new Map<number, number[]>();
  /** For each rectangle the last question that met it: one in several cells counts once. */
  readonly #met: number[] = [];
  #question = 0;

  constructor(rects: readonly Rect[] = []) {
    for (const rect of rects) this.add(rect);
  }

  add(rect: Rect): void {
    const index = this.#rects.push(rect) - 1;
    this.#met.push(0);
    forCells(rect, 0, 0, (cell) => {
      const list = this.#cells.get(cell);
      if (list === undefined) this.#cells.set(cell, [index]);
      else list.push(index);
    });
  }

  /** How many rectangles are nearer to `rect` than the gaps. */
  count(rect: Rect, gapX: number, gapY: number): number {
    let found = 0;
    this.#question++;
    forCells(rect, gapX, gapY, (cell) => {
      for (const index of this.#cells.get(cell) ?? []) {
        if (this.#met[index] === this.#question) continue;
        this.#met[index] = this.#question;
        const other = this.#rects[index];
        if (other !== undefined && overlaps(rect, other, gapX, gapY)) found++;
      }
    });
    return found;
  }
}

const COLUMNS = 1 << 20;

function forCells(rect: Rect, gapX: number, gapY: number, visit: (cell: number) => void): void {
  const lastX = Math.floor((right(rect) + gapX) / CELL);
  const lastY = Math.floor((bottom(rect) + gapY) / CELL);
  for (let x = Math.floor((rect.x - gapX) / CELL); x <= lastX; x++) {
    for (let y = Math.floor((rect.y - gapY) / CELL); y <= lastY; y++) visit(y * COLUMNS + x);
  }
}
