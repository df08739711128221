/**
 * What can be wrong inside string literals, seen as CPython sees it: when its parser meets the literal, before anything
 * that follows. The expressions of f-strings are parsed here by the grammar. Called by the grammar's `strings` rule.
 */

import type { Constant } from '../ast.ts';
import { formattedParts } from './fstring.ts';
import type { Machine, Match } from './peg-machine.ts';
import { FaultError, fault } from './problem.ts';
import { decodeBytes, decodeText, type StringLiteral, stringLiteral } from './string-literal.ts';
import type { Token } from './token.ts';

const NOTHING: Constant = { kind: 'Constant', value: { type: 'None' }, from: 0, to: 0 };

/** strings: STRING+ */
export function checkStrings(machine: Machine, a: Match): Match {
  const tokens = machine.tokens.slice(a.from, a.to);
  const literals = tokens.map(stringLiteral);
  const isBytes = literals[0]?.isBytes;
  for (const literal of literals) {
    if (!literal.isFormatted) checkLiteral(machine, literal);
    if (literal.isBytes !== isBytes) throw mixed(machine, tokens);
    if (literal.isFormatted) checkLiteral(machine, literal);
  }
  const kind = literals.some((literal) => literal.isFormatted) ? 'JoinedStr' : 'Constant';
  return { ...a, kind };
}

function mixed(machine: Machine, tokens: readonly Token[]): FaultError {
  const from = tokens[0]?.from ?? 0;
  const at = machine.last()?.from ?? from;
  return new FaultError({
    ...fault('cannot mix bytes and nonbytes literals', from, tokens[tokens.length - 1]?.to ?? from),
    at,
  });
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
