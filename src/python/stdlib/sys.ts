/** The module `sys` as far as a program without a machine under it can have it. */

import { nativeFunction } from '../objects/define.ts';
import { PyException, PySystemExit, PyTypeError, raise, raiseException } from '../objects/exception.ts';
import { leftOut } from '../objects/left-out.ts';
import { PyList } from '../objects/list.ts';
import { type ModuleSpec, PyModule } from '../objects/module.ts';
import { PyNamespace } from '../objects/namespace.ts';
import { textOf, typeOf, type Value } from '../objects/object.ts';
import { current } from '../objects/runtime.ts';
import { PyTuple } from '../objects/tuple.ts';
import { structSequence } from './struct-sequence.ts';

const versionType = structSequence('sys', 'version_info', ['major', 'minor', 'micro', 'releaselevel', 'serial']);
const FLOAT_FIELDS = ['max', 'min', 'epsilon', 'dig', 'mant_dig'];
const floatInfoType = structSequence('sys', 'float_info', FLOAT_FIELDS);

/** A text file of the program's: what is written to it goes to `put`. */
function stream(name: string, put: (text: string) => void): PyModule {
  const write = (words: Value = null): bigint => {
    const text = textOf(words) ?? raise(PyTypeError, `write() argument must be str, not ${typeOf(words).name}`);
    current().allocate(text.length * 2);
    put(text);
    return BigInt(Array.from(text).length);
  };
  return new PyModule(
    name,
    new Map<string, Value>([
      ['write', nativeFunction('sys', 'write(s, /)', write)],
      ['flush', nativeFunction('sys', 'flush()', () => null)],
      ['isatty', nativeFunction('sys', 'isatty()', () => false)],
      ['encoding', 'utf-8'],
    ]),
  );
}

function handledException(): PyTuple {
  const exception = current().host.handled?.() ?? null;
  if (exception === null) return new PyTuple([null, null, null]);
  return new PyTuple([exception.cls, exception, exception.traceback]);
}

function exit(status: Value): never {
  return raiseException(new PyException(PySystemExit, status === null ? [] : [status]));
}

const LEFT_OUT = 'settrace setprofile _getframe stdin gettrace exc_clear displayhook excepthook implementation flags';

export const SYS: ModuleSpec = {
  name: 'sys',
  load: () => [
    ['version', '3.11.7 (Backref)'],
    ['version_info', new PyTuple([3n, 11n, 7n, 'final', 0n], versionType)],
    ['float_info', new PyTuple([Number.MAX_VALUE, 2 ** -1022, Number.EPSILON, 15n, 53n], floatInfoType)],
    ['platform', 'linux'],
    ['byteorder', 'little'],
    ['executable', ''],
    ['maxsize', (1n << 63n) - 1n],
    ['maxunicode', 0x10ffffn],
    ['argv', new PyList(['models.py'])],
    ['path', new PyList([])],
    ['modules', new PyNamespace(current().modules)],
    ['stdout', stream('stdout', (text) => current().output.push(text))],
    // Nobody sees it.
    ['stderr', stream('stderr', () => {})],
    ['exit', nativeFunction('sys', 'exit(status=None, /)', (status = null) => exit(status))],
    ['exc_info', nativeFunction('sys', 'exc_info()', handledException)],
    ['getrecursionlimit', nativeFunction('sys', 'getrecursionlimit()', () => BigInt(current().limits.depth))],
    ['setrecursionlimit', nativeFunction('sys', 'setrecursionlimit(limit, /)', () => null)],
    ['getsizeof', nativeFunction('sys', 'getsizeof(object)', () => 64n)],
    ['getdefaultencoding', nativeFunction('sys', 'getdefaultencoding()', () => 'utf-8')],
    ['intern', nativeFunction('sys', 'intern(string, /)', (value = null) => value)],
    ...leftOut('sys', LEFT_OUT),
  ],
};
