import { describe, expect, it } from "vitest";
import { storyGraph } from "@/components/story/story-json-ld";
import { placeOf } from "@/domain/series/rules";
import { breadcrumbsOf, profileOf, websiteOf } from "./structured-data";

const newsroom = {
  title: "The Harrow",
  tagline: "",
  timeZone: "UTC",
  language: "en" as const,
  commentMode: "open" as const,
  commentsCloseAfterDays: 0,
};
const at = new Date("2026-11-23T10:00:00Z");
const story = {
  id: "01a20898-5824-7749-90eb-f2fa731b07e2",
  slug: "fish & chips",
  headline: "Fish & chips",
  standfirst: "They cost more.",
  section: { slug: "town", name: "Town" },
  authors: [{ slug: "ines", name: "Ines" }],
  tags: [{ slug: "fish", name: "fish" }],
  publishedAt: at,
  updatedAt: at,
  pollId: null,
  words: 3,
  comments: 2,
  lead: null,
  doc: { type: "doc" as const, content: [] },
  pictures: {},
  related: {},
  commentMode: "open" as const,
};

/** What schema.org's readers ask of a value: addresses whole, dates with a zone, nothing empty. */
function expectSound(value: unknown, at = "$"): void {
  if (Array.isArray(value)) for (const [i, one] of value.entries()) expectSound(one, `${at}[${i}]`);
  else if (value && typeof value === "object") {
    for (const [key, one] of Object.entries(value)) {
      if (["@id", "url", "item", "image", "logo", "mainEntityOfPage"].includes(key))
        expect(new URL(String(one)).href, `${at}.${key}`).toBe(String(one));
      if (key.startsWith("date")) expect(one, `${at}.${key}`).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      expectSound(one, `${at}.${key}`);
    }
    if (!Object.keys(value).every((key) => key === "@id"))
      expect(value, `${at} has a type`).toHaveProperty("@type");
  } else expect(value, at).not.toSatisfy((one) => one === "" || one === null || one === undefined);
}

describe("structured data", () => {
  const correction = { id: "1", kind: "correction" as const, text: "It was cod.", at };
  const place = placeOf(
    { slug: "river", title: "The river" },
    [{ id: story.id, slug: story.slug, headline: story.headline }],
    story.id,
  );
  const graph = storyGraph({
    story,
    newsroom,
    corrections: [correction],
    place,
  });

  it.each([
    ["a story", graph],
    ["the site", [websiteOf(newsroom)]],
    ["an author", [profileOf({ slug: "ines", name: "Ines", bio: "" }, newsroom)]],
    ["a way", [breadcrumbsOf(newsroom, [{ name: "Town", path: "/sections/town" }])]],
  ])("%s is made of whole addresses, dates with a zone, and nothing empty", (_, one) => {
    expectSound(one);
  });

  it("names what search engines ask of a NewsArticle, and its corrections", () => {
    expect(graph[0]).toMatchObject({
      "@type": "NewsArticle",
      headline: "Fish & chips",
      datePublished: at.toISOString(),
      dateModified: at.toISOString(),
      author: [{ "@type": "Person", name: "Ines", url: "http://galley.test/authors/ines" }],
      publisher: { "@type": "NewsMediaOrganization", name: "The Harrow" },
      correction: [{ "@type": "CorrectionComment", text: "It was cod." }],
      isPartOf: { "@type": "CreativeWorkSeries", name: "The river" },
    });
  });

  it("the author of a story and of a page about somebody are one and the same", () => {
    const profile = profileOf({ slug: "ines", name: "Ines", bio: "Writes." }, newsroom);
    expect(profile.mainEntity).toMatchObject({ "@type": "Person", description: "Writes." });
    expect(graph[0]).toMatchObject({ author: [{ "@id": profile.mainEntity["@id"] }] });
  });

  it("a way counts from 1, and only its last step may be without an address", () => {
    const { itemListElement } = breadcrumbsOf(newsroom, [
      { name: "Town", path: "/sections/town" },
      { name: "Fish" },
    ]);
    expect(itemListElement.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(itemListElement.map((one) => "item" in one)).toEqual([true, true, false]);
  });
});
