/** `str.format`: replacement fields read and filled (`Objects/stringlib/unicode_format.h`). Called by `str`'s methods. */

import { getAttribute } from '../objects/attribute.ts';
import { PyException, PyIndexError, PyKeyError, PyValueError, raise, raiseException } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import { ascii, format, repr, str } from '../objects/repr.ts';
import { getItem } from '../objects/subscript.ts';

/** What the fields of one call are filled from. */
export interface Fillings {
  readonly positional: readonly Value[];
  /** `undefined` if there is none of the name. */
  readonly named: (name: string) => Value | undefined;
}

interface Field {
  readonly name: string;
  readonly conversion: string | null;
  readonly spec: string;
  /** Where the template goes on after the field. */
  readonly end: number;
}

class Formatter {
  readonly #fillings: Fillings;
  #next = 0;
  #mode: 'automatic' | 'manual' | null = null;

  constructor(fillings: Fillings) {
    this.#fillings = fillings;
  }

  /** Fills a template; fields inside a field's format spec go one level deeper, and no further. */
  fill(template: string, depth: number): string {
    if (depth < 0) raise(PyValueError, 'Max string recursion exceeded');
    let result = '';
    let at = 0;
    while (at < template.length) {
      const character = template[at++] ?? '';
      if (character !== '{' && character !== '}') result += character;
      else if (template[at] === character) {
        result += character;
        at++;
      } else {
        if (character === '}' || at === template.length) lonelyBrace(character);
        const field = readField(template, at);
        result += this.#field(field, depth);
        at = field.end;
      }
    }
    return result;
  }

  #field({ name, conversion, spec }: Field, depth: number): string {
    const value = converted(this.#lookup(name), conversion);
    return format(value, spec.includes('{') ? this.fill(spec, depth - 1) : spec);
  }

  #lookup(path: string): Value {
    const first = /^[^.[]*/.exec(path)?.[0] ?? '';
    let value = this.#first(first);
    for (const [whole, attribute, item] of path.slice(first.length).matchAll(/\.([^.[]*)|\[([^\]]*)\]/g)) {
      if (whole === '.' || whole === '[]') raise(PyValueError, 'Empty attribute in format string');
      value = attribute !== undefined ? getAttribute(value, attribute) : getItem(value, key(item ?? ''));
    }
    return value;
  }

  #first(name: string): Value {
    if (name === '') return this.#positional(this.#automatic());
    if (!/^\d+$/.test(name)) return this.#named(name);
    if (this.#mode === 'automatic') {
      raise(PyValueError, 'cannot switch from automatic field numbering to manual field specification');
    }
    this.#mode = 'manual';
    return this.#positional(Number(name));
  }

  #automatic(): number {
    if (this.#mode === 'manual') {
      raise(PyValueError, 'cannot switch from manual field specification to automatic field numbering');
    }
    this.#mode = 'automatic';
    this.#next += 1;
    return this.#next - 1;
  }

  #positional(index: number): Value {
    const value = this.#fillings.positional[index];
    return value === undefined
      ? raise(PyIndexError, `Replacement index ${index} out of range for positional args tuple`)
      : value;
  }

  #named(name: string): Value {
    const value = this.#fillings.named(name);
    return value === undefined ? raiseException(new PyException(PyKeyError, [name])) : value;
  }
}

const key = (text: string): Value => (/^\d+$/.test(text) ? BigInt(text) : text);

function lonelyBrace(brace: string): never {
  return raise(PyValueError, `Single '${brace}' encountered in format string`);
}

/** Reads `name!conversion:spec}` (`parse_field`). @throws Python's ValueError. */
function readField(template: string, from: number): Field {
  const stop = nameEnd(template, from);
  const name = template.slice(from, stop);
  const mark = template[stop];
  if (mark === undefined) return raise(PyValueError, "expected '}' before end of string");
  if (mark === '}') return { name, conversion: null, spec: '', end: stop + 1 };
  if (mark === ':') return { name, conversion: null, ...readSpec(template, stop + 1) };
  const conversion = template[stop + 1];
  if (conversion === undefined) raise(PyValueError, 'end of string while looking for conversion specifier');
  const after = template[stop + 2];
  if (after === '}') return { name, conversion: conversion ?? null, spec: '', end: stop + 3 };
  if (after !== ':' && after !== undefined) raise(PyValueError, "expected ':' after conversion specifier");
  return { name, conversion: conversion ?? null, ...readSpec(template, stop + 3) };
}

/** Where the name ends: at a brace, a colon or an exclamation mark outside square brackets. */
function nameEnd(template: string, from: number): number {
  for (let at = from; at < template.length; at++) {
    const character = template[at] ?? '';
    if (character === '{') raise(PyValueError, "unexpected '{' in field name");
    if ('}:!'.includes(character)) return at;
    if (character === '[') {
      const close = template.indexOf(']', at);
      if (close < 0) return template.length;
      at = close;
    }
  }
  return template.length;
}

/** The spec up to the brace that closes the field; it may hold fields of its own. */
function readSpec(template: string, from: number): { readonly spec: string; readonly end: number } {
  let open = 1;
  for (let at = from; at < template.length; at++) {
    if (template[at] === '{') open++;
    else if (template[at] === '}') open--;
    if (open === 0) return { spec: template.slice(from, at), end: at + 1 };
  }
  return raise(PyValueError, "unmatched '{' in format spec");
}

function converted(value: Value, conversion: string | null): Value {
  switch (conversion) {
    case null:
      return value;
    case 'r':
      return repr(value);
    case 's':
      return str(value);
    case 'a':
      return ascii(value);
    default:
      return raise(PyValueError, `Unknown conversion specifier ${conversion}`);
  }
}

/** `template.format(*args, **kwargs)`. @throws Python's ValueError, IndexError, KeyError. */
export function formatTemplate(template: string, fillings: Fillings): string {
  return new Formatter(fillings).fill(template, 1);
}
