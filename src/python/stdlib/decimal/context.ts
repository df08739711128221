/** The contexts of `decimal`: precision, rounding, and which exceptions are raised (`Lib/_pydecimal.py`). One for each run. */

import { defineType, nativeFunction } from '../../objects/define.ts';
import {
  exceptionType,
  PyArithmeticError,
  PyException,
  PyTypeError,
  PyValueError,
  PyZeroDivisionError,
  Raised,
  raise,
} from '../../objects/exception.ts';
import { PyList } from '../../objects/list.ts';
import { integerOf, PyObject, PyType, textOf, type Value } from '../../objects/object.ts';
import { current, type StateKey } from '../../objects/runtime.ts';
import type { Terms } from './arithmetic.ts';
import type { Rounding } from './number.ts';

const exception = (name: string, base: PyType): PyType => exceptionType(name, base, 'decimal');

const DecimalException = exception('DecimalException', PyArithmeticError);
const Inexact = exception('Inexact', DecimalException);
const Rounded = exception('Rounded', DecimalException);
export const InvalidOperation = exception('InvalidOperation', DecimalException);
const DivisionByZero = new PyType({
  name: 'DivisionByZero',
  module: 'decimal',
  bases: [DecimalException, PyZeroDivisionError],
  ancestors: [DecimalException, ...PyZeroDivisionError.mro],
  native: true,
});
const Overflow = exception('Overflow', Inexact);
const ConversionSyntax = exception('ConversionSyntax', InvalidOperation);
const DivisionUndefined = exception('DivisionUndefined', InvalidOperation);
const DivisionImpossible = exception('DivisionImpossible', InvalidOperation);

/** Raises the exception of a signal; its message is the list of conditions, as C's decimal has it. */
function signal(cls: PyType, condition: PyType = cls): never {
  throw new Raised(new PyException(cls, [new PyList([condition])]));
}

export function badSyntax(): never {
  return signal(InvalidOperation, ConversionSyntax);
}

export const ROUNDINGS: readonly Rounding[] = [
  'ROUND_CEILING',
  'ROUND_DOWN',
  'ROUND_FLOOR',
  'ROUND_HALF_DOWN',
  'ROUND_HALF_EVEN',
  'ROUND_HALF_UP',
  'ROUND_UP',
  'ROUND_05UP',
];

export function roundingOf(value: Value, fallback: Rounding): Rounding {
  if (value === null) return fallback;
  const found = ROUNDINGS.find((rounding) => rounding === textOf(value));
  const names = 'decimal.ROUND_CEILING, decimal.ROUND_FLOOR, decimal.ROUND_UP, decimal.ROUND_DOWN';
  return found ?? raise(PyTypeError, `valid values for rounding are:\n  [${names} ...]`);
}

export class PyContext extends PyObject {
  precision: number;
  rounding: Rounding;

  constructor(precision: number, rounding: Rounding, cls: PyType = contextType) {
    super(cls);
    this.precision = precision;
    this.rounding = rounding;
  }

  get terms(): Terms {
    return {
      precision: this.precision,
      rounding: this.rounding,
      invalid: (reason) =>
        signal(InvalidOperation, reason === 'DivisionImpossible' ? DivisionImpossible : InvalidOperation),
      divideByZero: () => signal(DivisionByZero),
      undefined: () => signal(InvalidOperation, DivisionUndefined),
      overflow: () => signal(Overflow),
    };
  }

  copy(): PyContext {
    return new PyContext(this.precision, this.rounding);
  }
}

function precisionOf(value: Value): number {
  const precision = integerOf(value);
  if (precision === null) return raise(PyTypeError, 'an integer is required');
  if (precision < 1n || precision > 999_999_999n) raise(PyValueError, 'valid range for prec is [1, MAX_PREC]');
  // Work grows with the precision.
  return precision > 10_000n
    ? current().unsupported('decimal: a precision of more than 10,000 digits')
    : Number(precision);
}

const isContext = (value: Value): value is PyContext => value instanceof PyContext;

export const contextType: PyType = defineType<PyContext>({
  name: 'Context',
  module: 'decimal',
  compiled: true,
  is: isContext,
  staticMethods: {
    '__new__(cls, prec=None, rounding=None, **options)': (_cls, precision = null, rounding = null) =>
      new PyContext(precision === null ? 28 : precisionOf(precision), roundingOf(rounding, 'ROUND_HALF_EVEN')),
  },
  properties: {
    prec: {
      get: (self) => BigInt(self.precision),
      set: (self, value) => {
        self.precision = precisionOf(value);
      },
    },
    rounding: {
      get: (self) => self.rounding,
      set: (self, value) => {
        self.rounding = roundingOf(value, self.rounding);
      },
    },
    traps: () => current().unsupported('decimal.Context.traps'),
    flags: () => current().unsupported('decimal.Context.flags'),
  },
  methods: { 'copy()': (self) => self.copy() },
});

const CONTEXT: StateKey<{ current: PyContext }> = {
  make: () => ({ current: new PyContext(28, 'ROUND_HALF_EVEN') }),
};

/** The context of the run. */
export function currentContext(): PyContext {
  return current().state(CONTEXT).current;
}

/** `with localcontext() as ctx`: a copy that is gone afterwards. */
class PyLocalContext extends PyObject {
  readonly inner: PyContext;
  outer: PyContext | null = null;

  constructor(inner: PyContext) {
    super(localContextType);
    this.inner = inner;
  }
}

const localContextType: PyType = defineType<PyLocalContext>({
  name: 'ContextManager',
  module: 'decimal',
  compiled: true,
  is: (value): value is PyLocalContext => value instanceof PyLocalContext,
  methods: {
    '__enter__()': (self) => {
      const held = current().state(CONTEXT);
      self.outer = held.current;
      held.current = self.inner;
      return self.inner;
    },
    '__exit__(*args)': (self) => {
      if (self.outer) current().state(CONTEXT).current = self.outer;
      return null;
    },
  },
});

function localContext(given: Value, precision: Value, rounding: Value): PyLocalContext {
  const inner = (isContext(given) ? given : currentContext()).copy();
  if (precision !== null) inner.precision = precisionOf(precision);
  inner.rounding = roundingOf(rounding, inner.rounding);
  return new PyLocalContext(inner);
}

export const CONTEXTS: readonly (readonly [string, Value])[] = [
  ['Context', contextType],
  ['DecimalException', DecimalException],
  ['InvalidOperation', InvalidOperation],
  ['DivisionByZero', DivisionByZero],
  ['Overflow', Overflow],
  ['Inexact', Inexact],
  ['Rounded', Rounded],
  ['getcontext', nativeFunction('decimal', 'getcontext()', currentContext)],
  [
    'setcontext',
    nativeFunction('decimal', 'setcontext(context, /)', (context = null) => {
      if (!isContext(context)) return raise(PyTypeError, 'optional argument must be a context');
      current().state(CONTEXT).current = context;
      return null;
    }),
  ],
  [
    'localcontext',
    nativeFunction(
      'decimal',
      'localcontext(ctx=None, *, prec=None, rounding=None)',
      (context = null, precision = null, rounding = null) => localContext(context, precision, rounding),
    ),
  ],
  ...ROUNDINGS.map((rounding) => [rounding, rounding] as const),
];
