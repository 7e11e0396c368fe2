/** HTML as what matters of it: the same from a browser's DOM and from text on the server. */
export type Tree = { tag: string; attrs: Record<string, string>; children: Part[] };
export type Part = Tree | string;

export const tree = (
  tag: string,
  children: Part[] = [],
  attrs: Record<string, string> = {},
): Tree => ({
  tag,
  attrs,
  children,
});

export const isTree = (part: Part): part is Tree => typeof part !== "string";

/** Deeper nobody nests by hand; what lies below is taken out as it stands. */
export const maxDepth = 100;

export const wordsOf = (part: Part): string =>
  isTree(part) ? part.children.map(wordsOf).join("") : part;

export function walk(part: Tree, look: (found: Tree) => void): void {
  look(part);
  for (const child of part.children) if (isTree(child)) walk(child, look);
}
