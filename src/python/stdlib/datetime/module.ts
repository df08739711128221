/** The module `datetime`. */

import type { ModuleSpec } from '../../objects/module.ts';
import { dateType } from './date.ts';
import { datetimeType } from './datetime.ts';
import { timeType } from './time.ts';
import { timedeltaType } from './timedelta.ts';
import { timezoneType, tzinfoType, utc } from './timezone.ts';

export const DATETIME: ModuleSpec = {
  name: 'datetime',
  load: () => [
    ['date', dateType],
    ['datetime', datetimeType],
    ['time', timeType],
    ['timedelta', timedeltaType],
    ['timezone', timezoneType],
    ['tzinfo', tzinfoType],
    ['UTC', utc],
    ['MINYEAR', 1n],
    ['MAXYEAR', 9999n],
  ],
};
