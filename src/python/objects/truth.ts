/** `bool(value)` (CPython's `PyObject_IsTrue`). */

import { callSpecial } from './call.ts';
import { PyTypeError, raise } from './exception.ts';
import { typeOf, type Value } from './object.ts';

/** Whether a value counts as true. @throws what `__bool__` or `__len__` raises. */
export function truth(value: Value): boolean {
  if (value === null) return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return value !== 0n;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') return value !== '';
  const answer = callSpecial(value, '__bool__');
  if (answer !== undefined) {
    if (typeof answer === 'boolean') return answer;
    return raise(PyTypeError, `__bool__ should return bool, returned ${typeOf(answer).name}`);
  }
  const length = callSpecial(value, '__len__');
  return length === undefined || length !== 0n;
}
