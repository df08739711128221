/** The entries of anything that answers to `keys()`: what `**value` and `dict(value)` read. */

import { findAttribute } from './attribute.ts';
import { call } from './call.ts';
import { dictType, PyDict } from './dict.ts';
import { iterate } from './iteration.ts';
import type { Value } from './object.ts';
import { getItem } from './subscript.ts';

/** The entries, or `null` for a value that is no mapping. */
export function mappingEntries(value: Value): Iterable<readonly [Value, Value]> | null {
  if (value instanceof PyDict && value.cls === dictType) return value.entries();
  const keys = findAttribute(value, 'keys');
  return keys === undefined ? null : entriesByKey(value, call(keys));
}

function* entriesByKey(value: Value, keys: Value): Generator<readonly [Value, Value]> {
  for (const key of iterate(keys)) yield [key, getItem(value, key)];
}
