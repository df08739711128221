/**
 * How the person likes the page: theme, sizes of panes, the tab that is open. Kept in localStorage, which may lose it
 * or be forbidden, so only views live here, never work.
 */

const PREFIX = 'backref:';

/** What was remembered, or `null`. */
export function readSetting(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Remembers it, if the browser lets us. */
export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // A full or forbidden storage: the setting holds until the page is closed.
  }
}

/** The same two, as the panes' library wants them. */
export const settingsStorage = {
  getItem: readSetting,
  setItem: writeSetting,
};
