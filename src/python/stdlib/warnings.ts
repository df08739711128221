/** The modules `warnings` and `traceback`, as far as they need no terminal to write to (`Lib/warnings.py`, `traceback.py`). */

import { defineType, nativeFunction } from '../objects/define.ts';
import { PyException, PyTypeError, PyUserWarning, PyWarning, raise } from '../objects/exception.ts';
import { leftOut } from '../objects/left-out.ts';
import { PyList } from '../objects/list.ts';
import type { ModuleSpec } from '../objects/module.ts';
import { PyObject, PyType, typeOf, type Value } from '../objects/object.ts';
import { repr, str } from '../objects/repr.ts';
import { current } from '../objects/runtime.ts';

function warn(message: Value, category: Value): null {
  if (message instanceof PyException && message.cls.isSubclassOf(PyWarning)) {
    current().warn(message.cls, str(message));
    return null;
  }
  const cls = category ?? PyUserWarning;
  if (!(cls instanceof PyType) || !cls.isSubclassOf(PyWarning)) {
    return raise(PyTypeError, `category must be a Warning subclass, not '${typeOf(cls).name}'`);
  }
  current().warn(cls, str(message));
  return null;
}

/** Filters choose what a terminal shows; here every warning is shown with its line. */
function filter(action: Value): null {
  if (action === 'error') current().unsupported('warnings: the filter "error"');
  return null;
}

class PyCatchWarnings extends PyObject {}

const catchType: PyType = defineType<PyCatchWarnings>({
  name: 'catch_warnings',
  module: 'warnings',
  create: (cls) => new PyCatchWarnings(cls),
  is: (value): value is PyCatchWarnings => value instanceof PyCatchWarnings,
  methods: {
    '__init__(*, record=False, module=None, action=None, category=None, lineno=0, append=False)': (
      _self,
      record = false,
    ) => {
      if (record === true) current().unsupported('warnings.catch_warnings(record=True)');
      return null;
    },
    '__enter__()': () => null,
    '__exit__(*args)': () => null,
  },
});

export const WARNINGS: ModuleSpec = {
  name: 'warnings',
  load: () => [
    [
      'warn',
      nativeFunction(
        'warnings',
        'warn(message, category=None, stacklevel=1, source=None)',
        (message = null, category = null) => warn(message, category),
      ),
    ],
    [
      'filterwarnings',
      nativeFunction(
        'warnings',
        "filterwarnings(action, message='', category=None, module='', lineno=0, append=False)",
        (action = null) => filter(action),
      ),
    ],
    [
      'simplefilter',
      nativeFunction('warnings', 'simplefilter(action, category=None, lineno=0, append=False)', (action = null) =>
        filter(action),
      ),
    ],
    ['resetwarnings', nativeFunction('warnings', 'resetwarnings()', () => null)],
    ['catch_warnings', catchType],
    ...leftOut('warnings', 'warn_explicit showwarning formatwarning filters'),
  ],
};

// ── traceback ────────────────────────────────────────────────────────────────────────────────────────────────────

/** The last line of a traceback, with its line end. */
function lastLine(exception: Value): string {
  if (!(exception instanceof PyException)) return `${str(exception)}\n`;
  const { module, qualname } = exception.cls;
  const name = module === 'builtins' || module === '__main__' ? qualname : `${module}.${qualname}`;
  const text = str(exception);
  return text === '' ? `${name}\n` : `${name}: ${text}\n`;
}

const LEFT_OUT =
  'format_exc format_exception format_tb extract_tb print_tb extract_stack format_stack print_stack TracebackException StackSummary walk_tb';

export const TRACEBACK: ModuleSpec = {
  name: 'traceback',
  load: () => [
    // They write to standard error, which nobody sees.
    [
      'print_exc',
      nativeFunction('traceback', 'print_exc(limit=None, file=None, chain=True)', (_limit, file = null) =>
        toFile(file),
      ),
    ],
    [
      'print_exception',
      nativeFunction(
        'traceback',
        'print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True)',
        (_exception, _value, _tb, _limit, file = null) => toFile(file),
      ),
    ],
    [
      'format_exception_only',
      nativeFunction(
        'traceback',
        'format_exception_only(exc, /, value=?)',
        (exception = null, value = null) => new PyList([lastLine(value instanceof PyException ? value : exception)]),
      ),
    ],
    ...leftOut('traceback', LEFT_OUT),
  ],
};

function toFile(file: Value): null {
  return file === null ? null : current().unsupported(`traceback: writing to ${repr(file)}`);
}
