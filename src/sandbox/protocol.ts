/**
 * What the page and the sandbox say to each other: a `RunRequest` goes in, one `Run` comes out. Plain, immutable data
 * that survives `postMessage`. Read by the worker, the page and the command line; imports nothing but ranges.
 */

import type { Range, Span } from '../range.ts';

// ── In ───────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface SourceFile {
  /** The file's name with its ending: `models.py`. Other files import it by its stem. */
  readonly name: string;
  readonly text: string;
}

export interface RunRequest {
  /** Every file of the program. */
  readonly files: readonly SourceFile[];
  /** Names of the files to execute, in order; the others are there to be imported. */
  readonly entries: readonly string[];
  /** The name of a pytest-style file whose `test_*` functions are the lesson's tasks, each run from an empty database. */
  readonly checks: string | null;
  /** The name of the file that fills the database before each check and after `create_all`, or `null`. */
  readonly seed: string | null;
  /**
   * `strict` stops at the first error, as Python does. `tolerant` skips the statement that failed, reports it and goes
   * on, so that the rest of a half-typed program still has a picture.
   */
  readonly mode: 'strict' | 'tolerant';
  /** Whether `app` and `db` exist even if the program never makes them (the free sandbox, a dropped tutorial). */
  readonly ambient: boolean;
}

// ── Out ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Run {
  readonly problems: readonly Problem[];
  /** What the program printed. */
  readonly output: string;
  /** What `SQLALCHEMY_ECHO=True` would log, in order. */
  readonly echo: readonly Echo[];
  /** What `create_all()` emits for every MetaData of the program on an empty database, in order. */
  readonly ddl: readonly Statement[];
  readonly schema: Schema;
  readonly tables: readonly TableRows[];
  /** One entry for each executed Python statement that sent SQL. */
  readonly timeline: readonly Moment[];
  readonly checks: readonly CheckResult[];
  /** Whether the program ran to its end, its mappers configured and its tables were made. */
  readonly ok: boolean;
  /** Milliseconds spent in each part. */
  readonly timing: Timing;
}

export interface Timing {
  readonly parse: number;
  readonly evaluate: number;
  readonly ddl: number;
  readonly sqlite: number;
  readonly gather: number;
}

export type Severity = 'error' | 'warning' | 'note';

/**
 * Two families, never mixed up: `program` is Python's or SQLAlchemy's own exception or warning, `sandbox` is a limit of
 * ours (`Unsupported`), `advice` is our own warning about something the real library accepts in silence.
 */
export type ProblemFamily = 'program' | 'sandbox' | 'advice';

export interface Problem {
  readonly severity: Severity;
  readonly family: ProblemFamily;
  /** The exception's class name: `NoForeignKeysError`; `Unsupported` for a limit of the sandbox. */
  readonly type: string;
  /** The exception's own message, to the letter. */
  readonly message: string;
  /** What Python's traceback adds after the message: `Did you mean: 'Column'?` */
  readonly suggestion: string | null;
  /** The part of the source to underline; `null` when nothing in the program is to blame. */
  readonly span: Span | null;
  /** 1-based, as Python prints them; 0 without a span. */
  readonly line: number;
  readonly column: number;
  /** What it means here, in plain words. */
  readonly hint: string | null;
  readonly fix: Fix | null;
  /** What in the picture is concerned. */
  readonly subjects: readonly SubjectId[];
}

/** One edit that mends the problem. */
export interface Fix {
  readonly title: string;
  readonly span: Span;
  readonly replacement: string;
}

export interface Echo {
  /** The text as the real engine receives it, inner tabs and trailing blanks included. */
  readonly statement: string;
  /** The parameters as their Python `repr`, or `null` where the engine logs none. */
  readonly parameters: string | null;
  /** The Python statement that caused it. */
  readonly span: Span | null;
}

/**
 * The identity of something that can be selected, the same in code, SQL, diagram, rows and outline:
 * `table:users`, `column:users.role_id`, `fk:users.role_id>roles.id`, `constraint:users.<n>`, `index:<name>`,
 * `model:User`, `relationship:Role.users`.
 */
export type SubjectId = string;

/** A statement's text, and which part of it spells what. */
export interface Statement {
  readonly text: string;
  readonly subject: SubjectId;
  readonly pieces: readonly Piece[];
}

/** The range is in `Statement.text`. Pieces may nest: a column's piece lies inside its table's. */
export interface Piece extends Range {
  readonly subject: SubjectId;
}

export interface Schema {
  /** In definition order. */
  readonly tables: readonly Table[];
  readonly models: readonly Model[];
  readonly relationships: readonly Relationship[];
}

/** What every part of a schema has: an identity, and the places in the source that say it, the most telling first. */
export interface Defined {
  readonly id: SubjectId;
  readonly spans: readonly Span[];
}

export interface Table extends Defined {
  /** The name within its schema; `fullName` is `schema.name` where there is a schema. */
  readonly name: string;
  readonly fullName: string;
  readonly columns: readonly Column[];
  /** Ids of the key columns, in the key's order. */
  readonly primaryKey: readonly SubjectId[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly uniques: readonly ColumnSet[];
  readonly indexes: readonly Index[];
  readonly checks: readonly Check[];
  /** Ids of the models mapped to it, the first that defined it first; empty for a plain `Table`. */
  readonly models: readonly SubjectId[];
}

export interface Column extends Defined {
  readonly name: string;
  /** The type as SQLite's DDL spells it; `null` if it has none. */
  readonly type: string | null;
  /** The type as Python names it: `String(80)`. */
  readonly pythonType: string | null;
  readonly nullable: boolean;
  readonly primaryKey: boolean;
  /** Alone unique: by `unique=True`, a unique index or a constraint over just this column. */
  readonly unique: boolean;
  readonly indexed: boolean;
  /** The Python-side default as a learner would write it (`True`, `datetime.utcnow`), or `null`. */
  readonly default: string | null;
  /** The text after `DEFAULT` in the DDL, or `null`. */
  readonly serverDefault: string | null;
  readonly onupdate: string | null;
  /** Python attributes that map it: `User.role_id`. */
  readonly attributes: readonly string[];
}

export interface ForeignKey extends Defined {
  readonly columns: readonly SubjectId[];
  /** As written: `roles.id`. */
  readonly targetText: string;
  /** `null` while the table or the column it names does not exist. */
  readonly target: { readonly table: SubjectId; readonly columns: readonly SubjectId[] } | null;
  readonly ondelete: string | null;
  readonly onupdate: string | null;
}

export interface ColumnSet extends Defined {
  readonly name: string | null;
  readonly columns: readonly SubjectId[];
}

export interface Index extends ColumnSet {
  readonly unique: boolean;
}

export interface Check extends Defined {
  readonly name: string | null;
  readonly text: string;
}

export interface Model extends Defined {
  readonly name: string;
  readonly table: SubjectId | null;
  /** The id of the model it inherits from through a mapper. */
  readonly inherits: SubjectId | null;
  /** The header alone (`class User(db.Model):`), for the editor's bar and jumps. */
  readonly header: Span | null;
}

export type Direction = 'ONETOMANY' | 'MANYTOONE' | 'MANYTOMANY';

/** One end of a relationship: the attribute that walks it. */
export interface Relationship extends Defined {
  readonly model: SubjectId;
  readonly key: string;
  /** `null` while its class is unknown. */
  readonly target: SubjectId | null;
  /** `null` while it is broken. */
  readonly direction: Direction | null;
  readonly uselist: boolean;
  /** The id of the other end, made by `backref` or named by `back_populates`. */
  readonly reverse: SubjectId | null;
  /** Made by the other side's `backref`: there is no line of its own that says it. */
  readonly fromBackref: boolean;
  /** Ids of the foreign keys it walks. */
  readonly foreignKeys: readonly SubjectId[];
  readonly secondary: SubjectId | null;
  readonly lazy: string;
  readonly cascade: readonly string[];
  readonly viewonly: boolean;
  /** The message of the configuration error that broke it. */
  readonly error: string | null;
}

export interface TableRows {
  readonly table: SubjectId;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many there are, of which `rows` shows the first thousand. */
  readonly count: number;
}

export type Cell = null | number | string | BlobCell;

export interface BlobCell {
  readonly bytes: number;
}

export interface Moment {
  readonly span: Span | null;
  /** Indexes into `echo`: the first, and the one after the last. */
  readonly firstEcho: number;
  readonly lastEcho: number;
}

export interface CheckResult {
  /** `test_user_points_at_its_role`. */
  readonly name: string;
  /** The docstring: the task as the learner reads it, in Markdown. */
  readonly task: string;
  readonly passed: boolean;
  /** Why not, in words: the assertion's message, or the values inside it, or the exception. */
  readonly message: string | null;
}
