/** A run in one line of words, for the status bar. Pure. */

import type { Problem, Relationship, Run, Schema } from '../../sandbox/protocol.ts';

/** "2 tables, 1 relationship, no problems", or what is wrong and where. */
export function summaryOf(problems: readonly Problem[], schema: Schema | null): string {
  const wrong = problems.filter(isProblem);
  if (wrong.length > 0) return problemsInWords(wrong, wrong.every(isWarning) ? 'warning' : 'problem');
  const tables = counted(schema?.tables.length ?? 0, 'table');
  const relationships = counted(pairsOf(schema?.relationships ?? []), 'relationship');
  return `${tables}, ${relationships}, no problems`;
}

/** How long the run took, in words that do not change their width with every keystroke. */
export function durationOf({ timing }: Run): string {
  const { parse, evaluate, ddl, sqlite, gather } = timing;
  const milliseconds = parse + evaluate + ddl + sqlite + gather;
  return milliseconds < 1 ? 'under 1 ms' : `${Math.round(milliseconds)} ms`;
}

function isWarning({ severity }: Problem): boolean {
  return severity === 'warning';
}

/** How it stands: nothing wrong, something worth a look, or something that keeps the program from working. */
export function stateOf(problems: readonly Problem[]): 'right' | 'warned' | 'wrong' {
  const wrong = problems.filter(isProblem);
  if (wrong.length === 0) return 'right';
  return wrong.every(isWarning) ? 'warned' : 'wrong';
}

/** A note is no problem. */
export function isProblem({ severity }: Problem): boolean {
  return severity !== 'note';
}

function problemsInWords(problems: readonly Problem[], noun: string): string {
  const lines = problems.map(({ line }) => line).filter((line) => line > 0);
  const first = Math.min(...lines);
  const where = lines.length === 0 ? '' : problems.length === 1 ? ` on line ${first}` : `, the first on line ${first}`;
  return counted(problems.length, noun) + where;
}

/** Both ends of a pair are one relationship. */
function pairsOf(relationships: readonly Relationship[]): number {
  const seen = new Set<string>();
  for (const { id, reverse } of relationships) if (reverse === null || !seen.has(reverse)) seen.add(id);
  return seen.size;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
