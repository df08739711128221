/** Makes the editor and ties it to the store; called by `monaco-editor.tsx` when its place in the page exists. */

import type { Page } from '../../store/page.ts';
import { NARROW } from '../use-media.ts';
import { Buffers } from './buffers.ts';
import { followPageTheme } from './editor-theme.ts';
import { keepCaretInSight } from './keep-caret.ts';
import { linkSelection } from './links.ts';
import { showProblems } from './markers.ts';
import { FONT_FAMILY, FONT_SIZE, GUTTER, LINE_HEIGHT, NUMBER_LETTERS, PADDING } from './metrics.ts';
import { showModelBars } from './model-bars.ts';
import { editor } from './monaco.ts';
import { registerPython } from './python.ts';

/** Calm: no map, no guesses from words, nothing that moves by itself. */
const OPTIONS: editor.IStandaloneEditorConstructionOptions = {
  model: null,
  automaticLayout: true,
  fontFamily: FONT_FAMILY,
  fontSize: FONT_SIZE,
  lineHeight: LINE_HEIGHT,
  padding: { top: PADDING, bottom: PADDING },
  lineNumbersMinChars: NUMBER_LETTERS,
  lineDecorationsWidth: GUTTER,
  glyphMargin: false,
  folding: false,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  renderLineHighlight: 'line',
  renderLineHighlightOnlyWhenFocus: true,
  // Monaco would dim the number of an empty last line beyond what can be read.
  renderFinalNewline: 'on',
  scrollBeyondLastLine: false,
  scrollbar: {
    verticalScrollbarSize: 10,
    horizontalScrollbarSize: 10,
    useShadows: false,
    alwaysConsumeMouseWheel: false,
  },
  fixedOverflowWidgets: true,
  guides: { indentation: false },
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  wordBasedSuggestions: 'off',
  stickyScroll: { enabled: false },
  dragAndDrop: false,
  tabSize: 4,
  insertSpaces: true,
  detectIndentation: false,
  hover: { above: false },
};

/** Opens the editor in `place`; the function it gives closes it and frees what it holds. */
export function openEditor(place: HTMLElement, page: Page): () => void {
  registerPython();
  const undress = followPageTheme();
  const host = editor.create(place, OPTIONS);
  const parts = [
    new Buffers(host, page),
    showProblems(host, page),
    showModelBars(host, page),
    linkSelection(host, page),
    keepCaretInSight(host),
  ];
  const forgetWidth = wrapWhenNarrow(host);
  remeasureWhenLoaded();
  return () => {
    undress();
    forgetWidth();
    for (const part of parts) part.dispose();
    host.dispose();
  };
}

/** On a phone long lines wrap: there is no room to scroll sideways with a thumb. */
function wrapWhenNarrow(host: editor.IStandaloneCodeEditor): () => void {
  const narrow = matchMedia(NARROW);
  const wrap = () => host.updateOptions({ wordWrap: narrow.matches ? 'on' : 'off' });
  wrap();
  narrow.addEventListener('change', wrap);
  return () => narrow.removeEventListener('change', wrap);
}

/** Monaco measures letters once, perhaps before the typeface is there. */
function remeasureWhenLoaded(): void {
  document.fonts.load(`${FONT_SIZE}px ${FONT_FAMILY}`).then(
    () => editor.remeasureFonts(),
    () => {},
  );
}
