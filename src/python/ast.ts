/**
 * The abstract syntax tree of Python, nodes named and fielded as in CPython 3.11's `Parser/Python.asdl`. Made by
 * `python/parse`, executed by `python/evaluate`. The tag is `kind`; every node has its range in the source.
 */

import type { Range } from '../range.ts';

export interface Module extends Range {
  readonly kind: 'Module';
  readonly body: readonly Stmt[];
}

// ── Statements ───────────────────────────────────────────────────────────────────────────────────────────────────

export interface FunctionDef extends Range {
  readonly kind: 'FunctionDef' | 'AsyncFunctionDef';
  readonly name: string;
  readonly nameRange: Range;
  readonly args: Arguments;
  readonly body: readonly Stmt[];
  readonly decorator_list: readonly Expr[];
  readonly returns: Expr | null;
}
export interface ClassDef extends Range {
  readonly kind: 'ClassDef';
  readonly name: string;
  readonly nameRange: Range;
  readonly bases: readonly Expr[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Stmt[];
  readonly decorator_list: readonly Expr[];
}
export interface Return extends Range {
  readonly kind: 'Return';
  readonly value: Expr | null;
}
export interface Delete extends Range {
  readonly kind: 'Delete';
  readonly targets: readonly Expr[];
}
export interface Assign extends Range {
  readonly kind: 'Assign';
  readonly targets: readonly Expr[];
  readonly value: Expr;
}
export interface AugAssign extends Range {
  readonly kind: 'AugAssign';
  readonly target: Name | Attribute | Subscript;
  readonly op: Operator;
  readonly value: Expr;
}
export interface AnnAssign extends Range {
  readonly kind: 'AnnAssign';
  readonly target: Name | Attribute | Subscript;
  readonly annotation: Expr;
  readonly value: Expr | null;
  /** True when the target is a bare name without parentheses. */
  readonly simple: boolean;
}
export interface For extends Range {
  readonly kind: 'For' | 'AsyncFor';
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
export interface While extends Range {
  readonly kind: 'While';
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
export interface If extends Range {
  readonly kind: 'If';
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
export interface With extends Range {
  readonly kind: 'With' | 'AsyncWith';
  readonly items: readonly WithItem[];
  readonly body: readonly Stmt[];
}
export interface Match extends Range {
  readonly kind: 'Match';
  readonly subject: Expr;
  readonly cases: readonly MatchCase[];
}
export interface Raise extends Range {
  readonly kind: 'Raise';
  readonly exc: Expr | null;
  readonly cause: Expr | null;
}
export interface Try extends Range {
  readonly kind: 'Try' | 'TryStar';
  readonly body: readonly Stmt[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Stmt[];
  readonly finalbody: readonly Stmt[];
}
export interface Assert extends Range {
  readonly kind: 'Assert';
  readonly test: Expr;
  readonly msg: Expr | null;
}
export interface Import extends Range {
  readonly kind: 'Import';
  readonly names: readonly Alias[];
}
export interface ImportFrom extends Range {
  readonly kind: 'ImportFrom';
  readonly module: string | null;
  readonly names: readonly Alias[];
  /** The number of leading dots: 0 for an absolute import. */
  readonly level: number;
}
export interface Global extends Range {
  readonly kind: 'Global' | 'Nonlocal';
  readonly names: readonly string[];
}
export interface ExprStmt extends Range {
  readonly kind: 'Expr';
  readonly value: Expr;
}
export interface Simple extends Range {
  readonly kind: 'Pass' | 'Break' | 'Continue';
}

export type Stmt =
  | FunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | AugAssign
  | AnnAssign
  | For
  | While
  | If
  | With
  | Match
  | Raise
  | Try
  | Assert
  | Import
  | ImportFrom
  | Global
  | ExprStmt
  | Simple;

// ── Expressions ──────────────────────────────────────────────────────────────────────────────────────────────────

export interface BoolOp extends Range {
  readonly kind: 'BoolOp';
  readonly op: 'And' | 'Or';
  readonly values: readonly Expr[];
}
export interface NamedExpr extends Range {
  readonly kind: 'NamedExpr';
  readonly target: Name;
  readonly value: Expr;
}
export interface BinOp extends Range {
  readonly kind: 'BinOp';
  readonly left: Expr;
  readonly op: Operator;
  readonly right: Expr;
}
export interface UnaryOp extends Range {
  readonly kind: 'UnaryOp';
  readonly op: 'Invert' | 'Not' | 'UAdd' | 'USub';
  readonly operand: Expr;
}
export interface Lambda extends Range {
  readonly kind: 'Lambda';
  readonly args: Arguments;
  readonly body: Expr;
}
export interface IfExp extends Range {
  readonly kind: 'IfExp';
  readonly test: Expr;
  readonly body: Expr;
  readonly orelse: Expr;
}
export interface Dict extends Range {
  readonly kind: 'Dict';
  /** `null` where the value is unpacked: `{**value}`. */
  readonly keys: readonly (Expr | null)[];
  readonly values: readonly Expr[];
}
export interface Sequence extends Range {
  readonly kind: 'Set' | 'List' | 'Tuple';
  readonly elts: readonly Expr[];
}
export interface Comprehension extends Range {
  readonly kind: 'ListComp' | 'SetComp' | 'GeneratorExp';
  readonly elt: Expr;
  readonly generators: readonly Generator[];
}
export interface DictComp extends Range {
  readonly kind: 'DictComp';
  readonly key: Expr;
  readonly value: Expr;
  readonly generators: readonly Generator[];
}
export interface Await extends Range {
  readonly kind: 'Await' | 'YieldFrom';
  readonly value: Expr;
}
export interface Yield extends Range {
  readonly kind: 'Yield';
  readonly value: Expr | null;
}
export interface Compare extends Range {
  readonly kind: 'Compare';
  readonly left: Expr;
  readonly ops: readonly CmpOp[];
  readonly comparators: readonly Expr[];
}
export interface Call extends Range {
  readonly kind: 'Call';
  readonly func: Expr;
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
}
export interface FormattedValue extends Range {
  readonly kind: 'FormattedValue';
  readonly value: Expr;
  readonly conversion: 's' | 'r' | 'a' | null;
  readonly format_spec: JoinedStr | null;
}
export interface JoinedStr extends Range {
  readonly kind: 'JoinedStr';
  readonly values: readonly (FormattedValue | Constant)[];
}
export interface Constant extends Range {
  readonly kind: 'Constant';
  readonly value: ConstantValue;
}
export interface Attribute extends Range {
  readonly kind: 'Attribute';
  readonly value: Expr;
  readonly attr: string;
  readonly attrRange: Range;
}
export interface Subscript extends Range {
  readonly kind: 'Subscript';
  readonly value: Expr;
  readonly slice: Expr;
}
export interface Starred extends Range {
  readonly kind: 'Starred';
  readonly value: Expr;
}
export interface Name extends Range {
  readonly kind: 'Name';
  readonly id: string;
}
export interface Slice extends Range {
  readonly kind: 'Slice';
  readonly lower: Expr | null;
  readonly upper: Expr | null;
  readonly step: Expr | null;
}

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | Sequence
  | Comprehension
  | DictComp
  | Await
  | Yield
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | Slice;

/** A literal's value, tagged because `2` and `2.0`, `'a'` and `b'a'` differ in Python. */
export type ConstantValue =
  | { readonly type: 'None' }
  | { readonly type: 'Ellipsis' }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'int'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'complex'; readonly imaginary: number }
  | { readonly type: 'str'; readonly value: string }
  | { readonly type: 'bytes'; readonly value: Uint8Array };

export type Operator =
  | 'Add'
  | 'Sub'
  | 'Mult'
  | 'MatMult'
  | 'Div'
  | 'Mod'
  | 'Pow'
  | 'LShift'
  | 'RShift'
  | 'BitOr'
  | 'BitXor'
  | 'BitAnd'
  | 'FloorDiv';

export type CmpOp = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

// ── Parts ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** One `for target in iter if ...` of a comprehension (CPython's `comprehension`). */
export interface Generator extends Range {
  readonly kind: 'comprehension';
  readonly target: Expr;
  readonly iter: Expr;
  readonly ifs: readonly Expr[];
  readonly is_async: boolean;
}
export interface ExceptHandler extends Range {
  readonly kind: 'ExceptHandler';
  readonly type: Expr | null;
  readonly name: string | null;
  readonly body: readonly Stmt[];
}
export interface Arguments {
  readonly kind: 'arguments';
  readonly posonlyargs: readonly Arg[];
  readonly args: readonly Arg[];
  readonly vararg: Arg | null;
  readonly kwonlyargs: readonly Arg[];
  /** One entry for each of `kwonlyargs`; `null` where it has no default. */
  readonly kw_defaults: readonly (Expr | null)[];
  readonly kwarg: Arg | null;
  /** Defaults of the last positional parameters. */
  readonly defaults: readonly Expr[];
}
export interface Arg extends Range {
  readonly kind: 'arg';
  readonly arg: string;
  readonly annotation: Expr | null;
}
/** `arg` is `null` for `**value`. */
export interface Keyword extends Range {
  readonly kind: 'keyword';
  readonly arg: string | null;
  readonly value: Expr;
}
export interface Alias extends Range {
  readonly kind: 'alias';
  readonly name: string;
  readonly asname: string | null;
}
export interface WithItem extends Range {
  readonly kind: 'withitem';
  readonly context_expr: Expr;
  readonly optional_vars: Expr | null;
}
export interface MatchCase extends Range {
  readonly kind: 'match_case';
  readonly pattern: Pattern;
  readonly guard: Expr | null;
  readonly body: readonly Stmt[];
}

// ── Patterns ─────────────────────────────────────────────────────────────────────────────────────────────────────

export interface MatchValue extends Range {
  readonly kind: 'MatchValue';
  readonly value: Expr;
}
export interface MatchSingleton extends Range {
  readonly kind: 'MatchSingleton';
  readonly value: ConstantValue;
}
export interface MatchSequence extends Range {
  readonly kind: 'MatchSequence';
  readonly patterns: readonly Pattern[];
}
export interface MatchMapping extends Range {
  readonly kind: 'MatchMapping';
  readonly keys: readonly Expr[];
  readonly patterns: readonly Pattern[];
  readonly rest: string | null;
}
export interface MatchClass extends Range {
  readonly kind: 'MatchClass';
  readonly cls: Expr;
  readonly patterns: readonly Pattern[];
  readonly kwd_attrs: readonly string[];
  readonly kwd_patterns: readonly Pattern[];
}
export interface MatchStar extends Range {
  readonly kind: 'MatchStar';
  readonly name: string | null;
}
export interface MatchAs extends Range {
  readonly kind: 'MatchAs';
  readonly pattern: Pattern | null;
  readonly name: string | null;
}
export interface MatchOr extends Range {
  readonly kind: 'MatchOr';
  readonly patterns: readonly Pattern[];
}

export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

export type Node =
  | Module
  | Stmt
  | Expr
  | Generator
  | ExceptHandler
  | Arg
  | Keyword
  | Alias
  | WithItem
  | MatchCase
  | Pattern;
