/** `#/lesson/<id>`: loads the lesson, opens it in the store and sets it beside the workbench. */

import { useEffect, useState, useSyncExternalStore } from 'react';
import { currentCourse, loadedLesson, loadLesson, onCourseChange } from '../../lessons/course.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { usePage } from '../../store/use-page.ts';
import { Home } from '../home/home.tsx';
import { Neighbours, TopBar } from '../top-bar.tsx';
import { useTitle } from '../use-title.ts';
import { Workbench } from '../workbench/workbench.tsx';
import { LessonPane } from './lesson-pane.tsx';
import { LessonSkeleton } from './lesson-skeleton.tsx';

export function LessonPlace({ id }: { id: string }) {
  const { chapters } = useSyncExternalStore(onCourseChange, currentCourse);
  const lessons = chapters.flatMap((chapter) => chapter.lessons);
  const at = lessons.findIndex((entry) => entry.id === id);
  const entry = lessons[at];
  const { lesson, failed } = useLesson(id);
  useTitle(entry?.title ?? null);
  if (entry === undefined) return <Home note={`There is no lesson called “${id}”, so here is the course.`} />;
  const next = lessons[at + 1] ?? null;
  return (
    <div className="place">
      <TopBar title={entry.title}>
        <Neighbours previous={lessons[at - 1] ?? null} next={next} />
      </TopBar>
      <main>
        <Workbench
          lesson={
            lesson === null ? (
              <LessonSkeleton entry={entry} failed={failed} />
            ) : (
              <LessonPane
                lesson={lesson}
                chapter={chapters.find((chapter) => chapter.lessons.includes(entry))?.title ?? ''}
                next={next}
              />
            )
          }
        />
      </main>
    </div>
  );
}

/** The lesson once it is loaded, in its newest text, opened in the store. */
function useLesson(id: string): { lesson: Lesson | null; failed: boolean } {
  const page = usePage();
  const [failed, setFailed] = useState(false);
  const lesson = useSyncExternalStore(onCourseChange, () => loadedLesson(id));
  useEffect(() => {
    loadLesson(id).catch(() => setFailed(true));
    page.prepare();
  }, [id, page]);
  useEffect(() => {
    if (lesson) page.openLesson(lesson);
  }, [page, lesson]);
  return { lesson, failed };
}
