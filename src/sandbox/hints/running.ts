/** Hints for what goes wrong while a program runs: the application context, instances, limits. */

import type { Rule } from './rule.ts';

export const RUNNING_RULES: readonly Rule[] = [
  {
    code: 'no-app-context',
    types: ['RuntimeError'],
    pattern: /^Working outside of application context\./,
    hint: () =>
      '`db` must know which application it works for. Put this inside `with app.app_context():`, indented by four spaces.',
  },
  {
    code: 'no-database-uri',
    types: ['RuntimeError'],
    pattern: /^Either 'SQLALCHEMY_DATABASE_URI' or 'SQLALCHEMY_BINDS' must be set\./,
    hint: () =>
      "The application must be told where its database is, before `SQLAlchemy(app)`: `app.config['SQLALCHEMY_DATABASE_URI'] = 'sqlite:///app.db'`.",
  },
  {
    code: 'constructor-argument',
    types: ['TypeError'],
    pattern: /^'(.*)' is an invalid keyword argument for (.*)$/,
    hint: ([, name, model]) =>
      `\`${model}\` has no attribute \`${name}\`. A model takes its columns and relationships by name: look at the class.`,
  },
  {
    code: 'not-an-object',
    types: ['AttributeError'],
    pattern: /^'(.*)' object has no attribute '_sa_instance_state'$/,
    hint: ([, type]) =>
      `A relationship holds objects of a model, and this is a \`${type}\`. Make an object first, such as \`User(username='ada')\`.`,
  },
  {
    code: 'recursion',
    types: ['RecursionError'],
    pattern: /./,
    hint: () => 'A function calls itself again and again. Often two `__repr__` methods show each other.',
  },
  {
    code: 'step-limit',
    types: ['StepLimit', 'TimeLimit'],
    pattern: /./,
    hint: () =>
      'It may never end: look for a loop whose condition stays true. Nothing is lost: edit it, and it runs again.',
  },
  {
    code: 'tuple-by-comma',
    types: ['SAWarning'],
    pattern: /^Ignoring declarative-like tuple value of attribute '?(\w+)'?/,
    hint: ([, name]) =>
      `A comma at the end of the line makes \`${name}\` a tuple, and SQLAlchemy ignores it: the table gets no such column. Delete the comma.`,
  },
  {
    code: 'dialect-option',
    types: ['SAWarning'],
    pattern: /^Can't validate argument '(.*)'; can't locate any SQLAlchemy dialect named '(.*)'$/,
    hint: ([, option]) =>
      `There is no option \`${option}\`; SQLAlchemy takes it for one of a database it doesn't know and ignores it.`,
  },
];
