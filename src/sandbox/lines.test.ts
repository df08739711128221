import { expect, test } from 'vitest';
import { positionAt } from './lines.ts';

test.each([
  ['ab\ncd', 0, 1, 1],
  ['ab\ncd', 3, 2, 1],
  ['ab\r\ncd', 5, 2, 2],
  ['ab\rcd', 3, 2, 1],
  ['', 0, 1, 1],
  ['a\n\nb', 3, 3, 1],
])('in %j offset %i is line %i, column %i', (source, offset, line, column) => {
  expect(positionAt(source, offset)).toEqual({ line, column });
});
