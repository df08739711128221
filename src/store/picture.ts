/**
 * Which run the views show. A half-typed statement is skipped by the sandbox, and what it defined is missing from the
 * run; the picture must not lose it while the learner is in the middle of a word. Called by the store for each run.
 */

import { share } from '../diagram/share.ts';
import type { Run, Schema, SourceFile, Table } from '../sandbox/protocol.ts';

export interface Picture {
  readonly picture: Run | null;
  readonly stale: boolean;
}

/**
 * The picture after `run` of `files`: the run itself, or the last picture if the run lost part of it to an error, or has
 * nothing to add to it but a statement that can't be read yet.
 */
export function pictureAfter(last: Run | null, run: Run, files: readonly SourceFile[]): Picture {
  if (last && !run.ok && (lostToAnError(last.schema, run.schema, files) || addsOnlyTheUnreadable(last, run))) {
    return { picture: last, stale: true };
  }
  return { picture: share(last, run), stale: false };
}

/** Whether part of the program could not be read at all, so that a picture of the run lacks it. */
export function isUnreadable({ problems }: Run): boolean {
  return problems.some(({ type }) => UNREADABLE.has(type));
}

const UNREADABLE: ReadonlySet<string> = new Set(['SyntaxError', 'IndentationError', 'TabError']);

function addsOnlyTheUnreadable(last: Run, run: Run): boolean {
  return isUnreadable(run) && !isUnreadable(last) && shapeOf(last) === shapeOf(run);
}

/** What the views show of a run, as one text. */
function shapeOf({ ddl, schema }: Run): string {
  const ends = schema.relationships.map(({ id, direction, reverse }) => `${id} ${direction} ${reverse}`);
  return [...ddl.map(({ text }) => text), ...ends].join('\n');
}

/** Whether `now` lacks something that `before` had and that the source still names: it is broken, not deleted. */
function lostToAnError(before: Schema, now: Schema, files: readonly SourceFile[]): boolean {
  const text = files.map((file) => file.text).join('\n');
  const tables = new Map(now.tables.map((table) => [table.id, table]));
  return before.tables.some((table) => {
    const source = sourceOf(before, table, text);
    if (source === null) return false;
    const kept = tables.get(table.id);
    return kept ? lostColumn(table, kept, source) : true;
  });
}

function lostColumn(before: Table, now: Table, source: string): boolean {
  const columns = new Set(now.columns.map((column) => column.id));
  return before.columns.some((column) => {
    const names = [column.name, ...column.attributes.map((attribute) => attribute.split('.').at(-1) ?? attribute)];
    return !columns.has(column.id) && names.some((name) => assigns(source, name));
  });
}

/** The part of the text that says a table: its class, or everything if its name is in quotes; `null` if it is gone. */
function sourceOf(schema: Schema, table: Table, text: string): string | null {
  const models = schema.models.filter((model) => table.models.includes(model.id));
  const bodies = models.map((model) => classBody(text, model.name)).filter((body) => body !== null);
  if (bodies.length > 0) return bodies.join('\n');
  const isQuoted = text.includes(`"${table.name}"`) || text.includes(`'${table.name}'`);
  return models.length === 0 && isQuoted ? text : null;
}

/** From `class Name` to the next statement at the margin. */
function classBody(text: string, name: string): string | null {
  const start = text.search(new RegExp(`^[ \\t]*class[ \\t]+${escaped(name)}(?![\\p{L}\\p{N}_])`, 'mu'));
  if (start < 0) return null;
  const rest = text.slice(start);
  const end = rest.search(/\n[^\s#)\]}]/);
  return end < 0 ? rest : rest.slice(0, end);
}

/** Whether a line gives the name something, or a string spells it, as a column of a plain Table does. */
function assigns(source: string, name: string): boolean {
  return new RegExp(`^[ \\t]*${escaped(name)}[ \\t]*[:=]|["']${escaped(name)}["']`, 'mu').test(source);
}

const escaped = (name: string) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
