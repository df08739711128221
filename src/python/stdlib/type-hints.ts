/** `typing.get_type_hints`, `get_origin` and `get_args`: annotations read at run time (`Lib/typing.py`). */

import { findAttribute } from '../objects/attribute.ts';
import { PyDict } from '../objects/dict.ts';
import { PyTypeError, raise } from '../objects/exception.ts';
import { PyGenericAlias, PyUnion, unionOf } from '../objects/generic-alias.ts';
import { PyModule } from '../objects/module.ts';
import { noneType, PyType, textOf, type Value } from '../objects/object.ts';
import { repr } from '../objects/repr.ts';
import { current } from '../objects/runtime.ts';
import { PyTuple } from '../objects/tuple.ts';

type Resolve = (name: string) => Value | undefined;

/** Names that annotations in text may use: those of the module, then what the caller gives. */
function namesOf(module: Value | undefined, globals: Value, locals: Value): Resolve {
  const spaces = [locals, globals].filter((space) => space instanceof PyDict);
  const own = module instanceof PyModule ? module.namespace : undefined;
  return (name) => {
    for (const space of spaces) {
      const found = space.get(name);
      if (found !== undefined) return found;
    }
    return own?.get(name);
  };
}

/** The annotation with every name in text looked up. @param textIn what a forward reference says, or `null` */
function resolved(value: Value, resolve: Resolve, textIn: (value: Value) => string | null): Value {
  const text = textOf(value) ?? textIn(value);
  if (text !== null) return resolved(current().host.evaluate(text, resolve), resolve, textIn);
  if (value === null) return noneType;
  if (value instanceof PyUnion) {
    return unionOf(
      value.args.map((arg) => resolved(arg, resolve, textIn)),
      value.fromTyping,
    );
  }
  if (!(value instanceof PyGenericAlias) || value.label === 'typing.Literal') return value;
  return new PyGenericAlias(
    value.origin,
    value.args.map((arg) => resolved(arg, resolve, textIn)),
    value.label,
  );
}

/** The annotations of a class (with those it inherits), function or module. @throws Python's TypeError. */
export function typeHints(
  target: Value,
  globals: Value,
  locals: Value,
  textIn: (value: Value) => string | null,
): PyDict {
  const hints = new PyDict();
  const add = (annotations: Value | undefined, resolve: Resolve): void => {
    if (!(annotations instanceof PyDict)) return;
    for (const [name, value] of annotations.entries()) hints.set(name, resolved(value, resolve, textIn));
  };
  const { modules } = current();
  if (target instanceof PyType) {
    for (const cls of [...target.mro].reverse()) {
      add(cls.namespace.get('__annotations__'), namesOf(modules.get(cls.module), globals, locals));
    }
    return hints;
  }
  const annotations = findAttribute(target, '__annotations__');
  if (annotations === undefined)
    return raise(PyTypeError, `${repr(target)} is not a module, class, method, or function.`);
  const module =
    target instanceof PyModule ? target : modules.get(textOf(findAttribute(target, '__module__') ?? null) ?? '');
  add(annotations, namesOf(module, globals, locals));
  return hints;
}

/** @param union what `Union` is */
export function originOf(value: Value, union: Value): Value {
  if (value instanceof PyUnion) return value.fromTyping ? union : value.cls;
  return value instanceof PyGenericAlias ? value.origin : null;
}

export function argumentsIn(value: Value): PyTuple {
  return new PyTuple(value instanceof PyGenericAlias || value instanceof PyUnion ? value.args : []);
}
