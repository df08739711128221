/** Statements of py-ast -> statements of `python/ast.ts`, the grammar's production over each. Called by `lower.ts`. */

import type { Range } from '../../range.ts';
import type {
  Alias,
  AnnAssign,
  AugAssign,
  ClassDef,
  ExceptHandler,
  Expr,
  FunctionDef,
  Stmt,
  Try,
  WithItem,
} from '../ast.ts';
import { lowerKeywords } from './lower-expression.ts';
import { lowerArguments } from './lower-function.ts';
import { lowerCase } from './lower-pattern.ts';
import { lowerTarget } from './lower-target.ts';
import { type Lowering, optional, reject, tokenIndexAt } from './lowering.ts';
import type { ExprNode, Of, StmtNode } from './tree.ts';

/** @throws FaultError for what Python 3.11 does not have (`type X = int`). */
export function lowerStatement(lowering: Lowering, node: StmtNode): Stmt {
  const range = lowering.range(node);
  switch (node.nodeType) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      return lowerFunction(lowering, node, range);
    case 'ClassDef':
      return lowerClass(lowering, node, range);
    // for_stmt: ['async'] 'for' star_targets 'in' star_expressions ':' block [else_block]
    case 'For':
    case 'AsyncFor':
      return {
        kind: node.nodeType,
        target: lowerTarget(lowering, node.target),
        iter: value(lowering, node.iter),
        body: lowering.body(node.body),
        orelse: lowering.body(node.orelse),
        ...range,
      };
    // while_stmt: 'while' named_expression ':' block [else_block]    if_stmt: 'if' named_expression ':' block elif_stmt
    case 'While':
    case 'If':
      return {
        kind: node.nodeType,
        test: lowering.expr(node.test),
        body: lowering.body(node.body),
        orelse: lowering.body(node.orelse),
        ...range,
      };
    // with_stmt: ['async'] 'with' ','.with_item+ ':' block
    case 'With':
    case 'AsyncWith':
      return {
        kind: node.nodeType,
        items: node.items.map((item) => lowerWithItem(lowering, item)),
        body: lowering.body(node.body),
        ...range,
      };
    // match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT
    case 'Match': {
      const cases = node.cases.map((part) => lowerCase(lowering, part));
      return { kind: 'Match', subject: lowering.expr(node.subject), cases, ...range };
    }
    case 'Try':
    case 'TryStar':
      return lowerTry(lowering, node, range);
    default:
      return lowerSimple(lowering, node, range);
  }
}

/** `del a,`: the transcript leaves the comma out, the statement ends with it. */
function withComma({ tokens }: Lowering, range: Range): Range {
  const next = tokens[tokenIndexAt(tokens, range.to - 1) + 1];
  return next?.text === ',' ? { from: range.from, to: next.to } : range;
}

function lowerSimple(lowering: Lowering, node: StmtNode, range: Range): Stmt {
  const { expr } = lowering;
  const target = (part: ExprNode) => lowerTarget(lowering, part);
  switch (node.nodeType) {
    // return_stmt: 'return' [star_expressions]
    case 'Return':
      return { kind: 'Return', value: optional(node.value, expr), ...range };
    // del_stmt: 'del' del_targets
    case 'Delete':
      return { kind: 'Delete', targets: node.targets.map(expr), ...withComma(lowering, range) };
    // assignment: (star_targets '=')+ (yield_expr | star_expressions)
    case 'Assign':
      return { kind: 'Assign', targets: node.targets.map(target), value: expr(node.value), ...range };
    case 'AugAssign':
      return lowerAugAssign(lowering, node, range);
    case 'AnnAssign':
      return lowerAnnAssign(lowering, node, range);
    // raise_stmt: 'raise' [expression ['from' expression]]
    case 'Raise':
      return { kind: 'Raise', exc: optional(node.exc, expr), cause: optional(node.cause, expr), ...range };
    // assert_stmt: 'assert' expression [',' expression]
    case 'Assert':
      return { kind: 'Assert', test: expr(node.test), msg: optional(node.msg, expr), ...range };
    // import_name: 'import' dotted_as_names
    case 'Import':
      return { kind: 'Import', names: lowerAliases(lowering, node.names), ...range };
    // import_from: 'from' ('.' | '...')* dotted_name 'import' import_from_targets
    case 'ImportFrom': {
      const names = lowerAliases(lowering, node.names);
      if ((node.module === undefined && !node.level) || endsInComma(lowering, names)) reject(range);
      return {
        kind: 'ImportFrom',
        module: optional(node.module, lowering.name),
        names,
        level: node.level ?? 0,
        ...range,
      };
    }
    // global_stmt: 'global' ','.NAME+    nonlocal_stmt: 'nonlocal' ','.NAME+
    case 'Global':
    case 'Nonlocal':
      return { kind: node.nodeType, names: node.names.map(lowering.name), ...range };
    case 'Expr':
      return { kind: 'Expr', value: expr(node.value), ...range };
    case 'Pass':
    case 'Break':
    case 'Continue':
      return { kind: node.nodeType, ...range };
    default:
      return reject(range);
  }
}

/** function_def_raw: ['async'] 'def' NAME '(' [params] ')' ['->' expression] ':' block */
function lowerFunction(lowering: Lowering, node: Of<'FunctionDef' | 'AsyncFunctionDef'>, range: Range): FunctionDef {
  if (node.type_params.length > 0 || isGlued(lowering, node, range)) reject(range);
  const nameRange = nameAfter(lowering, range.from, node.nodeType === 'AsyncFunctionDef' ? 2 : 1);
  if (lowering.tokens[tokenIndexAt(lowering.tokens, nameRange.from) + 2]?.text === '/') reject(range);
  return {
    kind: node.nodeType,
    name: lowering.name(node.name),
    nameRange,
    args: lowerArguments(lowering, node.args),
    body: lowering.body(node.body),
    decorator_list: node.decorator_list.map(lowering.expr),
    returns: optional(node.returns, lowering.expr),
    ...range,
  };
}

/** `from a import b,` without brackets. */
function endsInComma({ tokens }: Lowering, names: readonly Alias[]): boolean {
  const last = tokenIndexAt(tokens, names[names.length - 1]?.from ?? 0);
  const line = tokens.slice(last, last + 5);
  return line.findIndex((token) => token.text === ',') === line.findIndex((token) => token.type === 'NEWLINE') - 1;
}

/** A `for` goes over one value: `for x in *y` does not. */
function value(lowering: Lowering, node: ExprNode): Expr {
  const expr = lowering.expr(node);
  if (expr.kind === 'Starred') lowering.complain('code', "can't use starred expression here", expr);
  return expr;
}

/** class_def_raw: 'class' NAME ['(' [arguments] ')'] ':' block */
function lowerClass(lowering: Lowering, node: Of<'ClassDef'>, range: Range): ClassDef {
  if (node.type_params.length > 0 || isGlued(lowering, node, range)) reject(range);
  return {
    kind: 'ClassDef',
    name: lowering.name(node.name),
    nameRange: nameAfter(lowering, range.from, 1),
    bases: node.bases.map(lowering.expr),
    keywords: lowerKeywords(lowering, node.keywords),
    body: lowering.body(node.body),
    decorator_list: node.decorator_list.map(lowering.expr),
    ...range,
  };
}

/** A decorator that stands on the line of what it decorates. */
function isGlued(lowering: Lowering, node: Of<'FunctionDef' | 'AsyncFunctionDef' | 'ClassDef'>, range: Range): boolean {
  if (node.decorator_list.length === 0) return false;
  return lowering.tokens[tokenIndexAt(lowering.tokens, range.from) - 1]?.type !== 'NEWLINE';
}

/** assignment: single_target augassign (yield_expr | star_expressions) */
function lowerAugAssign(lowering: Lowering, node: Of<'AugAssign'>, range: Range): AugAssign {
  const target = singleTarget(lowering, node.target);
  return { kind: 'AugAssign', target, op: node.op.nodeType, value: lowering.expr(node.value), ...range };
}

/** assignment: NAME ':' expression ['=' annotated_rhs] | '(' single_target ')' ':' ... */
function lowerAnnAssign(lowering: Lowering, node: Of<'AnnAssign'>, range: Range): AnnAssign {
  const target = singleTarget(lowering, node.target);
  return {
    kind: 'AnnAssign',
    target,
    annotation: lowering.expr(node.annotation),
    value: optional(node.value, lowering.expr),
    simple: target.kind === 'Name' && target.from === range.from,
    ...range,
  };
}

function singleTarget(lowering: Lowering, node: ExprNode): AugAssign['target'] {
  const target = lowering.expr(node);
  const isSingle = target.kind === 'Name' || target.kind === 'Attribute' || target.kind === 'Subscript';
  return isSingle ? target : reject(target);
}

/** try_stmt: 'try' ':' block (except_block+ [else_block] [finally_block] | finally_block) */
function lowerTry(lowering: Lowering, node: Of<'Try' | 'TryStar'>, range: Range): Try {
  if (node.handlers.length === 0 && node.finalbody.length === 0) reject(range);
  return {
    kind: node.nodeType,
    body: lowering.body(node.body),
    handlers: node.handlers.map((handler) => lowerHandler(lowering, handler)),
    orelse: lowering.body(node.orelse),
    finalbody: lowering.body(node.finalbody),
    ...range,
  };
}

/** except_block: 'except' [expression ['as' NAME]] ':' block */
function lowerHandler(lowering: Lowering, node: Of<'Try'>['handlers'][number]): ExceptHandler {
  return {
    kind: 'ExceptHandler',
    type: optional(node.type, lowering.expr),
    name: optional(node.name, lowering.name),
    body: lowering.body(node.body),
    ...lowering.range(node),
  };
}

/** with_item: expression ['as' star_target] */
function lowerWithItem(lowering: Lowering, node: Of<'With'>['items'][number]): WithItem {
  const context_expr = lowering.expr(node.context_expr);
  const optional_vars = optional(node.optional_vars, lowering.expr);
  return {
    kind: 'withitem',
    context_expr,
    optional_vars,
    from: context_expr.from,
    to: (optional_vars ?? context_expr).to,
  };
}

/** dotted_as_name: dotted_name ['as' NAME]    import_from_as_name: NAME ['as' NAME] */
function lowerAliases(lowering: Lowering, nodes: Of<'Import'>['names']): Alias[] {
  return nodes.map((node) => ({
    kind: 'alias',
    name: lowering.name(node.name),
    asname: optional(node.asname, lowering.name),
    ...lowering.range(node),
  }));
}

/** The range of the name that stands so many tokens after the one at `from` (`class X`, `async def f`). */
function nameAfter(lowering: Lowering, from: number, distance: number): Range {
  const token = lowering.tokens[tokenIndexAt(lowering.tokens, from) + distance];
  return { from: token?.from ?? from, to: token?.to ?? from };
}
