import { type PictureFiles, pictureUrl } from "./picture";
import { type Block, type Doc, footnotesIn, type Inline, type List, type Mark } from "./rich-text";

type Sizes = Record<string, PictureFiles>;
type Figure = { mediaId: string; alt: string; caption: string; credit: string };

/**
 * A body as Markdown (CommonMark, with the tables and footnotes of GitHub). Headings begin at the
 * second level, because the first is the headline's.
 */
export function toMarkdown(doc: Doc, pictures: Sizes, base: string): string {
  let notes = 0;
  const inline = (content: readonly Inline[] = [], lineBreak = "  \n"): string =>
    content
      .map((part, at) => {
        if (part.type === "hardBreak") return lineBreak;
        if (part.type === "footnote") return `[^${++notes}]`;
        return markedWords(part, content[at - 1], content[at + 1], base);
      })
      .join("");

  const list = ({ type, content, ...rest }: List, isOther = false): string => {
    const start = "attrs" in rest ? (rest.attrs?.start ?? 1) : 1;
    return content
      .map((item, n) => {
        // Of two lists in a row the second has other signs, or they would be one.
        const sign =
          type === "bulletList" ? (isOther ? "* " : "- ") : `${start + n}${isOther ? ")" : "."} `;
        const inner = item.content.map((part, at) => {
          const gap = at === 0 ? "" : part.type === "paragraph" ? "\n\n" : "\n";
          return gap + block(part);
        });
        return sign + inner.join("").replaceAll("\n", `\n${" ".repeat(sign.length)}`);
      })
      .join("\n");
  };

  const table = (rows: Extract<Block, { type: "table" }>["content"]): string => {
    const lines = rows.map(
      ({ content }) =>
        `| ${content
          .map((cell) =>
            cell.content
              .map((one) => inline(one.content, "<br>"))
              .join("<br>")
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
        return asLines(inline(part.content));
      case "heading":
        return `${"#".repeat(part.attrs.level)} ${inline(part.content, " ").trim().replace(/#$/, "\\#")}`;
      case "pullQuote":
        return `> **${inline(part.content, " ")}**`;
      case "blockquote":
        return part.content.map((one) => `> ${block(one).replaceAll("\n", "\n> ")}`).join("\n>\n");
      case "bulletList":
      case "orderedList":
        return list(part);
      case "keyPoints":
        return part.content.map((one) => list(one)).join("\n");
      case "table":
        return table(part.content);
      case "figure":
        return figureMarkdown(part.attrs, pictures[part.attrs.mediaId], base);
      case "embed":
        return `<${part.attrs.url}>`;
      case "horizontalRule":
        return "---";
      default:
        return "";
    }
  };

  let before: Block | undefined;
  let isOther = false;
  const body = doc.content.map((part) => {
    const isList = part.type === "bulletList" || part.type === "orderedList";
    isOther = isList && before?.type === part.type && !isOther;
    before = part;
    return isList ? list(part, isOther) : block(part);
  });
  const ends = footnotesIn(doc).map((note, n) => `[^${n + 1}]: ${literal(oneLine(note))}`);
  return `${[...body, ...ends].filter(Boolean).join("\n\n")}\n`;
}

export function figureMarkdown(
  { mediaId, alt, caption, credit }: Figure,
  files: PictureFiles | undefined,
  base: string,
): string {
  const width = files?.widths.at(-1);
  if (!files || !width) return "";
  const url = new URL(
    pictureUrl({ id: mediaId, edition: files.edition ?? "" }, width, "jpg"),
    base,
  );
  const said = [caption, credit].filter(Boolean).join(" · ");
  const image = `![${literal(oneLine(alt))}](<${url.href}>)`;
  return said ? `${image}\n\n*${literal(oneLine(said))}*` : image;
}

/** Every sign that could mean something stands for itself. */
export const literal = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>&~|^$]|(?<=\])\(/g, "\\$&");

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** What would make a line something else than a paragraph stands for itself; indents would too. */
const asLines = (text: string): string =>
  text
    .split("\n")
    .map((line, at, all) => {
      const bare = at < all.length - 1 ? `${line.trim()}  ` : line.trim();
      return bare
        .replace(/^([#>]|[-+](?=\s|$)|[-=]+(?=\s*$))/, "\\$1")
        .replace(/^(\d{1,9})([.)](?:\s|$))/, "$1\\$2");
    })
    .join("\n");

type TextNode = Extract<Inline, { type: "text" }>;

function markedWords(
  { text, marks = [] }: TextNode,
  before: Inline | undefined,
  after: Inline | undefined,
  base: string,
): string {
  const words = text.trim();
  // Marks hold only against words, not against the space around them.
  if (words === "") return text;
  const at = text.indexOf(words);
  const [lead, tail] = [text.slice(0, at), text.slice(at + words.length)];
  const link = marks.find(isLink);
  // A link begins and ends with a sign.
  const areStars =
    (lead !== "" || canStarsStand(before, -1, link ? "[" : words.slice(0, 1))) &&
    (tail !== "" || canStarsStand(after, 0, link ? ")" : words.slice(-1)));
  const linked = link
    ? `[${literal(words)}](<${addressOf(link.attrs.href, base)}>)`
    : literal(words);
  const marked = [...marks].reverse().reduce((inner, { type }) => {
    if (type === "link") return inner;
    if (areStars) return type === "bold" ? `**${inner}**` : `*${inner}*`;
    return type === "bold" ? `<strong>${inner}</strong>` : `<em>${inner}</em>`;
  }, linked);
  return lead + marked + tail;
}

const isLink = (mark: Mark): mark is Extract<Mark, { type: "link" }> => mark.type === "link";

const addressOf = (href: string, base: string): string =>
  (href.startsWith("/") ? new URL(href, base).href : href).replace(/[<>]/g, encodeURIComponent);

/**
 * Whether `**` is read as a mark beside this: between a letter and a sign, or between two marks, it
 * is not (CommonMark, flanking). Then tags are written, which Markdown takes as they are.
 */
function canStarsStand(beside: Inline | undefined, edge: 0 | -1, sign: string): boolean {
  if (beside?.type !== "text" || /^\s$/.test(beside.text.at(edge) ?? " ")) return true;
  return !beside.marks?.length && /[\p{L}\p{N}]/u.test(sign);
}
