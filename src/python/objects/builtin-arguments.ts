/**
 * How CPython's own C functions refuse arguments: in other words than functions written in Python
 * (`Python/getargs.c`, `Objects/methodobject.c`). Asked before the arguments of a builtin are bound.
 */

import { PyTypeError, raise } from './exception.ts';
import { type Keywords, NO_KEYWORDS, type Value } from './object.ts';
import type { Parameters } from './signature.ts';

/** What messages call a function. */
export interface CalleeName {
  readonly name: string;
  readonly qualname: string;
}

/** @throws Python's TypeError in a builtin's words, if the arguments don't fit. */
export function checkBuiltinArguments(
  parameters: Parameters,
  callee: CalleeName,
  args: readonly Value[],
  keywords: Keywords,
): void {
  if (parameters.rest !== null) {
    checkNamesOnly(parameters, callee, keywords);
    return;
  }
  const shape = shapeOf(parameters, callee);
  const given = args.length - shape.bound;
  if (parameters.keywords !== null) {
    if (given > shape.most) checkPositional(shape, given, NO_KEYWORDS);
    return;
  }
  if (given < 0) raise(PyTypeError, `unbound method ${callee.qualname}() needs an argument`);
  if (shape.keywordable.length === 0) checkPositional(shape, given, keywords);
  else checkKeywordable(shape, given, keywords);
}

interface Shape {
  /** 1 for a method, whose first parameter is not counted. */
  readonly bound: number;
  readonly short: string;
  readonly full: string;
  readonly isSpecial: boolean;
  /** Names of the parameters that can't be given by name. */
  readonly positionalOnly: readonly string[];
  /** Names of the others, the keyword-only ones last. */
  readonly keywordable: readonly string[];
  readonly keywordOnly: number;
  readonly least: number;
  readonly most: number;
}

/** A constructor is called by its class, in messages too. */
function shapeOf({ positionalOnly, positional, keywordOnly }: Parameters, { name, qualname }: CalleeName): Shape {
  const all = [...positionalOnly, ...positional];
  const bound = all[0]?.name === 'self' || all[0]?.name === 'cls' ? 1 : 0;
  const owner = name === '__new__' || name === '__init__' ? qualname.slice(0, qualname.lastIndexOf('.')) : null;
  const own = all.slice(bound);
  return {
    bound,
    short: owner ?? name,
    full: owner ?? qualname,
    isSpecial: owner === null && name.startsWith('__'),
    positionalOnly: positionalOnly.slice(bound).map((parameter) => parameter.name),
    keywordable: [...own.slice(Math.max(0, positionalOnly.length - bound)), ...keywordOnly].map(({ name: own }) => own),
    keywordOnly: keywordOnly.length,
    least: own.filter((parameter) => parameter.fallback === undefined).length,
    most: own.length,
  };
}

function checkPositional(shape: Shape, given: number, keywords: Keywords): void {
  const { least, most, full, short } = shape;
  if (keywords.size > 0) raise(PyTypeError, `${full}() takes no keyword arguments`);
  if (given >= least && given <= most) return;
  if (shape.isSpecial) raise(PyTypeError, `expected ${most} argument${plural(most)}, got ${given}`);
  if (most === 0) raise(PyTypeError, `${full}() takes no arguments (${given} given)`);
  if (most === 1 && least === 1) raise(PyTypeError, `${full}() takes exactly one argument (${given} given)`);
  const bound = least === most ? '' : given < least ? 'at least ' : 'at most ';
  const wanted = given < least ? least : most;
  raise(PyTypeError, `${short} expected ${bound}${wanted} argument${plural(wanted)}, got ${given}`);
}

function checkKeywordable(shape: Shape, given: number, keywords: Keywords): void {
  const { least, most, short, keywordable } = shape;
  if (given > most) tooMany(shape, given + keywords.size);
  if (given < Math.min(least, shape.positionalOnly.length)) tooFew(shape, given);
  for (const name of keywords.keys()) {
    if (!keywordable.includes(name)) raise(PyTypeError, `'${name}' is an invalid keyword argument for ${short}()`);
  }
  const names = [...shape.positionalOnly, ...keywordable];
  for (const [index, name] of names.entries()) {
    if (index < given && keywords.has(name)) {
      raise(PyTypeError, `argument for ${short}() given by name ('${name}') and position (${index + 1})`);
    }
    if (index >= given && index < least && !keywords.has(name)) {
      raise(PyTypeError, `${short}() missing required argument '${name}' (pos ${index + 1})`);
    }
  }
}

function tooFew({ least, most, short, positionalOnly }: Shape, given: number): never {
  const wanted = Math.min(least, positionalOnly.length);
  const exact = wanted < most ? 'at least' : 'exactly';
  return raise(
    PyTypeError,
    `${short}() takes ${exact} ${wanted} positional argument${plural(wanted)} (${given} given)`,
  );
}

function tooMany({ least, most, short, keywordOnly, keywordable }: Shape, given: number): never {
  if (most === 0) return raise(PyTypeError, `${short}() takes no positional arguments`);
  if (keywordOnly === keywordable.length && keywordOnly > 0) {
    const wanted = least === most ? '' : 'at most ';
    return raise(PyTypeError, `${short} expected ${wanted}${most} argument${plural(most)}, got ${given}`);
  }
  const exact = least === most ? 'exactly' : 'at most';
  const kind = keywordOnly > 0 ? 'positional argument' : 'argument';
  return raise(PyTypeError, `${short}() takes ${exact} ${most} ${kind}${plural(most)} (${given} given)`);
}

function plural(count: number): string {
  return count === 1 ? '' : 's';
}

/** Functions that gather positional arguments still know all their keyword arguments. */
function checkNamesOnly({ keywords: gathers, keywordOnly }: Parameters, callee: CalleeName, keywords: Keywords): void {
  if (gathers !== null) return;
  for (const name of keywords.keys()) {
    if (!keywordOnly.some((parameter) => parameter.name === name)) {
      const message = `'${name}' is an invalid keyword argument for ${callee.name}()`;
      raise(PyTypeError, keywordOnly.length > 0 ? message : `${callee.qualname}() takes no keyword arguments`);
    }
  }
}
