import { describe, expect, it } from "vitest";
import { english } from "@/lib/words/voice";
import { type Feed, type FeedStory, jsonFeed, rss } from "./feed";
import { newsSitemap, sitemap } from "./sitemap";

const base = "https://harrow.test";
const nasty = `Fish & "chips" <script>alert('1')</script> ]]> \u0000\u0008\ufffe 🐟 سلام`;

const story = (changes: Partial<FeedStory> = {}): FeedStory => ({
  id: "01a20898-5824-7749-90eb-f2fa731b07e2",
  slug: "fish-and-chips",
  headline: nasty,
  standfirst: nasty,
  section: { slug: "town", name: nasty },
  authors: [{ slug: "ines", name: nasty }],
  tags: [{ slug: "fish", name: nasty }],
  publishedAt: new Date("2026-11-23T10:00:00Z"),
  updatedAt: new Date("2026-11-23T11:00:00Z"),
  pollId: null,
  words: 3,
  comments: 0,
  lead: null,
  doc: {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: nasty }] }],
  },
  pictures: {},
  corrections: [],
  ...changes,
});

const feed = (...stories: FeedStory[]): Feed => ({
  voice: english(),
  title: nasty,
  description: nasty,
  base,
  page: "/",
  self: "/feed.xml",
  stories,
});

describe("RSS", () => {
  it("is well-formed whatever is written", () => {
    expect(() => parse(rss(feed(story())))).not.toThrow();
  });

  it("holds in a channel and an item what the format asks for", () => {
    const names = parse(rss(feed(story())));
    expect(names).toEqual(expect.arrayContaining(["rss/channel/title", "rss/channel/link"]));
    expect(names).toContain("rss/channel/description");
    for (const name of ["title", "link", "guid", "pubDate", "description", "content:encoded"])
      expect(names).toContain(`rss/channel/item/${name}`);
  });

  it("describes itself even without a tagline and without stories", () => {
    const names = parse(rss({ ...feed(), description: "" }));
    expect(names).toContain("rss/channel/description");
    expect(names).not.toContain("rss/channel/item");
  });

  it("writes dates as RFC 822 has them, and ids that outlive an address", () => {
    const xml = rss(feed(story()));
    expect(xml).toContain("<pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate>");
    expect(xml).toContain("urn:uuid:01a20898-5824-7749-90eb-f2fa731b07e2");
  });
});

it("a lead picture is told with what it shows and who made it, in both", () => {
  const lead = {
    id: "01a20898-5824-7749-90eb-f2fa731b07e2",
    alt: nasty,
    caption: "",
    credit: nasty,
    width: 1600,
    height: 900,
    widths: [480, 1200, 1600],
    edition: "",
    cuts: { framing: "", widths: {} },
  };
  const names = parse(rss(feed(story({ lead }))));
  for (const name of ["content", "content/media:description", "content/media:credit"])
    expect(names).toContain(`rss/channel/item/media:${name}`);
  const url = `${base}/media/${lead.id}/1200.jpg`;
  expect(rss(feed(story({ lead })))).toContain(`<media:content url="${url}" medium="image"`);
  expect(JSON.parse(jsonFeed(feed(story({ lead })))).items[0].image).toBe(url);
});

describe("JSON Feed", () => {
  it("holds what version 1.1 asks for", () => {
    const parsed = JSON.parse(jsonFeed({ ...feed(story()), self: "/feed.json" }));
    expect(parsed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: nasty,
      feed_url: "https://harrow.test/feed.json",
      items: [{ id: expect.any(String), url: `${base}/stories/fish-and-chips`, title: nasty }],
    });
    expect(parsed.items[0].content_html).not.toContain("<script");
  });
});

it("names its authors by whole addresses, whatever their letters", () => {
  const told = feed(story({ authors: [{ slug: "سلمى-نور", name: nasty }] }));
  const { url } = JSON.parse(jsonFeed(told)).items[0].authors[0];
  expect(url).toBe(new URL(url).href);
});

it("a correction stands below the text in both, and counts as a change", () => {
  const at = new Date("2026-11-24T09:00:00Z");
  const told = feed(story({ corrections: [{ id: "1", kind: "clarification", text: nasty, at }] }));
  const xml = rss(told);
  expect(() => parse(xml)).not.toThrow();
  expect(xml).toContain("Clarification");
  expect(xml).toContain("<lastBuildDate>Tue, 24 Nov 2026 09:00:00 GMT</lastBuildDate>");
  const [item] = JSON.parse(jsonFeed(told)).items;
  expect(item.date_modified).toBe("2026-11-24T09:00:00.000Z");
  expect(item.content_html).toContain("<strong>Clarification</strong>, 2026-11-24: Fish &amp;");
});

it("a hub that tells of changes is named in both, and none where there is none", () => {
  const hub = "https://hub.test/?a=1&b=2";
  const xml = rss({ ...feed(story()), hub });
  expect(() => parse(xml)).not.toThrow();
  expect(xml).toContain('<atom:link rel="hub" href="https://hub.test/?a=1&amp;b=2"/>');
  expect(JSON.parse(jsonFeed({ ...feed(story()), hub }))).toMatchObject({
    hubs: [{ type: "WebSub", url: hub }],
  });
  expect(rss(feed(story()))).not.toContain('rel="hub"');
  expect(JSON.parse(jsonFeed(feed(story())))).not.toHaveProperty("hubs");
});

describe("sitemaps", () => {
  it("are well-formed and name each place", () => {
    const xml = sitemap(base, [{ path: "/a?b=1&c=2", changedAt: new Date(0) }, { path: "/b" }]);
    expect(parse(xml)).toEqual([
      "urlset",
      "urlset/url",
      "urlset/url/loc",
      "urlset/url/lastmod",
      "urlset/url",
      "urlset/url/loc",
    ]);
    expect(xml).toContain("<lastmod>1970-01-01T00:00:00.000Z</lastmod>");
  });

  it("tell news engines publication, date and title", () => {
    const names = parse(newsSitemap(base, { title: nasty, language: "ar" }, [story()]));
    for (const name of ["publication/news:name", "publication/news:language"])
      expect(names).toContain(`urlset/url/news:news/news:${name}`);
    expect(names).toContain("urlset/url/news:news/news:publication_date");
    expect(names).toContain("urlset/url/news:news/news:title");
  });
});

/**
 * A strict reader of the XML that we write: every element closed in order, no stray `<` or `&`, no
 * sign that XML forbids. @returns the path of every element
 */
function parse(xml: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  const token =
    /<\?xml version="1\.0" encoding="UTF-8"\?>|<\/([\w:]+)>|<([\w:]+)((?:\s[\w:]+="[^"<&]*(?:&\w+;[^"<&]*)*")*)(\/?)>|(?:[^<&]|&(?:amp|lt|gt|quot|#39);)+/gy;
  let at = 0;
  while (at < xml.length) {
    token.lastIndex = at;
    const match = token.exec(xml);
    if (!match) throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 40)}`);
    const [whole, closed, opened, , isEmpty] = match;
    at += whole.length;
    if (closed && open.pop() !== closed) throw new Error(`</${closed}> closes nothing`);
    if (!opened) continue;
    names.push([...open, opened].join("/"));
    if (!isEmpty) open.push(opened);
  }
  if (open.length > 0) throw new Error(`<${open.join("><")}> not closed`);
  for (const sign of xml) {
    const code = sign.codePointAt(0) ?? 0;
    const isAllowed =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 32 && (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff);
    if (!isAllowed) throw new Error(`U+${code.toString(16)} is not for XML`);
  }
  return names;
}
