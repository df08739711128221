/**
 * The programs of this folder, what the real library makes of them (`record_models.py`), and what our sandbox does. Used
 * by tests only.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { openSandbox } from '../../sandbox/open.ts';
import type { Relationship, Run, Schema } from '../../sandbox/protocol.ts';

export interface Outcome {
  readonly stdout: string;
  readonly error: { readonly type: string; readonly message: string; readonly line: number | null } | null;
  readonly ddl: readonly string[];
  readonly echo: readonly (readonly [statement: string, parameters: string | null])[];
  readonly warnings: readonly (readonly [category: string, message: string])[];
  /** `Role.users -> User ONETOMANY list <- User.role on ...`. */
  readonly relationships: readonly string[];
}

export interface Program {
  readonly name: string;
  readonly source: string;
  readonly recorded: Outcome;
}

const FOLDER = new URL('./', import.meta.url);
const FILE = 'models.py';

/** The names of the files, without their ending. */
export function files(): string[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.py') && name !== 'record_models.py');
  return names.map((name) => name.slice(0, -3)).sort();
}

/** The programs of a file, put together as the recorder does it. */
export function programs(file: string): Program[] {
  const text = readFileSync(new URL(`${file}.py`, FOLDER), 'utf8');
  // The recorder writes the file in this shape.
  const recorded = JSON.parse(readFileSync(new URL(`${file}.json`, FOLDER), 'utf8')) as Record<string, Outcome>;
  const answers = new Map(Object.entries(recorded));
  const [prelude = '', ...parts] = text.split(/^#### /m);
  return parts.map((part) => {
    const end = part.indexOf('\n');
    const name = part.slice(0, end);
    const answer = answers.get(name);
    if (!answer) throw new Error(`${file}: ${name} is not recorded`);
    return { name, source: prelude + part.slice(end + 1), recorded: answer };
  });
}

const sandbox = await openSandbox(null);

/** Runs a program as the command line does. @throws Error for a limit or a fault of ours. */
export function outcome(source: string): Outcome {
  const run = sandbox({
    files: [{ name: FILE, text: source }],
    entries: [FILE],
    checks: null,
    seed: null,
    mode: 'strict',
    ambient: false,
  });
  const limit = run.problems.find(({ family, severity }) => family === 'sandbox' && severity === 'error');
  if (limit) throw new Error(`${limit.type}: ${limit.message} (line ${limit.line})`);
  return {
    stdout: run.output,
    error: errorOf(run),
    ddl: run.ddl.map(({ text }) => text),
    echo: run.echo.map(({ statement, parameters }) => [statement, parameters]),
    warnings: warningsOf(run),
    relationships: related(run.schema),
  };
}

function errorOf({ problems }: Run): Outcome['error'] {
  const error = problems.find(({ family, severity }) => family === 'program' && severity === 'error');
  if (!error) return null;
  const message = error.message.replace(/0x[0-9a-f]{6,}/g, '0x<ADDR>');
  return { type: error.type, message, line: error.line };
}

function warningsOf({ problems }: Run): Outcome['warnings'] {
  const warnings = problems.filter(({ family, severity }) => family === 'program' && severity === 'warning');
  return warnings.map(({ type, message }) => [type, message] as const).sort();
}

function related(schema: Schema): string[] {
  const names = new Map(schema.models.map(({ id, name }) => [id, name]));
  const labels = new Map(schema.relationships.map((each) => [each.id, label(each, names)]));
  return schema.relationships
    .map((each) => {
      const target = names.get(each.target ?? '') ?? '?';
      const back = each.reverse === null ? '-' : (labels.get(each.reverse) ?? '?');
      const kind = each.uselist ? 'list' : 'scalar';
      return `${label(each, names)} -> ${target} ${each.direction} ${kind} <- ${back}`;
    })
    .sort();
}

function label({ model, key }: Relationship, names: ReadonlyMap<string, string>): string {
  return `${names.get(model) ?? '?'}.${key}`;
}

/** What is fixed in the real library: the order of a table's CREATE INDEX is not. */
export function comparable({ error, ddl, relationships, ...rest }: Outcome): object {
  return {
    ...rest,
    error: error && { type: error.type, message: error.message },
    // A program that stopped has no tables worth comparing.
    ddl: error ? [] : indexesSorted(ddl),
    relationships: error ? [] : relationships.map((each) => each.replace(/ on .*$/s, '')),
  };
}

function indexesSorted(ddl: readonly string[]): string[] {
  const groups: string[][] = [];
  for (const statement of ddl) {
    if (/^CREATE (UNIQUE )?INDEX/.test(statement)) groups.at(-1)?.push(statement);
    else groups.push([statement]);
  }
  return groups.flatMap(([table = '', ...indexes]) => [table, ...indexes.sort()]);
}
