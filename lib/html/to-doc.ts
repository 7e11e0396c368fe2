import { type Doc, emptyDoc } from "../rich-text";
import { parseDoc } from "../rich-text-parse";
import { clean } from "./clean";
import { isTree, type Part, type Tree } from "./tree";

type Node = { type: string; attrs?: object; content?: Node[]; text?: string; marks?: object[] };

/** Any HTML as a story's body, by the same rules as pasting; what stories do not have is left out. */
export function toDoc(root: Tree): Doc {
  const content = clean(root).children.flatMap((part) => (isTree(part) ? topBlock(part) : []));
  const parsed = parseDoc({ type: "doc", content });
  return parsed.ok && parsed.doc.content.length > 0 ? parsed.doc : emptyDoc();
}

/** What stands in no other block. */
function topBlock(part: Tree): Node[] {
  if (part.tag === "aside") return [{ type: "keyPoints", content: within(part) }];
  const [node, ...rest] = block(part);
  if (node && part.attrs.class === "pull-quote") return [{ ...node, type: "pullQuote" }];
  return node ? [node, ...rest] : [];
}

const within = (part: Tree): Node[] =>
  part.children.flatMap((child) => (isTree(child) ? block(child) : []));

function block(part: Tree): Node[] {
  const inline = () => part.children.flatMap((child) => inlineOf(child, []));
  switch (part.tag) {
    case "p":
      return [{ type: "paragraph", content: inline() }];
    case "h2":
    case "h3":
      return [{ type: "heading", attrs: { level: Number(part.tag[1]) }, content: inline() }];
    case "blockquote":
      return [{ type: "blockquote", content: within(part) }];
    case "ul":
      return [{ type: "bulletList", content: within(part) }];
    case "ol":
      return [
        {
          type: "orderedList",
          attrs: { start: Number(part.attrs.start ?? 1) },
          content: within(part),
        },
      ];
    case "li":
      return [{ type: "listItem", content: within(part) }];
    case "table":
      return [{ type: "table", content: within(part) }];
    case "tr":
      return [{ type: "tableRow", content: within(part) }];
    case "th":
    case "td": {
      const attrs = Object.fromEntries(
        Object.entries(part.attrs).map(([name, value]) => [name, Number(value)]),
      );
      const type = part.tag === "th" ? "tableHeader" : "tableCell";
      return [{ type, attrs, content: within(part) }];
    }
    case "hr":
      return [{ type: "horizontalRule" }];
    case "figure": {
      const { "data-media-id": mediaId, alt = "", caption = "", credit = "" } = part.attrs;
      return [{ type: "figure", attrs: { mediaId, alt, caption, credit } }];
    }
    default:
      return [];
  }
}

function inlineOf(part: Part, marks: { type: string; attrs?: object }[]): Node[] {
  if (!isTree(part)) return part === "" ? [] : [{ type: "text", text: part, marks }];
  if (part.tag === "br") return [{ type: "hardBreak" }];
  if (part.tag === "sup") return [{ type: "footnote", attrs: { text: part.attrs["data-text"] } }];
  const mark = {
    strong: { type: "bold" },
    em: { type: "italic" },
    a: { type: "link", attrs: { href: part.attrs.href } },
  }[part.tag];
  const isNew = mark && !marks.some(({ type }) => type === mark.type);
  return part.children.flatMap((child) => inlineOf(child, isNew ? [...marks, mark] : marks));
}
