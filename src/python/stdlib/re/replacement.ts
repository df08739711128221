/** Replacement templates: `\1`, `\g<name>` and escapes in what `re.sub` puts in (`parse_template` in `Lib/re/_parser.py`). */

import { PyException, PyIndexError, Raised } from '../../objects/exception.ts';
import { repr } from '../../objects/repr.ts';
import { regexError } from './reader.ts';

/** Text, or the number of a group. */
type Part = string | number;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
]);

function named(template: string, at: number, names: ReadonlyMap<string, number>, groups: number): [Part, number] {
  if (template[at + 2] !== '<') return regexError('missing <', template, at + 2);
  const end = template.indexOf('>', at);
  const name = end < 0 ? template.slice(at + 3) : template.slice(at + 3, end);
  if (name === '') return regexError('missing group name', template, at + 3);
  if (end < 0) return regexError('missing >, unterminated name', template, at + 3);
  if (/^\d+$/.test(name)) {
    const index = Number(name);
    return index > groups ? regexError(`invalid group reference ${index}`, template, at + 3) : [index, end + 1];
  }
  if (!/^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(name)) {
    return regexError(`bad character in group name ${repr(name)}`, template, at + 3);
  }
  const index = names.get(name);
  if (index === undefined) throw new Raised(new PyException(PyIndexError, [`unknown group name ${repr(name)}`]));
  return [index, end + 1];
}

function numbered(template: string, at: number, groups: number): [Part, number] {
  const digits = /^\d{1,2}/.exec(template.slice(at + 1))?.[0] ?? '';
  const octal = /^(?:0[0-7]{0,2}|[0-3][0-7]{2})/.exec(template.slice(at + 1))?.[0];
  if (octal !== undefined && (octal.length === 3 || octal.startsWith('0'))) {
    return [String.fromCharCode(Number.parseInt(octal, 8)), at + 1 + octal.length];
  }
  const index = Number(digits);
  return index > groups
    ? regexError(`invalid group reference ${index}`, template, at + 1)
    : [index, at + 1 + digits.length];
}

/** Reads a template. @throws Python's `re.error`. */
export function parseTemplate(template: string, names: ReadonlyMap<string, number>, groups: number): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let at = template.indexOf('\\'); at >= 0; at = template.indexOf('\\', from)) {
    parts.push(template.slice(from, at));
    const letter = template[at + 1];
    if (letter === undefined) return regexError('bad escape (end of pattern)', template, at);
    const [part, next] = escapeAt(template, at, letter, names, groups);
    parts.push(part);
    from = next;
  }
  parts.push(template.slice(from));
  return parts;
}

function escapeAt(
  template: string,
  at: number,
  letter: string,
  names: ReadonlyMap<string, number>,
  groups: number,
): [Part, number] {
  if (letter === 'g') return named(template, at, names, groups);
  if (/\d/.test(letter)) return numbered(template, at, groups);
  const short = ESCAPES.get(letter);
  if (short !== undefined) return [short, at + 2];
  if (/[a-zA-Z]/.test(letter)) return regexError(`bad escape \\${letter}`, template, at);
  return [`\\${letter}`, at + 2];
}
