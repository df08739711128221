/** Attributes of a model that look like more than they are: types without a column, misspelt table names. Called by `remarks.ts`. */

import { PyType, type Value } from '../../python/objects/object.ts';
import { repr } from '../../python/objects/repr.ts';
import { PyTuple } from '../../python/objects/tuple.ts';
import { TypeEngine, typeEngineType } from '../../site-packages/sqlalchemy/sql/type-api.ts';
import { type Remark, replacement } from './remark.ts';

/** The remarks on one mapped class. @param sources the program's texts by file name. */
export function remarksOnAttributes(cls: PyType, sources: ReadonlyMap<string, string>): Remark[] {
  const remarks: Remark[] = [];
  for (const [name, value] of cls.namespace) {
    const span = cls.attributeSpans.get(name) ?? null;
    if (span === null) continue;
    const source = sources.get(span.file);
    const written = unmangled(name, cls);
    if (isType(value)) remarks.push(typeAlone(cls, name, value, span));
    else if (written !== '__tablename__' && /^_*table_?name_*$/i.test(written)) {
      const fix = replacement(span, source, new RegExp(`^${written}`), '__tablename__');
      remarks.push({ ...misspeltTableName(cls, written), span, fix });
    } else if (written === '__tablename__' && value instanceof PyTuple) {
      remarks.push({ ...tupleTableName(cls, value), span, fix: null });
    }
  }
  return remarks;
}

/** The name as it is written: Python hides `__name` of a class as `_Class__name`. */
function unmangled(name: string, cls: PyType): string {
  const prefix = `_${cls.name.replace(/^_+/, '')}__`;
  return name.startsWith(prefix) ? name.slice(prefix.length - 2) : name;
}

/** One of the library's types, or an instance of any; a program's own class of types may stand in a model as well. */
function isType(value: Value): boolean {
  if (value instanceof PyType) return value.span === null && value.isSubclassOf(typeEngineType);
  return value instanceof TypeEngine;
}

function typeAlone(cls: PyType, name: string, value: Value, span: Remark['span']): Remark {
  const type = value instanceof PyType ? value.qualname : repr(value);
  return {
    code: 'type-without-column',
    message: `\`${cls.name}.${name}\` is a type and not a column: the table gets no \`${name}\`.`,
    hint: `Put the type into a column: \`${name} = db.Column(db.${type})\`.`,
    span,
    fix: null,
  };
}

function misspeltTableName(cls: PyType, written: string): Omit<Remark, 'span' | 'fix'> {
  return {
    code: 'tablename-misspelt',
    message: `\`${written}\` means nothing to SQLAlchemy: \`${cls.name}\` gets the table name that it would have had without it.`,
    hint: 'The name is written `__tablename__`, with two underscores before and after.',
  };
}

function tupleTableName(cls: PyType, value: PyTuple): Omit<Remark, 'span' | 'fix'> {
  return {
    code: 'tablename-tuple',
    message: `The \`__tablename__\` of \`${cls.name}\` is ${repr(value)}, a tuple: the comma makes it one.`,
    hint: 'A table name is one text in quotes, without a comma after it.',
  };
}
