/** `str` and its methods. */

import { PyBytes } from '../objects/bytes.ts';
import { compareText } from '../objects/compare.ts';
import { addMembers, type Members } from '../objects/define.ts';
import { dictOf, PyDict } from '../objects/dict.ts';
import { PyTypeError, PyValueError, raise } from '../objects/exception.ts';
import { formatText } from '../objects/format-spec.ts';
import { hashText } from '../objects/hash.ts';
import { isIterable, iterate, iteratorTypeNamed, PyIterator } from '../objects/iteration.ts';
import { PyList } from '../objects/list.ts';
import {
  MISSING,
  NOT_IMPLEMENTED,
  PyBox,
  PyType,
  strType,
  textOf,
  typeOf,
  unbox,
  type Value,
} from '../objects/object.ts';
import { primitiveBinary } from '../objects/operators.ts';
import { percentFormat } from '../objects/percent.ts';
import { str } from '../objects/repr.ts';
import { current, SCAN } from '../objects/runtime.ts';
import { requireIndex } from '../objects/slice.ts';
import { getItem, textContains } from '../objects/subscript.ts';
import { characters, codePoint, isPrintable, quote, textLength } from '../objects/text.ts';
import { truth } from '../objects/truth.ts';
import { PyTuple } from '../objects/tuple.ts';
import { decodeBytes, encodeText } from './codec.ts';
import * as letters from './str-case.ts';
import { formatTemplate } from './str-format.ts';
import * as search from './str-search.ts';

type Text = string | PyBox;

/** A `str`, or an instance of a subclass of it. */
const isText = (value: Value): value is Text => textOf(value) !== null;

/** The text itself, for a method that goes through it. Only ever asked of a value that `isText` let in. */
function plain(self: Text): string {
  const text = typeof self === 'string' ? self : String(self.value);
  current().scan(text.length, SCAN.characters);
  return text;
}

function makeText(cls: Value, value: Value, encoding: Value, errors: Value): Value {
  if (encoding !== MISSING && textOf(encoding) === null) {
    raise(PyTypeError, `str() argument 'encoding' must be str, not ${typeOf(encoding).name}`);
  }
  const text =
    value === MISSING ? '' : encoding === MISSING && errors === MISSING ? str(value) : decode(value, encoding, errors);
  return cls === strType || !(cls instanceof PyType) ? text : new PyBox(cls, text);
}

function decode(value: Value, encoding: Value, errors: Value): string {
  if (isText(value)) return raise(PyTypeError, 'decoding str is not supported');
  if (value instanceof PyBytes) return decodeBytes(value.data, encoding, errors);
  return raise(PyTypeError, `decoding to str: need a bytes-like object, ${typeOf(value).name} found`);
}

function join(self: Text, items: Value): string {
  const parts: string[] = [];
  if (!isIterable(items)) raise(PyTypeError, 'can only join an iterable');
  for (const item of iterate(items)) {
    const text = textOf(item);
    if (text === null)
      raise(PyTypeError, `sequence item ${parts.length}: expected str instance, ${typeOf(item).name} found`);
    parts.push(text);
  }
  const separator = plain(self);
  const size = parts.reduce((sum, part) => sum + part.length + separator.length, 0);
  current().allocate(size * 2);
  return parts.join(separator);
}

function compareWith(self: Text, other: Value, test: (order: number) => boolean): Value {
  const text = textOf(other);
  return text === null ? NOT_IMPLEMENTED : test(compareText(plain(self), text));
}

const amount = (value: Value | undefined): number => Number(requireIndex(value ?? null));
const texts = (parts: readonly string[]): PyList => new PyList([...parts]);

function filler(value: Value | undefined): string {
  const text = textOf(value ?? null);
  if (text === null) {
    return raise(PyTypeError, `The fill character must be a unicode character, not ${typeOf(value ?? null).name}`);
  }
  return textLength(text) === 1 ? text : raise(PyTypeError, 'The fill character must be exactly one character long');
}

function padded(
  self: Text,
  width: Value | undefined,
  fill: Value | undefined,
  side: 'left' | 'right' | 'both',
): string {
  const wide = amount(width);
  current().allocate(Math.max(0, wide) * 2);
  return letters.pad(plain(self), wide, filler(fill), side);
}

function translate(self: Text, table: Value = null): string {
  return characters(plain(self))
    .map((character) => {
      const to =
        table instanceof PyDict
          ? table.get(BigInt(codePoint(character)))
          : getItem(table, BigInt(codePoint(character)));
      if (to === undefined) return character;
      if (to === null) return '';
      return typeof to === 'bigint' ? String.fromCodePoint(Number(to)) : str(to);
    })
    .join('');
}

function translationKey(key: Value): Value {
  const text = textOf(key);
  if (text !== null) {
    if (textLength(text) !== 1) raise(PyValueError, 'string keys in translate table must be of length 1');
    return BigInt(codePoint(text));
  }
  return typeof key === 'bigint' ? key : raise(PyTypeError, 'keys in translate table must be strings or integers');
}

function makeTranslation(from: Value, to: Value, gone: Value): PyDict {
  const code = (character: string): Value => BigInt(codePoint(character));
  if (from instanceof PyDict) {
    return dictOf([...from.entries()].map(([key, value]) => [translationKey(key), value] as const));
  }
  if (to === MISSING) raise(PyTypeError, 'if you give only one argument to maketrans it must be a dict');
  const source = characters(search.requireText(from));
  const target = characters(search.requireText(to));
  if (source.length !== target.length) raise(PyValueError, 'the first two maketrans arguments must have equal length');
  const table = dictOf(source.map((character, at) => [code(character), code(target[at] ?? '')] as const));
  if (gone !== MISSING) for (const character of characters(search.requireText(gone))) table.set(code(character), null);
  return table;
}

const asking: Members<Text> = {
  methods: {
    'isalpha()': (self) => letters.isAlpha(plain(self)),
    'isdecimal()': (self) => letters.isDecimal(plain(self)),
    'isdigit()': (self) => letters.isDigit(plain(self)),
    'isnumeric()': (self) => letters.isNumeric(plain(self)),
    'isalnum()': (self) => letters.isAlnum(plain(self)),
    'isspace()': (self) => letters.isSpace(plain(self)),
    'isidentifier()': (self) => letters.isIdentifier(plain(self)),
    'isascii()': (self) => letters.isAscii(plain(self)),
    'islower()': (self) => letters.isLower(plain(self)),
    'isupper()': (self) => letters.isUpper(plain(self)),
    'istitle()': (self) => letters.isTitle(plain(self)),
    'isprintable()': (self) => isPrintable(plain(self)),
  },
};

const changing: Members<Text> = {
  methods: {
    'lower()': (self) => plain(self).toLowerCase(),
    'upper()': (self) => plain(self).toUpperCase(),
    'capitalize()': (self) => letters.capitalize(plain(self)),
    'title()': (self) => letters.title(plain(self)),
    'swapcase()': (self) => letters.swapCase(plain(self)),
    'casefold()': (self) => letters.caseFold(plain(self)),
    "ljust(width, fillchar=' ', /)": (self, width, fill) => padded(self, width, fill, 'right'),
    "rjust(width, fillchar=' ', /)": (self, width, fill) => padded(self, width, fill, 'left'),
    "center(width, fillchar=' ', /)": (self, width, fill) => padded(self, width, fill, 'both'),
    'zfill(width, /)': (self, width) => letters.zeroFill(plain(self), amount(width)),
    'expandtabs(tabsize=8)': (self, size) => letters.expandTabs(plain(self), amount(size)),
    'translate(table, /)': translate,
    'removeprefix(prefix, /)': (self, prefix) => {
      const edge = search.requireText(prefix);
      return plain(self).startsWith(edge) ? plain(self).slice(edge.length) : plain(self);
    },
    'removesuffix(suffix, /)': (self, suffix) => {
      const edge = search.requireText(suffix);
      return edge !== '' && plain(self).endsWith(edge) ? plain(self).slice(0, -edge.length) : plain(self);
    },
    "encode(encoding='utf-8', errors='strict')": (self, encoding = 'utf-8', errors = 'strict') =>
      new PyBytes(encodeText(plain(self), encoding, errors)),
    'format(*args, **kwargs)': (self, args, keywords) =>
      formatTemplate(plain(self), {
        positional: args instanceof PyTuple ? args.items : [],
        named: (name) => (keywords instanceof PyDict ? keywords.get(name) : undefined),
      }),
    'format_map(mapping, /)': (self, mapping = null) =>
      formatTemplate(plain(self), { positional: [], named: (name) => getItem(mapping, name) }),
  },
  staticMethods: {
    'maketrans(x, y=?, z=?, /)': (from = null, to = null, gone = null) => makeTranslation(from, to, gone),
  },
};

const searching: Members<Text> = {
  methods: {
    'find(sub, start=None, end=None, /)': (self, sub = null, start = null, end = null) =>
      BigInt(search.find(plain(self), sub, start, end)),
    'rfind(sub, start=None, end=None, /)': (self, sub = null, start = null, end = null) =>
      BigInt(search.find(plain(self), sub, start, end, true)),
    'index(sub, start=None, end=None, /)': (self, sub = null, start = null, end = null) =>
      BigInt(search.index(plain(self), sub, start, end)),
    'rindex(sub, start=None, end=None, /)': (self, sub = null, start = null, end = null) =>
      BigInt(search.index(plain(self), sub, start, end, true)),
    'count(sub, start=None, end=None, /)': (self, sub = null, start = null, end = null) =>
      BigInt(search.count(plain(self), sub, start, end)),
    'startswith(prefix, start=None, end=None, /)': (self, prefix = null, start = null, end = null) =>
      search.hasEdge(plain(self), prefix, start, end, 'startswith'),
    'endswith(suffix, start=None, end=None, /)': (self, suffix = null, start = null, end = null) =>
      search.hasEdge(plain(self), suffix, start, end, 'endswith'),
    'split(sep=None, maxsplit=-1)': (self, separator = null, most) =>
      texts(search.split(plain(self), separator, amount(most))),
    'rsplit(sep=None, maxsplit=-1)': (self, separator = null, most) =>
      texts(search.splitFromEnd(plain(self), separator, amount(most))),
    'splitlines(keepends=False)': (self, keep = false) => texts(search.splitLines(plain(self), truth(keep))),
    'strip(chars=None, /)': (self, chars = null) => search.strip(plain(self), chars, true, true),
    'lstrip(chars=None, /)': (self, chars = null) => search.strip(plain(self), chars, true, false),
    'rstrip(chars=None, /)': (self, chars = null) => search.strip(plain(self), chars, false, true),
    'partition(sep, /)': (self, separator = null) => search.partition(plain(self), separator, false),
    'rpartition(sep, /)': (self, separator = null) => search.partition(plain(self), separator, true),
    'replace(old, new, count=-1, /)': (self, old = null, fresh = null, most) =>
      search.replace(plain(self), old, fresh, amount(most)),
    'join(iterable, /)': (self, items = null) => join(self, items),
  },
};

const special: Members<Text> = {
  staticMethods: {
    '__new__(cls, object=?, encoding=?, errors=?)': (
      cls = null,
      value = MISSING,
      encoding = MISSING,
      errors = MISSING,
    ) => makeText(cls, value, encoding, errors),
  },
  methods: {
    '__str__()': plain,
    '__repr__()': (self) => quote(plain(self)),
    '__format__(format_spec, /)': (self, spec = '') => formatText(plain(self), search.requireText(spec)),
    '__hash__()': (self) => hashText(plain(self)),
    '__len__()': (self) => BigInt(textLength(plain(self))),
    '__iter__()': (self) => new PyIterator(characters(plain(self)).values(), iteratorTypeNamed('str_iterator')),
    '__getitem__(key, /)': (self, key = null) => getItem(plain(self), key),
    '__contains__(key, /)': (self, item = null) => textContains(plain(self), item),
    '__add__(value, /)': (self, other = null) => primitiveBinary('+', plain(self), unbox(other)),
    '__mul__(value, /)': (self, other = null) => primitiveBinary('*', plain(self), unbox(other)),
    '__rmul__(value, /)': (self, other = null) => primitiveBinary('*', plain(self), unbox(other)),
    '__mod__(value, /)': (self, other = null) => percentFormat(plain(self), other),
    '__rmod__(value, /)': (self, other = null) => (isText(other) ? percentFormat(plain(other), self) : NOT_IMPLEMENTED),
    '__eq__(value, /)': (self, other = null) => compareWith(self, other, (order) => order === 0),
    '__ne__(value, /)': (self, other = null) => compareWith(self, other, (order) => order !== 0),
    '__lt__(value, /)': (self, other = null) => compareWith(self, other, (order) => order < 0),
    '__le__(value, /)': (self, other = null) => compareWith(self, other, (order) => order <= 0),
    '__gt__(value, /)': (self, other = null) => compareWith(self, other, (order) => order > 0),
    '__ge__(value, /)': (self, other = null) => compareWith(self, other, (order) => order >= 0),
  },
};

for (const members of [special, searching, changing, asking]) addMembers(strType, members, isText);
