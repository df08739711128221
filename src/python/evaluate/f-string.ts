/** f-strings: their pieces formatted and joined. */

import type { FormattedValue, JoinedStr } from '../ast.ts';
import type { Value } from '../objects/object.ts';
import { ascii, format, repr, str } from '../objects/repr.ts';
import { evaluate } from './dispatch.ts';
import type { Frame } from './frame.ts';

export function evaluateJoinedStr(expr: JoinedStr, frame: Frame): string {
  let text = '';
  for (const part of expr.values) {
    if (part.kind === 'FormattedValue') text += evaluateFormattedValue(part, frame);
    else if (part.value.type === 'str') text += part.value.value;
  }
  return text;
}

export function evaluateFormattedValue(expr: FormattedValue, frame: Frame): string {
  const value = evaluate(expr.value, frame);
  const spec = expr.format_spec === null ? '' : evaluateJoinedStr(expr.format_spec, frame);
  frame.node = expr.value;
  return format(convert(value, expr.conversion), spec);
}

function convert(value: Value, conversion: FormattedValue['conversion']): Value {
  if (conversion === 'r') return repr(value);
  if (conversion === 's') return str(value);
  return conversion === 'a' ? ascii(value) : value;
}
