/**
 * The programs of `language/` and `stdlib/`, what CPython did with them, and what our interpreter does. Used by tests only.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { Interpreter } from '../../python/evaluate/interpreter.ts';
import { type PyException, Raised } from '../../python/objects/exception.ts';
import { type ModuleSpec, PyModule } from '../../python/objects/module.ts';
import { str } from '../../python/objects/repr.ts';
import { current, enter, type Limits } from '../../python/objects/runtime.ts';
import { parse } from '../../python/parse/parse.ts';
import { STDLIB } from '../../python/stdlib/modules.ts';

/** The exception that ended a program, as a traceback ends. */
export interface Ending {
  readonly type: string;
  readonly message: string;
  readonly suggestion: string | null;
  /** The line in the innermost frame of the program. */
  readonly line: number | null;
}

export interface Outcome {
  readonly stdout: string;
  readonly error: Ending | null;
}

export interface Program {
  readonly name: string;
  readonly source: string;
  /** What CPython did. */
  readonly recorded: Outcome;
}

const FOLDER = new URL('./', import.meta.url);
const FILE = 'program.py';
const MODULES: ReadonlyMap<string, ModuleSpec> = new Map(STDLIB.map((spec) => [spec.name, spec]));

/** The names of a folder's files: `language/calls`. */
export function files(folder: 'language' | 'stdlib'): string[] {
  const names = readdirSync(new URL(`${folder}/`, FOLDER)).filter((name) => name.endsWith('.py'));
  return names.map((name) => `${folder}/${name.slice(0, -3)}`).sort();
}

/** The programs of a file, put together as `record_python.py` does it. */
export function programs(file: string): Program[] {
  const text = readFileSync(new URL(`${file}.py`, FOLDER), 'utf8');
  // The recorder writes the file in this shape.
  const recorded = JSON.parse(readFileSync(new URL(`${file}.json`, FOLDER), 'utf8')) as Record<string, Outcome>;
  const answers = new Map(Object.entries(recorded));
  const [prelude = '', ...parts] = text.split(/^#### /m);
  return parts.map((part) => {
    const end = part.indexOf('\n');
    const name = part.slice(0, end);
    const answer = answers.get(name) ?? { stdout: '', error: null };
    return { name, source: prelude + part.slice(end + 1), recorded: answer };
  });
}

/**
 * Runs a program as a script. What is no exception of Python's (Unsupported, StepLimit, a fault of ours) is thrown.
 */
export function run(source: string, limits?: Limits): Outcome {
  const interpreter = new Interpreter(limits ? { importer, limits } : { importer });
  const { runtime } = interpreter;
  return enter(runtime, () => {
    const error = execute(interpreter, source);
    return { stdout: runtime.output.join(''), error };
  });
}

function execute(interpreter: Interpreter, source: string): Ending | null {
  const { module, problems } = parse(source);
  const [problem] = problems;
  if (problem) return { type: problem.type, message: problem.message, suggestion: null, line: problem.line };
  const main = new PyModule('__main__');
  current().modules.set('__main__', main);
  try {
    interpreter.executeModule(module, FILE, main.namespace);
    return null;
  } catch (thrown) {
    if (thrown instanceof Raised) return describe(thrown.exception, source);
    throw thrown;
  }
}

function importer(name: string): PyModule | null {
  const spec = MODULES.get(name);
  if (!spec) return null;
  const module = new PyModule(name);
  for (const [key, value] of spec.load()) module.namespace.set(key, value);
  return module;
}

/** The text, or what a traceback says when `__str__` itself fails. */
function textOf(exception: PyException): string {
  try {
    return str(exception);
  } catch (thrown) {
    if (thrown instanceof Raised) return '<exception str() failed>';
    throw thrown;
  }
}

function describe(exception: PyException, source: string): Ending {
  const from = exception.trace[0]?.span.from;
  return {
    type: exception.cls.name,
    message: textOf(exception),
    suggestion: exception.suggestion,
    line: from === undefined ? null : source.slice(0, from).split('\n').length,
  };
}
