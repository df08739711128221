/** Functions of the program: how they are made and what a call of one does. */

import type { Arg, Arguments, FunctionDef, Lambda, Stmt } from '../ast.ts';
import { dictOf, type PyDict } from '../objects/dict.ts';
import { functionType, PyCallable } from '../objects/function.ts';
import { type Keywords, MISSING, type Value } from '../objects/object.ts';
import { bind, type Parameter, type Parameters } from '../objects/signature.ts';
import { PyTuple } from '../objects/tuple.ts';
import { pop, push } from './activation.ts';
import { evaluate, executeBlock } from './dispatch.ts';
import { Cell, Frame, RETURN } from './frame.ts';
import { PyGenerator } from './generator.ts';
import { runBody } from './resumable-statement.ts';
import type { Scope } from './scope.ts';
import { type ModuleContext, spanIn } from './thread.ts';
import { unwind } from './unwind.ts';

/** The names of a function's parameters, in order. Worked out once for each definition. */
interface Shape {
  readonly positionalOnly: readonly string[];
  readonly positional: readonly string[];
  readonly rest: string | null;
  readonly keywordOnly: readonly string[];
  readonly keywords: string | null;
  /** Every positional name, if a call that gives exactly those needs nothing else. */
  readonly simple: readonly string[] | null;
}

const shapes = new WeakMap<Arguments, Shape>();

function shapeOf(args: Arguments, scope: Scope): Shape {
  const known = shapes.get(args);
  if (known) return known;
  const names = (list: readonly Arg[]) => list.map((arg) => scope.mangle(arg.arg));
  const only = args.vararg === null && args.kwarg === null && args.kwonlyargs.length === 0;
  const shape: Shape = {
    positionalOnly: names(args.posonlyargs),
    positional: names(args.args),
    rest: args.vararg && scope.mangle(args.vararg.arg),
    keywordOnly: names(args.kwonlyargs),
    keywords: args.kwarg && scope.mangle(args.kwarg.arg),
    simple: only ? names([...args.posonlyargs, ...args.args]) : null,
  };
  shapes.set(args, shape);
  return shape;
}

/** What a definition gives its function besides the code. */
export interface Definition {
  readonly name: string;
  readonly qualname: string;
  readonly defaults: readonly Value[];
  readonly keywordDefaults: ReadonlyMap<string, Value>;
  readonly closure: ReadonlyMap<string, Cell>;
}

export class PyFunction extends PyCallable {
  readonly node: FunctionDef | Lambda;
  readonly scope: Scope;
  readonly context: ModuleContext;
  readonly closure: ReadonlyMap<string, Cell>;
  /** `__annotations__`; `null` until there are any. */
  annotations: PyDict | null = null;
  readonly #shape: Shape;
  #defaults: readonly Value[];
  #keywordDefaults: ReadonlyMap<string, Value>;
  #parameters: Parameters | null = null;

  constructor(node: FunctionDef | Lambda, scope: Scope, context: ModuleContext, definition: Definition) {
    const module = context.globals.get('__name__');
    super(functionType, definition.name, definition.qualname, typeof module === 'string' ? module : '__main__');
    this.node = node;
    this.scope = scope;
    this.context = context;
    this.closure = definition.closure;
    this.span = spanIn(context.file, node);
    this.#shape = shapeOf(node.args, scope);
    this.#defaults = definition.defaults;
    this.#keywordDefaults = definition.keywordDefaults;
  }

  get defaults(): readonly Value[] {
    return this.#defaults;
  }

  set defaults(values: readonly Value[]) {
    this.#defaults = values;
    this.#parameters = null;
  }

  get keywordDefaults(): ReadonlyMap<string, Value> {
    return this.#keywordDefaults;
  }

  set keywordDefaults(values: ReadonlyMap<string, Value>) {
    this.#keywordDefaults = values;
    this.#parameters = null;
  }

  override get parameters(): Parameters {
    this.#parameters ??= this.#describe();
    return this.#parameters;
  }

  #describe(): Parameters {
    const { positionalOnly, positional, rest, keywordOnly, keywords } = this.#shape;
    const count = positionalOnly.length + positional.length;
    const fallback = (index: number) => this.#defaults[index - (count - this.#defaults.length)];
    const describe = (name: string, index: number): Parameter => ({ name, fallback: fallback(index) });
    return {
      positionalOnly: positionalOnly.map(describe),
      positional: positional.map((name, index) => describe(name, index + positionalOnly.length)),
      rest,
      keywordOnly: keywordOnly.map((name) => ({ name, fallback: this.#keywordDefaults.get(name) })),
      keywords,
    };
  }

  invoke(args: readonly Value[], keywords: Keywords): Value {
    const frame = this.#enter(args, keywords);
    if (this.scope.isGenerator) return this.#generator(frame);
    const { thread } = this.context;
    push(frame);
    try {
      thread.runtime.step();
      if (this.node.kind === 'Lambda') return evaluate(this.node.body, frame);
      if (this.node.kind === 'AsyncFunctionDef') return thread.runtime.unsupported('calling an async function');
      return executeBlock(this.node.body, frame) === RETURN ? frame.returned : null;
    } catch (thrown) {
      throw unwind(thrown, frame);
    } finally {
      pop(frame);
    }
  }

  #generator(frame: Frame): Value {
    if (this.node.kind === 'AsyncFunctionDef') this.context.thread.runtime.unsupported('calling an async generator');
    return new PyGenerator(frame, this.name, runBody(this.node, frame));
  }

  /** A frame with the arguments in place. @throws Python's TypeError. */
  #enter(args: readonly Value[], keywords: Keywords): Frame {
    const { scope } = this;
    const locals = new Map<string, Value | Cell>(this.closure);
    const { simple } = this.#shape;
    if (simple !== null && keywords.size === 0 && args.length === simple.length) {
      for (let index = 0; index < simple.length; index++) locals.set(simple[index] ?? '', args[index] ?? null);
    } else this.#bindArguments(locals, args, keywords);
    for (const name of scope.cells) locals.set(name, new Cell(bareValue(locals.get(name))));
    const prefix = `${this.qualname}.<locals>.`;
    return new Frame({ scope, context: this.context, name: this.name, prefix, node: this.node, locals });
  }

  #bindArguments(locals: Map<string, Value | Cell>, args: readonly Value[], keywords: Keywords): void {
    const bound = bind(this.parameters, this.qualname, args, keywords);
    const { positionalOnly, positional, rest, keywordOnly, keywords: more } = this.#shape;
    const put = (name: string, value: Value | undefined) => {
      if (value !== undefined && value !== MISSING) locals.set(name, value);
    };
    for (const [index, name] of positionalOnly.entries()) put(name, bound.positional[index]);
    for (const [index, name] of positional.entries()) put(name, bound.positional[positionalOnly.length + index]);
    for (const [index, name] of keywordOnly.entries()) put(name, bound.keywordOnly[index]);
    if (rest !== null) locals.set(rest, new PyTuple(bound.rest));
    if (more !== null) locals.set(more, dictOf(bound.keywords));
  }
}

function bareValue(held: Value | Cell | undefined): Value | undefined {
  return held instanceof Cell ? held.value : held;
}

/** The docstring of a body, or None. */
export function docstringOf(body: readonly Stmt[]): Value {
  const [first] = body;
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant') return null;
  return first.value.value.type === 'str' ? first.value.value.value : null;
}
