/**
 * The measures of a line of code, the same in the editor and in the plain text that stands in for it while it loads, so
 * that nothing moves when it comes.
 */

export const FONT_FAMILY = "'JetBrains Mono Variable', ui-monospace, 'DejaVu Sans Mono', monospace";
export const FONT_SIZE = 14;
export const LINE_HEIGHT = 22;
/** Above the first line and below the last. */
export const PADDING = 12;
/** Letters kept free for the line's number. */
export const NUMBER_LETTERS = 3;
/** Between the number and the text: the models' bars stand there. */
export const GUTTER = 18;
