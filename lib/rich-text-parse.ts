import { embedOf } from "./embeds";
import {
  type Block,
  type Cell,
  type Doc,
  type EmbedNode,
  type Figure,
  type Inline,
  isSafeHref,
  type List,
  type ListItem,
  type Mark,
  type Paragraph,
  type Row,
} from "./rich-text";

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
    return { ok: true, doc: { type: "doc", content: withOnePoll(content) } };
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
    case "keyPoints":
      return { type: "keyPoints", content: [points(raw, path, budget, depth)] };
    case "table":
      return { type: "table", content: rows(raw, path, budget) };
    case "embed":
      return embed(attributes(raw, path), path, budget);
    case "relatedStory": {
      const { storyId } = attributes(raw, path);
      if (typeof storyId !== "string" || !uuid.test(storyId))
        throw new Refused(path, "names no story");
      return { type: "relatedStory", attrs: { storyId } };
    }
    case "pollPlace":
      return { type: "pollPlace" };
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

/** Two who place the poll at once may both have done so; it stands where it comes first. */
function withOnePoll(blocks: Block[]): Block[] {
  const first = blocks.findIndex(({ type }) => type === "pollPlace");
  return blocks.filter(({ type }, at) => type !== "pollPlace" || at === first);
}

function points(raw: Raw, path: string, budget: Budget, depth: number): List {
  const [only] = children(raw, path, budget).map((child, i) =>
    block(child, `${path}.${i}`, budget, depth + 1),
  );
  if (only?.type !== "bulletList") throw new Refused(path, "may hold one list of points only");
  return only;
}

/** A news table, not a spreadsheet. */
const maxColumns = 20;
const maxRows = 300;

function rows(raw: Raw, path: string, budget: Budget): Row[] {
  const found = children(raw, path, budget);
  if (found.length > maxRows) throw new Refused(path, `has more than ${maxRows} rows`);
  return found.map((child, i): Row => {
    const row = node(child, `${path}.${i}`);
    if (row.type !== "tableRow") throw new Refused(path, "may hold rows only");
    const cells = children(row, path, budget);
    if (cells.length > maxColumns) throw new Refused(path, `has more than ${maxColumns} columns`);
    return {
      type: "tableRow",
      content: cells.map((one, j) => cell(one, `${path}.${i}.${j}`, budget)),
    };
  });
}

function cell(input: unknown, path: string, budget: Budget): Cell {
  const raw = node(input, path);
  if (raw.type !== "tableHeader" && raw.type !== "tableCell")
    throw new Refused(path, "may hold cells only");
  const content = children(raw, path, budget).map((child, i): Paragraph => {
    const inner = block(child, `${path}.${i}`, budget, maxDepth);
    if (inner.type !== "paragraph") throw new Refused(path, "may hold paragraphs only");
    return inner;
  });
  const { colspan, rowspan } = attributes(raw, path);
  const attrs = {
    ...(isSpan(colspan, maxColumns) && { colspan }),
    ...(isSpan(rowspan, maxRows) && { rowspan }),
  };
  return { type: raw.type, ...(Object.keys(attrs).length > 0 && { attrs }), content };
}

const isSpan = (value: unknown, most: number): value is number =>
  Number.isInteger(value) && (value as number) > 1 && (value as number) <= most;

function embed(attrs: Raw, path: string, budget: Budget): EmbedNode {
  const shown = typeof attrs.url === "string" ? embedOf(attrs.url) : null;
  if (!shown) throw new Refused(path, "shows an address that stories may not show");
  const say = (name: string) =>
    text(typeof attrs[name] === "string" ? attrs[name].slice(0, 300) : "", path, budget).trim();
  return { type: "embed", attrs: { url: shown.url, title: say("title"), author: say("author") } };
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

const maxNote = 2_000;

function inlineNode(input: unknown, path: string, budget: Budget): Inline {
  const raw = node(input, path);
  if (raw.type === "hardBreak") return { type: "hardBreak" };
  if (raw.type === "footnote") {
    const note = attributes(raw, path).text;
    if (typeof note !== "string" || note.length > maxNote)
      throw new Refused(path, "has a footnote that is no text, or too long");
    return { type: "footnote", attrs: { text: text(note, path, budget).trim() } };
  }
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
