/** The module `__future__`: what it names has its effect where the import statement is executed (`evaluate/import.ts`). */

import type { ModuleSpec } from '../objects/module.ts';

const FEATURES = [
  'annotations',
  'division',
  'absolute_import',
  'print_function',
  'unicode_literals',
  'generators',
  'nested_scopes',
  'with_statement',
  'generator_stop',
];

export const FUTURE: ModuleSpec = { name: '__future__', load: () => FEATURES.map((name) => [name, true]) };
