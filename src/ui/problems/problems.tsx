/**
 * What is wrong, under the editor: the exception in its own words, then ours, and where we can a fix. Choosing a
 * problem moves the caret to it.
 */

import { CircleAlert, Construction, Info, TriangleAlert, Wrench } from 'lucide-react';
import type { Problem } from '../../sandbox/protocol.ts';
import { InlineMarkdown } from '../inline-markdown.tsx';
import { keyed } from '../keyed.ts';
import './problems.css';

interface ProblemsProps {
  readonly problems: readonly Problem[];
  readonly onGoTo: (problem: Problem) => void;
  readonly onFix: (problem: Problem) => void;
}

export function Problems({ problems, onGoTo, onFix }: ProblemsProps) {
  return (
    <section className="problems" aria-label="Problems">
      <ul>
        {keyed(problems, ({ type, message, line }) => `${type} ${line} ${message}`).map(({ key, item: problem }) => (
          <ProblemItem key={key} problem={problem} onGoTo={() => onGoTo(problem)} onFix={() => onFix(problem)} />
        ))}
      </ul>
    </section>
  );
}

interface ProblemItemProps {
  readonly problem: Problem;
  readonly onGoTo: () => void;
  readonly onFix: () => void;
}

function ProblemItem({ problem, onGoTo, onFix }: ProblemItemProps) {
  const { message, line, hint, fix, family, severity } = problem;
  const Icon = iconOf(problem);
  return (
    <li className="problem" data-family={family} data-severity={severity}>
      <button type="button" className="problem-head" onClick={onGoTo} disabled={problem.span === null}>
        <Icon size={15} aria-hidden />
        <span className="problem-type">{titleOf(problem)}</span>
        {line > 0 && <span className="problem-line">line {line}</span>}
      </button>
      <p className="problem-message">{family === 'program' ? message : <InlineMarkdown text={message} />}</p>
      {hint !== null && (
        <p className="problem-hint">
          <InlineMarkdown text={hint} />
        </p>
      )}
      {fix !== null && (
        <button type="button" className="button problem-fix" onClick={onFix}>
          <Wrench size={14} aria-hidden />
          {fix.title}
        </button>
      )}
    </li>
  );
}

/** What a limit of the sandbox is called, in place of a class that the learner has never heard of. */
const SANDBOX_TITLES = new Map([
  ['StepLimit', 'Stopped'],
  ['TimeLimit', 'Stopped'],
  ['SandboxFailure', 'A fault of the sandbox'],
]);

function titleOf({ family, severity, type }: Problem): string {
  if (family !== 'sandbox') return type;
  return severity === 'note' ? 'Note' : (SANDBOX_TITLES.get(type) ?? 'Not in this sandbox');
}

function iconOf({ family, severity }: Problem) {
  if (severity === 'note') return Info;
  if (family === 'sandbox') return Construction;
  if (severity === 'error') return CircleAlert;
  return TriangleAlert;
}
