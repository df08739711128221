/** The table of the standard library's modules that programs can import. Read by the sandbox's importer. */

import type { ModuleSpec } from '../objects/module.ts';
import { ABC } from './abc.ts';
import { COLLECTIONS, COLLECTIONS_ABC } from './collections/collections.ts';
import { CONTEXTLIB } from './contextlib.ts';
import { COPY } from './copy.ts';
import { DATACLASSES } from './dataclasses.ts';
import { DATETIME } from './datetime/module.ts';
import { DECIMAL } from './decimal/decimal.ts';
import { ENUM } from './enum/enumeration.ts';
import { FUNCTOOLS } from './functools/functools.ts';
import { FUTURE } from './future.ts';
import { HASHLIB } from './hashlib/hashlib.ts';
import { ITERTOOLS } from './itertools.ts';
import { JSON_MODULE } from './json/json.ts';
import { KEYWORD } from './keyword.ts';
import { MATH } from './math.ts';
import { OPERATOR } from './operator.ts';
import { OS, OS_PATH } from './os.ts';
import { RE } from './re/re.ts';
import { STRING } from './string.ts';
import { SYS } from './sys.ts';
import { TIME } from './time.ts';
import { TYPING, TYPING_EXTENSIONS } from './typing.ts';
import { UUID } from './uuid.ts';

export const STDLIB: readonly ModuleSpec[] = [
  ABC,
  COLLECTIONS,
  COLLECTIONS_ABC,
  CONTEXTLIB,
  COPY,
  DATACLASSES,
  DATETIME,
  DECIMAL,
  ENUM,
  FUNCTOOLS,
  FUTURE,
  HASHLIB,
  ITERTOOLS,
  JSON_MODULE,
  KEYWORD,
  MATH,
  OPERATOR,
  OS,
  OS_PATH,
  RE,
  STRING,
  SYS,
  TIME,
  TYPING,
  TYPING_EXTENSIONS,
  UUID,
];
