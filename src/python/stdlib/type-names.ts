/** The module `types`: names for classes that have none among the builtins, and `SimpleNamespace` (`Lib/types.py`). */

import { equals } from '../objects/compare.ts';
import { defineType } from '../objects/define.ts';
import { PyDict } from '../objects/dict.ts';
import { PyTypeError, raise, tracebackType } from '../objects/exception.ts';
import {
  builtinFunctionType,
  builtinMethodType,
  functionType,
  getSetType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  wrapperDescriptorType,
} from '../objects/function.ts';
import { genericAliasType, unionType } from '../objects/generic-alias.ts';
import { iteratorTypeNamed } from '../objects/iteration.ts';
import { leftOut } from '../objects/left-out.ts';
import { type ModuleSpec, moduleType } from '../objects/module.ts';
import { mappingProxyType, namespaceOf } from '../objects/namespace.ts';
import { ELLIPSIS, NOT_IMPLEMENTED, noneType, PyObject, type PyType, type Value } from '../objects/object.ts';
import { guardRepr, repr, str } from '../objects/repr.ts';
import { memberType } from '../objects/slots.ts';

class PySimpleNamespace extends PyObject {
  override attributes: Map<string, Value> = new Map();
}

const isNamespace = (value: Value): value is PySimpleNamespace => value instanceof PySimpleNamespace;

const simpleNamespaceType: PyType = defineType<PySimpleNamespace>({
  name: 'SimpleNamespace',
  module: 'types',
  compiled: true,
  create: (cls) => new PySimpleNamespace(cls),
  is: isNamespace,
  methods: {
    '__init__(*args, **kwargs)': (self, args, keywords = null) => {
      if (repr(args ?? null) !== '()') raise(PyTypeError, 'no positional arguments expected');
      if (keywords instanceof PyDict)
        for (const [name, value] of keywords.entries()) self.attributes.set(str(name), value);
      return null;
    },
    '__eq__(value, /)': (self, other = null) =>
      isNamespace(other) ? equals(namespaceOf(self.attributes), namespaceOf(other.attributes)) : NOT_IMPLEMENTED,
    '__repr__()': (self) => {
      const name = self.cls === simpleNamespaceType ? 'namespace' : self.cls.name;
      return guardRepr(self, `${name}(...)`, () => {
        return `${name}(${[...self.attributes].map(([key, value]) => `${key}=${repr(value)}`).join(', ')})`;
      });
    },
  },
  values: { __hash__: null },
});

export const TYPES: ModuleSpec = {
  name: 'types',
  load: () => [
    ['SimpleNamespace', simpleNamespaceType],
    ['FunctionType', functionType],
    ['LambdaType', functionType],
    ['BuiltinFunctionType', builtinFunctionType],
    ['BuiltinMethodType', builtinMethodType],
    ['MethodType', methodType],
    ['MethodDescriptorType', methodDescriptorType],
    ['WrapperDescriptorType', wrapperDescriptorType],
    ['MethodWrapperType', methodWrapperType],
    ['GetSetDescriptorType', getSetType],
    ['MemberDescriptorType', memberType],
    ['GeneratorType', iteratorTypeNamed('generator')],
    ['MappingProxyType', mappingProxyType],
    ['ModuleType', moduleType],
    ['NoneType', noneType],
    ['EllipsisType', ELLIPSIS.cls],
    ['NotImplementedType', NOT_IMPLEMENTED.cls],
    ['TracebackType', tracebackType],
    ['UnionType', unionType],
    ['GenericAlias', genericAliasType],
    ...leftOut(
      'types',
      'new_class prepare_class resolve_bases DynamicClassAttribute coroutine CoroutineType CodeType CellType FrameType get_original_bases',
    ),
  ],
};
