/** The picture as numbers, without a browser: what must hold for every edge of every schema. */

import { describe, expect, test } from 'vitest';
import type { Schema } from '../sandbox/protocol.ts';
import { bottom, overlaps, type Point, right, rowMiddle } from './boxes.ts';
import { endMark } from './crowfoot.ts';
import { lesson, music, shop } from './fixtures/schemas.ts';
import { advance, standingOf } from './frame.ts';
import { geometryOf } from './geometry.ts';
import { roundedPath } from './path.ts';
import { cuts } from './route.ts';
import { SETTINGS } from './settings.ts';

function drawn(schema: Schema) {
  const frame = advance(null, schema, new Map());
  return { edges: frame.edges, geometry: geometryOf(standingOf(frame, frame.places), frame.edges) };
}

function pairs(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.slice(1).map((to, index) => [points[index] ?? to, to] as const);
}

describe.each([
  ['lesson', lesson],
  ['music', music],
  ['shop', shop],
])('%s', (_, schema) => {
  const { edges, geometry } = drawn(schema);
  const boxes = new Map(geometry.boxes.map((box) => [box.table, box]));

  test('draws every table and every edge', () => {
    expect(geometry.boxes.map((box) => box.table)).toEqual(schema.tables.map((table) => table.id));
    expect(geometry.edges.map((edge) => edge.id)).toEqual(edges.map((edge) => edge.id));
  });

  test('no two boxes overlap', () => {
    for (const [index, box] of geometry.boxes.entries()) {
      expect(geometry.boxes.slice(index + 1).filter((other) => overlaps(box, other))).toEqual([]);
    }
  });

  test('edges end at their boxes, at the height of their columns', () => {
    for (const [index, shape] of geometry.edges.entries()) {
      const edge = edges[index];
      for (const [end, at] of [
        [edge?.parent, shape.corners[0]],
        [edge?.child, shape.corners.at(-1)],
      ] as const) {
        const box = end && boxes.get(end.table);
        if (!box || !at) throw new Error('an end without a box');
        const rows = end.columns.map((column) => rowMiddle(box, column));
        const fork = rows.length > 1 ? SETTINGS.fork : 0;
        expect([box.x - fork, right(box) + fork]).toContain(at.x);
        expect(at.y).toBeGreaterThan(Math.min(...rows) - SETTINGS.rowHeight / 2);
        expect(at.y).toBeLessThan(Math.max(...rows) + SETTINGS.rowHeight / 2);
      }
    }
  });

  test('edges turn at right angles and never run through a box', () => {
    for (const shape of geometry.edges) {
      for (const [from, to] of pairs(shape.corners)) {
        expect(from.x === to.x || from.y === to.y).toBe(true);
        const crossed = geometry.boxes.filter((box) => cuts(from, to, box, 0)).map((box) => box.table);
        expect({ edge: shape.id, crossed }).toEqual({ edge: shape.id, crossed: [] });
      }
    }
  });

  test('names stand on no box and on no other name', () => {
    const labels = geometry.edges.flatMap((edge) => edge.labels);
    for (const [index, label] of labels.entries()) {
      const on = geometry.boxes.filter((box) => overlaps(box, label.rect)).map((box) => box.table);
      const under = labels.slice(index + 1).filter((other) => overlaps(other.rect, label.rect));
      expect({ label: label.text, on, under: under.map((other) => other.text) }).toEqual({
        label: label.text,
        on: [],
        under: [],
      });
    }
  });

  test('no two edges are drawn on top of each other', () => {
    const paths = geometry.edges.map((edge) => edge.path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

test('two keys to one table leave it at two heights and never share a line', () => {
  const { geometry } = drawn(music);
  const [sender, recipient] = geometry.edges.filter((edge) => edge.id.startsWith('fk:messages.'));
  const shared = pairs(sender?.corners ?? []).filter(([from, to]) =>
    pairs(recipient?.corners ?? []).some(([a, b]) => {
      const along = from.x === to.x && a.x === b.x && a.x === from.x;
      const across = from.y === to.y && a.y === b.y && a.y === from.y;
      const meet = (one: number, two: number, three: number, four: number) =>
        Math.min(Math.max(one, two), Math.max(three, four)) > Math.max(Math.min(one, two), Math.min(three, four));
      return (along && meet(from.y, to.y, a.y, b.y)) || (across && meet(from.x, to.x, a.x, b.x));
    }),
  );
  expect(sender?.corners[0]?.y).not.toBe(recipient?.corners[0]?.y);
  expect(shared).toEqual([]);
});

test('a composite key is one edge that forks to each of its columns', () => {
  const { geometry } = drawn(shop);
  const edge = geometry.edges.find((each) => each.id.startsWith('fk:address.'));
  expect(edge?.fork.match(/M/g)).toHaveLength(4);
});

test('a self-reference stays outside its own box', () => {
  const { geometry } = drawn(music);
  const box = geometry.boxes.find((each) => each.table === 'table:comments');
  const edge = geometry.edges.find((each) => each.id.includes('parent_id'));
  if (!box || !edge) throw new Error('not drawn');
  const outside = edge.corners.every(
    (at) => at.x <= box.x || at.x >= right(box) || at.y <= box.y || at.y >= bottom(box),
  );
  expect(outside).toBe(true);
});

test('the picture is a function of what goes in', () => {
  expect(drawn(shop).geometry).toEqual(drawn(shop).geometry);
});

test('edges that are kept stay, and the others find their way round them', () => {
  const frame = advance(null, music, new Map());
  const standing = standingOf(frame, frame.places);
  const before = geometryOf(standing, frame.edges);
  const moved = standing.map((each) =>
    each.entity.name === 'profiles' ? { ...each, at: { x: each.at.x + 30, y: each.at.y - 20 } } : each,
  );
  const kept = before.edges.filter((edge) => !edge.id.includes('profiles'));
  const after = geometryOf(moved, frame.edges, kept);
  expect(after.edges.filter((edge) => !before.edges.includes(edge)).map((edge) => edge.id)).toEqual([
    'fk:profiles.user_id>users.id',
  ]);
  expect(after.edges.map((edge) => edge.id)).toEqual(before.edges.map((edge) => edge.id));
});

test('each multiplicity has a mark of its own', () => {
  const at = { x: 0, y: 0 };
  const marks = ([0, 1] as const).flatMap((min) => ([1, 'many'] as const).map((max) => endMark(at, 1, { min, max })));
  expect(new Set(marks.map((mark) => JSON.stringify(mark))).size).toBe(4);
  expect(marks.map((mark) => mark.circle !== null)).toEqual([true, true, false, false]);
});

test('turns are round, and no rounder than there is room', () => {
  const corners = [
    { x: 0, y: 0 },
    { x: 20, y: 0 },
    { x: 20, y: 6 },
  ];
  expect(roundedPath(corners, 9)).toBe('M0 0L17 0Q20 0 20 3L20 6');
});
