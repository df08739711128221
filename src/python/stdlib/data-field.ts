/** The fields of data classes: what `field(...)` makes and `fields(...)` lists. Used by `dataclasses.ts` and `data-class.ts`. */

import { defineType } from '../objects/define.ts';
import { PyDict } from '../objects/dict.ts';
import { PyValueError, raise } from '../objects/exception.ts';
import { PyMappingProxy } from '../objects/namespace.ts';
import { MISSING, PyObject, type PyType, type Value } from '../objects/object.ts';
import { repr } from '../objects/repr.ts';

class PySentinel extends PyObject {
  readonly text: string;

  constructor(text: string) {
    super(sentinelType);
    this.text = text;
  }
}

const sentinelType: PyType = defineType<PySentinel>({
  name: '_MISSING_TYPE',
  module: 'dataclasses',
  is: (value): value is PySentinel => value instanceof PySentinel,
  methods: { '__repr__()': (self) => self.text },
});

/** `dataclasses.MISSING`: there is no default. */
export const NOTHING: Value = new PySentinel('<dataclasses._MISSING_TYPE object>');
/** `dataclasses.KW_ONLY`: annotated with it, a name says that the fields after it are given by name only. */
export const KEYWORD_ONLY: Value = new PySentinel('<dataclasses._KW_ONLY_TYPE object>');

export class PyField extends PyObject {
  name = '';
  type: Value = null;
  isKeywordOnly: boolean | null;
  readonly fallback: Value;
  readonly factory: Value;
  readonly init: boolean;
  readonly repr: boolean;
  readonly hash: boolean | null;
  readonly compare: boolean;
  readonly metadata: PyDict;

  constructor(options: readonly Value[]) {
    super(fieldType);
    const [fallback = NOTHING, factory = NOTHING, init, shown, hash, compare, metadata, keywordOnly] = options;
    this.fallback = fallback === MISSING ? NOTHING : fallback;
    this.factory = factory === MISSING ? NOTHING : factory;
    this.init = init !== false;
    this.repr = shown !== false;
    this.hash = typeof hash === 'boolean' ? hash : null;
    this.compare = compare !== false;
    this.metadata = metadata instanceof PyDict ? metadata : new PyDict();
    this.isKeywordOnly = typeof keywordOnly === 'boolean' ? keywordOnly : null;
  }

  get hasDefault(): boolean {
    return this.fallback !== NOTHING || this.factory !== NOTHING;
  }
}

/** `field(...)`. @throws Python's ValueError. */
export function makeField(options: readonly Value[]): PyField {
  const made = new PyField(options);
  if (made.fallback !== NOTHING && made.factory !== NOTHING) {
    raise(PyValueError, 'cannot specify both default and default_factory');
  }
  return made;
}

/** A field that was written as a plain default, or as an annotation alone. */
export function plainField(fallback: Value): PyField {
  return new PyField([fallback]);
}

function represent(self: PyField): string {
  const parts: (readonly [string, Value])[] = [
    ['name', self.name],
    ['type', self.type],
    ['default', self.fallback],
    ['default_factory', self.factory],
    ['init', self.init],
    ['repr', self.repr],
    ['hash', self.hash],
    ['compare', self.compare],
    ['metadata', new PyMappingProxy(self.metadata)],
    ['kw_only', self.isKeywordOnly],
  ];
  return `Field(${parts.map(([name, value]) => `${name}=${repr(value)}`).join(',')},_field_type=_FIELD)`;
}

export const fieldType: PyType = defineType<PyField>({
  name: 'Field',
  module: 'dataclasses',
  is: (value): value is PyField => value instanceof PyField,
  properties: {
    name: (self) => self.name,
    type: (self) => self.type,
    default: (self) => self.fallback,
    default_factory: (self) => self.factory,
    init: (self) => self.init,
    repr: (self) => self.repr,
    hash: (self) => self.hash,
    compare: (self) => self.compare,
    metadata: (self) => new PyMappingProxy(self.metadata),
    kw_only: (self) => self.isKeywordOnly,
  },
  methods: { '__repr__()': represent },
});
