/** The course map: chapters with their lessons, and how far the learner is in each. */

import { Check } from 'lucide-react';
import { loadLesson } from '../../lessons/course.ts';
import type { Chapter, Course, LessonEntry } from '../../lessons/lesson.ts';
import { usePageState } from '../../store/use-page.ts';
import type { Progress } from '../../workspace/record.ts';
import { hrefOf } from '../address.ts';

export function CourseMap({ course }: { course: Course }) {
  return (
    <section className="map" aria-labelledby="course">
      <h2 id="course">The course</h2>
      <ol className="map-chapters">
        {course.chapters.map((chapter, index) => (
          <ChapterOnMap key={chapter.id} chapter={chapter} number={index + 1} />
        ))}
      </ol>
    </section>
  );
}

function ChapterOnMap({ chapter, number }: { chapter: Chapter; number: number }) {
  return (
    <li className="map-chapter">
      <div className="map-about">
        <p className="map-number">Chapter {number}</p>
        <h3>{chapter.title}</h3>
        <p>{chapter.summary}</p>
      </div>
      <ol className="map-lessons">
        {chapter.lessons.map((entry) => (
          <LessonOnMap key={entry.id} entry={entry} />
        ))}
      </ol>
    </li>
  );
}

function LessonOnMap({ entry }: { entry: LessonEntry }) {
  const progress = usePageState((state) => state.progress.get(entry.id) ?? null);
  const { words, done } = progressInWords(progress, entry);
  // Whoever is about to open it has its text by then; if not, opening says what is wrong.
  const prefetch = () => void loadLesson(entry.id).catch(() => null);
  return (
    <li>
      <a
        className="map-lesson"
        href={hrefOf({ place: 'lesson', id: entry.id })}
        data-done={done}
        onPointerEnter={prefetch}
        onFocus={prefetch}
      >
        <span className="map-mark" aria-hidden>
          <Check size={14} strokeWidth={3} />
        </span>
        <span className="map-words">
          <span className="map-title">{entry.title}</span>
          <span className="map-summary">{entry.summary}</span>
        </span>
        <span className="map-minutes">{words ?? `${entry.minutes} min`}</span>
      </a>
    </li>
  );
}

/** What was passed in an older version of the lesson does not count any more. */
function progressInWords(progress: Progress | null, { version }: LessonEntry): { words: string | null; done: boolean } {
  if (progress === null || progress.version !== version || progress.passed.length === 0) {
    return { words: null, done: false };
  }
  const { passed, tasks } = progress;
  const done = tasks > 0 && passed.length >= tasks;
  return { words: done ? 'Done' : `${passed.length} of ${tasks} done`, done };
}
