/**
 * The region "Code": tabs for the files, reset and its undo, the editor. Light: Monaco itself comes later, and until
 * then the text stands where it will stand. Mounted by the workbench.
 */

import { Lock, RotateCcw, Undo2 } from 'lucide-react';
import { Tabs } from 'radix-ui';
import type { PageState } from '../../store/state.ts';
import { usePage, usePageState } from '../../store/use-page.ts';
import { Editor } from './editor.tsx';
import { OutdatedNote } from './outdated-note.tsx';
import './code-pane.css';

export function CodePane() {
  const page = usePage();
  const activeFile = usePageState((state) => state.activeFile);
  return (
    <section className="code-pane" aria-label="Code">
      <Tabs.Root className="code-tabs" value={activeFile} onValueChange={(name) => page.openFile(name)}>
        <header className="code-head">
          <h2 className="visually-hidden">Code</h2>
          <FileTabs />
          <ResetButton />
        </header>
        <OutdatedNote />
        {/* One panel for every tab: the editor stays, its file changes. */}
        <Tabs.Content className="code-body" value={activeFile} forceMount tabIndex={-1}>
          <Editor />
        </Tabs.Content>
      </Tabs.Root>
    </section>
  );
}

function FileTabs() {
  const files = usePageState((state) => state.files);
  return (
    <Tabs.List className="code-files" aria-label="Files">
      {files
        .filter((file) => file.shown)
        .map(({ name, editable }) => (
          <Tabs.Trigger key={name} value={name} className="code-file">
            {name}
            {!editable && <Lock size={12} role="img" aria-label="read-only" />}
          </Tabs.Trigger>
        ))}
    </Tabs.List>
  );
}

/** Back to how the files began, and back again: nothing is ever lost by it. */
function ResetButton() {
  const page = usePage();
  const isEdited = usePageState(hasEdits);
  const canUndo = usePageState((state) => state.beforeReset !== null);
  return canUndo ? (
    <button type="button" className="code-action" onClick={() => page.undoReset()}>
      <Undo2 size={15} aria-hidden />
      Bring mine back
    </button>
  ) : (
    <button type="button" className="code-action" onClick={() => page.reset()} disabled={!isEdited}>
      <RotateCcw size={15} aria-hidden />
      Reset
    </button>
  );
}

const hasEdits = ({ files }: PageState) => files.some((file) => file.editable && file.text !== file.start);
