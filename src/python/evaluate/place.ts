/** Where a value is read from and written back to: the target of `x += 1`, its parts evaluated once. */

import type { Attribute, Name, Subscript } from '../ast.ts';
import { getAttribute, setAttribute } from '../objects/attribute.ts';
import type { Value } from '../objects/object.ts';
import { getItem, setItem } from '../objects/subscript.ts';
import { evaluate } from './dispatch.ts';
import type { Frame } from './frame.ts';
import { loadName, storeName } from './names.ts';

export interface Variable {
  readonly read: () => Value;
  readonly write: (value: Value) => void;
}

/** The place that a target means, found once. */
export function placeOf(target: Name | Attribute | Subscript, frame: Frame): Variable {
  switch (target.kind) {
    case 'Name':
      return {
        read: () => loadName(target.id, frame, target),
        write: (value) => storeName(target.id, value, frame, frame.statement),
      };
    case 'Attribute':
      return attributePlace(target, frame);
    default:
      return itemPlace(target, frame);
  }
}

function attributePlace(target: Attribute, frame: Frame): Variable {
  const owner = evaluate(target.value, frame);
  const name = frame.scope.mangle(target.attr);
  frame.node = target;
  return { read: () => getAttribute(owner, name), write: (value) => setAttribute(owner, name, value) };
}

function itemPlace(target: Subscript, frame: Frame): Variable {
  const container = evaluate(target.value, frame);
  const key = evaluate(target.slice, frame);
  frame.node = target;
  return { read: () => getItem(container, key), write: (value) => setItem(container, key, value) };
}
