/** `tuple`: an immutable sequence. Its methods are added by `python/builtins`. */

import { builtinType, PyObject, type PyType, type Value } from './object.ts';

export const tupleType: PyType = builtinType('tuple');

export class PyTuple extends PyObject {
  readonly items: readonly Value[];

  constructor(items: readonly Value[], cls: PyType = tupleType) {
    super(cls);
    this.items = items;
  }
}
