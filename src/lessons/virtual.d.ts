/** What the lesson plugin serves, typed for the page's end (`course.ts`). */

declare module 'virtual:course' {
  export const course: import('./lesson.ts').Course;
  /** How to load each lesson, by its id. */
  export const lessons: ReadonlyMap<string, () => Promise<{ lesson: import('./lesson.ts').Lesson }>>;
}
