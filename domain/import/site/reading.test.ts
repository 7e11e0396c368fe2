import { describe, expect, it } from "vitest";
import { footnotesIn, plainText } from "@/lib/rich-text";
import { readGhost } from "./ghost";
import { BrokenFile, type Entry, type SourceStory } from "./rules";
import { asText, aWxr, wxrHead } from "./testing";
import { bodyOf, parseText } from "./text";
import { readWxr } from "./wxr";
import { itemsOf } from "./wxr-items";

const site = "https://old.test";

async function all(entries: AsyncIterable<Entry>): Promise<Entry[]> {
  const found: Entry[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
}
const wxr = async (text: string) => {
  const file = await readWxr(() => asText(text));
  return { count: file.count, entries: await all(file.entries()) };
};
async function onlyStory(text: string): Promise<SourceStory> {
  const [entry] = (await wxr(text)).entries;
  if (entry?.kind !== "story") throw new Error("no story");
  return entry.story;
}

describe("a WordPress export", () => {
  it("is read item by item, whatever lies between", async () => {
    const { count, entries } = await wxr(
      aWxr(site, [
        { id: 1, title: "One", tags: ["Bees & wasps"], categories: ["Town", "Uncategorized"] },
        { id: 2, type: "page", title: "About us" },
        { id: 3, type: "attachment" },
        { id: 4, status: "trash", title: "Gone" },
        { id: 5, type: "nav_menu_item" },
      ]),
    );
    expect(count).toBe(3);
    expect(entries).toMatchObject([
      {
        kind: "story",
        story: {
          key: `wordpress:${site}#1`,
          title: "One",
          wasPublic: true,
          publishedAt: new Date("2015-04-02T09:00:00Z"),
          authors: [{ name: "Maud Ferrier", email: "maud@old.test" }],
          categories: ["Town"],
          tags: ["Bees & wasps"],
        },
      },
      { kind: "other", title: "About us", why: "It is a page, not a post." },
      { kind: "other", title: "Gone", why: "It lay in the bin." },
    ]);
  });

  it("names entries of other kinds, and passes over the tools of plugins in silence", async () => {
    const kinds = ["podcast", "acf-field", "wp_block", "revision", "oembed_cache", "job_offer"];
    const { count, entries } = await wxr(
      aWxr(
        site,
        kinds.map((type, id) => ({ id, type })),
      ),
    );
    expect(count).toBe(2);
    expect(entries).toMatchObject([
      { kind: "other", why: "It is of the kind “podcast”, not a post." },
      { kind: "other", why: "It is of the kind “job_offer”, not a post." },
    ]);
  });

  it("finds the notes that are kept beside a text", async () => {
    const body = `<!-- wp:paragraph --><p>Water rose<sup data-fn="0b1c" class="fn"><a href="#0b1c" id="0b1c-link">1</a></sup> twice.</p><!-- /wp:paragraph --><!-- wp:footnotes /-->`;
    const notes = JSON.stringify([{ content: "In <em>1931</em>.", id: "0b1c" }]);
    const meta = (value: string) =>
      `<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
    const story = await onlyStory(aWxr(site, [{ id: 1, body, more: meta(notes) }]));
    const doc = bodyOf(parseText(story.html), new Map());
    expect(doc && footnotesIn(doc)).toEqual(["In 1931."]);
    expect(doc && plainText(doc)).toBe("Water rose (In 1931.)  twice.");
    for (const broken of ["{", "[7]", '[{"id":"x"}]', "null"])
      expect((await onlyStory(aWxr(site, [{ id: 1, body: "x", more: meta(broken) }]))).html).toBe(
        "x",
      );
  });

  it("keeps CDATA that is split, comments' fields out, and text in many pieces", async () => {
    const story = await onlyStory(
      aWxr(site, [
        {
          id: 7,
          body: "a ]]> b",
          more: `<wp:comment><wp:comment_id>9</wp:comment_id><title>no</title><content:encoded>no</content:encoded></wp:comment>`,
        },
      ]),
    );
    expect(story).toMatchObject({ html: "a ]]> b", title: "Post 7" });
  });

  it("finds lead images and galleries among attachments that come later", async () => {
    const meta = (key: string, value: string) =>
      `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta>`;
    const story = await onlyStory(
      aWxr(site, [
        { id: 1, more: meta("_thumbnail_id", "8"), body: `[gallery ids="8"]` },
        {
          id: 8,
          type: "attachment",
          excerpt: "The weir",
          more: `<wp:attachment_url>${site}/weir.jpg</wp:attachment_url>${meta("_wp_attachment_image_alt", "A weir")}`,
        },
      ]),
    );
    const weir = { address: `${site}/weir.jpg`, alt: "A weir" };
    expect(story.lead).toEqual({ ...weir, caption: "The weir" });
    expect(story.html).toContain(`<img src="${site}/weir.jpg" alt="A weir">`);
  });

  it("reads control characters that WordPress writes and XML forbids", async () => {
    expect((await onlyStory(aWxr(site, [{ id: 1, body: "up\u0008down" }]))).html).toBe("updown");
  });

  it.each([
    ["cut off", `${wxrHead(site)}<item><title>x`, /line/],
    ["no XML", "hello", /damaged/],
    ["something else", "<?xml version='1.0'?><html><body/></html>", /no WordPress export/],
    ["nested without end", wxrHead(site) + "<a>".repeat(1_000), /nested/],
    [
      "a bomb of entities",
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>`,
      /damaged/,
    ],
    [
      "a file of this machine",
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>`,
      /damaged/,
    ],
  ])("is refused where it is %s", async (_, text, words) => {
    const reading = wxr(text);
    await expect(reading).rejects.toThrow(BrokenFile);
    await expect(reading).rejects.toThrow(words);
  });

  it("gives what came before the damage", async () => {
    const text = aWxr(site, [{ id: 1 }, { id: 2 }]).replace("</channel></rss>", "<item><broken");
    let items = 0;
    await expect(
      (async () => {
        for await (const _ of itemsOf(asText(text))) items++;
      })(),
    ).rejects.toThrow(BrokenFile);
    expect(items).toBe(2);
  });
});

describe("a Ghost export", () => {
  const data = {
    posts: [
      {
        id: "1",
        uuid: "u-1",
        title: "Tide tables",
        slug: "tide-tables",
        html: `<p>See <img src="__GHOST_URL__/content/images/a.png"></p>`,
        feature_image: "__GHOST_URL__/content/images/lead.png",
        custom_excerpt: "When to walk",
        status: "published",
        visibility: "public",
        published_at: "2021-05-01T08:00:00.000Z",
        updated_at: "2021-05-02 08:00:00",
      },
      { id: "2", title: "About", type: "page", html: "" },
      { id: 3, title: "For members", visibility: "paid", status: "published", html: "<p>x</p>" },
    ],
    tags: [
      { id: "t1", name: "Sea" },
      { id: "t2", name: "Town" },
      { id: "t3", name: "#hidden" },
    ],
    posts_tags: [
      { post_id: "1", tag_id: "t1", sort_order: 1 },
      { post_id: "1", tag_id: "t2", sort_order: 0 },
      { post_id: "1", tag_id: "t3", sort_order: 2 },
    ],
    users: [{ id: "p", name: "Ida Voss", email: "ida@old.test" }],
    posts_authors: [{ post_id: "1", author_id: "p", sort_order: 0 }],
    posts_meta: [{ post_id: "1", feature_image_alt: "A pier" }],
  };

  it.each([
    ["of today", { db: [{ meta: {}, data }] }],
    ["of old", { data }],
  ])("%s is read with its tags, authors and pictures", async (_, json) => {
    const file = readGhost(JSON.stringify(json), `${site}/`);
    expect(file.count).toBe(3);
    const [first, about, members] = await all(file.entries());
    expect(first).toMatchObject({
      kind: "story",
      story: {
        key: "ghost:u-1",
        address: `${site}/tide-tables/`,
        html: `<p>See <img src="${site}/content/images/a.png"></p>`,
        wasPublic: true,
        publishedAt: new Date("2021-05-01T08:00:00Z"),
        updatedAt: new Date("2021-05-02T08:00:00Z"),
        categories: ["Town"],
        tags: ["Sea"],
        authors: [{ name: "Ida Voss", email: "ida@old.test" }],
        lead: { address: `${site}/content/images/lead.png`, alt: "A pier" },
      },
    });
    expect(about).toMatchObject({ kind: "other" });
    expect(members).toMatchObject({ kind: "story", story: { wasPublic: false } });
  });

  it.each(["", "{", "[]", "{}", '{"db":[]}', '{"db":[{"data":{"posts":"x"}}]}'])(
    "is refused where it is none: %j",
    (text) => {
      expect(() => readGhost(text, "")).toThrow(BrokenFile);
    },
  );
});
