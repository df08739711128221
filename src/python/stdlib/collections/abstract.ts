/**
 * `collections.abc`: classes that tell what a value can do by the methods it has, and give those who derive from them
 * the methods that follow from the few they write (`Lib/_collections_abc.py`). Also the origins of `typing`'s aliases.
 */

import { bytesType } from '../../objects/bytes.ts';
import { defineType, nativeFunction } from '../../objects/define.ts';
import { dictType } from '../../objects/dict.ts';
import type { NativeBody } from '../../objects/function.ts';
import { PyGenericAlias } from '../../objects/generic-alias.ts';
import { iteratorTypeNamed } from '../../objects/iteration.ts';
import { listType } from '../../objects/list.ts';
import { mappingProxyType } from '../../objects/namespace.ts';
import { NOT_IMPLEMENTED, objectType, PyObject, PyType, strType, type Value } from '../../objects/object.ts';
import { rangeType } from '../../objects/range.ts';
import { frozenSetType, setType } from '../../objects/set.ts';
import { PyTuple, tupleType } from '../../objects/tuple.ts';
import { abcMeta } from '../abc.ts';
import { MIXINS } from './mixins.ts';

interface Shape {
  readonly bases?: readonly string[];
  /** The methods that make a class one of the kind, wherever it comes from. */
  readonly tells?: readonly string[];
  /** The methods that who derives from it has to write. */
  readonly abstract: readonly string[];
}

const one = (method: string): Shape => ({ tells: [method], abstract: [method] });

const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['Hashable', one('__hash__')],
  ['Iterable', one('__iter__')],
  ['Sized', one('__len__')],
  ['Container', one('__contains__')],
  ['Callable', one('__call__')],
  ['Awaitable', one('__await__')],
  ['AsyncIterable', one('__aiter__')],
  ['Reversible', { bases: ['Iterable'], tells: ['__reversed__', '__iter__'], abstract: ['__reversed__'] }],
  ['Iterator', { bases: ['Iterable'], tells: ['__iter__', '__next__'], abstract: ['__next__'] }],
  [
    'Generator',
    { bases: ['Iterator'], tells: ['__iter__', '__next__', 'send', 'throw', 'close'], abstract: ['send', 'throw'] },
  ],
  ['Coroutine', { bases: ['Awaitable'], tells: ['__await__', 'send', 'throw', 'close'], abstract: ['send', 'throw'] }],
  ['AsyncIterator', { bases: ['AsyncIterable'], tells: ['__anext__', '__aiter__'], abstract: ['__anext__'] }],
  [
    'AsyncGenerator',
    {
      bases: ['AsyncIterator'],
      tells: ['__aiter__', '__anext__', 'asend', 'athrow', 'aclose'],
      abstract: ['asend', 'athrow'],
    },
  ],
  [
    'Collection',
    { bases: ['Sized', 'Iterable', 'Container'], tells: ['__len__', '__iter__', '__contains__'], abstract: [] },
  ],
  ['Sequence', { bases: ['Reversible', 'Collection'], abstract: ['__getitem__'] }],
  ['MutableSequence', { bases: ['Sequence'], abstract: ['__setitem__', '__delitem__', 'insert'] }],
  ['ByteString', { bases: ['Sequence'], abstract: [] }],
  ['Set', { bases: ['Collection'], abstract: [] }],
  ['MutableSet', { bases: ['Set'], abstract: ['add', 'discard'] }],
  ['Mapping', { bases: ['Collection'], abstract: ['__getitem__'] }],
  ['MutableMapping', { bases: ['Mapping'], abstract: ['__setitem__', '__delitem__'] }],
  ['MappingView', { bases: ['Sized'], abstract: [] }],
  ['KeysView', { bases: ['MappingView', 'Set'], abstract: [] }],
  ['ItemsView', { bases: ['MappingView', 'Set'], abstract: [] }],
  ['ValuesView', { bases: ['MappingView', 'Collection'], abstract: [] }],
]);

/** The builtin classes that are of a kind by registration. */
const MEMBERS: ReadonlyMap<string, readonly PyType[]> = new Map([
  ['Sequence', [tupleType, strType, rangeType, bytesType, listType]],
  ['MutableSequence', [listType]],
  ['ByteString', [bytesType]],
  ['Set', [setType, frozenSetType]],
  ['MutableSet', [setType]],
  ['Mapping', [dictType, mappingProxyType]],
  ['MutableMapping', [dictType]],
  ['Generator', [iteratorTypeNamed('generator')]],
]);

/** Views are told by their names: their classes are the dict's own affair. */
const VIEWS: ReadonlyMap<string, readonly string[]> = new Map([
  ['Set', ['dict_keys', 'dict_items']],
  ['KeysView', ['dict_keys']],
  ['ItemsView', ['dict_items']],
  ['ValuesView', ['dict_values']],
  ['MappingView', ['dict_keys', 'dict_items', 'dict_values']],
]);

const made = new Map<string, PyType>();

function has(cls: PyType, method: string): boolean {
  const found = cls.lookup(method);
  return found !== undefined && found !== null;
}

/** What `issubclass` asks: `NotImplemented` lets inheritance and registration decide. */
function subclassHook(name: string, shape: Shape): NativeBody {
  return (_cls, candidate = null) => {
    if (!(candidate instanceof PyType) || _cls !== made.get(name)) return NOT_IMPLEMENTED;
    if (shape.tells?.every((method) => has(candidate, method))) return true;
    if (MEMBERS.get(name)?.some((member) => candidate.isSubclassOf(member))) return true;
    return VIEWS.get(name)?.includes(candidate.name) ? true : NOT_IMPLEMENTED;
  };
}

function abstractMethod(name: string): Value {
  const method = nativeFunction('collections.abc', `${name}(self, *args)`, () => null);
  method.attributes = new Map([['__isabstractmethod__', true]]);
  return method;
}

for (const [name, shape] of SHAPES) {
  const bases = (shape.bases ?? []).map((base) => made.get(base) ?? objectType);
  const cls = defineType<PyObject>({
    name,
    module: 'collections.abc',
    bases: bases.length > 0 ? bases : [objectType],
    metaclass: abcMeta,
    is: (value): value is PyObject => value instanceof PyObject,
    classMethods: {
      '__subclasshook__(C)': subclassHook(name, shape),
      '__class_getitem__(item)': (own, item = null) => alias(own, item),
    },
  });
  for (const method of shape.abstract) cls.namespace.set(method, abstractMethod(method));
  for (const [method, body] of MIXINS.get(name) ?? []) cls.namespace.set(method, body);
  const inherited = bases.flatMap((base) => base.abstractMethods);
  const open = [...inherited, ...shape.abstract].filter(
    (method) => !MIXINS.get(name)?.some(([given]) => given === method),
  );
  cls.abstractMethods = [...new Set(open)].sort();
  made.set(name, cls);
}

/** `Iterable[int]`. */
function alias(cls: PyType, item: Value): Value {
  return new PyGenericAlias(cls, item instanceof PyTuple ? item.items : [item]);
}

/** One of the classes, by its name. */
export function abstractClass(name: string): PyType {
  return made.get(name) ?? objectType;
}

export const ABSTRACT_CLASSES: ReadonlyMap<string, PyType> = made;
