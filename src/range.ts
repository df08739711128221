/** Where something stands in a source text. Imported by every room that speaks of source; imports nothing. */

/** A half-open interval of UTF-16 offsets: the text `source.slice(from, to)`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A range in a named source file (`models.py`). */
export interface Span extends Range {
  readonly file: string;
}
