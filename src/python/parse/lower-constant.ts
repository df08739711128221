/**
 * Literals, read from the source, because py-ast loses their kinds (`2.0` arrives as 2) and the transcript has none of
 * their text. Called by the lowering of expressions.
 */

import type { Range } from '../../range.ts';
import type { Constant, ConstantValue, Expr, JoinedStr } from '../ast.ts';
import { formattedParts, joinTexts } from './fstring.ts';
import { type Lowering, tokenIndexAt } from './lowering.ts';
import { FaultError, fault } from './problem.ts';
import { decodeBytes, decodeText, type StringLiteral, stringLiteral } from './string-literal.ts';
import type { Token } from './token.ts';

/** strings: STRING+    atom: NUMBER | 'None' | 'True' | 'False' | '...' */
export function lowerConstant(lowering: Lowering, range: Range): Expr {
  const index = tokenIndexAt(lowering.tokens, range.from);
  const token = lowering.tokens[index];
  if (token?.type === 'STRING') return lowerStrings(lowering, index, range);
  return { kind: 'Constant', value: plainValue(token?.text ?? 'None'), ...range };
}

function plainValue(text: string): ConstantValue {
  if (text === 'None') return { type: 'None' };
  if (text === 'True' || text === 'False') return { type: 'bool', value: text === 'True' };
  if (text === '...') return { type: 'Ellipsis' };
  return numberValue(text.replaceAll('_', ''));
}

function numberValue(text: string): ConstantValue {
  if (/^0[xob]/i.test(text)) return { type: 'int', value: BigInt(text) };
  if (/j$/i.test(text)) return { type: 'complex', imaginary: Number(text.slice(0, -1)) };
  if (/[.e]/i.test(text)) return { type: 'float', value: Number(text) };
  return { type: 'int', value: BigInt(text) };
}

/** Literals side by side are one: `'a' "b" f'{c}'`. */
function lowerStrings(lowering: Lowering, first: number, range: Range): Expr {
  const literals: StringLiteral[] = [];
  let index = first;
  for (let token = lowering.tokens[index]; isPiece(token, range); token = lowering.tokens[++index]) {
    literals.push(stringLiteral(token));
  }
  if (literals.some((literal) => literal.isBytes)) return joinBytes(lowering, literals, range);
  if (literals.some((literal) => literal.isFormatted)) return joinFormatted(lowering, literals, range);
  const value = literals.map((literal) => decodeText(literal, body(lowering, literal))).join('');
  return { kind: 'Constant', value: { type: 'str', value }, ...range };
}

function isPiece(token: Token | undefined, range: Range): token is Token {
  return token?.type === 'STRING' && token.from < range.to;
}

function body(lowering: Lowering, literal: StringLiteral): string {
  return lowering.source.slice(literal.from, literal.to);
}

function joinBytes(lowering: Lowering, literals: readonly StringLiteral[], range: Range): Constant {
  if (!literals.every((literal) => literal.isBytes)) {
    throw new FaultError(fault('cannot mix bytes and nonbytes literals', range.from, range.to));
  }
  const bytes = literals.flatMap((literal) => decodeBytes(literal, body(lowering, literal)));
  return { kind: 'Constant', value: { type: 'bytes', value: Uint8Array.from(bytes) }, ...range };
}

/** An f-string is a `JoinedStr` even without fields; text on both sides of a seam becomes one constant. */
function joinFormatted(lowering: Lowering, literals: readonly StringLiteral[], range: Range): JoinedStr {
  const values: JoinedStr['values'][number][] = [];
  for (const literal of literals) {
    for (const part of formattedParts(lowering, literal)) {
      const last = values[values.length - 1];
      if (part.kind === 'Constant' && last?.kind === 'Constant') values[values.length - 1] = joinTexts(last, part);
      else values.push(part);
    }
  }
  return { kind: 'JoinedStr', values, ...range };
}
