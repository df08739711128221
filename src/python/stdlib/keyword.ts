/** The module `keyword`: the words that Python's grammar keeps for itself. */

import { nativeFunction } from '../objects/define.ts';
import { PyList } from '../objects/list.ts';
import type { ModuleSpec } from '../objects/module.ts';
import { textOf, type Value } from '../objects/object.ts';

const WORDS =
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield';
const KEYWORDS: ReadonlySet<string> = new Set(WORDS.split(' '));
const SOFT: ReadonlySet<string> = new Set(['_', 'case', 'match']);

export function isKeyword(name: string): boolean {
  return KEYWORDS.has(name);
}

const asks = (name: string, words: ReadonlySet<string>): readonly [string, Value] => [
  name,
  nativeFunction('keyword', `${name}(s)`, (word = null) => words.has(textOf(word) ?? '')),
];

export const KEYWORD: ModuleSpec = {
  name: 'keyword',
  load: () => [
    ['kwlist', new PyList([...KEYWORDS])],
    ['softkwlist', new PyList([...SOFT])],
    asks('iskeyword', KEYWORDS),
    asks('issoftkeyword', SOFT),
  ],
};
