/** The table of hints, the most particular first. `advice.ts` takes the first row that fits. */

import { COLUMN_RULES } from './columns.ts';
import { NAME_RULES } from './names.ts';
import { RELATIONSHIP_RULES } from './relationships.ts';
import type { Rule } from './rule.ts';
import { RUNNING_RULES } from './running.ts';
import { SYNTAX_RULES } from './syntax.ts';

export const RULES: readonly Rule[] = [
  ...RUNNING_RULES,
  ...RELATIONSHIP_RULES,
  ...COLUMN_RULES,
  ...NAME_RULES,
  ...SYNTAX_RULES,
];
