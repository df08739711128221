/** What Python counts as white space and as the end of a line, for regular expressions over `str`. */

/** JavaScript's white space and the separators that only Python counts. */
export const SPACE_CLASS = String.raw`[\s\u001c-\u001f\u0085]`;

/** The boundaries of `str.splitlines`. */
export const LINE_END_PATTERN = String.raw`\r\n|[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]`;
