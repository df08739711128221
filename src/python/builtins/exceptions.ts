/** What exceptions can do: their text, their arguments, their notes (`Objects/exceptions.c`). */

import { addMembers } from '../objects/define.ts';
import { PyDict } from '../objects/dict.ts';
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
import { isInstance, textOf, typeOf, type Value } from '../objects/object.ts';
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
      'with_traceback(tb, /)': (self) => self,
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
      __notes__: (self) => new PyList([...self.notes]),
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

addMembers<PyException>(
  PySyntaxError,
  { properties: { msg: detail('msg', argument(0)), lineno: detail('lineno'), offset: detail('offset') } },
  isException,
);
addMembers<PyException>(
  PyOSError,
  {
    properties: { errno: argument(0), strerror: argument(1), filename: argument(2) },
    methods: {
      '__str__()': (self) => {
        const [number = null, words = null, file] = self.args;
        if (self.args.length < 2) return text(self);
        return `[Errno ${str(number)}] ${str(words)}${file === undefined ? '' : `: ${repr(file)}`}`;
      },
    },
  },
  isException,
);
