/**
 * The format mini-language for builtin values: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`
 * (CPython's `Python/formatter_unicode.c`). Called by `format`, f-strings, `str.format`.
 */

import { PyOverflowError, PyValueError, raise } from './exception.ts';
import {
  exponentDigits,
  fixedDigits,
  type GeneralStyle,
  generalDigits,
  shortestDigits,
  specialFloat,
} from './float-text.ts';
import { integerText, toFloat } from './integer.ts';
import { current } from './runtime.ts';
import { characters, codePoint, textLength } from './text.ts';

/** A spec as it was read. */
export interface Spec {
  readonly fill: string;
  readonly align: string | null;
  readonly sign: string | null;
  /** `z`: a result of minus zero loses its sign. */
  readonly coerceZero: boolean;
  readonly alternate: boolean;
  readonly zero: boolean;
  readonly width: number;
  readonly grouping: string | null;
  readonly precision: number | null;
  readonly type: string;
}

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?(.)?$/su;

/** Reads a spec. @throws Python's ValueError. */
export function parseSpec(text: string, typeName: string): Spec {
  const grouping = /^(?:.?[<>=^])?[-+ ]?z?#?0?\d*([,_])([,_])/su.exec(text);
  if (grouping) groupingTwice(grouping[1], grouping[2]);
  if (/^(?:.?[<>=^])?[-+ ]?z?#?\d*[,_]?\.(?!\d)/su.test(text))
    raise(PyValueError, 'Format specifier missing precision');
  const match = SPEC.exec(text);
  if (!match) return raise(PyValueError, `Invalid format specifier '${text}' for object of type '${typeName}'`);
  const [, fill, align, sign, coerce, alternate, zero, width, group, precision, type] = match;
  return {
    fill: fill ?? (zero === undefined ? ' ' : '0'),
    align: align ?? null,
    sign: sign ?? null,
    coerceZero: coerce !== undefined,
    alternate: alternate !== undefined,
    zero: zero !== undefined,
    width: size(width) ?? 0,
    grouping: group ?? null,
    precision: size(precision),
    type: type ?? '',
  };
}

function groupingTwice(first: string | undefined, second: string | undefined): never {
  return raise(
    PyValueError,
    first === second && first !== undefined
      ? `Cannot specify '${first}' with '${first}'.`
      : "Cannot specify both ',' and '_'.",
  );
}

function size(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  if (digits.length > 18) raise(PyValueError, 'Too many decimal digits in format string');
  const value = Number(digits);
  if (value > 1024) current().allocate(value);
  return value;
}

/** Pads a text to the width. `sign` is what stays before the padding when it goes between sign and digits (`=`). */
function pad(spec: Spec, text: string, align: string, sign = ''): string {
  const missing = spec.width - textLength(sign) - textLength(text);
  if (missing <= 0) return sign + text;
  const fill = spec.fill.repeat(missing);
  if (align === '=') return sign + fill + text;
  if (align === '<') return sign + text + fill;
  if (align === '>') return fill + sign + text;
  const left = Math.floor(missing / 2);
  return spec.fill.repeat(left) + sign + text + spec.fill.repeat(missing - left);
}

function unknownCode(spec: Spec, typeName: string): never {
  const code = codePoint(spec.type);
  const shown = code > 32 && code < 128 ? spec.type : `\\x${code.toString(16)}`;
  return raise(PyValueError, `Unknown format code '${shown}' for object of type '${typeName}'`);
}

/** `str.__format__`. @throws Python's ValueError. */
export function formatText(value: string, text: string): string {
  const spec = parseSpec(text, 'str');
  refuseForText(spec);
  const all = spec.precision === null ? value : characters(value).slice(0, spec.precision).join('');
  return pad(spec, all, spec.align ?? '<');
}

function refuseForText(spec: Spec): void {
  if (spec.type !== '' && spec.type !== 's') unknownCode(spec, 'str');
  if (spec.grouping !== null) raise(PyValueError, `Cannot specify '${spec.grouping}' with 's'.`);
  const place = 'not allowed in string format specifier';
  if (spec.sign !== null) raise(PyValueError, spec.sign === ' ' ? `Space ${place}` : `Sign ${place}`);
  if (spec.coerceZero) raise(PyValueError, `Negative zero coercion (z) ${place}`);
  if (spec.alternate) raise(PyValueError, `Alternate form (#) ${place}`);
  if (spec.align === '=') raise(PyValueError, `'=' alignment ${place}`);
}

const RADIX: ReadonlyMap<string, { readonly radix: number; readonly prefix: string }> = new Map([
  ['b', { radix: 2, prefix: '0b' }],
  ['o', { radix: 8, prefix: '0o' }],
  ['x', { radix: 16, prefix: '0x' }],
  ['X', { radix: 16, prefix: '0X' }],
]);

/** `int.__format__`. @throws Python's ValueError or OverflowError. */
export function formatInteger(value: bigint, text: string, typeName = 'int'): string {
  const spec = parseSpec(text, typeName);
  if ('eEfFgG%'.includes(spec.type) && spec.type !== '') return writeFloat(toFloat(value), spec, typeName);
  if (spec.type === 'c') return formatCharacter(value, spec);
  const base = RADIX.get(spec.type);
  if (base === undefined && !'dn'.includes(spec.type)) unknownCode(spec, typeName);
  refuseForInteger(spec);
  const magnitude = value < 0n ? -value : value;
  const digits = base === undefined ? integerText(magnitude) : magnitude.toString(base.radix);
  const prefix = spec.alternate && base !== undefined ? base.prefix : '';
  return writeNumber(spec, value < 0n, prefix, spec.type === 'X' ? digits.toUpperCase() : digits, '');
}

function refuseForInteger(spec: Spec): void {
  const place = 'not allowed in integer format specifier';
  if (spec.precision !== null) raise(PyValueError, `Precision ${place}`);
  if (spec.coerceZero) raise(PyValueError, `Negative zero coercion (z) ${place}`);
  const decimal = spec.type === '' || spec.type === 'd';
  if (spec.grouping !== null && !decimal && (spec.grouping === ',' || !RADIX.has(spec.type))) {
    raise(PyValueError, `Cannot specify '${spec.grouping}' with '${spec.type}'.`);
  }
}

function formatCharacter(value: bigint, spec: Spec): string {
  const place = "not allowed with integer format specifier 'c'";
  if (spec.precision !== null) raise(PyValueError, 'Precision not allowed in integer format specifier');
  if (spec.sign !== null) raise(PyValueError, `Sign ${place}`);
  if (spec.alternate) raise(PyValueError, `Alternate form (#) ${place}`);
  if (value < 0n || value > 0x10ffffn) raise(PyOverflowError, '%c arg not in range(0x110000)');
  return pad(spec, String.fromCodePoint(Number(value)), spec.align ?? '<');
}

/** `float.__format__`. @throws Python's ValueError. */
export function formatFloat(value: number, text: string): string {
  return writeFloat(value, parseSpec(text, 'float'), 'float');
}

function writeFloat(value: number, spec: Spec, typeName: string): string {
  if (!'eEfFgGn%'.includes(spec.type)) unknownCode(spec, typeName);
  if (spec.grouping !== null && spec.type === 'n') raise(PyValueError, `Cannot specify '${spec.grouping}' with 'n'.`);
  const special = specialFloat(value);
  const magnitude = special === null ? floatMagnitude(value, spec) : special.replace('-', '');
  const shown = /[EFG]/.test(spec.type) ? magnitude.toUpperCase() : magnitude;
  const zero = !/[1-9a-zA-Z]/.test(shown.replace(/e.*/i, ''));
  const negative = (value < 0 || Object.is(value, -0)) && !(spec.coerceZero && zero);
  const percent = spec.type === '%' ? '%' : '';
  const whole = special === null ? (/^\d+/.exec(shown)?.[0] ?? '') : '';
  return writeNumber(spec, negative, '', special === null ? whole : '', shown.slice(whole.length) + percent);
}

function floatMagnitude(value: number, spec: Spec): string {
  const precision = spec.precision ?? 6;
  const point = spec.alternate ? '.' : '';
  switch (spec.type.toLowerCase()) {
    case 'f':
      return fixedDigits(value, precision) + (precision === 0 ? point : '');
    case '%':
      return percentDigits(value, precision) + (precision === 0 ? point : '');
    case 'e':
      return precision === 0 && spec.alternate
        ? exponentDigits(value, 0).replace('e', '.e')
        : exponentDigits(value, precision);
    case '':
      return spec.precision === null ? shortestDigits(value) : generalDigits(value, precision, style(spec, true));
    default:
      return generalDigits(value, precision, style(spec, false));
  }
}

function percentDigits(value: number, precision: number): string {
  const scaled = value * 100;
  return Number.isFinite(scaled) ? fixedDigits(scaled, precision) : 'inf';
}

function style(spec: Spec, pointZero: boolean): GeneralStyle {
  return { keepZeros: spec.alternate, pointZero };
}

/** A number of another kind, by the same rules: its whole digits, and what follows them. */
export function numberText(spec: Spec, negative: boolean, digits: string, rest: string): string {
  return writeNumber(spec, negative, '', digits, rest);
}

/** Sign, prefix, grouped digits, the rest (fraction, exponent), padded. */
function writeNumber(spec: Spec, negative: boolean, prefix: string, digits: string, rest: string): string {
  const sign = (negative ? '-' : spec.sign === '+' ? '+' : spec.sign === ' ' ? ' ' : '') + prefix;
  const align = spec.align ?? (spec.zero ? '=' : '>');
  const zeroFilled = spec.fill === '0' && align === '=';
  const room = zeroFilled ? spec.width - sign.length - rest.length : 0;
  const grouped = group(digits, spec.grouping, RADIX.has(spec.type) ? 4 : 3, room);
  return pad(spec, grouped + rest, align, sign);
}

/** Puts separators between groups of digits, and leading zeros (grouped as well) until the width is reached. */
function group(digits: string, separator: string | null, every: number, width: number): string {
  if (separator === null || digits === '') return digits;
  let padded = digits;
  while (padded.length + Math.floor((padded.length - 1) / every) < width) padded = `0${padded}`;
  const groups: string[] = [];
  for (let end = padded.length; end > 0; end -= every) groups.unshift(padded.slice(Math.max(0, end - every), end));
  return groups.join(separator);
}
