/**
 * What can be called and what binds: native functions, bound methods, and the descriptors that native classes are made
 * of. Functions of the program (`python/evaluate`) extend `PyCallable` too.
 */

import type { Span } from '../../range.ts';
import { type CalleeName, checkBuiltinArguments } from './builtin-arguments.ts';
import { builtinType, type Keywords, NO_KEYWORDS, PyObject, type PyType, type Value } from './object.ts';
import { bind, type Parameters, parseParameters } from './signature.ts';

/** Anything that answers to being looked up on a class (`__get__`, `__set__`, `__delete__`), natively. */
export abstract class PyDescriptor extends PyObject {
  /** Data descriptors win over the instance's own `__dict__`. */
  abstract readonly isData: boolean;
  /** @param instance `null` together with `viaClass` when it is looked up on the class itself. */
  abstract get(instance: Value, owner: PyType, viaClass: boolean): Value;
  /** @returns false when it can't be set (the caller raises Python's AttributeError). */
  set(_instance: Value, _value: Value): boolean {
    return false;
  }
  delete(_instance: Value): boolean {
    return false;
  }
}

export const functionType = builtinType('function');
export const builtinFunctionType = builtinType('builtin_function_or_method');
export const methodType = builtinType('method');
/** Methods of builtin classes, and what they are when they are bound; special ones have names of their own. */
export const methodDescriptorType = builtinType('method_descriptor');
export const wrapperDescriptorType = builtinType('wrapper_descriptor');
export const builtinMethodType = builtinType('builtin_function_or_method');
export const methodWrapperType = builtinType('method-wrapper');
export const staticMethodType = builtinType('staticmethod');
export const classMethodType = builtinType('classmethod');
export const propertyType = builtinType('property');
export const getSetType = builtinType('getset_descriptor');

/** A function. Looked up through an instance it becomes a bound method. */
export abstract class PyCallable extends PyDescriptor {
  readonly isData = false;
  name: string;
  qualname: string;
  module: string;
  doc: Value = null;
  /** Where the program defines it; `null` for native functions. */
  span: Span | null = null;

  constructor(cls: PyType, name: string, qualname: string, module: string) {
    super(cls);
    this.name = name;
    this.qualname = qualname;
    this.module = module;
  }

  /** How its arguments are given; `null` when it takes them as they come. */
  get parameters(): Parameters | null {
    return null;
  }

  abstract invoke(args: readonly Value[], keywords: Keywords): Value;

  get(instance: Value, _owner: PyType, viaClass: boolean): Value {
    return viaClass ? this : new PyMethod(this, instance);
  }
}

/** The body of a native function; arguments arrive in the order of its signature (`*rest` and `**keywords` last). */
export type NativeBody = (...args: Value[]) => Value;

/** How the gathered `*rest` and `**keywords` are handed to a native body. Set by `list`/`dict` natives (see `tuple.ts`, `dict.ts`). */
export interface Gather {
  readonly rest: (values: readonly Value[]) => Value;
  readonly keywords: (values: Keywords) => Value;
}

/** Modules whose functions CPython has in C: they refuse arguments in other words. */
const COMPILED_MODULES: ReadonlySet<string> = new Set(['builtins', 'math', 'time']);

/** A function written in TypeScript, with a signature that Python's callers are held to. */
export class PyNativeFunction extends PyCallable {
  readonly #signature: string;
  readonly #body: NativeBody;
  readonly #gather: Gather;
  #parameters: Parameters | null = null;

  constructor(name: string, qualname: string, module: string, signature: string, gather: Gather, body: NativeBody) {
    super(nativeType(name, qualname, module), name, qualname, module);
    this.#signature = signature;
    this.#body = body;
    this.#gather = gather;
  }

  /** Read at the first call: a run uses few of the thousands of native functions. */
  override get parameters(): Parameters {
    this.#parameters ??= parseParameters(this.#signature);
    return this.#parameters;
  }

  /** Messages call a function of a module by both names. */
  #shownAs(): CalleeName {
    const { name, qualname, module } = this;
    return module === 'builtins' ? this : { name, qualname: `${module}.${qualname}` };
  }

  invoke(args: readonly Value[], keywords: Keywords = NO_KEYWORDS): Value {
    const parameters = this.parameters;
    const { positionalOnly, positional } = parameters;
    const plain = parameters.rest === null && parameters.keywords === null && parameters.keywordOnly.length === 0;
    if (plain && keywords.size === 0 && args.length === positionalOnly.length + positional.length) {
      return this.#body(...args);
    }
    if (COMPILED_MODULES.has(this.module)) checkBuiltinArguments(parameters, this.#shownAs(), args, keywords);
    const bound = bind(parameters, this.qualname, args, keywords);
    const values = bound.positional;
    if (parameters.rest !== null) values.push(this.#gather.rest(bound.rest));
    values.push(...bound.keywordOnly);
    if (parameters.keywords !== null) values.push(this.#gather.keywords(bound.keywords));
    return this.#body(...values);
  }
}

function isSpecial(name: string): boolean {
  return name.startsWith('__') && name.endsWith('__') && name !== '__new__';
}

function nativeType(name: string, qualname: string, module: string): PyType {
  if (module !== 'builtins' || name === qualname || name === '__new__') return builtinFunctionType;
  return isSpecial(name) ? wrapperDescriptorType : methodDescriptorType;
}

/** Only methods of builtin classes are told from those of programs. */
function boundType(func: Value): PyType {
  if (!(func instanceof PyNativeFunction) || func.module !== 'builtins') return methodType;
  return isSpecial(func.name) ? methodWrapperType : builtinMethodType;
}

/** `instance.method`: the function with its first argument. */
export class PyMethod extends PyObject {
  readonly func: Value;
  readonly self: Value;

  constructor(func: Value, self: Value) {
    super(boundType(func));
    this.func = func;
    this.self = self;
  }
}

export class PyStaticMethod extends PyDescriptor {
  readonly isData = false;
  readonly func: Value;

  constructor(func: Value) {
    super(staticMethodType);
    this.func = func;
  }

  get(): Value {
    return this.func;
  }
}

/** Binds the class it was looked up on; what it wraps may be any callable. */
export class PyClassMethod extends PyDescriptor {
  readonly isData = false;
  readonly func: Value;

  constructor(func: Value) {
    super(classMethodType);
    this.func = func;
  }

  get(_instance: Value, owner: PyType): Value {
    return new PyMethod(this.func, owner);
  }
}

/** How a native class reads and writes one attribute of its instances. */
export interface Accessor {
  readonly get: (self: Value) => Value;
  readonly set: ((self: Value, value: Value) => void) | null;
}

/** An attribute of a native class that TypeScript computes. */
export class PyGetSet extends PyDescriptor {
  readonly isData = true;
  readonly name: string;
  readonly #accessor: Accessor;

  constructor(name: string, accessor: Accessor) {
    super(getSetType);
    this.name = name;
    this.#accessor = accessor;
  }

  get(instance: Value, _owner: PyType, viaClass: boolean): Value {
    return viaClass ? this : this.#accessor.get(instance);
  }

  override set(instance: Value, value: Value): boolean {
    if (!this.#accessor.set) return false;
    this.#accessor.set(instance, value);
    return true;
  }
}
