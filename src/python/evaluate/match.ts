/** `match`: patterns against a subject (PEP 634). */

import type { Match, MatchClass, MatchMapping, MatchSequence, Pattern } from '../ast.ts';
import { isInstanceOf } from '../builtins/instance-check.ts';
import { findAttribute } from '../objects/attribute.ts';
import { call } from '../objects/call.ts';
import { compare, same } from '../objects/compare.ts';
import { PyDict } from '../objects/dict.ts';
import { PyTypeError, raise } from '../objects/exception.ts';
import { PyList } from '../objects/list.ts';
import { MISSING, PyType, textOf, typeOf, type Value } from '../objects/object.ts';
import { repr } from '../objects/repr.ts';
import { getItem, length } from '../objects/subscript.ts';
import { truth } from '../objects/truth.ts';
import { PyTuple } from '../objects/tuple.ts';
import { evaluate, executeBlock } from './dispatch.ts';
import { constantValue, test } from './expression.ts';
import { type Completion, type Frame, NORMAL } from './frame.ts';
import { storeName } from './names.ts';

type Captures = Map<string, Value>;

export function executeMatch(stmt: Match, frame: Frame): Completion {
  const subject = evaluate(stmt.subject, frame);
  for (const one of stmt.cases) {
    if (!capture(one.pattern, subject, frame)) continue;
    if (one.guard === null || test(one.guard, frame)) return executeBlock(one.body, frame);
  }
  return NORMAL;
}

/** Whether the pattern fits; if so its names are bound. */
export function capture(pattern: Pattern, subject: Value, frame: Frame): boolean {
  const captures: Captures = new Map();
  frame.node = pattern;
  if (!fits(pattern, subject, captures, frame)) return false;
  for (const [name, value] of captures) storeName(name, value, frame, pattern);
  return true;
}

function fits(pattern: Pattern, subject: Value, captures: Captures, frame: Frame): boolean {
  switch (pattern.kind) {
    case 'MatchValue':
      return truth(compare('==', subject, evaluate(pattern.value, frame)));
    case 'MatchSingleton':
      return same(subject, constantValue(pattern.value));
    case 'MatchSequence':
      return fitsSequence(pattern, subject, captures, frame);
    case 'MatchMapping':
      return fitsMapping(pattern, subject, captures, frame);
    case 'MatchClass':
      return fitsClass(pattern, subject, captures, frame);
    case 'MatchStar':
      return fitsName(pattern.name, subject, captures);
    case 'MatchAs':
      if (pattern.pattern !== null && !fits(pattern.pattern, subject, captures, frame)) return false;
      return fitsName(pattern.name, subject, captures);
    default:
      return pattern.patterns.some((choice) => fitsChoice(choice, subject, captures, frame));
  }
}

function fitsName(name: string | null, subject: Value, captures: Captures): boolean {
  if (name !== null) captures.set(name, subject);
  return true;
}

/** An alternative that fails leaves no names behind. */
function fitsChoice(choice: Pattern, subject: Value, captures: Captures, frame: Frame): boolean {
  const own: Captures = new Map();
  if (!fits(choice, subject, own, frame)) return false;
  for (const [name, value] of own) captures.set(name, value);
  return true;
}

function fitsSequence({ patterns }: MatchSequence, subject: Value, captures: Captures, frame: Frame): boolean {
  if (!isSequence(subject)) return false;
  const size = length(subject);
  const star = patterns.findIndex((pattern) => pattern.kind === 'MatchStar');
  if (star < 0 ? size !== patterns.length : size < patterns.length - 1) return false;
  const after = size - (patterns.length - 1 - star);
  return patterns.every((pattern, index) => {
    if (index === star) return fits(pattern, new PyList(itemsOf(subject, star, after)), captures, frame);
    const at = star >= 0 && index > star ? after + index - star - 1 : index;
    return fits(pattern, getItem(subject, BigInt(at)), captures, frame);
  });
}

function itemsOf(subject: Value, from: number, to: number): Value[] {
  return Array.from({ length: to - from }, (_, index) => getItem(subject, BigInt(from + index)));
}

/** Lists, tuples, ranges and what declares itself a sequence; never text or bytes. */
function isSequence(subject: Value): boolean {
  if (subject instanceof PyList || subject instanceof PyTuple) return true;
  return typeOf(subject).mro.some((cls) => ['range', 'deque', 'Sequence', 'array'].includes(cls.name));
}

function isMapping(subject: Value): boolean {
  return subject instanceof PyDict || typeOf(subject).mro.some((cls) => ['Mapping', 'mappingproxy'].includes(cls.name));
}

function fitsMapping(pattern: MatchMapping, subject: Value, captures: Captures, frame: Frame): boolean {
  if (!isMapping(subject)) return false;
  const keys = pattern.keys.map((key) => evaluate(key, frame));
  for (const [index, key] of keys.entries()) {
    const value = entryOf(subject, key);
    const inner = pattern.patterns[index];
    if (value === MISSING || !inner || !fits(inner, value, captures, frame)) return false;
  }
  if (pattern.rest !== null) captures.set(pattern.rest, remaining(subject, keys));
  return true;
}

/** `subject.get(key)`, which makes no entries in a defaultdict; MISSING if there is none. */
function entryOf(subject: Value, key: Value): Value {
  if (subject instanceof PyDict) return subject.get(key) ?? (subject.has(key) ? null : MISSING);
  const get = findAttribute(subject, 'get');
  return get === undefined ? MISSING : call(get, [key, MISSING]);
}

function remaining(subject: Value, keys: readonly Value[]): Value {
  const rest = new PyDict();
  if (subject instanceof PyDict) for (const [key, value] of subject.entries()) rest.set(key, value);
  for (const key of keys) rest.delete(key);
  return rest;
}

/** Builtin classes whose one positional pattern is the subject itself. */
const SELF_MATCHING: ReadonlySet<string> = new Set([
  'bool',
  'bytearray',
  'bytes',
  'dict',
  'float',
  'frozenset',
  'int',
  'list',
  'set',
  'str',
  'tuple',
]);

function fitsClass(pattern: MatchClass, subject: Value, captures: Captures, frame: Frame): boolean {
  const cls = evaluate(pattern.cls, frame);
  frame.node = pattern;
  if (!(cls instanceof PyType)) return raise(PyTypeError, 'called match pattern must be a type');
  if (!isInstanceOf(subject, cls)) return false;
  const [only] = pattern.patterns;
  if (only && matchesItself(cls)) {
    if (pattern.patterns.length > 1) tooManyPositional(cls, 1, pattern.patterns.length);
    return fits(only, subject, captures, frame) && fitsAttributes(pattern, [], subject, captures, frame);
  }
  return fitsAttributes(pattern, positionalNames(cls, pattern.patterns.length), subject, captures, frame);
}

function matchesItself(cls: PyType): boolean {
  const own = cls.lookup('__match_args__') === undefined;
  return own && cls.mro.some((ancestor) => ancestor.module === 'builtins' && SELF_MATCHING.has(ancestor.name));
}

function positionalNames(cls: PyType, count: number): readonly string[] {
  if (count === 0) return [];
  const args = findAttribute(cls, '__match_args__') ?? new PyTuple([]);
  if (!(args instanceof PyTuple)) {
    return raise(PyTypeError, `${cls.name}.__match_args__ must be a tuple (got ${typeOf(args).name})`);
  }
  if (args.items.length < count) tooManyPositional(cls, args.items.length, count);
  return args.items.slice(0, count).map((name) => {
    return textOf(name) ?? raise(PyTypeError, `__match_args__ elements must be strings (got ${typeOf(name).name})`);
  });
}

function tooManyPositional(cls: PyType, allowed: number, given: number): never {
  const plural = allowed === 1 ? '' : 's';
  return raise(PyTypeError, `${cls.name}() accepts ${allowed} positional sub-pattern${plural} (${given} given)`);
}

function fitsAttributes(
  pattern: MatchClass,
  positional: readonly string[],
  subject: Value,
  captures: Captures,
  frame: Frame,
): boolean {
  const names = [...positional, ...pattern.kwd_attrs];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    raise(PyTypeError, `${repr(evaluate(pattern.cls, frame))}() got multiple sub-patterns for attribute '${twice}'`);
  }
  const inner = positional.length > 0 ? [...pattern.patterns, ...pattern.kwd_patterns] : pattern.kwd_patterns;
  return names.every((name, index) => {
    const value = findAttribute(subject, name);
    const one = inner[index];
    return value !== undefined && one !== undefined && fits(one, value, captures, frame);
  });
}
