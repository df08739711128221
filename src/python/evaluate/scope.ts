/**
 * Which variable a name means (CPython's `Python/symtable.c`): for each module, class, function, lambda and
 * comprehension, whether a name is local, shared with inner functions (a cell), taken from an outer one (free) or
 * global. Worked out once per tree, asked by the evaluator.
 */

import type { ClassDef, Comprehension, DictComp, Expr, FunctionDef, Lambda, Module, Stmt } from '../ast.ts';
import { blocksOf, expressionsOf, partsOf, patternNames } from './visit.ts';

export type Binding = 'local' | 'cell' | 'free' | 'global' | 'implicit';

/** A node that opens a scope of its own. An expression stands for itself when it is evaluated alone. */
export type ScopeNode = Module | ClassDef | FunctionDef | Lambda | Comprehension | DictComp | Expr;

export type ScopeKind = 'module' | 'class' | 'function' | 'comprehension';

export class Scope {
  readonly kind: ScopeKind;
  /** The class whose body this lies in, without leading underscores: what private names (`__x`) are mangled with. */
  readonly privateTo: string | null;
  readonly bound = new Set<string>();
  readonly used = new Set<string>();
  readonly globals = new Set<string>();
  readonly nonlocals = new Set<string>();
  readonly children: Scope[] = [];
  readonly bindings = new Map<string, Binding>();
  /** Variables that inner functions share, to be made when a call begins. */
  readonly cells: string[] = [];
  /** Variables of outer functions that this one or an inner one needs. */
  readonly free: string[] = [];
  isGenerator = false;
  hasAnnotations = false;

  constructor(kind: ScopeKind, privateTo: string | null) {
    this.kind = kind;
    this.privateTo = privateTo;
  }

  /** `__name` inside a class is `_Class__name`. */
  mangle(name: string): string {
    if (this.privateTo === null || name.charCodeAt(0) !== 95 || name.charCodeAt(1) !== 95) return name;
    return name.endsWith('__') || name.includes('.') ? name : `_${this.privateTo}${name}`;
  }
}

const scopes = new WeakMap<object, Scope>();

/** The scope that a node opens. The module (or the lone expression) around it must have been analysed. */
export function scopeOf(node: ScopeNode): Scope {
  const scope = scopes.get(node);
  if (!scope) throw new Error(`no scope was worked out for a ${node.kind}`);
  return scope;
}

/** Works out the scopes of a module and of everything in it, once. */
export function analyseModule(module: Module): Scope {
  const known = scopes.get(module);
  if (known) return known;
  const scope = new Scope('module', null);
  scopes.set(module, scope);
  visitBlock(module.body, scope);
  resolve(scope, new Set());
  return scope;
}

/** The same for an expression that stands alone (a string annotation). */
export function analyseExpression(expr: Expr): Scope {
  const scope = new Scope('module', null);
  visitExpr(expr, scope);
  resolve(scope, new Set());
  return scope;
}

/** The names that a statement binds in its own scope. */
export function namesBoundBy(stmt: Stmt): ReadonlySet<string> {
  const scope = new Scope('module', null);
  bindNames(stmt, scope);
  return scope.bound;
}

function bindNames(stmt: Stmt, scope: Scope): void {
  declare(stmt, scope);
  for (const expr of expressionsOf(stmt)) bindTargets(expr, scope);
  for (const block of blocksOf(stmt)) for (const inner of block) bindNames(inner, scope);
}

/** Names that assignment targets and walrus expressions bind (a Name read is not told apart from one bound: see `visitStmt`). */
function bindTargets(expr: Expr, scope: Scope): void {
  if (expr.kind === 'NamedExpr') scope.bound.add(scope.mangle(expr.target.id));
  for (const part of partsOf(expr)) bindTargets(part, scope);
}

function visitBlock(block: readonly Stmt[], scope: Scope): void {
  for (const stmt of block) visitStmt(stmt, scope);
}

function visitStmt(stmt: Stmt, scope: Scope): void {
  declare(stmt, scope);
  for (const expr of expressionsOf(stmt)) visitExpr(expr, scope);
  if (stmt.kind === 'FunctionDef' || stmt.kind === 'AsyncFunctionDef') visitFunction(stmt, scope);
  else if (stmt.kind === 'ClassDef') visitClass(stmt, scope);
  else for (const block of blocksOf(stmt)) visitBlock(block, scope);
}

/** What a statement itself binds or declares. */
function declare(stmt: Stmt, scope: Scope): void {
  const bind = (name: string) => scope.bound.add(scope.mangle(name));
  switch (stmt.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
      bind(stmt.name);
      break;
    case 'Global':
      for (const name of stmt.names) scope.globals.add(scope.mangle(name));
      break;
    case 'Nonlocal':
      for (const name of stmt.names) scope.nonlocals.add(scope.mangle(name));
      break;
    case 'Import':
      for (const { name, asname } of stmt.names) bind(asname ?? name.split('.')[0] ?? name);
      break;
    case 'ImportFrom':
      for (const { name, asname } of stmt.names) if (name !== '*') bind(asname ?? name);
      break;
    case 'Try':
    case 'TryStar':
      for (const { name } of stmt.handlers) if (name !== null) bind(name);
      break;
    case 'Match':
      for (const one of stmt.cases) for (const name of patternNames(one.pattern)) bind(name);
      break;
    default:
      for (const target of targetsOf(stmt)) bindTarget(target, scope);
      if (stmt.kind === 'AnnAssign') scope.hasAnnotations = true;
  }
}

function targetsOf(stmt: Stmt): readonly Expr[] {
  switch (stmt.kind) {
    case 'Assign':
    case 'Delete':
      return stmt.targets;
    case 'AugAssign':
    case 'AnnAssign':
    case 'For':
    case 'AsyncFor':
      return [stmt.target];
    case 'With':
    case 'AsyncWith':
      return stmt.items.flatMap((item) => item.optional_vars ?? []);
    default:
      return [];
  }
}

/** The names that an assignment to a target binds. */
function bindTarget(target: Expr, scope: Scope): void {
  if (target.kind === 'Name') scope.bound.add(scope.mangle(target.id));
  else if (target.kind === 'Tuple' || target.kind === 'List') for (const part of target.elts) bindTarget(part, scope);
  else if (target.kind === 'Starred') bindTarget(target.value, scope);
}

function visitExpr(expr: Expr, scope: Scope): void {
  switch (expr.kind) {
    case 'Name':
      scope.used.add(scope.mangle(expr.id));
      if (expr.id === 'super' && (scope.kind === 'function' || scope.kind === 'comprehension'))
        scope.used.add('__class__');
      return;
    case 'NamedExpr':
      bindWalrus(expr.target.id, scope);
      break;
    case 'Lambda':
      visitLambda(expr, scope);
      break;
    case 'Yield':
    case 'YieldFrom':
      scope.isGenerator = true;
      break;
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
    case 'DictComp':
      visitComprehension(expr, scope);
      break;
  }
  for (const part of partsOf(expr)) visitExpr(part, scope);
}

const parents = new WeakMap<Scope, Scope>();

function child(kind: ScopeKind, parent: Scope, node: ScopeNode, privateTo = parent.privateTo): Scope {
  const scope = new Scope(kind, privateTo);
  scopes.set(node, scope);
  parent.children.push(scope);
  parents.set(scope, parent);
  return scope;
}

/** `:=` inside a comprehension binds in the function around it. */
function bindWalrus(name: string, scope: Scope): void {
  let target = scope;
  while (target.kind === 'comprehension') {
    target.nonlocals.add(target.mangle(name));
    const outer = parents.get(target);
    if (!outer) break;
    target = outer;
  }
  if (target.globals.has(name)) return;
  target.bound.add(target.mangle(name));
}

function visitFunction(stmt: FunctionDef, outer: Scope): void {
  const scope = child('function', outer, stmt);
  bindParameters(stmt, scope);
  visitBlock(stmt.body, scope);
}

function visitLambda(expr: Lambda, outer: Scope): void {
  const scope = child('function', outer, expr);
  bindParameters(expr, scope);
  visitExpr(expr.body, scope);
}

function bindParameters({ args }: FunctionDef | Lambda, scope: Scope): void {
  for (const arg of [...args.posonlyargs, ...args.args, args.vararg, ...args.kwonlyargs, args.kwarg]) {
    if (arg) scope.bound.add(scope.mangle(arg.arg));
  }
}

function visitClass(stmt: ClassDef, outer: Scope): void {
  visitBlock(stmt.body, child('class', outer, stmt, stmt.name.replace(/^_+/, '') || null));
}

function visitComprehension(expr: Comprehension | DictComp, outer: Scope): void {
  const scope = child('comprehension', outer, expr);
  for (const [index, generator] of expr.generators.entries()) {
    bindTarget(generator.target, scope);
    visitExpr(generator.target, scope);
    if (index > 0) visitExpr(generator.iter, scope);
    for (const test of generator.ifs) visitExpr(test, scope);
  }
  const results = expr.kind === 'DictComp' ? [expr.key, expr.value] : [expr.elt];
  for (const result of results) visitExpr(result, scope);
}

/** Decides every name of a scope and of the scopes in it. `outer` is what the functions around it bind. */
function resolve(scope: Scope, outer: ReadonlySet<string>): void {
  const own = scope.kind === 'module' ? new Set<string>() : namesOf(scope, outer);
  const inner = scope.kind === 'class' ? new Set([...outer, '__class__']) : new Set([...outer, ...own]);
  for (const name of scope.globals) inner.delete(name);
  for (const child of scope.children) resolve(child, inner);
  for (const child of scope.children) for (const name of child.free) share(scope, name);
}

/** Decides the names of one scope; answers those it binds itself. */
function namesOf(scope: Scope, outer: ReadonlySet<string>): Set<string> {
  const own = new Set<string>();
  for (const name of new Set([...scope.used, ...scope.bound, ...scope.nonlocals, ...scope.globals])) {
    const binding = decide(scope, name, outer);
    scope.bindings.set(name, binding);
    if (binding === 'local') own.add(name);
    if (binding === 'free') scope.free.push(name);
  }
  return own;
}

function decide(scope: Scope, name: string, outer: ReadonlySet<string>): Binding {
  if (scope.globals.has(name)) return 'global';
  if (scope.nonlocals.has(name)) return outer.has(name) ? 'free' : 'global';
  if (scope.bound.has(name)) return 'local';
  return outer.has(name) ? 'free' : 'implicit';
}

/** A scope inside needs the variable: it is this scope's own, or passed on from further out. */
function share(scope: Scope, name: string): void {
  const binding = scope.bindings.get(name);
  if (scope.kind === 'class' && name === '__class__') {
    if (!scope.cells.includes(name)) scope.cells.push(name);
  } else if (scope.kind !== 'class' && (binding === 'local' || binding === 'cell')) {
    scope.bindings.set(name, 'cell');
    if (!scope.cells.includes(name)) scope.cells.push(name);
  } else if (scope.kind !== 'module' && !scope.free.includes(name)) {
    scope.free.push(name);
    if (binding === undefined) scope.bindings.set(name, 'free');
  }
}
