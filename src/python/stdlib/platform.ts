/** The modules `os`, `sys` and `time` as far as a program without a machine under it can have them. */

import { PyBytes } from '../objects/bytes.ts';
import { nativeFunction } from '../objects/define.ts';
import type { PyDict } from '../objects/dict.ts';
import { dictOf } from '../objects/dict.ts';
import { PyException, PySystemExit, raiseException } from '../objects/exception.ts';
import { PyList } from '../objects/list.ts';
import { type ModuleSpec, PyModule } from '../objects/module.ts';
import type { Value } from '../objects/object.ts';
import { str } from '../objects/repr.ts';
import { current, type StateKey } from '../objects/runtime.ts';
import { requireIndex } from '../objects/slice.ts';
import { PyTuple } from '../objects/tuple.ts';

/** `os.environ` is empty at the start of every run, and a program may fill it. */
const ENVIRONMENT: StateKey<PyDict> = { make: () => dictOf([]) };

const itemsOf = (value: Value | undefined): readonly string[] => (value instanceof PyTuple ? value.items.map(str) : []);

/** `posixpath.join`: an absolute part starts anew. */
function joinPath(parts: readonly string[]): string {
  return parts.reduce((path, part) => {
    if (part.startsWith('/') || path === '') return part;
    return path.endsWith('/') ? path + part : `${path}/${part}`;
  }, '');
}

function normalise(path: string): string {
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && kept.length > 0) kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  return `${path.startsWith('/') ? '/' : ''}${kept.join('/')}` || '.';
}

const text = (value: Value | undefined): string => str(value ?? null);
const directory = (path: string): string => path.replace(/\/?[^/]*$/, '') || (path.startsWith('/') ? '/' : '');

const PATH: readonly (readonly [string, Value])[] = [
  ['join', nativeFunction('posixpath', 'join(a, *p)', (first, rest) => joinPath([text(first), ...itemsOf(rest)]))],
  ['dirname', nativeFunction('posixpath', 'dirname(p)', (path) => directory(text(path)))],
  ['basename', nativeFunction('posixpath', 'basename(p)', (path) => text(path).replace(/^.*\//, ''))],
  ['abspath', nativeFunction('posixpath', 'abspath(path)', (path) => normalise(joinPath(['/', text(path)])))],
  ['realpath', nativeFunction('posixpath', 'realpath(path)', (path) => normalise(joinPath(['/', text(path)])))],
  ['normpath', nativeFunction('posixpath', 'normpath(path)', (path) => normalise(text(path)))],
  ['exists', nativeFunction('posixpath', 'exists(path)', () => false)],
  ['isfile', nativeFunction('posixpath', 'isfile(path)', () => false)],
  ['isdir', nativeFunction('posixpath', 'isdir(path)', () => false)],
  [
    'splitext',
    nativeFunction('posixpath', 'splitext(p)', (path) => {
      const whole = text(path);
      const ending = /[^/.]\.?(\.[^/.]*)$/.exec(whole)?.[1] ?? '';
      return new PyTuple([whole.slice(0, whole.length - ending.length), ending]);
    }),
  ],
  ['sep', '/'],
];

export const OS_PATH: ModuleSpec = { name: 'os.path', load: () => PATH };

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
    ['path', new PyModule('posixpath', new Map(PATH))],
    ['getcwd', nativeFunction('os', 'getcwd()', () => '/')],
    [
      'urandom',
      nativeFunction('os', 'urandom(size, /)', (size = null) => {
        const count = Number(requireIndex(size));
        current().allocate(count);
        return new PyBytes(crypto.getRandomValues(new Uint8Array(Math.min(count, 65536))));
      }),
    ],
    [
      'makedirs',
      nativeFunction('os', 'makedirs(name, mode=511, exist_ok=False)', () => current().unsupported('os.makedirs')),
    ],
    ['name', 'posix'],
    ['sep', '/'],
    ['linesep', '\n'],
  ],
};

function write(words: Value | undefined): bigint {
  const said = text(words);
  current().allocate(said.length * 2);
  current().output.push(said);
  return BigInt(said.length);
}

const STDOUT = () =>
  new PyModule(
    'stdout',
    new Map<string, Value>([
      ['write', nativeFunction('sys', 'write(s, /)', write)],
      ['flush', nativeFunction('sys', 'flush()', () => null)],
    ]),
  );

function handledException(): PyTuple {
  const exception = current().host.handled?.() ?? null;
  if (exception === null) return new PyTuple([null, null, null]);
  return new PyTuple([exception.cls, exception, exception.traceback]);
}

export const SYS: ModuleSpec = {
  name: 'sys',
  load: () => [
    ['version', '3.11.7 (Backref)'],
    ['version_info', new PyTuple([3n, 11n, 7n, 'final', 0n])],
    ['platform', 'linux'],
    ['maxsize', (1n << 63n) - 1n],
    ['argv', new PyList(['models.py'])],
    ['path', new PyList([])],
    ['modules', dictOf(current().modules)],
    ['stdout', STDOUT()],
    [
      'stderr',
      new PyModule(
        'stderr',
        new Map<string, Value>([
          ['write', nativeFunction('sys', 'write(s, /)', (words) => BigInt(text(words).length))],
          ['flush', nativeFunction('sys', 'flush()', () => null)],
        ]),
      ),
    ],
    [
      'exit',
      nativeFunction('sys', 'exit(status=None, /)', (status = null) =>
        raiseException(new PyException(PySystemExit, status === null ? [] : [status])),
      ),
    ],
    ['exc_info', nativeFunction('sys', 'exc_info()', handledException)],
    ['getrecursionlimit', nativeFunction('sys', 'getrecursionlimit()', () => BigInt(current().limits.depth))],
    ['setrecursionlimit', nativeFunction('sys', 'setrecursionlimit(limit, /)', () => null)],
    ['getsizeof', nativeFunction('sys', 'getsizeof(object)', () => 64n)],
    ['intern', nativeFunction('sys', 'intern(string, /)', (value = null) => value)],
  ],
};

const seconds = () => Date.now() / 1000;

export const TIME: ModuleSpec = {
  name: 'time',
  load: () => [
    ['time', nativeFunction('time', 'time()', seconds)],
    ['time_ns', nativeFunction('time', 'time_ns()', () => BigInt(Date.now()) * 1_000_000n)],
    ['perf_counter', nativeFunction('time', 'perf_counter()', () => performance.now() / 1000)],
    ['monotonic', nativeFunction('time', 'monotonic()', () => performance.now() / 1000)],
    // Nothing else runs meanwhile, so there is nothing to wait for.
    ['sleep', nativeFunction('time', 'sleep(seconds, /)', () => null)],
  ],
};
