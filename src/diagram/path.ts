/** Lines between corners: as SVG with round turns, and measured along their way. Pure. */

import type { Point } from './boxes.ts';

/** Straight lines between the corners, with round turns. */
export function roundedPath(corners: readonly Point[], radius: number): string {
  const [start] = corners;
  if (start === undefined) return '';
  const parts = [`M${start.x} ${start.y}`];
  for (let index = 1; index < corners.length; index++) {
    const at = corners[index];
    const before = corners[index - 1];
    const after = corners[index + 1];
    if (at === undefined || before === undefined) continue;
    parts.push(after === undefined ? `L${at.x} ${at.y}` : turn(before, at, after, radius));
  }
  return parts.join('');
}

function turn(before: Point, at: Point, after: Point, radius: number): string {
  const round = Math.min(radius, distance(before, at) / 2, distance(at, after) / 2);
  const enter = toward(at, before, round);
  const leave = toward(at, after, round);
  return `L${enter.x} ${enter.y}Q${at.x} ${at.y} ${leave.x} ${leave.y}`;
}

/** How far it is from corner to corner, at right angles. */
export function distance(one: Point, other: Point): number {
  return Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
}

/** The point so far from `from` on the way to `to`. */
export function toward(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}

/** The corners without the first `length` of their way. */
export function beyond(corners: readonly Point[], length: number): readonly Point[] {
  let left = length;
  for (const [index, at] of corners.entries()) {
    const next = corners[index + 1];
    if (next === undefined) break;
    const step = distance(at, next);
    if (left < step) return [toward(at, next, left), ...corners.slice(index + 1)];
    left -= step;
  }
  return corners;
}
