/** The bar under the editor: the last run in one line, and the way to its problems. Its height never changes. */

import { ChevronDown, ChevronUp, CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import type { Run } from '../../sandbox/protocol.ts';
import { durationOf, isProblem, summaryOf } from './summary.ts';
import './status-line.css';

interface StatusLineProps {
  readonly run: Run | null;
  /** Whether the list of problems is open, and how to open or close it. */
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function StatusLine({ run, open, onToggle }: StatusLineProps) {
  const count = run?.problems.length ?? 0;
  const wrong = run?.problems.some(isProblem) ?? false;
  const Icon = run === null ? CircleDashed : wrong ? CircleAlert : CircleCheck;
  const state = run === null ? 'waiting' : wrong ? 'wrong' : 'right';
  return (
    <div className="status" data-state={state}>
      <Icon size={15} aria-hidden />
      <span role="status" className="status-words">
        {run === null ? 'Getting the sandbox ready…' : summaryOf(run)}
      </span>
      {run !== null && !wrong && <span className="status-time">{durationOf(run)}</span>}
      {count > 0 && (
        <button type="button" className="status-toggle" aria-expanded={open} onClick={onToggle}>
          {open ? 'Hide' : wrong ? 'Show problems' : 'Show notes'}
          {open ? <ChevronDown size={14} aria-hidden /> : <ChevronUp size={14} aria-hidden />}
        </button>
      )}
    </div>
  );
}
