/** `#/`: what Backref is on one screen, the course map, and a line for teachers. */

import { ArrowRight } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { currentCourse, onCourseChange } from '../../lessons/course.ts';
import { hrefOf } from '../address.ts';
import { TopBar } from '../top-bar.tsx';
import { useTitle } from '../use-title.ts';
import { CourseMap } from './course-map.tsx';
import { Showcase } from './showcase.tsx';
import './home.css';

/** `note` says, gently, why one landed here. */
export function Home({ note }: { note: string | null }) {
  const course = useSyncExternalStore(onCourseChange, currentCourse);
  const first = course.chapters[0]?.lessons[0];
  useTitle(null);
  return (
    <div className="place place-scrolling">
      <TopBar title={null} />
      <main className="home">
        {note !== null && <p className="home-note">{note}</p>}
        <section className="home-hero">
          <div className="home-words">
            <h1 className="home-title" tabIndex={-1}>
              See what your models <em>are</em>.
            </h1>
            <p className="home-lead">
              Learn Flask-SQLAlchemy by writing it. Every line of Python you type becomes the table, the SQL and the
              relationship that it means, while you type it.
            </p>
            <p className="home-actions">
              {first && (
                <a className="button button-primary" href={hrefOf({ place: 'lesson', id: first.id })}>
                  Start the course
                  <ArrowRight size={16} aria-hidden />
                </a>
              )}
              <a className="button" href={hrefOf({ place: 'sandbox' })}>
                Open the sandbox
              </a>
            </p>
            <p className="home-facts">Nothing to install. A real SQLite runs in this page, and nothing leaves it.</p>
          </div>
          <Showcase />
        </section>
        <CourseMap course={course} />
        <section className="home-teachers" aria-labelledby="teachers">
          <h2 id="teachers">For teachers</h2>
          <p>
            A lesson is a folder of Markdown and Python that also runs under the real Flask-SQLAlchemy with pytest.
            Write prose, a <code>models.py</code> to start from, a <code>solution.py</code>, and tests whose docstrings
            are the tasks; the page shows them while you type.
          </p>
        </section>
      </main>
    </div>
  );
}
