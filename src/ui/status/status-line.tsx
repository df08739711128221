/** The bar under the editor: the last run in one line, and the way to its problems. Its height never changes. */

import { ChevronDown, ChevronUp, CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import type { Problem, Run } from '../../sandbox/protocol.ts';
import { durationOf, isProblem, summaryOf } from './summary.ts';
import './status-line.css';

interface StatusLineProps {
  readonly run: Run | null;
  /** Those of the run, or the one that kept it from ending. */
  readonly problems: readonly Problem[];
  /** Whether the list of problems is open, and how to open or close it. */
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function StatusLine({ run, problems, open, onToggle }: StatusLineProps) {
  const wrong = problems.some(isProblem);
  const waiting = run === null && !wrong;
  const Icon = waiting ? CircleDashed : wrong ? CircleAlert : CircleCheck;
  const state = waiting ? 'waiting' : wrong ? 'wrong' : 'right';
  return (
    <div className="status" data-state={state}>
      <Icon size={15} aria-hidden />
      <span role="status" className="status-words">
        {waiting ? 'Getting the sandbox ready…' : summaryOf(problems, run?.schema ?? null)}
      </span>
      {run !== null && !wrong && <span className="status-time">{durationOf(run)}</span>}
      {problems.length > 0 && (
        <button type="button" className="status-toggle" aria-expanded={open} onClick={onToggle}>
          {open ? 'Hide' : wrong ? 'Show problems' : 'Show notes'}
          {open ? <ChevronDown size={14} aria-hidden /> : <ChevronUp size={14} aria-hidden />}
        </button>
      )}
    </div>
  );
}
