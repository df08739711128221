/**
 * A task where the prose sets it: what to do, whether it is done (live, as the learner types), and on request the first
 * hint, which is what the failed check says.
 */

import { Check, Lightbulb } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { usePageState } from '../../store/use-page.ts';
import { InlineMarkdown } from '../inline-markdown.tsx';
import './task-box.css';

interface TaskBoxProps {
  /** The name of the check. */
  readonly check: string;
  /** What to do. */
  readonly children: ReactNode;
}

export function TaskBox({ check, children }: TaskBoxProps) {
  const result = usePageState(({ checks }) => checks.find(({ name }) => name === check) ?? null);
  const done = result?.passed ?? false;
  return (
    <div className="task" data-state={done ? 'done' : 'open'}>
      <span className="task-mark" aria-hidden>
        <Check size={14} strokeWidth={3} />
      </span>
      <div className="task-text">
        <span className="visually-hidden" aria-live="polite">
          {done ? 'Task done: ' : 'Task: '}
        </span>
        {children}
        {done ? <p className="task-hint task-done">Done</p> : <Hint message={result?.message ?? null} />}
      </div>
    </div>
  );
}

function Hint({ message }: { message: string | null }) {
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <div className="task-hint">
      <button
        type="button"
        className="task-ask"
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
      >
        <Lightbulb size={14} aria-hidden />
        {shown ? 'Hide the hint' : 'What is missing?'}
      </button>
      <p id={id} className="task-message" hidden={!shown}>
        {message === null ? 'Nothing has run yet.' : <InlineMarkdown text={message} />}
      </p>
    </div>
  );
}
