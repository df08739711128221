/** An exception's own words. Used wherever an exception of the program is shown. */

import { type PyException, Raised } from '../python/objects/exception.ts';
import { str } from '../python/objects/repr.ts';

/** `str(exception)`, or what CPython's traceback says of one that can't be put into words. */
export function messageOf(exception: PyException): string {
  try {
    return str(exception);
  } catch (thrown) {
    if (thrown instanceof Raised) return '<exception str() failed>';
    throw thrown;
  }
}
