/**
 * What can be wrong inside string literals, seen as CPython sees it: when its parser meets the literal, before anything
 * that follows. The expressions of f-strings are parsed here by the grammar. Called by the grammar's `strings` rule.
 */

import type { Constant } from '../ast.ts';
import { formattedParts } from './fstring.ts';
import type { Machine, Match } from './peg.ts';
import { FaultError, fault } from './problem.ts';
import { decodeBytes, decodeText, type StringLiteral, stringLiteral } from './string-literal.ts';
import type { Token } from './token.ts';

const NOTHING: Constant = { kind: 'Constant', value: { type: 'None' }, from: 0, to: 0 };

/** strings: STRING+ */
export function checkStrings(machine: Machine, a: Match): Match {
  const tokens = machine.tokens.slice(a.from, a.to);
  const literals = tokens.map(stringLiteral);
  const isBytes = literals.some((literal) => literal.isBytes);
  if (isBytes && !literals.every((literal) => literal.isBytes)) {
    throw new FaultError(
      fault('cannot mix bytes and nonbytes literals', tokens[0]?.from ?? 0, machine.last()?.from ?? 0),
    );
  }
  for (const literal of literals) checkLiteral(machine, literal);
  const kind = literals.some((literal) => literal.isFormatted) ? 'JoinedStr' : 'Constant';
  return { ...a, kind };
}

function checkLiteral(machine: Machine, literal: StringLiteral): void {
  const text = machine.source.slice(literal.from, literal.to);
  try {
    if (literal.isBytes) decodeBytes(literal, text);
    else if (literal.isFormatted) formattedParts({ source: machine.source, parseExpression: partOf(machine) }, literal);
    else decodeText(literal, text);
  } catch (error) {
    throw error instanceof FaultError ? blamed(error, machine.last()) : error;
  }
}

/** CPython names the line of the token after the strings, unless the expression itself is wrong. */
function blamed(error: FaultError, next: Token | undefined): FaultError {
  if (error instanceof PartError || next === undefined || error.fault.at !== undefined) return error;
  return new FaultError({ ...error.fault, at: next.from });
}

class PartError extends FaultError {}

function partOf(machine: Machine): (from: number, to: number) => Constant {
  return (from, to) => {
    const found = machine.checkPart(from, to);
    if (found !== null) throw new PartError(found);
    return NOTHING;
  };
}
