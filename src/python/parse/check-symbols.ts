/**
 * What CPython's symbol table says of `global`, `nonlocal` and `import *` (`Python/symtable.c`). Called by `check.ts` for
 * programs that have one of these words.
 */

import type { Arguments, Expr, Global, Stmt } from '../ast.ts';
import { type AnyNode, children } from './children.ts';
import { type Fault, fault } from './problem.ts';

type ScopeKind = 'module' | 'class' | 'function';

/** What binds its `target`. */
const BINDERS: ReadonlySet<string> = new Set(['For', 'AsyncFor', 'AugAssign', 'NamedExpr']);

class Scope {
  readonly kind: ScopeKind;
  readonly outer: Scope | null;
  readonly parameters = new Set<string>();
  readonly used = new Set<string>();
  readonly annotated = new Set<string>();
  readonly assigned = new Set<string>();
  readonly declared = new Map<string, Global>();

  constructor(kind: ScopeKind, outer: Scope | null) {
    this.kind = kind;
    this.outer = outer;
  }

  /** Whether a function around this scope binds the name. */
  isBoundOutside(name: string): boolean {
    for (let scope = this.outer; scope !== null; scope = scope.outer) {
      if (scope.kind === 'function' && scope.binds(name)) return true;
    }
    return false;
  }

  private binds(name: string): boolean {
    if (this.declared.get(name)?.kind === 'Global') return false;
    return [this.assigned, this.annotated, this.parameters, this.declared].some((names) => names.has(name));
  }
}

export function checkSymbols(body: readonly Stmt[]): Fault[] {
  const table = new SymbolTable();
  table.visitAll(body, new Scope('module', null));
  return [...table.faults, ...table.unbound()];
}

class SymbolTable {
  readonly faults: Fault[] = [];
  private readonly nonlocals: { readonly scope: Scope; readonly name: string; readonly node: Global }[] = [];

  visitAll(nodes: readonly AnyNode[], scope: Scope): void {
    for (const node of nodes) this.visit(node, scope);
  }

  /** `nonlocal` names that no function around binds; known only when every scope has been seen. */
  unbound(): Fault[] {
    return this.nonlocals
      .filter(({ scope, name }) => !scope.isBoundOutside(name))
      .map(({ name, node }) => fault(`no binding for nonlocal '${name}' found`, node.from, node.to));
  }

  private visit(node: AnyNode, scope: Scope): void {
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        scope.assigned.add(node.name);
        this.visitAll([...node.decorator_list, ...defaultsOf(node.args)], scope);
        this.visitAll(node.body, this.functionScope(node.args, scope));
        return;
      case 'Lambda':
        this.visitAll(defaultsOf(node.args), scope);
        this.visit(node.body, this.functionScope(node.args, scope));
        return;
      case 'ClassDef':
        scope.assigned.add(node.name);
        this.visitAll([...node.decorator_list, ...node.bases, ...node.keywords], scope);
        this.visitAll(node.body, new Scope('class', scope));
        return;
      case 'Global':
      case 'Nonlocal':
        this.declare(node, scope);
        return;
      default:
        this.note(node, scope);
        this.visitAll(children(node), scope);
    }
  }

  private functionScope(args: Arguments, outer: Scope): Scope {
    const scope = new Scope('function', outer);
    const all = [...args.posonlyargs, ...args.args, ...args.kwonlyargs, args.vararg, args.kwarg];
    for (const arg of all) if (arg !== null) scope.parameters.add(arg.arg);
    return scope;
  }

  private note(node: AnyNode, scope: Scope): void {
    if (node.kind === 'Name') scope.used.add(node.id);
    else if (node.kind === 'Assign') for (const target of node.targets) assign(target, scope);
    else if (node.kind === 'AnnAssign' && node.target.kind === 'Name') scope.annotated.add(node.target.id);
    else if (BINDERS.has(node.kind) && 'target' in node) assign(node.target, scope);
    else if (node.kind === 'ExceptHandler' && node.name !== null) scope.assigned.add(node.name);
    else if (node.kind === 'withitem' && node.optional_vars !== null) assign(node.optional_vars, scope);
    else if (node.kind === 'alias') this.noteImport(node.asname ?? node.name, node, scope);
  }

  private noteImport(name: string, node: AnyNode, scope: Scope): void {
    if (name !== '*') scope.assigned.add(name.split('.')[0] ?? name);
    else if (scope.kind !== 'module') this.blame(node, 'import * only allowed at module level');
  }

  private declare(node: Global, scope: Scope): void {
    const word = node.kind === 'Global' ? 'global' : 'nonlocal';
    if (word === 'nonlocal' && scope.kind === 'module') {
      this.blame(node, 'nonlocal declaration not allowed at module level');
      return;
    }
    for (const name of node.names) this.declareName(node, scope, word, name);
  }

  private declareName(node: Global, scope: Scope, word: string, name: string): void {
    const before = scope.declared.get(name);
    if (scope.parameters.has(name)) this.blame(node, `name '${name}' is parameter and ${word}`);
    else if (scope.annotated.has(name)) this.blame(node, `annotated name '${name}' can't be ${word}`);
    else if (scope.assigned.has(name)) this.blame(node, `name '${name}' is assigned to before ${word} declaration`);
    else if (scope.used.has(name)) this.blame(node, `name '${name}' is used prior to ${word} declaration`);
    else if (before !== undefined && before.kind !== node.kind) {
      this.blame(before, `name '${name}' is nonlocal and global`);
    } else if (word === 'nonlocal') this.nonlocals.push({ scope, name, node });
    scope.declared.set(name, node);
  }

  private blame(node: AnyNode, message: string): void {
    if ('from' in node) this.faults.push(fault(message, node.from, node.to));
  }
}

/** Marks the names that a target binds, which the walk over its children then must not take for uses. */
function assign(target: Expr, scope: Scope): void {
  if (target.kind === 'Name') scope.assigned.add(target.id);
  else if (target.kind === 'Tuple' || target.kind === 'List') for (const part of target.elts) assign(part, scope);
  else if (target.kind === 'Starred') assign(target.value, scope);
}

function defaultsOf(args: Arguments): AnyNode[] {
  return [...args.defaults, ...args.kw_defaults.filter((value) => value !== null)];
}
