/** What a name in the prose means in the learner's program, as far as it exists there. Pure; used by `prose.tsx`. */

import type { Schema, SubjectId } from '../../sandbox/protocol.ts';

/**
 * The subject of `User`, `users`, `role_id`, `users.role_id`, `User.role_id` or `Role.users`; `null` when nothing, or
 * more than one thing, has the name.
 */
export function subjectOfName(schema: Schema, name: string): SubjectId | null {
  const model = schema.models.find((each) => each.name === name);
  const table = schema.tables.find(({ fullName }) => fullName === name);
  return model?.id ?? table?.id ?? columnOf(schema, name) ?? relationshipOf(schema, name);
}

function columnOf(schema: Schema, name: string): SubjectId | null {
  const found = schema.tables.flatMap((table) =>
    table.columns.filter((column) => {
      return column.name === name || `${table.fullName}.${column.name}` === name || column.attributes.includes(name);
    }),
  );
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

function relationshipOf(schema: Schema, name: string): SubjectId | null {
  const models = new Map(schema.models.map(({ id, name: own }) => [id, own]));
  const found = schema.relationships.filter(({ key, model }) => key === name || `${models.get(model)}.${key}` === name);
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
