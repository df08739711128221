/** Log records and how they are written down (`LogRecord` and `Formatter` in `Lib/logging/__init__.py`). */

import { defineType } from '../../objects/define.ts';
import { dictOf, PyDict } from '../../objects/dict.ts';
import type { PyException } from '../../objects/exception.ts';
import { PyObject, type PyType, textOf, type Value } from '../../objects/object.ts';
import { percentFormat } from '../../objects/percent.ts';
import { str } from '../../objects/repr.ts';
import { current } from '../../objects/runtime.ts';
import { PyTuple } from '../../objects/tuple.ts';

export const LEVELS: readonly (readonly [string, bigint])[] = [
  ['NOTSET', 0n],
  ['DEBUG', 10n],
  ['INFO', 20n],
  ['WARNING', 30n],
  ['ERROR', 40n],
  ['CRITICAL', 50n],
];

export function levelName(level: bigint): string {
  return LEVELS.find(([, number]) => number === level)?.[0] ?? `Level ${level}`;
}

export class PyRecord extends PyObject {
  readonly logger: string;
  readonly level: bigint;
  readonly template: Value;
  readonly args: readonly Value[];
  readonly exception: PyException | null;

  constructor(logger: string, level: bigint, template: Value, args: readonly Value[], exception: PyException | null) {
    super(recordType);
    this.logger = logger;
    this.level = level;
    this.template = template;
    this.args = args;
    this.exception = exception;
  }

  /** The message with its arguments put in. */
  message(): string {
    const text = str(this.template);
    if (this.args.length === 0) return text;
    const [only = null] = this.args;
    return percentFormat(text, this.args.length === 1 && only instanceof PyDict ? only : new PyTuple(this.args));
  }
}

export const recordType: PyType = defineType<PyRecord>({
  name: 'LogRecord',
  module: 'logging',
  is: (value): value is PyRecord => value instanceof PyRecord,
  properties: {
    name: (self) => self.logger,
    levelno: (self) => self.level,
    levelname: (self) => levelName(self.level),
    msg: (self) => self.template,
    args: (self) => new PyTuple(self.args),
  },
  methods: { 'getMessage()': (self) => self.message() },
});

/** Attributes that only a machine with clocks, threads and files knows. */
const ELSEWHERE =
  /%\((asctime|created|msecs|relativeCreated|thread|threadName|process|processName|taskName|pathname|filename|lineno|funcName|module)\)/;

export class PyFormatter extends PyObject {
  template = '%(message)s';

  format(record: PyRecord): string {
    const foreign = ELSEWHERE.exec(this.template);
    if (foreign) return current().unsupported(`logging: ${foreign[0]}s in a format`);
    if (record.exception) return current().unsupported('logging: the traceback of an exception');
    const fields = dictOf([
      ['name', record.logger],
      ['levelname', levelName(record.level)],
      ['levelno', record.level],
      ['message', record.message()],
    ]);
    return percentFormat(this.template, fields);
  }
}

export const formatterType: PyType = defineType<PyFormatter>({
  name: 'Formatter',
  module: 'logging',
  create: (cls) => new PyFormatter(cls),
  is: (value): value is PyFormatter => value instanceof PyFormatter,
  methods: {
    "__init__(fmt=None, datefmt=None, style='%', validate=True)": (self, template = null, _dates, style = '%') => {
      if (style !== '%') current().unsupported(`logging.Formatter(style=${str(style)})`);
      self.template = textOf(template) ?? '%(message)s';
      return null;
    },
    'format(record)': (self, record = null) => (record instanceof PyRecord ? self.format(record) : ''),
  },
});
