/** The course that ships: it compiles, and its folders say what the course map needs. */

import { describe, expect, it } from 'vitest';
import { loadColour } from './colour.ts';
import { readCourse } from './course.ts';

describe('the shipped course', async () => {
  const { course, lessons } = readCourse('lessons', await loadColour());

  it('has the one-to-many lesson, which needs the one on tables', () => {
    expect(lessons.find(({ id }) => id === 'one-to-many')?.requires).toEqual(['a-model-and-its-table']);
  });

  it('lists every lesson once on its map', () => {
    const listed = course.chapters.flatMap((chapter) => chapter.lessons.map(({ id }) => id));
    expect(listed).toEqual(lessons.map(({ id }) => id));
  });

  it.each(lessons)('$id sets two to four tasks and shows each where it is set', ({ prose, tasks }) => {
    expect(tasks.length).toBeGreaterThanOrEqual(2);
    expect(tasks.length).toBeLessThanOrEqual(4);
    for (const { name } of tasks) expect(JSON.stringify(prose).split(`"dataCheck":"${name}"`)).toHaveLength(2);
  });
});
