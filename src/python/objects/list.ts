/** `list`: a mutable sequence. Its methods are added by `python/builtins`. */

import { builtinType, PyObject, type PyType, type Value } from './object.ts';

export const listType: PyType = builtinType('list', undefined, (cls) => new PyList([], cls));

export class PyList extends PyObject {
  readonly items: Value[];

  constructor(items: Value[] = [], cls: PyType = listType) {
    super(cls);
    this.items = items;
  }
}
