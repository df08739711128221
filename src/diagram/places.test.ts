/** Two hundred random edit scripts: whatever is edited, nothing that stays moves, and nothing covers anything. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Column, Schema, Table } from '../sandbox/protocol.ts';
import { overlaps, type Rect } from './boxes.ts';
import { music, shop } from './fixtures/schemas.ts';
import { advance, type Frame, knownPlaces, sized, standingOf, tidyPlaces } from './frame.ts';
import { geometryOf } from './geometry.ts';
import { moved } from './places.ts';

// ── Small schemas: a table is a class, its columns and whom it refers to ─────────────────────────────────────────

interface Plan {
  /** The class's identity: stays while the class is called the same. */
  readonly model: string | null;
  readonly table: string;
  readonly columns: readonly string[];
  readonly refers: readonly string[];
  /** By how many columns it may still grow. */
  readonly room: number;
}

function column(table: string, name: string): Column {
  return {
    id: `column:${table}.${name}`,
    spans: [],
    name,
    type: 'INTEGER',
    pythonType: 'Integer',
    nullable: name !== 'id',
    primaryKey: name === 'id',
    unique: false,
    indexed: false,
    default: null,
    serverDefault: null,
    onupdate: null,
    attributes: [],
  };
}

function tableOf(plan: Plan, plans: readonly Plan[]): Table {
  const targets = plan.refers.filter((name) => plans.some((other) => other.table === name));
  const keys = targets.map((target) => `${target}_key`);
  return {
    id: `table:${plan.table}`,
    spans: [],
    name: plan.table,
    fullName: plan.table,
    columns: ['id', ...plan.columns, ...keys].map((name) => column(plan.table, name)),
    primaryKey: [`column:${plan.table}.id`],
    foreignKeys: targets.map((target) => ({
      id: `fk:${plan.table}.${target}_key>${target}.id`,
      spans: [],
      columns: [`column:${plan.table}.${target}_key`],
      targetText: `${target}.id`,
      target: { table: `table:${target}`, columns: [`column:${target}.id`] },
      ondelete: null,
      onupdate: null,
    })),
    uniques: [],
    indexes: [],
    checks: [],
    models: plan.model === null ? [] : [`model:${plan.model}`],
  };
}

function schemaOf(plans: readonly Plan[]): Schema {
  const models = plans.flatMap((plan) => (plan.model === null ? [] : [{ name: plan.model, table: plan.table }]));
  return {
    tables: plans.map((plan) => tableOf(plan, plans)),
    models: models.map(({ name, table }) => ({
      id: `model:${name}`,
      spans: [],
      name,
      table: `table:${table}`,
      inherits: null,
      header: null,
    })),
    relationships: [],
  };
}

// ── Edits ────────────────────────────────────────────────────────────────────────────────────────────────────────

type Edit =
  | {
      readonly kind: 'add';
      readonly at: number;
      readonly refers: number;
      readonly bare: boolean;
      readonly height: number;
    }
  | { readonly kind: 'remove' | 'renameTable' | 'renameClass' | 'dropColumn'; readonly at: number }
  | { readonly kind: 'addColumn'; readonly at: number; readonly letters: number }
  | { readonly kind: 'addKey'; readonly at: number; readonly refers: number }
  | { readonly kind: 'break' };

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    at: fc.nat(9),
    refers: fc.nat(9),
    bare: fc.boolean(),
    height: fc.nat(6),
  }),
  fc.record({
    kind: fc.constantFrom('remove', 'renameTable', 'renameClass', 'dropColumn'),
    at: fc.nat(9),
  }),
  fc.record({ kind: fc.constant('addColumn' as const), at: fc.nat(9), letters: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('addKey' as const), at: fc.nat(9), refers: fc.nat(9) }),
  fc.record({ kind: fc.constant('break' as const) }),
);

function named(prefix: string, count: number): string {
  return `${prefix}${count}`;
}

function change(plans: readonly Plan[], edit: Edit, count: number, room: number): readonly Plan[] {
  if (edit.kind === 'break') return plans;
  const at = plans.length === 0 ? 0 : edit.at % plans.length;
  const plan = plans[at];
  if (edit.kind === 'add') return added(plans, at, edit, count, room);
  if (plan === undefined) return plans;
  const replace = (next: Plan) => plans.map((each) => (each === plan ? next : renamedIn(each, plan.table, next.table)));
  switch (edit.kind) {
    case 'remove':
      return plans.filter((each) => each !== plan);
    case 'renameTable':
      return replace({ ...plan, table: named('t', count) });
    case 'renameClass':
      return replace({ ...plan, model: plan.model && named('M', count) });
    case 'dropColumn':
      return replace({ ...plan, columns: plan.columns.slice(1) });
    case 'addColumn':
      if (plan.room === 0) return plans;
      return replace({
        ...plan,
        columns: [...plan.columns, `c${count}`.padEnd(edit.letters, 'x')],
        room: plan.room - 1,
      });
    case 'addKey': {
      const target = plans[edit.refers % plans.length]?.table ?? plan.table;
      if (plan.room === 0 || plan.refers.includes(target)) return plans;
      return replace({ ...plan, refers: [...plan.refers, target], room: plan.room - 1 });
    }
  }
}

function added(plans: readonly Plan[], at: number, edit: Extract<Edit, { kind: 'add' }>, count: number, room: number) {
  const target = plans[edit.refers % Math.max(1, plans.length)];
  const columns = Array.from({ length: edit.height }, (_, index) => `own${index}`);
  const refers = target && edit.height % 2 === 0 ? [target.table] : [];
  const plan: Plan = { model: edit.bare ? null : named('M', count), table: named('t', count), columns, refers, room };
  return [...plans.slice(0, at), plan, ...plans.slice(at)];
}

function renamedIn(plan: Plan, from: string, to: string): Plan {
  return { ...plan, refers: plan.refers.map((name) => (name === from ? to : name)) };
}

// ── What must hold ───────────────────────────────────────────────────────────────────────────────────────────────

function boxesOf(frame: Frame): readonly Rect[] {
  return geometryOf(standingOf(frame, frame.places), []).boxes;
}

function covered(frame: Frame): number {
  const boxes = boxesOf(frame);
  return boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlaps(box, other))).length;
}

/** How far the tables of both frames moved, by identity. */
function drift(before: Frame, after: Frame): number {
  const live = after.places.filter((place) => place.live);
  return live.reduce((sum, place) => {
    const old = before.places.find((each) => each.key === place.key && each.live);
    return sum + (old ? Math.abs(old.x - place.x) + Math.abs(old.y - place.y) : 0);
  }, 0);
}

const EMPTY = schemaOf([]);

/** A table is placed with room to grow by two columns; what happens after is the next test's. */
const ROOM_KEPT = 2;

/** A larger table in the stead of one that went, which then grows: found once by the scripts below. */
const SUCCESSOR: readonly Edit[] = [
  { kind: 'add', at: 0, refers: 0, bare: false, height: 0 },
  { kind: 'add', at: 0, refers: 0, bare: false, height: 0 },
  { kind: 'add', at: 0, refers: 3, bare: false, height: 0 },
  { kind: 'remove', at: 0 },
  { kind: 'add', at: 0, refers: 0, bare: false, height: 2 },
  { kind: 'addKey', at: 0, refers: 0 },
];

test('nothing that stays moves, nothing covers anything', () => {
  fc.assert(
    fc.property(fc.array(edits, { minLength: 4, maxLength: 24 }), (script) => {
      let plans: readonly Plan[] = [];
      let frame = advance(null, EMPTY, new Map());
      for (const [count, edit] of script.entries()) {
        plans = change(plans, edit, count, ROOM_KEPT);
        if (edit.kind === 'break') frame = advance(frame, EMPTY, knownPlaces(frame.places));
        const before = frame;
        frame = advance(before, schemaOf(plans), knownPlaces(before.places));
        if (before.figures.length > 0) expect(drift(before, frame)).toBe(0);
        expect(covered(frame)).toBe(0);
      }
    }),
    { numRuns: 200, examples: [[[...SUCCESSOR]]] },
  );
});

test('a table that outgrows its room covers nothing either', () => {
  fc.assert(
    fc.property(fc.array(edits, { minLength: 4, maxLength: 30 }), (script) => {
      let plans: readonly Plan[] = [];
      let frame = advance(null, EMPTY, new Map());
      for (const [count, edit] of script.entries()) {
        plans = change(plans, edit, count, Number.POSITIVE_INFINITY);
        frame = advance(frame, schemaOf(plans), knownPlaces(frame.places));
        expect(covered(frame)).toBe(0);
      }
    }),
    { numRuns: 200 },
  );
});

describe('places', () => {
  const users: Plan = { model: 'User', table: 'users', columns: ['name'], refers: [], room: 9 };
  const posts: Plan = { model: 'Post', table: 'posts', columns: ['title'], refers: ['users'], room: 9 };
  const first = advance(null, schemaOf([users, posts]), new Map());
  const at = (frame: Frame, table: string) => knownPlaces(frame.places).get(`table:${table}`);

  test('a class that is renamed, and its table with it, keeps its place', () => {
    const people: Plan = { ...users, model: 'Person', table: 'people' };
    const next = advance(first, schemaOf([people, { ...posts, refers: ['people'] }]), knownPlaces(first.places));
    expect(at(next, 'people')).toEqual(at(first, 'users'));
    expect(next.figures.map((figure) => figure.key)).toEqual(first.figures.map((figure) => figure.key));
  });

  test('a table that goes and comes back is where it was', () => {
    const without = advance(first, schemaOf([users]), knownPlaces(first.places));
    const again = advance(without, schemaOf([users, posts]), knownPlaces(without.places));
    expect(at(again, 'posts')).toEqual(at(first, 'posts'));
  });

  test('a new table stands to the right of what it refers to', () => {
    const comments: Plan = { model: 'Comment', table: 'comments', columns: [], refers: ['posts'], room: 9 };
    const next = advance(first, schemaOf([users, posts, comments]), knownPlaces(first.places));
    expect(at(next, 'comments')?.x).toBeGreaterThan(at(next, 'posts')?.x ?? 0);
    expect(drift(first, next)).toBe(0);
  });

  test('what is stored is enough to come back', () => {
    const frame = advance(null, music, new Map());
    expect(knownPlaces(advance(null, music, knownPlaces(frame.places)).places)).toEqual(knownPlaces(frame.places));
  });

  test('another program is laid out anew', () => {
    const next = advance(first, shop, new Map());
    expect(next.places.filter((place) => place.live)).toHaveLength(30);
    expect(next.places.every((place) => place.live)).toBe(true);
  });

  test('Tidy gives the first layout again, under the same identities', () => {
    const frame = advance(null, music, new Map());
    const sizes = sized(frame.figures.map((figure) => figure.entity));
    const [one] = frame.places;
    const after = moved(frame.places, sizes, one?.key ?? '', { x: 900, y: 4000 });
    expect(tidyPlaces({ ...frame, places: after })).toEqual(frame.places);
  });

  test('a table dropped on another goes to the nearest free place', () => {
    const frame = advance(null, music, new Map());
    const sizes = sized(frame.figures.map((figure) => figure.entity));
    const [one, two] = frame.places;
    const places = moved(frame.places, sizes, one?.key ?? '', two ?? { x: 0, y: 0 });
    expect(covered({ ...frame, places })).toBe(0);
  });

  test('a frame of equal data is the same data', () => {
    const frame = advance(null, music, new Map());
    const again = advance(frame, structuredClone(music), knownPlaces(frame.places));
    expect(again.figures).toBe(frame.figures);
    expect(again.edges).toBe(frame.edges);
    expect(again.places).toBe(frame.places);
  });

  test('a column that is renamed keeps its row', () => {
    const renamed = { ...users, columns: ['username'] };
    const next = advance(first, schemaOf([renamed, posts]), knownPlaces(first.places));
    expect(next.figures[0]?.rowKeys).toEqual(first.figures[0]?.rowKeys);
    expect(next.figures[1]).toBe(first.figures[1]);
  });
});
