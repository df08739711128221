/**
 * What CPython's compiler says of statements that stand in the wrong place (`Python/compile.c`): `return` outside a
 * function, `break` outside a loop. Walks statements only, because every program goes through it. Called by `check.ts`.
 */

import type { ExceptHandler, Expr, ImportFrom, Stmt, Try } from '../ast.ts';
import { type Fault, fault } from './problem.ts';

interface Place {
  readonly inFunction: boolean;
  readonly isAsync: boolean;
  readonly inLoop: boolean;
  /** Inside `except*`, and not in a loop or a function of its own there. */
  readonly inStarBlock: boolean;
}

const MODULE: Place = { inFunction: false, isAsync: false, inLoop: false, inStarBlock: false };
const FUTURE_FEATURES: ReadonlySet<string> = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

/** Every statement in the wrong place, in the order of the source. */
export function checkStatements(body: readonly Stmt[]): Fault[] {
  const checker = new StatementChecker();
  checker.future(body);
  checker.body(body, MODULE);
  return checker.faults;
}

class StatementChecker {
  readonly faults: Fault[] = [];

  /** `from __future__` may stand only above everything but the docstring. */
  future(body: readonly Stmt[]): void {
    const rest = body.findIndex((statement, index) => !isFuture(statement) && !(index === 0 && isDocstring(statement)));
    for (const [index, statement] of body.entries()) {
      if (!isFuture(statement)) continue;
      if (rest !== -1 && index > rest)
        this.blame(statement, 'from __future__ imports must occur at the beginning of the file');
      else this.features(statement);
    }
  }

  private features(statement: ImportFrom): void {
    for (const { name } of statement.names) {
      if (name === 'braces') this.blame(statement, 'not a chance');
      else if (!FUTURE_FEATURES.has(name)) this.blame(statement, `future feature ${name} is not defined`);
    }
  }

  body(body: readonly Stmt[], place: Place): void {
    for (const statement of body) this.statement(statement, place);
  }

  private statement(statement: Stmt, place: Place): void {
    switch (statement.kind) {
      case 'ClassDef':
        this.body(statement.body, MODULE);
        return;
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.body(statement.body, { ...MODULE, inFunction: true, isAsync: statement.kind !== 'FunctionDef' });
        return;
      case 'For':
      case 'AsyncFor':
      case 'While':
        this.loop(statement, place);
        return;
      case 'If':
        this.body(statement.body, place);
        this.body(statement.orelse, place);
        return;
      case 'With':
      case 'AsyncWith':
        if (statement.kind === 'AsyncWith' && !place.isAsync)
          this.blame(statement, "'async with' outside async function");
        this.body(statement.body, place);
        return;
      case 'Match':
        for (const part of statement.cases) this.body(part.body, place);
        return;
      case 'Try':
      case 'TryStar':
        this.tryStatement(statement, place);
        return;
      default:
        this.simple(statement, place);
    }
  }

  private loop(statement: Extract<Stmt, { kind: 'For' | 'AsyncFor' | 'While' }>, place: Place): void {
    if (statement.kind === 'AsyncFor' && !place.isAsync) this.blame(statement, "'async for' outside async function");
    this.body(statement.body, { ...place, inLoop: true, inStarBlock: false });
    this.body(statement.orelse, place);
  }

  private tryStatement(statement: Try, place: Place): void {
    const last = statement.handlers.length - 1;
    const inHandler = statement.kind === 'TryStar' ? { ...place, inStarBlock: true } : place;
    this.body(statement.body, place);
    for (const [index, handler] of statement.handlers.entries()) {
      if (handler.type === null && index < last) this.blame(handler, "default 'except:' must be last");
      this.body(handler.body, inHandler);
    }
    this.body(statement.orelse, place);
    this.body(statement.finalbody, place);
  }

  private simple(statement: Stmt, place: Place): void {
    if (statement.kind === 'Return' && !place.inFunction) this.blame(statement, "'return' outside function");
    else if (isJump(statement) && place.inStarBlock) {
      this.blame(statement, "'break', 'continue' and 'return' cannot appear in an except* block");
    } else if (statement.kind === 'Break' && !place.inLoop) this.blame(statement, "'break' outside loop");
    else if (statement.kind === 'Continue' && !place.inLoop) this.blame(statement, "'continue' not properly in loop");
    else this.starred(statement);
  }

  /** `*a` alone, where there is nothing it could be unpacked into. */
  private starred(statement: Stmt): void {
    const value = valueOf(statement);
    if (value?.kind === 'Starred') this.blame(value, "can't use starred expression here");
  }

  private blame(node: Stmt | Expr | ExceptHandler, message: string): void {
    this.faults.push(fault(message, node.from, node.to));
  }
}

function isFuture(statement: Stmt): statement is ImportFrom {
  return statement.kind === 'ImportFrom' && statement.module === '__future__' && statement.level === 0;
}

function isDocstring(statement: Stmt): boolean {
  return statement.kind === 'Expr' && statement.value.kind === 'Constant' && statement.value.value.type === 'str';
}

function isJump(statement: Stmt): boolean {
  return statement.kind === 'Return' || statement.kind === 'Break' || statement.kind === 'Continue';
}

function valueOf(statement: Stmt): Expr | null {
  switch (statement.kind) {
    case 'Expr':
    case 'Assign':
    case 'AugAssign':
    case 'AnnAssign':
    case 'Return':
      return statement.value;
    default:
      return null;
  }
}
