/**
 * Tuples of C whose items have names too: `time.struct_time`, `sys.version_info` (`Objects/structseq.c`). Used by the
 * modules that make such tuples.
 */

import { defineType } from '../objects/define.ts';
import { PyTypeError, raise } from '../objects/exception.ts';
import { listOf } from '../objects/iteration.ts';
import { PyType, type Value } from '../objects/object.ts';
import { repr } from '../objects/repr.ts';
import { PyTuple, tupleType } from '../objects/tuple.ts';

const isTuple = (value: Value): value is PyTuple => value instanceof PyTuple;

/** The class of the tuples with these names. */
export function structSequence(module: string, name: string, fields: readonly string[]): PyType {
  const full = `${module}.${name}`;
  const made: PyType = defineType<PyTuple>({
    name,
    module,
    compiled: true,
    bases: [tupleType],
    is: isTuple,
    staticMethods: {
      '__new__(cls, sequence, dict=None)': (cls = null, items = null) =>
        new PyTuple(checkedItems(full, listOf(items), fields.length), cls instanceof PyType ? cls : made),
    },
    properties: Object.fromEntries(fields.map((field, at) => [field, (self: PyTuple) => self.items[at] ?? null])),
    methods: {
      '__repr__()': (self) =>
        `${full}(${fields.map((field, at) => `${field}=${repr(self.items[at] ?? null)}`).join(', ')})`,
    },
  });
  return made;
}

function checkedItems(name: string, items: readonly Value[], count: number): readonly Value[] {
  if (items.length === count) return items;
  return raise(PyTypeError, `${name}() takes a ${count}-sequence (${items.length}-sequence given)`);
}
