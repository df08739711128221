/** Hints for names that are not there: NameError, AttributeError, ImportError. */

import { type Rule, replaceWithin, type Subject } from './rule.ts';

function suggested(subject: Subject): string | null {
  return /'(.*)'/.exec(subject.suggestion ?? '')?.[1] ?? null;
}

export const NAME_RULES: readonly Rule[] = [
  {
    code: 'name-db',
    types: ['NameError'],
    pattern: /^name 'db' is not defined$/,
    hint: () =>
      '`db` is made once, before the models: `db = SQLAlchemy(app)`, or it is imported from where it is made: `from app import db`.',
  },
  {
    code: 'name-misspelt',
    types: ['NameError'],
    pattern: /^name '(.*)' is not defined$/,
    hint: ([, name], subject) => {
      const near = suggested(subject);
      return near
        ? `Nothing here is called \`${name}\`, but something is called \`${near}\`. Python tells capital and small letters apart.`
        : `Nothing here is called \`${name}\` yet. Import it, or write it above the line that uses it: Python reads from top to bottom.`;
    },
    fix: ([, name], subject) => {
      const near = suggested(subject);
      return near && name ? replaceWithin(subject, name, near) : null;
    },
  },
];
