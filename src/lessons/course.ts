/**
 * The page's end of the course: the map at once, a lesson when it is opened, and in development the newest text of both
 * as their author types. Called by the pages of `ui/`.
 */

import { course as built, lessons as loaders } from 'virtual:course';
import { type CompiledCourse, type Course, LESSONS_CHANGED, type Lesson } from './lesson.ts';

let course: Course = built;
const newest = new Map<string, Lesson>();
const listeners = new Set<() => void>();

/** The course map. */
export function currentCourse(): Course {
  return course;
}

/** The lesson of this id, already loaded; `null` while it is not. */
export function loadedLesson(id: string): Lesson | null {
  return newest.get(id) ?? null;
}

/** Loads a lesson; `null` if the course has none of this id. Rejects when the network does. */
export async function loadLesson(id: string): Promise<Lesson | null> {
  const known = newest.get(id);
  if (known) return known;
  const module = await loaders.get(id)?.();
  if (!module) return null;
  // An author's edit may have arrived while the module was on its way.
  const lesson = newest.get(id) ?? module.lesson;
  newest.set(id, lesson);
  tell();
  return lesson;
}

/** Calls `listener` when a lesson is loaded or an author has changed the course; gives the function that stops it. */
export function onCourseChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function take(compiled: CompiledCourse): void {
  course = compiled.course;
  for (const lesson of compiled.lessons) newest.set(lesson.id, lesson);
  // The dev server's report of what was wrong with the text before this one.
  document.querySelector('vite-error-overlay')?.remove();
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

if (import.meta.hot) import.meta.hot.on(LESSONS_CHANGED, take);
