/** What programs do with generators: `send`, `throw`, `close` (`Objects/genobject.c`). */

import { call } from '../objects/call.ts';
import { addMembers } from '../objects/define.ts';
import {
  PyBaseException,
  PyException,
  PyStopIteration,
  PyTypeError,
  raise,
  raiseException,
} from '../objects/exception.ts';
import { PyType, typeOf, type Value } from '../objects/object.ts';
import { address } from '../objects/repr.ts';
import { generatorType, PyGenerator } from './generator.ts';

/** The value that came, or StopIteration with what the body returned. */
function orStop(generator: PyGenerator, value: Value | undefined): Value {
  if (value !== undefined) return value;
  const result = generator.takeResult();
  return raiseException(new PyException(PyStopIteration, result === null ? [] : [result]));
}

function throwInto(generator: PyGenerator, type: Value, value: Value): Value {
  return orStop(generator, generator.throw(exceptionOf(type, value)));
}

function exceptionOf(type: Value, value: Value): PyException {
  if (type instanceof PyException) return type;
  if (type instanceof PyType && type.isSubclassOf(PyBaseException)) {
    if (value instanceof PyException) return value;
    const made = call(type, value === null ? [] : [value]);
    if (made instanceof PyException) return made;
  }
  const name = type instanceof PyType ? type.name : typeOf(type).name;
  return raise(PyTypeError, `exceptions must be classes or instances deriving from BaseException, not ${name}`);
}

addMembers<PyGenerator>(
  generatorType,
  {
    methods: {
      '__next__()': (self) => orStop(self, self.send(null)),
      'send(arg, /)': (self, value = null) => orStop(self, self.send(value)),
      'throw(typ, val=None, tb=None, /)': (self, type = null, value = null) => throwInto(self, type, value),
      'close()': (self) => {
        self.close();
        return null;
      },
      '__repr__()': (self) => `<generator object ${self.qualname} at ${address(self)}>`,
    },
    properties: {
      __name__: (self) => self.name,
      __qualname__: (self) => self.qualname,
      gi_running: (self) => self.state === 'running',
      gi_suspended: (self) => self.state === 'suspended',
    },
  },
  (value): value is PyGenerator => value instanceof PyGenerator,
);
