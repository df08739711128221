/** The module `textwrap` (`Lib/textwrap.py`): indentation, and lines of words without hyphens. */

import { call } from '../objects/call.ts';
import { nativeFunction } from '../objects/define.ts';
import { PyValueError, raise } from '../objects/exception.ts';
import { leftOut } from '../objects/left-out.ts';
import { PyList } from '../objects/list.ts';
import type { ModuleSpec } from '../objects/module.ts';
import type { Value } from '../objects/object.ts';
import { str } from '../objects/repr.ts';
import { current } from '../objects/runtime.ts';
import { requireIndex } from '../objects/slice.ts';
import { textLength } from '../objects/text.ts';
import { truth } from '../objects/truth.ts';

/** Without the white space that all lines begin with. */
export function dedent(text: string): string {
  const lines = text.split('\n').map((line) => (/^[ \t]+$/.test(line) ? '' : line));
  const margins = lines.filter((line) => line !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const margin = margins.reduce((common, one) => {
    let length = 0;
    while (length < common.length && common[length] === one[length]) length++;
    return common.slice(0, length);
  }, margins[0] ?? '');
  return lines.map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line)).join('\n');
}

function indent(text: string, prefix: string, predicate: Value): string {
  const lines = text.match(/[^\n]*\n|[^\n]+/g) ?? [];
  const chosen = (line: string): boolean => (predicate === null ? line.trim() !== '' : truth(call(predicate, [line])));
  return lines.map((line) => (chosen(line) ? prefix + line : line)).join('');
}

/** Lines of at most so many characters. Words that would have to be broken are not for us. */
function wrap(text: string, width: number, first: string, others: string): string[] {
  if (width <= 0) raise(PyValueError, `invalid width ${width} (must be > 0)`);
  const lines: string[] = [];
  let line: string[] = [];
  let length = 0;
  const prefix = (): string => (lines.length === 0 ? first : others);
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    current().step();
    if (/\w-\w/.test(word)) current().unsupported('textwrap: words with hyphens');
    if (textLength(word) + textLength(prefix()) > width) current().unsupported('textwrap: words longer than a line');
    const more = textLength(word) + (line.length > 0 ? 1 : 0);
    if (line.length > 0 && textLength(prefix()) + length + more > width) {
      lines.push(prefix() + line.join(' '));
      [line, length] = [[word], textLength(word)];
    } else {
      line.push(word);
      length += more;
    }
  }
  if (line.length > 0) lines.push(prefix() + line.join(' '));
  return lines;
}

function shorten(text: string, width: number, placeholder: string): string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const whole = words.join(' ');
  if (textLength(whole) <= width) return whole;
  if (textLength(placeholder.trimStart()) > width) raise(PyValueError, 'placeholder too large for max width');
  for (let count = words.length - 1; count > 0; count--) {
    const line = words.slice(0, count).join(' ') + placeholder;
    if (textLength(line) <= width) return line;
  }
  return placeholder.trimStart();
}

const define = (signature: string, body: (...args: Value[]) => Value) => nativeFunction('textwrap', signature, body);
const OPTIONS = "width=70, *, initial_indent='', subsequent_indent=''";
const number = (value: Value): number => Number(requireIndex(value));

const FUNCTIONS = [
  define('dedent(text)', (text = null) => dedent(str(text))),
  define('indent(text, prefix, predicate=None)', (text = null, prefix = null, predicate = null) =>
    indent(str(text), str(prefix), predicate),
  ),
  define(
    `wrap(text, ${OPTIONS})`,
    (text = null, width = null, first = '', others = '') =>
      new PyList(wrap(str(text), number(width), str(first), str(others))),
  ),
  define(`fill(text, ${OPTIONS})`, (text = null, width = null, first = '', others = '') =>
    wrap(str(text), number(width), str(first), str(others)).join('\n'),
  ),
  define("shorten(text, width, *, placeholder=' [...]')", (text = null, width = null, mark = ' [...]') =>
    shorten(str(text), number(width), str(mark)),
  ),
];

export const TEXTWRAP: ModuleSpec = {
  name: 'textwrap',
  load: () => [...FUNCTIONS.map((fn) => [fn.name, fn] as const), ...leftOut('textwrap', 'TextWrapper')],
};
