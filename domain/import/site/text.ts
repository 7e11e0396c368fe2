import { embedOf } from "@/lib/embeds";
import { fromText } from "@/lib/html/from-text";
import { toDoc } from "@/lib/html/to-doc";
import { isTree, type Part, type Tree, tree, walk, wordsOf } from "@/lib/html/tree";
import { type Doc, isEmptyDoc } from "@/lib/rich-text";
import { cleanLine } from "@/lib/text";
import { withEmbeds } from "../embeds";
import type { SourcePicture } from "./rules";

/** Words without markup: titles and excerpts hold entities, and sometimes more. */
export const wordsIn = (html: string): string => cleanLine(wordsOf(fromText(html)));

/** A stored text as HTML that says all it means. */
export const parseText = (stored: string): Tree => fromText(paragraphs(shortcodes(stored)));

/**
 * WordPress writes some things in brackets. Those that are no more than markup are understood. In one
 * pass: a text made to be slow is read as fast as any other.
 */
function shortcodes(text: string): string {
  const parts: string[] = [];
  const open = new Map<string, number>();
  let at = 0;
  for (const { 0: whole, 1: inside = "", index } of text.matchAll(/\[([^[\]]{1,5000})\]/g)) {
    parts.push(text.slice(at, index));
    at = index + whole.length;
    const [, slash = "", name = ""] = /^(\/?)([a-z][\w-]*)/i.exec(inside) ?? [];
    const wrap = wraps[name];
    const from = open.get(name);
    if (wrap && slash && from !== undefined) {
      parts.push(wrap(parts.splice(from).join("")));
      open.delete(name);
    } else if (wrap && !slash) open.set(name, parts.length);
    // With a value, or closed again, it was never meant to be read: “[sic]” was.
    else if (name === "" || !(isClosing(inside) || hasValue(inside))) parts.push(whole);
  }
  return parts.join("") + text.slice(at);
}

const isClosing = (inside: string): boolean => /^\/[a-z][\w-]*$/i.test(inside);
const hasValue = (inside: string): boolean =>
  /^[a-z][\w-]*\s/i.test(inside) && inside.includes("=");

const wraps: Record<string, ((inside: string) => string) | undefined> = {
  caption: (inside) => {
    const [picture = ""] =
      /(?:<a\b[^>]{0,2000}>\s{0,9})?<img\b[^>]{0,2000}>(?:\s{0,9}<\/a>)?/i.exec(inside) ?? [];
    const words = inside.replace(picture, "").trim();
    return `\n\n<figure>${picture}<figcaption>${words}</figcaption></figure>\n\n`;
  },
  embed: (inside) => (/^\s*\S+\s*$/.test(inside) ? `\n\n${inside.trim()}\n\n` : inside),
};

const blocks =
  /^<\/?(p|div|h[1-6]|ul|ol|li|blockquote|table|figure|hr|pre|section|aside|iframe)\b/i;

/** Posts from before blocks part their paragraphs by empty lines only. */
function paragraphs(html: string): string {
  if (/<!-- wp:|<p[\s>]/i.test(html)) return html;
  return html
    .split(/\r?\n[ \t]*\r?\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => (blocks.test(part) ? part : `<p>${part.replace(/\r?\n/g, "<br>")}</p>`))
    .join("\n");
}

/** The pictures a text shows, each address once. */
export function picturesIn(text: Tree): SourcePicture[] {
  const found = new Map<string, SourcePicture>();
  walk(text, (part) => {
    const picture = pictureOf(part);
    if (picture && !found.get(picture.address)?.caption) found.set(picture.address, picture);
  });
  return [...found.values()];
}

/**
 * The text as a story's body.
 * @param known the library's ids of pictures, by their old address; others are left out
 * @returns null for a text that is more than a story may be
 */
export function bodyOf(text: Tree, known: ReadonlyMap<string, string>): Doc | null {
  const doc = toDoc(withFigures(text, known));
  if (isEmptyDoc(doc) && wordsOf(text).trim() !== "") return null;
  return withEmbeds(doc);
}

function withFigures(part: Tree, known: ReadonlyMap<string, string>): Tree {
  const picture = pictureOf(part);
  if (picture) {
    const mediaId = known.get(picture.address);
    if (mediaId)
      return tree("figure", [], {
        "data-media-id": mediaId,
        alt: picture.alt,
        caption: picture.caption,
      });
    // Its words still say something.
    return picture.caption ? tree("p", [picture.caption]) : tree("span");
  }
  // A frame of something a story can show, as its address; of anything else, nothing.
  if (part.tag === "iframe") {
    const src = (part.attrs.src ?? "").trim().replace(/^(https?:)?\/\//i, "https://");
    return embedOf(src) ? tree("p", [src]) : tree("span");
  }
  const children = part.children.map(
    (child): Part => (isTree(child) ? withFigures(child, known) : child),
  );
  return { ...part, children };
}

/** An image, or a figure around just one. */
function pictureOf(part: Tree): SourcePicture | null {
  if (part.tag === "img") return imageOf(part, "");
  if (part.tag !== "figure") return null;
  const images: Tree[] = [];
  let caption = "";
  walk(part, (inner) => {
    if (inner.tag === "img") images.push(inner);
    if (inner.tag === "figcaption") caption = cleanLine(wordsOf(inner));
  });
  const [only] = images;
  return only && images.length === 1 ? imageOf(only, caption) : null;
}

function imageOf({ attrs }: Tree, caption: string): SourcePicture | null {
  const address = attrs.src?.trim() ?? "";
  if (!/^(https?:)?\/\//i.test(address)) return null;
  return {
    address: address.replace(/^(https?:)?\/\//i, "https://"),
    alt: cleanLine(attrs.alt ?? "").slice(0, 400),
    caption: caption.slice(0, 600),
  };
}
