/** Visits a Markdown or HTML tree from the top. Used by the steps of the compiler that change nodes in place. */

interface TreeNode {
  readonly type: string;
  readonly children?: readonly TreeNode[];
}

/** Calls `visit` with every node and its parent, parents first; children that `visit` replaces are visited as replaced. */
export function walk<Node extends { type: string }>(
  root: Node,
  visit: (node: Node, parent: Node | null) => void,
  parent: Node | null = null,
): void {
  visit(root, parent);
  // A tree's children are nodes of the same tree; the node types of mdast and hast say it one union at a time.
  const { children = [] } = root as unknown as TreeNode;
  for (const child of children) walk(child as unknown as Node, visit, root);
}
