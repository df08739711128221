/** The lesson beside the workbench: its heading, its prose, and below them how far the learner is and what comes next. */

import { ArrowRight, CircleCheck } from 'lucide-react';
import type { Lesson, LessonEntry } from '../../lessons/lesson.ts';
import { usePage, usePageState } from '../../store/use-page.ts';
import { hrefOf } from '../address.ts';
import { Prose } from './prose.tsx';
import { tasksDone } from './tasks-done.ts';
import './lesson-pane.css';

interface LessonPaneProps {
  readonly lesson: Lesson;
  readonly chapter: string;
  readonly next: LessonEntry | null;
}

export function LessonPane({ lesson, chapter, next }: LessonPaneProps) {
  return (
    <section className="lesson" aria-label="Lesson">
      <article className="lesson-page">
        <header className="lesson-header">
          <p className="lesson-chapter">
            {chapter} <span aria-hidden>·</span> {lesson.minutes} minutes
          </p>
          <p className="lesson-title">{lesson.title}</p>
          <p className="lesson-summary">{lesson.summary}</p>
        </header>
        <Prose tree={lesson.prose} />
        <Ending lesson={lesson} next={next} />
      </article>
    </section>
  );
}

/** Always there and always the same height, so that finishing moves nothing. */
function Ending({ lesson, next }: { lesson: Lesson; next: LessonEntry | null }) {
  const page = usePage();
  const done = usePageState(tasksDone);
  const all = lesson.tasks.length;
  const finished = all > 0 && done === all;
  const onward = finished ? 'button button-primary' : 'button';
  return (
    <footer className="lesson-ending" data-finished={finished}>
      <p className="lesson-progress" aria-live="polite">
        {finished ? (
          <>
            <CircleCheck size={20} aria-hidden /> Well done. Every task of this lesson is solved.
          </>
        ) : (
          `${done} of ${all} tasks done`
        )}
      </p>
      {!finished && (
        <button type="button" className="lesson-solve" onClick={() => page.solve()}>
          Show me the solution
        </button>
      )}
      {next === null ? (
        <a className={onward} href={hrefOf({ place: 'home' })}>
          Back to the course
        </a>
      ) : (
        <a className={onward} href={hrefOf({ place: 'lesson', id: next.id })}>
          Next: {next.title}
          <ArrowRight size={16} aria-hidden />
        </a>
      )}
    </footer>
  );
}
