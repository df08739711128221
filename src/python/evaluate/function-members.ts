/** What functions of the program show of themselves: `f.__defaults__`, `f.__code__` (`Objects/funcobject.c`). */

import { addMembers } from '../objects/define.ts';
import { dictOf, PyDict } from '../objects/dict.ts';
import { functionType } from '../objects/function.ts';
import { namespaceOf } from '../objects/namespace.ts';
import { builtinType, PyObject, textOf, type Value } from '../objects/object.ts';
import { PyTuple } from '../objects/tuple.ts';
import { PyFunction } from './function.ts';

const codeType = builtinType('code');
const cellType = builtinType('cell');

/** `f.__code__`: the little that programs ask of it. */
class PyCode extends PyObject {
  readonly func: PyFunction;

  constructor(func: PyFunction) {
    super(codeType);
    this.func = func;
  }
}

/** An item of `f.__closure__`. */
class PyCell extends PyObject {
  readonly contents: Value;

  constructor(contents: Value) {
    super(cellType);
    this.contents = contents;
  }
}

function variableNames({ func }: PyCode): readonly string[] {
  const { positionalOnly, positional, keywordOnly, rest, keywords } = func.parameters;
  const parameters = [...positionalOnly, ...positional, ...keywordOnly].map(({ name }) => name);
  const own = [...func.scope.bindings].filter(([, binding]) => binding === 'local' || binding === 'cell');
  const gathered = [rest, keywords].filter((name) => name !== null);
  return [...new Set([...parameters, ...gathered, ...own.map(([name]) => name)])];
}

addMembers<PyCode>(
  codeType,
  {
    properties: {
      co_name: ({ func }) => (func.node.kind === 'Lambda' ? '<lambda>' : func.node.name),
      co_qualname: ({ func }) => func.qualname,
      co_filename: ({ func }) => func.context.file,
      co_argcount: ({ func }) => BigInt(func.parameters.positionalOnly.length + func.parameters.positional.length),
      co_posonlyargcount: ({ func }) => BigInt(func.parameters.positionalOnly.length),
      co_kwonlyargcount: ({ func }) => BigInt(func.parameters.keywordOnly.length),
      co_varnames: (code) => new PyTuple(variableNames(code)),
      co_freevars: ({ func }) => new PyTuple(func.scope.free),
      co_flags: ({ func }) => 3n | (func.parameters.rest ? 4n : 0n) | (func.parameters.keywords ? 8n : 0n),
    },
  },
  (value): value is PyCode => value instanceof PyCode,
);

addMembers<PyCell>(
  cellType,
  { properties: { cell_contents: (cell) => cell.contents } },
  (value): value is PyCell => value instanceof PyCell,
);

function setDefaults(func: PyFunction, values: Value): void {
  func.defaults = values instanceof PyTuple ? values.items : [];
}

function setKeywordDefaults(func: PyFunction, values: Value): void {
  const entries = values instanceof PyDict ? [...values.entries()] : [];
  func.keywordDefaults = new Map(entries.map(([name, value]) => [textOf(name) ?? '', value]));
}

function annotationsOf(func: PyFunction): Value {
  func.annotations ??= new PyDict();
  return func.annotations;
}

addMembers<PyFunction>(
  functionType,
  {
    properties: {
      __defaults__: {
        get: ({ defaults }) => (defaults.length === 0 ? null : new PyTuple(defaults)),
        set: setDefaults,
      },
      __kwdefaults__: {
        get: ({ keywordDefaults }) => (keywordDefaults.size === 0 ? null : dictOf(keywordDefaults)),
        set: setKeywordDefaults,
      },
      __annotations__: {
        get: annotationsOf,
        set: (func, value) => {
          func.annotations = value instanceof PyDict ? value : null;
        },
      },
      __code__: (func) => new PyCode(func),
      __globals__: (func) => namespaceOf(func.context.globals),
      __closure__: ({ closure }) =>
        closure.size === 0 ? null : new PyTuple([...closure.values()].map((cell) => new PyCell(cell.value ?? null))),
    },
  },
  (value): value is PyFunction => value instanceof PyFunction,
);
