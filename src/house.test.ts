/** The rules of the house that the linter can't state: what must not be found in the sources, and what must. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const rooms = ['src', 'e2e', 'public', 'lessons', '.ci'].flatMap(filesUnder);
const top = readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));

const texts = [...rooms, ...top].filter((path) => /\.(tsx?|css|html|md|json|py|svg|txt)$|^\.ci\/|_headers$/.test(path));
const code = rooms.filter((path) => /\.tsx?$/.test(path));
const product = code.filter((path) => path.startsWith('src/') && !/\.test\.tsx?$/.test(path));
const engine = product.filter((path) => /^src\/(python|site-packages)\//.test(path));

/** Rows of data, and of types for data, that happen to be written in TypeScript: no length is too long for them. */
const tablesOfData: ReadonlySet<string> = new Set([
  'src/python/ast.ts',
  'src/python/parse/grammar.ts',
  'src/sandbox/protocol.ts',
]);

function filesUnder(room: string): string[] {
  if (!existsSync(join(root, room))) return [];
  return readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'));
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The code alone: comments are gone and literals are empty, so that words in them accuse nobody. */
function bare(source: string): string {
  return source.replace(
    /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g,
    (literal) => (literal.startsWith('/') ? '' : "''"),
  );
}

function offenders(paths: readonly string[], offends: (path: string, text: string) => boolean): string[] {
  return paths.filter((path) => offends(path, read(path)));
}

test('the walk finds the house', () => {
  expect(product).toContain('src/range.ts');
  expect(engine).toContain('src/python/ast.ts');
  expect(texts).toContain('package.json');
});

test('the language and the libraries never wait', () => {
  const waits = /\bPromise\b|\bawait\b|\basync\s+(?:function|\(|\w+\s*=>|\w+\()|\bset(?:Timeout|Interval)\b/;
  expect(offenders(engine, (_, text) => waits.test(bare(text)))).toEqual([]);
});

test('no text becomes code', () => {
  const compiles = /(?<![.\w])eval\s*\(|(?<![.\w])Function\s*\(/;
  expect(offenders(product, (_, text) => compiles.test(bare(text)))).toEqual([]);
});

test('React lives in components and hooks', () => {
  const react = /^import (?!type ).*from 'react(?:-dom)?(?:\/[^']*)?'/m;
  const hook = /^export (?:function|const) use[A-Z]/m;
  const plain = product.filter((path) => path.endsWith('.ts'));
  expect(offenders(plain, (_, text) => react.test(text) && !hook.test(text))).toEqual([]);
});

test('no file is longer than 400 lines', () => {
  const files = code.filter((path) => !tablesOfData.has(path));
  expect(offenders(files, (_, text) => text.split('\n').length > 401)).toEqual([]);
});

test('every file says first what it is', () => {
  const untested = code.filter((path) => !/\.test\.tsx?$/.test(path));
  expect(offenders(untested, (_, text) => !text.startsWith('/**'))).toEqual([]);
});

test('every file has a name of its own', () => {
  const nameless = /^(?:utils?|common|helpers?|types|misc|shared|index)\.(?:test\.)?tsx?$/;
  const nobody = /(?:^|-)(?:utils?|helpers?|manager|service)\.(?:test\.)?tsx?$/;
  expect(code.filter((path) => nameless.test(basename(path)) || nobody.test(basename(path)))).toEqual([]);
});

test('no file knows the machine it was written on', () => {
  const machine = new RegExp(`(?<![\\w.:/-])/(?:${['root', 'work'].join('|')}|home/\\w+|Users/\\w+)/`);
  expect(offenders(texts, (_, text) => machine.test(text))).toEqual([]);
});

test('nothing is silenced or put off', () => {
  const words = ['ts-ignore', 'ts-expect-error', 'ts-nocheck', 'biome-ignore', 'TODO', 'FIXME', 'XXX'].join('|');
  const excuses = new RegExp(`(?:@|\\b)(?:${words})\\b|\\b(?:test|it|describe)\\.(?:only|skip|todo)\\b`);
  const self = 'src/house.test.ts';
  expect(offenders(code, (path, text) => path !== self && excuses.test(text))).toEqual([]);
});

test('the links of the documents lead somewhere', () => {
  const documents = texts.filter((path) => /^(?:src\/)?README\.md$/.test(path));
  const broken = documents.flatMap((path) =>
    [...read(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, target = '']) => join(dirname(path), target))
      .filter((target) => !existsSync(join(root, target))),
  );
  expect(broken).toEqual([]);
});
