/** What `create_all()` would emit on an empty database, statement by statement, and which part of each spells what. Called by `run.ts`. */

import { isRaised, type Raised } from '../python/objects/exception.ts';
import { SQLITE } from '../site-packages/sqlalchemy/dialects/sqlite/dialect.ts';
import type { Fragment } from '../site-packages/sqlalchemy/sql/fragment.ts';
import type { MetaData } from '../site-packages/sqlalchemy/sql/schema/metadata.ts';
import { sortTables } from '../site-packages/sqlalchemy/sql/schema/sort-tables.ts';
import type { Table } from '../site-packages/sqlalchemy/sql/schema/table.ts';
import type { Statement, SubjectId } from './protocol.ts';
import type { Identities } from './schema/identity.ts';

export interface Ddl {
  readonly statements: readonly Statement[];
  /** Why some tables have none, in the order of the tables. */
  readonly errors: readonly Raised[];
}

/** Statements of one MetaData. A table that can't be made leaves the others as they are. */
export function createStatements(metadata: MetaData, ids: Identities): Ddl {
  const errors: Raised[] = [];
  const sound = [...metadata.tables.values()].filter((table) => collected(errors, () => checkTargets(table)) !== null);
  const statements = sortTables(sound).flatMap((table) => collected(errors, () => statementsOf(table, ids)) ?? []);
  return { statements, errors };
}

/** @throws Raised for the first foreign key that leads nowhere. */
function checkTargets(table: Table): true {
  for (const key of table.foreignKeyConstraints) for (const element of key.elements) void element.column;
  return true;
}

function collected<T>(errors: Raised[], action: () => T): T | null {
  try {
    return action();
  } catch (thrown) {
    if (!isRaised(thrown)) throw thrown;
    errors.push(thrown);
    return null;
  }
}

/** CREATE TABLE and its indexes, in the order of their columns. */
function statementsOf(table: Table, ids: Identities): Statement[] {
  const compiler = SQLITE.ddlCompiler();
  const indexes = [...table.indexes].sort((a, b) => a.creationOrder - b.creationOrder);
  return [
    statement(compiler.createTable(table), ids.table(table), ids),
    ...indexes.map((index) => {
      const fragment = compiler.createIndex(index);
      return statement(fragment, ids.known(index) ?? ids.table(table), ids);
    }),
  ];
}

function statement({ text, pieces }: Fragment, subject: SubjectId, ids: Identities): Statement {
  const named = pieces.flatMap(({ from, to, object }) => {
    const id = ids.known(object);
    return id === null ? [] : [{ from, to, subject: id }];
  });
  return { text, subject, pieces: named };
}
