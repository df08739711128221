/** What the parser says is wrong with a program: made by every file of this room, read by the sandbox and the editor. */

import type { Range } from '../../range.ts';

/** `MemoryError` and `RecursionError` are what CPython says of source that nests too deeply for its own parser. */
export type SyntaxErrorType = 'SyntaxError' | 'IndentationError' | 'TabError' | 'MemoryError' | 'RecursionError';

export interface SyntaxProblem extends Range {
  readonly type: SyntaxErrorType;
  /** CPython's own words. */
  readonly message: string;
  /** 1-based, as CPython reports it. */
  readonly line: number;
  /** 1-based, counted in characters (code points), as CPython reports it; 0 where CPython names none. */
  readonly column: number;
}

/** A syntax error before its line and column are known: where it stands, and what is wrong there. */
export interface Fault extends Range {
  readonly type: SyntaxErrorType;
  readonly message: string;
  /** The place whose line and column CPython names, where that is not the beginning of the range. */
  readonly at?: number;
}

/** Thrown inside this room only, by code that cannot go on; `parse` never lets it out. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** A `SyntaxError` over the given range. */
export function fault(message: string, from: number, to: number, type: SyntaxErrorType = 'SyntaxError'): Fault {
  return { type, message, from, to: Math.max(from, to) };
}
