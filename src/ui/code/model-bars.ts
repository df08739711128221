/** The bar beside each class in its model's colour, the same that its table wears in the picture. Made by `open-editor.ts`. */

import type { Span } from '../../range.ts';
import type { Schema, SubjectId } from '../../sandbox/protocol.ts';
import { colourOf } from '../../store/colours.ts';
import type { Page } from '../../store/page.ts';
import type { PageState } from '../../store/state.ts';
import type { editor, IDisposable } from './monaco.ts';
import { rangeOf } from './positions.ts';

/**
 * Keeps the bars equal to the last run. While a class is half typed they stay as they are and move with the text, so
 * that nothing flickers.
 */
export function showModelBars(host: editor.IStandaloneCodeEditor, page: Page): IDisposable {
  const bars = host.createDecorationsCollection();
  const show = (state: PageState) => {
    const model = host.getModel();
    if (!model || !state.run || state.stale || state.edition !== state.ranEdition) return;
    bars.set(
      barsOf(state.run.schema)
        .filter(({ span }) => span.file === state.activeFile)
        .map(({ id, span }) => ({ range: rangeOf(model, span), options: optionsOf(colourOf(state.colours, id)) })),
    );
  };
  const unsubscribe = page.store.subscribe((state, before) => {
    if (state.run !== before.run || state.colours !== before.colours || state.activeFile !== before.activeFile) {
      show(state);
    }
  });
  const switched = host.onDidChangeModel(() => show(page.state));
  show(page.state);
  return {
    dispose() {
      unsubscribe();
      switched.dispose();
      bars.clear();
    },
  };
}

/** What has a bar: every model, and the tables that have none. */
function barsOf(schema: Schema): readonly { readonly id: SubjectId; readonly span: Span }[] {
  const plain = schema.tables.filter((table) => table.models.length === 0);
  return [...schema.models, ...plain].flatMap(({ id, spans }) => {
    const longest = spans.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
    return longest ? [{ id, span: longest }] : [];
  });
}

const optionsOf = (colour: number): editor.IModelDecorationOptions => ({
  isWholeLine: true,
  linesDecorationsClassName: `model-bar model-bar-${colour}`,
});
