/**
 * Structural sharing: of a new value and the one before it, the parts that are equal become the old ones, so that a
 * component sees by identity what did not change. Every Run is new data; called once for each by `frame.ts`.
 */

/**
 * `next`, with every part that equals its counterpart in `previous` replaced by it. Plain data only: arrays, objects of
 * our own making, primitives.
 */
export function share<T>(previous: unknown, next: T): T {
  if (Object.is(previous, next) || !isCompound(previous) || !isCompound(next)) return next;
  if (Array.isArray(previous) !== Array.isArray(next)) return next;
  // `shared` gives back `previous` only if it has the very fields of `next`, each of them equal; else a copy of `next`.
  return (Array.isArray(previous) && Array.isArray(next) ? sharedItems(previous, next) : shared(previous, next)) as T;
}

function sharedItems(previous: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const items = next.map((item, index) => share(previous[index], item));
  return items.length === previous.length && items.every((item, index) => Object.is(item, previous[index]))
    ? previous
    : items;
}

function shared(previous: object, next: object): object {
  const names = Object.keys(next);
  let same = names.length === Object.keys(previous).length;
  const entries = names.map((name) => {
    const old: unknown = Object.hasOwn(previous, name) ? Reflect.get(previous, name) : undefined;
    const value = share(old, Reflect.get(next, name));
    same &&= Object.is(value, old) && Object.hasOwn(previous, name);
    return [name, value] as const;
  });
  return same ? previous : Object.fromEntries(entries);
}

function isCompound(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
