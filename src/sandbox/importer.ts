/**
 * What `import` finds: the program's own files, then the standard library and the packages of `site-packages`; a name
 * that is none of these and no misspelling of one gets a stand-in. Made by `run.ts` for each run.
 */

import { type ModuleSpec, PyModule } from '../python/objects/module.ts';
import type { Value } from '../python/objects/object.ts';
import { current } from '../python/objects/runtime.ts';
import { STDLIB } from '../python/stdlib/modules.ts';
import type { Span } from '../range.ts';
import { SITE_PACKAGES } from '../site-packages/modules.ts';
import type { SourceFile } from './protocol.ts';
import { standInModule } from './stand-in.ts';

const SPECS: ReadonlyMap<string, ModuleSpec> = new Map([...STDLIB, ...SITE_PACKAGES].map((spec) => [spec.name, spec]));

/** Long enough that a slip of two letters is a slip and not another package (`flaskr` is not `flask`). */
const KNOWN_NAMES = [...new Set([...SPECS.keys()].map(rootOf))].filter((name) => name.length >= 8);

/** An import that a stand-in answered. */
export interface StandInUse {
  readonly module: string;
  readonly span: Span | null;
}

export class Importer {
  readonly standIns: StandInUse[] = [];
  readonly #files: ReadonlyMap<string, SourceFile>;
  readonly #execute: (file: SourceFile, module: PyModule) => void;

  /** @param execute runs a file of the program in the namespace of its new module. */
  constructor(files: readonly SourceFile[], execute: (file: SourceFile, module: PyModule) => void) {
    this.#files = new Map(files.map((file) => [moduleName(file.name), file]));
    this.#execute = execute;
  }

  /**
   * The module of a dotted name (leading dots for relative imports), or `null` when Python would not find it either.
   * @throws what the module's own statements raise.
   */
  find(name: string): Value | null {
    const absolute = name.replace(/^\.+/, '');
    const { modules } = current();
    const known = modules.get(absolute || '.');
    if (known !== undefined) return known;
    return this.#fromFile(absolute) ?? fromSpec(absolute) ?? this.#standIn(absolute, name.startsWith('.'));
  }

  #fromFile(name: string): Value | null {
    const file = this.#files.get(name);
    if (!file) return null;
    const module = new PyModule(name);
    module.namespace.set('__file__', file.name);
    current().modules.set(name, module);
    try {
      this.#execute(file, module);
    } catch (thrown) {
      current().modules.delete(name);
      throw thrown;
    }
    return module;
  }

  #standIn(name: string, relative: boolean): Value | null {
    if (!relative && isKnownOrSlip(name)) return null;
    const module = standInModule(name || '.');
    current().modules.set(name || '.', module);
    this.standIns.push({ module: name || '.', span: current().host.statement() });
    return module;
  }
}

/** `blog/models.py` is imported as `blog.models`. */
export function moduleName(fileName: string): string {
  return fileName.replace(/\.py$/, '').replaceAll('/', '.');
}

function fromSpec(name: string): Value | null {
  const spec = SPECS.get(name);
  if (!spec) return null;
  const module = new PyModule(name);
  current().modules.set(name, module);
  for (const [key, value] of spec.load()) module.namespace.set(key, value);
  return module;
}

function rootOf(name: string): string {
  return name.split('.')[0] ?? name;
}

/** A submodule that a package of ours lacks, or a misspelt package: Python's ModuleNotFoundError is the right answer. */
function isKnownOrSlip(name: string): boolean {
  const root = rootOf(name);
  return SPECS.has(root) || KNOWN_NAMES.some((known) => distance(root, known) <= 2);
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
