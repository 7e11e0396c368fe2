import type { Block, Doc, Inline, List, Mark } from "@/lib/rich-text";

export type PictureText = { alt: string; caption: string; credit: string };

/**
 * Turns the stories' small markup into a rich-text document. Blocks are parted by blank lines:
 * `## heading`, `### subheading`, `> quote`, `>> pull quote`, `- item`, `1. item`, `---`,
 * `![picture-key]`, and anything else is a paragraph. Inside: `**bold**`, `*italic*`,
 * `[text](address)`, and a backslash at the end of a line for a line break.
 */
export function parseMarkup(
  text: string,
  pictureId: (key: string) => string,
  pictureText: (key: string) => PictureText,
): Doc {
  const blocks = text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => block.trim());
  return { type: "doc", content: blocks.map((block) => parseBlock(block, pictureId, pictureText)) };
}

function parseBlock(
  block: string,
  pictureId: (key: string) => string,
  pictureText: (key: string) => PictureText,
): Block {
  const picture = /^!\[([a-z0-9-]+)\]$/.exec(block)?.[1];
  if (picture) {
    const { alt, caption, credit } = pictureText(picture);
    return { type: "figure", attrs: { mediaId: pictureId(picture), alt, caption, credit } };
  }
  if (block === "---") return { type: "horizontalRule" };
  if (block.startsWith("### ")) return heading(3, block.slice(4));
  if (block.startsWith("## ")) return heading(2, block.slice(3));
  if (block.startsWith(">> ")) {
    return { type: "pullQuote", content: parseInline(unprefixed(block, /^>> ?/gm)) };
  }
  if (block.startsWith("> ")) {
    const content = parseInline(unprefixed(block, /^> ?/gm));
    return { type: "blockquote", content: [{ type: "paragraph", content }] };
  }
  if (block.startsWith("- ")) return list("bulletList", block, /^- /m);
  if (block.startsWith("1. ")) return list("orderedList", block, /^\d+\. /m);
  return { type: "paragraph", content: parseInline(block) };
}

const heading = (level: 2 | 3, text: string): Block => ({
  type: "heading",
  attrs: { level },
  content: parseInline(text),
});

const unprefixed = (block: string, prefix: RegExp) => block.replace(prefix, "");

const list = (type: List["type"], block: string, bullet: RegExp): List => ({
  type,
  content: block
    .split(bullet)
    .filter((item) => item.trim() !== "")
    .map((item) => ({
      type: "listItem",
      content: [{ type: "paragraph", content: parseInline(item.trim()) }],
    })),
});

/** The text of one block; marks may nest, as in `[**bold link**](/stories/x)`. */
export function parseInline(text: string, marks: Mark[] = []): Inline[] {
  const found = /\*\*(.+?)\*\*|\*(.+?)\*|\[(.+?)\]\((.+?)\)/s.exec(text);
  if (!found) return plain(text, marks);
  const [whole, bold, italic, label, href] = found;
  const before = plain(text.slice(0, found.index), marks);
  const after = parseInline(text.slice(found.index + whole.length), marks);
  if (bold) return [...before, ...parseInline(bold, [...marks, { type: "bold" }]), ...after];
  if (italic) return [...before, ...parseInline(italic, [...marks, { type: "italic" }]), ...after];
  const link: Mark = { type: "link", attrs: { href: href ?? "" } };
  return [...before, ...parseInline(label ?? "", [...marks, link]), ...after];
}

/** Lines are joined by a space, or by a hard break where a backslash ends the line. */
function plain(text: string, marks: Mark[]): Inline[] {
  return text.split(/\\\n/).flatMap((part, index): Inline[] => {
    const words = part.replace(/\s*\n\s*/g, " ");
    const node: Inline[] =
      words === "" ? [] : [{ type: "text", text: words, ...(marks.length > 0 && { marks }) }];
    return index === 0 ? node : [{ type: "hardBreak" }, ...node];
  });
}
