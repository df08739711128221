/**
 * Vite's end of the lessons: serves the course map as `virtual:course` and each lesson as `virtual:lesson/<id>`, and
 * while authors type sends the compiled course to the page, which keeps its place. Used by `vite.config.ts`.
 */

import { join, sep } from 'node:path';
import type { HotUpdateOptions, Plugin, ViteDevServer } from 'vite';
import { type Colour, loadColour } from './compile/colour.ts';
import { readCourse } from './compile/course.ts';
import { LessonProblem } from './compile/problem.ts';
import { type CompiledCourse, LESSONS_CHANGED } from './lesson.ts';

const COURSE = 'virtual:course';
const LESSON = 'virtual:lesson/';

/** The plugin for the course in `directory`. */
export function lessons(directory: string): Plugin {
  let colour: Colour | null = null;
  let compiled: CompiledCourse | null = null;
  const compile = async (): Promise<CompiledCourse> => {
    colour ??= await loadColour();
    compiled ??= readCourse(directory, colour);
    return compiled;
  };
  const isOurs = (file: string) => file.startsWith(directory.split(sep).join('/')) || file.startsWith(directory);
  return {
    name: 'backref:lessons',
    configureServer(server) {
      server.watcher.add(directory);
    },
    resolveId: (id) => (id === COURSE || id.startsWith(LESSON) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith('\0virtual:')) return null;
      try {
        return moduleOf(id.slice(1), await compile());
      } catch (error) {
        return error instanceof LessonProblem ? this.error(located(error, directory)) : Promise.reject(error);
      }
    },
    async hotUpdate({ file, server }: HotUpdateOptions) {
      if (!isOurs(file)) return undefined;
      compiled = null;
      if (this.environment.name === 'client') await send(server, compile, directory);
      return [];
    },
  };
}

function moduleOf(id: string, { course, lessons }: CompiledCourse): string | null {
  if (id === COURSE) {
    const loaders = lessons.map((lesson) => {
      const name = JSON.stringify(LESSON + lesson.id);
      return `[${JSON.stringify(lesson.id)}, () => import(${name})]`;
    });
    return `export const course = ${literal(course)};\nexport const lessons = new Map([${loaders.join(', ')}]);\n`;
  }
  const lesson = lessons.find((candidate) => LESSON + candidate.id === id);
  return lesson ? `export const lesson = ${literal(lesson)};\n` : null;
}

/** `JSON.parse` of a string is read faster than the same object as source. */
function literal(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

async function send(server: ViteDevServer, compile: () => Promise<CompiledCourse>, directory: string): Promise<void> {
  for (const module of server.moduleGraph.idToModuleMap.values()) {
    if (module.id?.startsWith('\0virtual:')) server.moduleGraph.invalidateModule(module);
  }
  try {
    server.ws.send({ type: 'custom', event: LESSONS_CHANGED, data: await compile() });
  } catch (error) {
    if (!(error instanceof LessonProblem)) throw error;
    const { message, id, loc } = located(error, directory);
    server.ws.send({ type: 'error', err: { message, id, loc, stack: '' } });
  }
}

interface LocatedProblem {
  readonly message: string;
  readonly id: string;
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };
}

/** The problem as Vite shows it, with the place it opens in the author's editor. */
function located(problem: LessonProblem, directory: string): LocatedProblem {
  const id = join(directory, '..', problem.file);
  return { message: problem.toString(), id, loc: { file: id, ...problem.place } };
}
