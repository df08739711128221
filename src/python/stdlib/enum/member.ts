/** The members of an enumeration, and the bits of a flag. Read by the other files of the module `enum`. */

import { PyDict } from '../../objects/dict.ts';
import { PyValueError, raise } from '../../objects/exception.ts';
import { PyDescriptor } from '../../objects/function.ts';
import { integerOf, PyObject, PyType, type Value } from '../../objects/object.ts';
import { repr } from '../../objects/repr.ts';

export const MEMBERS = '_member_map_';

/** The members of an enumeration by name, aliases included. */
export function membersOf(cls: PyType): PyDict {
  const members = cls.lookup(MEMBERS);
  return members instanceof PyDict ? members : new PyDict();
}

/** Every member once, in the order of definition. */
export function distinctMembers(cls: PyType): Value[] {
  return [...membersOf(cls).entries()].filter(([name, member]) => nameOf(member) === name).map(([, member]) => member);
}

const own = (member: Value, name: string): Value =>
  member instanceof PyObject ? (member.attributes?.get(name) ?? null) : null;
export const nameOf = (member: Value): Value => own(member, '_name_');
export const valueOf = (member: Value): Value => own(member, '_value_');

/** Whether a name of the class body is a member, and no method, private name or descriptor. */
export function isMemberName(name: string, value: Value): boolean {
  if (/^__.*__$/.test(name) || /^_[^_].*_$/.test(name) || name.startsWith('__') || /^_\w+__\w/.test(name)) return false;
  if (value instanceof PyDescriptor || value instanceof PyType) return false;
  return !(value instanceof PyObject && value.cls.lookup('__get__') !== undefined);
}

export const bitsOf = (member: Value): bigint => integerOf(valueOf(member)) ?? 0n;
export const isSingleBit = (bits: bigint): boolean => bits > 0n && (bits & (bits - 1n)) === 0n;

/** Every bit that a member of the flag has. */
export function allBits(cls: PyType): bigint {
  return distinctMembers(cls).reduce<bigint>((all, member) => all | bitsOf(member), 0n);
}

/** The members of one bit that a value is made of. */
export function singleMembers(cls: PyType, bits: bigint): Value[] {
  return distinctMembers(cls).filter((member) => isSingleBit(bitsOf(member)) && (bits & bitsOf(member)) !== 0n);
}

/** `0b0 00111`: the sign, and the bits in their width. */
function bitText(bits: bigint, width: number): string {
  return `0b0 ${bits.toString(2).padStart(width, '0')}`;
}

export function refuseBits(cls: PyType, bits: bigint): never {
  const known = allBits(cls);
  const width = Math.max(bits.toString(2).length, known.toString(2).length);
  const lines = [
    `${repr(cls)} invalid value ${bits}`,
    `    given ${bitText(bits, width)}`,
    `  allowed ${bitText(known, width)}`,
  ];
  return raise(PyValueError, lines.join('\n'));
}
