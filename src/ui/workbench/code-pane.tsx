/** The region "Code": the files, the editor, the problems on request, and the status line. */

import { Lock, RotateCcw, Undo2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { Problem } from '../../sandbox/protocol.ts';
import { usePage, usePageState } from '../../store/use-page.ts';
import { Problems } from '../problems/problems.tsx';
import { readSetting, writeSetting } from '../settings.ts';
import { StatusLine } from '../status/status-line.tsx';
import { useSettled } from '../use-settled.ts';

export function CodePane() {
  return (
    <section className="code" aria-label="Code">
      <Files />
      <div className="code-editor">
        <Suspense fallback={<CodePreview />}>
          <CodePreview />
        </Suspense>
      </div>
      <Results />
    </section>
  );
}

function Files() {
  const page = usePage();
  const files = usePageState((state) => state.files);
  const active = usePageState((state) => state.activeFile);
  return (
    <div className="code-files">
      {files
        .filter(({ shown }) => shown)
        .map(({ name, editable }) => (
          <button
            key={name}
            type="button"
            className="code-file"
            aria-pressed={name === active}
            onClick={() => page.openFile(name)}
          >
            {!editable && <Lock size={11} aria-label="read-only" />}
            {name}
          </button>
        ))}
      <div className="code-actions">
        <Reset />
      </div>
    </div>
  );
}

/** Back to how the files began, and back again: nothing is ever lost by it. */
function Reset() {
  const page = usePage();
  const changed = usePageState(({ files }) => files.some(({ text, start }) => text !== start));
  const undoable = usePageState(({ beforeReset }) => beforeReset !== null);
  if (undoable) {
    return (
      <button type="button" className="code-action" onClick={() => page.undoReset()}>
        <Undo2 size={14} aria-hidden /> Bring my version back
      </button>
    );
  }
  if (!changed) return null;
  return (
    <button type="button" className="code-action" onClick={() => page.reset()}>
      <RotateCcw size={14} aria-hidden /> Start again
    </button>
  );
}

/** Milliseconds a problem must last to be shown: half-typed words are none. */
const PATIENCE = 700;

function Results() {
  const page = usePage();
  const run = usePageState((state) => state.run);
  const problems = usePageState((state) => state.problems);
  const [open, setOpen] = useState(() => readSetting('problems') !== 'closed');
  const settled = useSettled(problems, PATIENCE, (now) => now.length === 0);
  const toggle = () => {
    writeSetting('problems', open ? 'closed' : 'open');
    setOpen(!open);
  };
  const goTo = ({ span, subjects }: Problem) => {
    if (span === null) return;
    page.openFile(span.file);
    page.moveCaret(span.file, span.from);
    page.choose(subjects[0] ?? null, 'problems');
  };
  return (
    <>
      {open && settled.length > 0 && (
        <Problems problems={settled} onGoTo={goTo} onFix={(problem) => page.applyFix(problem)} />
      )}
      <StatusLine run={run} problems={problems} open={open} onToggle={toggle} />
    </>
  );
}

/** The text in the editor's place and measure until the editor is there. */
function CodePreview() {
  const text = usePageState(({ files, activeFile }) => files.find(({ name }) => name === activeFile)?.text ?? '');
  return (
    <pre className="code-preview">
      <code>{text}</code>
    </pre>
  );
}
