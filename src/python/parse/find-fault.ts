/** What CPython says of tokens that make no program: the first thing wrong, in its own words. Called by the isolator and by `parse.ts`. */

import { lowerStatements } from './lower.ts';
import { type Fault, FaultError } from './problem.ts';
import type { Tokens } from './tokenize.ts';

/** `null` when nothing is wrong. */
export function findFault(source: string, read: Tokens): Fault | null {
  if (read.fault !== null) return read.fault;
  try {
    lowerStatements(source, read.tokens);
    return null;
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
}
