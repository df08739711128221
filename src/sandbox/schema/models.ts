/** SQLAlchemy's mappers and relationships as the picture's: plain data. Called by `gather.ts`. */

import type { PyException } from '../../python/objects/exception.ts';
import { str } from '../../python/objects/repr.ts';
import { lazyName } from '../../site-packages/sqlalchemy/orm/lazy.ts';
import type { Mapper } from '../../site-packages/sqlalchemy/orm/mapper.ts';
import { ColumnProperty } from '../../site-packages/sqlalchemy/orm/properties.ts';
import type { RelationshipProperty } from '../../site-packages/sqlalchemy/orm/relationships.ts';
import { type Column, isColumn } from '../../site-packages/sqlalchemy/sql/schema/column.ts';
import type { ForeignKeyConstraint } from '../../site-packages/sqlalchemy/sql/schema/foreign-key.ts';
import { isTable, type Table } from '../../site-packages/sqlalchemy/sql/schema/table.ts';
import type * as Protocol from '../protocol.ts';
import type { Identities } from './identity.ts';

/** What the gathering knows of each mapper: the errors that broke its relationships. */
export type RelationshipErrors = ReadonlyMap<RelationshipProperty, PyException>;

/** `model:User`; a second class of one name is `model:User@2`. */
export class ModelNames {
  readonly #ids = new Map<Mapper, Protocol.SubjectId>();

  constructor(mappers: readonly Mapper[]) {
    const seen = new Map<string, number>();
    for (const mapper of mappers) {
      const count = (seen.get(mapper.class.name) ?? 0) + 1;
      seen.set(mapper.class.name, count);
      this.#ids.set(mapper, `model:${mapper.class.name}${count > 1 ? `@${count}` : ''}`);
    }
  }

  of(mapper: Mapper): Protocol.SubjectId {
    return this.#ids.get(mapper) ?? `model:${mapper.class.name}`;
  }

  relationship(property: RelationshipProperty): Protocol.SubjectId {
    return `relationship:${this.of(property.parent).slice('model:'.length)}.${property.name}`;
  }
}

export function model(mapper: Mapper, names: ModelNames, ids: Identities): Protocol.Model {
  const { span, header } = mapper.class;
  return {
    id: names.of(mapper),
    spans: span ? [span] : [],
    name: mapper.class.name,
    table: isTable(mapper.localTable) ? ids.table(mapper.localTable) : null,
    inherits: mapper.inherits ? names.of(mapper.inherits) : null,
    header,
  };
}

/** The other end: the one that it names, or one that names it. */
function reverseOf({ reverseProperties, backPopulates }: RelationshipProperty): RelationshipProperty | undefined {
  const others = [...reverseProperties];
  return others.find(({ name }) => name === backPopulates) ?? others[0];
}

export function relationship(
  property: RelationshipProperty,
  names: ModelNames,
  ids: Identities,
  errors: RelationshipErrors,
): Protocol.Relationship {
  const error = errors.get(property);
  const join = property.knownJoin;
  const reverse = reverseOf(property);
  const target = property.knownMapper;
  const sound = join !== null && error === undefined;
  return {
    id: names.relationship(property),
    spans: spansOf(property),
    model: names.of(property.parent),
    key: property.name,
    target: target ? names.of(target) : null,
    direction: sound ? directionOf(property) : null,
    uselist: sound ? property.uselist : false,
    reverse: reverse ? names.relationship(reverse) : null,
    fromBackref: property.fromBackref,
    foreignKeys: sound ? walkedKeys(property, ids) : [],
    secondary: sound && isTable(property.secondary) ? ids.table(property.secondary) : null,
    lazy: lazyName(property),
    cascade: property.cascade.names,
    viewonly: property.viewonly,
    error: error ? str(error) : null,
  };
}

/** The call that wrote it, then the line that holds the call. */
function spansOf({ written }: RelationshipProperty) {
  return [written.site?.span, written.statement].filter((span) => span !== undefined && span !== null);
}

function directionOf(property: RelationshipProperty): Protocol.Direction | null {
  const name = property.direction?.name;
  return name === 'ONETOMANY' || name === 'MANYTOONE' || name === 'MANYTOMANY' ? name : null;
}

/** The foreign keys whose columns the join walks. */
function walkedKeys(property: RelationshipProperty, ids: Identities): Protocol.SubjectId[] {
  const pairs = property.joinCondition.synchronizePairs.concat(property.joinCondition.secondarySynchronizePairs);
  const keys = new Set<ForeignKeyConstraint>();
  for (const [left, right] of pairs) {
    for (const column of [left, right]) {
      const other = column === left ? right : left;
      if (!isColumn(column) || !isTable(column.table)) continue;
      for (const foreignKey of column.ownForeignKeys) {
        if (foreignKey.constraint && foreignKey.resolve(false) === other) keys.add(foreignKey.constraint);
      }
    }
  }
  return [...keys].flatMap((key) => ids.known(key) ?? []);
}

/** Which attributes map which column: `User.role_id`. */
export function attributesByColumn(mappers: readonly Mapper[]): Map<Column, string[]> {
  const attributes = new Map<Column, string[]>();
  for (const mapper of mappers) {
    for (const [key, property] of mapper.props) {
      if (!(property instanceof ColumnProperty)) continue;
      for (const column of property.columns) {
        if (!isColumn(column)) continue;
        attributes.set(column, [...(attributes.get(column) ?? []), `${mapper.class.name}.${key}`]);
      }
    }
  }
  return attributes;
}

/** Which models are mapped to which table, the one that made it first. */
export function modelsByTable(mappers: readonly Mapper[], names: ModelNames): Map<Table, Protocol.SubjectId[]> {
  const models = new Map<Table, Protocol.SubjectId[]>();
  for (const mapper of mappers) {
    const table = mapper.localTable;
    if (isTable(table)) models.set(table, [...(models.get(table) ?? []), names.of(mapper)]);
  }
  return models;
}
