/**
 * Compiles the notation of `grammar.ts` into functions that walk tokens as CPython's generated parser does: packrat
 * memory where CPython has it and nowhere else, left recursion by growing a seed, `invalid_*` alternatives on demand.
 * Called by `find-fault.ts`.
 */

import {
  type Action,
  type Actions,
  growSeed,
  keyOf,
  type Machine,
  type Match,
  type Outcome,
  remember,
  type Step,
  withoutInvalid,
} from './peg-machine.ts';
import {
  ahead,
  call,
  choice,
  emptyMatch,
  exactly,
  forced,
  gathered,
  handOn,
  type Item,
  isSoftKeyword,
  optionally,
  repeated,
  sequence,
  tokenWhere,
} from './peg-steps.ts';
import { isName } from './token.ts';

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
