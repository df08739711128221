/**
 * Statements in the body of a class that leave no trace: an attribute that is written again further down, a column that
 * nobody gives a name. Read from the tree, since nothing of them is left when the class is made. Called by `remarks.ts`.
 */

import type { Call, ClassDef, Expr, Module, Stmt } from '../../python/ast.ts';
import type { Remark } from './remark.ts';

/** What makes a column or a relationship, as it is called. */
const MAKERS = new Set(['Column', 'mapped_column', 'relationship', 'column_property', 'synonym']);

/** The remarks on the classes of one file. @param models the names of the classes that are mapped. */
export function remarksOnStatements(tree: Module, file: string, models: ReadonlySet<string>): Remark[] {
  const classes = tree.body.filter((stmt): stmt is ClassDef => stmt.kind === 'ClassDef' && models.has(stmt.name));
  return classes.flatMap((cls) => [...writtenTwice(cls, file), ...unnamed(cls, file)]);
}

function writtenTwice(cls: ClassDef, file: string): Remark[] {
  const seen = new Map<string, Stmt>();
  const remarks: Remark[] = [];
  for (const stmt of cls.body) {
    const name = attributeMade(stmt);
    if (name === null) continue;
    const before = seen.get(name);
    seen.set(name, stmt);
    if (before) remarks.push(lost(cls, name, { file, from: before.from, to: before.to }));
  }
  return remarks;
}

function lost(cls: ClassDef, name: string, span: Remark['span']): Remark {
  return {
    code: 'attribute-twice',
    message: `\`${cls.name}.${name}\` is written again further down, and only the last one counts: this line is lost.`,
    hint: 'Give one of the two another name, or delete this one.',
    span,
    fix: null,
  };
}

function unnamed(cls: ClassDef, file: string): Remark[] {
  return cls.body
    .filter((stmt) => stmt.kind === 'Expr' && isMaker(stmt.value))
    .map(({ from, to }) => ({
      code: 'column-without-name',
      message: `This makes a column or a relationship and gives it no name: \`${cls.name}\` never hears of it.`,
      hint: 'Write the attribute before it: `name = db.Column(...)`.',
      span: { file, from, to },
      fix: null,
    }));
}

/** The attribute that a statement makes a column or a relationship of, or `null`. */
function attributeMade(stmt: Stmt): string | null {
  if (stmt.kind !== 'Assign' || stmt.targets.length !== 1 || !isMaker(stmt.value)) return null;
  const [target] = stmt.targets;
  return target?.kind === 'Name' ? target.id : null;
}

function isMaker(value: Expr): value is Call {
  if (value.kind !== 'Call') return false;
  const { func } = value;
  const name = func.kind === 'Attribute' ? func.attr : func.kind === 'Name' ? func.id : '';
  return MAKERS.has(name);
}
