/** Expressions of py-ast -> expressions of `python/ast.ts`, the grammar's production over each. Called by `lower.ts`. */

import type { Range } from '../../range.ts';
import type { Attribute, Call, Dict, Expr, Generator, Keyword, Name, Slice } from '../ast.ts';
import { lowerConstant } from './lower-constant.ts';
import { lowerArguments } from './lower-function.ts';
import { lowerTarget } from './lower-target.ts';
import { type Lowering, optional, reject, tokenBefore } from './lowering.ts';
import type { ExprNode, Of } from './tree.ts';

type ComprehensionNode = Of<'ListComp' | 'SetComp' | 'GeneratorExp' | 'DictComp'>;

/** @throws FaultError for what Python 3.11 does not have (t-strings) or allow (`a.b := 1`). */
export function lowerExpression(lowering: Lowering, node: ExprNode): Expr {
  const range = lowering.range(node);
  const { expr } = lowering;
  switch (node.nodeType) {
    // disjunction: conjunction ('or' conjunction)+    conjunction: inversion ('and' inversion)+
    case 'BoolOp':
      return { kind: 'BoolOp', op: node.op.nodeType, values: node.values.map(expr), ...range };
    // assignment_expression: NAME ':=' expression
    case 'NamedExpr':
      return { kind: 'NamedExpr', target: nameTarget(lowering, node.target), value: expr(node.value), ...range };
    // bitwise_or ... sum, term, power
    case 'BinOp':
      return lowerBinary(lowering, node, range);
    // inversion: 'not' inversion    factor: ('+' | '-' | '~') factor
    case 'UnaryOp':
      return { kind: 'UnaryOp', op: node.op.nodeType, operand: expr(node.operand), ...range };
    // lambdef: 'lambda' [lambda_params] ':' expression
    case 'Lambda':
      return { kind: 'Lambda', args: lowerArguments(lowering, node.args), body: expr(node.body), ...range };
    // expression: disjunction 'if' disjunction 'else' expression
    case 'IfExp':
      return { kind: 'IfExp', test: expr(node.test), body: expr(node.body), orelse: expr(node.orelse), ...range };
    case 'Dict':
      return lowerDict(lowering, node, range);
    // list: '[' [star_named_expressions] ']'    set: '{' star_named_expressions '}'    tuple
    case 'Set':
    case 'List':
    case 'Tuple':
      return { kind: node.nodeType, elts: node.elts.map(expr), ...range };
    // listcomp, setcomp, genexp: named_expression for_if_clauses
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
      if (node.elt.nodeType === 'Starred') reject(range);
      return { kind: node.nodeType, elt: expr(node.elt), generators: lowerGenerators(lowering, node), ...range };
    // dictcomp: '{' kvpair for_if_clauses '}'
    case 'DictComp':
      return {
        kind: 'DictComp',
        key: expr(node.key),
        value: expr(node.value),
        generators: lowerGenerators(lowering, node),
        ...range,
      };
    default:
      return lowerPrimary(lowering, node, range);
  }
}

function lowerPrimary(lowering: Lowering, node: ExprNode, range: Range): Expr {
  const { expr } = lowering;
  switch (node.nodeType) {
    // await_primary: 'await' primary    yield_expr: 'yield' 'from' expression
    case 'Await':
    case 'YieldFrom':
      return { kind: node.nodeType, value: expr(node.value), ...range };
    // yield_expr: 'yield' [star_expressions]
    case 'Yield':
      return { kind: 'Yield', value: optional(node.value, expr), ...range };
    // comparison: bitwise_or compare_op_bitwise_or_pair+
    case 'Compare':
      return {
        kind: 'Compare',
        left: expr(node.left),
        ops: node.ops.map((op) => op.nodeType),
        comparators: node.comparators.map(expr),
        ...range,
      };
    case 'Call':
      return lowerCall(lowering, node, range);
    // strings: STRING+    atom: NUMBER | 'None' | 'True' | 'False' | '...'
    case 'Constant':
      return lowerConstant(lowering, range);
    case 'Attribute':
      return lowerAttribute(lowering, node, range);
    // primary: primary '[' slices ']'
    case 'Subscript':
      return { kind: 'Subscript', value: expr(node.value), slice: lowerIndex(lowering, node.slice), ...range };
    // star_expression: '*' bitwise_or
    case 'Starred':
      return { kind: 'Starred', value: expr(node.value), ...range };
    case 'Name':
      return { kind: 'Name', id: lowering.name(node.id), ...range };
    case 'Slice':
      return lowerSlice(lowering, node, range);
    default:
      return reject(range);
  }
}

/** bitwise_or: bitwise_or '|' bitwise_xor    sum: sum '+' term    term: term '*' factor    power: primary '**' factor */
function lowerBinary(lowering: Lowering, node: Of<'BinOp'>, range: Range): Expr {
  return {
    kind: 'BinOp',
    left: lowering.expr(node.left),
    op: node.op.nodeType,
    right: lowering.expr(node.right),
    ...range,
  };
}

/** dict: '{' [double_starred_kvpairs] '}' */
function lowerDict(lowering: Lowering, node: Of<'Dict'>, range: Range): Dict {
  return {
    kind: 'Dict',
    keys: node.keys.map((key) => optional(key, lowering.expr)),
    values: node.values.map(lowering.expr),
    ...range,
  };
}

/** primary: primary '(' [arguments] ')' | primary genexp */
function lowerCall(lowering: Lowering, node: Of<'Call'>, range: Range): Call {
  const args = node.args.map(lowering.expr);
  if (args.length + node.keywords.length > 1) for (const arg of args) rejectBareGenerator(lowering, arg);
  return {
    kind: 'Call',
    func: lowering.expr(node.func),
    args,
    keywords: lowerKeywords(lowering, node.keywords),
    ...range,
  };
}

/** A generator needs brackets of its own beside other arguments. */
function rejectBareGenerator({ source }: Lowering, arg: Expr): void {
  if (arg.kind !== 'GeneratorExp') return;
  if (source.charAt(arg.from) !== '(' || source.charAt(arg.to - 1) !== ')') reject(arg);
}

/** kwarg: NAME '=' expression | '**' expression */
export function lowerKeywords(lowering: Lowering, nodes: Of<'Call'>['keywords']): Keyword[] {
  const keywords = nodes.map(
    (node): Keyword => ({
      kind: 'keyword',
      arg: optional(node.arg, lowering.name),
      value: lowering.expr(node.value),
      ...lowering.range(node),
    }),
  );
  complainOfRepeats(lowering, keywords);
  return keywords;
}

function complainOfRepeats(lowering: Lowering, keywords: readonly Keyword[]): void {
  const seen = new Set<string>();
  for (const keyword of keywords) {
    if (keyword.arg === null) continue;
    if (seen.has(keyword.arg)) lowering.complain('code', `keyword argument repeated: ${keyword.arg}`, keyword);
    seen.add(keyword.arg);
  }
}

/** primary: primary '.' NAME */
function lowerAttribute(lowering: Lowering, node: Of<'Attribute'>, range: Range): Attribute {
  const attrRange = { from: lastTokenFrom(lowering, range.to), to: range.to };
  return {
    kind: 'Attribute',
    value: lowering.expr(node.value),
    attr: lowering.name(node.attr),
    attrRange,
    ...range,
  };
}

function lastTokenFrom(lowering: Lowering, to: number): number {
  const index = tokenBefore(lowering.tokens, to, '.');
  return lowering.tokens[index + 1]?.from ?? to;
}

/** slices: `a[*b]` is a tuple of one. */
function lowerIndex(lowering: Lowering, node: ExprNode): Expr {
  const index = lowering.expr(node);
  return index.kind === 'Starred' ? { kind: 'Tuple', elts: [index], from: index.from, to: index.to } : index;
}

/** slice: [expression] ':' [expression] [':' [expression]] */
function lowerSlice(lowering: Lowering, node: Of<'Slice'>, range: Range): Slice {
  return {
    kind: 'Slice',
    lower: optional(node.lower, lowering.expr),
    upper: optional(node.upper, lowering.expr),
    step: optional(node.step, lowering.expr),
    ...range,
  };
}

/** for_if_clause: ['async'] 'for' star_targets 'in' disjunction ('if' disjunction)* */
function lowerGenerators(lowering: Lowering, node: ComprehensionNode): Generator[] {
  return node.generators.map((part) => {
    const target = lowerTarget(lowering, part.target);
    const iter = lowering.expr(part.iter);
    const ifs = part.ifs.map(lowering.expr);
    const forAt = tokenBefore(lowering.tokens, target.from, 'for');
    const first = lowering.tokens[part.is_async ? forAt - 1 : forAt];
    return {
      kind: 'comprehension',
      target,
      iter,
      ifs,
      is_async: part.is_async === 1,
      from: first?.from ?? target.from,
      to: ifs[ifs.length - 1]?.to ?? iter.to,
    };
  });
}

function nameTarget(lowering: Lowering, node: ExprNode): Name {
  const target = lowering.expr(node);
  return target.kind === 'Name' ? target : reject(target);
}
