/**
 * Compiles the notation of `grammar.ts` into functions that walk tokens as CPython's generated parser does: packrat
 * memory where CPython has it and nowhere else, left recursion by growing a seed, `invalid_*` alternatives on demand.
 * Called by `find-fault.ts`.
 */

import { type Fault, FaultError } from './problem.ts';
import { isName, KEYWORDS, type Token } from './token.ts';
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
type Outcome = Match | null | undefined;
type Step = (machine: Machine) => Outcome;

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
interface Remembered {
  readonly match: Match | null;
  readonly end: number;
}

/** Thrown when the walk reaches the place where the tokenizer stopped. */
export class TokenizerStopped extends FaultError {}

export interface Grammar {
  /** Walks the rule from the machine's mark. Throws `FaultError` for a mistake with a name. */
  run(rule: string, machine: Machine): Match | null;
}

const WORD = /\s*(?:(?<quoted>'[^']*'|"(?:[^"\\]|\\.)*")|(?<name>\w+)|(?<sign>&&|->|=>|\.\.|[|()[\]*+?&!~.=:,]))/y;
const TOKEN_TYPES: ReadonlySet<string> = new Set([
  'NAME',
  'NUMBER',
  'STRING',
  'NEWLINE',
  'INDENT',
  'DEDENT',
  'ENDMARKER',
]);
const SOFT_KEYWORDS = ['_', 'case', 'match'] as const;
const LEFT_RECURSIVE: ReadonlySet<string> = new Set(['attr']);
const WITHOUT_INVALID = /_without_invalid$/;

/** Compiles grammar text once; the result holds no state. */
export function compileGrammar(text: string, actions: Actions): Grammar {
  const rules = new Map<string, Step>();
  const lookup =
    (name: string): Step =>
    (machine) =>
      rules.get(name)?.(machine);
  let number = 0;
  for (const { name, isMemo, alternatives } of readRules(text)) {
    const readers = alternatives.map((line) => new AlternativeReader(line, lookup, actions));
    const steps = readers.flatMap((reader) => reader.readAlternatives());
    const isLeft = LEFT_RECURSIVE.has(name) || alternatives.some((line) => new RegExp(`^${name}\\b`).test(line));
    rules.set(name, ruleStep(name, number++, choice(steps), isMemo, isLeft));
  }
  return { run: (rule, machine) => rules.get(rule)?.(machine) ?? null };
}

interface RuleText {
  readonly name: string;
  readonly isMemo: boolean;
  readonly alternatives: string[];
}

/** A rule begins at the line's start; indented lines are its alternatives. */
function readRules(text: string): RuleText[] {
  const rules: RuleText[] = [];
  for (const line of text.split('\n')) {
    const head = /^(\w+)( \(memo\))?:\s*(.*)$/.exec(line);
    if (head !== null) {
      const [, name = '', memo, rest = ''] = head;
      rules.push({ name, isMemo: memo !== undefined, alternatives: rest === '' ? [] : [rest] });
    } else if (line.trim() !== '') rules[rules.length - 1]?.alternatives.push(line.trim());
  }
  return rules;
}

function ruleStep(name: string, number: number, body: Step, isMemo: boolean, isLeft: boolean): Step {
  if (WITHOUT_INVALID.test(name)) return withoutInvalid(body);
  if (isLeft) return (machine) => growSeed(machine, keyOf(machine, number), body);
  return isMemo ? (machine) => remember(machine, keyOf(machine, number), body) : body;
}

const RULES_AT_MOST = 1024;

function keyOf(machine: Machine, rule: number): number {
  return machine.mark * RULES_AT_MOST + rule;
}

function remember(machine: Machine, key: number, body: Step): Match | null {
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
function growSeed(machine: Machine, key: number, body: Step): Match | null {
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

function withoutInvalid(body: Step): Step {
  return (machine) => {
    const before = machine.invalid;
    machine.invalid = false;
    const result = body(machine);
    machine.invalid = before;
    return result;
  };
}

/** The first alternative that matches; `undefined` ends the search. */
function choice(steps: readonly Step[]): Step {
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

interface Item {
  readonly step: Step;
  readonly name: string | null;
  /** A cut or a look ahead: it matches no tokens. */
  readonly isEmpty: boolean;
  readonly isCut: boolean;
}

/** Reads the alternatives written on one line. */
class AlternativeReader {
  private readonly text: string;
  private readonly lookup: (name: string) => Step;
  private readonly actions: Actions;
  private at = 0;

  constructor(text: string, lookup: (name: string) => Step, actions: Actions) {
    this.text = text;
    this.lookup = lookup;
    this.actions = actions;
  }

  /** alternative ('|' alternative)* */
  readAlternatives(): Step[] {
    const steps = [this.readAlternative()];
    while (this.take('|')) steps.push(this.readAlternative());
    return steps;
  }

  private readAlternative(): Step {
    const from = this.at;
    const items: Item[] = [];
    while (!this.atEndOfAlternative()) items.push(this.readItem());
    // Only where it stands alone: `'{' invalid_double_starred_kvpairs '}'` takes part in CPython's first walk too.
    const isForMistakes = items.length === 1 && this.text.slice(from, this.at).trim().startsWith('invalid_');
    const step = sequence(items, this.readResult(items));
    return isForMistakes ? (machine) => (machine.invalid ? step(machine) : null) : step;
  }

  private atEndOfAlternative(): boolean {
    const sign = this.peek();
    return sign === '' || sign === '|' || sign === ')' || sign === ']' || sign === '->' || sign === '=>';
  }

  /** [name '='] prefix* atom suffix* */
  private readItem(): Item {
    if (this.take('~')) return { step: emptyMatch, name: null, isEmpty: true, isCut: true };
    const isEmpty = /^[&!][^&]/.test(this.text.slice(this.at).trimStart());
    const named = /^\s*([a-z]\w*)=(?!>)/.exec(this.text.slice(this.at));
    if (named !== null) this.at += named[0].length;
    return { step: this.readPrefixed(), name: named?.[1] ?? null, isEmpty, isCut: false };
  }

  private readPrefixed(): Step {
    if (this.take('&&')) return forced(unquote(this.word()), this.actions);
    if (this.take('&')) return ahead(this.readPrefixed(), true);
    if (this.take('!')) return ahead(this.readPrefixed(), false);
    return this.readRepeated();
  }

  private readRepeated(): Step {
    const atom = this.readAtom();
    if (this.take('.')) {
      const element = this.readAtom();
      this.take('+');
      return gathered(element, atom);
    }
    if (this.take('*')) return repeated(atom, 0);
    if (this.take('+')) return repeated(atom, 1);
    return this.take('?') ? optionally(atom) : atom;
  }

  private readAtom(): Step {
    if (this.take('(')) return this.readGroup(')');
    if (this.take('[')) return optionally(this.readGroup(']'));
    const word = this.word();
    if (word.startsWith("'") || word.startsWith('"')) return exactly(unquote(word));
    if (word === 'SOFT_KEYWORD') return tokenWhere(isSoftKeyword);
    if (word === 'NAME') return tokenWhere(isName);
    return TOKEN_TYPES.has(word) ? tokenWhere((token) => token.type === word) : this.lookup(word);
  }

  private readGroup(close: string): Step {
    const step = choice(this.readAlternatives());
    this.take(close);
    return step;
  }

  private readResult(items: readonly Item[]): (machine: Machine, match: Match) => Outcome {
    if (this.take('->')) return handOn(this.word(), items);
    if (this.take('=>')) return call(this.readAction(), items);
    const full = items.findIndex((item) => !item.isEmpty);
    const isAlone = items.filter((item) => !item.isEmpty).length === 1;
    return isAlone ? (_, match) => match.parts[full] : (_, match) => match;
  }

  private readAction(): Action {
    const rest = this.text.slice(this.at).trim();
    this.at = this.text.length;
    const [, where = '', quoted] = /^([\w.]+)(?:\(.*\)|\s+(".*"))$/.exec(rest) ?? [];
    return quoted === undefined ? this.actions.call(where) : this.actions.raise(where, unquote(quoted));
  }

  private peek(): string {
    WORD.lastIndex = this.at;
    return WORD.exec(this.text)?.[0].trim() ?? '';
  }

  private word(): string {
    const word = this.peek();
    this.at = WORD.lastIndex;
    return word;
  }

  private take(sign: string): boolean {
    if (this.peek() !== sign) return false;
    this.at = WORD.lastIndex;
    return true;
  }
}

function unquote(word: string): string {
  return word.slice(1, -1).replaceAll('\\"', '"');
}

// ── Results ──────────────────────────────────────────────────────────────────────────────────────────────────────

function handOn(word: string, items: readonly Item[]): (machine: Machine, match: Match) => Outcome {
  const index = items.findIndex((item) => item.name === word);
  if (index === -1) return (_, match) => ({ ...match, kind: word });
  // The part keeps its own place (`(a)` is blamed at `a`), but the walk goes on after the whole.
  return (_, match) => match.parts[index];
}

function call(action: Action, items: readonly Item[]): (machine: Machine, match: Match) => Outcome {
  const a = items.findIndex((item) => item.name === 'a');
  const b = items.findIndex((item) => item.name === 'b');
  return (machine, match) => action(machine, match.parts[a] ?? match, match.parts[b] ?? match) ?? undefined;
}

// ── Steps ────────────────────────────────────────────────────────────────────────────────────────────────────────

function sequence(items: readonly Item[], result: (machine: Machine, match: Match) => Outcome): Step {
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

function emptyMatch(machine: Machine): Match {
  return { kind: '', from: machine.mark, to: machine.mark, parts: [] };
}

function tokenWhere(test: (token: Token) => boolean): Step {
  return (machine) => {
    const token = machine.token();
    if (!test(token)) return null;
    machine.mark++;
    return { kind: kindOf(token), from: machine.mark - 1, to: machine.mark, parts: [] };
  };
}

function exactly(text: string): Step {
  const type = KEYWORDS.has(text) || /^\w+$/.test(text) ? 'NAME' : 'OP';
  return tokenWhere((token) => token.text === text && token.type === type);
}

/** CPython compares only as many letters as the name has: `c` and `mat` count as soft keywords too. */
function isSoftKeyword(token: Token): boolean {
  return isName(token) && SOFT_KEYWORDS.some((word) => word.startsWith(token.text));
}

/** The kinds of node that a single token makes; signs and keywords make none. */
function kindOf(token: Token): string {
  if (token.type === 'NUMBER') return 'Constant';
  if (isName(token)) return 'Name';
  const constants = ['True', 'False', 'None'];
  if (token.type === 'NAME' && constants.includes(token.text)) return token.text;
  return token.text === '...' ? 'Ellipsis' : 'token';
}

function ahead(step: Step, wanted: boolean): Step {
  return (machine) => {
    const start = machine.mark;
    const found = (step(machine) ?? null) !== null;
    machine.mark = start;
    return found === wanted ? emptyMatch(machine) : null;
  };
}

function forced(text: string, actions: Actions): Step {
  const step = exactly(text);
  const raise = actions.raise('next', `expected '${text}'`);
  return (machine) => step(machine) ?? raise(machine, emptyMatch(machine), emptyMatch(machine));
}

function optionally(step: Step): Step {
  return (machine) => {
    const start = machine.mark;
    const found = step(machine) ?? null;
    if (found !== null) return found;
    machine.mark = start;
    return emptyMatch(machine);
  };
}

function repeated(step: Step, least: number): Step {
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
function gathered(element: Step, separator: Step): Step {
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
