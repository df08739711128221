/** Hints for names that are not there: NameError, AttributeError, ImportError. */

import { type Rule, replaceWithin, type Subject } from './rule.ts';

function suggested(subject: Subject): string | null {
  return /'(.*)'/.exec(subject.suggestion ?? '')?.[1] ?? null;
}

/** What each name of the libraries needs to be known. */
const IMPORTS: ReadonlyMap<string, string> = new Map([
  ...[
    'Column',
    'ForeignKey',
    'Integer',
    'String',
    'Boolean',
    'DateTime',
    'Float',
    'Text',
    'Table',
    'UniqueConstraint',
    'func',
  ].map((name) => [name, 'sqlalchemy'] as const),
  ...['relationship', 'backref', 'Mapped', 'mapped_column'].map((name) => [name, 'sqlalchemy.orm'] as const),
  ['datetime', 'datetime'],
  ['SQLAlchemy', 'flask_sqlalchemy'],
  ['Flask', 'flask'],
]);

/** Reachable as `db.<name>`. */
const ON_DB = new Set([
  'Column',
  'ForeignKey',
  'Integer',
  'String',
  'Boolean',
  'DateTime',
  'Float',
  'Text',
  'Table',
  'Model',
  'relationship',
  'backref',
]);

function ofLibrary(name: string): string | null {
  const module = IMPORTS.get(name);
  if (ON_DB.has(name)) return `\`${name}\` is not known by itself: it belongs to \`db\`, so write \`db.${name}\`.`;
  return module ? `\`${name}\` comes from a library. Put \`from ${module} import ${name}\` at the top.` : null;
}

const CONSTANTS: ReadonlyMap<string, string> = new Map([
  ['true', 'True'],
  ['false', 'False'],
  ['none', 'None'],
  ['null', 'None'],
]);

function undefinedName(name: string, subject: Subject): string {
  const constant = CONSTANTS.get(name);
  if (constant) return `Python writes it with a capital letter: \`${constant}\`.`;
  const near = suggested(subject);
  if (near)
    return `Nothing here is called \`${name}\`, but something is called \`${near}\`. Python tells capital and small letters apart.`;
  return (
    ofLibrary(name) ??
    `Nothing is called \`${name}\` when Python reaches this line: it reads from top to bottom. Write it above, import it, or, for a model that comes later, put its name in quotes.`
  );
}

function mend(name: string, subject: Subject) {
  const right = CONSTANTS.get(name) ?? suggested(subject) ?? (ON_DB.has(name) ? `db.${name}` : null);
  return right ? replaceWithin(subject, name, right) : null;
}

export const NAME_RULES: readonly Rule[] = [
  {
    code: 'name-db',
    types: ['NameError'],
    pattern: /^name 'db' is not defined$/,
    hint: () =>
      '`db` is made once, before the models: `db = SQLAlchemy(app)`; or it is imported from where it is made: `from app import db`.',
  },
  {
    code: 'name-undefined',
    types: ['NameError'],
    pattern: /^name '(.*)' is not defined$/,
    hint: ([, name = ''], subject) => undefinedName(name, subject),
    fix: ([, name = ''], subject) => mend(name, subject),
  },
  {
    code: 'attribute-of-db',
    types: ['AttributeError'],
    pattern: /^(\w+)$/,
    hint: ([, name = ''], subject) => {
      const near = suggested(subject);
      const ending = near
        ? ` Did you mean \`db.${near}\`?`
        : ' Look at its spelling; types begin with a capital letter, as `db.String` does.';
      return `\`db\` has nothing called \`${name}\`.${ending}`;
    },
    fix: ([, name = ''], subject) => {
      const near = suggested(subject);
      return near ? replaceWithin(subject, name, near) : null;
    },
  },
  {
    code: 'attribute-missing',
    types: ['AttributeError'],
    pattern: /^(?:'(.*)' object|type object '(.*)'|module '(.*)') has no attribute '(.*)'$/,
    hint: ([, object, cls, module, name = ''], subject) => {
      const near = suggested(subject);
      if (object === 'NoneType')
        return `There is nothing here: the value is \`None\`, and \`None\` has no \`${name}\`. Look at what gave it.`;
      const owner = object ?? cls ?? module ?? 'it';
      return `\`${owner}\` has no \`${name}\`.${near ? ` It has \`${near}\`.` : ' Look at the spelling, or add it to the class.'}`;
    },
    fix: ([, , , , name = ''], subject) => {
      const near = suggested(subject);
      return near ? replaceWithin(subject, name, near) : null;
    },
  },
  {
    code: 'import-module',
    types: ['ModuleNotFoundError'],
    pattern: /^No module named '(.*)'$/,
    hint: ([, name]) =>
      `There is no package called \`${name}\`. Look at its spelling: it is \`flask_sqlalchemy\`, with an underscore and in small letters.`,
  },
  {
    code: 'import-name',
    types: ['ImportError'],
    pattern: /^cannot import name '(.*)' from '(.*?)'/,
    hint: ([, name, module], subject) => {
      const near = suggested(subject);
      return `\`${module}\` has no \`${name}\`.${near ? ` It has \`${near}\`.` : ' Look at the spelling: capital and small letters count.'}`;
    },
    fix: ([, name = ''], subject) => {
      const near = suggested(subject);
      return near ? replaceWithin(subject, name, near) : null;
    },
  },
];
