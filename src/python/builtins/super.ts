/** `super`: attributes of the classes that come after one in the method resolution order (`super_getattro`). */

import { bindTo, genericGet, missingAttribute } from '../objects/attribute.ts';
import { addMembers } from '../objects/define.ts';
import { PyRuntimeError, PyTypeError, raise } from '../objects/exception.ts';
import { PyDescriptor } from '../objects/function.ts';
import { builtinType, MISSING, PyObject, PyType, typeOf, type Value } from '../objects/object.ts';
import { current } from '../objects/runtime.ts';
import { attributeName } from './object.ts';

export const superType = builtinType('super');

export class PySuper extends PyObject {
  /** The class whose successors are asked. */
  readonly after: PyType;
  readonly self: Value;
  /** The class whose order counts: the instance's, or the class itself in a class method. */
  readonly start: PyType | null;

  constructor(after: PyType, self: Value, start: PyType | null) {
    super(superType);
    this.after = after;
    this.self = self;
    this.start = start;
  }
}

function makeSuper(type: Value, self: Value): PySuper {
  if (type === MISSING) return fromFrame();
  if (!(type instanceof PyType)) {
    return raise(PyTypeError, `super() argument 1 must be a type, not ${typeOf(type).name}`);
  }
  return self === MISSING ? new PySuper(type, null, null) : bindSuper(type, self);
}

/** `super()` in a method: the class is the one the method was written in, the instance its first argument. */
function fromFrame(): PySuper {
  const frame = current().host.frame?.() ?? null;
  if (frame === null) return raise(PyRuntimeError, 'super(): no current frame');
  const self = frame.firstArgument();
  if (self === undefined) return raise(PyRuntimeError, 'super(): no arguments');
  const cls = frame.classCell();
  if (!(cls instanceof PyType)) return raise(PyRuntimeError, 'super(): __class__ cell not found');
  return bindSuper(cls, self);
}

function bindSuper(after: PyType, self: Value): PySuper {
  if (self instanceof PyType && self.isSubclassOf(after)) return new PySuper(after, self, self);
  if (typeOf(self).isSubclassOf(after)) return new PySuper(after, self, typeOf(self));
  return raise(PyTypeError, 'super(type, obj): obj must be an instance or subtype of type');
}

function lookup({ after, self, start }: PySuper, name: string): Value | undefined {
  if (start === null || name === '__class__') return undefined;
  for (const cls of start.mro.slice(start.mro.indexOf(after) + 1)) {
    const found = cls.namespace.get(name);
    if (found !== undefined) return bind(found, self, start);
  }
  return undefined;
}

function bind(found: Value, self: Value, start: PyType): Value {
  if (self !== start) return bindTo(found, self, start);
  return found instanceof PyDescriptor ? found.get(null, start, true) : found;
}

function getFromSuper(self: PySuper, name: string): Value {
  const found = lookup(self, name);
  if (found !== undefined) return found;
  const own = genericGet(self, name);
  return own === undefined ? missingAttribute(self, name) : own;
}

addMembers<PySuper>(
  superType,
  {
    staticMethods: {
      '__new__(cls, type=?, obj=?, /)': (_cls, type = MISSING, self = MISSING) => makeSuper(type, self),
    },
    properties: {
      __thisclass__: (self) => self.after,
      __self__: (self) => self.self,
      __self_class__: (self) => self.start,
    },
    methods: {
      '__init__(*args)': () => null,
      '__getattribute__(name, /)': (self, name = null) => getFromSuper(self, attributeName(name)),
      '__repr__()': ({ after, start }) =>
        `<super: <class '${after.name}'>, ${start === null ? 'NULL' : `<${start.name} object>`}>`,
    },
  },
  (value): value is PySuper => value instanceof PySuper,
);
