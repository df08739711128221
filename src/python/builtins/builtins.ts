/** The namespace that every module of a program sees without importing anything (`builtins`). */

import { bytesType } from '../objects/bytes.ts';
import { dictType } from '../objects/dict.ts';
import * as exceptions from '../objects/exception.ts';
import { classMethodType, propertyType, staticMethodType } from '../objects/function.ts';
import '../objects/generic-alias.ts';
import { listType } from '../objects/list.ts';
import {
  boolType,
  ELLIPSIS,
  floatType,
  intType,
  NOT_IMPLEMENTED,
  objectType,
  PyType,
  strType,
  typeClass,
  type Value,
} from '../objects/object.ts';
import { rangeType } from '../objects/range.ts';
import { frozenSetType, setType } from '../objects/set.ts';
import { sliceType } from '../objects/slice.ts';
import { tupleType } from '../objects/tuple.ts';
import './bytes.ts';
import { PyUnicodeDecodeError, PyUnicodeEncodeError } from './codec.ts';
import './descriptors.ts';
import './dict.ts';
import './exceptions.ts';
import { FRAME_FUNCTIONS, REFUSED_TYPES } from './frames.ts';
import { FUNCTIONS } from './functions.ts';
import { enumerateType, filterType, mapType, reversedType, zipType } from './iterators.ts';
import './list.ts';
import './namespaces.ts';
import './numbers.ts';
import './object.ts';
import './range.ts';
import './set.ts';
import './str.ts';
import { superType } from './super.ts';
import './tuple.ts';
import './type.ts';

const TYPES: readonly PyType[] = [
  PyUnicodeDecodeError,
  PyUnicodeEncodeError,
  boolType,
  bytesType,
  classMethodType,
  dictType,
  enumerateType,
  filterType,
  floatType,
  frozenSetType,
  intType,
  listType,
  mapType,
  objectType,
  propertyType,
  rangeType,
  reversedType,
  setType,
  sliceType,
  staticMethodType,
  strType,
  superType,
  tupleType,
  typeClass,
  zipType,
];

const exceptionTypes = Object.values(exceptions).filter((value): value is PyType => value instanceof PyType);

/** Every builtin name. Read only: programs change their own modules' names, never these. */
export const BUILTINS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ...[...TYPES, ...REFUSED_TYPES, ...exceptionTypes, ...FUNCTIONS, ...FRAME_FUNCTIONS].map((value): [string, Value] => [
    value.name,
    value,
  ]),
  ['Ellipsis', ELLIPSIS],
  ['NotImplemented', NOT_IMPLEMENTED],
  ['__debug__', true],
  ['EnvironmentError', exceptions.PyOSError],
  ['IOError', exceptions.PyOSError],
]);
