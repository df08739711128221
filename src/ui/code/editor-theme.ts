/**
 * Gives Monaco the page's colours: reads the tokens of `theme.css` as the browser computes them, now and whenever the
 * page changes between light and dark.
 */

import { currentTheme, subscribe } from '../theme.ts';
import { editor } from './monaco.ts';

const NAME = 'backref';

/** Which token of the page colours which kind of word. */
const WORDS: readonly (readonly [word: string, token: string])[] = [
  ['', '--code-ink'],
  ['keyword', '--code-keyword'],
  ['constant', '--code-constant'],
  ['string', '--code-string'],
  ['comment', '--code-comment'],
  ['number', '--code-number'],
  ['class', '--code-class'],
  ['function', '--code-function'],
  ['call', '--code-function'],
  ['parameter', '--code-parameter'],
  ['operator', '--code-operator'],
  ['delimiter', '--code-operator'],
];

/** Which token of the page, at which opacity, colours which part of the editor. */
const PARTS: readonly (readonly [part: string, token: string, opacity: number])[] = [
  ['editor.background', '--surface', 1],
  ['editor.foreground', '--code-ink', 1],
  ['editorCursor.foreground', '--ink', 1],
  ['editorLineNumber.foreground', '--ink-faint', 1],
  ['editorLineNumber.activeForeground', '--ink', 1],
  ['editor.lineHighlightBackground', '--ink', 0.04],
  ['editor.lineHighlightBorder', '--ink', 0],
  ['editor.selectionBackground', '--accent', 0.22],
  ['editor.inactiveSelectionBackground', '--accent', 0.12],
  ['editor.findMatchBackground', '--lit', 1],
  ['editor.findMatchHighlightBackground', '--lit', 0.6],
  ['editorBracketMatch.background', '--accent', 0.12],
  ['editorBracketMatch.border', '--accent', 0],
  ['editorError.foreground', '--danger', 1],
  ['editorWarning.foreground', '--warning', 1],
  ['editorInfo.foreground', '--accent', 1],
  ['editorWidget.background', '--raised', 1],
  ['editorWidget.foreground', '--ink', 1],
  ['editorWidget.border', '--line-strong', 1],
  ['editorHoverWidget.background', '--raised', 1],
  ['editorHoverWidget.foreground', '--ink', 1],
  ['editorHoverWidget.border', '--line-strong', 1],
  ['editorSuggestWidget.background', '--raised', 1],
  ['editorSuggestWidget.foreground', '--ink', 1],
  ['editorSuggestWidget.border', '--line-strong', 1],
  ['editorSuggestWidget.selectedBackground', '--accent-soft', 1],
  ['editorSuggestWidget.selectedForeground', '--ink', 1],
  ['editorSuggestWidget.highlightForeground', '--accent', 1],
  ['editorSuggestWidget.focusHighlightForeground', '--accent', 1],
  ['inputValidation.infoBackground', '--raised', 1],
  ['inputValidation.infoForeground', '--ink', 1],
  ['inputValidation.infoBorder', '--line-strong', 1],
  ['input.background', '--surface', 1],
  ['input.foreground', '--ink', 1],
  ['input.border', '--line-strong', 1],
  ['focusBorder', '--focus', 1],
  ['foreground', '--ink', 1],
  ['textLink.foreground', '--accent', 1],
  ['menu.background', '--raised', 1],
  ['menu.foreground', '--ink', 1],
  ['menu.selectionBackground', '--accent-soft', 1],
  ['menu.selectionForeground', '--ink', 1],
  ['menu.border', '--line-strong', 1],
  ['menu.separatorBackground', '--line', 1],
  ['scrollbarSlider.background', '--ink', 0.14],
  ['scrollbarSlider.hoverBackground', '--ink', 0.24],
  ['scrollbarSlider.activeBackground', '--ink', 0.34],
  ['widget.shadow', '--ink', 0.12],
];

/** Dresses every editor, for as long as the given function isn't called. */
export function followPageTheme(): () => void {
  wear();
  return subscribe(wear);
}

function wear(): void {
  const read = colourReader();
  const words = WORDS.map(([token, name]) => ({ token, foreground: read(name, 1).slice(1, 7) }));
  editor.defineTheme(NAME, {
    base: currentTheme() === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: words.map((rule) => (rule.token === 'comment' ? { ...rule, fontStyle: 'italic' } : rule)),
    colors: Object.fromEntries(PARTS.map(([part, token, opacity]) => [part, read(token, opacity)])),
  });
  editor.setTheme(NAME);
}

/** Monaco wants `#rrggbbaa`; a canvas turns whatever CSS can say into that. */
function colourReader(): (token: string, opacity: number) => string {
  const style = getComputedStyle(document.documentElement);
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (token, opacity) => {
    if (!context) return '#888888ff';
    context.fillStyle = style.getPropertyValue(token);
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue, Math.round(opacity * 255)].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
}
