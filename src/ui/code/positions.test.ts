import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf } from './positions.ts';

/** What the editor makes of a difference. */
function applied(before: string, after: string): string {
  const { range, text } = differenceOf(before, after);
  return before.slice(0, range.from) + text + before.slice(range.to);
}

describe('differenceOf', () => {
  test.each([
    ['a typed letter', 'name', 'names', { from: 4, to: 4 }, 's'],
    ['a letter among its like', 'aaa', 'aaaa', { from: 3, to: 3 }, 'a'],
    ['a replaced word', 'id = db', 'key = db', { from: 0, to: 2 }, 'key'],
    ['a deleted line', 'a\nb\nc', 'a\nc', { from: 2, to: 4 }, ''],
    ['nothing', 'same', 'same', { from: 4, to: 4 }, ''],
  ])('is the smallest edit for %s', (_, before, after, range, text) => {
    expect(differenceOf(before, after)).toEqual({ range, text });
  });

  test('never parts the two halves of a letter', () => {
    expect(differenceOf('😀', '😁')).toEqual({ range: { from: 0, to: 2 }, text: '😁' });
  });

  test('leads from any text to any other', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀', '😁', '𐐷') });
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        expect(applied(before, after)).toBe(after);
        const { range } = differenceOf(before, after);
        for (const edge of [range.from, range.to]) {
          const splits = /[\ud800-\udbff]$/.test(before.slice(0, edge)) && /^[\udc00-\udfff]/.test(before.slice(edge));
          expect(splits).toBe(false);
        }
      }),
    );
  });
});
