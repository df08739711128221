/** The tree of a regular expression: what `parse.ts` makes and `match.ts` compiles. */

/** Which characters a place accepts, by code point. */
export type Test = (code: number) => boolean;

export type Node =
  | { readonly kind: 'char'; readonly test: Test }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'branch'; readonly choices: readonly Node[] }
  | {
      readonly kind: 'repeat';
      readonly body: Node;
      readonly least: number;
      readonly most: number;
      readonly mode: RepeatMode;
    }
  | { readonly kind: 'group'; readonly index: number; readonly body: Node }
  | { readonly kind: 'atomic'; readonly body: Node }
  | { readonly kind: 'reference'; readonly index: number; readonly ignoreCase: boolean }
  | {
      readonly kind: 'look';
      readonly behind: boolean;
      readonly negative: boolean;
      readonly body: Node;
      readonly width: number;
    }
  | { readonly kind: 'condition'; readonly index: number; readonly yes: Node; readonly no: Node }
  | { readonly kind: 'at'; readonly place: Place };

export type RepeatMode = 'greedy' | 'lazy' | 'possessive';

export type Place =
  | 'start'
  | 'line start'
  | 'end'
  | 'line end'
  | 'very end'
  | 'boundary'
  | 'no boundary'
  | 'ascii boundary'
  | 'no ascii boundary';

export const FLAGS = { A: 256n, I: 2n, L: 4n, M: 8n, S: 16n, U: 32n, X: 64n } as const;

/** The least and most characters that a node takes. */
export function widthOf(node: Node, groups: readonly (Node | undefined)[] = []): readonly [number, number] {
  switch (node.kind) {
    case 'char':
      return [1, 1];
    case 'sequence':
      return node.items.map((item) => widthOf(item, groups)).reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
    case 'branch': {
      const widths = node.choices.map((choice) => widthOf(choice, groups));
      return [Math.min(...widths.map(([least]) => least)), Math.max(...widths.map(([, most]) => most))];
    }
    case 'repeat': {
      const [least, most] = widthOf(node.body, groups);
      return [least * node.least, most === 0 ? 0 : most * node.most];
    }
    case 'group':
    case 'atomic':
      return widthOf(node.body, groups);
    case 'reference': {
      const group = groups[node.index];
      return group ? widthOf(group, groups) : [0, Number.POSITIVE_INFINITY];
    }
    case 'condition': {
      const [yes, no] = [widthOf(node.yes, groups), widthOf(node.no, groups)];
      return [Math.min(yes[0], no[0]), Math.max(yes[1], no[1])];
    }
    default:
      return [0, 0];
  }
}
