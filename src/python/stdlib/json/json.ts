/** The module `json` (`Lib/json/__init__.py`). */

import { decodeBytes } from '../../builtins/codec.ts';
import { findAttribute, getAttribute } from '../../objects/attribute.ts';
import { PyBytes } from '../../objects/bytes.ts';
import { call } from '../../objects/call.ts';
import { defineType, nativeFunction } from '../../objects/define.ts';
import { PyTypeError, raise } from '../../objects/exception.ts';
import { listOf } from '../../objects/iteration.ts';
import { leftOut } from '../../objects/left-out.ts';
import { type ModuleSpec, PyModule } from '../../objects/module.ts';
import { integerOf, PyObject, type PyType, textOf, typeOf, type Value } from '../../objects/object.ts';
import { str } from '../../objects/repr.ts';
import { truth } from '../../objects/truth.ts';
import { decodeJson, type Hooks, JSONDecodeError } from './decode.ts';
import { encodeJson, notSerializable, type Style } from './encode.ts';

const OPTIONS =
  'skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False';

function indentText(indent: Value): string | null {
  if (indent === null) return null;
  const width = integerOf(indent);
  return width === null ? str(indent) : ' '.repeat(Math.max(0, Number(width)));
}

/** Options in the order of `OPTIONS`, without `cls`. */
function styleOf(options: readonly Value[], fallback: (value: Value) => Value): Style {
  const [skipKeys, ensureAscii, circular, allowNan, indent = null, separators = null, , sortKeys] = options.map(
    (option) => option ?? null,
  );
  const given = separators === null ? null : listOf(separators).map(str);
  return {
    skipKeys: truth(skipKeys ?? false),
    ensureAscii: truth(ensureAscii ?? true),
    checkCircular: truth(circular ?? true),
    allowNan: truth(allowNan ?? true),
    indent: indentText(indent),
    itemSeparator: given?.[0] ?? (indent === null ? ', ' : ','),
    keySeparator: given?.[1] ?? ': ',
    sortKeys: truth(sortKeys ?? false),
    fallback,
  };
}

function dumps(value: Value, options: readonly Value[]): string {
  const [skip, ascii, circular, nan, cls = null, indent, separators, fallback = null, sort] = options;
  if (cls !== null) return encodeWith(cls, value, [skip, ascii, circular, nan, sort, indent, separators, fallback]);
  const turn = fallback === null ? notSerializable : (other: Value) => call(fallback, [other]);
  return encodeJson(
    value,
    styleOf(
      [
        skip ?? null,
        ascii ?? null,
        circular ?? null,
        nan ?? null,
        indent ?? null,
        separators ?? null,
        null,
        sort ?? null,
      ],
      turn,
    ),
  );
}

/** `cls=`: an encoder of the program's own. */
function encodeWith(cls: Value, value: Value, options: readonly (Value | undefined)[]): string {
  const names = [
    'skipkeys',
    'ensure_ascii',
    'check_circular',
    'allow_nan',
    'sort_keys',
    'indent',
    'separators',
    'default',
  ];
  const encoder = call(cls, [], new Map(names.map((name, at) => [name, options[at] ?? null])));
  return str(call(getAttribute(encoder, 'encode'), [value]));
}

// ── JSONEncoder ──────────────────────────────────────────────────────────────────────────────────────────────────

class PyEncoder extends PyObject {
  options: readonly Value[] = [];
  fallback: Value = null;
}

const encoderType: PyType = defineType<PyEncoder>({
  name: 'JSONEncoder',
  module: 'json.encoder',
  create: (cls) => new PyEncoder(cls),
  is: (value): value is PyEncoder => value instanceof PyEncoder,
  methods: {
    '__init__(*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, default=None)':
      (self, ...options) => {
        const [
          skip = false,
          ascii = true,
          circular = true,
          nan = true,
          sort = false,
          indent = null,
          separators = null,
          fallback = null,
        ] = options;
        self.options = [skip, ascii, circular, nan, indent, separators, null, sort];
        self.fallback = fallback;
        return null;
      },
    'default(o)': (self, value = null) =>
      self.fallback === null ? notSerializable(value) : call(self.fallback, [value]),
    'encode(o)': (self, value = null) =>
      encodeJson(
        value,
        styleOf(self.options, (other) => call(getAttribute(self, 'default'), [other])),
      ),
  },
});

// ── Reading ──────────────────────────────────────────────────────────────────────────────────────────────────────

const hook = (fn: Value | undefined) => (fn === null || fn === undefined ? null : (value: Value) => call(fn, [value]));

/** Hooks in the order of `loads`'s parameters. */
function hooksOf([object, float, integer, constant, pairs, strict]: readonly Value[]): Hooks {
  return {
    object: hook(object),
    float: hook(float),
    integer: hook(integer),
    constant: hook(constant),
    pairs: hook(pairs),
    strict: strict !== false,
  };
}

function loads(source: Value, hooks: readonly Value[]): Value {
  if (source instanceof PyBytes) return decodeJson(decodeBytes(source.data, 'utf-8'), hooksOf(hooks));
  const text = textOf(source);
  if (text !== null) return decodeJson(text, hooksOf(hooks));
  return raise(PyTypeError, `the JSON object must be str, bytes or bytearray, not ${typeOf(source).name}`);
}

const LOADS =
  'cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, strict=True';

const define = (signature: string, body: (...args: Value[]) => Value) => nativeFunction('json', signature, body);

const CONTENTS: readonly (readonly [string, Value])[] = [
  ['dumps', define(`dumps(obj, *, ${OPTIONS})`, (value = null, ...options) => dumps(value, options))],
  [
    'dump',
    define(`dump(obj, fp, *, ${OPTIONS})`, (value = null, file = null, ...options) => {
      call(getAttribute(file, 'write'), [dumps(value, options)]);
      return null;
    }),
  ],
  ['loads', define(`loads(s, *, ${LOADS})`, (source = null, _cls, ...hooks) => loads(source, hooks))],
  [
    'load',
    define(`load(fp, *, ${LOADS})`, (file = null, _cls, ...hooks) =>
      loads(call(findAttribute(file, 'read') ?? null), hooks),
    ),
  ],
  ['JSONDecodeError', JSONDecodeError],
  ['JSONEncoder', encoderType],
  ...leftOut('json', 'JSONDecoder'),
];

export const JSON_MODULE: ModuleSpec = {
  name: 'json',
  load: () => [
    ...CONTENTS,
    ['decoder', new PyModule('json.decoder', new Map([['JSONDecodeError', JSONDecodeError]]))],
    ['encoder', new PyModule('json.encoder', new Map([['JSONEncoder', encoderType]]))],
  ],
};
