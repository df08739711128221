/** The namespace of an enumeration's class body, where `auto()` gets its value. Made by the metaclass in `enumeration.ts`. */

import { call } from '../../objects/call.ts';
import { defineType } from '../../objects/define.ts';
import { dictType, PyDict } from '../../objects/dict.ts';
import { PyTypeError, raise } from '../../objects/exception.ts';
import { PyStaticMethod } from '../../objects/function.ts';
import { PyList } from '../../objects/list.ts';
import { integerOf, PyObject, type PyType, textOf, type Value } from '../../objects/object.ts';
import { repr, str } from '../../objects/repr.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { isMemberName } from './member.ts';

/** By these marks StrEnum and Flag are known. */
export const TEXT_MARK = '_is_text_';
export const FLAG_MARK = '_is_flag_';

/** `auto()`: the next value, chosen when the member is made. */
class PyAuto extends PyObject {}

export const autoType: PyType = defineType<PyAuto>({
  name: 'auto',
  module: 'enum',
  create: (cls) => new PyAuto(cls),
  is: (value): value is PyAuto => value instanceof PyAuto,
});

/** The namespace of a class body: no member is defined twice. */
export class PyEnumDict extends PyDict {
  /** The enumeration that the new one derives from. */
  readonly base: PyType;

  constructor(base: PyType) {
    super(enumDictType);
    this.base = base;
  }

  /** What a name is bound to: `auto()`, alone or in a tuple, becomes its value at once. */
  resolve(name: Value, value: Value): Value {
    if (value instanceof PyAuto) return nextValue(this, this.base, str(name));
    if (!(value instanceof PyTuple) || !value.items.some((item) => item instanceof PyAuto)) return value;
    return new PyTuple(
      value.items.map((item) => (item instanceof PyAuto ? nextValue(this, this.base, str(name)) : item)),
    );
  }
}

const enumDictType: PyType = defineType<PyEnumDict>({
  name: 'EnumDict',
  module: 'enum',
  bases: [dictType],
  is: (value): value is PyEnumDict => value instanceof PyEnumDict,
  methods: {
    '__setitem__(key, value)': (self, key = null, value = null) => {
      const known = self.get(key);
      if (known !== undefined && isMemberName(textOf(key) ?? '__', known)) {
        raise(PyTypeError, `${repr(key)} already defined as ${repr(known)}`);
      }
      self.set(key, self.resolve(key, value));
      return null;
    },
  },
});

/** The value of `auto()`. */
function nextValue(namespace: PyDict, base: PyType, name: string): Value {
  const members = [...namespace.entries()].filter(([key, value]) => isMemberName(textOf(key) ?? '__', value));
  const last = members.map(([, value]) => value);
  const own = namespace.get('_generate_next_value_');
  const hook = own instanceof PyStaticMethod ? own.func : (own ?? base.lookup('_generate_next_value_'));
  if (hook !== undefined) return call(hook, [name, 1n, BigInt(last.length), new PyList(last)]);
  if (base.lookup(TEXT_MARK) !== undefined) return name.toLowerCase();
  const highest = last.map(integerOf).reduce<bigint>((most, one) => (one !== null && one > most ? one : most), 0n);
  if (base.lookup(FLAG_MARK) === undefined) return highest + 1n;
  return highest === 0n ? 1n : 1n << BigInt(highest.toString(2).length);
}
