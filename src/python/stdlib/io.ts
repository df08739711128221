/** The module `io`: files of text that live in memory (`Lib/io.py`). There are no others. */

import { defineType } from '../objects/define.ts';
import {
  exceptionType,
  PyException,
  PyOSError,
  PyStopIteration,
  PyTypeError,
  PyValueError,
  raise,
  raiseException,
} from '../objects/exception.ts';
import { iterate } from '../objects/iteration.ts';
import { leftOut } from '../objects/left-out.ts';
import { PyList } from '../objects/list.ts';
import type { ModuleSpec } from '../objects/module.ts';
import { integerOf, PyObject, type PyType, textOf, typeOf, type Value } from '../objects/object.ts';
import { current } from '../objects/runtime.ts';
import { requireIndex } from '../objects/slice.ts';
import { characters } from '../objects/text.ts';

const UnsupportedOperation = exceptionType('UnsupportedOperation', PyOSError, 'io');

export class PyStringIO extends PyObject {
  /** By code points, as positions are counted. */
  content: string[] = [];
  at = 0;
  closed = false;

  check(): void {
    if (this.closed) raise(PyValueError, 'I/O operation on closed file');
  }

  write(value: Value): bigint {
    this.check();
    const text = textOf(value) ?? raise(PyTypeError, `string argument expected, got '${typeOf(value).name}'`);
    current().allocate(text.length * 8);
    const added = characters(text);
    while (this.content.length < this.at) this.content.push('\0');
    for (const character of added) this.content[this.at++] = character;
    return BigInt(added.length);
  }

  read(size: Value): string {
    this.check();
    const count = size === null ? -1 : Number(requireIndex(size));
    const to = count < 0 ? this.content.length : Math.min(this.content.length, this.at + count);
    const text = this.content.slice(this.at, to).join('');
    this.at = Math.max(this.at, to);
    return text;
  }

  line(): string {
    this.check();
    const end = this.content.indexOf('\n', this.at);
    return this.read(BigInt(end < 0 ? this.content.length - this.at : end + 1 - this.at));
  }

  lines(): string[] {
    const all: string[] = [];
    for (let line = this.line(); line !== ''; line = this.line()) all.push(line);
    return all;
  }
}

function seek(self: PyStringIO, offset: Value, whence: Value): bigint {
  self.check();
  const [by, from] = [Number(requireIndex(offset)), Number(integerOf(whence) ?? 0n)];
  if (from === 0 && by < 0) raise(PyValueError, `Negative seek position ${by}`);
  if (from !== 0 && by !== 0) raise(UnsupportedOperation, "Can't do nonzero cur-relative seeks");
  self.at = from === 0 ? by : from === 2 ? self.content.length : self.at;
  return BigInt(self.at);
}

export const stringIOType: PyType = defineType<PyStringIO>({
  name: 'StringIO',
  module: '_io',
  compiled: true,
  create: (cls) => new PyStringIO(cls),
  is: (value): value is PyStringIO => value instanceof PyStringIO,
  properties: { closed: (self) => self.closed },
  methods: {
    "__init__(initial_value='', newline='')": (self, initial = '') => {
      if (initial !== null) self.write(initial);
      self.at = 0;
      return null;
    },
    'write(s, /)': (self, text = null) => self.write(text),
    'writelines(lines, /)': (self, lines = null) => {
      for (const line of iterate(lines)) self.write(line);
      return null;
    },
    'read(size=-1, /)': (self, size = null) => self.read(size),
    'readline(size=-1, /)': (self) => self.line(),
    'readlines(hint=-1, /)': (self) => new PyList(self.lines()),
    'getvalue()': (self) => {
      self.check();
      return self.content.join('');
    },
    'seek(pos, whence=0, /)': (self, offset = null, whence = null) => seek(self, offset, whence),
    'tell()': (self) => BigInt(self.at),
    'truncate(pos=None, /)': (self, size = null) => {
      self.content.length = Math.min(self.content.length, size === null ? self.at : Number(requireIndex(size)));
      return BigInt(self.content.length);
    },
    'flush()': () => null,
    'close()': (self) => {
      self.closed = true;
      return null;
    },
    'readable()': () => true,
    'writable()': () => true,
    'seekable()': () => true,
    '__iter__()': (self) => self,
    '__next__()': (self) => {
      const line = self.line();
      return line === '' ? raiseException(new PyException(PyStopIteration, [])) : line;
    },
    '__enter__()': (self) => {
      self.check();
      return self;
    },
    '__exit__(*args)': (self) => {
      self.closed = true;
      return null;
    },
  },
});

export const IO: ModuleSpec = {
  name: 'io',
  load: () => [
    ['StringIO', stringIOType],
    ['UnsupportedOperation', UnsupportedOperation],
    ['SEEK_SET', 0n],
    ['SEEK_CUR', 1n],
    ['SEEK_END', 2n],
    ...leftOut('io', 'BytesIO TextIOWrapper FileIO BufferedReader BufferedWriter open IOBase RawIOBase TextIOBase'),
  ],
};
