/**
 * SQLite in memory, through sql.js: the only file that knows it. Gives the sandbox empty databases, and errors with the
 * class that Python's `sqlite3` would raise.
 */

import initSqlJs, { type Database as SqlJsDatabase, type SqlJsStatic, type Statement } from 'sql.js';

export type SqlValue = null | number | bigint | string | Uint8Array;

export interface ResultSet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SqlValue[])[];
  /** Rows changed by the statement. */
  readonly changes: number;
}

/** The classes of Python's `sqlite3` module that SQLite's result codes turn into. */
export type DbapiErrorName =
  | 'IntegrityError'
  | 'OperationalError'
  | 'ProgrammingError'
  | 'InterfaceError'
  | 'InternalError'
  | 'DataError'
  | 'DatabaseError';

/** What SQLite refused, in SQLite's words. */
export class DatabaseError extends Error {
  override readonly name: DbapiErrorName;

  constructor(name: DbapiErrorName, message: string) {
    super(message);
    this.name = name;
  }
}

/** A quarter of the tab's budget: a program can't raise it from SQL. */
const HEAP_LIMIT = 64 * 1024 * 1024;

export class Database {
  readonly #sqlite: SqlJsDatabase;
  #lastCode = 0;

  constructor(engine: SqlJsStatic) {
    this.#sqlite = new engine.Database();
    this.#rememberCodes();
    this.#sqlite.run(`PRAGMA hard_heap_limit = ${HEAP_LIMIT}`);
  }

  /** sql.js throws SQLite's message and drops its result code, which alone tells the kinds of error apart. */
  #rememberCodes(): void {
    // The typings give `handleError` no parameter; in sql.js it takes the result code, and statements call it through
    // their database.
    const database = this.#sqlite as unknown as { handleError(code: number): void };
    const handle = database.handleError.bind(database);
    database.handleError = (code) => {
      this.#lastCode = code;
      handle(code);
    };
  }

  /** Executes one statement. @throws DatabaseError */
  execute(sql: string, parameters: readonly SqlValue[] = []): ResultSet {
    this.#lastCode = 0;
    let statement: Statement | null = null;
    try {
      statement = this.#sqlite.prepare(sql);
      return this.#step(statement, parameters);
    } catch (error) {
      throw this.#translated(error);
    } finally {
      statement?.free();
    }
  }

  #step(statement: Statement, parameters: readonly SqlValue[]): ResultSet {
    if (parameters.length > 0) statement.bind(parameters.map(bindable));
    const rows: SqlValue[][] = [];
    while (statement.step()) rows.push(statement.get());
    const columns = statement.getColumnNames();
    return { columns, rows, changes: columns.length > 0 ? 0 : this.#sqlite.getRowsModified() };
  }

  #translated(error: unknown): DatabaseError {
    const message = error instanceof Error ? error.message : String(error);
    return new DatabaseError(errorName(this.#lastCode), message);
  }

  /** The key of the row inserted last (`sqlite3_last_insert_rowid`). */
  lastRowid(): number {
    const value = this.execute('SELECT last_insert_rowid()').rows[0]?.[0];
    return typeof value === 'number' ? value : 0;
  }

  close(): void {
    this.#sqlite.close();
  }
}

/** sql.js binds a bigint as text: whole numbers that fit go as numbers. */
function bindable(value: SqlValue): null | number | string | Uint8Array {
  if (typeof value !== 'bigint') return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

/** `_pysqlite_seterror` in CPython's `Modules/_sqlite/util.c`. */
function errorName(code: number): DbapiErrorName {
  switch (code & 0xff) {
    case 2:
    case 12:
      return 'InternalError';
    case 11:
      return 'DatabaseError';
    case 18:
      return 'DataError';
    case 19:
    case 20:
      return 'IntegrityError';
    case 21:
    case 25:
      return 'InterfaceError';
    default:
      return code === 0 || (code & 0xff) <= 17 ? 'OperationalError' : 'DatabaseError';
  }
}

/** Empty databases: about a millisecond each, unless the next one was made ahead. */
export class Databases {
  readonly #engine: SqlJsStatic;
  #next: Database | null = null;

  constructor(engine: SqlJsStatic) {
    this.#engine = engine;
  }

  /** Whoever opens it closes it. */
  open(): Database {
    const database = this.#next ?? new Database(this.#engine);
    this.#next = null;
    return database;
  }

  /** Makes the next one now, while nobody waits for it. */
  prepare(): void {
    this.#next ??= new Database(this.#engine);
  }
}

/** Loads SQLite. @param wasmUrl where the page serves the binary; `null` in Node, which finds it beside the package. */
export async function loadSqlite(wasmUrl: string | null): Promise<Databases> {
  return new Databases(await initSqlJs(wasmUrl === null ? {} : { locateFile: () => wasmUrl }));
}
