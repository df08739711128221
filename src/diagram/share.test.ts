/** Parts that did not change are the old parts. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { share } from './share.ts';

test('equal data is the old data', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const copy = structuredClone(value);
      expect(share(value, copy)).toBe(value);
    }),
  );
});

test('whatever came before, the result equals what was asked for', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, next) => {
      expect(share(before, next)).toEqual(next);
    }),
  );
});

test('only what changed is new', () => {
  const before = { one: { a: [1, 2] }, two: { b: 3 } };
  const next = share(before, { one: { a: [1, 2] }, two: { b: 4 } });
  expect(next.one).toBe(before.one);
  expect(next).toEqual({ one: { a: [1, 2] }, two: { b: 4 } });
});

test('a hostile name is a name', () => {
  const before = JSON.parse('{"__proto__": {"a": 1}}') as unknown;
  expect(JSON.stringify(share(before, JSON.parse('{"__proto__": {"a": 2}}')))).toBe('{"__proto__":{"a":2}}');
});
