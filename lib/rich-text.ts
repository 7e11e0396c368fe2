export type Mark =
  | { type: "bold" }
  | { type: "italic" }
  | { type: "link"; attrs: { href: string } };
export type TextNode = { type: "text"; text: string; marks?: Mark[] };
export type Inline = TextNode | { type: "hardBreak" };
export type Paragraph = { type: "paragraph"; content?: Inline[] };
export type ListItem = { type: "listItem"; content: (Paragraph | List)[] };
export type List =
  | { type: "bulletList"; content: ListItem[] }
  | { type: "orderedList"; attrs?: { start?: number }; content: ListItem[] };
export type Figure = {
  type: "figure";
  attrs: { mediaId: string; alt: string; caption: string; credit: string };
};
export type Block =
  | Paragraph
  | { type: "heading"; attrs: { level: 2 | 3 }; content?: Inline[] }
  | { type: "blockquote"; content: Paragraph[] }
  | { type: "pullQuote"; content?: Inline[] }
  | List
  | Figure
  | { type: "horizontalRule" };
/** A body of rich text as ProseMirror JSON, after the allow-list. */
export type Doc = { type: "doc"; content: Block[] };
