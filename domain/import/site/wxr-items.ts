import { SaxesParser } from "saxes";
import { BrokenFile } from "./rules";

/** What a WXR file says outside of its items. */
export type Channel = { site: string; authors: Map<string, { name: string; email: string }> };
export type Item = {
  fields: Record<string, string>;
  categories: { domain: string; name: string }[];
  meta: Record<string, string>;
};

/** Longer than any story may be; what comes after it is not kept. */
const maxField = 8 * 1024 * 1024;

/** XML 1.0 has no place for these, but WordPress writes them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

type Open = { name: string; attrs: Record<string, string>; text: string };

/**
 * Reads a WordPress export (WXR 1.0 to 1.2) piece by piece: no more than one item is in memory.
 * Entities of a document type are never expanded, and nothing outside the file is looked at.
 * @throws BrokenFile where it is no XML
 */
export async function* itemsOf(
  chunks: AsyncIterable<string>,
  onChannel: (channel: Channel) => void = () => {},
): AsyncGenerator<Item> {
  const channel: Channel = { site: "", authors: new Map() };
  const open: Open[] = [];
  let ready: Item[] = [];
  let item: Item | null = null;
  let author: Record<string, string> | null = null;
  let pair: Record<string, string> | null = null;

  const close = ({ name, attrs, text }: Open) => {
    const parent = open.at(-1)?.name;
    if (name === "item" && item) {
      ready.push(item);
      item = null;
    } else if (name === "wp:postmeta" && item && pair) {
      item.meta[pair["wp:meta_key"] ?? ""] = pair["wp:meta_value"] ?? "";
      pair = null;
    } else if (pair && parent === "wp:postmeta") pair[name] = text;
    else if (item && parent === "item") {
      if (name === "category") item.categories.push({ domain: attrs.domain ?? "", name: text });
      else item.fields[name] ??= text;
    } else if (name === "wp:author" && author) {
      const login = author["wp:author_login"] ?? "";
      const said = author["wp:author_display_name"]?.trim() || login;
      channel.authors.set(login, { name: said, email: author["wp:author_email"] ?? "" });
      author = null;
    } else if (author && parent === "wp:author") author[name] = text;
    else if (parent === "channel" && (name === "wp:base_blog_url" || name === "link"))
      channel.site = name === "link" ? channel.site || text : text;
  };

  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length === 0 && name !== "rss") throw new BrokenFile("This is no WordPress export.");
    if (open.length > 64) throw new BrokenFile("It is nested too deeply.");
    if (name === "item") item = { fields: Object.create(null), categories: [], meta: {} };
    if (name === "wp:postmeta") pair = Object.create(null);
    if (name === "wp:author" && !item) author = Object.create(null);
    open.push({ name, attrs: attributes, text: "" });
  });
  const take = (text: string) => {
    const top = open.at(-1);
    if (top && top.text.length < maxField) top.text += text;
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed) close(closed);
  });

  const step = (feed: () => void) => {
    try {
      feed();
    } catch (error) {
      if (error instanceof BrokenFile) throw error;
      throw new BrokenFile(`It is damaged at line ${parser.line}.`);
    }
  };
  for await (const chunk of chunks) {
    step(() => parser.write(chunk.replace(illegal, "")));
    const whole = ready;
    ready = [];
    yield* whole;
  }
  step(() => parser.close());
  yield* ready;
  onChannel(channel);
}
