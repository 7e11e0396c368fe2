import { Marked, type TokenizerAndRendererExtension } from "marked";
import { fromText } from "@/lib/html/from-text";
import { wordsOf } from "@/lib/html/tree";
import { escapeMarkup } from "@/lib/xml";

export type MarkdownDocument = {
  html: string;
  /** What stands above the text between two lines of dashes, as static sites have it. */
  title: string;
  description: string;
};

/** Reads Markdown (CommonMark, with the tables and footnotes of GitHub) as HTML. */
export function readMarkdown(text: string): MarkdownDocument {
  const { rest, said } = apart(text);
  const notes = new Map<string, string>();
  // Texts without notes are not searched for them.
  const extensions = rest.includes("[^") ? [noteText(notes), noteReference(notes)] : [];
  const marked = new Marked({ gfm: true, extensions });
  return {
    html: marked.parse(rest, { async: false }),
    title: said("title"),
    description: said("description") || said("subtitle") || said("excerpt"),
  };
}

function apart(text: string) {
  const found = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?\r?\n)---[ \t]*(?:\r?\n|$)/.exec(text);
  const [whole = "", lines = ""] = found ?? [];
  if (!/^[A-Za-z_][\w-]*:/.test(lines)) return { rest: text, said: () => "" };
  const said = (name: string) => {
    const value = new RegExp(`^${name}:[ \\t]*(.*)$`, "im").exec(lines)?.[1]?.trim() ?? "";
    return value.replace(/^(["'])([\s\S]*)\1$/, "$2");
  };
  return { rest: text.slice(whole.length), said };
}

/** Asked at every word: to look to the end each time would never end. */
const near = 1_000;

/** `[^1]: words`, and what follows it indented. It stands wherever its author put it, and goes. */
const noteText = (notes: Map<string, string>): TokenizerAndRendererExtension => ({
  name: "noteText",
  level: "block",
  start: (rest) => rest.slice(0, near).match(/^ {0,3}\[\^/m)?.index,
  tokenizer(rest) {
    const [raw, name, words = ""] =
      /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*([^\n]*(?:\n(?: {2,}|\t)[^\n]+)*)(?:\n+|$)/.exec(rest) ??
      [];
    if (!raw || !name) return undefined;
    const html = new Marked({ gfm: true }).parseInline(words, { async: false });
    notes.set(name, wordsOf(fromText(html)).replace(/\s+/g, " ").trim());
    return { type: "noteText", raw };
  },
  renderer: () => "",
});

/** As long as a note may be; a longer one stays in the text. */
const longest = 2_000;

const noteReference = (notes: Map<string, string>): TokenizerAndRendererExtension => ({
  name: "noteReference",
  level: "inline",
  start: (rest) => rest.slice(0, near).indexOf("[^"),
  tokenizer(rest) {
    const [raw, name] = /^\[\^([^\]\s]{1,100})\]/.exec(rest) ?? [];
    return raw ? { type: "noteReference", raw, note: name } : undefined;
  },
  // Only now are all notes known.
  renderer({ raw, note }) {
    const words = notes.get(note);
    if (!words) return escapeMarkup(raw);
    return words.length > longest
      ? ` (${escapeMarkup(words)})`
      : `<sup data-text="${escapeMarkup(words)}"></sup>`;
  },
});
