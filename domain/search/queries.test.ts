import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { aBody, aPerson, aPublishedStory, aSection, aStory, aTag } from "@/db/builders";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { searchWords } from "@/db/schema/search";
import { publishedStories, publishedTags } from "@/db/schema/story";
import { tags } from "@/db/schema/taxonomy";
import { emptyDatabase } from "@/db/testing/empty-database";
import type { Search } from "./engine";
import { searchPublished } from "./queries";
import { forgetWords, learnWords } from "./words";

afterEach(emptyDatabase);

const search = (q: string, change: Partial<Search> = {}) =>
  searchPublished({ q, sort: "best", limit: 9, ...change });
const idsOf = async (...asked: Parameters<typeof search>) =>
  (await search(...asked)).stories.map(({ id }) => id);
const at = (day: string) => new Date(`${day}T12:00:00Z`);

describe("finding", () => {
  it("finds words in any form, the headline first, and marks them as parts, not as HTML", async () => {
    const body = await aPublishedStory({ doc: aBody("Five < seven & the herons were nesting.") });
    const head = await aPublishedStory({ headline: "A heron in the lock" });
    const { stories } = await search("heron");
    expect(stories.map(({ id }) => id)).toEqual([head.id, body.id]);
    expect(stories[0]?.marked.headline).toContainEqual({ text: "heron", isMatch: true });
    const snippet = stories[1]?.marked.snippet ?? [];
    expect(snippet).toContainEqual({ text: "herons", isMatch: true });
    expect(snippet.map(({ text }) => text).join("")).toContain("Five < seven & the herons were");
  });

  it("finds one bus and several, of which the stemmer makes two words", async () => {
    const several = await aPublishedStory({ headline: "Night buses return" });
    const one = await aPublishedStory({ doc: aBody("The last night bus has left.") });
    for (const q of ["bus", "buses", '"night bus"', '"night buses"'])
      expect(await idsOf(q), q).toEqual([several.id, one.id]);
    const [found] = (await search("bus")).stories;
    expect(found?.marked.headline).toContainEqual({ text: "buses", isMatch: true });
    expect(await idsOf("night -bus")).toEqual([]);
  });

  it("finds names of authors, tags and sections, also beside words of the text", async () => {
    const author = await aPerson({ name: "Sunniva Kerr" });
    const tag = await aTag({ name: "Potash" });
    const section = await aSection({ name: "Weather" });
    const { id } = await aPublishedStory({
      authorIds: [author.id],
      tagIds: [tag.id],
      sectionId: section.id,
      doc: aBody("The heron stayed."),
    });
    await aPublishedStory({ doc: aBody("Another heron.") });
    for (const q of ["sunniva", "potash", "weather", "heron kerr potash"])
      expect(await idsOf(q), q).toEqual([id]);
  });

  it("follows names that change, and tags that come and go", async () => {
    const author = await aPerson({ name: "Sunniva Kerr" });
    const tag = await aTag({ name: "Potash" });
    const { id } = await aPublishedStory({ authorIds: [author.id], tagIds: [tag.id] });
    await db.update(people).set({ name: "Sunniva Holm" }).where(eq(people.id, author.id));
    await db.update(tags).set({ name: "Fertiliser" }).where(eq(tags.id, tag.id));
    expect(await idsOf("holm fertiliser")).toEqual([id]);
    expect(await idsOf("potash")).toEqual([]);
    await db.delete(publishedTags).where(eq(publishedTags.storyId, id));
    expect(await idsOf("fertiliser")).toEqual([]);
    await db
      .update(publishedStories)
      .set({ headline: "Lapwings" })
      .where(eq(publishedStories.storyId, id));
    expect(await idsOf("lapwing holm")).toEqual([id]);
  });

  it("does not mind accents, in the text or in the question", async () => {
    const { id } = await aPublishedStory({ doc: aBody("Zwei Cafés in der Straße nach Łódź.") });
    for (const q of ["cafe", "Café", "lodz", "ŁÓDŹ"]) expect(await idsOf(q), q).toEqual([id]);
    const [found] = (await search("cafes")).stories;
    expect(found?.marked.snippet).toContainEqual({ text: "Cafés", isMatch: true });
  });

  it("takes phrases, alternatives and exclusions", async () => {
    const night = await aPublishedStory({ doc: aBody("The night buses are free.") });
    const day = await aPublishedStory({ doc: aBody("Buses at night are not free of crumbs.") });
    expect(await idsOf('"night buses"')).toEqual([night.id]);
    expect(await idsOf("buses -crumbs")).toEqual([night.id]);
    expect((await idsOf("crumbs or zebra")).sort()).toEqual([day.id]);
  });

  it.each(["'", '"', "& | !", "a:*", "<->", "\\", "%", "🦊", "\ud800", "the", "-"])(
    "takes %j as words",
    async (q) => {
      await aPublishedStory();
      expect((await search(q)).next).toBeNull();
    },
  );
});

describe("narrowing down", () => {
  it("keeps to a section, a tag, an author, and days where the newsroom is", async () => {
    const [section, tag, author] = await Promise.all([aSection(), aTag(), aPerson()]);
    const wanted = { sectionId: section.id, tagIds: [tag.id], authorIds: [author.id] };
    const old = await aPublishedStory({ ...wanted, publishedAt: at("2026-03-01") });
    const fresh = await aPublishedStory({ ...wanted, publishedAt: at("2026-03-03") });
    await aPublishedStory({ publishedAt: at("2026-03-03") });
    const of = { sectionSlug: section.slug, tagSlug: tag.slug, authorSlug: author.slug };
    for (const [name, slug] of Object.entries(of))
      expect((await idsOf("ferry", { [name]: slug })).sort(), name).toEqual(
        [old.id, fresh.id].sort(),
      );
    expect(await idsOf("ferry", { ...of, from: "2026-03-02" })).toEqual([fresh.id]);
    expect(await idsOf("ferry", { ...of, until: "2026-03-01" })).toEqual([old.id]);
    expect(await idsOf("ferry", { ...of, from: "2026-03-01", until: "2026-03-03" })).toHaveLength(
      2,
    );
    expect(await idsOf("ferry", { sectionSlug: "none" })).toEqual([]);

    await db.execute(sql`update settings set time_zone = 'Pacific/Auckland'`);
    const late = await aPublishedStory({
      ...wanted,
      publishedAt: new Date("2026-04-01T13:00:00Z"),
    });
    expect(await idsOf("", { ...of, from: "2026-04-02" })).toEqual([late.id]);
    expect(await idsOf("", { ...of, from: "2026-04-01", until: "2026-04-01" })).toEqual([]);
  });

  it("without words lists what the filters let through, newest first", async () => {
    const section = await aSection();
    const old = await aPublishedStory({ sectionId: section.id, publishedAt: at("2026-03-01") });
    const fresh = await aPublishedStory({ sectionId: section.id, publishedAt: at("2026-03-03") });
    expect(await idsOf("", { sectionSlug: section.slug })).toEqual([fresh.id, old.id]);
  });

  it.each(["best", "newest"] as const)("pages through everything once, %s first", async (sort) => {
    for (let n = 0; n < 5; n++)
      await aPublishedStory({
        doc: aBody(`The same heron again${", heron".repeat(n % 3)}.`),
        publishedAt: at(`2026-03-0${(n % 2) + 1}`),
      });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { stories, next } = await search("heron", { sort, limit: 2, after });
      seen.push(...stories.map(({ id }) => id));
      after = next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  it("a cursor of another order, or of nobody, begins anew", async () => {
    await aPublishedStory({ doc: aBody("A heron.") });
    for (const after of ["x", "e30", Buffer.from('["2026","x"]').toString("base64url")])
      expect(await idsOf("heron", { after })).toHaveLength(1);
  });
});

describe("mistyped words", () => {
  it("are understood, and it is said what was searched instead", async () => {
    const { id } = await aPublishedStory({
      headline: "The turbine of Łódź",
      doc: aBody("Potash."),
    });
    expect(await learnWords()).toBe(1);
    for (const [q, mended] of [
      ["tubrine", "turbine"],
      ["turbnie potahs", "turbine potash"],
      ['"tubrine" -cows', '"turbine" -cows'],
      ["lodzz", "lodz"],
    ] as const) {
      const answer = await search(q);
      expect(
        answer.stories.map((story) => story.id),
        q,
      ).toEqual([id]);
      expect(answer.mended).toBe(mended);
    }
    expect((await search("turbine")).mended).toBeNull();
    expect(await search("quagga")).toMatchObject({ stories: [], mended: null });
  });

  it("are not mended into words that no published story has", async () => {
    const { id } = await aPublishedStory({ doc: aBody("The quetzal sang.") });
    await aStory({ doc: aBody("A secret capybara.") });
    await learnWords();
    await db.delete(publishedStories).where(eq(publishedStories.storyId, id));
    expect(await search("quetzall")).toMatchObject({ stories: [], mended: null });
    expect(await search("capybarra")).toMatchObject({ stories: [], mended: null });
    expect(await db.$count(searchWords, eq(searchWords.word, "capybara"))).toBe(0);
  });

  it("each story is read once, by one of many", async () => {
    for (let n = 0; n < 5; n++) await aPublishedStory();
    const read = await Promise.all([learnWords(), learnWords(), learnWords()]);
    expect(read.reduce((sum, one) => sum + one, 0)).toBe(5);
    expect(await learnWords()).toBe(0);
  });

  it("words are forgotten once no story has them", async () => {
    const { id } = await aPublishedStory({ doc: aBody("The quetzal sang.") });
    await aPublishedStory({ doc: aBody("The heron sang.") });
    await learnWords();
    await db.delete(publishedStories).where(eq(publishedStories.storyId, id));
    await db.update(searchWords).set({ seenAt: sql`now() - interval '2 days'` });
    await forgetWords();
    const left = (await db.select().from(searchWords)).map(({ word }) => word);
    expect(left).toContain("heron");
    expect(left).not.toContain("quetzal");
  });
});

it("nothing that is not published is ever found, whatever is asked", async () => {
  const words = ["ferry", "heron", "lock", "potash", "tram"];
  const bodies = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 });
  const stories = fc.array(fc.record({ words: bodies, isPublic: fc.boolean() }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(stories, bodies, fc.constantFrom("", " or ", " -"), async (all, asked, by) => {
      await emptyDatabase();
      const open = new Set<string>();
      for (const { words: said, isPublic } of all) {
        const doc = aBody(said.join(" "));
        if (isPublic)
          open.add((await aPublishedStory({ headline: "A", slug: `s${open.size}`, doc })).id);
        else await aStory({ doc, status: "scheduled" });
      }
      for (const id of await idsOf(asked.join(by || " "), { limit: 50 }))
        expect(open).toContain(id);
    }),
    { numRuns: 12 },
  );
});
