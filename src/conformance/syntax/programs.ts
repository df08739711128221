/**
 * The programs of `src/conformance/syntax` and what CPython says of them, and the comparison of trees. Used by tests only.
 */

import { readFileSync } from 'node:fs';

export interface RecordedError {
  readonly type: string;
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
}

const FOLDER = new URL('./', import.meta.url);

/** The programs of a file, by the name after `####`; spelled as `record_syntax.py` spells them. */
export function programs(file: string): [name: string, source: string][] {
  const parts = readFileSync(new URL(file, FOLDER), 'utf8')
    .split(/^#### /m)
    .slice(1);
  return parts.map((part) => {
    const [head = '', ...lines] = part.split('\n');
    const [, name = '', spelling = ''] = /^(.*?)(?: \[(\w+)\])?$/.exec(head) ?? [];
    return [name, respell(lines.join('\n'), spelling)];
  });
}

function respell(source: string, spelling: string): string {
  if (spelling === 'bare') return source.slice(0, -1);
  if (spelling === 'bom') return `\ufeff${source}`;
  if (spelling === 'crlf') return source.replaceAll('\n', '\r\n');
  return spelling === 'cr' ? source.replaceAll('\n', '\r') : source;
}

export function recorded<T>(file: string): Map<string, T> {
  // The recorder writes the file; its shape is what the caller names.
  const answers = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Record<string, T>;
  return new Map(Object.entries(answers));
}

/** The tree in the recording's shape: numbers that JSON can't hold are spelled as CPython spells them. */
export function simplify(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(simplify);
  if (node instanceof Uint8Array) return [...node];
  if (typeof node === 'bigint') return `0x${node.toString(16)}`;
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, simplify(value)]));
}

/** The first place where the recording is not matched, as a path, or `null`. What the recording leaves out is free. */
export function difference(expected: unknown, actual: unknown, path: string): string | null {
  if (Array.isArray(expected)) return listDifference(expected, actual, path);
  if (expected !== null && typeof expected === 'object') return recordDifference(expected, actual, path);
  return sameLeaf(expected, actual) ? null : `${path}: ${JSON.stringify(expected)} != ${JSON.stringify(actual)}`;
}

function listDifference(expected: readonly unknown[], actual: unknown, path: string): string | null {
  if (!Array.isArray(actual)) return `${path}: not a list`;
  if (expected.length !== actual.length) return `${path}: ${expected.length} != ${actual.length} entries`;
  for (const [index, value] of expected.entries()) {
    const found = difference(value, actual[index], `${path}[${index}]`);
    if (found !== null) return found;
  }
  return null;
}

function recordDifference(expected: object, actual: unknown, path: string): string | null {
  if (actual === null || typeof actual !== 'object') return `${path}: nothing there`;
  const fields = new Map(Object.entries(actual));
  for (const [key, value] of Object.entries(expected)) {
    const found = difference(value, fields.get(key), `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** CPython writes floats in hexadecimal, exactly: `0x1.8000000000000p+1`. */
function sameLeaf(expected: unknown, actual: unknown): boolean {
  if (typeof expected === 'string' && typeof actual === 'number') return floatOf(expected) === actual;
  return expected === actual;
}

function floatOf(text: string): number {
  if (text === 'inf') return Number.POSITIVE_INFINITY;
  const [, whole = '0', fraction = '', exponent = '0'] = /^0x([01])\.([0-9a-f]*)p([+-]\d+)$/.exec(text) ?? [];
  const digits = Number(BigInt(`0x${whole}${fraction}`));
  const scale = Number(exponent);
  return scale < -1000
    ? digits * 2 ** (scale + 100) * 2 ** (-100 - 4 * fraction.length)
    : digits * 2 ** (scale - 4 * fraction.length);
}
