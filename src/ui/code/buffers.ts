/**
 * One text buffer with its own undo history for every file that was opened. The editor is the source of the learner's
 * typing; a text that came from elsewhere (a reset, a fix, another tab) is pushed into it as one edit that can be
 * undone. Made by `open-editor.ts`.
 */

import type { Page } from '../../store/page.ts';
import { idOf } from '../../store/start.ts';
import type { OpenFile, PageState } from '../../store/state.ts';
import { editor, type IDisposable, Uri } from './monaco.ts';
import { differenceOf, rangeOf } from './positions.ts';
import { PYTHON } from './python.ts';

/** The colours are the models': brackets have none. */
const PLAIN_BRACKETS = { enabled: false, independentColorPoolPerBracketType: false };

interface Buffer {
  readonly model: editor.ITextModel;
  /** The text the store was last told, or was last seen to have. */
  known: string;
  view: editor.ICodeEditorViewState | null;
}

export class Buffers implements IDisposable {
  readonly #editor: editor.IStandaloneCodeEditor;
  readonly #page: Page;
  readonly #buffers = new Map<string, Buffer>();
  readonly #unsubscribe: () => void;
  #shown: Buffer | null = null;

  constructor(host: editor.IStandaloneCodeEditor, page: Page) {
    this.#editor = host;
    this.#page = page;
    this.#follow(page.state, null);
    this.#unsubscribe = page.store.subscribe((state, before) => this.#follow(state, before));
  }

  dispose(): void {
    this.#unsubscribe();
    this.#editor.setModel(null);
    for (const { model } of this.#buffers.values()) model.dispose();
  }

  #follow(state: PageState, before: PageState | null): void {
    const unchanged = state.files === before?.files && state.activeFile === before.activeFile;
    if (unchanged || !state.place) return;
    const place = idOf(state.place);
    for (const file of state.files) {
      const buffer = this.#buffers.get(keyOf(place, file.name));
      if (buffer) push(buffer, file.text);
    }
    const active = state.files.find((file) => file.name === state.activeFile);
    if (active) this.#show(this.#bufferOf(place, active), active);
  }

  #bufferOf(place: string, file: OpenFile): Buffer {
    const key = keyOf(place, file.name);
    const known = this.#buffers.get(key);
    if (known) return known;
    const model = editor.createModel(
      file.text,
      PYTHON,
      Uri.from({ scheme: 'backref', path: `/${place}/${file.name}` }),
    );
    model.setEOL(editor.EndOfLineSequence.LF);
    model.updateOptions({ bracketColorizationOptions: PLAIN_BRACKETS });
    const buffer: Buffer = { model, known: file.text, view: null };
    model.onDidChangeContent(() => this.#emit(buffer, place, file.name));
    this.#buffers.set(key, buffer);
    return buffer;
  }

  #show(buffer: Buffer, file: OpenFile): void {
    if (buffer === this.#shown) return;
    if (this.#shown) this.#shown.view = this.#editor.saveViewState();
    this.#shown = buffer;
    this.#editor.setModel(buffer.model);
    if (buffer.view) this.#editor.restoreViewState(buffer.view);
    this.#editor.updateOptions({
      readOnly: !file.editable,
      domReadOnly: !file.editable,
      readOnlyMessage: { value: `${file.name} belongs to the lesson: it is here to be read.` },
      ariaLabel: labelOf(file),
    });
  }

  #emit(buffer: Buffer, place: string, name: string): void {
    const text = buffer.model.getValue();
    if (text === buffer.known) return;
    buffer.known = text;
    const open = this.#page.state.place;
    if (open && idOf(open) === place) this.#page.edit(name, text);
  }
}

/** Brings a buffer to a text that did not come from it. */
function push(buffer: Buffer, text: string): void {
  if (text === buffer.known) return;
  buffer.known = text;
  const { model } = buffer;
  const difference = differenceOf(model.getValue(), text);
  model.pushStackElement();
  model.pushEditOperations(null, [{ range: rangeOf(model, difference.range), text: difference.text }], () => null);
  model.pushStackElement();
}

function labelOf({ name, editable }: OpenFile): string {
  const what = editable ? `${name}, Python editor` : `${name}, Python, read-only`;
  return `${what}. Tab indents; press Control+M and then Tab to leave.`;
}

const keyOf = (place: string, name: string) => JSON.stringify([place, name]);
