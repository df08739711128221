/**
 * Remembers the trees of the texts that were parsed last: of a lesson's files a keystroke changes one. A tree is a
 * function of its text and nobody writes on it, so runs share it and are none the wiser. Asked by `program.ts`.
 */

import { type Parsed, parse } from '../python/parse/parse.ts';

/** More than the files of any lesson. */
const KEPT = 12;

/** In the order of their last use. */
const trees = new Map<string, Parsed>();

/** What `parse` says of the text. */
export function parsedText(text: string): Parsed {
  const parsed = trees.get(text) ?? parse(text);
  trees.delete(text);
  trees.set(text, parsed);
  const [oldest] = trees.keys();
  if (trees.size > KEPT && oldest !== undefined) trees.delete(oldest);
  return parsed;
}
