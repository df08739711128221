/**
 * Makes `vite preview` answer with the headers that the host will send: it reads `public/_headers` and gives the plugin
 * that `vite.config.ts` installs. So what a person looks at and what the tests drive stands under the shipped policy.
 */

import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

interface HeaderRule {
  /** An address, or the beginning of one when it ends in `*`. */
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads the format that static hosts share: an address at the margin, its headers indented below. */
export function parseHeaders(text: string): HeaderRule[] {
  return text
    .split(/\n(?=\S)/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      return { path: path.trim(), headers: lines.filter((line) => line.trim() !== '').map(parseHeader) };
    });
}

function parseHeader(line: string): [name: string, value: string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}

function matches(rule: HeaderRule, address: string): boolean {
  return rule.path.endsWith('*') ? address.startsWith(rule.path.slice(0, -1)) : address === rule.path;
}

/** The plugin; `file` is the path of `_headers`. */
export function shippedHeaders(file: string): Plugin {
  return {
    name: 'backref:shipped-headers',
    configurePreviewServer(server) {
      const rules = parseHeaders(readFileSync(file, 'utf8'));
      server.middlewares.use((request, response, next) => {
        const address = request.url ?? '/';
        for (const rule of rules.filter((candidate) => matches(candidate, address))) {
          for (const [name, value] of rule.headers) response.setHeader(name, value);
        }
        next();
      });
    },
  };
}
