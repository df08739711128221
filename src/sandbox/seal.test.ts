import { beforeAll, describe, expect, test } from 'vitest';
import { seal } from './seal.ts';

const scope: Record<string, unknown> = Object.create({ fetch: () => 'reached' });
scope.indexedDB = {};
Object.defineProperty(scope, 'WebSocket', { value: class {}, configurable: true });

beforeAll(() => seal(scope));

describe('after sealing', () => {
  test.each(['fetch', 'indexedDB', 'WebSocket', 'importScripts', 'eval'])('%s is gone', (name) => {
    expect(scope[name]).toBeUndefined();
  });

  test('nothing can be put back', () => {
    expect(Reflect.set(scope, 'fetch', () => 'reached')).toBe(false);
    expect(Reflect.defineProperty(scope, 'fetch', { value: 1 })).toBe(false);
  });

  test.each([
    ['function', () => {}],
    ['async function', async () => {}],
    ['generator', function* () {}],
    ['async generator', async function* () {}],
  ])('the constructor of a %s makes no code', (_, sample) => {
    const make = sample.constructor as (text: string) => unknown;
    expect(() => make('return 1')).toThrow(TypeError);
  });
});
