import { describe, expect, test } from 'vitest';
import type { Schema, Table } from '../sandbox/protocol.ts';
import { type Colours, colourOf, giveColours } from './colours.ts';

/** `User:users` is a model and its table; a name alone is a plain table. */
function schema(...names: string[]): Schema {
  const tables = names.map((each) => {
    const [model, table] = each.includes(':') ? each.split(':') : [null, each];
    return { id: `table:${table}`, models: model ? [`model:${model}`] : [] } as unknown as Table;
  });
  return { tables, models: [], relationships: [] };
}

/** The colours after a series of schemas. */
function coloursAfter(...schemas: Schema[]): Colours {
  let colours: Colours = new Map();
  let before: Schema | null = null;
  for (const now of schemas) {
    colours = giveColours(colours, before, now);
    before = now;
  }
  return colours;
}

describe('colours', () => {
  test('are given in the order of definition, the same to a model and its table', () => {
    const colours = coloursAfter(schema('Role:roles', 'User:users', 'follows'));
    expect([...colours]).toEqual([
      ['table:roles', 1],
      ['model:Role', 1],
      ['table:users', 2],
      ['model:User', 2],
      ['table:follows', 3],
    ]);
  });

  test('stay when a model comes before the others', () => {
    const colours = coloursAfter(schema('User:users'), schema('Role:roles', 'User:users'));
    expect(colourOf(colours, 'table:users')).toBe(1);
    expect(colourOf(colours, 'table:roles')).toBe(2);
  });

  test('stay when a table is renamed letter by letter', () => {
    const colours = coloursAfter(
      schema('Role:roles', 'User:users'),
      schema('Role:role', 'User:users'),
      schema('Role:rol', 'User:users'),
    );
    expect(colourOf(colours, 'table:rol')).toBe(1);
  });

  test('stay when a class and its table are renamed at once', () => {
    const colours = coloursAfter(
      schema('Role:role', 'User:user', 'Tag:tag'),
      schema('Role:role', 'Person:person', 'Tag:tag'),
    );
    expect(colourOf(colours, 'model:Person')).toBe(2);
  });

  test('come back with what was deleted', () => {
    const both = schema('Role:roles', 'User:users');
    expect(colourOf(coloursAfter(both, schema('User:users'), both), 'table:roles')).toBe(1);
  });

  test('are shared evenly when there are more models than colours', () => {
    const colours = coloursAfter(schema(...Array.from({ length: 16 }, (_, index) => `t${index}`)));
    for (let colour = 1; colour <= 8; colour++) {
      expect([...colours.values()].filter((each) => each === colour)).toHaveLength(2);
    }
  });

  test('are the same object when nothing changed', () => {
    const now = schema('Role:roles');
    const given = giveColours(new Map(), null, now);
    expect(giveColours(given, now, now)).toBe(given);
  });

  test('answer for names that a plain object would know', () => {
    expect(colourOf(new Map(), '__proto__')).toBe(1);
    expect(colourOf(coloursAfter(schema('a', '__proto__')), 'table:__proto__')).toBe(2);
  });
});
