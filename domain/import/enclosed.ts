import { isTree, type Part, type Tree, tree, walk, wordsOf } from "@/lib/html/tree";
import type { Block, Doc } from "@/lib/rich-text";
import { cleanLine } from "@/lib/text";

/** A picture that came inside a document; the id stands for it until the library has it. */
export type EnclosedPicture = { id: string; bytes: Uint8Array };
/** A picture as a story shows it. */
export type Shown = Extract<Block, { type: "figure" }>["attrs"];

const scheme = "enclosed:";
export const addressOf = ({ id }: { id: string }): string => scheme + id;

/**
 * The text with its enclosed pictures as figures. Stories show pictures between their blocks: one
 * in a list, a table or a heading stands behind it. A caption below a picture becomes its own.
 */
export function withFigures(root: Tree): Tree {
  const parts = captioned(root.children.map(marked));
  return { ...root, children: parts.flatMap(unnested) };
}

function marked(part: Part): Part {
  if (!isTree(part)) return part;
  const id = part.tag === "img" && part.attrs.src?.startsWith(scheme) && part.attrs.src;
  if (id)
    return tree("figure", [], {
      "data-media-id": id.slice(scheme.length),
      alt: cleanLine(part.attrs.alt ?? "").slice(0, 400),
    });
  return { ...part, children: part.children.map(marked) };
}

/** Word's “Caption” is a paragraph of its own; below a table it is the table's. */
function captioned(parts: Part[]): Part[] {
  return parts.filter((part, at) => {
    const above = parts[at - 1];
    if (!isTree(part) || part.attrs.class !== "caption" || !above) return true;
    const figure = isTree(above) && above.tag === "p" ? figuresIn(above).at(-1) : undefined;
    if (!figure) return true;
    figure.attrs.caption = cleanLine(wordsOf(part)).slice(0, 600);
    return false;
  });
}

function unnested(part: Part): Part[] {
  if (!isTree(part) || part.tag === "p") return [part];
  return [withoutFigures(part), ...figuresIn(part)];
}

const withoutFigures = (part: Tree): Tree => ({
  ...part,
  children: part.children.flatMap((child): Part[] => {
    if (!isTree(child)) return [child];
    return child.tag === "figure" ? [] : [withoutFigures(child)];
  }),
});

function figuresIn(part: Tree): Tree[] {
  const found: Tree[] = [];
  walk(part, (inner) => {
    if (inner.tag === "figure") found.push(inner);
  });
  return found;
}

/** Takes a picture off the top: it is the lead. */
export function takeLead(blocks: Block[]): Shown | null {
  const [first] = blocks;
  if (first?.type !== "figure") return null;
  blocks.shift();
  return first.attrs;
}

/** The text with the library's pictures; those that it did not take are left out. */
export const withKnown = (doc: Doc, known: ReadonlyMap<string, string>): Doc => ({
  ...doc,
  content: doc.content.flatMap((block): Block[] => {
    if (block.type !== "figure") return [block];
    const mediaId = known.get(block.attrs.mediaId);
    return mediaId ? [{ ...block, attrs: { ...block.attrs, mediaId } }] : [];
  }),
});
