/** The module `string`: sets of characters, `capwords`, `Template` (`Lib/string.py`). */

import { capitalize } from '../builtins/str-case.ts';
import { split } from '../builtins/str-search.ts';
import { defineType, nativeFunction } from '../objects/define.ts';
import { PyDict } from '../objects/dict.ts';
import { PyValueError, raise } from '../objects/exception.ts';
import { leftOut } from '../objects/left-out.ts';
import type { ModuleSpec } from '../objects/module.ts';
import { MISSING, PyObject, type PyType, type Value } from '../objects/object.ts';
import { str } from '../objects/repr.ts';
import { contains, getItem } from '../objects/subscript.ts';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const WHITESPACE = ' \t\n\r\v\f';

class PyTemplate extends PyObject {
  template = '';
}

const PLACEHOLDER = /\$(?:(\$)|([_a-zA-Z][_a-zA-Z0-9]*)|\{([_a-zA-Z][_a-zA-Z0-9]*)\}|)/g;

function badPlaceholder(template: string, at: number): never {
  const lines = template.slice(0, at).split('\n');
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return raise(PyValueError, `Invalid placeholder in string: line ${lines.length}, col ${column}`);
}

/** Puts values in; `safe` leaves what it can't fill as it is. */
function substitute(self: PyTemplate, mapping: Value, keywords: Value, safe: boolean): string {
  return self.template.replace(PLACEHOLDER, (whole, dollar?: string, plain?: string, braced?: string, at = 0) => {
    if (dollar !== undefined) return '$';
    const name = plain ?? braced;
    if (name === undefined) return safe ? whole : badPlaceholder(self.template, at);
    const own = keywords instanceof PyDict ? keywords.get(name) : undefined;
    if (own !== undefined) return str(own);
    if (safe && (mapping === MISSING || !contains(mapping, name))) return whole;
    return str(getItem(mapping === MISSING ? new PyDict() : mapping, name));
  });
}

const templateType: PyType = defineType<PyTemplate>({
  name: 'Template',
  module: 'string',
  create: (cls) => new PyTemplate(cls),
  is: (value): value is PyTemplate => value instanceof PyTemplate,
  properties: { template: (self) => self.template },
  methods: {
    '__init__(template)': (self, template = null) => {
      self.template = str(template);
      return null;
    },
    'substitute(mapping=?, /, **kws)': (self, mapping = MISSING, keywords = null) =>
      substitute(self, mapping, keywords, false),
    'safe_substitute(mapping=?, /, **kws)': (self, mapping = MISSING, keywords = null) =>
      substitute(self, mapping, keywords, true),
  },
});

function capWords(text: Value, separator: Value): string {
  return split(str(text), separator, -1)
    .map(capitalize)
    .join(separator === null ? ' ' : str(separator));
}

export const STRING: ModuleSpec = {
  name: 'string',
  load: () => [
    ['ascii_letters', LOWER + UPPER],
    ['ascii_lowercase', LOWER],
    ['ascii_uppercase', UPPER],
    ['digits', DIGITS],
    ['hexdigits', `${DIGITS}abcdefABCDEF`],
    ['octdigits', '01234567'],
    ['punctuation', PUNCTUATION],
    ['whitespace', WHITESPACE],
    ['printable', DIGITS + LOWER + UPPER + PUNCTUATION + WHITESPACE],
    [
      'capwords',
      nativeFunction('string', 'capwords(s, sep=None)', (text = null, separator = null) => capWords(text, separator)),
    ],
    ['Template', templateType],
    ...leftOut('string', 'Formatter'),
  ],
};
