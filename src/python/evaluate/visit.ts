/** The parts of a node in the order in which they are evaluated. Read by scope analysis and by generators. */

import type { Arguments, Expr, Generator, MatchCase, Pattern, Stmt } from '../ast.ts';

/** What an expression is made of, without looking into other scopes (`lambda` gives its defaults, a comprehension its first iterable). */
export function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'BoolOp':
      return expr.values;
    case 'NamedExpr':
      return [expr.value];
    case 'BinOp':
      return [expr.left, expr.right];
    case 'UnaryOp':
      return [expr.operand];
    case 'Lambda':
      return defaultsOf(expr.args);
    case 'IfExp':
      return [expr.test, expr.body, expr.orelse];
    case 'Dict':
      return expr.values.flatMap((value, index) => [expr.keys[index] ?? [], value].flat());
    case 'Set':
    case 'List':
    case 'Tuple':
      return expr.elts;
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
    case 'DictComp':
      return firstIterable(expr.generators);
    case 'Compare':
      return [expr.left, ...expr.comparators];
    case 'Call':
      return [expr.func, ...expr.args, ...expr.keywords.map((keyword) => keyword.value)];
    case 'JoinedStr':
      return expr.values;
    case 'FormattedValue':
      return expr.format_spec ? [expr.value, expr.format_spec] : [expr.value];
    case 'Subscript':
      return [expr.value, expr.slice];
    case 'Slice':
      return [expr.lower, expr.upper, expr.step].filter((part) => part !== null);
    case 'Attribute':
    case 'Starred':
    case 'Await':
    case 'YieldFrom':
      return [expr.value];
    case 'Yield':
      return expr.value ? [expr.value] : [];
    default:
      return [];
  }
}

/** The expression with other parts, given in the order of `partsOf`. */
export function withParts(expr: Expr, parts: readonly Expr[]): Expr {
  const rest = [...parts];
  // There are exactly as many parts as `partsOf` gave.
  const next = (): Expr => rest.shift() as Expr;
  const optional = (part: Expr | null): Expr | null => part && next();
  switch (expr.kind) {
    case 'BoolOp':
      return { ...expr, values: parts };
    case 'BinOp':
      return { ...expr, left: next(), right: next() };
    case 'UnaryOp':
      return { ...expr, operand: next() };
    case 'IfExp':
      return { ...expr, test: next(), body: next(), orelse: next() };
    case 'Dict':
      return { ...expr, ...entriesFrom(expr.keys, next) };
    case 'Set':
    case 'List':
    case 'Tuple':
      return { ...expr, elts: parts };
    case 'Compare':
      return { ...expr, left: next(), comparators: rest };
    case 'Call': {
      const func = next();
      const args = expr.args.map(next);
      return { ...expr, func, args, keywords: expr.keywords.map((keyword) => ({ ...keyword, value: next() })) };
    }
    case 'JoinedStr':
      // The parts of an f-string keep their shape: pieces of text and formatted values.
      return { ...expr, values: parts as typeof expr.values };
    case 'FormattedValue':
      // As above: a spec is an f-string and stays one.
      return { ...expr, value: next(), format_spec: optional(expr.format_spec) as typeof expr.format_spec };
    case 'Subscript':
      return { ...expr, value: next(), slice: next() };
    case 'Slice':
      return { ...expr, lower: optional(expr.lower), upper: optional(expr.upper), step: optional(expr.step) };
    case 'NamedExpr':
    case 'Attribute':
    case 'Starred':
    case 'Await':
      return { ...expr, value: next() };
    default:
      return expr;
  }
}

function entriesFrom(keys: readonly (Expr | null)[], next: () => Expr): { keys: (Expr | null)[]; values: Expr[] } {
  const entries = keys.map((key) => ({ key: key && next(), value: next() }));
  return { keys: entries.map((entry) => entry.key), values: entries.map((entry) => entry.value) };
}

function firstIterable(generators: readonly Generator[]): readonly Expr[] {
  const [first] = generators;
  return first ? [first.iter] : [];
}

/** The defaults of parameters, as the defining scope evaluates them. */
export function defaultsOf(args: Arguments): readonly Expr[] {
  return [...args.defaults, ...args.kw_defaults.filter((value) => value !== null)];
}

/** The annotations of parameters. */
export function annotationsOf(args: Arguments): readonly Expr[] {
  const all = [...args.posonlyargs, ...args.args, args.vararg, ...args.kwonlyargs, args.kwarg];
  return all.flatMap((arg) => (arg?.annotation ? [arg.annotation] : []));
}

/** The expressions that stand directly in a statement (not in its blocks), in the order in which they are evaluated. */
export function expressionsOf(stmt: Stmt): readonly Expr[] {
  switch (stmt.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef': {
      const annotations = [...annotationsOf(stmt.args), ...(stmt.returns ? [stmt.returns] : [])];
      return [...stmt.decorator_list, ...defaultsOf(stmt.args), ...annotations];
    }
    case 'ClassDef':
      return [...stmt.decorator_list, ...stmt.bases, ...stmt.keywords.map((keyword) => keyword.value)];
    case 'Return':
    case 'Expr':
      return stmt.value ? [stmt.value] : [];
    case 'Delete':
      return stmt.targets;
    case 'Assign':
      return [stmt.value, ...stmt.targets];
    case 'AugAssign':
      return [stmt.target, stmt.value];
    case 'AnnAssign':
      return [...(stmt.value ? [stmt.value] : []), stmt.target, stmt.annotation];
    case 'For':
    case 'AsyncFor':
      return [stmt.iter, stmt.target];
    case 'While':
    case 'If':
      return [stmt.test];
    case 'With':
    case 'AsyncWith':
      return stmt.items.flatMap((item) => [item.context_expr, ...(item.optional_vars ? [item.optional_vars] : [])]);
    case 'Match':
      return [stmt.subject, ...stmt.cases.flatMap(caseExpressions)];
    case 'Raise':
      return [stmt.exc, stmt.cause].filter((part) => part !== null);
    case 'Try':
    case 'TryStar':
      return stmt.handlers.flatMap((handler) => (handler.type ? [handler.type] : []));
    case 'Assert':
      return stmt.msg ? [stmt.test, stmt.msg] : [stmt.test];
    default:
      return [];
  }
}

function caseExpressions(one: MatchCase): readonly Expr[] {
  return [...patternExpressions(one.pattern), ...(one.guard ? [one.guard] : [])];
}

function patternExpressions(pattern: Pattern): readonly Expr[] {
  switch (pattern.kind) {
    case 'MatchValue':
      return [pattern.value];
    case 'MatchMapping':
      return [...pattern.keys, ...pattern.patterns.flatMap(patternExpressions)];
    case 'MatchClass':
      return [pattern.cls, ...[...pattern.patterns, ...pattern.kwd_patterns].flatMap(patternExpressions)];
    case 'MatchSequence':
    case 'MatchOr':
      return pattern.patterns.flatMap(patternExpressions);
    case 'MatchAs':
      return pattern.pattern ? patternExpressions(pattern.pattern) : [];
    default:
      return [];
  }
}

/** The names a pattern binds. */
export function patternNames(pattern: Pattern): readonly string[] {
  switch (pattern.kind) {
    case 'MatchMapping':
      return [...pattern.patterns.flatMap(patternNames), ...(pattern.rest === null ? [] : [pattern.rest])];
    case 'MatchClass':
      return [...pattern.patterns, ...pattern.kwd_patterns].flatMap(patternNames);
    case 'MatchSequence':
    case 'MatchOr':
      return pattern.patterns.flatMap(patternNames);
    case 'MatchStar':
      return pattern.name === null ? [] : [pattern.name];
    case 'MatchAs':
      return [
        ...(pattern.pattern ? patternNames(pattern.pattern) : []),
        ...(pattern.name === null ? [] : [pattern.name]),
      ];
    default:
      return [];
  }
}

/** The blocks of a compound statement that run in the same scope. */
export function blocksOf(stmt: Stmt): readonly (readonly Stmt[])[] {
  switch (stmt.kind) {
    case 'For':
    case 'AsyncFor':
    case 'While':
    case 'If':
      return [stmt.body, stmt.orelse];
    case 'With':
    case 'AsyncWith':
      return [stmt.body];
    case 'Match':
      return stmt.cases.map((one) => one.body);
    case 'Try':
    case 'TryStar':
      return [stmt.body, ...stmt.handlers.map((handler) => handler.body), stmt.orelse, stmt.finalbody];
    default:
      return [];
  }
}
