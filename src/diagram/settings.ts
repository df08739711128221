/** The measures of the picture, in pixels at zoom 1: boxes and text are computed from these and never measured. */

export interface Settings {
  readonly headerHeight: number;
  readonly rowHeight: number;
  /** Between a box's side and what stands in it. */
  readonly padding: number;
  /** One mark, with the gap after it. */
  readonly mark: number;
  /** Between a column's name and its type. */
  readonly gap: number;
  readonly minWidth: number;
  /** Widths are rounded up to this, so that a box does not grow at every letter. */
  readonly widthStep: number;
  /** How wide one letter of the monospaced face is, by where it stands. */
  readonly letter: { readonly title: number; readonly model: number; readonly name: number; readonly type: number };
  /** More letters than this are cut with an ellipsis. */
  readonly longest: { readonly title: number; readonly name: number; readonly type: number; readonly label: number };
  readonly label: { readonly letter: number; readonly height: number };
  /** How far an edge goes straight out of a box before it may turn: room for the marks. */
  readonly stub: number;
  /** How far the columns of a composite key run before they join. */
  readonly fork: number;
  /** Between two edges side by side. */
  readonly lane: number;
  readonly corner: number;
  /** Between two columns of tables, beside the room that the names on their edges want. */
  readonly rankGap: number;
  /** The room kept round a table when it is placed; below it, room to grow by three columns. */
  readonly space: { readonly x: number; readonly y: number };
  /** How much wider than high a layout from nothing should become. */
  readonly aspect: number;
}

export const SETTINGS: Settings = {
  headerHeight: 40,
  rowHeight: 27,
  padding: 12,
  mark: 17,
  gap: 22,
  minWidth: 168,
  widthStep: 8,
  letter: { title: 8.45, model: 7.3, name: 7.8, type: 6.6 },
  longest: { title: 30, name: 34, type: 22, label: 32 },
  label: { letter: 6.9, height: 17 },
  stub: 34,
  fork: 16,
  lane: 10,
  corner: 9,
  rankGap: 76,
  space: { x: 96, y: 72 },
  aspect: 1.5,
};

/** A text no longer than `longest` letters. */
export function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

/** What is kept free round the picture, in pixels on the screen: below it stand the tools and the words. */
export const MARGIN = { x: 32, top: 24, bottom: 92 };

/** The measures for a picture that is first laid out in `place`: as wide or as high as it, within reason. */
export function settingsFor({ clientWidth, clientHeight }: Element): Settings {
  const isSeen = clientWidth > 0 && clientHeight > 0;
  const width = (isSeen ? clientWidth : innerWidth) - 2 * MARGIN.x;
  const height = (isSeen ? clientHeight : innerHeight) - MARGIN.top - MARGIN.bottom;
  return { ...SETTINGS, aspect: Math.min(3, Math.max(0.5, width / Math.max(1, height))) };
}
