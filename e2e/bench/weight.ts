/** Weighs the built course: what a reader must receive before the page answers. Called by `bench.ts`. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Weight {
  /** Gzip bytes of the scripts and styles that `index.html` names. */
  readonly entry: number;
  /** Gzip bytes of everything that the host would ever send compressed. */
  readonly all: number;
}

/** @param dist the folder that `vite build` fills. */
export function weigh(dist: string): Weight {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="(?:\.\/)?([^"]+\.(?:js|css))"/g)].map(([, path = '']) => path);
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  return {
    entry: sum(named.map((path) => compressed(join(dist, path)))),
    all: sum(
      files.filter((path) => /\.(?:html|js|css|wasm|woff2)$/.test(path)).map((path) => compressed(join(dist, path))),
    ),
  };
}

function compressed(path: string): number {
  const bytes = readFileSync(path);
  return path.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
