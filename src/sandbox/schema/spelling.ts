/** How SQLite's DDL spells parts of a table. What can't be spelt is `null`: the error itself is reported with the statement. */

import { isRaised } from '../../python/objects/exception.ts';
import { SQLITE } from '../../site-packages/sqlalchemy/dialects/sqlite/dialect.ts';
import type { Column } from '../../site-packages/sqlalchemy/sql/schema/column.ts';
import type { CheckConstraint } from '../../site-packages/sqlalchemy/sql/schema/constraint.ts';

/** The column's type: `VARCHAR(80)`. */
export function typeText(column: Column): string | null {
  return attempted(() => SQLITE.typeCompiler.process(column.type, column));
}

/** What stands after `DEFAULT`. */
export function serverDefaultText(column: Column): string | null {
  return attempted(() => SQLITE.ddlCompiler().defaultText(column));
}

/** The condition of a CHECK. */
export function checkText(check: CheckConstraint): string {
  return attempted(() => SQLITE.ddlCompiler().bareSql(check.sqltext)) ?? '';
}

function attempted<T>(spell: () => T): T | null {
  try {
    return spell();
  } catch (thrown) {
    if (isRaised(thrown)) return null;
    throw thrown;
  }
}
