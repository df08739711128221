/** Defaults that are worked out once, when the class is read, instead of for each row. Called by `remarks.ts`. */

import { PyDate } from '../../python/stdlib/datetime/date.ts';
import { PyTime } from '../../python/stdlib/datetime/time.ts';
import { PyUuid } from '../../python/stdlib/uuid.ts';
import type { Column } from '../../site-packages/sqlalchemy/sql/schema/column.ts';
import { type ColumnDefault, ScalarDefault } from '../../site-packages/sqlalchemy/sql/schema/defaults.ts';
import { type Remark, replacement } from './remark.ts';

/** What gives another answer each time it is called. */
const CHANGING = /\b(?:utcnow|now|today|uuid1|uuid4)\s*\(/;

/** The remarks on one column. @param sources the program's texts by file name. */
export function remarksOnDefaults(column: Column, sources: ReadonlyMap<string, string>): Remark[] {
  return [
    ...remarkOn(column, 'default', column.default, sources),
    ...remarkOn(column, 'onupdate', column.onupdate, sources),
  ];
}

function remarkOn(
  column: Column,
  option: 'default' | 'onupdate',
  given: unknown,
  sources: ReadonlyMap<string, string>,
): Remark[] {
  if (!(given instanceof ScalarDefault) || !isMoment(given)) return [];
  const span = column.provenance.site?.keyword(option) ?? null;
  const source = span ? sources.get(span.file) : undefined;
  const text = span && source !== undefined ? source.slice(span.from, span.to) : '';
  if (!CHANGING.test(text)) return [];
  return [
    {
      code: 'default-called',
      message: `This is called once, when Python reads the line: every row gets the same \`${column.name}\`.`,
      hint: 'Leave the parentheses out, and hand over the function itself: it is then called for each row.',
      span,
      fix: replacement(span, source, /(?<=\w)\(\s*\)$/, ''),
    },
  ];
}

function isMoment({ given }: ColumnDefault): boolean {
  return given instanceof PyDate || given instanceof PyTime || given instanceof PyUuid;
}
