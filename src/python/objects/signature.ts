/**
 * Parameters and how the arguments of a call meet them, with CPython's messages when they don't
 * (`initialize_locals` in `Python/ceval.c`). Used for functions of the program and for native ones alike.
 */

import { PyTypeError, raise } from './exception.ts';
import { type Keywords, MISSING, type Value } from './object.ts';

/** How a parameter is spelt in calls, and its default; `undefined` means that it must be given. */
export interface Parameter {
  readonly name: string;
  readonly fallback: Value | undefined;
}

export interface Parameters {
  readonly positionalOnly: readonly Parameter[];
  readonly positional: readonly Parameter[];
  /** The name after `*`. */
  readonly rest: string | null;
  readonly keywordOnly: readonly Parameter[];
  /** The name after `**`. */
  readonly keywords: string | null;
}

/** The arguments in the parameters' order: positional ones, keyword-only ones, then what `*` and `**` gathered. */
export interface Bound {
  readonly positional: Value[];
  readonly keywordOnly: Value[];
  readonly rest: Value[];
  readonly keywords: Map<string, Value>;
}

/** Distributes arguments over parameters. `qualname` is how messages call the function. @throws Python's TypeError. */
export function bind(
  parameters: Parameters,
  qualname: string,
  args: readonly Value[],
  keywords: Keywords = new Map(),
): Bound {
  const slots = [...parameters.positionalOnly, ...parameters.positional];
  const positional: (Value | undefined)[] = args.slice(0, slots.length);
  while (positional.length < slots.length) positional.push(undefined);
  const keywordOnly: (Value | undefined)[] = parameters.keywordOnly.map(() => undefined);
  const extra = bindKeywords(parameters, qualname, keywords, positional, keywordOnly);
  if (args.length > slots.length && parameters.rest === null) tooMany(parameters, qualname, args.length, keywordOnly);
  return {
    positional: fill(slots, positional, qualname, 'positional'),
    keywordOnly: fill(parameters.keywordOnly, keywordOnly, qualname, 'keyword-only'),
    rest: args.slice(slots.length),
    keywords: extra,
  };
}

function bindKeywords(
  parameters: Parameters,
  qualname: string,
  keywords: Keywords,
  positional: (Value | undefined)[],
  keywordOnly: (Value | undefined)[],
): Map<string, Value> {
  const extra = new Map<string, Value>();
  const first = parameters.positionalOnly.length;
  for (const [name, value] of keywords) {
    const index = parameters.positional.findIndex((parameter) => parameter.name === name);
    const only = parameters.keywordOnly.findIndex((parameter) => parameter.name === name);
    if (index >= 0) {
      if (positional[first + index] !== undefined) {
        raise(PyTypeError, `${qualname}() got multiple values for argument '${name}'`);
      }
      positional[first + index] = value;
    } else if (only >= 0) keywordOnly[only] = value;
    else if (parameters.keywords !== null) extra.set(name, value);
    else unexpectedKeyword(parameters, qualname, name, keywords);
  }
  return extra;
}

function unexpectedKeyword(parameters: Parameters, qualname: string, name: string, keywords: Keywords): never {
  const wrong = parameters.positionalOnly.map((parameter) => parameter.name).filter((known) => keywords.has(known));
  if (wrong.length > 0) {
    const message = 'got some positional-only arguments passed as keyword arguments';
    raise(PyTypeError, `${qualname}() ${message}: '${wrong.join(', ')}'`);
  }
  return raise(PyTypeError, `${qualname}() got an unexpected keyword argument '${name}'`);
}

function tooMany(
  parameters: Parameters,
  qualname: string,
  given: number,
  keywordOnly: readonly (Value | undefined)[],
): never {
  const slots = [...parameters.positionalOnly, ...parameters.positional];
  const most = slots.length;
  const least = slots.filter((parameter) => parameter.fallback === undefined).length;
  const takes = least === most ? `${most}` : `from ${least} to ${most}`;
  const plural = least === most && most === 1 ? '' : 's';
  const only = keywordOnly.filter((value) => value !== undefined).length;
  const also =
    only > 0
      ? ` positional argument${given === 1 ? '' : 's'} (and ${only} keyword-only argument${only === 1 ? '' : 's'})`
      : '';
  const were = given === 1 && only === 0 ? 'was' : 'were';
  return raise(
    PyTypeError,
    `${qualname}() takes ${takes} positional argument${plural} but ${given}${also} ${were} given`,
  );
}

function fill(
  slots: readonly Parameter[],
  given: readonly (Value | undefined)[],
  qualname: string,
  kind: 'positional' | 'keyword-only',
): Value[] {
  const missing: string[] = [];
  const values = slots.map((slot, index): Value => {
    const value = given[index] ?? (given[index] === null ? null : slot.fallback);
    if (value === undefined) missing.push(`'${slot.name}'`);
    return value === undefined ? MISSING : value;
  });
  if (missing.length > 0) {
    const plural = missing.length === 1 ? '' : 's';
    raise(
      PyTypeError,
      `${qualname}() missing ${missing.length} required ${kind} argument${plural}: ${listed(missing)}`,
    );
  }
  return values;
}

/** `'a'`, `'a' and 'b'`, `'a', 'b', and 'c'`. */
function listed(names: readonly string[]): string {
  if (names.length <= 2) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}

/**
 * Reads the parameters of a native function as Python would spell them: `a, b=None, /, *, key=1, **kw`. A default is
 * `None`, `True`, `False`, an integer, a quoted string or `()`; `?` is MISSING: "not given" shows in the function.
 */
export function parseParameters(text: string): Parameters {
  const all: Parameter[] = [];
  let positionalOnly: Parameter[] = [];
  let keywordOnly: Parameter[] | null = null;
  let rest: string | null = null;
  let keywords: string | null = null;
  for (const part of text.split(',').map((piece) => piece.trim())) {
    if (part === '') continue;
    if (part === '/') positionalOnly = all.splice(0);
    else if (part.startsWith('**')) keywords = part.slice(2);
    else if (part.startsWith('*')) {
      keywordOnly = [];
      rest = part.length > 1 ? part.slice(1) : null;
    } else (keywordOnly ?? all).push(parseParameter(part));
  }
  return { positionalOnly, positional: all, rest, keywordOnly: keywordOnly ?? [], keywords };
}

function parseParameter(text: string): Parameter {
  const equals = text.indexOf('=');
  if (equals < 0) return { name: text, fallback: undefined };
  return { name: text.slice(0, equals).trim(), fallback: parseDefault(text.slice(equals + 1).trim()) };
}

function parseDefault(text: string): Value {
  if (text === 'None') return null;
  if (text === 'True') return true;
  if (text === 'False') return false;
  if (text === '?') return MISSING;
  if (/^-?\d+$/.test(text)) return BigInt(text);
  if (/^'[^']*'$/.test(text)) return text.slice(1, -1);
  throw new Error(`unreadable default in a native signature: ${text}`);
}
