/**
 * What the real module has and ours does not: asking for it says so (`Unsupported`) instead of claiming that there is no
 * such thing. Made by the modules of `stdlib` and `site-packages`, noticed by attribute lookup and imports.
 */

import { builtinType, PyObject, type Value } from './object.ts';
import { current } from './runtime.ts';

const leftOutType = builtinType('left_out');

export class PyLeftOut extends PyObject {
  readonly what: string;

  constructor(what: string) {
    super(leftOutType);
    this.what = what;
  }
}

/** The entries of a module's namespace for names that it leaves out. */
export function leftOut(module: string, names: string): (readonly [string, Value])[] {
  return names.split(' ').map((name) => [name, new PyLeftOut(`${module}.${name}`)] as const);
}

/** The value; @throws Unsupported for what is left out. */
export function offered(value: Value): Value {
  return value instanceof PyLeftOut ? current().unsupported(value.what) : value;
}
