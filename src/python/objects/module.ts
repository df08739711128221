/** Modules: a name and a namespace. Made by the sandbox's importer from the program's files, `stdlib` and `site-packages`. */

import { builtinType, PyObject, type Value } from './object.ts';

export const moduleType = builtinType('module');

export class PyModule extends PyObject {
  readonly name: string;
  /** `module.__dict__`. */
  readonly namespace: Map<string, Value>;
  /** While its statements are still being executed: a name that is missing may only be late. */
  isInitialising = false;

  constructor(name: string, namespace: Map<string, Value> = new Map()) {
    super(moduleType);
    this.name = name;
    this.namespace = namespace;
    this.attributes = namespace;
    namespace.set('__name__', name);
  }
}

/**
 * How a package under `site-packages` or `stdlib` is found: its dotted name, and what fills its namespace when it is
 * imported in a run. Submodules are specs of their own (`sqlalchemy.orm`).
 */
export interface ModuleSpec {
  readonly name: string;
  readonly load: () => Iterable<readonly [string, Value]>;
}
