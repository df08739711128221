/**
 * The program of one run: its files, parsed when they are first imported, executed in an interpreter of their own.
 * Made and driven by `run.ts`.
 */

import type { Module } from '../python/ast.ts';
import { Interpreter } from '../python/evaluate/interpreter.ts';
import {
  PyException,
  PyIndentationError,
  PyMemoryError,
  PyRecursionError,
  PySyntaxError,
  PyTabError,
  type Raised,
  raiseException,
  type Unsupported,
} from '../python/objects/exception.ts';
import type { PyModule } from '../python/objects/module.ts';
import { current, type Runtime } from '../python/objects/runtime.ts';
import type { Parsed } from '../python/parse/parse.ts';
import type { SyntaxProblem } from '../python/parse/problem.ts';
import { provideAmbient } from './ambient.ts';
import { Importer, moduleName } from './importer.ts';
import { parsedText } from './parsed-texts.ts';
import type { Problems } from './problems.ts';
import type { RunRequest, SourceFile } from './protocol.ts';
import type { Stopwatch } from './stopwatch.ts';

const SYNTAX_ERRORS = {
  SyntaxError: PySyntaxError,
  IndentationError: PyIndentationError,
  TabError: PyTabError,
  MemoryError: PyMemoryError,
  RecursionError: PyRecursionError,
} as const;

export class Program {
  readonly #request: RunRequest;
  readonly #problems: Problems;
  readonly #stopwatch: Stopwatch;
  readonly #importer: Importer;
  readonly #interpreter: Interpreter;
  readonly #parsed = new Map<string, Parsed>();

  constructor(request: RunRequest, problems: Problems, stopwatch: Stopwatch) {
    this.#request = request;
    this.#problems = problems;
    this.#stopwatch = stopwatch;
    this.#importer = new Importer(request.files, (file, module) => this.execute(file, module));
    this.#interpreter = new Interpreter({ importer: (name) => this.#importer.find(name) });
  }

  get runtime(): Runtime {
    return this.#interpreter.runtime;
  }

  get standIns() {
    return this.#importer.standIns;
  }

  /** The texts of the program's files, by name. */
  get sources(): ReadonlyMap<string, string> {
    return new Map(this.#request.files.map(({ name, text }) => [name, text]));
  }

  /** The trees of the files that were executed, by name. */
  get trees(): ReadonlyMap<string, Module> {
    return new Map([...this.#parsed].map(([name, { module }]) => [name, module]));
  }

  /** Executes the entries in order, each as the module that the others import it by. @throws Raised */
  executeEntries(): void {
    for (const entry of this.#request.entries) this.#importer.find(moduleName(entry));
  }

  /** The file's tree; its syntax errors are reported when it is first asked for. */
  treeOf(file: SourceFile): Module {
    return this.#parse(file).module;
  }

  /** Executes a file's statements in a module. In strict mode the first error goes out; else it is reported and passed by. */
  execute(file: SourceFile, module: PyModule): void {
    const { module: tree, problems } = this.#parse(file);
    if (this.#strict && problems[0]) this.#refuse(problems[0]);
    if (this.#isScript(file)) this.#runAsScript(module);
    if (this.#request.ambient) provideAmbient(tree, file.name, module.namespace, this.#problems);
    const onError = this.#strict ? undefined : (thrown: Raised | Unsupported) => this.#tolerate(thrown);
    this.#stopwatch.measure('evaluate', () =>
      this.#interpreter.executeModule(tree, file.name, module.namespace, onError),
    );
  }

  /** Executes a file that must be whole, as the checks are, whatever the mode of the run. @throws Raised, Unsupported */
  executeStrictly(file: SourceFile, module: PyModule): void {
    const { module: tree, problems } = this.#parse(file);
    if (problems[0]) this.#refuse(problems[0]);
    this.#interpreter.executeModule(tree, file.name, module.namespace);
  }

  get #strict(): boolean {
    return this.#request.mode === 'strict';
  }

  /** A lone file is a script, as `python models.py` runs it; beside others it is a module that they import. */
  #isScript(file: SourceFile): boolean {
    const { entries, checks } = this.#request;
    return entries.length === 1 && entries[0] === file.name && checks === null;
  }

  #runAsScript(module: PyModule): void {
    module.namespace.set('__name__', '__main__');
    current().modules.set('__main__', module);
  }

  #tolerate(thrown: Raised | Unsupported): boolean {
    this.#problems.addThrown(thrown);
    return true;
  }

  /** Python raises a syntax error where the file is imported; the problem itself was reported when it was parsed. */
  #refuse({ type, message }: SyntaxProblem): never {
    const exception = new PyException(SYNTAX_ERRORS[type], [message]);
    this.#problems.reported.add(exception);
    return raiseException(exception);
  }

  #parse(file: SourceFile): Parsed {
    const known = this.#parsed.get(file.name);
    if (known) return known;
    const parsed = this.#stopwatch.measure('parse', () => parsedText(file.text));
    this.#parsed.set(file.name, parsed);
    for (const problem of parsed.problems) this.#problems.addSyntax(file.name, problem);
    return parsed;
  }
}
