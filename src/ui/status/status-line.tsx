/** The bar under the editor: the last run in one line, and the way to its problems. Its height never changes. */

import { ChevronDown, ChevronUp, CircleAlert, CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import type { Problem, Run } from '../../sandbox/protocol.ts';
import { durationOf, stateOf, summaryOf } from './summary.ts';
import './status-line.css';

interface StatusLineProps {
  readonly run: Run | null;
  /** Those of the run, or the one that kept it from ending. */
  readonly problems: readonly Problem[];
  /** Whether the list of problems is open, and how to open or close it. */
  readonly open: boolean;
  readonly onToggle: () => void;
}

const ICONS = { waiting: CircleDashed, right: CircleCheck, warned: TriangleAlert, wrong: CircleAlert } as const;

export function StatusLine({ run, problems, open, onToggle }: StatusLineProps) {
  const found = stateOf(problems);
  const wrong = found !== 'right';
  const state = run === null && !wrong ? 'waiting' : found;
  const waiting = state === 'waiting';
  const Icon = ICONS[state];
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
