/**
 * Python exceptions as objects, and how TypeScript raises them. `raise(PyTypeError, 'message')` anywhere under
 * `python/` or `site-packages/` is Python's `raise TypeError('message')`.
 */

import type { Span } from '../../range.ts';
import { builtinType, objectType, PyObject, PyType, type Value } from './object.ts';

/** One frame that an exception passed through, the innermost last. */
export interface TraceEntry {
  readonly span: Span;
  /** `<module>`, `__repr__`, or the class's name. */
  readonly name: string;
}

export const tracebackType = builtinType('traceback');

export class PyException extends PyObject {
  args: readonly Value[];
  cause: Value = null;
  context: PyException | null = null;
  suppressContext = false;
  readonly notes: string[] = [];
  /** Frames of the program that it left, the outermost last (each frame appends itself as it unwinds). */
  readonly trace: TraceEntry[] = [];
  #traceback: Value | undefined;
  /** The part of the source to underline, when the one who raised knows better than "the call". */
  site: Span | null = null;
  /**
   * The attributes that its class adds to `args` (`name` and `obj` of an AttributeError, `value` of a StopIteration);
   * `null` until one is set.
   */
  details: Map<string, Value> | null = null;
  /** In tolerant mode: the name is missing only because the statement that would have bound it failed before. */
  followUp = false;
  #suggest: (() => string | null) | null = null;

  constructor(cls: PyType, args: readonly Value[]) {
    super(cls);
    this.args = args;
  }

  /** `__traceback__` as programs see and set it; they can do no more than pass it on. */
  get traceback(): Value {
    if (this.#traceback === undefined && this.trace.length > 0) this.#traceback = new PyObject(tracebackType);
    return this.#traceback ?? null;
  }

  set traceback(value: Value) {
    this.#traceback = value ?? undefined;
  }

  /** What Python's traceback adds after the message: `Did you mean: 'Column'?`. Found when it is asked for. */
  get suggestion(): string | null {
    return this.#suggest?.() ?? null;
  }

  set suggestion(text: string | null) {
    this.#suggest = () => text;
  }

  /** Says how the suggestion is found, if anyone asks. */
  suggestLater(find: () => string | null): void {
    this.#suggest = find;
  }

  /** Sets one of the attributes that its class adds. */
  detail(name: string, value: Value): void {
    this.details ??= new Map();
    this.details.set(name, value);
  }
}

/** What is thrown in TypeScript while a Python exception travels. Not an `Error`: no JavaScript stack is captured. */
export class Raised {
  readonly exception: PyException;
  /** The frame that has written its trace entry already, and only passes the exception on. */
  tracedIn: object | null = null;

  constructor(exception: PyException) {
    this.exception = exception;
  }
}

/** A limit of ours, not a mistake of the program: no `except` can catch it. */
export class Unsupported {
  readonly what: string;
  readonly span: Span | null;

  constructor(what: string, span: Span | null) {
    this.what = what;
    this.span = span;
  }
}

/** The program took more steps than a run may: an endless loop, most likely. No `except` can catch it. */
export class StepLimit {
  readonly span: Span | null;

  constructor(span: Span | null) {
    this.span = span;
  }
}

/** Raises an exception of the class with the message as its only argument. */
export function raise(cls: PyType, message: string, site: Span | null = null): never {
  const exception = new PyException(cls, [message]);
  exception.site = site;
  throw new Raised(exception);
}

/** Raises a made exception. */
export function raiseException(exception: PyException): never {
  throw new Raised(exception);
}

/** A new native exception class. `module` is shown before its name in tracebacks unless it is `builtins`. */
export function exceptionType(name: string, base: PyType, module = 'builtins'): PyType {
  return new PyType({ name, module, bases: [base], ancestors: base.mro, native: true });
}

export const PyBaseException: PyType = builtinType(
  'BaseException',
  objectType,
  (cls, args) => new PyException(cls, args),
);
export const PyExceptionType = exceptionType('Exception', PyBaseException);
export const PySystemExit = exceptionType('SystemExit', PyBaseException);
export const PyKeyboardInterrupt = exceptionType('KeyboardInterrupt', PyBaseException);
export const PyGeneratorExit = exceptionType('GeneratorExit', PyBaseException);

export const PyArithmeticError = exceptionType('ArithmeticError', PyExceptionType);
export const PyZeroDivisionError = exceptionType('ZeroDivisionError', PyArithmeticError);
export const PyOverflowError = exceptionType('OverflowError', PyArithmeticError);
export const PyFloatingPointError = exceptionType('FloatingPointError', PyArithmeticError);
export const PyAssertionError = exceptionType('AssertionError', PyExceptionType);
export const PyAttributeError = exceptionType('AttributeError', PyExceptionType);
export const PyBufferError = exceptionType('BufferError', PyExceptionType);
export const PyEOFError = exceptionType('EOFError', PyExceptionType);
export const PyImportError = exceptionType('ImportError', PyExceptionType);
export const PyModuleNotFoundError = exceptionType('ModuleNotFoundError', PyImportError);
export const PyLookupError = exceptionType('LookupError', PyExceptionType);
export const PyIndexError = exceptionType('IndexError', PyLookupError);
export const PyKeyError = exceptionType('KeyError', PyLookupError);
export const PyMemoryError = exceptionType('MemoryError', PyExceptionType);
export const PyNameError = exceptionType('NameError', PyExceptionType);
export const PyUnboundLocalError = exceptionType('UnboundLocalError', PyNameError);
export const PyOSError = exceptionType('OSError', PyExceptionType);
export const PyBlockingIOError = exceptionType('BlockingIOError', PyOSError);
export const PyChildProcessError = exceptionType('ChildProcessError', PyOSError);
export const PyConnectionError = exceptionType('ConnectionError', PyOSError);
export const PyBrokenPipeError = exceptionType('BrokenPipeError', PyConnectionError);
export const PyConnectionAbortedError = exceptionType('ConnectionAbortedError', PyConnectionError);
export const PyConnectionRefusedError = exceptionType('ConnectionRefusedError', PyConnectionError);
export const PyConnectionResetError = exceptionType('ConnectionResetError', PyConnectionError);
export const PyFileExistsError = exceptionType('FileExistsError', PyOSError);
export const PyFileNotFoundError = exceptionType('FileNotFoundError', PyOSError);
export const PyInterruptedError = exceptionType('InterruptedError', PyOSError);
export const PyIsADirectoryError = exceptionType('IsADirectoryError', PyOSError);
export const PyNotADirectoryError = exceptionType('NotADirectoryError', PyOSError);
export const PyPermissionError = exceptionType('PermissionError', PyOSError);
export const PyProcessLookupError = exceptionType('ProcessLookupError', PyOSError);
export const PyTimeoutError = exceptionType('TimeoutError', PyOSError);
export const PyRuntimeError = exceptionType('RuntimeError', PyExceptionType);
export const PyNotImplementedError = exceptionType('NotImplementedError', PyRuntimeError);
export const PyRecursionError = exceptionType('RecursionError', PyRuntimeError);
export const PyReferenceError = exceptionType('ReferenceError', PyExceptionType);
export const PyStopIteration = exceptionType('StopIteration', PyExceptionType);
export const PyStopAsyncIteration = exceptionType('StopAsyncIteration', PyExceptionType);
export const PySyntaxError = exceptionType('SyntaxError', PyExceptionType);
export const PyIndentationError = exceptionType('IndentationError', PySyntaxError);
export const PyTabError = exceptionType('TabError', PyIndentationError);
export const PySystemError = exceptionType('SystemError', PyExceptionType);
export const PyTypeError = exceptionType('TypeError', PyExceptionType);
export const PyValueError = exceptionType('ValueError', PyExceptionType);
export const PyUnicodeError = exceptionType('UnicodeError', PyValueError);
export const PyWarning = exceptionType('Warning', PyExceptionType);
export const PyUserWarning = exceptionType('UserWarning', PyWarning);
export const PyDeprecationWarning = exceptionType('DeprecationWarning', PyWarning);
export const PyRuntimeWarning = exceptionType('RuntimeWarning', PyWarning);
export const PySyntaxWarning = exceptionType('SyntaxWarning', PyWarning);
export const PyFutureWarning = exceptionType('FutureWarning', PyWarning);
export const PyPendingDeprecationWarning = exceptionType('PendingDeprecationWarning', PyWarning);
export const PyImportWarning = exceptionType('ImportWarning', PyWarning);
export const PyUnicodeWarning = exceptionType('UnicodeWarning', PyWarning);
export const PyBytesWarning = exceptionType('BytesWarning', PyWarning);
export const PyResourceWarning = exceptionType('ResourceWarning', PyWarning);
export const PyEncodingWarning = exceptionType('EncodingWarning', PyWarning);

/** Whether a thing caught in TypeScript is a Python exception of the class. */
export function isRaised(thrown: unknown, cls: PyType = PyBaseException): thrown is Raised {
  return thrown instanceof Raised && thrown.exception.cls.isSubclassOf(cls);
}
