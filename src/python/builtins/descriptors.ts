/** `property`, `classmethod`, `staticmethod`, functions and bound methods as objects (`Objects/descrobject.c`, `funcobject.c`). */

import { findAttribute, getAttribute } from '../objects/attribute.ts';
import { call } from '../objects/call.ts';
import { equals } from '../objects/compare.ts';
import { addMembers } from '../objects/define.ts';
import { PyDict } from '../objects/dict.ts';
import { PyAttributeError, raise } from '../objects/exception.ts';
import {
  builtinFunctionType,
  builtinMethodType,
  classMethodType,
  functionType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  PyCallable,
  PyClassMethod,
  PyDescriptor,
  PyMethod,
  PyNativeFunction,
  PyStaticMethod,
  propertyType,
  staticMethodType,
  wrapperDescriptorType,
} from '../objects/function.ts';
import { combineHashes, hash } from '../objects/hash.ts';
import { NOT_IMPLEMENTED, PyType, typeOf, type Value } from '../objects/object.ts';
import { address, repr, str } from '../objects/repr.ts';
import { memberType, PyMember } from '../objects/slots.ts';
import { PyTuple } from '../objects/tuple.ts';

// ── property ─────────────────────────────────────────────────────────────────────────────────────────────────────

export class PyProperty extends PyDescriptor {
  readonly isData = true;
  readonly getter: Value;
  readonly setter: Value;
  readonly deleter: Value;
  readonly doc: Value;
  /** Under which name the class body bound it (`__set_name__`). */
  name: string | null = null;

  constructor(getter: Value, setter: Value, deleter: Value, doc: Value, cls: PyType = propertyType) {
    super(cls);
    this.getter = getter;
    this.setter = setter;
    this.deleter = deleter;
    this.doc = doc ?? (getter === null ? null : (findAttribute(getter, '__doc__') ?? null));
  }

  get(instance: Value, _owner: PyType, viaClass: boolean): Value {
    if (viaClass) return this;
    return this.getter === null ? this.#refuse(instance, 'getter') : call(this.getter, [instance]);
  }

  override set(instance: Value, value: Value): boolean {
    if (this.setter === null) this.#refuse(instance, 'setter');
    call(this.setter, [instance, value]);
    return true;
  }

  override delete(instance: Value): boolean {
    if (this.deleter === null) this.#refuse(instance, 'deleter');
    call(this.deleter, [instance]);
    return true;
  }

  #refuse(instance: Value, what: string): never {
    const name = this.name === null ? '' : ` ${repr(this.name)}`;
    return raise(PyAttributeError, `property${name} of ${repr(typeOf(instance).qualname)} object has no ${what}`);
  }
}

const isProperty = (value: Value): value is PyProperty => value instanceof PyProperty;

/** The same property with one of its functions exchanged. */
function changed(self: PyProperty, parts: Partial<Record<'getter' | 'setter' | 'deleter', Value>>): PyProperty {
  const { getter = self.getter, setter = self.setter, deleter = self.deleter } = parts;
  const made = new PyProperty(getter, setter, deleter, self.doc, self.cls);
  made.name = self.name;
  return made;
}

addMembers<PyProperty>(
  propertyType,
  {
    staticMethods: {
      '__new__(cls, fget=None, fset=None, fdel=None, doc=None)': (
        cls = null,
        get = null,
        set = null,
        del = null,
        doc = null,
      ) => new PyProperty(get, set, del, doc, cls instanceof PyType ? cls : propertyType),
    },
    properties: {
      fget: (self) => self.getter,
      fset: (self) => self.setter,
      fdel: (self) => self.deleter,
      __doc__: (self) => self.doc,
      __isabstractmethod__: (self) =>
        self.getter === null ? false : (findAttribute(self.getter, '__isabstractmethod__') ?? false),
    },
    methods: {
      'getter(fget, /)': (self, getter = null) => changed(self, { getter }),
      'setter(fset, /)': (self, setter = null) => changed(self, { setter }),
      'deleter(fdel, /)': (self, deleter = null) => changed(self, { deleter }),
      '__get__(instance, owner=None, /)': (self, instance = null) =>
        self.get(instance, typeOf(instance), instance === null),
      '__set_name__(owner, name, /)': (self, _owner, name = null) => {
        self.name = str(name);
        return null;
      },
    },
  },
  isProperty,
);

// ── classmethod and staticmethod ─────────────────────────────────────────────────────────────────────────────────

addMembers<PyClassMethod>(
  classMethodType,
  {
    staticMethods: { '__new__(cls, function, /)': (_cls, fn = null) => new PyClassMethod(fn) },
    properties: {
      __func__: (self) => self.func,
      __wrapped__: (self) => self.func,
      __isabstractmethod__: (self) => findAttribute(self.func, '__isabstractmethod__') ?? false,
    },
    methods: {
      '__get__(instance, owner=None, /)': (self, instance = null, owner = null) =>
        self.get(instance, owner instanceof PyType ? owner : typeOf(instance)),
      '__repr__()': (self) => `<classmethod(${repr(self.func)})>`,
    },
  },
  (value): value is PyClassMethod => value instanceof PyClassMethod,
);

addMembers<PyStaticMethod>(
  staticMethodType,
  {
    staticMethods: { '__new__(cls, function, /)': (_cls, fn = null) => new PyStaticMethod(fn) },
    properties: {
      __func__: (self) => self.func,
      __wrapped__: (self) => self.func,
      __isabstractmethod__: (self) => findAttribute(self.func, '__isabstractmethod__') ?? false,
    },
    methods: {
      '__get__(instance, owner=None, /)': (self) => self.func,
      '__repr__()': (self) => `<staticmethod(${repr(self.func)})>`,
      '__call__(*args, **kwargs)': (self, args, keywords) =>
        call(self.func, args instanceof PyTuple ? args.items : [], asKeywords(keywords ?? null)),
    },
  },
  (value): value is PyStaticMethod => value instanceof PyStaticMethod,
);

function asKeywords(dict: Value): Map<string, Value> {
  if (!(dict instanceof PyDict)) return new Map();
  return new Map([...dict.entries()].map(([key, value]) => [str(key), value]));
}

// ── functions and methods ────────────────────────────────────────────────────────────────────────────────────────

const isFunction = (value: Value): value is PyCallable => value instanceof PyCallable;

for (const cls of [functionType, builtinFunctionType, methodDescriptorType, wrapperDescriptorType]) {
  addMembers<PyCallable>(
    cls,
    {
      properties: {
        __name__: {
          get: (self) => self.name,
          set: (self, name) => {
            self.name = str(name);
          },
        },
        __qualname__: {
          get: (self) => self.qualname,
          set: (self, name) => {
            self.qualname = str(name);
          },
        },
        __module__: {
          get: (self) => self.module,
          set: (self, name) => {
            self.module = str(name);
          },
        },
        __doc__: {
          get: (self) => self.doc,
          set: (self, doc) => {
            self.doc = doc;
          },
        },
      },
      methods: {
        '__get__(instance, owner=None, /)': (self, instance = null, owner = null) =>
          self.get(instance, owner instanceof PyType ? owner : typeOf(instance), instance === null && owner !== null),
        '__call__(*args, **kwargs)': (self, args, keywords) =>
          self.invoke(args instanceof PyTuple ? args.items : [], asKeywords(keywords ?? null)),
        '__repr__()': (self) =>
          self.cls === functionType ? `<function ${self.qualname} at ${address(self)}>` : nativeRepr(self),
      },
    },
    isFunction,
  );
}

for (const cls of [methodType, builtinMethodType, methodWrapperType])
  addMembers<PyMethod>(
    cls,
    {
      properties: {
        __func__: (self) => self.func,
        __self__: (self) => self.self,
        __doc__: (self) => getAttribute(self.func, '__doc__'),
      },
      methods: {
        '__getattr__(name, /)': (self, name = null) => getAttribute(self.func, str(name)),
        '__call__(*args, **kwargs)': (self, args, keywords) =>
          call(self, args instanceof PyTuple ? args.items : [], asKeywords(keywords ?? null)),
        '__eq__(value, /)': (self, other = null) =>
          other instanceof PyMethod ? self.self === other.self && equals(self.func, other.func) : NOT_IMPLEMENTED,
        '__hash__()': (self) => combineHashes([hash(self.func)]),
        '__repr__()': methodRepr,
      },
    },
    (value): value is PyMethod => value instanceof PyMethod,
  );

/** Functions of modules, methods of classes and the special ones among these are shown each in their own words. */
function nativeRepr(self: PyCallable): string {
  const owner = self.qualname.slice(0, Math.max(0, self.qualname.lastIndexOf('.')));
  if (self.module !== 'builtins' && owner !== '') return `<function ${self.qualname} at ${address(self)}>`;
  if (owner === '') return `<built-in function ${self.name}>`;
  const kind = self.name.startsWith('__') ? 'slot wrapper' : 'method';
  return `<${kind} '${self.name}' of '${owner}' objects>`;
}

function methodRepr({ func, self }: PyMethod): string {
  if (func instanceof PyNativeFunction && func.module === 'builtins') {
    const owner = typeOf(self).name;
    if (!func.name.startsWith('__')) return `<built-in method ${func.name} of ${owner} object at ${address(self)}>`;
    return `<method-wrapper '${func.name}' of ${owner} object at ${address(self)}>`;
  }
  const qualname = func instanceof PyCallable ? func.qualname : '?';
  return `<bound method ${qualname} of ${repr(self)}>`;
}

addMembers<PyMember>(
  memberType,
  { methods: { '__repr__()': ({ name, owner }) => `<member '${name}' of '${owner.name}' objects>` } },
  (value): value is PyMember => value instanceof PyMember,
);
