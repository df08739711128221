/**
 * Whether the person last used a pointer or the keyboard, on the root element as `data-pointer`. The tabs' library focuses
 * a tab by script when it is clicked, and the browser then takes that for the keyboard's doing. Called once, by `main.tsx`.
 */

/** Keeps the attribute up to date from now on. */
export function followPointingDevice(): void {
  const root = document.documentElement;
  addEventListener('pointerdown', () => root.toggleAttribute('data-pointer', true), true);
  addEventListener('keydown', () => root.toggleAttribute('data-pointer', false), true);
}
