/**
 * What an alternative of the grammar is made of, as functions that walk the machine: tokens, sequences, choices,
 * repetitions, look-aheads, and what becomes of a match. Put together by `peg.ts`.
 */

import type { Action, Actions, Machine, Match, Outcome, Step } from './peg-machine.ts';
import { isName, KEYWORDS, type Token } from './token.ts';

const SOFT_KEYWORDS = ['_', 'case', 'match'] as const;

/** One part of an alternative. */
export interface Item {
  readonly step: Step;
  readonly name: string | null;
  /** A cut or a look ahead: it matches no tokens. */
  readonly isEmpty: boolean;
  readonly isCut: boolean;
}

export function handOn(word: string, items: readonly Item[]): (machine: Machine, match: Match) => Outcome {
  const index = items.findIndex((item) => item.name === word);
  if (index === -1) return (_, match) => ({ ...match, kind: word });
  // The part keeps its own place (`(a)` is blamed at `a`), but the walk goes on after the whole.
  return (_, match) => match.parts[index];
}

export function call(action: Action, items: readonly Item[]): (machine: Machine, match: Match) => Outcome {
  const a = items.findIndex((item) => item.name === 'a');
  const b = items.findIndex((item) => item.name === 'b');
  return (machine, match) => action(machine, match.parts[a] ?? match, match.parts[b] ?? match) ?? undefined;
}

/** The first alternative that matches; `undefined` ends the search. */
export function choice(steps: readonly Step[]): Step {
  return (machine) => {
    const start = machine.mark;
    for (const step of steps) {
      const result = step(machine);
      if (result !== null) {
        if (result === undefined) machine.mark = start;
        return result;
      }
      machine.mark = start;
    }
    return null;
  };
}

export function sequence(items: readonly Item[], result: (machine: Machine, match: Match) => Outcome): Step {
  return (machine) => {
    const from = machine.mark;
    const parts: Match[] = [];
    let isCut = false;
    for (const item of items) {
      const part = item.step(machine);
      if (part === null || part === undefined) return isCut ? undefined : null;
      isCut ||= item.isCut;
      parts.push(part);
    }
    return result(machine, { kind: '', from, to: machine.mark, parts });
  };
}

export function emptyMatch(machine: Machine): Match {
  return { kind: '', from: machine.mark, to: machine.mark, parts: [] };
}

export function tokenWhere(test: (token: Token) => boolean): Step {
  return (machine) => {
    const token = machine.token();
    if (!test(token)) return null;
    machine.mark++;
    return { kind: kindOf(token), from: machine.mark - 1, to: machine.mark, parts: [] };
  };
}

export function exactly(text: string): Step {
  const type = KEYWORDS.has(text) || /^\w+$/.test(text) ? 'NAME' : 'OP';
  return tokenWhere((token) => token.text === text && token.type === type);
}

/** CPython compares only as many letters as the name has: `c` and `mat` count as soft keywords too. */
export function isSoftKeyword(token: Token): boolean {
  return isName(token) && SOFT_KEYWORDS.some((word) => word.startsWith(token.text));
}

/** The kinds of node that a single token makes; signs and keywords make none. */
export function kindOf(token: Token): string {
  if (token.type === 'NUMBER') return 'Constant';
  if (isName(token)) return 'Name';
  const constants = ['True', 'False', 'None'];
  if (token.type === 'NAME' && constants.includes(token.text)) return token.text;
  return token.text === '...' ? 'Ellipsis' : 'token';
}

export function ahead(step: Step, wanted: boolean): Step {
  return (machine) => {
    const start = machine.mark;
    const found = (step(machine) ?? null) !== null;
    machine.mark = start;
    return found === wanted ? emptyMatch(machine) : null;
  };
}

export function forced(text: string, actions: Actions): Step {
  const step = exactly(text);
  const raise = actions.raise('next', `expected '${text}'`);
  return (machine) => step(machine) ?? raise(machine, emptyMatch(machine), emptyMatch(machine));
}

export function optionally(step: Step): Step {
  return (machine) => {
    const start = machine.mark;
    const found = step(machine) ?? null;
    if (found !== null) return found;
    machine.mark = start;
    return emptyMatch(machine);
  };
}

export function repeated(step: Step, least: number): Step {
  return (machine) => {
    const from = machine.mark;
    const parts: Match[] = [];
    for (let mark = machine.mark; ; mark = machine.mark) {
      const part = step(machine) ?? null;
      if (part === null) {
        machine.mark = mark;
        break;
      }
      parts.push(part);
      if (machine.mark === mark) break;
    }
    return parts.length >= least ? { kind: '', from, to: machine.mark, parts } : null;
  };
}

/** s.e+ */
export function gathered(element: Step, separator: Step): Step {
  const first = (machine: Machine) => element(machine);
  return (machine) => {
    const from = machine.mark;
    const parts: Match[] = [];
    for (let mark = machine.mark; ; ) {
      const part = first(machine) ?? null;
      if (part === null) {
        machine.mark = mark;
        break;
      }
      parts.push(part);
      mark = machine.mark;
      if ((separator(machine) ?? null) === null) {
        machine.mark = mark;
        break;
      }
    }
    return parts.length > 0 ? { kind: '', from, to: machine.mark, parts } : null;
  };
}
