/**
 * A schema's edges: each foreign key is one, joined with the Python attributes that walk it at either end; a
 * relationship that walks no foreign key is one of its own. Called once a Run; geometry and outline are made from it.
 */

import type { ForeignKey, Model, Relationship, Schema, SubjectId, Table } from '../sandbox/protocol.ts';
import { cardinality, type Multiplicity } from './cardinality.ts';
import { groupBy } from './group.ts';

/** A Python attribute as it stands at the end it walks from. */
export interface EndName {
  readonly relationship: SubjectId;
  /** As an instance says it: `role.users`. */
  readonly text: string;
  /** Whether another attribute walks the same way back. */
  readonly paired: boolean;
  readonly error: string | null;
  /** Every foreign key it walks: two through an association table. */
  readonly keys: readonly SubjectId[];
}

export interface EdgeEnd {
  readonly table: SubjectId;
  /** The columns it ends at; none where it ends at the table as a whole. */
  readonly columns: readonly SubjectId[];
  /** `null` where no foreign key says how many. */
  readonly multiplicity: Multiplicity | null;
  readonly reason: string;
  readonly names: readonly EndName[];
}

export interface Edge {
  /** Unique among the edges of a schema. */
  readonly id: string;
  readonly subject: SubjectId;
  readonly kind: 'key' | 'relationship';
  /** The end that refers: a foreign key's own table, a lone relationship's own model. */
  readonly child: EdgeEnd;
  /** The end referred to; `null` while there is nothing of that name. */
  readonly parent: EdgeEnd | null;
  /** Relationships walk it, and none of them has a partner. */
  readonly dashed: boolean;
  /** Why it leads nowhere, in words; `null` for an edge that is whole. */
  readonly broken: string | null;
}

/** Every edge of a schema, those of the foreign keys first, in definition order. */
export function edgesOf(schema: Schema): readonly Edge[] {
  const reader = new Reader(schema);
  const keys = schema.tables.flatMap((table) => table.foreignKeys.map((key) => reader.keyEdge(table, key)));
  return withUniqueIds([...keys, ...reader.loneEdges()]);
}

/** How an instance of a model is usually called: `OrderLine` is `order_line`. */
export function instanceName(model: string): string {
  return model
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}

/** Which end of which foreign key an attribute stands at. */
interface Stand {
  readonly key: SubjectId;
  readonly end: 'parent' | 'child';
  readonly relationship: Relationship;
}

class Reader {
  readonly #schema: Schema;
  readonly #models: ReadonlyMap<SubjectId, Model>;
  readonly #tables: ReadonlyMap<SubjectId, Table>;
  readonly #keyTables: ReadonlyMap<SubjectId, Table>;
  /** By the foreign key at which they stand. */
  readonly #stands: ReadonlyMap<SubjectId, readonly Stand[]>;
  readonly #standing: ReadonlySet<SubjectId>;

  constructor(schema: Schema) {
    this.#schema = schema;
    this.#models = new Map(schema.models.map((model) => [model.id, model]));
    this.#tables = new Map(schema.tables.map((table) => [table.id, table]));
    this.#keyTables = new Map(schema.tables.flatMap((table) => table.foreignKeys.map((key) => [key.id, table])));
    const relationships = new Map(schema.relationships.map((each) => [each.id, each]));
    const stands = [...relationships.values()].flatMap((relationship) => this.#standsOf(relationship));
    this.#stands = groupBy(stands, (stand) => stand.key);
    this.#standing = new Set(stands.map((stand) => stand.relationship.id));
  }

  keyEdge(table: Table, key: ForeignKey): Edge {
    const ends = cardinality(table, key);
    const child = { multiplicity: ends.child, reason: ends.child.reason, names: this.#names(key.id, 'child') };
    const parent = { multiplicity: ends.parent, reason: ends.parent.reason, names: this.#names(key.id, 'parent') };
    const names = [...child.names, ...parent.names];
    return {
      id: key.id,
      subject: key.id,
      kind: 'key',
      child: { table: table.id, columns: key.columns, ...child, multiplicity: plain(child.multiplicity) },
      parent: key.target && { ...key.target, ...parent, multiplicity: plain(parent.multiplicity) },
      dashed: names.length > 0 && !names.some((name) => name.paired),
      broken: key.target === null ? this.#missing(key.targetText) : null,
    };
  }

  /** An edge for each relationship, or pair of them, that stands at no foreign key. */
  loneEdges(): readonly Edge[] {
    const lone = this.#schema.relationships.filter((each) => !this.#standing.has(each.id));
    const first = lone.filter((each) => !lone.some((other) => other.id === each.reverse && other.id < each.id));
    return first.flatMap((each) => this.#loneEdge(each) ?? []);
  }

  #loneEdge(relationship: Relationship): Edge | null {
    const own = this.#tableOf(relationship.model);
    if (own === null) return null;
    const target = relationship.target === null ? null : this.#tableOf(relationship.target);
    const back = this.#schema.relationships.find((each) => each.id === relationship.reverse);
    return {
      id: relationship.id,
      subject: relationship.id,
      kind: 'relationship',
      child: wholeTable(own, [this.#name(relationship)]),
      parent: target === null ? null : wholeTable(target, back ? [this.#name(back)] : []),
      dashed: true,
      broken: relationship.error ?? back?.error ?? (target === null ? 'Its class is not defined yet.' : null),
    };
  }

  #names(key: SubjectId, end: 'parent' | 'child'): readonly EndName[] {
    const own = this.#stands.get(key) ?? [];
    return own.filter((one) => one.end === end).map((one) => this.#name(one.relationship));
  }

  #name(relationship: Relationship): EndName {
    const model = this.#models.get(relationship.model)?.name ?? relationship.model;
    const paired = relationship.reverse !== null;
    const text = `${instanceName(model)}.${relationship.key}`;
    return { relationship: relationship.id, text, paired, error: relationship.error, keys: this.#keysOf(relationship) };
  }

  /** Through an association table, each end's name stands where its entity is: at the parent end of its own key. */
  #standsOf(relationship: Relationship): readonly Stand[] {
    const keys = this.#keysOf(relationship);
    if (relationship.secondary !== null || relationship.direction === 'MANYTOMANY') {
      const own = this.#ownKey(relationship, keys);
      return own === undefined ? [] : [{ key: own, end: 'parent', relationship }];
    }
    return keys.map((key) => ({ key, end: this.#endOf(relationship, key), relationship }));
  }

  #endOf(relationship: Relationship, key: SubjectId): 'parent' | 'child' {
    if (relationship.direction !== null) return relationship.direction === 'MANYTOONE' ? 'child' : 'parent';
    return this.#keyTables.get(key)?.id === this.#tableOf(relationship.model) ? 'child' : 'parent';
  }

  #ownKey(relationship: Relationship, keys: readonly SubjectId[]): SubjectId | undefined {
    const own = this.#tableOf(relationship.model);
    return keys.find((key) => this.#targetOf(key) === own) ?? keys[0];
  }

  /** The keys it walks; while it is not configured, the only ones there are between its tables. */
  #keysOf(relationship: Relationship): readonly SubjectId[] {
    const known = relationship.foreignKeys.filter((key) => this.#keyTables.has(key));
    if (known.length > 0 || relationship.error !== null || relationship.direction !== null) return known;
    if (relationship.secondary !== null) {
      return this.#tables.get(relationship.secondary)?.foreignKeys.map((key) => key.id) ?? [];
    }
    const between = this.#between(this.#tableOf(relationship.model), this.#tableOf(relationship.target));
    return between.length === 1 ? between : [];
  }

  #between(one: SubjectId | null, other: SubjectId | null): readonly SubjectId[] {
    const joins = (from: SubjectId | null, to: SubjectId | null) =>
      this.#schema.tables
        .filter((table) => table.id === from)
        .flatMap((table) => table.foreignKeys.filter((key) => key.target?.table === to && to !== null));
    return [...new Set([...joins(one, other), ...joins(other, one)].map((key) => key.id))];
  }

  #targetOf(key: SubjectId): SubjectId | undefined {
    return this.#keyTables.get(key)?.foreignKeys.find((each) => each.id === key)?.target?.table;
  }

  /** A model's table, or that of the model it inherits from. */
  #tableOf(model: SubjectId | null): SubjectId | null {
    for (let at = model, left = this.#models.size; at !== null && left >= 0; left--) {
      const found = this.#models.get(at);
      if (found?.table != null) return this.#tables.has(found.table) ? found.table : null;
      at = found?.inherits ?? null;
    }
    return null;
  }

  #missing(target: string): string {
    const dot = target.lastIndexOf('.');
    if (dot < 0) return `“${target}” names no column: write table.column.`;
    const table = this.#schema.tables.find((each) => each.fullName === target.slice(0, dot));
    return table
      ? `${table.fullName} has no column ${target.slice(dot + 1)}.`
      : `There is no table ${target.slice(0, dot)}.`;
  }
}

function plain({ min, max }: Multiplicity): Multiplicity {
  return { min, max };
}

function wholeTable(table: SubjectId, names: readonly EndName[]): EdgeEnd {
  return { table, columns: [], multiplicity: null, reason: '', names };
}

/** Two edges with one id would be drawn as one: a key written twice gets a number. */
function withUniqueIds(edges: readonly Edge[]): readonly Edge[] {
  const seen = new Map<string, number>();
  return edges.map((edge) => {
    const count = (seen.get(edge.id) ?? 0) + 1;
    seen.set(edge.id, count);
    return count === 1 ? edge : { ...edge, id: `${edge.id}#${count}` };
  });
}
