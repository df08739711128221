/** `__slots__`: attributes that live outside `__dict__`, each behind a descriptor of its class. */

import { PyAttributeError, PyTypeError, PyValueError, raise } from './exception.ts';
import { PyDescriptor } from './function.ts';
import { iterate } from './iteration.ts';
import { builtinType, objectType, PyObject, type PyType, textOf, typeOf, type Value } from './object.ts';

export const memberType = builtinType('member_descriptor');

/** One slot. */
export class PyMember extends PyDescriptor {
  readonly isData = true;
  readonly name: string;
  readonly owner: PyType;
  readonly #values = new WeakMap<PyObject, Value>();

  constructor(name: string, owner: PyType) {
    super(memberType);
    this.name = name;
    this.owner = owner;
  }

  /** What the slot of an instance holds, or `undefined`. */
  held(instance: PyObject): Value | undefined {
    return this.#values.get(instance);
  }

  get(instance: Value, _owner: PyType, viaClass: boolean): Value {
    if (viaClass || !(instance instanceof PyObject)) return this;
    const value = this.#values.get(instance);
    if (value !== undefined) return value;
    return raise(PyAttributeError, `'${typeOf(instance).name}' object has no attribute '${this.name}'`);
  }

  override set(instance: Value, value: Value): boolean {
    if (!(instance instanceof PyObject)) return false;
    this.#values.set(instance, value);
    return true;
  }

  override delete(instance: Value): boolean {
    if (!(instance instanceof PyObject)) return false;
    if (!this.#values.delete(instance)) raise(PyAttributeError, this.name);
    return true;
  }
}

/** Gives a new class its slots, and decides whether its instances have a `__dict__`. @throws Python's TypeError or ValueError. */
export function addSlots(cls: PyType, slots: Value | undefined): void {
  if (slots === undefined) return;
  const text = textOf(slots);
  const names = (text === null ? [...iterate(slots)] : [text]).map(slotName);
  for (const name of names) {
    if (name === '__dict__' || name === '__weakref__') continue;
    if (cls.namespace.has(name)) raise(PyValueError, `'${name}' in __slots__ conflicts with class variable`);
    const mangled = mangle(name, cls.name);
    cls.namespace.set(mangled, new PyMember(mangled, cls));
  }
  const inherits = cls.mro.slice(1).some((ancestor) => ancestor !== objectType && ancestor.instancesHaveDict);
  cls.instancesHaveDict = names.includes('__dict__') || inherits;
}

function slotName(value: Value): string {
  const name = textOf(value);
  if (name === null) return raise(PyTypeError, `__slots__ items must be strings, not '${typeOf(value).name}'`);
  return /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name) ? name : raise(PyTypeError, '__slots__ must be identifiers');
}

function mangle(name: string, className: string): string {
  const owner = className.replace(/^_+/, '');
  return name.startsWith('__') && !name.endsWith('__') && owner !== '' ? `_${owner}${name}` : name;
}
