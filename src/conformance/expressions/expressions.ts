/**
 * The expressions of `src/conformance/expressions`, what the real library shows of them, and what ours does. Used by tests
 * only.
 */

import { readFileSync } from 'node:fs';
import { Interpreter } from '../../python/evaluate/interpreter.ts';
import { type ModuleSpec, PyModule } from '../../python/objects/module.ts';
import { current, enter } from '../../python/objects/runtime.ts';
import { parse } from '../../python/parse/parse.ts';
import { STDLIB } from '../../python/stdlib/modules.ts';
import { SITE_PACKAGES } from '../../site-packages/modules.ts';

export interface Case {
  readonly expression: string;
  /** The whole program that shows it. */
  readonly program: string;
  readonly recorded: readonly string[];
}

const FOLDER = new URL('./', import.meta.url);
const MODULES: ReadonlyMap<string, ModuleSpec> = new Map(
  [...STDLIB, ...SITE_PACKAGES].map((spec) => [spec.name, spec] as const),
);

const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

/** The expressions of a file, put together as `record_expressions.py` does it. */
export function cases(name: string): Case[] {
  // The recorder writes the file in this shape.
  const recorded = new Map(Object.entries(JSON.parse(read(`${name}.json`)) as Record<string, string[]>));
  const [prelude = '', lines = ''] = read(`${name}.py`).split('####\n');
  const expressions = lines.split('\n').filter((line) => line.trim() !== '');
  return expressions.map((expression) => ({
    expression,
    program: `${read('observe.py')}${prelude}\nobserve(lambda: ${expression})\n`,
    recorded: recorded.get(expression) ?? [],
  }));
}

/** The lines that the program prints. What is no exception of Python's is thrown. */
export function observed(program: string): string[] {
  const interpreter = new Interpreter({ importer });
  return enter(interpreter.runtime, () => {
    const main = new PyModule('__main__');
    current().modules.set('__main__', main);
    interpreter.executeModule(parse(program).module, 'program.py', main.namespace);
    const lines = interpreter.runtime.output.join('').split('\n');
    return lines.slice(0, -1).map((line) => line.replace(/0x[0-9a-f]+/g, '0x'));
  });
}

function importer(name: string): PyModule | null {
  const spec = MODULES.get(name);
  if (!spec) return null;
  const module = new PyModule(name);
  // A package is there for its submodules before it is filled.
  current().modules.set(name, module);
  for (const [key, value] of spec.load()) module.namespace.set(key, value);
  return module;
}
