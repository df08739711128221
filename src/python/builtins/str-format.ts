/** `str.format`: replacement fields read and filled (`Objects/stringlib/unicode_format.h`). */

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
      const character = template[at] ?? '';
      if (character !== '{' && character !== '}') {
        result += character;
        at += 1;
      } else if (template[at + 1] === character) {
        result += character;
        at += 2;
      } else if (character === '}') raise(PyValueError, "Single '}' encountered in format string");
      else {
        const end = fieldEnd(template, at + 1);
        result += this.#field(template.slice(at + 1, end), depth);
        at = end + 1;
      }
    }
    return result;
  }

  #field(field: string, depth: number): string {
    const { name, conversion, spec } = splitField(field);
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

/** The position of the brace that closes the field. */
function fieldEnd(template: string, from: number): number {
  let open = 1;
  for (let at = from; at < template.length; at++) {
    if (template[at] === '{') open += 1;
    else if (template[at] === '}') open -= 1;
    if (open === 0) return at;
  }
  return from === template.length
    ? raise(PyValueError, "Single '{' encountered in format string")
    : raise(PyValueError, "expected '}' before end of string");
}

interface Field {
  readonly name: string;
  readonly conversion: string | null;
  readonly spec: string;
}

function splitField(field: string): Field {
  const match = /^((?:[^:![]|\[[^\]]*\])*)(?:!([^:]*))?(?::(.*))?$/s.exec(field);
  const [, name = '', conversion = null, spec = ''] = match ?? [];
  if (conversion === '') raise(PyValueError, 'end of string while looking for conversion specifier');
  return { name, conversion, spec };
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
