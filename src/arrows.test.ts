/** Proves that the linter's table of arrows refuses what `README.md` says it refuses, and nothing it should let pass. */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const sqlalchemy = 'src/site-packages/sqlalchemy';

/** Who imports what: a path from the project's root, or the name of a package. */
const refused: readonly (readonly [from: string, to: string])[] = [
  ['src/python/evaluate/a.ts', 'src/site-packages/sqlalchemy/exc.ts'],
  ['src/python/objects/a.ts', 'src/sandbox/protocol.ts'],
  ['src/python/ast.ts', 'src/language/a.ts'],
  ['src/python/objects/a.ts', 'react'],
  ['src/python/objects/a.ts', 'node:fs'],
  ['src/python/evaluate/a.ts', 'py-ast'],
  [`${sqlalchemy}/orm/a.ts`, 'src/python/evaluate/a.ts'],
  [`${sqlalchemy}/a.ts`, 'src/python/parse/a.ts'],
  ['src/site-packages/flask/a.ts', 'src/python/ast.ts'],
  ['src/site-packages/flask/a.ts', 'src/sandbox/run.ts'],
  ['src/site-packages/flask/a.ts', 'sql.js'],
  [`${sqlalchemy}/exc.ts`, 'src/site-packages/flask_sqlalchemy/model.ts'],
  [`${sqlalchemy}/sql/a.ts`, `${sqlalchemy}/orm/a.ts`],
  [`${sqlalchemy}/sql/a.ts`, `${sqlalchemy}/engine/a.ts`],
  [`${sqlalchemy}/sql/a.ts`, `${sqlalchemy}/dialects/sqlite/a.ts`],
  [`${sqlalchemy}/engine/a.ts`, `${sqlalchemy}/orm/a.ts`],
  [`${sqlalchemy}/dialects/sqlite/a.ts`, `${sqlalchemy}/engine/a.ts`],
  [`${sqlalchemy}/dialects/sqlite/a.ts`, `${sqlalchemy}/orm/a.ts`],
  [`${sqlalchemy}/orm/a.ts`, `${sqlalchemy}/ext/hybrid.ts`],
  ['src/sandbox/run.ts', 'src/ui/a.ts'],
  ['src/sandbox/run.ts', 'src/language/a.ts'],
  ['src/sandbox/run.ts', 'sql.js'],
  ['src/sandbox/run.ts', 'py-ast'],
  ['src/language/a.ts', 'src/ui/a.ts'],
  ['src/language/a.ts', 'monaco-editor'],
  ['src/cli/main.ts', 'src/ui/a.ts'],
  ['src/cli/main.ts', 'sql.js'],
  ['src/store/a.ts', 'src/sandbox/run.ts'],
  ['src/ui/a.tsx', 'src/python/ast.ts'],
  ['src/ui/a.tsx', 'monaco-editor'],
  ['src/ui/a.tsx', 'src/language/a.ts'],
  ['src/ui/code/a.tsx', 'src/sandbox/run.ts'],
  ['src/ui/code/a.tsx', 'sql.js'],
  ['src/diagram/a.ts', 'src/site-packages/flask/a.ts'],
  ['src/lessons/a.ts', 'src/cli/main.ts'],
  ['src/workspace/a.ts', 'src/sandbox/database.ts'],
  ['src/diagram/a.ts', 'monaco-editor/editor'],
  ['src/main.tsx', 'sql.js/dist/sql-wasm-browser.wasm?url'],
];

const allowed: readonly (readonly [from: string, to: string])[] = [
  ['src/python/evaluate/a.ts', 'src/python/objects/a.ts'],
  ['src/python/ast.ts', 'src/range.ts'],
  ['src/python/parse/a.ts', 'py-ast'],
  [`${sqlalchemy}/orm/a.ts`, `${sqlalchemy}/engine/a.ts`],
  [`${sqlalchemy}/engine/a.ts`, `${sqlalchemy}/sql/a.ts`],
  [`${sqlalchemy}/dialects/sqlite/a.ts`, `${sqlalchemy}/sql/a.ts`],
  [`${sqlalchemy}/sql/a.ts`, 'src/python/objects/a.ts'],
  [`${sqlalchemy}/sql/a.ts`, 'src/python/stdlib/a.ts'],
  [`${sqlalchemy}/sql/a.ts`, 'src/python/builtins/a.ts'],
  ['src/site-packages/flask_sqlalchemy/a.ts', `${sqlalchemy}/orm/a.ts`],
  ['src/sandbox/run.ts', 'src/site-packages/flask/a.ts'],
  ['src/sandbox/run.ts', 'src/python/evaluate/a.ts'],
  ['src/sandbox/database.ts', 'sql.js'],
  ['src/language/a.ts', 'src/python/ast.ts'],
  ['src/cli/main.ts', 'src/sandbox/run.ts'],
  ['src/store/a.ts', 'src/sandbox/protocol.ts'],
  ['src/store/a.ts', 'src/sandbox/client.ts'],
  ['src/ui/a.tsx', 'src/store/a.ts'],
  ['src/ui/code/a.tsx', 'monaco-editor/languages/definitions/python/python'],
  ['src/ui/code/a.tsx', 'src/language/a.ts'],
];

/** A copy of the house with nothing in it but one file for each arrow, so that no real file can hide a refusal. */
let house: string;
let diagnostics: ReadonlyMap<string, ReadonlySet<string>>;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'backref-arrows-'));
  cpSync(join(root, 'biome.json'), join(house, 'biome.json'));
  // An empty one counts as none.
  writeFileSync(join(house, '.gitignore'), 'node_modules\n');
  for (const [index, [from, to]] of [...refused, ...allowed].entries()) write(probe(from, index), importing(from, to));
  write('src/ring/one.ts', "import { two } from './two.ts';\nexport const one = (): number => two();\n");
  write('src/ring/two.ts', "import { one } from './one.ts';\nexport const two = (): number => one();\n");
  diagnostics = lint();
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

/** The file that stands for the `index`th arrow; `database.ts` alone is known to the table by its own name. */
function probe(from: string, index: number): string {
  return from.endsWith('/database.ts') ? from : from.replace(/(\.tsx?)$/, `-${index}$1`);
}

function importing(from: string, to: string): string {
  return to.startsWith('src/') ? `import '${relative(dirname(from), to)}';\n` : `import '${to}';\n`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

/** Which rules complain of which file. */
function lint(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { category, location } of JSON.parse(biome()).diagnostics) {
    const path = relativePath(location.path);
    found.set(path, (found.get(path) ?? new Set()).add(category));
  }
  return found;
}

function relativePath(path: string | { file: string }): string {
  const file = typeof path === 'string' ? path : path.file;
  return file.replaceAll('\\', '/').replace(/^.*?(?=src\/)/, '');
}

function biome(): string {
  const program = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const options = ['lint', '--reporter=json', '--max-diagnostics=none', '--only=style/noRestrictedImports'];
  const args = [program, ...options, '--only=suspicious/noImportCycles', 'src'];
  try {
    return execFileSync(process.execPath, args, { cwd: house, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    // Biome ends with 1 when it has something to say, and says it on the same stream.
    return (error as { stdout: string }).stdout;
  }
}

const restricted = 'lint/style/noRestrictedImports';

test.each(refused)('%s may not import %s', (from, to) => {
  const index = refused.findIndex((arrow) => arrow[0] === from && arrow[1] === to);
  expect(diagnostics.get(probe(from, index)) ?? new Set()).toContain(restricted);
});

test.each(allowed)('%s may import %s', (from, to) => {
  const index = refused.length + allowed.findIndex((arrow) => arrow[0] === from && arrow[1] === to);
  expect(diagnostics.get(probe(from, index)) ?? new Set()).not.toContain(restricted);
});

test('import cycles are refused', () => {
  expect(diagnostics.get('src/ring/one.ts')).toContain('lint/suspicious/noImportCycles');
});
