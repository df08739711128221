/** Hints for relationships: what SQLAlchemy says when it joins the models together. */

import type { Rule } from './rule.ts';

export const RELATIONSHIP_RULES: readonly Rule[] = [
  {
    code: 'no-foreign-key',
    types: ['NoForeignKeysError'],
    pattern:
      /^Could not determine join condition between parent\/child tables on relationship (\w+)\.(\w+) - there are no foreign keys/,
    hint: ([, model, key]) =>
      `\`${model}.${key}\` needs a foreign key to walk along, and no column joins the two tables. Put \`db.Column(db.Integer, db.ForeignKey('table.id'))\` on the side that belongs to the other, the "many" side.`,
  },
  {
    code: 'no-foreign-key-secondary',
    types: ['NoForeignKeysError'],
    pattern:
      /^Could not determine join condition between parent\/child tables on relationship (\w+)\.(\w+) - there are no foreign keys linking these tables via secondary table '(.*)'/,
    hint: ([, model, key, table]) =>
      `\`${model}.${key}\` goes through \`${table}\`, which must have a foreign key to each of the two tables.`,
  },
  {
    code: 'ambiguous-foreign-keys',
    types: ['AmbiguousForeignKeysError'],
    pattern: /on relationship (\w+)\.(\w+) - there are multiple foreign key paths/,
    hint: ([, model, key]) =>
      `More than one foreign key joins these two tables, and SQLAlchemy won't guess which one \`${model}.${key}\` means. Say it: \`foreign_keys=[...]\` with the column.`,
  },
  {
    code: 'unknown-class',
    types: ['InvalidRequestError'],
    pattern: /expression '(.*)' failed to locate a name \('(.*)'\)/,
    hint: ([, expression, name]) =>
      `\`${expression}\` should be the name of a *model class*, and there is no class \`${name}\`. Look at its spelling, capital letter included; a table's name won't do here.`,
  },
  {
    code: 'table-for-class',
    types: ['ArgumentError'],
    pattern: /^relationship '(.*)' expects a class or a mapper argument/,
    hint: ([, name]) =>
      `A relationship names the class it leads to, in quotes: \`'Post'\`. \`${name}\` is a table's name.`,
  },
  {
    code: 'backref-clash',
    types: ['ArgumentError'],
    pattern:
      /^Error creating backref '(.*)' on relationship '(.*)': property of that name exists on mapper '.*\[(\w+)\(/,
    hint: ([, backref, , model]) =>
      `\`backref='${backref}'\` makes an attribute \`${backref}\` on \`${model}\`, which has one already. Delete one of the two, or write both sides with \`back_populates\`.`,
  },
  {
    code: 'back-populates-missing',
    types: ['InvalidRequestError'],
    pattern: /^Mapper 'Mapper\[(\w+)\(.*\)\]' has no property '(.*)'/,
    hint: ([, model, key]) =>
      `\`back_populates='${key}'\` wants a relationship \`${key}\` on \`${model}\`, and there is none. Write it there, or use \`backref\`, which makes it for you.`,
  },
  {
    code: 'backref-and-back-populates',
    types: ['ArgumentError'],
    pattern: /^back_populates and backref keyword arguments are mutually exclusive/,
    hint: () =>
      '`backref` makes the other side by itself; `back_populates` names one that you write. Use one of the two.',
  },
  {
    code: 'same-direction',
    types: ['ArgumentError'],
    pattern: /and back-reference (.*) are both of the same direction/,
    hint: ([, other]) =>
      `This relationship and \`${other}\` both look the same way. In a self-referential one, the "one" side needs \`remote_side=[id]\`.`,
  },
  {
    code: 'delete-orphan-many',
    types: ['ArgumentError'],
    pattern: /^For many-to-one relationship (\S+), delete-orphan cascade/,
    hint: ([, label]) =>
      `\`delete-orphan\` belongs on the "one" side, whose children it deletes. Move the \`cascade\` from \`${label}\` to the other side.`,
  },
  {
    code: 'mappers-failed',
    types: ['InvalidRequestError'],
    pattern: /^One or more mappers failed to initialize/,
    hint: () =>
      'An error in one model stops them all: SQLAlchemy joins all models together at once. The cause is named at the end of the message.',
  },
];
