/** Finds the tasks of a `checks.py` without running it: the names and docstrings of its tests. Called by `lesson.ts`. */

/** A `test_*` function at the top level of a checks file. */
export interface CheckFunction {
  readonly name: string;
  /** Its docstring without the indentation; empty if it has none. */
  readonly docstring: string;
  /** The 1-based line of its `def`. */
  readonly line: number;
}

const CHECK = /^def (test_\w+)\([^)]*\)[^:\n]*:[ \t]*\n(?:[ \t]+[rR]?"""([\s\S]*?)""")?/gm;

/** Every test of the file, in order. Single-quoted docstrings count as none: the course writes three double quotes. */
export function checkFunctions(source: string): CheckFunction[] {
  return [...source.matchAll(CHECK)].map((match) => ({
    name: match[1] ?? '',
    docstring: (match[2] ?? '').trim().replace(/\s*\n\s*/g, ' '),
    line: source.slice(0, match.index).split('\n').length,
  }));
}
