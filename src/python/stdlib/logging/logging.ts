/**
 * The module `logging`: loggers in a tree, handlers that write (`Lib/logging/__init__.py`). What goes to standard error,
 * as it does unless the program says otherwise, nobody sees.
 */

import { getAttribute } from '../../objects/attribute.ts';
import { call } from '../../objects/call.ts';
import { defineType, nativeFunction } from '../../objects/define.ts';
import { PyDict } from '../../objects/dict.ts';
import { PyException, PyTypeError, PyValueError, raise } from '../../objects/exception.ts';
import { iterate } from '../../objects/iteration.ts';
import { leftOut } from '../../objects/left-out.ts';
import { PyList } from '../../objects/list.ts';
import type { ModuleSpec } from '../../objects/module.ts';
import { integerOf, PyObject, type PyType, textOf, type Value } from '../../objects/object.ts';
import { repr, str } from '../../objects/repr.ts';
import { current, type StateKey } from '../../objects/runtime.ts';
import { truth } from '../../objects/truth.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { formatterType, LEVELS, levelName, PyFormatter, PyRecord, recordType } from './record.ts';

const WARNING = 30n;

function levelOf(value: Value): bigint {
  const number = integerOf(value);
  if (number !== null) return number;
  const text = textOf(value);
  if (text === null) return raise(PyTypeError, `Level not an integer or a valid string: ${repr(value)}`);
  return LEVELS.find(([name]) => name === text)?.[1] ?? raise(PyValueError, `Unknown level: ${repr(value)}`);
}

// ── Handlers ─────────────────────────────────────────────────────────────────────────────────────────────────────

class PyHandler extends PyObject {
  level = 0n;
  formatter: Value = null;
  /** Where a stream handler writes; None for standard error. */
  stream: Value = null;

  format(record: PyRecord): string {
    if (this.formatter === null) return new PyFormatter(formatterType).format(record);
    return str(call(getAttribute(this.formatter, 'format'), [record]));
  }
}

const isHandler = (value: Value): value is PyHandler => value instanceof PyHandler;

const nothing =
  (action: (self: PyHandler, value: Value) => void) =>
  (self: PyHandler, value: Value = null) => {
    action(self, value);
    return null;
  };

const handlerType: PyType = defineType<PyHandler>({
  name: 'Handler',
  module: 'logging',
  create: (cls) => new PyHandler(cls),
  is: isHandler,
  properties: { level: (self) => self.level, formatter: (self) => self.formatter },
  methods: {
    '__init__(level=0)': nothing((self, level) => {
      self.level = levelOf(level);
    }),
    'setLevel(level)': nothing((self, level) => {
      self.level = levelOf(level);
    }),
    'setFormatter(fmt)': nothing((self, formatter) => {
      self.formatter = formatter;
    }),
    'format(record)': (self, record = null) => (record instanceof PyRecord ? self.format(record) : ''),
    'emit(record)': () => null,
    'handle(record)': (self, record = null) => call(getAttribute(self, 'emit'), [record]),
    'flush()': () => null,
    'close()': () => null,
  },
});

const streamHandlerType: PyType = defineType<PyHandler>({
  name: 'StreamHandler',
  module: 'logging',
  bases: [handlerType],
  is: isHandler,
  properties: { stream: (self) => self.stream },
  methods: {
    '__init__(stream=None)': nothing((self, stream) => {
      self.stream = stream;
    }),
    'emit(record)': nothing((self, record) => {
      if (self.stream === null || !(record instanceof PyRecord)) return;
      call(getAttribute(self.stream, 'write'), [`${str(call(getAttribute(self, 'format'), [record]))}\n`]);
    }),
  },
});

const nullHandlerType: PyType = defineType<PyHandler>({
  name: 'NullHandler',
  module: 'logging',
  bases: [handlerType],
  is: isHandler,
});

// ── Loggers ──────────────────────────────────────────────────────────────────────────────────────────────────────

class PyLogger extends PyObject {
  readonly name: string;
  level = 0n;
  propagate = true;
  disabled = false;
  readonly handlers = new PyList();

  constructor(name: string) {
    super(loggerType);
    this.name = name;
  }

  /** The nearest logger around it that the program asked for; `null` for the root. */
  get parent(): PyLogger | null {
    const { root, loggers } = house();
    if (this === root) return null;
    for (let dot = this.name.lastIndexOf('.'); dot > 0; dot = this.name.lastIndexOf('.', dot - 1)) {
      const found = loggers.get(this.name.slice(0, dot));
      if (found) return found;
    }
    return root;
  }

  get effectiveLevel(): bigint {
    if (this.level !== 0n || this.parent === null) return this.level;
    return this.parent.effectiveLevel;
  }

  isEnabledFor(level: bigint): boolean {
    return !this.disabled && level > disabledBelow() && level >= this.effectiveLevel;
  }

  log(level: bigint, message: Value, args: readonly Value[], exception: PyException | null): null {
    current().step();
    if (this.isEnabledFor(level)) this.#handle(new PyRecord(this.name, level, message, args, exception));
    return null;
  }

  /** The loggers that a record comes to: this one and those around it, as far as records are passed on. */
  reach(): PyLogger[] {
    const outer = this.propagate ? this.parent : null;
    return [this, ...(outer?.reach() ?? [])];
  }

  #handle(record: PyRecord): void {
    for (const logger of this.reach()) {
      for (const handler of logger.handlers.items) {
        if (record.level >= levelOf(getAttribute(handler, 'level'))) call(getAttribute(handler, 'handle'), [record]);
      }
    }
  }
}

interface House {
  readonly root: PyLogger;
  readonly loggers: Map<string, PyLogger>;
  disabled: bigint;
}

const HOUSE: StateKey<House> = {
  make: () => {
    const root = new PyLogger('root');
    root.level = WARNING;
    return { root, loggers: new Map(), disabled: 0n };
  },
};

const house = (): House => current().state(HOUSE);
const disabledBelow = (): bigint => house().disabled;

/** The logger of a dotted name. */
function getLogger(name: Value): PyLogger {
  const { root, loggers } = house();
  if (name === null || name === '' || name === 'root') return root;
  const text = textOf(name) ?? raise(PyTypeError, 'A logger name must be a string');
  const known = loggers.get(text);
  if (known) return known;
  const made = new PyLogger(text);
  loggers.set(text, made);
  return made;
}

/** `exc_info=`: the exception given, or the one that is being handled. */
function exceptionIn(keywords: Value | undefined, always = false): PyException | null {
  const given = keywords instanceof PyDict ? keywords.get('exc_info') : undefined;
  if (given instanceof PyException) return given;
  return always || (given !== undefined && truth(given)) ? (current().host.handled?.() ?? null) : null;
}

const itemsOf = (value: Value | undefined): readonly Value[] => (value instanceof PyTuple ? value.items : []);

type LogMethod = (logger: PyLogger, ...args: Value[]) => Value;

const leveled =
  (level: bigint, withException = false): LogMethod =>
  (logger, message = null, args, keywords) =>
    logger.log(level, message, itemsOf(args), exceptionIn(keywords, withException));

/** What loggers do, and the module for the root. */
const METHODS: readonly (readonly [string, LogMethod])[] = [
  ['debug', leveled(10n)],
  ['info', leveled(20n)],
  ['warning', leveled(WARNING)],
  ['warn', leveled(WARNING)],
  ['error', leveled(40n)],
  ['critical', leveled(50n)],
  ['fatal', leveled(50n)],
  ['exception', leveled(40n, true)],
];

const isLogger = (value: Value): value is PyLogger => value instanceof PyLogger;

const loggerType: PyType = defineType<PyLogger>({
  name: 'Logger',
  module: 'logging',
  is: isLogger,
  properties: {
    name: (self) => self.name,
    level: (self) => self.level,
    parent: (self) => self.parent,
    handlers: (self) => self.handlers,
    propagate: {
      get: (self) => self.propagate,
      set: (self, value) => {
        self.propagate = truth(value);
      },
    },
    disabled: {
      get: (self) => self.disabled,
      set: (self, value) => {
        self.disabled = truth(value);
      },
    },
  },
  methods: {
    ...Object.fromEntries(METHODS.map(([name, method]) => [`${name}(msg, *args, **kwargs)`, method])),
    'log(level, msg, *args, **kwargs)': (self, level = null, message = null, args, keywords) =>
      self.log(levelOf(level), message, itemsOf(args), exceptionIn(keywords)),
    'setLevel(level)': (self, level = null) => {
      self.level = levelOf(level);
      return null;
    },
    'getEffectiveLevel()': (self) => self.effectiveLevel,
    'isEnabledFor(level)': (self, level = null) => self.isEnabledFor(levelOf(level)),
    'addHandler(hdlr)': (self, handler = null) => {
      if (!self.handlers.items.includes(handler)) self.handlers.items.push(handler);
      return null;
    },
    'removeHandler(hdlr)': (self, handler = null) => {
      const at = self.handlers.items.indexOf(handler);
      if (at >= 0) self.handlers.items.splice(at, 1);
      return null;
    },
    'hasHandlers()': (self) => self.reach().some((logger) => logger.handlers.items.length > 0),
    'getChild(suffix)': (self, suffix = null) =>
      getLogger(self.parent === null ? suffix : `${self.name}.${str(suffix)}`),
    '__repr__()': (self) =>
      `<${self.parent === null ? 'RootLogger' : 'Logger'} ${self.name} (${levelName(self.effectiveLevel)})>`,
  },
});

// ── The module ───────────────────────────────────────────────────────────────────────────────────────────────────

const BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s';

/** `basicConfig(...)`: a handler for the root, unless it has one. */
function basicConfig(options: Value): null {
  const { root } = house();
  const given = (name: string): Value => (options instanceof PyDict ? (options.get(name) ?? null) : null);
  for (const name of ['filename', 'style']) {
    if (given(name) !== null) current().unsupported(`logging.basicConfig(${name}=...)`);
  }
  if (truth(given('force'))) root.handlers.items.length = 0;
  if (root.handlers.items.length > 0) return null;
  const formatter = new PyFormatter(formatterType);
  formatter.template = textOf(given('format')) ?? BASIC_FORMAT;
  const made =
    given('handlers') === null ? [call(streamHandlerType, [given('stream')])] : [...iterate(given('handlers'))];
  for (const handler of made) {
    if (getAttribute(handler, 'formatter') === null) call(getAttribute(handler, 'setFormatter'), [formatter]);
    root.handlers.items.push(handler);
  }
  if (given('level') !== null) root.level = levelOf(given('level'));
  return null;
}

const define = (signature: string, body: (...args: Value[]) => Value) => nativeFunction('logging', signature, body);

/** The functions of the module log to the root, which gets a handler if it has none. */
function rootFunction([name, method]: readonly [string, LogMethod]): readonly [string, Value] {
  return [
    name,
    define(`${name}(msg, *args, **kwargs)`, (...args) => {
      basicConfig(null);
      return method(house().root, ...args);
    }),
  ];
}

const LEFT_OUT =
  'FileHandler Filter LoggerAdapter BufferingFormatter captureWarnings handlers config Manager setLoggerClass setLogRecordFactory';

export const LOGGING: ModuleSpec = {
  name: 'logging',
  load: () => [
    ...LEVELS,
    ['WARN', WARNING],
    ['FATAL', 50n],
    ...METHODS.map(rootFunction),
    [
      'log',
      define('log(level, msg, *args, **kwargs)', (level = null, message = null, args, keywords) => {
        basicConfig(null);
        return house().root.log(levelOf(level), message, itemsOf(args), exceptionIn(keywords));
      }),
    ],
    ['getLogger', define('getLogger(name=None)', (name = null) => getLogger(name))],
    ['basicConfig', define('basicConfig(**kwargs)', (options = null) => basicConfig(options))],
    [
      'disable',
      define('disable(level=50)', (level = null) => {
        house().disabled = levelOf(level);
        return null;
      }),
    ],
    ['getLevelName', define('getLevelName(level)', (level = null) => levelNameOrNumber(level))],
    ['shutdown', define('shutdown()', () => null)],
    ['root', house().root],
    ['BASIC_FORMAT', BASIC_FORMAT],
    ['Logger', loggerType],
    ['LogRecord', recordType],
    ['Formatter', formatterType],
    ['Handler', handlerType],
    ['StreamHandler', streamHandlerType],
    ['NullHandler', nullHandlerType],
    ...leftOut('logging', LEFT_OUT),
  ],
};

/** A number's name, or a name's number. */
function levelNameOrNumber(level: Value): Value {
  const number = integerOf(level);
  if (number !== null) return levelName(number);
  return LEVELS.find(([name]) => name === textOf(level))?.[1] ?? `Level ${str(level)}`;
}
