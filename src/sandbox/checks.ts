/**
 * A lesson's checks: the `test_*` functions of a pytest-style file, each a task with a state. Called by `run.ts` after
 * the program has run; the same files pass under real pytest.
 */

import type { FunctionDef, Module, Stmt } from '../python/ast.ts';
import { call } from '../python/objects/call.ts';
import { isRaised, PyAssertionError, type PyException, Raised, Unsupported } from '../python/objects/exception.ts';
import { PyModule } from '../python/objects/module.ts';
import { messageOf } from './exception-text.ts';
import type { CheckResult, SourceFile } from './protocol.ts';

/** How the file's statements are executed in its module. @throws Raised, Unsupported */
export type ExecuteFile = (file: SourceFile, module: PyModule) => void;

/** Runs every check. A file that can't be executed (the models lack what it imports) fails all of them with the reason. */
export function runChecks(file: SourceFile, tree: Module, execute: ExecuteFile): CheckResult[] {
  const module = new PyModule('checks');
  const obstacle = failureOf(() => execute(file, module), file);
  return tree.body.filter(isTest).map((test) => {
    const failure = obstacle ?? failureOf(() => call(module.namespace.get(test.name) ?? null), file);
    return { name: test.name, task: docstring(test), passed: failure === null, message: failure };
  });
}

function isTest(statement: Stmt): statement is FunctionDef {
  return statement.kind === 'FunctionDef' && statement.name.startsWith('test_');
}

function docstring({ body, name }: FunctionDef): string {
  const first = body[0];
  if (first?.kind === 'Expr' && first.value.kind === 'Constant' && first.value.value.type === 'str') {
    return dedent(first.value.value.value);
  }
  return name.replace(/^test_/, '').replaceAll('_', ' ');
}

/** `inspect.cleandoc`: the first line as it is, the others without their common indent. */
function dedent(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const indents = rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const common = indents.length > 0 ? Math.min(...indents) : 0;
  return [first.trim(), ...rest.map((line) => line.slice(common))].join('\n').trim();
}

/** Why an action failed, in words; `null` if it didn't. Limits of ours and JavaScript's own errors pass. */
function failureOf(action: () => void, file: SourceFile): string | null {
  try {
    action();
    return null;
  } catch (thrown) {
    if (thrown instanceof Raised) return explain(thrown.exception, file);
    if (thrown instanceof Unsupported) return `The sandbox does not do this yet: ${thrown.what}`;
    throw thrown;
  }
}

function explain(exception: PyException, file: SourceFile): string {
  const message = messageOf(exception);
  if (!isRaised(new Raised(exception), PyAssertionError))
    return message === '' ? exception.cls.name : `${exception.cls.name}: ${message}`;
  if (message !== '') return message;
  const place = exception.trace[0]?.span ?? null;
  const source = place?.file === file.name ? file.text.slice(place.from, place.to) : '';
  return source === '' ? 'This does not hold yet.' : `This does not hold yet: \`${source.replace(/^assert\s+/, '')}\``;
}
