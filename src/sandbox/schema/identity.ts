/** Gives every table, column, constraint and index of a run its `SubjectId`. Asked by the gathering of the schema and by the DDL. */

import type { PyObject } from '../../python/objects/object.ts';
import type { Column } from '../../site-packages/sqlalchemy/sql/schema/column.ts';
import type { Constraint } from '../../site-packages/sqlalchemy/sql/schema/constraint.ts';
import type { ForeignKeyConstraint } from '../../site-packages/sqlalchemy/sql/schema/foreign-key.ts';
import type { Index } from '../../site-packages/sqlalchemy/sql/schema/index-schema.ts';
import type { Table } from '../../site-packages/sqlalchemy/sql/schema/table.ts';
import type { SubjectId } from '../protocol.ts';

export class Identities {
  readonly #ids = new Map<PyObject, SubjectId>();
  readonly #taken = new Set<SubjectId>();

  /** `table:users`. Two tables of one name live in two databases; the second is `table:users@2`. */
  table(table: Table): SubjectId {
    return this.#idOf(table, `table:${table.fullname}`);
  }

  /** `column:users.role_id`. */
  column(column: Column): SubjectId {
    const place = column.table ? this.table(column.table).slice('table:'.length) : '?';
    return this.#idOf(column, `column:${place}.${column.name}`);
  }

  /** `fk:users.role_id>roles.id`. */
  foreignKey(key: ForeignKeyConstraint, columns: readonly Column[]): SubjectId {
    const from = columns.map((column) => this.column(column).slice('column:'.length)).join('+');
    const to = key.elements.map((element) => element.targetFullname).join('+');
    return this.#idOf(key, `fk:${from}>${to}`);
  }

  /** `constraint:users.uq(name,email)`. */
  constraint(constraint: Constraint, table: Table, what: string): SubjectId {
    return this.#idOf(constraint, `constraint:${this.table(table).slice('table:'.length)}.${what}`);
  }

  /** `index:ix_users_name`. */
  index(index: Index, name: string): SubjectId {
    return this.#idOf(index, `index:${name}`);
  }

  /** The id that a thing has got already. */
  known(thing: PyObject): SubjectId | null {
    return this.#ids.get(thing) ?? null;
  }

  #idOf(thing: PyObject, wanted: SubjectId): SubjectId {
    const known = this.#ids.get(thing);
    if (known !== undefined) return known;
    let id = wanted;
    for (let again = 2; this.#taken.has(id); again++) id = `${wanted}@${again}`;
    this.#ids.set(thing, id);
    this.#taken.add(id);
    return id;
  }
}
