/** The table of the standard library's modules that programs can import. Read by the sandbox's importer. */

import type { ModuleSpec } from '../objects/module.ts';
import { ABC } from './abc.ts';
import { COLLECTIONS, COLLECTIONS_ABC } from './collections/collections.ts';
import { COPY } from './copy.ts';
import { DATACLASSES } from './dataclasses.ts';
import { DATETIME } from './datetime/module.ts';
import { ENUM } from './enum/enumeration.ts';
import { FUNCTOOLS } from './functools/functools.ts';
import { FUTURE } from './future.ts';
import { HASHLIB } from './hashlib/hashlib.ts';
import { KEYWORD } from './keyword.ts';
import { MATH } from './math.ts';
import { OS, OS_PATH } from './os.ts';
import { SYS } from './sys.ts';
import { TIME } from './time.ts';
import { TYPING, TYPING_EXTENSIONS } from './typing.ts';
import { UUID } from './uuid.ts';

export const STDLIB: readonly ModuleSpec[] = [
  ABC,
  COLLECTIONS,
  COLLECTIONS_ABC,
  COPY,
  DATACLASSES,
  DATETIME,
  ENUM,
  FUNCTOOLS,
  FUTURE,
  HASHLIB,
  KEYWORD,
  MATH,
  OS,
  OS_PATH,
  SYS,
  TIME,
  TYPING,
  TYPING_EXTENSIONS,
  UUID,
];
