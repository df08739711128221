/** Takes the statements out of a body that a fault stands in, the innermost that hold it. Called by `parse.ts`. */

import type { ExceptHandler, MatchCase, Stmt } from '../ast.ts';
import type { Fault } from './problem.ts';

/** The body without the faulty statements; what stands around them stays. */
export function prune(body: readonly Stmt[], faults: readonly Fault[]): Stmt[] {
  if (faults.length === 0) return [...body];
  return body.flatMap((statement) => {
    const inside = faults.filter(
      (found) => found.from >= statement.from && found.from < Math.max(statement.to, statement.from + 1),
    );
    if (inside.length === 0) return [statement];
    const pruned = pruneInside(statement, inside);
    return pruned === null ? [] : [pruned];
  });
}

/** `null` when a fault stands in the statement itself rather than in a body of its. */
function pruneInside(statement: Stmt, faults: readonly Fault[]): Stmt | null {
  if (!faults.every((found) => bodiesOf(statement).some((body) => holds(body, found)))) return null;
  switch (statement.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
    case 'With':
    case 'AsyncWith':
      return { ...statement, body: prune(statement.body, faults) };
    case 'For':
    case 'AsyncFor':
    case 'While':
    case 'If':
      return { ...statement, body: prune(statement.body, faults), orelse: prune(statement.orelse, faults) };
    case 'Match':
      return { ...statement, cases: statement.cases.map((part) => pruneBody(part, faults)) };
    case 'Try':
    case 'TryStar':
      return {
        ...statement,
        body: prune(statement.body, faults),
        handlers: statement.handlers.map((handler) => pruneBody(handler, faults)),
        orelse: prune(statement.orelse, faults),
        finalbody: prune(statement.finalbody, faults),
      };
    default:
      return null;
  }
}

function pruneBody<T extends ExceptHandler | MatchCase>(part: T, faults: readonly Fault[]): T {
  return { ...part, body: prune(part.body, faults) };
}

function bodiesOf(statement: Stmt): readonly (readonly Stmt[])[] {
  switch (statement.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
    case 'With':
    case 'AsyncWith':
      return [statement.body];
    case 'For':
    case 'AsyncFor':
    case 'While':
    case 'If':
      return [statement.body, statement.orelse];
    case 'Match':
      return statement.cases.map((part) => part.body);
    case 'Try':
    case 'TryStar':
      return [statement.body, ...statement.handlers.map((part) => part.body), statement.orelse, statement.finalbody];
    default:
      return [];
  }
}

function holds(body: readonly Stmt[], found: Fault): boolean {
  const first = body[0];
  const last = body[body.length - 1];
  return first !== undefined && last !== undefined && found.from >= first.from && found.from <= last.to;
}
