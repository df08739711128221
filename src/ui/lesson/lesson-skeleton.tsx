/** The lesson while its text is on the way: the real heading, and grey where the words will stand. */

import type { LessonEntry } from '../../lessons/lesson.ts';

interface LessonSkeletonProps {
  readonly entry: LessonEntry;
  /** Whether the text could not be fetched. */
  readonly failed: boolean;
}

export function LessonSkeleton({ entry, failed }: LessonSkeletonProps) {
  return (
    <section className="lesson" aria-label="Lesson" aria-busy={!failed}>
      <div className="lesson-page">
        <header className="lesson-header">
          <p className="lesson-chapter">{entry.minutes} minutes</p>
          <p className="lesson-title">{entry.title}</p>
          <p className="lesson-summary">{entry.summary}</p>
        </header>
        {failed ? (
          <p>
            The text of this lesson could not be loaded. <a href={location.href}>Try again</a> when you are online.
          </p>
        ) : (
          <div className="skeleton-lines" aria-hidden />
        )}
      </div>
    </section>
  );
}
