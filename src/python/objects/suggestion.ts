/**
 * `Did you mean: 'Column'?`: the name that CPython proposes after a NameError or AttributeError, by its own measure
 * (`Python/suggestions.c`).
 */

const MAX_CANDIDATES = 750;
const MAX_LENGTH = 40;
const MOVE_COST = 2;
const CASE_COST = 1;

/** `Did you mean: '...'?` with the nearest of the candidates, or `null` when none is near enough. */
export function suggest(name: string, candidates: Iterable<string>): string | null {
  const all = [...candidates];
  if (all.length >= MAX_CANDIDATES) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of all) {
    if (candidate === name) continue;
    const limit = Math.floor(((name.length + candidate.length + 3) * MOVE_COST) / 6);
    const distance = levenshtein(name, candidate, Math.min(limit, least - 1));
    if (distance > Math.min(limit, least - 1)) continue;
    best = candidate;
    least = distance;
  }
  return best === null ? null : `Did you mean: '${best}'?`;
}

function substitution(a: number, b: number): number {
  if (a === b) return 0;
  const lower = (code: number) => (code >= 65 && code <= 90 ? code + 32 : code);
  return (a & 31) === (b & 31) && lower(a) === lower(b) ? CASE_COST : MOVE_COST;
}

/** The distance between two names, or more than the limit as soon as it is known to exceed it. */
function levenshtein(first: string, second: string, limit: number): number {
  let [a, b] = [first, second];
  while (a !== '' && b !== '' && a[0] === b[0]) [a, b] = [a.slice(1), b.slice(1)];
  while (a !== '' && b !== '' && a.at(-1) === b.at(-1)) [a, b] = [a.slice(0, -1), b.slice(0, -1)];
  if (a === '' || b === '') return (a.length + b.length) * MOVE_COST;
  if (a.length > MAX_LENGTH || b.length > MAX_LENGTH) return limit + 1;
  if (b.length < a.length) [a, b] = [b, a];
  if ((b.length - a.length) * MOVE_COST > limit) return limit + 1;
  return fillRows(a, b, limit);
}

function fillRows(a: string, b: string, limit: number): number {
  const row = Array.from(a, (_, index) => (index + 1) * MOVE_COST);
  let result = 0;
  for (let j = 0; j < b.length; j++) {
    let distance = j * MOVE_COST;
    result = distance;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < a.length; i++) {
      const replaced = distance + substitution(b.charCodeAt(j), a.charCodeAt(i));
      distance = row[i] ?? 0;
      result = Math.min(replaced, Math.min(result, distance) + MOVE_COST);
      row[i] = result;
      least = Math.min(least, result);
    }
    if (least > limit) return limit + 1;
  }
  return result;
}
