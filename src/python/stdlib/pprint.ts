/** The module `pprint`: containers over several lines where one does not hold them (`Lib/pprint.py`). */

import { sorted } from '../builtins/sorting.ts';
import { getAttribute } from '../objects/attribute.ts';
import { call } from '../objects/call.ts';
import { compareText } from '../objects/compare.ts';
import { nativeFunction } from '../objects/define.ts';
import { dictType, PyDict } from '../objects/dict.ts';
import { leftOut } from '../objects/left-out.ts';
import { listType, PyList } from '../objects/list.ts';
import type { ModuleSpec } from '../objects/module.ts';
import { PyObject, textOf, type Value } from '../objects/object.ts';
import { repr } from '../objects/repr.ts';
import { current } from '../objects/runtime.ts';
import { PySet } from '../objects/set.ts';
import { requireIndex } from '../objects/slice.ts';
import { textLength } from '../objects/text.ts';
import { truth } from '../objects/truth.ts';
import { PyTuple, tupleType } from '../objects/tuple.ts';

interface Style {
  readonly width: number;
  readonly indent: number;
  readonly sortDicts: boolean;
}

/** Entries in the order they are shown: by key, or by type and text where keys don't compare. */
function entriesOf(dict: PyDict, sortDicts: boolean): (readonly [Value, Value])[] {
  const entries = [...dict.entries()];
  if (!sortDicts) return entries;
  const keys = entries.map(([key]) => key);
  if (keys.every((key) => textOf(key) !== null)) {
    return entries.sort(([a], [b]) => compareText(textOf(a) ?? '', textOf(b) ?? ''));
  }
  return sorted(keys, null, false).map((key) => [key, dict.get(key) ?? null] as const);
}

/** The repr on one line, with dicts in order. */
function flat(value: Value, style: Style, open: ReadonlySet<Value> = new Set()): string {
  current().step();
  if (!(value instanceof PyObject) || open.has(value)) return repr(value);
  const inner = new Set([...open, value]);
  const show = (item: Value): string => flat(item, style, inner);
  if (value instanceof PyDict && value.cls === dictType) {
    return `{${entriesOf(value, style.sortDicts)
      .map(([key, item]) => `${show(key)}: ${show(item)}`)
      .join(', ')}}`;
  }
  if (value instanceof PyList && value.cls === listType) return `[${value.items.map(show).join(', ')}]`;
  if (value instanceof PyTuple && value.cls === tupleType && value.items.length > 0) {
    return `(${value.items.map(show).join(', ')}${value.items.length === 1 ? ',' : ''})`;
  }
  return repr(value);
}

/** @param at how far to the right the value begins; `after` is how much follows it on its last line */
function pretty(value: Value, style: Style, at: number, after: number): string {
  const line = flat(value, style);
  if (textLength(line) <= style.width - at - after) return line;
  if (value instanceof PyDict && value.cls === dictType) return prettyDict(value, style, at, after);
  if (value instanceof PyList && value.cls === listType) return bracketed('[', ']', value.items, style, at, after);
  if (value instanceof PyTuple && value.cls === tupleType) {
    return bracketed('(', value.items.length === 1 ? ',)' : ')', value.items, style, at, after);
  }
  const text = textOf(value);
  const isWrapped = (text !== null && /\s/.test(text)) || value instanceof PySet;
  return isWrapped ? current().unsupported('pprint: a long text or set over several lines') : line;
}

function prettyDict(dict: PyDict, style: Style, at: number, after: number): string {
  const entries = entriesOf(dict, style.sortDicts);
  const left = at + style.indent;
  const lines = entries.map(([key, value], index) => {
    const name = `${flat(key, style)}: `;
    const rest = index === entries.length - 1 ? after + 1 : 1;
    return name + pretty(value, style, left + textLength(name), rest);
  });
  return `{${' '.repeat(style.indent - 1)}${lines.join(`,\n${' '.repeat(left)}`)}}`;
}

function bracketed(
  open: string,
  close: string,
  items: readonly Value[],
  style: Style,
  at: number,
  after: number,
): string {
  const left = at + style.indent;
  const lines = items.map((item, index) =>
    pretty(item, style, left, index === items.length - 1 ? after + close.length : 1),
  );
  return `${open}${' '.repeat(style.indent - 1)}${lines.join(`,\n${' '.repeat(left)}`)}${close}`;
}

function write(text: string, stream: Value): null {
  if (stream !== null) {
    call(getAttribute(stream, 'write'), [`${text}\n`]);
    return null;
  }
  current().allocate(text.length * 2);
  current().output.push(`${text}\n`);
  return null;
}

function styleOf(indent: Value, width: Value, depth: Value, compact: Value, sortDicts: Value): Style {
  if (depth !== null) current().unsupported('pprint(depth=...)');
  if (truth(compact)) current().unsupported('pprint(compact=True)');
  return {
    indent: Math.max(1, Number(requireIndex(indent))),
    width: Number(requireIndex(width)),
    sortDicts: truth(sortDicts),
  };
}

const OPTIONS = 'indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False';
const define = (signature: string, body: (...args: Value[]) => Value) => nativeFunction('pprint', signature, body);

export const PPRINT: ModuleSpec = {
  name: 'pprint',
  load: () => [
    [
      'pformat',
      define(
        `pformat(object, ${OPTIONS})`,
        (value = null, indent = null, width = null, depth = null, compact = null, sort = null) =>
          pretty(value, styleOf(indent, width, depth, compact, sort), 0, 0),
      ),
    ],
    [
      'pprint',
      define(
        `pprint(object, stream=None, ${OPTIONS})`,
        (value = null, stream = null, indent = null, width = null, depth = null, compact = null, sort = null) =>
          write(pretty(value, styleOf(indent, width, depth, compact, sort), 0, 0), stream),
      ),
    ],
    [
      'pp',
      define('pp(object, stream=None)', (value = null, stream = null) =>
        write(pretty(value, { indent: 1, width: 80, sortDicts: false }, 0, 0), stream),
      ),
    ],
    ...leftOut('pprint', 'PrettyPrinter saferepr isreadable isrecursive'),
  ],
};
