/**
 * Who is who between two versions of a list: what a table or a column of the new version continues. A rename is a
 * rename, not a removal and an addition. Used for places (`layout.ts`) and for the rows inside a table (`frame.ts`).
 */

/** Something with a name, and other names that it keeps when that one changes. */
export interface Named {
  readonly id: string;
  /** For a table: the ids of its models. */
  readonly aliases: readonly string[];
  /** False for something remembered that the last version did not have. */
  readonly live: boolean;
}

/**
 * For each of `now`, the index in `before` of what it continues, or -1. First whoever shares an alias, then whoever has
 * the same name, then the only newcomer between two neighbours for the only one missing there.
 */
export function follow(before: readonly Named[], now: readonly Named[]): readonly number[] {
  const found = now.map(() => -1);
  const taken = new Set<number>();
  const pair = (matches: (one: Named, other: Named) => boolean) => {
    for (const [index, one] of now.entries()) {
      if (found[index] !== -1) continue;
      const at = before.findIndex((other, where) => !taken.has(where) && matches(one, other));
      if (at < 0) continue;
      found[index] = at;
      taken.add(at);
    }
  };
  pair((one, other) => one.aliases.some((alias) => other.aliases.includes(alias)));
  pair((one, other) => one.id === other.id);
  return renamed(before, found, taken);
}

/** Fills the gaps: one newcomer between two neighbours continues the one that is missing between them. */
function renamed(before: readonly Named[], found: readonly number[], taken: ReadonlySet<number>): readonly number[] {
  const filled = [...found];
  for (const [start, end] of gaps(found)) {
    if (end - start !== 1) continue;
    const from = start === 0 ? -1 : (found[start - 1] ?? -1);
    const to = end === found.length ? before.length : (found[end] ?? before.length);
    const missing = missingBetween(before, taken, from, to);
    if (missing !== null) filled[start] = missing;
  }
  return filled;
}

function missingBetween(before: readonly Named[], taken: ReadonlySet<number>, from: number, to: number): number | null {
  const missing = [...before.keys()].filter((index) => index > from && index < to && !taken.has(index));
  const live = missing.filter((index) => before[index]?.live === true);
  const candidates = live.length > 0 ? live : missing;
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** The stretches of -1, as half-open intervals. */
function gaps(found: readonly number[]): readonly (readonly [number, number])[] {
  const starts = [...found.keys()].filter((index) => found[index] === -1 && found[index - 1] !== -1);
  return starts.map((start) => {
    const length = found.slice(start).findIndex((value) => value !== -1);
    return [start, length < 0 ? found.length : start + length] as const;
  });
}
