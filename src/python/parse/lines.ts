/**
 * Lines of a source text as Python counts them: `\n`, `\r\n` and a lone `\r` end a line, a form feed does not. Turns
 * offsets into the line and column of a message.
 */

import type { Fault, SyntaxProblem } from './problem.ts';

export class Lines {
  readonly source: string;
  /** The offset at which each line begins. */
  readonly starts: readonly number[];

  constructor(source: string) {
    this.source = source;
    this.starts = startsOf(source);
  }

  /** The 1-based number of the line that holds the offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** Where the line begins; the end of the text for a line that is not there. */
  start(line: number): number {
    return this.starts[line - 1] ?? this.source.length;
  }

  /** Where the line ends, its line feed excluded. */
  end(line: number): number {
    const next = this.starts[line];
    if (next === undefined) return this.source.length;
    return this.source.startsWith('\r\n', next - 2) ? next - 2 : next - 1;
  }

  /** The 1-based column in code points, as CPython counts its error offsets. */
  columnAt(offset: number): number {
    const start = this.start(this.lineAt(offset));
    return codePoints(this.source, start, offset) + 1;
  }

  problem(fault: Fault): SyntaxProblem {
    const { type, message, from, to, at = from } = fault;
    return { type, message, from, to, line: this.lineAt(at), column: this.columnAt(at) };
  }
}

function startsOf(source: string): number[] {
  const starts = [0];
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 13 && source.charCodeAt(at + 1) === 10) continue;
    if (code === 10 || code === 13) starts.push(at + 1);
  }
  return starts;
}

function codePoints(source: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const low = source.charCodeAt(at);
    const isSecondHalf = low >= 0xdc00 && low <= 0xdfff && at > from && isHigh(source.charCodeAt(at - 1));
    if (!isSecondHalf) count++;
  }
  return count;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
