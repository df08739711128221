/**
 * In the free sandbox and in a dropped tutorial `app` and `db` exist even if the text never makes them; a note says what
 * a real file would have. Called by `program.ts` before a file is executed.
 */

import type { Module } from '../python/ast.ts';
import type { Value } from '../python/objects/object.ts';
import type { Problems } from './problems.ts';
import { ambientApp, ambientDb } from './stand-in.ts';

const AMBIENT: ReadonlyMap<string, { readonly make: () => Value; readonly written: string }> = new Map([
  ['app', { make: ambientApp, written: '`app = Flask(__name__)`' }],
  ['db', { make: ambientDb, written: '`db = SQLAlchemy(app)`' }],
]);

/** Puts those of the two names into the namespace that the file uses and never binds. */
export function provideAmbient(tree: Module, file: string, namespace: Map<string, Value>, problems: Problems): void {
  const names = new NameUse();
  names.visit(tree);
  for (const [name, { make, written }] of AMBIENT) {
    const use = names.used.get(name);
    if (!use || names.bound.has(name) || names.importsAll) continue;
    namespace.set(name, make());
    const message = `\`${name}\` is lent to this file, which never makes it. A real one would say ${written}.`;
    problems.addNote('Ambient', message, { file, ...use });
  }
}

/** The names that a file reads and those that it binds anywhere. */
class NameUse {
  readonly bound = new Set<string>();
  readonly used = new Map<string, { readonly from: number; readonly to: number }>();
  importsAll = false;

  /** Walks plain data: whatever has a `kind` is a node of the tree. */
  visit(node: unknown): void {
    if (Array.isArray(node)) for (const item of node) this.visit(item);
    else if (isNode(node)) {
      this.#note(node);
      for (const child of Object.values(node)) if (typeof child === 'object') this.visit(child);
    }
  }

  #note(node: Tagged): void {
    switch (node.kind) {
      case 'Name':
        if (node.id !== undefined && !this.used.has(node.id)) this.used.set(node.id, { from: node.from, to: node.to });
        break;
      case 'Assign':
        for (const target of node.targets ?? []) if (target.kind === 'Name' && target.id) this.bound.add(target.id);
        break;
      case 'alias':
        if (node.name === '*') this.importsAll = true;
        else this.bound.add(node.asname ?? node.name?.split('.')[0] ?? '');
        break;
      case 'FunctionDef':
      case 'ClassDef':
        this.bound.add(node.name ?? '');
    }
  }
}

/** What of any node is looked at here. */
interface Tagged {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  readonly id?: string;
  readonly name?: string;
  readonly asname?: string | null;
  readonly targets?: readonly Tagged[];
}

function isNode(value: unknown): value is Tagged {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
