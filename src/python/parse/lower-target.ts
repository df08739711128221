/** What is assigned to: a name, an attribute, an item, or a list of these. Called wherever the grammar has a target. */

import type { Expr } from '../ast.ts';
import { type Lowering, reject } from './lowering.ts';
import type { ExprNode } from './tree.ts';

/** star_targets: star_target (',' star_target)* [','] */
export function lowerTarget(lowering: Lowering, node: ExprNode): Expr {
  const target = lowering.expr(node);
  checkTarget(lowering, target, true);
  return target;
}

function checkTarget(lowering: Lowering, target: Expr, isOutermost: boolean): void {
  switch (target.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return;
    case 'Tuple':
    case 'List':
      checkElements(lowering, target.elts, target);
      return;
    case 'Starred':
      if (isOutermost) lowering.complain('code', 'starred assignment target must be in a list or tuple', target);
      checkTarget(lowering, target.value, false);
      return;
    default:
      reject(target);
  }
}

function checkElements(lowering: Lowering, elements: readonly Expr[], target: Expr): void {
  for (const element of elements) checkTarget(lowering, element, false);
  const stars = elements.filter((element) => element.kind === 'Starred');
  if (stars.length > 1) lowering.complain('code', 'multiple starred expressions in assignment', target);
}
