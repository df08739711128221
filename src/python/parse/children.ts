/** The nodes directly inside a node, in the order of the source. Used by the checks that must look everywhere. */

import type { Arguments, Node } from '../ast.ts';

/** `arguments` has no range of its own, so it is no `Node`. */
export type AnyNode = Node | Arguments;

export function children(node: AnyNode): AnyNode[] {
  return Object.values(node).flatMap(nodesOf);
}

function nodesOf(value: unknown): AnyNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  return isNode(value) ? [value] : [];
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
