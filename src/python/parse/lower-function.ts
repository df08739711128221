/** Parameters, of functions and of lambdas. Called by the lowerings of statements and of expressions. */

import type { Arg, Arguments } from '../ast.ts';
import { type Lowering, optional } from './lowering.ts';
import type { Of } from './tree.ts';

type ArgumentsNode = Of<'Lambda'>['args'];
type ArgNode = ArgumentsNode['args'][number];

/**
 * parameters: slash_no_default param_no_default* param_with_default* [star_etc]
 * star_etc: '*' param_no_default param_maybe_default* [kwds] | '*' ',' param_maybe_default+ [kwds] | kwds
 */
export function lowerArguments(lowering: Lowering, node: ArgumentsNode): Arguments {
  const arg = (part: ArgNode) => lowerArg(lowering, part);
  const lowered: Arguments = {
    kind: 'arguments',
    posonlyargs: node.posonlyargs.map(arg),
    args: node.args.map(arg),
    vararg: optional(node.vararg, arg),
    kwonlyargs: node.kwonlyargs.map(arg),
    kw_defaults: node.kw_defaults.map((value) => optional(value, lowering.expr)),
    kwarg: optional(node.kwarg, arg),
    defaults: node.defaults.map(lowering.expr),
  };
  complainOfDuplicates(lowering, lowered);
  return lowered;
}

function complainOfDuplicates(lowering: Lowering, args: Arguments): void {
  const all = [...args.posonlyargs, ...args.args, ...args.kwonlyargs, args.vararg, args.kwarg];
  const seen = new Set<string>();
  for (const arg of all) {
    if (arg === null) continue;
    if (seen.has(arg.arg)) lowering.complain('symbols', `duplicate argument '${arg.arg}' in function definition`, arg);
    seen.add(arg.arg);
  }
}

/** param: NAME [':' expression] */
function lowerArg(lowering: Lowering, node: ArgNode): Arg {
  return {
    kind: 'arg',
    arg: lowering.name(node.arg),
    annotation: optional(node.annotation, lowering.expr),
    ...lowering.range(node),
  };
}
