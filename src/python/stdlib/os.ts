/** The modules `os` and `os.path` as far as a program without a machine under it can have them. */

import { PyBytes } from '../objects/bytes.ts';
import { nativeFunction } from '../objects/define.ts';
import { dictOf, type PyDict } from '../objects/dict.ts';
import { PyTypeError, PyValueError, raise } from '../objects/exception.ts';
import { leftOut } from '../objects/left-out.ts';
import { type ModuleSpec, PyModule } from '../objects/module.ts';
import { textOf, typeOf, type Value } from '../objects/object.ts';
import { current, type StateKey } from '../objects/runtime.ts';
import { requireIndex } from '../objects/slice.ts';
import { PyTuple } from '../objects/tuple.ts';

/** `os.environ` is empty at the start of every run, and a program may fill it. */
const ENVIRONMENT: StateKey<PyDict> = { make: () => dictOf([]) };

const itemsOf = (value: Value | undefined): readonly string[] =>
  value instanceof PyTuple ? value.items.map(path) : [];

/** A path argument. @throws Python's TypeError. */
function path(value: Value | undefined): string {
  const text = textOf(value ?? null);
  if (text !== null) return text;
  return raise(PyTypeError, `expected str, bytes or os.PathLike object, not ${typeOf(value ?? null).name}`);
}

/** `posixpath.join`: an absolute part starts anew. */
function joinPath(parts: readonly string[]): string {
  return parts.reduce((joined, part, index) => {
    if (part.startsWith('/') || index === 0) return part;
    return joined.endsWith('/') || joined === '' ? joined + part : `${joined}/${part}`;
  }, '');
}

function normalise(given: string): string {
  const kept: string[] = [];
  const rooted = given.startsWith('/');
  for (const part of given.split('/')) {
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (part !== '' && part !== '.' && !(part === '..' && rooted)) kept.push(part);
  }
  return `${rooted ? '/' : ''}${kept.join('/')}` || '.';
}

const directory = (given: string): string => given.replace(/\/?[^/]*$/, '') || (given.startsWith('/') ? '/' : '');
const base = (given: string): string => given.replace(/^.*\//, '');

function splitExtension(given: string): PyTuple {
  const ending = /[^/.]\.?(\.[^/.]*)$/.exec(given)?.[1] ?? '';
  return new PyTuple([given.slice(0, given.length - ending.length), ending]);
}

const define = (signature: string, body: (...args: Value[]) => Value) => nativeFunction('posixpath', signature, body);

const PATH_FUNCTIONS = [
  define('join(a, *p)', (first, rest) => joinPath([path(first), ...itemsOf(rest)])),
  define('dirname(p)', (given) => directory(path(given))),
  define('basename(p)', (given) => base(path(given))),
  define('split(p)', (given) => new PyTuple([directory(path(given)), base(path(given))])),
  define('splitext(p)', (given) => splitExtension(path(given))),
  define('abspath(path)', (given) => normalise(joinPath(['/', path(given)]))),
  define('realpath(path)', (given) => normalise(joinPath(['/', path(given)]))),
  define('normpath(path)', (given) => normalise(path(given))),
  define('isabs(s)', (given) => path(given).startsWith('/')),
  // There are no files.
  define('exists(path)', () => false),
  define('isfile(path)', () => false),
  define('isdir(path)', () => false),
  define('expanduser(path)', (given) => path(given)),
];

const PATH: readonly (readonly [string, Value])[] = [
  ...PATH_FUNCTIONS.map((fn) => [fn.name, fn] as const),
  ['sep', '/'],
  ['pardir', '..'],
  ['curdir', '.'],
];

/** The module of paths: the same object under both its names. */
function pathModule(): Value {
  const known = current().modules.get('os.path');
  if (known !== undefined) return known;
  const made = new PyModule(
    'posixpath',
    new Map([...PATH, ...leftOut('os.path', 'commonpath relpath getsize getmtime')]),
  );
  current().modules.set('os.path', made);
  return made;
}

export const OS_PATH: ModuleSpec = { name: 'os.path', load: () => PATH };

function randomBytes(size: Value): PyBytes {
  const count = Number(requireIndex(size));
  if (count < 0) raise(PyValueError, 'negative argument not allowed');
  current().allocate(count);
  const data = new Uint8Array(count);
  // The generator gives no more than this at once.
  for (let at = 0; at < count; at += 65536) crypto.getRandomValues(data.subarray(at, Math.min(count, at + 65536)));
  return new PyBytes(data);
}

const LEFT_OUT =
  'listdir mkdir makedirs remove rename rmdir unlink walk scandir stat system popen chdir getpid fsync open read write close getlogin cpu_count uname kill';

export const OS: ModuleSpec = {
  name: 'os',
  load: () => [
    ['environ', current().state(ENVIRONMENT)],
    [
      'getenv',
      nativeFunction('os', 'getenv(key, default=None)', (key = null, fallback = null) => {
        return current().state(ENVIRONMENT).get(key) ?? fallback;
      }),
    ],
    ['path', pathModule()],
    ['getcwd', nativeFunction('os', 'getcwd()', () => '/')],
    ['urandom', nativeFunction('os', 'urandom(size, /)', (size = null) => randomBytes(size))],
    ['fspath', nativeFunction('os', 'fspath(path)', (given) => path(given))],
    ['name', 'posix'],
    ['sep', '/'],
    ['linesep', '\n'],
    ...leftOut('os', LEFT_OUT),
  ],
};
