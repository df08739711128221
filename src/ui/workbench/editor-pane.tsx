/** The editor over what its last run says: the problems, if they last, and the status line. */

import { useState } from 'react';
import type { Problem } from '../../sandbox/protocol.ts';
import { usePage, usePageState } from '../../store/use-page.ts';
import { CodePane } from '../code/code-pane.tsx';
import { LoadedPart } from '../loaded-part.tsx';
import { Problems } from '../problems/problems.tsx';
import { readSetting, writeSetting } from '../settings.ts';
import { StatusLine } from '../status/status-line.tsx';
import { isProblem } from '../status/summary.ts';
import { useSettled } from '../use-settled.ts';

export function EditorPane() {
  return (
    <div className="work">
      <div className="work-code">
        <LoadedPart name="The editor">
          <CodePane />
        </LoadedPart>
      </div>
      <Results />
    </div>
  );
}

/** Milliseconds a problem must last to be shown: half-typed words are none. */
const PATIENCE = 700;

function Results() {
  const page = usePage();
  const run = usePageState((state) => state.run);
  const problems = usePageState((state) => state.problems);
  const { open, toggle } = useOpen(problems);
  const settled = useSettled(problems, PATIENCE, (now) => now.length === 0);
  const goTo = ({ span, subjects }: Problem) => {
    if (span === null) return;
    page.goTo(span);
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

/** Problems are shown unless they were closed; notes, which disturb nobody's program, only when asked for. */
function useOpen(problems: readonly Problem[]): { readonly open: boolean; readonly toggle: () => void } {
  const [problemsOpen, setProblemsOpen] = useState(() => readSetting('problems') !== 'closed');
  const [notesOpen, setNotesOpen] = useState(false);
  if (!problems.some(isProblem)) return { open: notesOpen, toggle: () => setNotesOpen(!notesOpen) };
  const toggle = () => {
    writeSetting('problems', problemsOpen ? 'closed' : 'open');
    setProblemsOpen(!problemsOpen);
  };
  return { open: problemsOpen, toggle };
}
