/** `collections.ChainMap`: several mappings seen as one; the first is written to (`Lib/collections/__init__.py`). */

import { defineType } from '../../objects/define.ts';
import { PyDict } from '../../objects/dict.ts';
import { PyException, PyKeyError, raiseException } from '../../objects/exception.ts';
import { getIterator, iterate } from '../../objects/iteration.ts';
import { PyList } from '../../objects/list.ts';
import { PyObject, type PyType, type Value } from '../../objects/object.ts';
import { joinReprs } from '../../objects/repr.ts';
import { contains, deleteItem, getItem, setItem } from '../../objects/subscript.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { abstractClass } from './abstract.ts';

class PyChainMap extends PyObject {
  maps: PyList = new PyList();

  get first(): Value {
    return this.maps.items[0] ?? null;
  }

  /** The mapping that has the key. */
  holder(key: Value): Value | undefined {
    return this.maps.items.find((map) => contains(map, key));
  }

  /** Every key once: those of the last mapping first. */
  keys(): PyDict {
    const keys = new PyDict();
    for (const map of [...this.maps.items].reverse()) for (const key of iterate(map)) keys.set(key, null);
    return keys;
  }
}

function make(maps: readonly Value[], cls: PyType): PyChainMap {
  const made = new PyChainMap(cls);
  made.maps = new PyList([...maps]);
  return made;
}

const missing = (key: Value): never => raiseException(new PyException(PyKeyError, [key]));

export const chainMapType: PyType = defineType<PyChainMap>({
  name: 'ChainMap',
  module: 'collections',
  bases: [abstractClass('MutableMapping')],
  create: (cls) => new PyChainMap(cls),
  is: (value): value is PyChainMap => value instanceof PyChainMap,
  properties: {
    maps: {
      get: (self) => self.maps,
      set: (self, maps) => {
        self.maps = maps instanceof PyList ? maps : new PyList([...iterate(maps)]);
      },
    },
    parents: (self) => make(self.maps.items.slice(1), self.cls),
  },
  methods: {
    '__init__(*maps)': (self, maps) => {
      const given = maps instanceof PyTuple ? maps.items : [];
      self.maps = new PyList(given.length > 0 ? [...given] : [new PyDict()]);
      return null;
    },
    'new_child(m=None)': (self, map = null) => make([map ?? new PyDict(), ...self.maps.items], self.cls),
    '__getitem__(key)': (self, key = null) => {
      const holder = self.holder(key);
      return holder === undefined ? missing(key) : getItem(holder, key);
    },
    'get(key, default=None)': (self, key = null, fallback = null) => {
      const holder = self.holder(key);
      return holder === undefined ? fallback : getItem(holder, key);
    },
    '__setitem__(key, value)': (self, key = null, value = null) => {
      setItem(self.first, key, value);
      return null;
    },
    '__delitem__(key)': (self, key = null) => {
      deleteItem(self.first, key);
      return null;
    },
    '__contains__(key)': (self, key = null) => self.holder(key) !== undefined,
    '__iter__()': (self) => getIterator(self.keys()),
    '__len__()': (self) => BigInt(self.keys().size),
    '__bool__()': (self) => self.keys().size > 0,
    '__repr__()': (self) => `${self.cls.name}(${joinReprs(self.maps.items)})`,
    'copy()': (self) => make(self.maps.items, self.cls),
  },
});
