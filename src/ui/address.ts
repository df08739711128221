/**
 * The page's addresses: `#/`, `#/lesson/<id>`, `#/sandbox`. Total: any other hash is home, with the words to say so.
 * Used by `shell.tsx`; links are made with `hrefOf`.
 */

import { useSyncExternalStore } from 'react';

export type Address =
  | { readonly place: 'home' }
  | { readonly place: 'lesson'; readonly id: string }
  | { readonly place: 'sandbox' }
  | { readonly place: 'unknown'; readonly asked: string };

const LESSON_ID = /^[a-z][a-z0-9-]{0,99}$/;

/** What a location's hash asks for. What follows a `?` belongs to the place. */
export function parseAddress(hash: string): Address {
  const [path = ''] = hash.replace(/^#/, '').split('?');
  const parts = path.split('/').filter((part) => part !== '');
  const [place, id] = parts;
  if (place === undefined) return { place: 'home' };
  if (place === 'sandbox' && parts.length === 1) return { place: 'sandbox' };
  if (place === 'lesson' && parts.length === 2 && LESSON_ID.test(id ?? '')) return { place: 'lesson', id: id ?? '' };
  return { place: 'unknown', asked: shortened(path) };
}

/** The link to an address. */
export function hrefOf(address: Exclude<Address, { place: 'unknown' }>): string {
  if (address.place === 'lesson') return `#/lesson/${address.id}`;
  return address.place === 'sandbox' ? '#/sandbox' : '#/';
}

/** The address now, and a new render when it changes. */
export function useAddress(): Address {
  return parseAddress(useSyncExternalStore(subscribe, () => location.hash));
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

function shortened(path: string): string {
  return path.length > 40 ? `${path.slice(0, 40)}…` : path;
}
