/** SQLAlchemy's tables as the picture's: plain data with identities and places in the source. Called by `gather.ts`. */

import { isRaised } from '../../python/objects/exception.ts';
import { PyCallable, PyMethod } from '../../python/objects/function.ts';
import type { Value } from '../../python/objects/object.ts';
import { repr } from '../../python/objects/repr.ts';
import type { Column } from '../../site-packages/sqlalchemy/sql/schema/column.ts';
import { CheckConstraint, UniqueConstraint } from '../../site-packages/sqlalchemy/sql/schema/constraint.ts';
import {
  CallableDefault,
  DefaultClause,
  type DefaultGenerator,
  ExpressionDefault,
  ScalarDefault,
} from '../../site-packages/sqlalchemy/sql/schema/defaults.ts';
import type { ForeignKeyConstraint } from '../../site-packages/sqlalchemy/sql/schema/foreign-key.ts';
import type { Index } from '../../site-packages/sqlalchemy/sql/schema/index-schema.ts';
import { isTable, type Table } from '../../site-packages/sqlalchemy/sql/schema/table.ts';
import type * as Protocol from '../protocol.ts';
import type { Identities } from './identity.ts';
import { checkText, serverDefaultText, typeText } from './spelling.ts';

export class TableGatherer {
  readonly #ids: Identities;
  /** Python attributes by column, and models by table. */
  readonly #attributes: ReadonlyMap<Column, readonly string[]>;
  readonly #models: ReadonlyMap<Table, readonly Protocol.SubjectId[]>;

  constructor(
    ids: Identities,
    attributes: ReadonlyMap<Column, readonly string[]>,
    models: ReadonlyMap<Table, readonly Protocol.SubjectId[]>,
  ) {
    this.#ids = ids;
    this.#attributes = attributes;
    this.#models = models;
  }

  table(table: Table): Protocol.Table {
    const columns = columnsOf(table);
    const uniques = [...table.constraints].filter((one) => one instanceof UniqueConstraint);
    const indexes = [...table.indexes].sort((a, b) => a.creationOrder - b.creationOrder);
    const alone = loneColumns(uniques, indexes);
    const indexed = new Set(indexes.flatMap((index) => index.columns.values()[0] ?? []));
    const primaryKey = table.primaryKey?.columns.values() ?? [];
    return {
      id: this.#ids.table(table),
      spans: table.provenance.spans,
      name: table.name,
      fullName: table.fullname,
      columns: columns.map((column) =>
        this.#column(column, primaryKey.includes(column), alone.has(column), indexed.has(column)),
      ),
      primaryKey: primaryKey.map((column) => this.#ids.column(column)),
      foreignKeys: sortedByCreation(table.foreignKeyConstraints).map((key) => this.#foreignKey(key)),
      uniques: sortedByCreation(uniques).map((one) => this.#unique(one, table)),
      indexes: indexes.map((index) => this.#index(index)),
      checks: this.#checks(table),
      models: this.#models.get(table) ?? [],
    };
  }

  #column(column: Column, primaryKey: boolean, unique: boolean, indexed: boolean): Protocol.Column {
    return {
      id: this.#ids.column(column),
      spans: column.provenance.spans,
      name: column.name,
      type: typeText(column),
      pythonType: pythonType(column),
      nullable: column.nullable && !primaryKey,
      primaryKey,
      unique,
      indexed,
      default: defaultText(column.default),
      serverDefault: column.serverDefault instanceof DefaultClause ? serverDefaultText(column) : null,
      onupdate: defaultText(column.onupdate),
      attributes: this.#attributes.get(column) ?? [],
    };
  }

  #foreignKey(key: ForeignKeyConstraint): Protocol.ForeignKey {
    const columns = key.columns.values();
    return {
      id: this.#ids.foreignKey(key, columns),
      spans: foreignKeySpans(key),
      columns: columns.map((column) => this.#ids.column(column)),
      targetText: key.elements.map((element) => element.targetFullname).join(', '),
      target: this.#target(key),
      ondelete: key.actions.ondelete ?? null,
      onupdate: key.actions.onupdate ?? null,
    };
  }

  /** `null` while a table or a column that it names is not there. */
  #target(key: ForeignKeyConstraint): Protocol.ForeignKey['target'] {
    try {
      const columns = key.elements.map((element) => element.column);
      const table = columns[0]?.table;
      if (!isTable(table ?? null)) return null;
      // The columns of a schema table are schema columns.
      return {
        table: this.#ids.table(table as Table),
        columns: columns.map((column) => this.#ids.column(column as Column)),
      };
    } catch (thrown) {
      if (isRaised(thrown)) return null;
      throw thrown;
    }
  }

  #unique(unique: UniqueConstraint, table: Table): Protocol.ColumnSet {
    const columns = unique.columns.values();
    const what = `uq(${columns.map((column) => column.name).join(',')})`;
    return {
      id: this.#ids.constraint(unique, table, what),
      spans: unique.provenance.spans,
      name: nameOf(unique.name),
      columns: columns.map((column) => this.#ids.column(column)),
    };
  }

  #index(index: Index): Protocol.Index {
    const name = nameOf(index.name);
    const columns = index.columns.values();
    return {
      id: this.#ids.index(index, name ?? columns.map((column) => column.name).join(',')),
      spans: index.provenance.spans,
      name,
      columns: columns.map((column) => this.#ids.column(column)),
      unique: index.unique,
    };
  }

  #checks(table: Table): Protocol.Check[] {
    const checks = [...table.constraints, ...columnsOf(table).flatMap((column) => [...column.constraints])].filter(
      (one) => one instanceof CheckConstraint,
    );
    return checks.map((check, at) => ({
      id: this.#ids.constraint(check, table, `ck${at + 1}`),
      spans: check.provenance.spans,
      name: nameOf(check.name),
      text: checkText(check),
    }));
  }
}

export function columnsOf(table: Table): readonly Column[] {
  // The columns of a schema table are schema columns.
  return table.columns.values() as readonly Column[];
}

/** Columns that a unique constraint or a unique index holds alone. */
function loneColumns(uniques: readonly UniqueConstraint[], indexes: readonly Index[]): Set<Column> {
  const unique = indexes.filter((index) => index.unique && index.expressions.length <= 1);
  const sets = [...uniques, ...unique].map((one) => one.columns.values());
  return new Set(sets.flatMap((columns) => (columns.length === 1 ? columns : [])));
}

function sortedByCreation<T extends { readonly creationOrder: number }>(items: Iterable<T>): T[] {
  return [...items].sort((a, b) => a.creationOrder - b.creationOrder);
}

function foreignKeySpans(key: ForeignKeyConstraint) {
  const spans = key.elements.flatMap((element) => element.provenance.spans);
  return spans.length > 0 ? spans : key.provenance.spans;
}

function nameOf(name: unknown): string | null {
  return typeof name === 'string' ? name : null;
}

function pythonType(column: Column): string | null {
  const text = repr(column.type);
  return text === 'NullType()' ? null : text.replace(/\(\)$/, '');
}

/** A default as a learner would write it: `True`, `'guest'`, `datetime.utcnow`, `now()`. */
function defaultText(generator: DefaultGenerator | null): string | null {
  if (generator instanceof ScalarDefault) return repr(generator.given);
  if (generator instanceof ExpressionDefault) return repr(generator.given);
  if (generator instanceof CallableDefault) return callableText(generator.given);
  return generator === null ? null : repr(generator);
}

function callableText(value: Value): string {
  if (value instanceof PyCallable) return value.qualname === '<lambda>' ? 'a lambda' : value.qualname;
  return value instanceof PyMethod && value.func instanceof PyCallable ? value.func.qualname : repr(value);
}
