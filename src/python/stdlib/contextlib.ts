/** The module `contextlib` (`Lib/contextlib.py`). */

import { getAttribute } from '../objects/attribute.ts';
import { call, specialMethod } from '../objects/call.ts';
import { defineType, nativeFunction } from '../objects/define.ts';
import { PyException, PyRuntimeError, PyStopIteration, PyTypeError, Raised, raise } from '../objects/exception.ts';
import { advance } from '../objects/iteration.ts';
import { leftOut } from '../objects/left-out.ts';
import type { ModuleSpec } from '../objects/module.ts';
import { type Keywords, PyObject, PyType, typeOf, type Value } from '../objects/object.ts';
import { truth } from '../objects/truth.ts';
import { PyTuple } from '../objects/tuple.ts';
import { abcMeta } from './abc.ts';
import { keywordsOf, updateWrapper } from './functools/wrapping.ts';

const itemsOf = (value: Value | undefined): readonly Value[] => (value instanceof PyTuple ? value.items : []);

/** A context manager written in TypeScript. `leave` says whether the exception is swallowed. */
class PyManager extends PyObject {
  readonly enter: () => Value;
  readonly leave: (exception: PyException | null) => boolean;

  constructor(cls: PyType, enter: () => Value, leave: (exception: PyException | null) => boolean) {
    super(cls);
    this.enter = enter;
    this.leave = leave;
  }
}

const isManager = (value: Value): value is PyManager => value instanceof PyManager;

function exceptionOf(value: Value | undefined): PyException | null {
  return value instanceof PyException ? value : null;
}

const PROTOCOL = {
  '__enter__()': (self: PyManager) => self.enter(),
  '__exit__(typ, value, traceback)': (self: PyManager, _type: Value, value: Value) => self.leave(exceptionOf(value)),
};

function managerType(name: string, parameters: string, make: (cls: PyType, args: Value[]) => PyManager): PyType {
  return defineType<PyManager>({
    name,
    module: 'contextlib',
    is: isManager,
    staticMethods: {
      // `__new__` is always called with a class first.
      [`__new__(cls, ${parameters})`]: (cls, ...args) => make(cls as PyType, args),
    },
    methods: PROTOCOL,
  });
}

// ── contextmanager ───────────────────────────────────────────────────────────────────────────────────────────────

/** `with` over a generator: up to its `yield` on the way in, the rest on the way out. */
class PyGeneratorManager extends PyManager {
  readonly recreate: () => Value;

  constructor(generator: Value, recreate: () => Value) {
    super(
      generatorManagerType,
      () => advance(generator) ?? raise(PyRuntimeError, "generator didn't yield"),
      (exception) => leaveGenerator(generator, exception),
    );
    this.recreate = recreate;
  }
}

function leaveGenerator(generator: Value, exception: PyException | null): boolean {
  if (exception === null) {
    if (advance(generator) !== undefined) raise(PyRuntimeError, "generator didn't stop");
    return false;
  }
  try {
    call(getAttribute(generator, 'throw'), [exception]);
  } catch (thrown) {
    if (!(thrown instanceof Raised)) throw thrown;
    if (thrown.exception === exception) return false;
    const { cls, cause } = thrown.exception;
    if (cls.isSubclassOf(PyStopIteration)) return true;
    if (cause === exception && cls.isSubclassOf(PyRuntimeError)) return false;
    throw thrown;
  }
  return raise(PyRuntimeError, "generator didn't stop after throw()");
}

const generatorManagerType: PyType = defineType<PyGeneratorManager>({
  name: '_GeneratorContextManager',
  module: 'contextlib',
  is: (value): value is PyGeneratorManager => value instanceof PyGeneratorManager,
  methods: {
    ...PROTOCOL,
    // A manager is a decorator, too.
    '__call__(func)': (self, func = null) =>
      updateWrapper(
        nativeFunction('contextlib', 'inner(*args, **kwds)', (args, keywords) =>
          inside(self.recreate(), () => call(func, itemsOf(args), keywordsOf(keywords))),
        ),
        func,
      ),
  },
});

/** Does something within a context manager. */
function inside(manager: Value, action: () => Value): Value {
  enterManager(manager);
  let result: Value;
  try {
    result = action();
  } catch (thrown) {
    if (thrown instanceof Raised && leaveManager(manager, thrown.exception)) return null;
    throw thrown;
  }
  leaveManager(manager, null);
  return result;
}

function enterManager(manager: Value): Value {
  const method = specialMethod(manager, '__enter__');
  if (method !== undefined) return call(method);
  return raise(PyTypeError, `'${typeOf(manager).name}' object does not support the context manager protocol`);
}

function leaveManager(manager: Value, exception: PyException | null): boolean {
  const method = specialMethod(manager, '__exit__') ?? null;
  return truth(call(method, exception === null ? [null, null, null] : [exception.cls, exception, exception.traceback]));
}

function contextManager(func: Value): Value {
  const helper = nativeFunction('contextlib', 'helper(*args, **kwds)', (args, keywords) => {
    const [given, named]: [readonly Value[], Keywords] = [itemsOf(args), keywordsOf(keywords)];
    const make = (): Value => new PyGeneratorManager(call(func, given, named), make);
    return make();
  });
  return updateWrapper(helper, func);
}

// ── ExitStack ────────────────────────────────────────────────────────────────────────────────────────────────────

type Callback = (exception: PyException | null) => boolean;

class PyExitStack extends PyObject {
  callbacks: Callback[] = [];

  unwind(exception: PyException | null): boolean {
    let pending = exception;
    let replaced = false;
    for (const callback of this.callbacks.splice(0).reverse()) {
      try {
        if (callback(pending)) [pending, replaced] = [null, false];
      } catch (thrown) {
        if (!(thrown instanceof Raised)) throw thrown;
        [pending, replaced] = [thrown.exception, true];
      }
    }
    if (replaced && pending !== null) throw new Raised(pending);
    return exception !== null && pending === null;
  }
}

const exitStackType: PyType = defineType<PyExitStack>({
  name: 'ExitStack',
  module: 'contextlib',
  create: (cls) => new PyExitStack(cls),
  is: (value): value is PyExitStack => value instanceof PyExitStack,
  methods: {
    '__enter__()': (self) => self,
    '__exit__(*details)': (self, details) => self.unwind(exceptionOf(itemsOf(details)[1])),
    'enter_context(cm)': (self, manager = null) => {
      const value = enterManager(manager);
      self.callbacks.push((exception) => leaveManager(manager, exception));
      return value;
    },
    'push(exit)': (self, manager = null) => {
      self.callbacks.push((exception) => leaveManager(manager, exception));
      return manager;
    },
    'callback(callback, /, *args, **kwds)': (self, fn = null, args, keywords) => {
      self.callbacks.push(() => {
        call(fn, itemsOf(args), keywordsOf(keywords));
        return false;
      });
      return fn;
    },
    'pop_all()': (self) => {
      const other = new PyExitStack(self.cls);
      other.callbacks = self.callbacks.splice(0);
      return other;
    },
    'close()': (self) => {
      self.unwind(null);
      return null;
    },
  },
});

function suppresses(exception: PyException | null, classes: readonly Value[]): boolean {
  return exception !== null && classes.some((cls) => cls instanceof PyType && exception.cls.isSubclassOf(cls));
}

const abstractManagerType: PyType = defineType<PyObject>({
  name: 'AbstractContextManager',
  module: 'contextlib',
  metaclass: abcMeta,
  is: (value): value is PyObject => value instanceof PyObject,
  methods: { '__enter__()': (self) => self, '__exit__(exc_type, exc_value, traceback)': () => null },
});

export const CONTEXTLIB: ModuleSpec = {
  name: 'contextlib',
  load: () => [
    ['contextmanager', nativeFunction('contextlib', 'contextmanager(func)', (func = null) => contextManager(func))],
    [
      'suppress',
      managerType('suppress', '*exceptions', (cls, [classes]) => {
        return new PyManager(
          cls,
          () => null,
          (exception) => suppresses(exception, itemsOf(classes)),
        );
      }),
    ],
    [
      'nullcontext',
      managerType(
        'nullcontext',
        'enter_result=None',
        (cls, [result = null]) =>
          new PyManager(
            cls,
            () => result,
            () => false,
          ),
      ),
    ],
    [
      'closing',
      managerType('closing', 'thing', (cls, [thing = null]) => {
        const close = (): boolean => {
          call(getAttribute(thing, 'close'));
          return false;
        };
        return new PyManager(cls, () => thing, close);
      }),
    ],
    ['ExitStack', exitStackType],
    ['AbstractContextManager', abstractManagerType],
    ...leftOut(
      'contextlib',
      'redirect_stdout redirect_stderr chdir ContextDecorator asynccontextmanager aclosing AsyncExitStack AbstractAsyncContextManager',
    ),
  ],
};
