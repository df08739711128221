/** Addresses: the three that exist, and that everything else is answered too. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefOf, parseAddress } from './address.ts';

describe('parseAddress', () => {
  it.each([
    ['', { place: 'home' }],
    ['#', { place: 'home' }],
    ['#/', { place: 'home' }],
    ['#/sandbox', { place: 'sandbox' }],
    ['#/sandbox/?x=1', { place: 'sandbox' }],
    ['#/lesson/one-to-many', { place: 'lesson', id: 'one-to-many' }],
    ['#/lesson/', { place: 'unknown', asked: '/lesson/' }],
    ['#/lesson/__proto__', { place: 'unknown', asked: '/lesson/__proto__' }],
    ['#/lesson/%E0%A4%A', { place: 'unknown', asked: '/lesson/%E0%A4%A' }],
    ['#/nowhere', { place: 'unknown', asked: '/nowhere' }],
  ])('%j', (hash, address) => {
    expect(parseAddress(hash)).toEqual(address);
  });

  it('answers anything, and shortly', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const address = parseAddress(`#${text}`);
        if (address.place === 'unknown') expect(address.asked.length).toBeLessThanOrEqual(41);
        else expect(parseAddress(hrefOf(address))).toEqual(address);
      }),
    );
  });
});
