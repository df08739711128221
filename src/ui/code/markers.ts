/**
 * The last run's problems, under the very letters they speak of: squiggles, the words on hover, and the fix as a quick
 * fix. Made by `open-editor.ts`.
 */

import type { Fix, Problem } from '../../sandbox/protocol.ts';
import type { Page } from '../../store/page.ts';
import type { PageState } from '../../store/state.ts';
import { editor, type IDisposable, type IRange, languages, MarkerSeverity } from './monaco.ts';
import { rangeOf } from './positions.ts';
import { PYTHON } from './python.ts';

const OWNER = 'backref';

/** Keeps the markers of the shown file equal to the problems of the run. */
export function showProblems(host: editor.IStandaloneCodeEditor, page: Page): IDisposable {
  const show = (state: PageState) => {
    const model = host.getModel();
    if (model && state.edition === state.ranEdition) {
      editor.setModelMarkers(model, OWNER, markersOf(model, state.activeFile, state.problems));
    }
  };
  const unsubscribe = page.store.subscribe((state, before) => {
    if (state.problems !== before.problems || state.activeFile !== before.activeFile) show(state);
  });
  const fixes = languages.registerCodeActionProvider(PYTHON, {
    provideCodeActions: (model, range) => ({ actions: actionsAt(model, range, page.state), dispose() {} }),
  });
  show(page.state);
  return {
    dispose() {
      unsubscribe();
      fixes.dispose();
    },
  };
}

function markersOf(model: editor.ITextModel, file: string, problems: readonly Problem[]): editor.IMarkerData[] {
  return problems.flatMap((problem) => {
    if (problem.span?.file !== file) return [];
    const range = visible(model, rangeOf(model, problem.span));
    return [{ ...range, severity: severityOf(problem), message: wordsOf(problem) }];
  });
}

/** A limit of ours never looks like the learner's mistake, and a note like no problem at all. */
function severityOf({ family, severity }: Problem): MarkerSeverity {
  if (severity === 'note') return MarkerSeverity.Hint;
  if (family === 'sandbox') return MarkerSeverity.Info;
  return severity === 'error' ? MarkerSeverity.Error : MarkerSeverity.Warning;
}

function wordsOf({ family, type, message, hint }: Problem): string {
  // Monaco shows a marker's words as they are: our own lose their backticks, the program's keep every letter.
  const own = family === 'program' ? `${type}: ${message}` : message.replaceAll('`', '');
  return hint === null ? own : `${own}\n\n${hint.replaceAll('`', '')}`;
}

/** A span without letters gets the one beside it, or nobody would see it. */
function visible(model: editor.ITextModel, range: IRange): IRange {
  const { startLineNumber: line, startColumn: column } = range;
  if (line !== range.endLineNumber || column !== range.endColumn) return range;
  const isAtEnd = column >= model.getLineMaxColumn(line);
  return isAtEnd ? { ...range, startColumn: Math.max(1, column - 1) } : { ...range, endColumn: column + 1 };
}

function actionsAt(model: editor.ITextModel, range: IRange, state: PageState): languages.CodeAction[] {
  if (state.edition !== state.ranEdition) return [];
  return state.problems.flatMap((problem) => {
    const { fix, span } = problem;
    if (!fix || span?.file !== state.activeFile || fix.span.file !== state.activeFile) return [];
    return touches(rangeOf(model, span), range) ? [actionOf(model, fix)] : [];
  });
}

function actionOf(model: editor.ITextModel, { title, span, replacement }: Fix): languages.CodeAction {
  const textEdit = { range: rangeOf(model, span), text: replacement };
  const edit = { edits: [{ resource: model.uri, textEdit, versionId: model.getVersionId() }] };
  return { title, kind: 'quickfix', isPreferred: true, edit };
}

function touches(a: IRange, b: IRange): boolean {
  return a.startLineNumber <= b.endLineNumber && b.startLineNumber <= a.endLineNumber;
}
