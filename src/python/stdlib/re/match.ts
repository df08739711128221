/**
 * Matching by backtracking, written as continuations: each node tries its ways one after another and asks what follows
 * whether it can go on. Every attempt is counted, so a pattern that explodes meets the run's limit of steps.
 */

import { current } from '../../objects/runtime.ts';
import { isWord, lowered } from './character-class.ts';
import type { Node, Place, RepeatMode, Test } from './node.ts';

/** What follows: whether the rest matches from here. */
type Next = (at: number) => boolean;
type Matcher = (state: State, at: number, next: Next) => boolean;

/** How many attempts take as long as a step of the program. */
const ATTEMPTS_A_STEP = 2;

class State {
  readonly text: readonly number[];
  readonly end: number;
  /** Start and end of each group, -1 where it took no part. */
  readonly spans: number[];
  lastGroup = 0;
  #attempts = 0;

  constructor(text: readonly number[], end: number, groups: number) {
    this.text = text;
    this.end = end;
    this.spans = new Array<number>((groups + 1) * 2).fill(-1);
  }

  count(): void {
    if (++this.#attempts % ATTEMPTS_A_STEP === 0) current().step();
  }
}

/** Where a pattern matched: the spans of all groups, the whole first. */
export interface Found {
  readonly spans: readonly number[];
  readonly lastGroup: number;
}

export interface Search {
  readonly text: readonly number[];
  readonly from: number;
  readonly to: number;
  /** Only where the search begins. */
  readonly anchored?: boolean;
  /** Only if nothing is left. */
  readonly full?: boolean;
  /** Not with an empty match where the search begins. */
  readonly mustAdvance?: boolean;
}

export class Machine {
  readonly #matcher: Matcher;
  readonly #groups: number;

  constructor(node: Node, groups: number) {
    this.#matcher = compile(node);
    this.#groups = groups;
  }

  /** The first match. */
  find({ text, from, to, anchored, full, mustAdvance }: Search): Found | null {
    const state = new State(text, to, this.#groups);
    for (let start = from; start <= to; start++) {
      state.count();
      let end = -1;
      const accept = (at: number): boolean => {
        if ((full && at !== to) || (mustAdvance && start === from && at === start)) return false;
        end = at;
        return true;
      };
      if (this.#matcher(state, start, accept)) {
        state.spans[0] = start;
        state.spans[1] = end;
        return { spans: [...state.spans], lastGroup: state.lastGroup };
      }
      if (anchored) return null;
      state.spans.fill(-1);
      state.lastGroup = 0;
    }
    return null;
  }
}

function compile(node: Node): Matcher {
  switch (node.kind) {
    case 'char':
      return character(node.test);
    case 'sequence':
      return sequence(node.items.map(compile));
    case 'branch':
      return branch(node.choices.map(compile));
    case 'repeat':
      return repeat(node.body, node.least, node.most, node.mode);
    case 'group':
      return group(node.index, compile(node.body));
    case 'atomic':
      return atomic(compile(node.body));
    case 'reference':
      return reference(node.index, node.ignoreCase);
    case 'look':
      return look(compile(node.body), node.behind ? node.width : null, node.negative);
    case 'condition': {
      const [yes, no] = [compile(node.yes), compile(node.no)];
      return (state, at, next) => ((state.spans[node.index * 2 + 1] ?? -1) >= 0 ? yes : no)(state, at, next);
    }
    default:
      return (state, at, next) => isAt(state, at, node.place) && next(at);
  }
}

function character(test: Test): Matcher {
  return (state, at, next) => {
    state.count();
    return at < state.end && test(state.text[at] ?? 0) && next(at + 1);
  };
}

function sequence(parts: readonly Matcher[]): Matcher {
  const [first, ...rest] = parts;
  if (first === undefined) return (_state, at, next) => next(at);
  if (rest.length === 0) return first;
  const others = sequence(rest);
  return (state, at, next) => first(state, at, (after) => others(state, after, next));
}

function branch(choices: readonly Matcher[]): Matcher {
  return (state, at, next) => choices.some((choice) => choice(state, at, next));
}

/** Puts back what groups held if the attempt fails. */
function attempt(state: State, action: () => boolean): boolean {
  const [spans, last] = [[...state.spans], state.lastGroup];
  if (action()) return true;
  for (const [index, value] of spans.entries()) state.spans[index] = value;
  state.lastGroup = last;
  return false;
}

function group(index: number, body: Matcher): Matcher {
  return (state, at, next) => {
    const [start, end] = [state.spans[index * 2] ?? -1, state.spans[index * 2 + 1] ?? -1];
    const { lastGroup } = state;
    const close: Next = (after) => {
      const inner = [state.spans[index * 2] ?? -1, state.spans[index * 2 + 1] ?? -1, state.lastGroup] as const;
      state.spans[index * 2] = at;
      state.spans[index * 2 + 1] = after;
      state.lastGroup = index;
      if (next(after)) return true;
      [state.spans[index * 2], state.spans[index * 2 + 1], state.lastGroup] = inner;
      return false;
    };
    if (body(state, at, close)) return true;
    state.spans[index * 2] = start;
    state.spans[index * 2 + 1] = end;
    state.lastGroup = lastGroup;
    return false;
  };
}

/** Once it has matched, it is not asked for another way. */
function atomic(body: Matcher): Matcher {
  return (state, at, next) =>
    attempt(state, () => {
      let end = -1;
      const matched = body(state, at, (after) => {
        end = after;
        return true;
      });
      return matched && next(end);
    });
}

function reference(index: number, ignoreCase: boolean): Matcher {
  const same = (a: number, b: number): boolean => a === b || (ignoreCase && lowered(a) === lowered(b));
  return (state, at, next) => {
    const [start, end] = [state.spans[index * 2] ?? -1, state.spans[index * 2 + 1] ?? -1];
    if (end < 0 || at + end - start > state.end) return false;
    for (let offset = 0; offset < end - start; offset++) {
      state.count();
      if (!same(state.text[start + offset] ?? -1, state.text[at + offset] ?? -2)) return false;
    }
    return next(at + end - start);
  };
}

/** @param width how far behind it looks; `null` to look ahead */
function look(body: Matcher, width: number | null, negative: boolean): Matcher {
  return (state, at, next) => {
    const from = width === null ? at : at - width;
    const accept: Next = (after) => width === null || after === at;
    if (negative) {
      const matched = from >= 0 && body(state, from, accept);
      return !matched && next(at);
    }
    return attempt(state, () => from >= 0 && body(state, from, accept) && next(at));
  };
}

// ── Repetition ───────────────────────────────────────────────────────────────────────────────────────────────────

function repeat(body: Node, least: number, most: number, mode: RepeatMode): Matcher {
  if (mode === 'possessive') return atomic(repeat(body, least, most, 'greedy'));
  if (body.kind === 'char')
    return mode === 'lazy' ? lazyRun(body.test, least, most) : greedyRun(body.test, least, most);
  return general(compile(body), least, most, mode === 'lazy');
}

/** How many characters in a row pass, up to `most`. */
function runLength(state: State, at: number, test: Test, most: number): number {
  const room = Math.min(most, state.end - at);
  let length = 0;
  while (length < room && test(state.text[at + length] ?? 0)) {
    state.count();
    length++;
  }
  return length;
}

/** As many characters as there are, then fewer. Needs no stack, however long the run. */
function greedyRun(test: Test, least: number, most: number): Matcher {
  return (state, at, next) => {
    for (let length = runLength(state, at, test, most); length >= least; length--) {
      state.count();
      if (next(at + length)) return true;
    }
    return false;
  };
}

function lazyRun(test: Test, least: number, most: number): Matcher {
  return (state, at, next) => {
    if (runLength(state, at, test, least) < least) return false;
    for (let length = least; ; length++) {
      state.count();
      if (next(at + length)) return true;
      if (length >= most || at + length >= state.end || !test(state.text[at + length] ?? 0)) return false;
    }
  };
}

function general(body: Matcher, least: number, most: number, lazy: boolean): Matcher {
  const turn = (state: State, at: number, next: Next, done: number): boolean => {
    state.count();
    const more = (): boolean =>
      done < most &&
      attempt(state, () =>
        // After a turn that took nothing another one would, too.
        body(state, at, (after) => (after === at && done >= least ? next(after) : turn(state, after, next, done + 1))),
      );
    if (done < least) return more();
    return lazy ? next(at) || more() : more() || next(at);
  };
  return (state, at, next) => turn(state, at, next, 0);
}

// ── Places ───────────────────────────────────────────────────────────────────────────────────────────────────────

const NEWLINE = 10;

function isBoundary({ text, end }: State, at: number, ascii: boolean): boolean {
  const before = at > 0 && isWord(text[at - 1] ?? 0, ascii);
  const after = at < end && isWord(text[at] ?? 0, ascii);
  return before !== after;
}

function isAt(state: State, at: number, place: Place): boolean {
  const { text, end } = state;
  switch (place) {
    case 'start':
      return at === 0;
    case 'line start':
      return at === 0 || text[at - 1] === NEWLINE;
    case 'end':
      return at === end || (at === end - 1 && text[at] === NEWLINE);
    case 'line end':
      return at === end || text[at] === NEWLINE;
    case 'very end':
      return at === end;
    case 'boundary':
      return end > 0 && isBoundary(state, at, false);
    case 'no boundary':
      return end > 0 && !isBoundary(state, at, false);
    case 'ascii boundary':
      return end > 0 && isBoundary(state, at, true);
    default:
      return end > 0 && !isBoundary(state, at, true);
  }
}
