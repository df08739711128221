/** The table of the standard library's modules that programs can import. Read by the sandbox's importer. */

import type { ModuleSpec } from '../objects/module.ts';
import { DATETIME } from './datetime/module.ts';
import { ENUM } from './enum.ts';
import { FUTURE } from './future.ts';
import { MATH } from './math.ts';
import { OS, OS_PATH, SYS, TIME } from './platform.ts';
import { TYPING, TYPING_EXTENSIONS } from './typing.ts';
import { UUID } from './uuid.ts';

export const STDLIB: readonly ModuleSpec[] = [
  DATETIME,
  ENUM,
  FUTURE,
  MATH,
  OS,
  OS_PATH,
  SYS,
  TIME,
  TYPING,
  TYPING_EXTENSIONS,
  UUID,
];
