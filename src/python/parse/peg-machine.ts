/**
 * One walk of a grammar over tokens: where it stands, how far it has looked, what it remembers. Walked by the steps of
 * `peg-steps.ts`; made by `find-fault.ts`.
 */

import { type Fault, FaultError } from './problem.ts';
import type { Token } from './token.ts';
import type { Tokens } from './tokenize.ts';

/** What a rule matched: the tokens from `from` up to `to`, and the parts in it. */
export interface Match {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  readonly parts: readonly Match[];
}

/** A function of `mistakes.ts`: may throw a `FaultError`; `null` makes the rule fail without trying its other alternatives. */
export type Action = (machine: Machine, a: Match, b: Match) => Match | null;

/** What happens with what an alternative matched. */
export interface Actions {
  call(name: string): Action;
  raise(where: string, message: string): Action;
}

/** `null`: no match here. `undefined`: no match, and the rule's other alternatives are not tried. */
export type Outcome = Match | null | undefined;
export type Step = (machine: Machine) => Outcome;

/** One walk over tokens: where it stands, how far it has looked, what it remembers. */
export class Machine {
  readonly source: string;
  readonly tokens: readonly Token[];
  /** Finds what is wrong in the expression of an f-string's field. */
  readonly checkPart: (from: number, to: number) => Fault | null;
  private readonly stopped: Fault | null;
  readonly memory = new Map<number, Remembered>();
  /** Whether the rules for mistakes take part. */
  invalid: boolean;
  mark = 0;
  /** How many tokens were read. */
  fill = 0;

  constructor(source: string, read: Tokens, checkPart: Machine['checkPart'], invalid: boolean) {
    this.source = source;
    this.tokens = read.tokens;
    this.stopped = read.fault;
    this.checkPart = checkPart;
    this.invalid = invalid;
  }

  /** The token at the mark; throws the tokenizer's fault where it stopped. */
  token(): Token {
    const token = this.tokens[this.mark];
    if (token === undefined) {
      if (this.stopped !== null) throw new TokenizerStopped(this.stopped);
      return this.tokens[this.tokens.length - 1] ?? { type: 'ENDMARKER', text: '', from: 0, to: 0, level: 0 };
    }
    if (this.mark >= this.fill) this.fill = this.mark + 1;
    return token;
  }

  /** The furthest token that was read. */
  last(): Token | undefined {
    return this.tokens[this.fill - 1];
  }

  text(match: Match): string {
    const first = this.tokens[match.from];
    const last = this.tokens[match.to - 1];
    return first === undefined || last === undefined ? '' : this.source.slice(first.from, last.to);
  }
}

/** What a rule gave at a place, and where the walk stood after it (a part handed on ends before that). */
export interface Remembered {
  readonly match: Match | null;
  readonly end: number;
}

/** Thrown when the walk reaches the place where the tokenizer stopped. */
export class TokenizerStopped extends FaultError {}

// ── Memory ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const RULES_AT_MOST = 1024;

export function keyOf(machine: Machine, rule: number): number {
  return machine.mark * RULES_AT_MOST + rule;
}

export function remember(machine: Machine, key: number, body: Step): Match | null {
  const known = machine.memory.get(key);
  if (known !== undefined) return replay(machine, known);
  const match = body(machine) ?? null;
  machine.memory.set(key, { match, end: machine.mark });
  return match;
}

function replay(machine: Machine, known: Remembered): Match | null {
  machine.mark = known.end;
  return known.match;
}

/** Left recursion (Warth, Douglass and Millstein 2008): the rule first fails at its own start, then grows. */
export function growSeed(machine: Machine, key: number, body: Step): Match | null {
  const known = machine.memory.get(key);
  if (known !== undefined) return replay(machine, known);
  const start = machine.mark;
  let result: Match | null = null;
  let end = start;
  while (true) {
    machine.memory.set(key, { match: result, end });
    machine.mark = start;
    const grown = body(machine) ?? null;
    if (grown === null || machine.mark <= end) break;
    end = machine.mark;
    result = grown;
  }
  machine.mark = end;
  return result;
}

export function withoutInvalid(body: Step): Step {
  return (machine) => {
    const before = machine.invalid;
    machine.invalid = false;
    const result = body(machine);
    machine.invalid = before;
    return result;
  };
}
