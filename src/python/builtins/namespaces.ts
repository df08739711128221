/** Modules and read-only mappings as objects: `module.__dict__`, `cls.__dict__`. */

import { findAttribute } from '../objects/attribute.ts';
import { call } from '../objects/call.ts';
import { equals } from '../objects/compare.ts';
import { addMembers } from '../objects/define.ts';
import { getIterator } from '../objects/iteration.ts';
import { moduleType, PyModule } from '../objects/module.ts';
import { mappingProxyType, namespaceOf, PyMappingProxy } from '../objects/namespace.ts';
import { textOf, type Value } from '../objects/object.ts';
import { binary } from '../objects/operators.ts';
import { dictRepr, repr } from '../objects/repr.ts';
import { dictItem } from '../objects/subscript.ts';

function moduleRepr(module: PyModule): string {
  const file = textOf(module.namespace.get('__file__') ?? null);
  return `<module ${repr(module.namespace.get('__name__') ?? module.name)}${file === null ? ' (built-in)' : ` from ${repr(file)}`}>`;
}

addMembers<PyModule>(
  moduleType,
  {
    staticMethods: {
      '__new__(cls, name, doc=None)': (_cls, name = null, doc = null) =>
        new PyModule(textOf(name) ?? '', new Map([['__doc__', doc]])),
    },
    properties: { __dict__: (module) => namespaceOf(module.namespace) },
    methods: { '__repr__()': moduleRepr, '__init__(*args, **kwargs)': () => null },
  },
  (value): value is PyModule => value instanceof PyModule,
);

/** A method of dict, called on the mapping behind the proxy. */
const forward =
  (name: string) =>
  (proxy: PyMappingProxy, ...args: Value[]): Value =>
    call(findAttribute(proxy.mapping, name) ?? null, args);

addMembers<PyMappingProxy>(
  mappingProxyType,
  {
    methods: {
      '__getitem__(key, /)': (proxy, key = null) => dictItem(proxy.mapping, key),
      '__contains__(key, /)': (proxy, key = null) => proxy.mapping.has(key),
      '__iter__()': (proxy) => getIterator(proxy.mapping),
      '__len__()': (proxy) => BigInt(proxy.mapping.size),
      '__eq__(value, /)': (proxy, other = null) =>
        equals(proxy.mapping, other instanceof PyMappingProxy ? other.mapping : other),
      '__str__()': (proxy) => dictRepr(proxy.mapping),
      '__or__(value, /)': (proxy, other = null) =>
        binary('|', proxy.mapping, other instanceof PyMappingProxy ? other.mapping : other),
      '__repr__()': (proxy) => `mappingproxy(${dictRepr(proxy.mapping)})`,
      'get(key, default=None, /)': (proxy, key = null, fallback = null) => {
        const found = proxy.mapping.get(key);
        return found === undefined ? fallback : found;
      },
      'keys()': forward('keys'),
      'values()': forward('values'),
      'items()': forward('items'),
      'copy()': forward('copy'),
    },
  },
  (value): value is PyMappingProxy => value instanceof PyMappingProxy,
);
