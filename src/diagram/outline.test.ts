/** The twin in words says what the drawing shows: the same edges, the same ends, the same names. */

import { describe, expect, test } from 'vitest';
import { multiplicityWords } from './cardinality.ts';
import { edgesOf } from './edges.ts';
import { lesson, music, shop } from './fixtures/schemas.ts';
import { lightOf } from './light.ts';
import { outlineOf } from './outline.ts';
import { pluralOf, Wording } from './words.ts';

describe.each([
  ['lesson', lesson],
  ['music', music],
  ['shop', shop],
])('%s', (_, schema) => {
  const outline = outlineOf(schema);
  const edges = edgesOf(schema);

  test('has every table, column and edge of the drawing, and no other', () => {
    expect(outline.map((table) => table.subject)).toEqual(schema.tables.map((table) => table.id));
    expect(outline.flatMap((table) => table.columns.map((line) => line.subject))).toEqual(
      schema.tables.flatMap((table) => table.columns.map((column) => column.id)),
    );
    const sorted = (ids: readonly string[]) => [...ids].sort();
    const drawn = sorted(edges.map((edge) => edge.id));
    expect(sorted(outline.flatMap((table) => table.refers.map((line) => line.id)))).toEqual(drawn);
    expect(sorted(outline.flatMap((table) => table.referred.map((line) => line.id)))).toEqual(drawn);
  });

  test('says of each end how many, and its Python name', () => {
    for (const edge of edges) {
      const refers = outline.flatMap((table) => table.refers).find((line) => line.id === edge.id);
      const referred = outline.flatMap((table) => table.referred).find((line) => line.id === edge.id);
      expect(refers?.text).toContain(multiplicityWords(edge.parent?.multiplicity ?? { min: 0, max: 1 }));
      expect(referred?.text).toContain(multiplicityWords(edge.child.multiplicity ?? { min: 0, max: 1 }));
      for (const name of edge.child.names) expect(refers?.text).toContain(name.text);
      for (const name of edge.parent?.names ?? []) expect(referred?.text).toContain(name.text);
    }
  });
});

test('reads as sentences', () => {
  const rows = [{ table: 'table:users', columns: [], rows: [], count: 4 }];
  const [roles, users] = outlineOf(lesson, rows);
  expect(roles?.summary).toBe('roles: 2 columns. Mapped by Role.');
  expect(roles?.referred[0]?.text).toBe(
    'Each role has zero or many users, through users.role_id. In Python: role.users.',
  );
  expect(users?.summary).toBe('users: 3 columns, 4 rows. Mapped by User.');
  expect(users?.refers[0]?.text).toBe('Each user has zero or one role, through role_id. In Python: user.role.');
  expect(users?.columns[2]?.text).toBe('role_id: INTEGER, foreign key to roles.id, may be NULL');
});

test('an edge that is pointed at says why it is as it is', () => {
  const caption = new Wording(lesson).caption('fk:users.role_id>roles.id');
  expect(caption).toEqual({
    title: 'users.role_id → roles.id',
    sentences: [
      'Each user has zero or one role, through role_id. Zero allowed, because users.role_id is nullable. One at most, because a foreign key refers to one row.',
      'Each role has zero or many users, through users.role_id. Many, because nothing makes users.role_id unique. Zero allowed, because no row of users has to exist.',
    ],
  });
});

test('everything that can be pointed at says something', () => {
  const wording = new Wording(music);
  const subjects = [...music.tables, ...music.models, ...music.relationships].map((each) => each.id);
  const columns = music.tables.flatMap((table) => table.columns.map((column) => column.id));
  for (const subject of [...subjects, ...columns]) expect(wording.caption(subject)?.title).toBeTruthy();
  expect(wording.caption('table:nobody')).toBeNull();
});

describe('light', () => {
  const edges = edgesOf(music);
  const lit = (subject: string) => lightOf(music, edges, [subject]);

  test('a foreign key column lights its edge and the key it refers to', () => {
    expect([...lit('column:users.role_id').edges]).toEqual(['fk:users.role_id>roles.id']);
    expect(lit('column:users.role_id').subjects).toContain('column:roles.id');
  });

  test('a relationship through an association table lights both keys that it walks', () => {
    const both = ['fk:playlist_tracks.playlist_id>playlists.id', 'fk:playlist_tracks.track_id>tracks.id'];
    expect([...lit('relationship:Playlist.tracks').edges]).toEqual(both);
  });

  test('a table lights all its edges, a model its table', () => {
    expect(lit('table:profiles').edges).toEqual(new Set(['fk:profiles.user_id>users.id']));
    expect(lit('model:Profile').edges).toEqual(lit('table:profiles').edges);
  });

  test('nothing lights nothing', () => {
    expect(lightOf(music, edges, [null, null]).subjects.size).toBe(0);
  });
});

test('plurals', () => {
  expect(['user', 'like', 'city', 'class', 'box', 'person', 'day'].map(pluralOf)).toEqual([
    'users',
    'likes',
    'cities',
    'classes',
    'boxes',
    'people',
    'days',
  ]);
});
