import type { Editor } from "@tiptap/core";
import { newTable } from "./nodes/table";

/**
 * What an editor can put into a story: one list for the toolbar, the slash menu, the bubble toolbar
 * and the help. `ask` names a dialog that has to be answered first.
 */
export type Ask = "link" | "picture" | "footnote" | "embed" | "related";

/** What is asked again to change a part that is there. */
export const askOf: Record<string, Ask | undefined> = {
  figure: "picture",
  footnote: "footnote",
  embed: "embed",
  relatedStory: "related",
};
export type Tool = {
  /** As the toolbar and screen readers call it. */
  name: string;
  /** Other words somebody may look for. */
  keywords: string;
  /** As written on a keyboard with Ctrl; a Mac shows its own key. */
  keys?: string;
  /** `mark` works on selected words, `block` starts or changes a block, `insert` adds one. */
  kind: "mark" | "block" | "insert";
  isActive?: (editor: Editor) => boolean;
} & ({ run: (editor: Editor) => void } | { ask: Ask });

export const catalogue: readonly Tool[] = [
  {
    name: "Bold",
    keywords: "strong",
    keys: "Ctrl+B",
    kind: "mark",
    isActive: (e) => e.isActive("bold"),
    run: (e) => e.chain().focus().toggleBold().run(),
  },
  {
    name: "Italic",
    keywords: "emphasis",
    keys: "Ctrl+I",
    kind: "mark",
    isActive: (e) => e.isActive("italic"),
    run: (e) => e.chain().focus().toggleItalic().run(),
  },
  {
    name: "Heading",
    keywords: "title h2 section",
    keys: "Ctrl+Alt+2",
    kind: "block",
    isActive: (e) => e.isActive("heading", { level: 2 }),
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: "Subheading",
    keywords: "title h3",
    keys: "Ctrl+Alt+3",
    kind: "block",
    isActive: (e) => e.isActive("heading", { level: 3 }),
    run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: "Quote",
    keywords: "blockquote citation",
    keys: "Ctrl+Shift+B",
    kind: "block",
    isActive: (e) => e.isActive("blockquote"),
    run: (e) => e.chain().focus().toggleBlockquote().run(),
  },
  {
    name: "Pull quote",
    keywords: "large citation",
    kind: "block",
    isActive: (e) => e.isActive("pullQuote"),
    run: (e) => e.chain().focus().toggleNode("pullQuote", "paragraph").run(),
  },
  {
    name: "Bulleted list",
    keywords: "unordered points",
    keys: "Ctrl+Shift+8",
    kind: "block",
    isActive: (e) => e.isActive("bulletList"),
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    name: "Numbered list",
    keywords: "ordered steps",
    keys: "Ctrl+Shift+7",
    kind: "block",
    isActive: (e) => e.isActive("orderedList"),
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    name: "Divider",
    keywords: "line rule break",
    kind: "insert",
    run: (e) => e.chain().focus().setHorizontalRule().run(),
  },
  {
    name: "Link",
    keywords: "address url web",
    keys: "Ctrl+K",
    kind: "mark",
    isActive: (e) => e.isActive("link"),
    ask: "link",
  },
  {
    name: "Image",
    keywords: "picture photo figure",
    kind: "insert",
    isActive: (e) => e.isActive("figure"),
    ask: "picture",
  },
  {
    name: "Footnote",
    keywords: "note reference source",
    kind: "insert",
    isActive: (e) => e.isActive("footnote"),
    ask: "footnote",
  },
  {
    name: "Key points",
    keywords: "box summary highlights",
    kind: "insert",
    isActive: (e) => e.isActive("keyPoints"),
    run: (e) => e.chain().focus().insertKeyPoints().run(),
  },
  {
    name: "Table",
    keywords: "rows columns grid",
    kind: "insert",
    isActive: (e) => e.isActive("table"),
    run: (e) => e.chain().focus().insertBlock(newTable).run(),
  },
  {
    name: "Embed",
    keywords: "video youtube vimeo spotify soundcloud tiktok player",
    kind: "insert",
    isActive: (e) => e.isActive("embed"),
    ask: "embed",
  },
  {
    name: "Poll here",
    keywords: "question vote place",
    kind: "insert",
    isActive: (e) => e.isActive("pollPlace"),
    run: (e) => e.chain().focus().placePoll().run(),
  },
  {
    name: "Related story",
    keywords: "read also card",
    kind: "insert",
    isActive: (e) => e.isActive("relatedStory"),
    ask: "related",
  },
];

/** Inside a table, and only there. */
export const tableTools: readonly Tool[] = [
  { name: "Add row", run: (e: Editor) => e.chain().focus().addRowAfter().run() },
  { name: "Add column", run: (e: Editor) => e.chain().focus().addColumnAfter().run() },
  { name: "Delete row", run: (e: Editor) => e.chain().focus().deleteRow().run() },
  { name: "Delete column", run: (e: Editor) => e.chain().focus().deleteColumn().run() },
  { name: "Header row", run: (e: Editor) => e.chain().focus().toggleHeaderRow().run() },
  { name: "Header column", run: (e: Editor) => e.chain().focus().toggleHeaderColumn().run() },
  { name: "Delete table", run: (e: Editor) => e.chain().focus().deleteTable().run() },
].map((tool) => ({ ...tool, keywords: "table", kind: "block" as const }));
