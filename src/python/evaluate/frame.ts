/** One activation of a module, class body, function or comprehension: its variables and where it stands. */

import type { Range } from '../../range.ts';
import type { PyObject, Value } from '../objects/object.ts';
import type { Scope } from './scope.ts';
import type { ModuleContext } from './thread.ts';

/** A variable that several functions share. */
export class Cell {
  value: Value | undefined;

  constructor(value: Value | undefined) {
    this.value = value;
  }
}

/** What a statement did to the flow of control. */
export const NORMAL = 0;
export const BREAK = 1;
export const CONTINUE = 2;
export const RETURN = 3;
export type Completion = typeof NORMAL | typeof BREAK | typeof CONTINUE | typeof RETURN;

/** The node being executed: only its place and its kind matter. */
export interface Place extends Range {
  readonly kind: string;
}

/** The mapping that a class body fills: a dict, or what `__prepare__` gave. */
export type ClassNamespace = PyObject;

export class Frame {
  readonly scope: Scope;
  readonly context: ModuleContext;
  /** `<module>`, the function's or the class's name. */
  readonly name: string;
  /** What qualified names of things defined here begin with: `Outer.` or `outer.<locals>.`. */
  readonly prefix: string;
  /** Variables of a function; shared ones are held in cells. `null` in modules and class bodies. */
  readonly locals: Map<string, Value | Cell> | null;
  /** `null` unless this is a class body. */
  readonly namespace: ClassNamespace | null;
  /** In a class body: the cells it passes on to its functions (outer variables, `__class__`). */
  readonly cells: Map<string, Cell> | null;
  /** In a class body: where each name was bound. */
  readonly bindings: Map<string, Range> | null;
  node: Place;
  statement: Place;
  caller: Frame | null = null;
  /** What `return` gave. */
  returned: Value = null;
  /** Whether statements that fail here are reported and skipped (tolerant mode; modules and class bodies only). */
  tolerant = false;
  /** In tolerant mode: whether a `try` around the statement would handle what it threw. */
  rescue: ((thrown: unknown) => boolean) | null = null;

  constructor(options: FrameOptions) {
    this.scope = options.scope;
    this.context = options.context;
    this.name = options.name;
    this.prefix = options.prefix;
    this.locals = options.locals ?? null;
    this.namespace = options.namespace ?? null;
    this.cells = options.cells ?? null;
    this.bindings = options.namespace ? new Map() : null;
    this.node = options.node;
    this.statement = options.node;
  }
}

export interface FrameOptions {
  readonly scope: Scope;
  readonly context: ModuleContext;
  readonly name: string;
  readonly prefix: string;
  readonly node: Place;
  readonly locals?: Map<string, Value | Cell>;
  readonly namespace?: ClassNamespace;
  readonly cells?: Map<string, Cell>;
}
