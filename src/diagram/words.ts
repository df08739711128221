/**
 * The picture in words: for each foreign key the two sentences that read it from either end, and what an edge, a column
 * or a table says when it is pointed at. Pure; the caption and the outline both speak through it.
 */

import type { Schema, SubjectId } from '../sandbox/protocol.ts';
import { list, multiplicityWords } from './cardinality.ts';
import { type Edge, type EdgeEnd, edgesOf, instanceName } from './edges.ts';
import { type Entity, entitiesOf } from './entities.ts';

export interface Caption {
  /** What it is about: `users.role_id → roles.id`. */
  readonly title: string;
  readonly sentences: readonly string[];
}

/** What can be said of a schema's parts. */
export class Wording {
  readonly #entities: ReadonlyMap<SubjectId, Entity>;
  readonly #edges: readonly Edge[];
  readonly #models: ReadonlyMap<SubjectId, SubjectId | null>;

  constructor(schema: Schema, edges: readonly Edge[] = edgesOf(schema)) {
    this.#entities = new Map(entitiesOf(schema).map((entity) => [entity.table, entity]));
    this.#models = new Map(schema.models.map((model) => [model.id, model.table]));
    this.#edges = edges;
  }

  /** What stands under the picture while `subject` is pointed at or chosen. */
  caption(subject: SubjectId): Caption | null {
    const edge = this.#edges.find((each) => each.subject === subject);
    if (edge !== undefined) return this.#edgeCaption(edge);
    const named = this.#edges.find((each) => namesOf(each).some((name) => name.relationship === subject));
    if (named !== undefined) return this.#nameCaption(named, subject);
    return this.#columnCaption(subject) ?? this.#tableCaption(this.#models.get(subject) ?? subject);
  }

  /** `Each user has zero or one role, through role_id.` The edge read from the table that refers. */
  fromChild(edge: Edge): string {
    const { child, parent } = edge;
    if (parent === null || parent.multiplicity === null) return this.#broken(edge);
    const many = multiplicityWords(parent.multiplicity);
    return `Each ${this.singular(child.table)} has ${many} ${this.singular(parent.table)}, through ${this.#columns(child)}.`;
  }

  /** `Each role has zero or many users, through users.role_id.` The edge read from the table referred to. */
  fromParent(edge: Edge): string {
    const { child, parent } = edge;
    if (parent === null || child.multiplicity === null) return this.#broken(edge);
    const many = child.multiplicity.max === 'many';
    const who = many ? this.plural(child.table) : this.singular(child.table);
    return `Each ${this.singular(parent.table)} has ${multiplicityWords(child.multiplicity)} ${who}, through ${this.#qualified(child)}.`;
  }

  /** One row of a table: its model's name, or `row of follows`. */
  singular(table: SubjectId): string {
    const entity = this.#entities.get(table);
    const [model] = entity?.models ?? [];
    if (model) return instanceName(model.name).replaceAll('_', ' ');
    return `row of ${entity?.name ?? table}`;
  }

  plural(table: SubjectId): string {
    const entity = this.#entities.get(table);
    return entity?.models.length ? pluralOf(this.singular(table)) : `rows of ${entity?.name ?? table}`;
  }

  #broken(edge: Edge): string {
    const { child } = edge;
    const [name] = child.names;
    const who = child.columns.length > 0 ? this.#qualified(child) : (name?.text ?? this.singular(child.table));
    if (edge.broken !== null) return `${who} leads nowhere: ${edge.broken}`;
    const target = edge.parent === null ? '' : ` to ${this.plural(edge.parent.table)}`;
    return `${who} leads${target} without a foreign key.`;
  }

  #edgeCaption(edge: Edge): Caption {
    const { child, parent } = edge;
    if (edge.broken !== null || parent === null) return { title: this.#ends(edge), sentences: [this.#broken(edge)] };
    const errors = namesOf(edge).flatMap((name) => (name.error === null ? [] : [`${name.text}: ${name.error}`]));
    if (child.multiplicity === null) return { title: this.#ends(edge), sentences: [this.#broken(edge), ...errors] };
    return {
      title: this.#ends(edge),
      sentences: [
        `${this.fromChild(edge)} ${parent.reason}`,
        `${this.fromParent(edge)} ${child.reason}`,
        ...(edge.dashed ? [`Dashed, because ${list(namesOf(edge).map((name) => name.text))} has no partner.`] : []),
        ...errors,
      ],
    };
  }

  #nameCaption(edge: Edge, subject: SubjectId): Caption {
    const caption = this.#edgeCaption(edge);
    const name = namesOf(edge).find((each) => each.relationship === subject);
    return name === undefined ? caption : { ...caption, title: `${name.text}, on ${caption.title}` };
  }

  #columnCaption(subject: SubjectId): Caption | null {
    for (const entity of this.#entities.values()) {
      const row = entity.rows.find((each) => each.column === subject);
      if (row === undefined) continue;
      const facts = row.words.slice(row.name.length + 2);
      const edges = this.#edges.filter((each) => each.child.columns.includes(subject));
      const why = edges
        .flatMap((edge) => [this.fromChild(edge), edge.parent?.reason ?? ''])
        .filter((each) => each !== '');
      return {
        title: `${entity.name}.${row.name}`,
        sentences: [`${facts}.`, why.join(' ')].filter((each) => each !== ''),
      };
    }
    return null;
  }

  #tableCaption(table: SubjectId): Caption | null {
    const entity = this.#entities.get(table);
    if (entity === undefined) return null;
    const models = list(entity.models.map((model) => model.name));
    const mapped = models === '' ? 'A table without a model.' : `The table of ${models}.`;
    return { title: entity.name, sentences: [`${mapped} ${counted(entity.rows.length, 'column')}.`] };
  }

  #ends(edge: Edge): string {
    const { child, parent } = edge;
    const from = child.columns.length > 0 ? this.#qualified(child) : (child.names[0]?.text ?? child.table);
    if (parent === null) return from;
    const to = parent.columns.length > 0 ? this.#qualified(parent) : (this.#entities.get(parent.table)?.name ?? '');
    return `${from} → ${to}`;
  }

  #columns(end: EdgeEnd): string {
    const rows = this.#entities.get(end.table)?.rows ?? [];
    return list(end.columns.map((column) => rows.find((row) => row.column === column)?.name ?? column));
  }

  #qualified(end: EdgeEnd): string {
    const entity = this.#entities.get(end.table);
    const names = end.columns.map((column) => entity?.rows.find((row) => row.column === column)?.name ?? column);
    const table = entity?.name ?? end.table;
    return names.length === 1 ? `${table}.${names[0]}` : `${table} (${names.join(', ')})`;
  }
}

function namesOf(edge: Edge): EdgeEnd['names'] {
  return [...edge.child.names, ...(edge.parent?.names ?? [])];
}

/** `1 column`, `3 columns`. */
export function counted(count: number, what: string): string {
  return `${count} ${count === 1 ? what : pluralOf(what)}`;
}

/** As far as the names of models need it. */
export function pluralOf(word: string): string {
  if (/person$/i.test(word)) return word.replace(/person$/i, 'people');
  if (/child$/i.test(word)) return `${word}ren`;
  if (/(s|x|z|ch|sh)$/i.test(word)) return `${word}es`;
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}
