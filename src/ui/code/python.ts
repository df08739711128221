/**
 * How Python is coloured while it is typed: Monaco's grammar, with Python 3's own keywords and with names told apart as
 * in the lessons' fences (classes, functions, keyword arguments).
 */

import { conf, language } from 'monaco-editor/languages/definitions/python/python';
import { languages } from './monaco.ts';

export const PYTHON = 'python';

/** Monaco's list also has Python 2's built-in functions, so that every column named `id` would be a keyword. */
const KEYWORDS =
  'and as assert async await break class continue def del elif else except finally for from global if import in is ' +
  'lambda nonlocal not or pass raise return try while with yield';

const CONSTANTS = 'True False None self cls';

/** Come before Monaco's own rules of the same state. */
const NAMES: languages.IMonarchLanguageRule[] = [
  [/#.*$/, 'comment'],
  [/(class)(\s+)([\p{L}_][\p{L}\p{N}_]*)/u, ['keyword', 'white', 'class']],
  [/(def)(\s+)([\p{L}_][\p{L}\p{N}_]*)/u, ['keyword', 'white', 'function']],
  [/@[\p{L}_][\p{L}\p{N}_.]*/u, 'function'],
  // PEP 8 sets no blanks around a keyword argument's `=`, and one on each side of an assignment's.
  [/[\p{L}_][\p{L}\p{N}_]*(?==(?!=))/u, 'parameter'],
  [/[\p{L}_][\p{L}\p{N}_]*(?=\s*\()/u, { cases: { '@keywords': 'keyword', '@default': 'call' } }],
  [
    /[\p{L}_][\p{L}\p{N}_]*/u,
    { cases: { '@keywords': 'keyword', '@constants': 'constant', '@default': 'identifier' } },
  ],
  [/[-+*/%=<>!&|^~.@]+/, 'operator'],
];

/** Teaches Monaco Python, once. */
export function registerPython(): void {
  if (languages.getLanguages().some(({ id }) => id === PYTHON)) return;
  languages.register({ id: PYTHON, extensions: ['.py'] });
  languages.setLanguageConfiguration(PYTHON, conf);
  languages.setMonarchTokensProvider(PYTHON, grammar());
}

function grammar(): languages.IMonarchLanguage {
  const { root = [], ...states } = language.tokenizer;
  return {
    ...language,
    unicode: true,
    keywords: KEYWORDS.split(' '),
    constants: CONSTANTS.split(' '),
    // The first state is the one a text begins in.
    tokenizer: { root: withNames(root), ...states },
  };
}

/** White space, numbers and strings go first, then names as we tell them apart, then what is left. */
function withNames(root: languages.IMonarchLanguageRule[]): languages.IMonarchLanguageRule[] {
  const first = root.filter((rule) => 'include' in rule);
  return [...first, ...NAMES, ...root.filter((rule) => !first.includes(rule))];
}
