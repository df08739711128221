/** The table of the standard library's modules that programs can import. Read by the sandbox's importer. */

import type { ModuleSpec } from '../objects/module.ts';
import { ABC } from './abc.ts';
import { BASE64 } from './base64.ts';
import { CALENDAR } from './calendar.ts';
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
import { INSPECT } from './inspect.ts';
import { IO } from './io.ts';
import { ITERTOOLS } from './itertools.ts';
import { JSON_MODULE } from './json/json.ts';
import { KEYWORD } from './keyword.ts';
import { LOGGING } from './logging/logging.ts';
import { MATH } from './math.ts';
import { OPERATOR } from './operator.ts';
import { OS, OS_PATH } from './os.ts';
import { PPRINT } from './pprint.ts';
import { RANDOM } from './random/random.ts';
import { RE } from './re/re.ts';
import { SECRETS } from './secrets.ts';
import { STRING } from './string.ts';
import { SYS } from './sys.ts';
import { TEXTWRAP } from './textwrap.ts';
import { TIME } from './time.ts';
import { TYPES } from './type-names.ts';
import { TYPING, TYPING_EXTENSIONS } from './typing.ts';
import { UUID } from './uuid.ts';
import { TRACEBACK, WARNINGS } from './warnings.ts';

export const STDLIB: readonly ModuleSpec[] = [
  ABC,
  BASE64,
  CALENDAR,
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
  INSPECT,
  IO,
  ITERTOOLS,
  JSON_MODULE,
  KEYWORD,
  LOGGING,
  MATH,
  OPERATOR,
  OS,
  OS_PATH,
  PPRINT,
  RANDOM,
  RE,
  SECRETS,
  STRING,
  SYS,
  TEXTWRAP,
  TIME,
  TRACEBACK,
  TYPES,
  TYPING,
  TYPING_EXTENSIONS,
  UUID,
  WARNINGS,
];
