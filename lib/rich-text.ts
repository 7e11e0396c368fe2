export type Mark =
  | { type: "bold" }
  | { type: "italic" }
  | { type: "link"; attrs: { href: string } };
export type TextNode = { type: "text"; text: string; marks?: Mark[] };
/** A note to the words before it; numbered where it is shown. */
export type Footnote = { type: "footnote"; attrs: { text: string } };
export type Inline = TextNode | Footnote | { type: "hardBreak" };
export type Paragraph = { type: "paragraph"; content?: Inline[] };
export type ListItem = { type: "listItem"; content: (Paragraph | List)[] };
export type List =
  | { type: "bulletList"; content: ListItem[] }
  | { type: "orderedList"; attrs?: { start?: number }; content: ListItem[] };
export type Figure = {
  type: "figure";
  attrs: { mediaId: string; alt: string; caption: string; credit: string };
};
/** What matters, in a box of its own. */
export type KeyPoints = { type: "keyPoints"; content: [List] };
export type Cell = {
  type: "tableHeader" | "tableCell";
  attrs?: { colspan?: number; rowspan?: number };
  content: Paragraph[];
};
export type Row = { type: "tableRow"; content: Cell[] };
export type Table = { type: "table"; content: Row[] };
/** A piece of another site, shown once a reader asks for it. */
export type EmbedNode = { type: "embed"; attrs: { url: string; title: string; author: string } };
/** Where the story's poll stands; without it, at the end. */
export type PollPlace = { type: "pollPlace" };
export type RelatedStory = { type: "relatedStory"; attrs: { storyId: string } };
export type Block =
  | Paragraph
  | { type: "heading"; attrs: { level: 2 | 3 }; content?: Inline[] }
  | { type: "blockquote"; content: Paragraph[] }
  | { type: "pullQuote"; content?: Inline[] }
  | List
  | Figure
  | KeyPoints
  | Table
  | EmbedNode
  | PollPlace
  | RelatedStory
  | { type: "horizontalRule" };
/** A body of rich text as ProseMirror JSON, after the allow-list. */
export type Doc = { type: "doc"; content: Block[] };

/** Addresses a story may link to: the web, mail, and this site. */
export function isSafeHref(href: string): boolean {
  if (href.length > 2_048 || /[\s\p{Cc}\p{Cs}\\]/u.test(href)) return false;
  if (/^(#|\/(?!\/))/.test(href)) return true;
  try {
    return ["http:", "https:", "mailto:"].includes(new URL(href).protocol);
  } catch {
    return false;
  }
}

type AnyNode = Block | ListItem | Row | Cell | Inline | Doc;

/** The document's words, a line per block: for search, counts and excerpts. */
export function plainText(doc: Doc): string {
  return doc.content.map(textOf).filter(Boolean).join("\n");
}

function textOf(part: AnyNode): string {
  switch (part.type) {
    case "text":
      return part.text;
    case "hardBreak":
      return "\n";
    case "footnote":
      return ` (${part.attrs.text}) `;
    case "figure":
      return [part.attrs.caption, part.attrs.credit].filter(Boolean).join(" ");
    case "embed":
      return [part.attrs.title, part.attrs.author].filter(Boolean).join(" ");
    case "horizontalRule":
    case "pollPlace":
    case "relatedStory":
      return "";
    case "tableRow":
      return (part.content ?? []).map(textOf).join("\t");
    default: {
      const isLine =
        part.type === "paragraph" || part.type === "heading" || part.type === "pullQuote";
      return ((part.content ?? []) as AnyNode[]).map(textOf).join(isLine ? "" : "\n");
    }
  }
}

/** Every note of a body in the order of its references. */
export function footnotesOf(doc: Doc): Footnote[] {
  const notes: Footnote[] = [];
  const look = (part: AnyNode) => {
    if (part.type === "footnote") notes.push(part);
    else if ("content" in part) for (const one of (part.content ?? []) as AnyNode[]) look(one);
  };
  look(doc);
  return notes;
}
export const footnotesIn = (doc: Doc): string[] => footnotesOf(doc).map(({ attrs }) => attrs.text);

/** The addresses that a part leads to, in their order. */
export function linksIn(part: AnyNode): string[] {
  if (part.type === "embed") return [part.attrs.url];
  if (part.type === "text")
    return (part.marks ?? []).flatMap((mark) => (mark.type === "link" ? [mark.attrs.href] : []));
  return "content" in part ? ((part.content ?? []) as AnyNode[]).flatMap(linksIn) : [];
}

/** The stories that a body points to. */
export const relatedIn = (doc: Doc): string[] =>
  doc.content.flatMap((block) => (block.type === "relatedStory" ? [block.attrs.storyId] : []));

/** Scripts that put no space between words: there a dictionary has to tell them apart. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
/** Sentences, cut where they have no end: each word found carries a copy of all that was searched. */
const pieces = /[^\n。！？]{1,400}/gu;
/** Letters and digits, joined inside by what joins them in writing: don’t, 1,912, U.S. (UAX #29). */
const words =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:['’.:][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\p{N}+(?:[.,;'’]\p{N}+)*\p{L}*/gu;

/** Words as readers count them, in any script. */
export function countWordsIn(text: string): number {
  if (!unspaced.test(text)) return text.match(words)?.length ?? 0;
  let count = 0;
  for (const [piece] of text.matchAll(pieces))
    for (const { isWordLike } of segmenter.segment(piece)) if (isWordLike) count++;
  return count;
}

export const countWords = (doc: Doc): number => countWordsIn(plainText(doc));

/** At 230 words a minute (Brysbaert 2019: 238 for non-fiction), never less than one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / 230));

export const emptyDoc = (): Doc => ({ type: "doc", content: [{ type: "paragraph" }] });
export const isEmptyDoc = (doc: Doc): boolean =>
  plainText(doc).trim() === "" && !doc.content.some(({ type }) => type === "figure");
