/** Edges of real schemas, and of broken ones made from them. */

import { describe, expect, test } from 'vitest';
import type { Relationship, Schema } from '../sandbox/protocol.ts';
import { type Edge, edgesOf, instanceName } from './edges.ts';
import { lesson, music, shop } from './fixtures/schemas.ts';

function named(edges: readonly Edge[]): readonly string[] {
  const names = (end: Edge['parent']) => end?.names.map((name) => name.text).join(' ') || '-';
  return edges.map(
    (edge) => `${edge.id}  ${names(edge.parent)} | ${names(edge.child)}${edge.dashed ? '  dashed' : ''}`,
  );
}

function withRelationship(schema: Schema, id: string, change: Partial<Relationship>): Schema {
  const relationships = schema.relationships.map((each) => (each.id === id ? { ...each, ...change } : each));
  return { ...schema, relationships };
}

function edge(edges: readonly Edge[], id: string): Edge {
  const found = edges.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no edge ${id}`);
  return found;
}

describe('names stand at the end that they walk from', () => {
  test('one to many with a backref', () => {
    expect(named(edgesOf(lesson))).toEqual(['fk:users.role_id>roles.id  role.users | user.role']);
  });

  test('every foreign key of a larger schema', () => {
    expect(named(edgesOf(music))).toEqual([
      'fk:follows.follower_id>users.id  user.followed | -',
      'fk:follows.followed_id>users.id  user.followers | -',
      'fk:playlist_tracks.playlist_id>playlists.id  playlist.tracks | -',
      'fk:playlist_tracks.track_id>tracks.id  track.playlists | -',
      'fk:users.role_id>roles.id  role.users | user.role',
      'fk:profiles.user_id>users.id  user.profile | profile.user',
      'fk:tracks.artist_id>users.id  user.tracks | track.artist',
      'fk:playlists.owner_id>users.id  user.playlists | playlist.owner',
      'fk:likes.user_id>users.id  - | like.user  dashed',
      'fk:likes.track_id>tracks.id  track.likes | like.track',
      'fk:comments.author_id>users.id  user.comments | comment.author',
      'fk:comments.track_id>tracks.id  track.comments | comment.track',
      'fk:comments.parent_id>comments.id  comment.replies | comment.parent',
      'fk:messages.sender_id>users.id  user.sent | message.sender',
      'fk:messages.recipient_id>users.id  user.received | message.recipient',
    ]);
  });

  test('a class name in two words', () => {
    expect(['User', 'OrderLine', 'HTTPRequest', 'Track2Tag'].map(instanceName)).toEqual([
      'user',
      'order_line',
      'http_request',
      'track2_tag',
    ]);
  });
});

describe.each([
  ['lesson', lesson],
  ['music', music],
  ['shop', shop],
])('%s', (_, schema) => {
  const edges = edgesOf(schema);

  test('has one edge for each foreign key, with ids of their own', () => {
    const keys = schema.tables.flatMap((table) => table.foreignKeys.map((key) => key.id));
    expect(edges.filter((each) => each.kind === 'key').map((each) => each.id)).toEqual(keys);
    expect(new Set(edges.map((each) => each.id)).size).toBe(edges.length);
  });

  test('names every relationship just once', () => {
    const names = edges.flatMap((each) => [...(each.parent?.names ?? []), ...each.child.names]);
    const ids = names.map((name) => name.relationship).sort();
    expect(ids).toEqual(schema.relationships.map((each) => each.id).sort());
  });
});

describe('what is broken is drawn, and says so', () => {
  const role = 'relationship:User.role';

  test('a foreign key to a table that is not there', () => {
    const tables = lesson.tables.filter((table) => table.name === 'users');
    const pointless = tables.map((table) => ({
      ...table,
      foreignKeys: table.foreignKeys.map((key) => ({ ...key, targetText: 'role.id', target: null })),
    }));
    const [only] = edgesOf({ ...lesson, tables: pointless });
    expect(only).toMatchObject({ parent: null, broken: 'There is no table role.' });
  });

  test('a foreign key to a column that is not there', () => {
    const tables = lesson.tables.map((table) => ({
      ...table,
      foreignKeys: table.foreignKeys.map((key) => ({ ...key, targetText: 'roles.idd', target: null })),
    }));
    expect(edgesOf({ ...lesson, tables })[0]?.broken).toBe('roles has no column idd.');
  });

  test('a relationship with an error keeps it at its end', () => {
    const edges = edgesOf(withRelationship(lesson, role, { error: 'no join condition' }));
    expect(edges[0]?.child.names[0]).toMatchObject({ text: 'user.role', error: 'no join condition' });
  });

  test('a relationship without a foreign key is an edge of its own', () => {
    const tables = lesson.tables.map((table) => ({ ...table, foreignKeys: [] }));
    const broken = { foreignKeys: [], direction: null, error: 'no join condition' };
    const schema = withRelationship({ ...lesson, tables }, role, broken);
    const both = withRelationship(schema, 'relationship:Role.users', { ...broken, error: null });
    const edges = edgesOf(both);
    expect(named(edges)).toEqual(['relationship:Role.users  user.role | role.users  dashed']);
    expect(edges[0]).toMatchObject({ kind: 'relationship', broken: 'no join condition' });
  });

  test('a relationship to a class that is not there', () => {
    const alone = { target: null, direction: null, reverse: null, foreignKeys: [], error: 'no such class' };
    const edges = edgesOf(withRelationship(lesson, role, alone));
    expect(edge(edges, role)).toMatchObject({ parent: null, broken: 'no such class' });
  });

  test('while nothing is configured, the only foreign key between two tables carries the names', () => {
    const relationships = lesson.relationships.map((each) => ({ ...each, direction: null, foreignKeys: [] }));
    expect(named(edgesOf({ ...lesson, relationships }))).toEqual(named(edgesOf(lesson)));
  });

  test('one key written twice is two edges', () => {
    const tables = lesson.tables.map((table) => ({
      ...table,
      foreignKeys: [...table.foreignKeys, ...table.foreignKeys],
    }));
    expect(edgesOf({ ...lesson, tables }).map((each) => each.id)).toEqual([
      'fk:users.role_id>roles.id',
      'fk:users.role_id>roles.id#2',
    ]);
  });
});
