/** A Run as the command line prints it: JSON as the contract in the documentation has it, or SQL to be read. Used by `run.ts`. */

import type { Problem, Run } from '../sandbox/protocol.ts';

interface JsonError {
  readonly type: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly hint: string | null;
}

/** One line of `--json`. `error` is the first exception; limits of the sandbox are `unsupported`. */
export function asJson(file: string, run: Run): object {
  const error = run.problems.find(isError);
  return {
    file,
    ok: run.ok,
    error: error ? errorAsJson(error) : null,
    unsupported: run.problems.filter(isLimit).map(({ message, line }) => ({ what: message, line })),
    ddl: run.ddl.map(({ text }) => text.replace(/^\n+|\n+$/g, '')),
    echo: run.echo.map(({ statement, parameters }) => [statement, parameters]),
    stdout: run.output,
    warnings: run.problems.filter(isWarning).map(({ type, message, line, hint }) => ({ type, message, line, hint })),
    notes: run.problems.filter(isNote).map(({ message, line }) => ({ message, line })),
    schema: run.schema,
  };
}

const isError = ({ severity, family }: Problem) => severity === 'error' && family === 'program';
const isLimit = ({ severity, family }: Problem) => severity === 'error' && family === 'sandbox';
const isWarning = ({ severity }: Problem) => severity === 'warning';
const isNote = ({ severity }: Problem) => severity === 'note';

function errorAsJson({ type, message, line, column, hint }: Problem): JsonError {
  return { type, message, line, column, hint };
}

/** What the program printed, then its tables. */
export function asText(run: Run): string {
  return run.output + run.ddl.map(({ text }) => `${text.trim()};\n\n`).join('');
}

/** Problems as a compiler prints them: `models.py:12:5: NameError: ...`. */
export function problemsAsText(path: string, run: Run): string {
  return run.problems.map((problem) => `${located(path, problem)}${words(problem)}\n`).join('');
}

function located(path: string, { line, column }: Problem): string {
  return line > 0 ? `${path}:${line}:${column}: ` : `${path}: `;
}

function words({ type, message, suggestion, hint }: Problem): string {
  const said = suggestion ? `${message}. ${suggestion}` : message;
  return `${type}: ${said}${hint ? `\n    ${hint}` : ''}`;
}
