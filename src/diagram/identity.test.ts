/** Who is who between two versions of a list. A name is its own id; `A/a` is the id A with the alias a. */

import { expect, test } from 'vitest';
import { follow, type Named } from './identity.ts';

function names(text: string): readonly Named[] {
  return text.split(' ').map((word) => {
    const live = !word.startsWith('-');
    const [id = '', alias] = word.replace('-', '').split('/');
    return { id, aliases: alias === undefined ? [] : [alias], live };
  });
}

/** What each of `now` continues, by its old id. */
function followed(before: string, now: string): string {
  const old = names(before);
  return follow(old, names(now))
    .map((index) => old[index]?.id ?? '.')
    .join(' ');
}

test.each([
  ['nothing changed', 'A B C', 'A B C', 'A B C'],
  ['one was added', 'A C', 'A B C', 'A . C'],
  ['one was removed', 'A B C', 'A C', 'A C'],
  ['the order changed', 'A B C', 'C A B', 'C A B'],
  ['one was renamed in its place', 'A B C', 'A X C', 'A B C'],
  ['the only one was renamed', 'A', 'X', 'A'],
  ['the last one was renamed', 'A B', 'A X', 'A B'],
  ['two at once are two new ones', 'A B C D', 'A X Y D', 'A . . D'],
  ['one was removed here and added there', 'A B C', 'A C X', 'A C .'],
  ['the class is the same, the table is not', 'A/u B/v', 'X/v A/u', 'B A'],
  ['a class outweighs a name', 'A/u B/v', 'B/u A/v', 'A B'],
  ['what is remembered comes back', 'A -B C', 'A B C', 'A B C'],
  ['what is remembered gives way to what was there', 'A B -C D', 'A X D', 'A B D'],
  ['what is remembered is the last resort', 'A -B C', 'A X C', 'A B C'],
])('%s', (_, before, now, expected) => {
  expect(followed(before, now)).toBe(expected);
});
