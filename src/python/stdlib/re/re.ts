/** The module `re`: patterns and matches as objects (`Lib/re/__init__.py`, `Modules/_sre`). */

import { call } from '../../objects/call.ts';
import { defineType, nativeFunction } from '../../objects/define.ts';
import { dictOf } from '../../objects/dict.ts';
import { PyIndexError, PyTypeError, PyValueError, raise } from '../../objects/exception.ts';
import { combineHashes, hash } from '../../objects/hash.ts';
import { iteratorTypeNamed, PyIterator } from '../../objects/iteration.ts';
import { leftOut } from '../../objects/left-out.ts';
import { PyList } from '../../objects/list.ts';
import type { ModuleSpec } from '../../objects/module.ts';
import { PyMappingProxy } from '../../objects/namespace.ts';
import {
  integerOf,
  MISSING,
  NOT_IMPLEMENTED,
  PyObject,
  type PyType,
  textOf,
  typeOf,
  type Value,
} from '../../objects/object.ts';
import { repr } from '../../objects/repr.ts';
import { current, SCAN } from '../../objects/runtime.ts';
import { requireIndex } from '../../objects/slice.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { type Found, Machine } from './match.ts';
import { FLAGS } from './node.ts';
import { type Parsed, parseRegex } from './parse.ts';
import { RegexError } from './reader.ts';
import { parseTemplate } from './replacement.ts';

class PyPattern extends PyObject {
  readonly pattern: string;
  readonly parsed: Parsed;
  readonly machine: Machine;

  constructor(pattern: string, parsed: Parsed) {
    super(patternType);
    this.pattern = pattern;
    this.parsed = parsed;
    this.machine = new Machine(parsed.node, parsed.groups);
  }
}

/** A text that is searched: its code points, and the part that counts. */
class Subject {
  readonly text: string;
  readonly points: readonly number[];
  readonly from: number;
  readonly to: number;

  constructor(text: string, start: Value, end: Value) {
    current().scan(text.length, SCAN.characters);
    this.text = text;
    this.points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    const bound = (value: Value): number => Math.max(0, Math.min(this.points.length, Number(requireIndex(value))));
    this.from = bound(start);
    this.to = end === MISSING ? this.points.length : bound(end);
  }

  slice(from: number, to: number): string {
    return this.points
      .slice(from, to)
      .map((code) => String.fromCodePoint(code))
      .join('');
  }
}

class PyMatch extends PyObject {
  readonly pattern: PyPattern;
  readonly subject: Subject;
  readonly found: Found;

  constructor(pattern: PyPattern, subject: Subject, found: Found) {
    super(matchType);
    this.pattern = pattern;
    this.subject = subject;
    this.found = found;
  }

  span(index: number): readonly [number, number] {
    return [this.found.spans[index * 2] ?? -1, this.found.spans[index * 2 + 1] ?? -1];
  }

  /** What a group took, or `null` if it took no part. */
  text(index: number): string | null {
    const [from, to] = this.span(index);
    return to < 0 ? null : this.subject.slice(from, to);
  }

  /** The number of a group. @throws Python's IndexError. */
  index(name: Value): number {
    const { groups, names } = this.pattern.parsed;
    const number = integerOf(name);
    const index = number === null ? names.get(textOf(name) ?? '') : Number(number);
    return index !== undefined && index >= 0 && index <= groups ? index : raise(PyIndexError, 'no such group');
  }
}

function subjectOf(value: Value, start: Value = 0n, end: Value = MISSING): Subject {
  const text = textOf(value);
  if (text !== null) return new Subject(text, start, end);
  return raise(PyTypeError, `expected string or bytes-like object, got '${typeOf(value).name}'`);
}

// ── Finding ──────────────────────────────────────────────────────────────────────────────────────────────────────

type Anchor = 'search' | 'match' | 'fullmatch';

function findOne(pattern: PyPattern, subject: Subject, anchor: Anchor): Value {
  const { points, from, to } = subject;
  const found = pattern.machine.find({
    text: points,
    from,
    to,
    anchored: anchor !== 'search',
    full: anchor === 'fullmatch',
  });
  return found ? new PyMatch(pattern, subject, found) : null;
}

/** Every match in order; one after an empty one must take something. */
function* findAll(pattern: PyPattern, subject: Subject): Generator<PyMatch> {
  const { points, to } = subject;
  let from = subject.from;
  let mustAdvance = false;
  for (;;) {
    const found = pattern.machine.find({ text: points, from, to, mustAdvance });
    if (!found) return;
    yield new PyMatch(pattern, subject, found);
    const [start = 0, end = 0] = found.spans;
    from = end;
    mustAdvance = start === end;
  }
}

function listed(match: PyMatch): Value {
  const { groups } = match.pattern.parsed;
  if (groups === 0) return match.text(0);
  if (groups === 1) return match.text(1) ?? '';
  return new PyTuple(Array.from({ length: groups }, (_, at) => match.text(at + 1) ?? ''));
}

function split(pattern: PyPattern, subject: Subject, most: Value): PyList {
  const limit = Number(requireIndex(most));
  const parts: Value[] = [];
  let from = 0;
  let count = 0;
  for (const match of findAll(pattern, subject)) {
    if (limit > 0 && count >= limit) break;
    const [start, end] = match.span(0);
    parts.push(subject.slice(from, start));
    for (let index = 1; index <= pattern.parsed.groups; index++) parts.push(match.text(index));
    from = end;
    count++;
  }
  parts.push(subject.slice(from, subject.points.length));
  return new PyList(parts);
}

function substitute(pattern: PyPattern, replacement: Value, subject: Subject, most: Value): readonly [string, bigint] {
  const limit = Number(requireIndex(most));
  const write = writerOf(pattern, replacement);
  const pieces: string[] = [];
  const put = (piece: string): void => {
    current().allocate(piece.length * 2);
    if (piece !== '') pieces.push(piece);
  };
  let [from, count] = [0, 0];
  for (const match of findAll(pattern, subject)) {
    if (limit > 0 && count >= limit) break;
    const [start, end] = match.span(0);
    put(subject.slice(from, start));
    put(write(match, pieces.length));
    from = end;
    count++;
  }
  put(subject.slice(from, subject.points.length));
  return [pieces.join(''), BigInt(count)];
}

/** How a match is written anew; `at` is its place among the pieces, for messages. */
function writerOf(pattern: PyPattern, replacement: Value): (match: PyMatch, at: number) => string {
  const template = textOf(replacement);
  if (template !== null) return (match) => expand(pattern, template, match);
  return (match, at) => {
    const answer = call(replacement, [match]);
    return (
      textOf(answer) ?? raise(PyTypeError, `sequence item ${at}: expected str instance, ${typeOf(answer).name} found`)
    );
  };
}

function expand(pattern: PyPattern, template: string, match: PyMatch): string {
  const parts = parseTemplate(template, pattern.parsed.names, pattern.parsed.groups);
  return parts.map((part) => (typeof part === 'number' ? (match.text(part) ?? '') : part)).join('');
}

// ── Compiling ────────────────────────────────────────────────────────────────────────────────────────────────────

function compile(pattern: Value, flags: Value): PyPattern {
  const bits = integerOf(flags) ?? 0n;
  if (pattern instanceof PyPattern) {
    if (bits !== 0n) raise(PyValueError, 'cannot process flags argument with a compiled pattern');
    return pattern;
  }
  const text = textOf(pattern);
  if (text !== null) return new PyPattern(text, parseRegex(text, bits));
  if (typeOf(pattern).name === 'bytes') current().unsupported('re: patterns of bytes');
  return raise(PyTypeError, 'first argument must be string or compiled pattern');
}

const FLAG_NAMES: readonly (readonly [string, bigint])[] = [
  ['re.ASCII', FLAGS.A],
  ['re.IGNORECASE', FLAGS.I],
  ['re.LOCALE', FLAGS.L],
  ['re.MULTILINE', FLAGS.M],
  ['re.DOTALL', FLAGS.S],
  ['re.VERBOSE', FLAGS.X],
];

function patternText({ pattern, parsed }: PyPattern): string {
  // Longer patterns are cut.
  const shown = repr(pattern).slice(0, 200);
  const names = FLAG_NAMES.filter(([, flag]) => (parsed.flags & flag) !== 0n).map(([name]) => name);
  return `re.compile(${shown}${names.length > 0 ? `, ${names.sort().join('|')}` : ''})`;
}

const isPattern = (value: Value): value is PyPattern => value instanceof PyPattern;
const iterator = (matches: Iterator<Value>): PyIterator =>
  new PyIterator(matches, iteratorTypeNamed('callable_iterator'));

export const patternType: PyType = defineType<PyPattern>({
  name: 'Pattern',
  module: 're',
  compiled: true,
  is: isPattern,
  properties: {
    pattern: (self) => self.pattern,
    flags: (self) => self.parsed.flags,
    groups: (self) => BigInt(self.parsed.groups),
    groupindex: (self) =>
      new PyMappingProxy(dictOf([...self.parsed.names].map(([name, index]) => [name, BigInt(index)] as const))),
  },
  methods: {
    'search(string, pos=0, endpos=?)': (self, text = null, start = null, end = null) =>
      findOne(self, subjectOf(text, start, end), 'search'),
    'match(string, pos=0, endpos=?)': (self, text = null, start = null, end = null) =>
      findOne(self, subjectOf(text, start, end), 'match'),
    'fullmatch(string, pos=0, endpos=?)': (self, text = null, start = null, end = null) =>
      findOne(self, subjectOf(text, start, end), 'fullmatch'),
    'findall(string, pos=0, endpos=?)': (self, text = null, start = null, end = null) =>
      new PyList([...findAll(self, subjectOf(text, start, end))].map(listed)),
    'finditer(string, pos=0, endpos=?)': (self, text = null, start = null, end = null) =>
      iterator(findAll(self, subjectOf(text, start, end))),
    'split(string, maxsplit=0)': (self, text = null, most = null) => split(self, subjectOf(text), most),
    'sub(repl, string, count=0)': (self, replacement = null, text = null, most = null) =>
      substitute(self, replacement, subjectOf(text), most)[0],
    'subn(repl, string, count=0)': (self, replacement = null, text = null, most = null) =>
      new PyTuple(substitute(self, replacement, subjectOf(text), most)),
    '__eq__(value, /)': (self, other = null) =>
      isPattern(other) ? self.pattern === other.pattern && self.parsed.flags === other.parsed.flags : NOT_IMPLEMENTED,
    '__hash__()': (self) => combineHashes([hash(self.pattern), self.parsed.flags]),
    '__copy__()': (self) => self,
    '__deepcopy__(memo, /)': (self) => self,
    '__repr__()': patternText,
  },
});

function groups(self: PyMatch, names: Value): Value {
  const wanted = names instanceof PyTuple ? names.items : [];
  const texts = wanted.map((name) => self.text(self.index(name)));
  const [only = null] = texts;
  if (wanted.length === 0) return self.text(0);
  return wanted.length === 1 ? only : new PyTuple(texts);
}

const bound = (self: PyMatch, group: Value, at: 0 | 1): bigint => BigInt(self.span(self.index(group))[at]);

export const matchType: PyType = defineType<PyMatch>({
  name: 'Match',
  module: 're',
  compiled: true,
  is: (value): value is PyMatch => value instanceof PyMatch,
  properties: {
    string: (self) => self.subject.text,
    re: (self) => self.pattern,
    pos: (self) => BigInt(self.subject.from),
    endpos: (self) => BigInt(self.subject.to),
    lastindex: (self) => (self.found.lastGroup === 0 ? null : BigInt(self.found.lastGroup)),
    lastgroup: (self) =>
      [...self.pattern.parsed.names].find(([, index]) => index === self.found.lastGroup)?.[0] ?? null,
    regs: (self) =>
      new PyTuple(
        Array.from({ length: self.pattern.parsed.groups + 1 }, (_, at) => new PyTuple(self.span(at).map(BigInt))),
      ),
  },
  methods: {
    'group(*groups)': (self, names = null) => groups(self, names),
    'groups(default=None)': (self, fallback = null) =>
      new PyTuple(Array.from({ length: self.pattern.parsed.groups }, (_, at) => self.text(at + 1) ?? fallback)),
    'groupdict(default=None)': (self, fallback = null) =>
      dictOf([...self.pattern.parsed.names].map(([name, index]) => [name, self.text(index) ?? fallback] as const)),
    'start(group=0, /)': (self, group = null) => bound(self, group, 0),
    'end(group=0, /)': (self, group = null) => bound(self, group, 1),
    'span(group=0, /)': (self, group = null) => new PyTuple(self.span(self.index(group)).map(BigInt)),
    'expand(template)': (self, template = null) => expand(self.pattern, textOf(template) ?? '', self),
    '__getitem__(key, /)': (self, name = null) => self.text(self.index(name)),
    '__bool__()': () => true,
    '__repr__()': (self) => {
      const [from, to] = self.span(0);
      return `<re.Match object; span=(${from}, ${to}), match=${repr(self.text(0))}>`;
    },
  },
});

// ── The module ───────────────────────────────────────────────────────────────────────────────────────────────────

const define = (signature: string, body: (...args: Value[]) => Value) => nativeFunction('re', signature, body);

const one = (anchor: Anchor) =>
  define(`${anchor}(pattern, string, flags=0)`, (pattern = null, text = null, flags = null) =>
    findOne(compile(pattern, flags), subjectOf(text), anchor),
  );

const SPECIAL = /[\t\n\v\f\r #$&()*+\-.?[\\\]^{|}~]/g;

const FUNCTIONS = [
  define('compile(pattern, flags=0)', (pattern = null, flags = null) => compile(pattern, flags)),
  one('search'),
  one('match'),
  one('fullmatch'),
  define('findall(pattern, string, flags=0)', (pattern = null, text = null, flags = null) => {
    return new PyList([...findAll(compile(pattern, flags), subjectOf(text))].map(listed));
  }),
  define('finditer(pattern, string, flags=0)', (pattern = null, text = null, flags = null) =>
    iterator(findAll(compile(pattern, flags), subjectOf(text))),
  ),
  define('split(pattern, string, maxsplit=0, flags=0)', (pattern = null, text = null, most = null, flags = null) =>
    split(compile(pattern, flags), subjectOf(text), most),
  ),
  define(
    'sub(pattern, repl, string, count=0, flags=0)',
    (pattern = null, replacement = null, text = null, most = null, flags = null) =>
      substitute(compile(pattern, flags), replacement, subjectOf(text), most)[0],
  ),
  define(
    'subn(pattern, repl, string, count=0, flags=0)',
    (pattern = null, replacement = null, text = null, most = null, flags = null) =>
      new PyTuple(substitute(compile(pattern, flags), replacement, subjectOf(text), most)),
  ),
  define('escape(pattern)', (pattern = null) => (textOf(pattern) ?? '').replace(SPECIAL, '\\$&')),
  define('purge()', () => null),
];

const LONG_NAMES: readonly (readonly [string, bigint])[] = [
  ['ASCII', FLAGS.A],
  ['IGNORECASE', FLAGS.I],
  ['LOCALE', FLAGS.L],
  ['MULTILINE', FLAGS.M],
  ['DOTALL', FLAGS.S],
  ['UNICODE', FLAGS.U],
  ['VERBOSE', FLAGS.X],
  ['NOFLAG', 0n],
];

export const RE: ModuleSpec = {
  name: 're',
  load: () => [
    ...FUNCTIONS.map((fn) => [fn.name, fn] as const),
    ...Object.entries(FLAGS),
    ...LONG_NAMES,
    ['Pattern', patternType],
    ['Match', matchType],
    ['error', RegexError],
    ...leftOut('re', 'Scanner template RegexFlag DEBUG'),
  ],
};
