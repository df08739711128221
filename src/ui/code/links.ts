/**
 * Ties the text to the one selection: the pointer and the caret say what they stand on; what is hovered or chosen
 * elsewhere lights up here, and what is chosen comes into sight. Made by `open-editor.ts`.
 */

import type { Span } from '../../range.ts';
import type { Schema, SubjectId } from '../../sandbox/protocol.ts';
import type { Page } from '../../store/page.ts';
import type { PageState, Selection } from '../../store/state.ts';
import { kinOf, spansOf, subjectAt } from '../../store/subjects.ts';
import { editor, type IDisposable } from './monaco.ts';
import { firstLineOf, rangeOf } from './positions.ts';

/** Ties `host` to the store's selection until disposed. */
export function linkSelection(host: editor.IStandaloneCodeEditor, page: Page): IDisposable {
  const lights = host.createDecorationsCollection();
  const parts: readonly IDisposable[] = [
    host.onMouseMove(({ target }) => page.hover(subjectUnder(host, target, page.state), 'code')),
    host.onMouseLeave(() => page.hover(null, 'code')),
    host.onDidChangeCursorPosition(({ position }) => {
      const model = host.getModel();
      if (model && host.hasTextFocus()) page.moveCaret(page.state.activeFile, model.getOffsetAt(position));
    }),
    // Who types looks at the caret; the pointer was only left behind.
    host.onDidChangeModelContent(() => page.hover(null, 'code')),
    host.onDidChangeModel(() => light(host, lights, page.state)),
  ];
  const unsubscribe = page.store.subscribe((state, before) => {
    const { selection, activeFile, run, jump } = state;
    if (jump !== before.jump && jump) goTo(host, jump.span);
    if (selection !== before.selection) reveal(host, page, before.selection);
    if (selection !== before.selection || activeFile !== before.activeFile || run !== before.run) {
      light(host, lights, state);
    }
  });
  light(host, lights, page.state);
  return {
    dispose() {
      unsubscribe();
      for (const part of parts) part.dispose();
    },
  };
}

function subjectUnder(host: editor.IStandaloneCodeEditor, target: editor.IMouseTarget, state: PageState) {
  const model = host.getModel();
  const isFresh = state.edition === state.ranEdition;
  if (!model || !state.run || !isFresh || target.type !== editor.MouseTargetType.CONTENT_TEXT) return null;
  return subjectAt(state.run.schema, state.activeFile, model.getOffsetAt(target.position));
}

function light(
  host: editor.IStandaloneCodeEditor,
  lights: editor.IEditorDecorationsCollection,
  { run, selection, activeFile, edition, ranEdition }: PageState,
): void {
  const model = host.getModel();
  if (!model || !run || edition !== ranEdition) return;
  lights.set(
    spansLit(run.schema, selection)
      .filter((span) => span.file === activeFile)
      .map((span) => ({ range: firstLineOf(model, span), options: { className: 'code-lit' } })),
  );
}

/** What lights up in the text. Where the pointer or the caret itself stands needs no light; what belongs to it does. */
function spansLit(schema: Schema, { hovered, chosen, origin }: Selection): readonly Span[] {
  const subject = hovered ?? chosen;
  if (subject === null) return [];
  const spans = kinOf(schema, subject).flatMap((kin) => spansToLight(schema, kin));
  if (origin !== 'code') return spans;
  const own = spansOf(schema, subject);
  return spans.filter((span) => !own.some((here) => overlap(here, span)));
}

const overlap = (a: Span, b: Span) => a.file === b.file && a.from < b.to && b.from < a.to;

/** Of a model the class's first line: the whole body would say nothing. */
function spansToLight(schema: Schema, subject: SubjectId): readonly Span[] {
  const header = schema.models.find((model) => model.id === subject)?.header;
  return header ? [header] : spansOf(schema, subject);
}

/** Brings what was just chosen elsewhere into sight, in whichever file says it. */
function reveal(host: editor.IStandaloneCodeEditor, page: Page, before: Selection): void {
  const { run, selection, activeFile, edition, ranEdition } = page.state;
  const { chosen, origin } = selection;
  if (!run || !chosen || chosen === before.chosen || origin === 'code' || edition !== ranEdition) return;
  const spans = spansToLight(run.schema, chosen);
  const span = spans.find(({ file }) => file === activeFile) ?? spans[0];
  if (!span) return;
  page.openFile(span.file);
  const model = host.getModel();
  if (model) host.revealRangeInCenterIfOutsideViewport(firstLineOf(model, span));
}

/** Puts the caret where a problem is. */
function goTo(host: editor.IStandaloneCodeEditor, span: Span): void {
  const model = host.getModel();
  if (!model) return;
  const range = rangeOf(model, span);
  host.setPosition({ lineNumber: range.startLineNumber, column: range.startColumn });
  host.revealRangeInCenterIfOutsideViewport(range);
  host.focus();
}
