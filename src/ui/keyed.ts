/** Keys for lists whose items have no identity of their own. Used by the views. */

/** Each item with a key: its own words, and how many equal ones stand before it. */
export function keyed<Item>(items: readonly Item[], words: (item: Item) => string): { key: string; item: Item }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const own = words(item);
    const before = seen.get(own) ?? 0;
    seen.set(own, before + 1);
    return { key: before === 0 ? own : `${own} ${before}`, item };
  });
}
