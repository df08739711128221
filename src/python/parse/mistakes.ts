/**
 * The mistakes that the grammar's `=>` name: what is raised, where, in CPython's words (Parser/pegen_errors.c and
 * Parser/action_helpers.c). Handed to the grammar's compiler by `find-fault.ts`.
 */

import { checkStrings } from './check-strings.ts';
import type { Action, Actions, Machine, Match } from './peg-machine.ts';
import { FaultError, fault, type SyntaxErrorType } from './problem.ts';
import type { Token } from './token.ts';

/** How CPython calls an expression in a message (`_PyPegen_get_expr_name`). */
const EXPRESSION_NAMES: ReadonlyMap<string, string> = new Map([
  ['Attribute', 'attribute'],
  ['Subscript', 'subscript'],
  ['Starred', 'starred'],
  ['Name', 'name'],
  ['List', 'list'],
  ['Tuple', 'tuple'],
  ['Lambda', 'lambda'],
  ['Call', 'function call'],
  ['BoolOp', 'expression'],
  ['BinOp', 'expression'],
  ['UnaryOp', 'expression'],
  ['GeneratorExp', 'generator expression'],
  ['Yield', 'yield expression'],
  ['Await', 'await expression'],
  ['ListComp', 'list comprehension'],
  ['SetComp', 'set comprehension'],
  ['DictComp', 'dict comprehension'],
  ['Dict', 'dict literal'],
  ['Set', 'set display'],
  ['JoinedStr', 'f-string expression'],
  ['Constant', 'literal'],
  ['None', 'None'],
  ['True', 'True'],
  ['False', 'False'],
  ['Ellipsis', 'ellipsis'],
  ['Compare', 'comparison'],
  ['IfExp', 'conditional expression'],
  ['NamedExpr', 'named expression'],
]);

const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['real', (machine, a) => numberOfKind(machine, a, false)],
  ['imaginary', (machine, a) => numberOfKind(machine, a, true)],
  ['strings', checkStrings],
  ['bareGenerator', bareGenerator],
  ['lateArgument', lateArgument],
  ['legacyCall', legacyCall],
  ['missingComma', missingComma],
  ['missingValue', missingValue],
  ['assignTarget', (machine, a) => invalidTarget(machine, a, 'assign to', 'star')],
  ['forTarget', (machine, a) => invalidTarget(machine, a, 'assign to', 'for')],
  ['deleteTarget', (machine, a) => invalidTarget(machine, a, 'delete', 'del')],
]);

export const MISTAKES: Actions = {
  call: (name) => ACTIONS.get(name) ?? ((_, a) => a),
  raise: raiser,
};

function raiser(where: string, message: string): Action {
  if (where === 'next') return (machine) => raiseToken(machine, machine.token(), message);
  if (where === 'last') return (machine) => raiseToken(machine, machine.last(), message);
  if (where === 'block') return (machine, a) => raiseBlock(machine, fill(machine, message, a));
  if (where === 'a..b') return (machine, a, b) => raiseOver(machine, a, b, fill(machine, message, a));
  return (machine, a) => raiseOver(machine, a, a, fill(machine, message, a));
}

function fill(machine: Machine, message: string, a: Match): string {
  return message
    .replace('%e', () => EXPRESSION_NAMES.get(a.kind) ?? a.kind)
    .replace('%t', () => machine.text(a))
    .replace('%l', () => String(lineOf(machine, a)));
}

function lineOf(machine: Machine, a: Match): number {
  const before = machine.source.slice(0, machine.tokens[a.from]?.from ?? 0);
  return before.split(/\r\n|\r|\n/).length;
}

function raiseToken(machine: Machine, token: Token | undefined, message: string, type?: SyntaxErrorType): never {
  const from = token?.from ?? 0;
  throw new FaultError({ ...fault(message, from, token?.to ?? 0, type), at: lastLine(machine, from) });
}

function raiseBlock(machine: Machine, message: string): never {
  raiseToken(machine, machine.last(), message, 'IndentationError');
}

/** CPython's file ends on its last line, not on the empty one behind the last line feed. */
function lastLine({ source }: Machine, at: number): number {
  if (at < source.length || !/[\r\n]$/.test(source)) return at;
  return source.endsWith('\r\n') ? at - 2 : at - 1;
}

function raiseOver(machine: Machine, a: Match, b: Match, message: string): never {
  const from = machine.tokens[a.from]?.from ?? 0;
  throw new FaultError(fault(message, from, machine.tokens[b.to - 1]?.to ?? from));
}

// ── One by one ───────────────────────────────────────────────────────────────────────────────────────────────────

/** `_PyPegen_ensure_real`, `_PyPegen_ensure_imaginary` */
function numberOfKind(machine: Machine, a: Match, imaginary: boolean): Match {
  if (/[jJ]$/.test(machine.text(a)) === imaginary) return a;
  return raiseOver(machine, a, a, `${imaginary ? 'imaginary' : 'real'} number required in complex literal`);
}

/** `_PyPegen_nonparen_genexp_in_call`: `f(a, x for x in y)` */
function bareGenerator(machine: Machine, a: Match, b: Match): null {
  const positional = elements(a).filter((part) => part.kind !== 'keyword' && part.kind !== 'unpacking');
  const last = positional[positional.length - 1];
  if (positional.length <= 1 || last === undefined) return null;
  return raiseOver(machine, last, b, 'Generator expression must be parenthesized');
}

/** `_PyPegen_arguments_parsing_error`: `f(a=1, b)` */
function lateArgument(machine: Machine, a: Match): never {
  const unpacks = elements(a).some((part) => part.kind === 'unpacking');
  return raiseToken(
    machine,
    machine.last(),
    `positional argument follows keyword argument${unpacks ? ' unpacking' : ''}`,
  );
}

/** `print "hello"` */
function legacyCall(machine: Machine, a: Match, b: Match): null {
  const name = machine.text(a);
  if (!isLegacy(name)) return null;
  return raiseOver(machine, a, b, `Missing parentheses in call to '${name}'. Did you mean ${name}(...)?`);
}

function isLegacy(name: string): boolean {
  return name === 'print' || name === 'exec';
}

/** Two expressions side by side inside brackets. */
function missingComma(machine: Machine, a: Match, b: Match): null {
  if (a.kind === 'Name' && isLegacy(machine.text(a))) return null;
  if (machine.tokens[machine.mark - 1]?.level === 0) return null;
  return raiseOver(machine, a, b, 'invalid syntax. Perhaps you forgot a comma?');
}

/** `{'a': 1, 'b'}`: blamed at the last character of the key. */
function missingValue(machine: Machine, a: Match): never {
  const end = machine.tokens[a.to - 1]?.to ?? 1;
  const found = fault("':' expected after dictionary key", machine.tokens[a.from]?.from ?? 0, end);
  throw new FaultError({ ...found, at: machine.tokens[a.from]?.from ?? 0 });
}

/** `RAISE_SYNTAX_ERROR_INVALID_TARGET` */
function invalidTarget(machine: Machine, a: Match, verb: string, targets: 'star' | 'for' | 'del'): null {
  const found = findInvalid(machine, a, targets);
  if (found === null) return null;
  return raiseOver(machine, found, found, `cannot ${verb} ${EXPRESSION_NAMES.get(found.kind) ?? found.kind}`);
}

/** `_PyPegen_get_invalid_target`: the innermost part that nothing can be assigned to. */
function findInvalid(machine: Machine, match: Match, targets: 'star' | 'for' | 'del'): Match | null {
  const [first] = elements(match);
  switch (match.kind) {
    case 'List':
    case 'Tuple':
      return firstInvalid(machine, elements(match), targets);
    case 'Starred':
      return targets === 'del' || first === undefined ? match : findInvalid(machine, first, targets);
    case 'Compare':
      if (targets !== 'for') return match;
      return first !== undefined && operatorAfter(machine, first) === 'in'
        ? findInvalid(machine, first, targets)
        : null;
    case 'Name':
    case 'Subscript':
    case 'Attribute':
      return null;
    default:
      return match;
  }
}

function firstInvalid(machine: Machine, parts: readonly Match[], targets: 'star' | 'for' | 'del'): Match | null {
  for (const part of parts) {
    const found = findInvalid(machine, part, targets);
    if (found !== null) return found;
  }
  return null;
}

function operatorAfter(machine: Machine, match: Match): string {
  return machine.tokens.slice(match.to).find((token) => token.text !== ')')?.text ?? '';
}

/** The nodes directly inside a match, through the nameless groups between. */
function elements(match: Match): readonly Match[] {
  return match.parts.flatMap((part) => {
    if (part.kind === 'token') return [];
    return part.kind === '' ? elements(part) : [part];
  });
}
