/**
 * Light or dark: the system's wish until the person says otherwise, then theirs, remembered. The page wears it as
 * `data-theme` on the root element, which `public/first-theme.js` sets before the first paint. Used by the top bar.
 */

import { useSyncExternalStore } from 'react';
import { readSetting, writeSetting } from './settings.ts';

export type Theme = 'light' | 'dark';

const system = () => matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

/** The theme the page wears now. */
export function currentTheme(): Theme {
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
}

/** Changes the theme and remembers it. */
export function chooseTheme(theme: Theme): void {
  writeSetting('theme', theme);
  wear(theme);
}

/** The theme, and a new render when it changes. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, currentTheme);
}

/** Calls `listener` after each change; gives the function that stops it. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Follows the system for as long as nothing was chosen. Called once, by `main.tsx`. */
export function followSystem(): void {
  system().addEventListener('change', ({ matches }) => {
    if (readSetting('theme') === null) wear(matches ? 'dark' : 'light');
  });
}

function wear(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  for (const listener of listeners) listener();
}
