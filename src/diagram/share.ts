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
  const names = Object.keys(next);
  const merged = names.map((name) => [name, share(field(previous, name), field(next, name))] as const);
  const same = names.length === Object.keys(previous).length && merged.every(([n, v]) => field(previous, n) === v);
  // `previous` has the very fields of `next`, each of them equal: it is a T.
  if (same) return previous as T;
  // Rebuilt from the fields of `next`, each replaced by an equal one.
  return (Array.isArray(next) ? merged.map(([, value]) => value) : Object.fromEntries(merged)) as T;
}

function isCompound(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function field(of: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(of, name)?.value;
}
