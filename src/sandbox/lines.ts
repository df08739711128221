/** Offsets in a source text as the lines and columns that Python prints. Used for problems. */

export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

/** The position of an offset; `\r\n`, `\n` and `\r` end a line. */
export function positionAt(source: string, offset: number): Position {
  let line = 1;
  let start = 0;
  const end = /\r\n|\n|\r/g;
  for (
    let match = end.exec(source);
    match !== null && match.index + match[0].length <= offset;
    match = end.exec(source)
  ) {
    line += 1;
    start = match.index + match[0].length;
  }
  return { line, column: offset - start + 1 };
}
