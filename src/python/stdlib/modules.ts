/** The table of the standard library's modules that programs can import. Read by the sandbox's importer. */

import type { ModuleSpec } from '../objects/module.ts';
import { DATETIME } from './datetime/module.ts';

export const STDLIB: readonly ModuleSpec[] = [DATETIME];
