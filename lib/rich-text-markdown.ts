import { type PictureFiles, pictureUrl } from "./picture";
import { type Block, type Doc, footnotesIn, type Inline, type List } from "./rich-text";

type Sizes = Record<string, PictureFiles>;

/**
 * A body as Markdown (CommonMark, with the tables and footnotes of GitHub). Headings begin at the
 * second level, because the first is the headline's.
 */
export function toMarkdown(doc: Doc, pictures: Sizes, base: string): string {
  let notes = 0;
  const absolute = (path: string) => new URL(path, base).href;

  const inline = (content: readonly Inline[] = []): string =>
    content
      .map((part) => {
        if (part.type === "hardBreak") return "  \n";
        if (part.type === "footnote") return `[^${++notes}]`;
        const { lead, words, tail } = apart(part.text);
        if (words === "") return part.text;
        const marked = (part.marks ?? []).reduceRight((inner, mark) => {
          if (mark.type === "bold") return `**${inner}**`;
          if (mark.type === "italic") return `*${inner}*`;
          const { href } = mark.attrs;
          return `[${inner}](<${href.startsWith("/") ? absolute(href) : href}>)`;
        }, literal(words));
        return lead + marked + tail;
      })
      .join("");

  const list = ({ type, content, ...rest }: List): string => {
    const start = (("attrs" in rest && rest.attrs?.start) || 1) as number;
    return content
      .map((item, n) => {
        const sign = type === "bulletList" ? "- " : `${start + n}. `;
        const inner = item.content.map(block).join("\n");
        return sign + inner.replaceAll("\n", `\n${" ".repeat(sign.length)}`);
      })
      .join("\n");
  };

  const table = (rows: Extract<Block, { type: "table" }>["content"]): string => {
    const lines = rows.map(
      ({ content }) =>
        `| ${content
          .map((cell) =>
            cell.content
              .map((one) => inline(one.content))
              .join(" ")
              .replaceAll("|", "\\|")
              .replaceAll("\n", " "),
          )
          .join(" | ")} |`,
    );
    const width = rows[0]?.content.length ?? 0;
    return [lines[0], `|${" --- |".repeat(width)}`, ...lines.slice(1)].join("\n");
  };

  const block = (part: Block): string => {
    switch (part.type) {
      case "paragraph":
        return inline(part.content).replace(/^(#|>|[-+*]\s|\d+[.)]\s)/, "\\$1");
      case "heading":
        return `${"#".repeat(part.attrs.level)} ${inline(part.content)}`;
      case "pullQuote":
        return `> **${inline(part.content)}**`;
      case "blockquote":
        return part.content.map((one) => `> ${block(one).replaceAll("\n", "\n> ")}`).join("\n>\n");
      case "bulletList":
      case "orderedList":
        return list(part);
      case "keyPoints":
        return part.content.map(list).join("\n");
      case "table":
        return table(part.content);
      case "figure": {
        const { mediaId, alt, caption, credit } = part.attrs;
        const { widths, edition = "" } = pictures[mediaId] ?? {};
        const width = widths?.at(-1);
        if (!width) return "";
        const said = [caption, credit].filter(Boolean).join(" · ");
        const image = `![${literal(alt)}](<${absolute(pictureUrl({ id: mediaId, edition }, width, "jpg"))}>)`;
        return said ? `${image}\n\n*${literal(said)}*` : image;
      }
      case "embed":
        return `<${part.attrs.url}>`;
      case "horizontalRule":
        return "---";
      default:
        return "";
    }
  };

  const body = doc.content.map(block).filter(Boolean);
  const ends = footnotesIn(doc).map((note, n) => `[^${n + 1}]: ${literal(note)}`);
  return `${[...body, ...ends].join("\n\n")}\n`;
}

/** Every sign that could mean something stands for itself. */
const literal = (text: string): string => text.replace(/[\\`*_{}[\]<>&~|^$]/g, "\\$&");

/** Marks hold only against words, not against the space around them. */
function apart(text: string): { lead: string; words: string; tail: string } {
  const words = text.trim();
  const at = text.indexOf(words);
  return { lead: text.slice(0, at), words, tail: text.slice(at + words.length) };
}
