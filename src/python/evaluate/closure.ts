/** Which shared variables a function takes with it when it is defined. */

import { Cell, type Frame } from './frame.ts';
import type { Scope } from './scope.ts';

/** The cells of the variables that a scope takes from the frame it is made in. */
export function captureCells(scope: Scope, frame: Frame): Map<string, Cell> {
  const captured = new Map<string, Cell>();
  for (const name of scope.free) captured.set(name, cellOf(name, frame));
  return captured;
}

function cellOf(name: string, frame: Frame): Cell {
  const held = frame.locals === null ? frame.cells?.get(name) : frame.locals.get(name);
  if (held instanceof Cell) return held;
  const cell = new Cell(held);
  frame.locals?.set(name, cell);
  return cell;
}
