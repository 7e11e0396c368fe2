import { embedOf } from "./embeds";
import { type PictureSize, pictureUrl } from "./picture";
import {
  type Block,
  type Doc,
  footnotesIn,
  type Inline,
  isSafeHref,
  type List,
  type Mark,
  type Row,
} from "./rich-text";
import { escapeMarkup } from "./xml";

type Sizes = Record<string, PictureSize>;

/**
 * A body as HTML for feeds and programs. Like the page's renderer it draws only what it names, so
 * nothing gets out that the allow-list did not know.
 * @param base the site's origin, so that addresses hold outside the site too
 */
export function toHtml(doc: Doc, pictures: Sizes, base: string): string {
  let notes = 0;
  const inline = (content?: readonly Inline[]): string =>
    all(content, (part) => {
      if (part.type === "hardBreak") return "<br>";
      if (part.type === "footnote") {
        const number = ++notes;
        return `<sup><a href="#note-${number}" id="reference-${number}">${number}</a></sup>`;
      }
      if (part.type !== "text") return "";
      return (part.marks ?? []).reduceRight(withMark, escapeMarkup(part.text));
    });

  const withMark = (inner: string, mark: Mark): string => {
    if (mark.type === "bold") return `<strong>${inner}</strong>`;
    if (mark.type === "italic") return `<em>${inner}</em>`;
    if (mark.type !== "link" || !isSafeHref(mark.attrs.href)) return inner;
    const { href } = mark.attrs;
    const whole = href.startsWith("/") ? new URL(href, base).href : href;
    return `<a href="${escapeMarkup(whole)}">${inner}</a>`;
  };

  const list = ({ type, content, ...rest }: List): string => {
    const items = all(content, (item) => `<li>${all(item.content, block)}</li>`);
    if (type === "bulletList") return `<ul>${items}</ul>`;
    const start = "attrs" in rest ? rest.attrs?.start : undefined;
    return Number.isInteger(start) ? `<ol start="${start}">${items}</ol>` : `<ol>${items}</ol>`;
  };

  const block = (part: Block): string => {
    switch (part.type) {
      case "paragraph":
        return part.content ? `<p>${inline(part.content)}</p>` : "";
      case "heading":
        return part.attrs.level === 2
          ? `<h2>${inline(part.content)}</h2>`
          : `<h3>${inline(part.content)}</h3>`;
      case "pullQuote":
        return `<blockquote class="pull-quote"><p>${inline(part.content)}</p></blockquote>`;
      case "blockquote":
        return `<blockquote>${all(part.content, block)}</blockquote>`;
      case "bulletList":
      case "orderedList":
        return list(part);
      case "keyPoints":
        return `<aside class="key-points">${all(part.content, list)}</aside>`;
      case "table":
        return `<table>${all(part.content, row)}</table>`;
      case "embed": {
        const shown = embedOf(part.attrs.url);
        const words = escapeMarkup(part.attrs.title || part.attrs.url);
        return shown ? `<p><a href="${escapeMarkup(shown.url)}">${words}</a></p>` : "";
      }
      case "figure":
        return figureHtml(part.attrs, pictures[part.attrs.mediaId], base);
      case "horizontalRule":
        return "<hr>";
      default:
        return "";
    }
  };

  const row = ({ content }: Row): string =>
    `<tr>${all(content, (cell) => {
      const name = cell.type === "tableHeader" ? "th" : "td";
      const span = (key: "colspan" | "rowspan") =>
        Number.isInteger(cell.attrs?.[key]) ? ` ${key}="${cell.attrs?.[key]}"` : "";
      return `<${name}${span("colspan")}${span("rowspan")}>${all(cell.content, block)}</${name}>`;
    })}</tr>`;

  const body = doc.content.map(block).join("\n");
  const ends = footnotesIn(doc).map(
    (note, n) =>
      `<li id="note-${n + 1}">${escapeMarkup(note)} <a href="#reference-${n + 1}">↩</a></li>`,
  );
  return ends.length > 0 ? `${body}\n<ol>${ends.join("")}</ol>` : body;
}

/** What the database holds may be broken; a part without its content is drawn empty. */
const all = <T>(parts: readonly T[] | undefined, draw: (part: T) => string): string =>
  (parts ?? []).map(draw).join("");

type Picture = { mediaId: string; alt: string; caption: string; credit: string };

export function figureHtml(
  picture: Picture,
  size: Sizes[string] | undefined,
  base: string,
): string {
  if (!size) return "";
  const width = size.widths.find((one) => one >= 1_000) ?? size.widths.at(-1) ?? size.width;
  const height = Math.round((width * size.height) / size.width);
  const src = new URL(
    pictureUrl({ id: picture.mediaId, edition: size.edition }, width, "jpg"),
    base,
  ).href;
  const words = [picture.caption, picture.credit].filter(Boolean).map(escapeMarkup).join(" · ");
  const image = `<img src="${escapeMarkup(src)}" alt="${escapeMarkup(picture.alt)}" width="${width}" height="${height}">`;
  return `<figure>${image}${words && `<figcaption>${words}</figcaption>`}</figure>`;
}
