/**
 * The whole of a run on one page: parse and execute the program, configure the mappers, spell the tables, make them in an
 * empty SQLite, gather what the page shows. A function of the request alone; called by `open.ts`.
 */

import { Unsupported } from '../python/objects/exception.ts';
import { current, enter } from '../python/objects/runtime.ts';
import { DATABASES, wrapped } from '../site-packages/sqlalchemy/engine/dbapi.ts';
import { logged } from '../site-packages/sqlalchemy/engine/echo.ts';
import { configureMappers } from '../site-packages/sqlalchemy/orm/configure.ts';
import { allMetaData } from '../site-packages/sqlalchemy/sql/schema/metadata.ts';
import { runChecks } from './checks.ts';
import { type Database, DatabaseError } from './database.ts';
import { createStatements } from './ddl.ts';
import { causesFirst, Problems } from './problems.ts';
import { Program } from './program.ts';
import type { CheckResult, Echo, Run, RunRequest, Schema, Statement, TableRows } from './protocol.ts';
import { readRows } from './rows.ts';
import { gatherSchema } from './schema/gather.ts';
import { Identities } from './schema/identity.ts';
import { findRemarks } from './silent/remarks.ts';
import { Stopwatch } from './stopwatch.ts';
import { timelineOf } from './timeline.ts';

const NO_SCHEMA: Schema = { tables: [], models: [], relationships: [] };

/** Never throws: whatever goes wrong is one of the Run's problems. */
export function run(request: RunRequest, openDatabase: () => Database): Run {
  const problems = new Problems(new Map(request.files.map((file) => [file.name, file])));
  const stopwatch = new Stopwatch();
  const program = new Program(request, problems, stopwatch);
  const execution = new Execution(request, program, problems, stopwatch, openDatabase);
  try {
    enter(program.runtime, () => execution.run());
  } catch (error) {
    problems.addFault(error);
  }
  return execution.result();
}

class Execution {
  readonly #request: RunRequest;
  readonly #program: Program;
  readonly #problems: Problems;
  readonly #stopwatch: Stopwatch;
  readonly #openDatabase: () => Database;
  #schema: Schema = NO_SCHEMA;
  #ddl: Statement[] = [];
  #tables: TableRows[] = [];
  #checks: readonly CheckResult[] = [];
  #echo: readonly Echo[] = [];

  constructor(
    request: RunRequest,
    program: Program,
    problems: Problems,
    stopwatch: Stopwatch,
    openDatabase: () => Database,
  ) {
    this.#request = request;
    this.#program = program;
    this.#problems = problems;
    this.#stopwatch = stopwatch;
    this.#openDatabase = openDatabase;
  }

  run(): void {
    current().state(DATABASES).open = this.#openDatabase;
    const finished = this.#attempt(() => this.#program.executeEntries());
    if (finished || this.#tolerant) this.#configure();
    const ids = new Identities();
    this.#attempt(() => {
      this.#schema = this.#stopwatch.measure('gather', () => gatherSchema(ids));
    });
    this.#attempt(() => this.#stopwatch.measure('ddl', () => this.#spellTables(ids, finished)));
    this.#stopwatch.measure('sqlite', () => this.#makeTables());
    this.#attempt(() => this.#seed());
    this.#attempt(() => this.#check());
    this.#report();
  }

  get #tolerant(): boolean {
    return this.#request.mode === 'tolerant';
  }

  /** Does a part; what stops it is reported. @returns whether it came to its end. */
  #attempt(action: () => void): boolean {
    try {
      action();
      return true;
    } catch (thrown) {
      if (!this.#problems.addThrown(thrown)) this.#problems.addFault(thrown);
      return false;
    }
  }

  /** Joins the models. The first error is the program's; later ones only say that it happened. */
  #configure(): void {
    this.#attempt(() => this.#stopwatch.measure('evaluate', configureMappers));
  }

  #spellTables(ids: Identities, finished: boolean): void {
    for (const metadata of allMetaData()) {
      const { statements, errors } = createStatements(metadata, ids);
      this.#ddl.push(...statements);
      if (finished || this.#tolerant) for (const error of errors) this.#problems.addThrown(error);
    }
  }

  #makeTables(): void {
    const database = this.#openDatabase();
    try {
      database.execute('BEGIN');
      for (const { text, subject } of this.#ddl) this.#make(database, text, subject);
      database.execute('COMMIT');
      this.#tables = readRows(this.#schema, database);
    } finally {
      database.close();
    }
  }

  #make(database: Database, text: string, subject: string): void {
    try {
      database.execute(text);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      const subjects = this.#schema.tables.flatMap((table) => [table, ...table.indexes]);
      const written = subjects.find(({ id }) => id === subject);
      // What SQLite says of the table of a class that failed is no news.
      if (written?.spans.some((span) => this.#problems.hasErrorIn(span))) return;
      const refused = wrapped(error, text);
      refused.exception.site = written?.spans[0] ?? null;
      this.#problems.addException(refused.exception);
    }
  }

  /** Rows want a session, which is not run here yet: a seed is never passed over in silence. */
  #seed(): void {
    const { seed } = this.#request;
    if (seed !== null) throw new Unsupported(`the rows of ${seed}`, null);
  }

  #check(): void {
    const { checks, files } = this.#request;
    const file = files.find(({ name }) => name === checks);
    if (!file) return;
    const execute = this.#program.executeStrictly.bind(this.#program);
    this.#checks = this.#stopwatch.measure('evaluate', () => runChecks(file, this.#program.treeOf(file), execute));
  }

  /** What the run has to say beside its errors. */
  #report(): void {
    this.#echo = [...logged()];
    for (const warned of this.#program.runtime.warnings) this.#problems.addWarning(warned);
    for (const use of this.#program.standIns) this.#problems.addStandIn(use);
    this.#attempt(() => this.#stopwatch.measure('gather', () => this.#remark()));
  }

  /** What the library accepts in silence. */
  #remark(): void {
    for (const remark of findRemarks(this.#program)) this.#problems.addRemark(remark);
  }

  result(): Run {
    const { list } = this.#problems;
    // In strict mode the order is Python's: what would have stopped the program comes first.
    const problems = this.#tolerant ? causesFirst(list) : list;
    return {
      problems,
      output: this.#program.runtime.output.join(''),
      echo: this.#echo,
      ddl: this.#ddl,
      schema: this.#schema,
      tables: this.#tables,
      timeline: timelineOf(this.#echo),
      checks: this.#checks,
      ok: !problems.some(({ severity }) => severity === 'error'),
      timing: this.#stopwatch.timing,
    };
  }
}
