/** The table of the standard library's modules that programs can import. Read by the sandbox's importer. */

import type { ModuleSpec } from '../objects/module.ts';
import { DATETIME } from './datetime/module.ts';
import { TYPING, TYPING_EXTENSIONS } from './typing.ts';

export const STDLIB: readonly ModuleSpec[] = [DATETIME, TYPING, TYPING_EXTENSIONS];
