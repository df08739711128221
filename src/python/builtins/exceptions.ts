/** What exceptions can do: their text, their arguments, their notes (`Objects/exceptions.c`). */

import { missingAttribute } from '../objects/attribute.ts';
import { addMembers } from '../objects/define.ts';
import { PyDict } from '../objects/dict.ts';
import * as exceptions from '../objects/exception.ts';
import {
  PyAttributeError,
  PyBaseException,
  PyException,
  PyImportError,
  PyKeyError,
  PyNameError,
  PyOSError,
  PyStopIteration,
  PySyntaxError,
  PySystemExit,
  PyTypeError,
  raise,
} from '../objects/exception.ts';
import { iterate } from '../objects/iteration.ts';
import { PyList } from '../objects/list.ts';
import { integerOf, isInstance, PyType, textOf, typeOf, type Value } from '../objects/object.ts';
import { joinReprs, repr, str } from '../objects/repr.ts';
import { PyTuple } from '../objects/tuple.ts';
import { PyUnicodeDecodeError, PyUnicodeEncodeError } from './codec.ts';

const isException = (value: Value): value is PyException => value instanceof PyException;

/** One argument is shown as its text, several as a tuple. */
function text(self: PyException): string {
  const [only = null] = self.args;
  if (self.args.length === 0) return '';
  if (self.args.length > 1) return repr(new PyTuple(self.args));
  return isInstance(self, PyKeyError) ? repr(only) : str(only);
}

/** Attributes that the class adds to `args`, where the one who raised set them. */
function detail(name: string, fallback: (self: PyException) => Value = () => null) {
  return {
    get: (self: PyException): Value => {
      const value = self.details?.get(name);
      return value === undefined ? fallback(self) : value;
    },
    set: (self: PyException, value: Value) => self.detail(name, value),
  };
}

function checkedCause(value: Value, what: string): Value {
  if (value === null || isException(value)) return value;
  return raise(PyTypeError, `exception ${what} must be None or derive from BaseException`);
}

addMembers<PyException>(
  PyBaseException,
  {
    methods: {
      '__init__(*args, **kwargs)': (self, args = null, keywords = null) => {
        if (keywords instanceof PyDict && keywords.size > 0 && !isInstance(self, PyImportError) && !takesName(self)) {
          raise(PyTypeError, `${self.cls.name}() takes no keyword arguments`);
        }
        if (keywords instanceof PyDict) for (const [key, value] of keywords.entries()) self.detail(str(key), value);
        if (args instanceof PyTuple) self.args = args.items;
        return null;
      },
      '__str__()': text,
      '__repr__()': (self) => `${typeOf(self).name}(${joinReprs(self.args)})`,
      'with_traceback(tb, /)': (self, traceback = null) => {
        self.traceback = traceback;
        return self;
      },
      'add_note(note, /)': (self, note = null) => {
        self.notes.push(textOf(note) ?? raise(PyTypeError, `note must be a str, not '${typeOf(note).name}'`));
        return null;
      },
    },
    properties: {
      args: {
        get: (self) => new PyTuple(self.args),
        set: (self, value) => {
          self.args = [...iterate(value)];
        },
      },
      __cause__: {
        get: (self) => self.cause,
        set: (self, value) => {
          self.cause = checkedCause(value, 'cause');
          self.suppressContext = true;
        },
      },
      __context__: {
        get: (self) => self.context,
        set: (self, value) => {
          const context = checkedCause(value, 'context');
          self.context = isException(context) ? context : null;
        },
      },
      __suppress_context__: {
        get: (self) => self.suppressContext,
        set: (self, value) => {
          self.suppressContext = value === true;
        },
      },
      __traceback__: {
        get: (self) => self.traceback,
        set: (self, value) => {
          self.traceback = value;
        },
      },
      __notes__: (self) => (self.notes.length > 0 ? new PyList([...self.notes]) : missingAttribute(self, '__notes__')),
    },
  },
  isException,
);

/** NameError, AttributeError and ImportError take `name=` and more, for their suggestions. */
function takesName(self: PyException): boolean {
  return isInstance(self, PyNameError) || isInstance(self, PyAttributeError);
}

/** An attribute that is one of the arguments. */
const argument = (at: number) => (self: PyException) => self.args[at] ?? null;

addMembers<PyException>(PyStopIteration, { properties: { value: detail('value', argument(0)) } }, isException);
addMembers<PyException>(
  PySystemExit,
  {
    properties: {
      code: detail('code', (self) => (self.args.length > 1 ? new PyTuple(self.args) : argument(0)(self))),
    },
  },
  isException,
);
addMembers<PyException>(PyNameError, { properties: { name: detail('name') } }, isException);
addMembers<PyException>(PyAttributeError, { properties: { name: detail('name'), obj: detail('obj') } }, isException);
addMembers<PyException>(
  PyImportError,
  { properties: { name: detail('name'), path: detail('path'), msg: detail('msg', argument(0)) } },
  isException,
);

for (const cls of [PyUnicodeDecodeError, PyUnicodeEncodeError]) {
  addMembers<PyException>(
    cls,
    {
      properties: {
        encoding: detail('encoding', argument(0)),
        object: detail('object', argument(1)),
        start: detail('start', argument(2)),
        end: detail('end', argument(3)),
        reason: detail('reason', argument(4)),
      },
      methods: { '__str__()': (self) => str(self.details?.get('text') ?? text(self)) },
    },
    isException,
  );
}

/** `invalid syntax (models.py, line 3)`. */
function syntaxText(self: PyException): string {
  const [message, file, line] = ['msg', 'filename', 'lineno'].map((name) => self.details?.get(name) ?? null);
  const words = message === null || message === undefined ? text(self) : str(message);
  const place = file === null || file === undefined ? null : str(file).replace(/^.*\//, '');
  if (line === null || line === undefined) return place === null ? words : `${words} (${place})`;
  return place === null ? `${words} (line ${str(line)})` : `${words} (${place}, line ${str(line)})`;
}

addMembers<PyException>(
  PySyntaxError,
  {
    properties: {
      msg: detail('msg', argument(0)),
      filename: detail('filename'),
      lineno: detail('lineno'),
      offset: detail('offset'),
      text: detail('text'),
    },
    methods: { '__str__()': syntaxText },
  },
  isException,
);
addMembers<PyException>(
  PyOSError,
  {
    staticMethods: { '__new__(cls, *args, **kwargs)': (cls = null, args = null) => systemError(cls, args) },
    properties: {
      errno: (self) => (self.args.length < 2 ? null : argument(0)(self)),
      strerror: (self) => (self.args.length < 2 ? null : argument(1)(self)),
      filename: detail('filename'),
    },
    methods: {
      '__init__(*args, **kwargs)': (self, args = null) => {
        const given = args instanceof PyTuple ? args.items : [];
        const hasFile = given.length > 2 && given.length < 6;
        if (hasFile) self.detail('filename', given[2] ?? null);
        self.args = hasFile ? given.slice(0, 2) : given;
        return null;
      },
      '__str__()': (self) => {
        const [number = null, words = null] = self.args;
        if (self.args.length < 2) return text(self);
        const file = self.details?.get('filename') ?? null;
        return `[Errno ${str(number)}] ${str(words)}${file === null ? '' : `: ${repr(file)}`}`;
      },
    },
  },
  isException,
);

/** The classes that `OSError(errno, ...)` makes instances of (numbers of Linux). */
const BY_NUMBER: ReadonlyMap<bigint, PyType> = new Map([
  [1n, exceptions.PyPermissionError],
  [2n, exceptions.PyFileNotFoundError],
  [3n, exceptions.PyProcessLookupError],
  [4n, exceptions.PyInterruptedError],
  [10n, exceptions.PyChildProcessError],
  [11n, exceptions.PyBlockingIOError],
  [13n, exceptions.PyPermissionError],
  [17n, exceptions.PyFileExistsError],
  [20n, exceptions.PyNotADirectoryError],
  [21n, exceptions.PyIsADirectoryError],
  [32n, exceptions.PyBrokenPipeError],
  [103n, exceptions.PyConnectionAbortedError],
  [104n, exceptions.PyConnectionResetError],
  [110n, exceptions.PyTimeoutError],
  [111n, exceptions.PyConnectionRefusedError],
]);

function systemError(cls: Value, args: Value): PyException {
  const given = args instanceof PyTuple ? args.items : [];
  const number = given.length > 1 ? integerOf(given[0] ?? null) : null;
  const own = cls instanceof PyType ? cls : PyOSError;
  const special = own === PyOSError && number !== null ? BY_NUMBER.get(number) : undefined;
  return new PyException(special ?? own, given);
}
