/**
 * What CPython says of expressions that its grammar allows and its compiler does not: `yield` and `await` outside
 * functions, `:=` in a comprehension's iterable, assignment to `__debug__`. Walks everything, so `check.ts` calls it only
 * for programs that have one of these words.
 */

import type { Expr, FunctionDef, Generator, Stmt } from '../ast.ts';
import { type AnyNode, children } from './children.ts';
import { type Fault, fault } from './problem.ts';

interface Place {
  readonly scope: 'module' | 'class' | 'function';
  readonly isAsync: boolean;
  /** `list comprehension`, `generator expression` ... when inside one. */
  readonly comprehension: string | null;
  /** Names that the comprehensions around bind. */
  readonly bound: ReadonlySet<string>;
  /** Inside the iterable of a comprehension. */
  readonly inIterable: boolean;
}

const MODULE: Place = { scope: 'module', isAsync: false, comprehension: null, bound: new Set(), inIterable: false };

const COMPREHENSIONS: ReadonlyMap<string, string> = new Map([
  ['ListComp', 'list comprehension'],
  ['SetComp', 'set comprehension'],
  ['DictComp', 'dict comprehension'],
  ['GeneratorExp', 'generator expression'],
]);

type ComprehensionNode = Extract<Expr, { generators: readonly Generator[] }>;

export function checkExpressions(body: readonly Stmt[]): Fault[] {
  const checker = new ExpressionChecker();
  for (const statement of body) checker.visit(statement, MODULE);
  return checker.faults;
}

class ExpressionChecker {
  readonly faults: Fault[] = [];

  visit(node: AnyNode, place: Place): void {
    this.check(node, place);
    switch (node.kind) {
      case 'ClassDef':
        this.visitAll([...node.decorator_list, ...node.bases, ...node.keywords], place);
        this.visitAll(node.body, { ...MODULE, scope: 'class' });
        return;
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.visitAll([...node.decorator_list, node.args, ...(node.returns === null ? [] : [node.returns])], place);
        this.visitAll(node.body, { ...MODULE, scope: 'function', isAsync: node.kind === 'AsyncFunctionDef' });
        return;
      case 'Lambda':
        this.visit(node.args, place);
        this.visit(node.body, { ...MODULE, scope: 'function' });
        return;
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        this.comprehension(node, place);
        return;
      default:
        this.visitAll(children(node), place);
    }
  }

  private visitAll(nodes: readonly AnyNode[], place: Place): void {
    for (const node of nodes) this.visit(node, place);
  }

  /** The first iterable belongs to the scope outside. */
  private comprehension(node: ComprehensionNode, place: Place): void {
    const isAsync = node.generators.some((part) => part.is_async);
    if (isAsync && !place.isAsync && node.kind !== 'GeneratorExp') {
      this.blame(node, 'asynchronous comprehension outside of an asynchronous function');
    }
    const bound = new Set([...place.bound, ...node.generators.flatMap((part) => namesIn(part.target))]);
    const inside: Place = { ...place, comprehension: COMPREHENSIONS.get(node.kind) ?? null, bound };
    for (const [index, part] of node.generators.entries()) {
      this.visit(part.iter, { ...(index === 0 ? place : inside), inIterable: true });
      this.visitAll([part.target, ...part.ifs], inside);
    }
    this.visitAll(node.kind === 'DictComp' ? [node.key, node.value] : [node.elt], inside);
  }

  private check(node: AnyNode, place: Place): void {
    switch (node.kind) {
      case 'AsyncFunctionDef':
        this.checkAsyncGenerator(node);
        return;
      case 'Yield':
      case 'YieldFrom':
        this.checkYield(node, place);
        return;
      case 'Await':
        this.checkAwait(node, place);
        return;
      case 'NamedExpr':
        this.checkNamed(node, place);
        return;
      default:
        this.checkDebug(node);
    }
  }

  private checkYield(node: Expr, place: Place): void {
    if (place.comprehension !== null) this.blame(node, `'yield' inside ${place.comprehension}`);
    else if (place.scope !== 'function') this.blame(node, "'yield' outside function");
    else if (node.kind === 'YieldFrom' && place.isAsync) this.blame(node, "'yield from' inside async function");
  }

  /** A coroutine that yields has nobody to return a value to. */
  private checkAsyncGenerator(node: FunctionDef): void {
    const own = node.body.flatMap(ownNodes);
    if (!own.some((part) => part.kind === 'Yield')) return;
    for (const part of own) {
      if (part.kind === 'Return' && part.value !== null) this.blame(part, "'return' with value in async generator");
    }
  }

  private checkAwait(node: Expr, place: Place): void {
    if (place.scope !== 'function') this.blame(node, "'await' outside function");
    else if (!place.isAsync && place.comprehension !== null && place.comprehension !== 'generator expression') {
      this.blame(node, 'asynchronous comprehension outside of an asynchronous function');
    } else if (!place.isAsync) this.blame(node, "'await' outside async function");
  }

  private checkNamed(node: Extract<Expr, { kind: 'NamedExpr' }>, place: Place): void {
    const name = node.target.id;
    const start = 'assignment expression';
    if (place.inIterable) this.blame(node, `${start} cannot be used in a comprehension iterable expression`);
    else if (place.comprehension === null) return;
    else if (place.bound.has(name)) {
      this.blame(node.target, `${start} cannot rebind comprehension iteration variable '${name}'`);
    } else if (place.scope === 'class') {
      this.blame(node, `${start} within a comprehension cannot be used in a class body`);
    }
  }

  private checkDebug(node: AnyNode): void {
    for (const target of storesOf(node)) {
      const verb = node.kind === 'Delete' ? 'delete' : 'assign to';
      if (target === '__debug__' && 'from' in node) this.blame(node, `cannot ${verb} __debug__`);
    }
  }

  private blame(node: { readonly from: number; readonly to: number }, message: string): void {
    this.faults.push(fault(message, node.from, node.to));
  }
}

/** The node and all below it that belong to the same function. */
function ownNodes(node: AnyNode): AnyNode[] {
  const isOther = node.kind === 'Lambda' || node.kind === 'ClassDef' || node.kind === 'FunctionDef';
  return isOther || node.kind === 'AsyncFunctionDef' ? [node] : [node, ...children(node).flatMap(ownNodes)];
}

/** The names that a node itself binds or deletes. */
function storesOf(node: AnyNode): readonly (string | null)[] {
  switch (node.kind) {
    case 'Assign':
    case 'Delete':
      return node.targets.flatMap(namesIn);
    case 'AugAssign':
    case 'AnnAssign':
    case 'For':
    case 'AsyncFor':
    case 'comprehension':
      return namesIn(node.target);
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
      return [node.name];
    case 'alias':
      return [node.asname ?? node.name];
    case 'arg':
    case 'keyword':
      return [node.arg];
    default:
      return [];
  }
}

function namesIn(target: Expr): string[] {
  if (target.kind === 'Name') return [target.id];
  if (target.kind === 'Attribute') return [target.attr];
  if (target.kind === 'Starred') return namesIn(target.value);
  return target.kind === 'Tuple' || target.kind === 'List' ? target.elts.flatMap(namesIn) : [];
}
