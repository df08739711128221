/** The Schema of a run: every table of every MetaData, every mapped class, every relationship. Called by `run.ts`. */

import type { PyException } from '../../python/objects/exception.ts';
import type { Mapper } from '../../site-packages/sqlalchemy/orm/mapper.ts';
import { allRegistries } from '../../site-packages/sqlalchemy/orm/registry.ts';
import { RelationshipProperty } from '../../site-packages/sqlalchemy/orm/relationships.ts';
import { allMetaData } from '../../site-packages/sqlalchemy/sql/schema/metadata.ts';
import type { Schema } from '../protocol.ts';
import type { Identities } from './identity.ts';
import { attributesByColumn, ModelNames, model, modelsByTable, relationship } from './models.ts';
import { TableGatherer } from './tables.ts';

/** The Schema as it stands, whatever is broken in it. */
export function gatherSchema(ids: Identities): Schema {
  const mappers = allRegistries().flatMap((registry) => registry.mappers);
  const names = new ModelNames(mappers);
  const gatherer = new TableGatherer(ids, attributesByColumn(mappers), modelsByTable(mappers, names));
  const tables = allMetaData().flatMap((metadata) =>
    [...metadata.tables.values()].map((table) => gatherer.table(table)),
  );
  const errors = relationshipErrors(mappers);
  return {
    tables,
    models: mappers.map((mapper) => model(mapper, names, ids)),
    relationships: mappers.flatMap((mapper) =>
      relationshipsOf(mapper).map((property) => relationship(property, names, ids, errors)),
    ),
  };
}

/** Relationships that belong to the mapper itself, and not to one it inherits from. */
function relationshipsOf(mapper: Mapper): RelationshipProperty[] {
  return [...mapper.props.values()].filter(
    (property): property is RelationshipProperty =>
      property instanceof RelationshipProperty && property.parent === mapper,
  );
}

/** A mapper remembers the error that stopped it; the relationship that was being configured is the one to blame. */
function relationshipErrors(mappers: readonly Mapper[]): Map<RelationshipProperty, PyException> {
  const errors = new Map<RelationshipProperty, PyException>();
  for (const mapper of mappers) {
    if (!mapper.configureFailed) continue;
    const guilty = relationshipsOf(mapper).find((property) => property.configureStarted && !property.configureFinished);
    if (guilty) errors.set(guilty, mapper.configureFailed);
  }
  return errors;
}
