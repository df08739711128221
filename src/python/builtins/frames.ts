/** The builtin functions that look at the frame they are called from: `globals`, `locals`, `vars`, `dir`, `eval`. */

import { getAttribute, hasAttribute } from '../objects/attribute.ts';
import { nativeFunction } from '../objects/define.ts';
import { PyDict } from '../objects/dict.ts';
import { PyBaseException, PyExceptionType, PyTypeError, raise } from '../objects/exception.ts';
import type { PyNativeFunction } from '../objects/function.ts';
import { iterate, listOf } from '../objects/iteration.ts';
import { PyList } from '../objects/list.ts';
import { namespaceOf } from '../objects/namespace.ts';
import { builtinType, MISSING, type PyType, textOf, typeOf, type Value } from '../objects/object.ts';
import { current, type ProgramFrame } from '../objects/runtime.ts';
import { directory } from './object.ts';
import { sorted } from './sorting.ts';

function frame(): ProgramFrame | null {
  return current().host.frame?.() ?? null;
}

function globals(): Value {
  const inner = frame();
  return inner === null ? new PyDict() : namespaceOf(inner.globals);
}

function locals(): Value {
  return frame()?.locals() ?? globals();
}

function vars(value: Value): Value {
  if (value === MISSING) return locals();
  if (hasAttribute(value, '__dict__')) return getAttribute(value, '__dict__');
  return raise(PyTypeError, 'vars() argument must have __dict__ attribute');
}

function dir(value: Value): Value {
  const names = value === MISSING ? listOf(locals()) : [...iterate(directory(value))];
  return new PyList(sorted(names, null, false));
}

/** `eval(source)`: an expression over the given names, or over those of the caller. */
function evaluate(source: Value, globalNames: Value, localNames: Value): Value {
  const text = textOf(source);
  if (text === null) {
    return raise(PyTypeError, 'eval() arg 1 must be a string, bytes or code object');
  }
  const spaces = globalNames === null ? [locals(), globals()] : [localNames, globalNames];
  const resolve = (name: string): Value | undefined => {
    for (const space of spaces) {
      const found = space instanceof PyDict ? space.get(name) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return current().host.evaluate(text.trim(), resolve);
}

/** What a program can't do here. */
function refused(signature: string, what: string): PyNativeFunction {
  return nativeFunction('builtins', signature, () => current().unsupported(what));
}

/** Classes that programs may ask about (`isinstance(value, (bytes, bytearray))`) but not make. */
function refusedType(name: string, what: string, base?: PyType): PyType {
  return builtinType(name, base, () => current().unsupported(what));
}

export const REFUSED_TYPES: readonly PyType[] = [
  refusedType('memoryview', 'memoryview()'),
  refusedType('bytearray', 'bytearray()'),
  refusedType('complex', 'complex numbers'),
  refusedType('BaseExceptionGroup', 'exception groups', PyBaseException),
  refusedType('ExceptionGroup', 'exception groups', PyExceptionType),
];

/** Every function of this file, to be put into the builtins' namespace under its name. */
export const FRAME_FUNCTIONS: readonly PyNativeFunction[] = [
  nativeFunction('builtins', 'globals()', globals),
  nativeFunction('builtins', 'locals()', locals),
  nativeFunction('builtins', 'vars(object=?, /)', (value = MISSING) => vars(value)),
  nativeFunction('builtins', 'dir(object=?, /)', (value = MISSING) => dir(value)),
  nativeFunction(
    'builtins',
    'eval(source, globals=None, locals=None, /)',
    (source = null, globalNames = null, localNames = null) => evaluate(source, globalNames, localNames),
  ),
  nativeFunction(
    'builtins',
    '__import__(name, globals=None, locals=None, fromlist=(), level=0)',
    (name = null, _globals, _locals, fromList = null) => importTop(name, fromList),
  ),
  refused('exec(source, globals=None, locals=None, /)', 'exec()'),
  refused('compile(source, filename, mode, **kwargs)', 'compile()'),
  refused('breakpoint(*args, **kwargs)', 'breakpoint()'),
  refused('aiter(async_iterable, /)', 'aiter()'),
  refused('anext(*args)', 'anext()'),
];

/** `__import__('a.b')` gives `a`, unless names are to be taken from `a.b`. */
function importTop(name: Value, fromList: Value): Value {
  const text = textOf(name) ?? raise(PyTypeError, `__import__() argument 1 must be str, not ${typeOf(name).name}`);
  const module = current().host.importModule(text);
  const wantsNames = fromList !== null && listOf(fromList).length > 0;
  return wantsNames ? module : current().host.importModule(text.split('.')[0] ?? text);
}
