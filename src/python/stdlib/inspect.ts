/** The module `inspect`: the questions about objects that need no source (`Lib/inspect.py`). */

import { attributeNames, findAttribute, hasAttribute } from '../objects/attribute.ts';
import { call } from '../objects/call.ts';
import { nativeFunction } from '../objects/define.ts';
import { PyException } from '../objects/exception.ts';
import { functionType, methodType, PyCallable, PyMethod } from '../objects/function.ts';
import { iteratorTypeNamed } from '../objects/iteration.ts';
import { leftOut } from '../objects/left-out.ts';
import { PyList } from '../objects/list.ts';
import { type ModuleSpec, PyModule } from '../objects/module.ts';
import { PyObject, PyType, textOf, typeOf, type Value } from '../objects/object.ts';
import { truth } from '../objects/truth.ts';
import { PyTuple } from '../objects/tuple.ts';
import { dedent } from './textwrap.ts';

function members(target: Value, predicate: Value): PyList {
  const found: Value[] = [];
  for (const name of attributeNames(target)) {
    const value = findAttribute(target, name);
    if (value === undefined) continue;
    if (predicate === null || truth(call(predicate, [value]))) found.push(new PyTuple([name, value]));
  }
  return new PyList(found);
}

/** A docstring without the indentation of its source. */
export function cleanDoc(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const lines = [first.trimStart(), ...dedent(rest.join('\n')).split('\n')].map((line) => line.trimEnd());
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  while (lines.length > 0 && lines[0] === '') lines.shift();
  return lines.join('\n');
}

const isFunction = (value: Value): boolean => typeOf(value) === functionType;
const isMethod = (value: Value): boolean => typeOf(value) === methodType;
const isBuiltin = (value: Value): boolean =>
  (value instanceof PyCallable || value instanceof PyMethod) && typeOf(value).name === 'builtin_function_or_method';

const QUESTIONS: readonly (readonly [string, (value: Value) => boolean])[] = [
  ['isclass', (value) => value instanceof PyType],
  ['isfunction', isFunction],
  ['ismethod', isMethod],
  ['isbuiltin', isBuiltin],
  ['isroutine', (value) => isFunction(value) || isMethod(value) || isBuiltin(value) || value instanceof PyCallable],
  ['ismodule', (value) => value instanceof PyModule],
  ['isgenerator', (value) => typeOf(value) === iteratorTypeNamed('generator')],
  ['isabstract', (value) => value instanceof PyType && value.abstractMethods.length > 0],
  [
    'isdatadescriptor',
    (value) =>
      value instanceof PyObject &&
      (hasAttribute(typeOf(value), '__set__') || hasAttribute(typeOf(value), '__delete__')),
  ],
  ['iscoroutinefunction', () => false],
  ['istraceback', (value) => typeOf(value).name === 'traceback' && !(value instanceof PyException)],
];

const define = (signature: string, body: (...args: Value[]) => Value) => nativeFunction('inspect', signature, body);

const LEFT_OUT =
  'signature Signature Parameter getsource getsourcelines getfile getsourcefile stack currentframe getfullargspec getcallargs unwrap isgeneratorfunction isawaitable iscoroutine getattr_static getmodule classify_class_attrs';

export const INSPECT: ModuleSpec = {
  name: 'inspect',
  load: () => [
    ...QUESTIONS.map(([name, ask]): [string, Value] => [name, define(`${name}(object)`, (value = null) => ask(value))]),
    [
      'getmembers',
      define('getmembers(object, predicate=None)', (target = null, predicate = null) => members(target, predicate)),
    ],
    [
      'getdoc',
      define('getdoc(object)', (target = null) => {
        const text = textOf(findAttribute(target, '__doc__') ?? null);
        return text === null ? null : cleanDoc(text);
      }),
    ],
    ['cleandoc', define('cleandoc(doc)', (text = null) => cleanDoc(textOf(text) ?? ''))],
    ['getmro', define('getmro(cls)', (cls = null) => new PyTuple(cls instanceof PyType ? cls.mro : []))],
    ...leftOut('inspect', LEFT_OUT),
  ],
};
