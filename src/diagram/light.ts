/**
 * What lights up in the picture with one subject: a column with its edges and the keys at their other ends, a
 * relationship with every key it walks. A subject and the schema's edges in, a set of ids out; called at each hover.
 */

import type { Schema, SubjectId } from '../sandbox/protocol.ts';
import type { Edge } from './edges.ts';

export interface Light {
  /** Ids of tables, columns and relationships. */
  readonly subjects: ReadonlySet<SubjectId>;
  /** Ids of edges. */
  readonly edges: ReadonlySet<string>;
}

export const DARK: Light = { subjects: new Set(), edges: new Set() };

/** What lights up with all of `subjects`. */
export function lightOf(schema: Schema, edges: readonly Edge[], subjects: readonly (SubjectId | null)[]): Light {
  const own = subjects.flatMap((subject) => (subject === null ? [] : resolved(schema, edges, subject)));
  if (own.length === 0) return DARK;
  const lit = edges.filter((edge) => own.some((subject) => touches(edge, subject)));
  const far = lit.filter((edge) => !own.some((subject) => isEndTable(edge, subject)));
  const ends = far.flatMap((edge) => [...edge.child.columns, ...(edge.parent?.columns ?? [])]);
  return { subjects: new Set([...own, ...ends]), edges: new Set(lit.map((edge) => edge.id)) };
}

/** A model is its table, a constraint its columns, a relationship the keys it walks. */
function resolved(schema: Schema, edges: readonly Edge[], subject: SubjectId): readonly SubjectId[] {
  const names = edges.flatMap((edge) => [...edge.child.names, ...(edge.parent?.names ?? [])]);
  const walked = names.find((name) => name.relationship === subject)?.keys;
  if (walked) return [subject, ...walked];
  const table = schema.models.find((model) => model.id === subject)?.table;
  if (table != null) return [subject, table];
  const sets = schema.tables.flatMap((each) => [...each.uniques, ...each.indexes]);
  return [subject, ...(sets.find((set) => set.id === subject)?.columns ?? [])];
}

function touches(edge: Edge, subject: SubjectId): boolean {
  if (edge.subject === subject || isEndTable(edge, subject)) return true;
  return edge.child.columns.includes(subject) || edge.parent?.columns.includes(subject) === true;
}

function isEndTable(edge: Edge, subject: SubjectId): boolean {
  return edge.child.table === subject || edge.parent?.table === subject;
}
