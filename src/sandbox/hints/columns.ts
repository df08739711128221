/** Hints for tables, columns and their arguments: what SQLAlchemy says while models are read and tables made. */

import { type Rule, replaceWithin } from './rule.ts';

/** What people write for the options of a column, run together. */
const OPTIONS = [
  'primary_key',
  'nullable',
  'unique',
  'index',
  'default',
  'server_default',
  'onupdate',
  'autoincrement',
  'back_populates',
  'backref',
  'lazy',
  'uselist',
  'secondary',
  'cascade',
  'order_by',
  'foreign_keys',
];

/** The option that a misspelling means: the same letters without `_`, or one slip away. */
function meantOption(word: string): string | null {
  const bare = (text: string) => text.replaceAll('_', '').toLowerCase();
  const wanted = bare(word);
  return (
    OPTIONS.find((option) => bare(option) === wanted) ?? OPTIONS.find((option) => oneSlip(bare(option), wanted)) ?? null
  );
}

/** Whether one letter too many, too few or wrong makes one word of the other. */
function oneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  return rest === long.slice(at + 1);
}

export const COLUMN_RULES: readonly Rule[] = [
  {
    code: 'column-option',
    types: ['TypeError'],
    pattern: /^Additional arguments should be named <dialectname>_<argument>, got '(.*)'$/,
    hint: ([, word = '']) => {
      const meant = meantOption(word);
      return meant
        ? `A column has no option \`${word}\`. It is spelt \`${meant}\`.`
        : `A column has no option \`${word}\`.`;
    },
    fix: ([, word = ''], subject) => {
      const meant = meantOption(word);
      return meant ? replaceWithin(subject, word, meant) : null;
    },
  },
  {
    code: 'unexpected-argument',
    types: ['TypeError'],
    pattern: /^(.*)\(\) got an unexpected keyword argument '(.*)'$/,
    hint: ([, callee, word = '']) => {
      const meant = meantOption(word);
      return `\`${callee}\` takes no \`${word}\`.${meant ? ` It is spelt \`${meant}\`.` : ' Look at the spelling.'}`;
    },
    fix: ([, , word = ''], subject) => {
      const meant = meantOption(word);
      return meant ? replaceWithin(subject, word, meant) : null;
    },
  },
  {
    code: 'model-without-key',
    types: ['ArgumentError'],
    pattern: /^Mapper Mapper\[(\w+)\(.*\)\] could not assemble any primary key columns for mapped table '(.*)'$/,
    hint: ([, model, table]) =>
      `Every model needs a column that tells its rows apart, and \`${model}\` (table \`${table}\`) has none. Give it one: \`id = db.Column(db.Integer, primary_key=True)\`.`,
  },
  {
    code: 'table-twice',
    types: ['InvalidRequestError'],
    pattern: /^Table '(.*)' is already defined for this MetaData instance/,
    hint: ([, table]) =>
      `Two definitions make a table called \`${table}\`. Give one of them another \`__tablename__\`, or delete the copy.`,
  },
  {
    code: 'reserved-metadata',
    types: ['InvalidRequestError'],
    pattern: /^Attribute name 'metadata' is reserved/,
    hint: () =>
      'SQLAlchemy keeps its list of tables under `metadata`. Choose another attribute name, such as `meta` or `details`.',
  },
  {
    code: 'foreign-key-table',
    types: ['NoReferencedTableError'],
    pattern:
      /^Foreign key associated with column '(.*)' could not find table '(.*)' with which to generate a foreign key to target column '(.*)'$/,
    hint: ([, column, table, target]) =>
      `\`${column}\` points at \`${table}.${target}\`, but there is no table \`${table}\`. A foreign key names the table (its \`__tablename__\`, or the class name in snake_case), not the class.`,
  },
  {
    code: 'foreign-key-column',
    types: ['NoReferencedColumnError'],
    pattern:
      /^Could not initialize target column for ForeignKey '(.*)' on table '(.*)': table '(.*)' has no column named '(.*)'$/,
    hint: ([, , , table, column]) =>
      `The table \`${table}\` exists, but it has no column \`${column}\`. A foreign key is written \`table.column\`, usually \`${table}.id\`.`,
  },
  {
    code: 'column-type-missing',
    types: ['CompileError'],
    pattern: /^\(in table '(.*)', column '(.*)'\): Can't generate DDL for NullType/,
    hint: ([, table, column]) =>
      `\`${table}.${column}\` has no type. Give it one first: \`db.Column(db.String(80))\`. A text in quotes there is read as the column's name.`,
  },
  {
    code: 'schema-item',
    types: ['ArgumentError'],
    pattern: /^'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got (.*)$/s,
    hint: ([, got]) =>
      `\`${got}\` can't stand here. A column takes its type first, then \`db.ForeignKey(...)\`, then options with names. Types are SQLAlchemy's: \`db.Integer\`, not \`int\`.`,
  },
  {
    code: 'no-column-named',
    types: ['ConstraintColumnNotFoundError'],
    pattern: /^Can't create (.*) on table '(.*)': no column named '(.*)' is present\.$/,
    hint: ([, what, table, column]) =>
      `The ${what} names a column \`${column}\` that \`${table}\` does not have. It wants the column's own name.`,
  },
];
