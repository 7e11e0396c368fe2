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

/** Beyond this nobody writes by hand; deeper or longer input is an attack or a mistake. */
const maxDepth = 12;
const maxNodes = 20_000;
const maxCharacters = 1_000_000;

export type RichTextError = { path: string; message: string };

/**
 * The allow-list: what is not named here does not exist. Runs in one pass over the input.
 * @returns the document rebuilt from known parts, or what is wrong and where
 */
export function parseDoc(input: unknown): { ok: true; doc: Doc } | ({ ok: false } & RichTextError) {
  const budget = { nodes: maxNodes, characters: maxCharacters };
  try {
    const doc = node(input, "doc");
    if (doc.type !== "doc") throw new Refused("doc", "is not a document");
    const content = children(doc, "doc", budget).map((child, i) =>
      block(child, `doc.${i}`, budget, 1),
    );
    return { ok: true, doc: { type: "doc", content } };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, path: error.path, message: error.message };
    throw error;
  }
}

class Refused extends Error {
  readonly path: string;
  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

type Budget = { nodes: number; characters: number };
type Raw = Record<string, unknown>;

function node(input: unknown, path: string): Raw {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    throw new Refused(path, "is not a node");
  return input as Raw;
}

function children(parent: Raw, path: string, budget: Budget): unknown[] {
  const content = parent.content ?? [];
  if (!Array.isArray(content)) throw new Refused(path, "has content that is not a list");
  budget.nodes -= content.length;
  if (budget.nodes < 0) throw new Refused(path, "has too many parts");
  return content;
}

function block(input: unknown, path: string, budget: Budget, depth: number): Block {
  if (depth > maxDepth) throw new Refused(path, "is nested too deeply");
  const raw = node(input, path);
  const inline = () =>
    children(raw, path, budget)
      .map((child, i) => inlineNode(child, `${path}.${i}`, budget))
      // What is empty once it is clean is no text: editors refuse a document that holds such a node.
      .filter((part) => part.type !== "text" || part.text !== "");
  switch (raw.type) {
    case "paragraph":
      return withInline({ type: "paragraph" }, inline());
    case "pullQuote":
      return withInline({ type: "pullQuote" }, inline());
    case "heading": {
      const { level } = attributes(raw, path);
      if (level !== 2 && level !== 3) throw new Refused(path, "is a heading of unknown level");
      return withInline({ type: "heading", attrs: { level } }, inline());
    }
    case "blockquote":
      return {
        type: "blockquote",
        content: children(raw, path, budget).map((child, i) => {
          const inner = block(child, `${path}.${i}`, budget, depth + 1);
          if (inner.type !== "paragraph") throw new Refused(path, "may quote paragraphs only");
          return inner;
        }),
      };
    case "bulletList":
    case "orderedList":
      return list(raw, path, budget, depth);
    case "figure":
      return figure(attributes(raw, path), path, budget);
    case "horizontalRule":
      return { type: "horizontalRule" };
    default:
      throw new Refused(path, "is of a kind that stories do not have");
  }
}

const withInline = <B extends Block>(shell: B, content: Inline[]): B =>
  content.length > 0 ? { ...shell, content } : shell;

function list(raw: Raw, path: string, budget: Budget, depth: number): List {
  const content = children(raw, path, budget).map((child, i): ListItem => {
    const item = node(child, `${path}.${i}`);
    if (item.type !== "listItem") throw new Refused(path, "may hold list items only");
    const parts = children(item, path, budget).map((part, j) => {
      const inner = block(part, `${path}.${i}.${j}`, budget, depth + 1);
      if (inner.type !== "paragraph" && inner.type !== "bulletList" && inner.type !== "orderedList")
        throw new Refused(path, "may hold paragraphs and lists only");
      return inner;
    });
    return { type: "listItem", content: parts };
  });
  if (raw.type === "bulletList") return { type: "bulletList", content };
  const start = raw.attrs === undefined ? 1 : attributes(raw, path).start;
  return Number.isInteger(start) && start !== 1
    ? { type: "orderedList", attrs: { start: start as number }, content }
    : { type: "orderedList", content };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function figure(attrs: Raw, path: string, budget: Budget): Figure {
  const { mediaId } = attrs;
  if (typeof mediaId !== "string" || !uuid.test(mediaId))
    throw new Refused(path, "names no picture");
  const say = (name: string) => {
    const value = attrs[name] ?? "";
    if (typeof value !== "string") throw new Refused(path, `has a ${name} that is not text`);
    return text(value, path, budget).trim();
  };
  return {
    type: "figure",
    attrs: { mediaId, alt: say("alt"), caption: say("caption"), credit: say("credit") },
  };
}

function attributes(raw: Raw, path: string): Raw {
  return node(raw.attrs ?? {}, path);
}

function inlineNode(input: unknown, path: string, budget: Budget): Inline {
  const raw = node(input, path);
  if (raw.type === "hardBreak") return { type: "hardBreak" };
  if (raw.type !== "text" || typeof raw.text !== "string")
    throw new Refused(path, "is of a kind that text does not have");
  const clean = text(raw.text, path, budget);
  const given = raw.marks ?? [];
  if (!Array.isArray(given)) throw new Refused(path, "has marks that are not a list");
  if (given.length > 8) throw new Refused(path, "has too many marks");
  const marks = given.map((one) => mark(one, path));
  return { type: "text", text: clean, ...(marks.length > 0 && { marks }) };
}

function mark(input: unknown, path: string): Mark {
  const raw = node(input, path);
  if (raw.type === "bold" || raw.type === "italic") return { type: raw.type };
  if (raw.type !== "link") throw new Refused(path, "has a mark that text does not have");
  const { href } = attributes(raw, path);
  if (typeof href !== "string" || !isSafeHref(href))
    throw new Refused(path, "has a link to an address that is not allowed");
  return { type: "link", attrs: { href } };
}

/**
 * Control characters, halves of characters, which no database takes, and what reorders the text
 * around it (Trojan Source).
 */
const unwanted = /(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

function text(value: string, path: string, budget: Budget): string {
  budget.characters -= value.length;
  if (budget.characters < 0) throw new Refused(path, "is too long");
  return value.replace(unwanted, "").normalize("NFC");
}

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

type AnyNode = Block | ListItem | Inline | Doc;

/** The document's words, a line per block: for search, counts and excerpts. */
export function plainText(doc: Doc): string {
  return doc.content.map(textOf).filter(Boolean).join("\n");
}

function textOf(part: AnyNode): string {
  if (part.type === "text") return part.text;
  if (part.type === "hardBreak") return "\n";
  if (part.type === "figure")
    return [part.attrs.caption, part.attrs.credit].filter(Boolean).join(" ");
  if (part.type === "horizontalRule" || !part.content) return "";
  const apart = part.type === "paragraph" || part.type === "heading" || part.type === "pullQuote";
  return (part.content as AnyNode[]).map(textOf).join(apart ? "" : "\n");
}

/** Scripts that put no space between words: there a dictionary has to tell them apart. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
/** Letters and digits, joined inside by what joins them in writing: don’t, 1,912, U.S. (UAX #29). */
const words =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:['’.:][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\p{N}+(?:[.,;'’]\p{N}+)*\p{L}*/gu;

/** Words as readers count them, in any script. */
export function countWordsIn(text: string): number {
  if (!unspaced.test(text)) return text.match(words)?.length ?? 0;
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count++;
  return count;
}

export const countWords = (doc: Doc): number => countWordsIn(plainText(doc));

/** At 230 words a minute (Brysbaert 2019: 238 for non-fiction), never less than one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / 230));

export const emptyDoc = (): Doc => ({ type: "doc", content: [{ type: "paragraph" }] });
export const isEmptyDoc = (doc: Doc): boolean =>
  plainText(doc).trim() === "" && !doc.content.some(({ type }) => type === "figure");
