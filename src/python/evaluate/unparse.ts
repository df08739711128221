/** An expression as text, in the form `ast.unparse` gives it. Used for annotations that stay text. */

import type { Arguments, Comprehension, Constant, DictComp, Expr, Generator, JoinedStr, Slice } from '../ast.ts';
import { bytesRepr } from '../objects/bytes.ts';
import { floatRepr } from '../objects/float-text.ts';
import { quote } from '../objects/text.ts';
import { OPERATORS } from './expression.ts';

/** How tightly an expression binds; a looser one inside a tighter one needs parentheses. */
const TUPLE = 0;
const NAMED = 1;
const TEST = 2;
const OR = 3;
const AND = 4;
const NOT = 5;
const COMPARE = 6;
const BIT_OR = 7;
const UNARY = 13;
const POWER = 14;
const AWAIT = 15;
const ATOM = 16;

const BINARY: ReadonlyMap<string, number> = new Map([
  ['|', BIT_OR],
  ['^', 8],
  ['&', 9],
  ['<<', 10],
  ['>>', 10],
  ['+', 11],
  ['-', 11],
  ['*', 12],
  ['@', 12],
  ['/', 12],
  ['%', 12],
  ['//', 12],
  ['**', POWER],
]);

const COMPARISONS: Readonly<Record<string, string>> = {
  Eq: '==',
  NotEq: '!=',
  Lt: '<',
  LtE: '<=',
  Gt: '>',
  GtE: '>=',
  Is: 'is',
  IsNot: 'is not',
  In: 'in',
  NotIn: 'not in',
};

interface Written {
  readonly text: string;
  readonly level: number;
}

/** The text of an expression. */
export function unparse(expr: Expr): string {
  return write(expr).text;
}

function within(expr: Expr, level: number): string {
  const written = write(expr);
  return written.level < level ? `(${written.text})` : written.text;
}

function atom(text: string): Written {
  return { text, level: ATOM };
}

function list(exprs: readonly Expr[]): string {
  return exprs.map((expr) => within(expr, TEST - 1)).join(', ');
}

function write(expr: Expr): Written {
  switch (expr.kind) {
    case 'Name':
      return atom(expr.id);
    case 'Constant':
      return atom(constant(expr));
    case 'Attribute':
      return atom(`${within(expr.value, ATOM)}.${expr.attr}`);
    case 'Subscript':
      return atom(`${within(expr.value, ATOM)}[${subscript(expr.slice)}]`);
    case 'Slice':
      return atom(slice(expr));
    case 'Call':
      return atom(`${within(expr.func, ATOM)}(${callArguments(expr)})`);
    case 'Tuple':
      return tuple(expr.elts);
    case 'List':
      return atom(`[${list(expr.elts)}]`);
    case 'Set':
      return atom(expr.elts.length === 0 ? '{*()}' : `{${list(expr.elts)}}`);
    case 'Dict':
      return atom(`{${expr.values.map((value, index) => entry(expr.keys[index] ?? null, value)).join(', ')}}`);
    case 'Starred':
      return atom(`*${within(expr.value, BIT_OR)}`);
    case 'JoinedStr':
      return atom(`f${quote(joined(expr))}`);
    case 'FormattedValue':
      return atom(`{${unparse(expr.value)}}`);
    default:
      return writeOperation(expr);
  }
}

function writeOperation(expr: Expr): Written {
  switch (expr.kind) {
    case 'BinOp': {
      const op = OPERATORS[expr.op];
      const level = BINARY.get(op) ?? ATOM;
      const [left, right] = op === '**' ? [level + 1, level] : [level, level + 1];
      return { text: `${within(expr.left, left)} ${op} ${within(expr.right, right)}`, level };
    }
    case 'UnaryOp':
      return expr.op === 'Not'
        ? { text: `not ${within(expr.operand, NOT)}`, level: NOT }
        : { text: `${signOf(expr.op)}${within(expr.operand, UNARY)}`, level: UNARY };
    case 'BoolOp': {
      const level = expr.op === 'And' ? AND : OR;
      return { text: expr.values.map((value) => within(value, level + 1)).join(` ${expr.op.toLowerCase()} `), level };
    }
    case 'Compare': {
      const rest = expr.comparators.map((right, i) => ` ${COMPARISONS[expr.ops[i] ?? 'Eq']} ${within(right, BIT_OR)}`);
      return { text: within(expr.left, BIT_OR) + rest.join(''), level: COMPARE };
    }
    case 'IfExp': {
      const [body, condition] = [within(expr.body, TEST + 1), within(expr.test, TEST + 1)];
      return { text: `${body} if ${condition} else ${within(expr.orelse, TEST)}`, level: TEST };
    }
    case 'NamedExpr':
      return { text: `(${expr.target.id} := ${within(expr.value, ATOM)})`, level: ATOM };
    case 'Lambda':
      return { text: `lambda${parameters(expr.args)}: ${within(expr.body, TEST)}`, level: TEST };
    case 'Await':
      return { text: `await ${within(expr.value, ATOM)}`, level: AWAIT };
    case 'YieldFrom':
      return atom(`(yield from ${within(expr.value, ATOM)})`);
    case 'Yield':
      return atom(expr.value ? `(yield ${within(expr.value, ATOM)})` : '(yield)');
    case 'DictComp':
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
      return atom(comprehension(expr));
    default:
      return atom('');
  }
}

function signOf(op: 'Invert' | 'UAdd' | 'USub'): string {
  return op === 'Invert' ? '~' : op === 'UAdd' ? '+' : '-';
}

function constant({ value }: Constant): string {
  switch (value.type) {
    case 'None':
      return 'None';
    case 'Ellipsis':
      return '...';
    case 'bool':
      return value.value ? 'True' : 'False';
    case 'int':
      return value.value.toString();
    case 'float':
      return floatRepr(value.value).replace('inf', '1e309');
    case 'complex':
      return `${floatRepr(value.imaginary).replace(/\.0$/, '')}j`;
    case 'str':
      return quote(value.value);
    default:
      return bytesRepr(value.value);
  }
}

function tuple(elts: readonly Expr[]): Written {
  return atom(`(${list(elts)}${elts.length === 1 ? ',' : ''})`);
}

/** A tuple as a subscript goes without its parentheses. */
function subscript(expr: Expr): string {
  if (expr.kind !== 'Tuple' || expr.elts.length === 0) return unparse(expr);
  return list(expr.elts) + (expr.elts.length === 1 ? ',' : '');
}

function slice({ lower, upper, step }: Slice): string {
  const part = (expr: Expr | null) => (expr ? unparse(expr) : '');
  return `${part(lower)}:${part(upper)}${step ? `:${unparse(step)}` : ''}`;
}

function callArguments({ args, keywords }: Extract<Expr, { kind: 'Call' }>): string {
  const named = keywords.map(({ arg, value }) => (arg === null ? `**${unparse(value)}` : `${arg}=${unparse(value)}`));
  return [...args.map((arg) => unparse(arg)), ...named].join(', ');
}

function entry(key: Expr | null, value: Expr): string {
  return key === null ? `**${within(value, BIT_OR)}` : `${within(key, TEST)}: ${within(value, TEST)}`;
}

function joined(expr: JoinedStr): string {
  const piece = (part: JoinedStr['values'][number]): string => {
    if (part.kind === 'Constant') return part.value.type === 'str' ? part.value.value : '';
    const conversion = part.conversion ? `!${part.conversion}` : '';
    return `{${unparse(part.value)}${conversion}${part.format_spec ? `:${joined(part.format_spec)}` : ''}}`;
  };
  return expr.values.map(piece).join('');
}

function comprehension(expr: Comprehension | DictComp): string {
  const clauses = expr.generators.map(clause).join('');
  if (expr.kind === 'DictComp') return `{${unparse(expr.key)}: ${unparse(expr.value)}${clauses}}`;
  const inside = `${within(expr.elt, NAMED)}${clauses}`;
  if (expr.kind === 'ListComp') return `[${inside}]`;
  return expr.kind === 'SetComp' ? `{${inside}}` : `(${inside})`;
}

function clause({ target, iter, ifs }: Generator): string {
  const tests = ifs.map((condition) => ` if ${within(condition, TEST + 1)}`).join('');
  const bound = target.kind === 'Tuple' ? write(target).text : within(target, TUPLE);
  return ` for ${bound} in ${within(iter, TEST + 1)}${tests}`;
}

function parameters(args: Arguments): string {
  const all = [...args.posonlyargs, ...args.args];
  const shown = all.map(({ arg }, index) => {
    const fallback = args.defaults[index - (all.length - args.defaults.length)];
    return fallback ? `${arg}=${unparse(fallback)}` : arg;
  });
  if (args.posonlyargs.length > 0) shown.splice(args.posonlyargs.length, 0, '/');
  if (args.vararg) shown.push(`*${args.vararg.arg}`);
  else if (args.kwonlyargs.length > 0) shown.push('*');
  for (const [index, { arg }] of args.kwonlyargs.entries()) {
    const fallback = args.kw_defaults[index] ?? null;
    shown.push(fallback ? `${arg}=${unparse(fallback)}` : arg);
  }
  if (args.kwarg) shown.push(`**${args.kwarg.arg}`);
  return shown.length === 0 ? '' : ` ${shown.join(', ')}`;
}
