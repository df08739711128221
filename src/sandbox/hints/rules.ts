/** The table of hints, the most particular first. `advice.ts` takes the first row that fits. */

import { NAME_RULES } from './names.ts';
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [...NAME_RULES];
