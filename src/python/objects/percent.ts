/** `'%s: %d' % (name, count)` (CPython's `PyUnicode_Format`). */

import { callSpecial } from './call.ts';
import { PyDict } from './dict.ts';
import { PyOverflowError, PyTypeError, PyValueError, raise } from './exception.ts';
import { formatFloat, formatInteger } from './format-spec.ts';
import { integerText, toFloat } from './integer.ts';
import { integerOf, PyObject, textOf, typeOf, unbox, type Value } from './object.ts';
import { ascii, repr, str } from './repr.ts';
import { current } from './runtime.ts';
import { indexOf } from './slice.ts';
import { getItem } from './subscript.ts';
import { characters, codePoint, textLength } from './text.ts';
import { PyTuple } from './tuple.ts';

/** One `%...` of the format. */
interface Conversion {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | null;
  readonly type: string;
}

/** `text % values`. @throws Python's TypeError, ValueError, KeyError. */
export function percentFormat(text: string, values: Value): string {
  return new PercentFormat(text, values).run();
}

class PercentFormat {
  readonly #text: readonly string[];
  readonly #values: Value;
  readonly #arguments: readonly Value[];
  readonly #mapping: boolean;
  #at = 0;
  #used = 0;

  constructor(text: string, values: Value) {
    this.#text = characters(text);
    this.#values = values;
    this.#arguments = values instanceof PyTuple ? values.items : [values];
    this.#mapping = isMapping(values);
  }

  run(): string {
    let out = '';
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at++] ?? '';
      out += character === '%' ? this.#convert() : character;
    }
    if (this.#used < this.#arguments.length && !this.#mapping) {
      raise(PyTypeError, 'not all arguments converted during string formatting');
    }
    return out;
  }

  #convert(): string {
    const keyed = this.#text[this.#at] === '(' ? this.#key() : null;
    const flags = this.#while((character) => '-+ #0'.includes(character));
    const width = this.#size('width');
    const precision = this.#text[this.#at] === '.' ? this.#precision() : null;
    this.#while((character) => 'hlL'.includes(character));
    const type = this.#text[this.#at++];
    if (type === undefined) return raise(PyValueError, 'incomplete format');
    if (type === '%') return '%';
    const leftAligned = width < 0 ? `${flags}-` : flags;
    const value = keyed === null ? this.#next() : keyed.value;
    return convert(value, { flags: leftAligned, width: Math.abs(width), precision, type }, this.#at - 1);
  }

  #key(): { readonly value: Value } {
    if (!this.#mapping) raise(PyTypeError, 'format requires a mapping');
    const start = ++this.#at;
    for (let depth = 1; depth > 0; this.#at++) {
      const character = this.#text[this.#at];
      if (character === undefined) raise(PyValueError, 'incomplete format key');
      if (character === '(') depth++;
      if (character === ')') depth--;
    }
    return { value: getItem(this.#values, this.#text.slice(start, this.#at - 1).join('')) };
  }

  #while(accepts: (character: string) => boolean): string {
    let taken = '';
    for (; this.#at < this.#text.length; this.#at++) {
      const character = this.#text[this.#at] ?? '';
      if (!accepts(character)) break;
      taken += character;
    }
    return taken;
  }

  #size(what: 'width' | 'prec'): number {
    if (this.#text[this.#at] === '*') {
      this.#at++;
      const size = integerOf(this.#next()) ?? raise(PyTypeError, '* wants int');
      return boundedSize(Number(size), what);
    }
    return boundedSize(Number(this.#while((character) => character >= '0' && character <= '9')), what);
  }

  #precision(): number {
    this.#at++;
    return Math.max(0, this.#size('prec'));
  }

  #next(): Value {
    const value = this.#arguments[this.#used];
    if (value === undefined) return raise(PyTypeError, 'not enough arguments for format string');
    this.#used++;
    return value;
  }
}

function boundedSize(size: number, what: 'width' | 'prec'): number {
  if (Math.abs(size) >= 2 ** 31) raise(PyValueError, what === 'width' ? 'width too big' : 'precision too big');
  if (Math.abs(size) > 1024) current().allocate(Math.abs(size));
  return size;
}

/** Anything with `__getitem__` but tuples and texts may be asked by key. */
function isMapping(values: Value): boolean {
  if (values instanceof PyDict) return true;
  const cls = typeOf(values);
  return !(values instanceof PyTuple) && textOf(values) === null && cls.lookup('__getitem__') !== undefined;
}

function convert(value: Value, conversion: Conversion, at: number): string {
  const { type } = conversion;
  if (type === 's') return padText(clip(str(value), conversion), conversion);
  if (type === 'r') return padText(clip(repr(value), conversion), conversion);
  if (type === 'a') return padText(clip(ascii(value), conversion), conversion);
  if (type === 'c') return padText(character(value), conversion);
  if ('diuoxX'.includes(type)) return integerConversion(value, conversion);
  if ('eEfFgG'.includes(type)) return floatConversion(value, conversion);
  const code = codePoint(type);
  const shown = code > 31 && code < 128 ? type : '?';
  return raise(PyValueError, `unsupported format character '${shown}' (0x${code.toString(16)}) at index ${at}`);
}

function clip(text: string, { precision }: Conversion): string {
  return precision === null ? text : characters(text).slice(0, precision).join('');
}

function padText(text: string, { flags, width }: Conversion): string {
  const missing = ' '.repeat(Math.max(0, width - textLength(text)));
  return flags.includes('-') ? text + missing : missing + text;
}

function character(value: Value): string {
  const text = textOf(value);
  if (text !== null && textLength(text) === 1) return text;
  const code = text === null ? indexOf(value) : null;
  if (code === null) return raise(PyTypeError, '%c requires int or char');
  if (code < 0n || code > 0x10ffffn) raise(PyOverflowError, '%c arg not in range(0x110000)');
  return String.fromCodePoint(Number(code));
}

/** Signs, prefixes and zeros of numbers. */
function padNumber(sign: string, digits: string, conversion: Conversion): string {
  const { flags, width } = conversion;
  if (flags.includes('0') && !flags.includes('-')) return sign + digits.padStart(width - sign.length, '0');
  return padText(sign + digits, conversion);
}

function signOf(negative: boolean, flags: string): string {
  if (negative) return '-';
  return flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
}

function integerConversion(value: Value, conversion: Conversion): string {
  const { type, flags, precision } = conversion;
  const integer = 'diu'.includes(type) ? truncated(value, type) : exactInteger(value, type);
  const magnitude = integer < 0n ? -integer : integer;
  const decimal = 'diu'.includes(type);
  const spec = decimal ? '' : type.toLowerCase();
  const bare = decimal ? integerText(magnitude) : formatInteger(magnitude, spec);
  const digits = bare.padStart(precision ?? 0, '0');
  const prefix = flags.includes('#') && !decimal ? `0${type}` : '';
  return padNumber(signOf(integer < 0n, flags) + prefix, type === 'X' ? digits.toUpperCase() : digits, conversion);
}

function truncated(value: Value, type: string): bigint {
  const plain = unbox(value);
  if (typeof plain === 'number' && Number.isFinite(plain)) return BigInt(Math.trunc(plain));
  const integer = indexOf(value) ?? integerOf(callSpecial(value, '__int__') ?? null);
  return integer ?? raise(PyTypeError, `%${type} format: a real number is required, not ${typeOf(value).name}`);
}

function exactInteger(value: Value, type: string): bigint {
  return indexOf(value) ?? raise(PyTypeError, `%${type} format: an integer is required, not ${typeOf(value).name}`);
}

function floatConversion(value: Value, conversion: Conversion): string {
  const number = realNumber(value);
  const magnitude = Math.abs(number);
  const alternate = conversion.flags.includes('#') ? '#' : '';
  const digits = formatFloat(magnitude, `${alternate}.${conversion.precision ?? 6}${conversion.type}`);
  return padNumber(signOf(number < 0 || Object.is(number, -0), conversion.flags), digits, conversion);
}

function realNumber(value: Value): number {
  const plain = unbox(value);
  if (typeof plain === 'number') return plain;
  const integer = integerOf(value);
  if (integer !== null) return toFloat(integer);
  const answer = value instanceof PyObject ? unbox(callSpecial(value, '__float__') ?? null) : null;
  return typeof answer === 'number' ? answer : raise(PyTypeError, `must be real number, not ${typeOf(value).name}`);
}
