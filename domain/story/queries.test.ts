import { beforeEach, describe, expect, it } from "vitest";
import { aBody, aPerson, aPublishedStory, aSection, aStory, aTag } from "@/db/builders";
import { emptyDatabase } from "@/db/testing/empty-database";
import { decodeCursor } from "@/lib/cursor";
import { deskAddress, isDeskKey, parseDeskQuery } from "./desk-filter";
import { countByStatus, listDeskStories } from "./desk-list";
import { getDeskStory } from "./desk-queries";
import { deskSorts } from "./input";
import { getAuthor, listPublished, listRelated } from "./queries";
import { aMember } from "./testing";

beforeEach(emptyDatabase);

const minute = (n: number) => new Date(Date.UTC(2026, 10, 1, 9, n));

/** Every page of a list, by its cursors. */
async function everyPage<T extends { id: string }>(
  read: (after: ReturnType<typeof decodeCursor>) => Promise<{ items: T[]; next: string | null }>,
): Promise<string[]> {
  const ids: string[] = [];
  for (let next: string | null = ""; next !== null; ) {
    const page: { items: T[]; next: string | null } = await read(decodeCursor(next));
    ids.push(...page.items.map(({ id }) => id));
    next = page.next;
  }
  return ids;
}

describe("lists for readers", () => {
  it("page through everything once, newest first, also where times are equal", async () => {
    const sectionId = (await aSection()).id;
    const made: string[] = [];
    for (let n = 0; n < 7; n++)
      made.push((await aPublishedStory({ sectionId, publishedAt: minute(n >> 1) })).id);
    const ids = await everyPage(async (after) => {
      const { stories, next } = await listPublished({ after, limit: 2 });
      return { items: stories, next };
    });
    expect([...ids].sort()).toEqual([...made].sort());
    expect(ids[0]).toBe(made[6]);
  });

  it("by section, tag and author hold only those, and unknown ones hold nothing", async () => {
    const [section, tag, author] = [await aSection(), await aTag(), await aPerson()];
    const { id } = await aPublishedStory({
      sectionId: section.id,
      tagIds: [tag.id],
      authorIds: [author.id],
    });
    await aPublishedStory();
    const filters = [
      { sectionSlug: section.slug },
      { tagSlug: tag.slug },
      { authorSlug: author.slug },
    ];
    for (const filter of filters)
      expect((await listPublished({ ...filter, limit: 9 })).stories).toMatchObject([{ id }]);
    expect((await listPublished({ tagSlug: "none", limit: 9 })).stories).toEqual([]);
  });

  it("related stories share most tags, then the section, and never the story itself", async () => {
    const [one, two, section] = [await aTag(), await aTag(), await aSection()];
    const story = await aPublishedStory({ tagIds: [one.id, two.id], sectionId: section.id });
    const [neighbour, half, whole] = [
      await aPublishedStory({ sectionId: section.id }),
      await aPublishedStory({ tagIds: [one.id] }),
      await aPublishedStory({ tagIds: [one.id, two.id] }),
    ];
    await aPublishedStory();
    const related = await listRelated(story, 9);
    expect(related.map(({ id }) => id)).toEqual([whole.id, half.id, neighbour.id]);
    const first = await listRelated(story, 1);
    expect(first.map(({ id }) => id)).toEqual([whole.id]);
  });

  it("only somebody with a published story has a page", async () => {
    const { createdBy } = await aStory();
    const author = await aPerson({ bio: "Writes about boats." });
    await aPublishedStory({ authorIds: [author.id] });
    expect(await getAuthor(author.slug)).toMatchObject({ bio: "Writes about boats." });
    expect(await getAuthor(createdBy)).toBeNull();
  });
});

describe("the desk's list", () => {
  it.each(deskSorts)("pages through everything once, by %s", async (sort) => {
    const staff = await aMember("writer");
    const made: string[] = [];
    for (let n = 0; n < 3; n++) {
      made.push((await aStory({ headline: "Same", slug: `same-${n}`, updatedAt: minute(0) })).id);
      made.push((await aPublishedStory({ publishedAt: minute(n) })).id);
    }
    const ids = await everyPage((after) => listDeskStories(staff, { sort }, { after, limit: 2 }));
    expect([...ids].sort()).toEqual(made.sort());
  });

  it("takes only cursors that its order can have made", () => {
    expect(isDeskKey("published")("-infinity")).toBe(true);
    expect(isDeskKey("updated")("2026-11-01 09:00:00.123456+00")).toBe(true);
    expect(isDeskKey("updated")("same headline")).toBe(false);
    expect(isDeskKey("headline")("same headline")).toBe(true);
  });

  it("is found by headline and body, and counted per status under the same filter", async () => {
    const staff = await aMember("editor");
    const one = await aStory({ headline: "50% more herons" });
    const two = await aPublishedStory({ doc: aBody("A heron flew past.") });
    await aStory();
    const find = async (q: string) =>
      (await listDeskStories(staff, { sort: "updated", q }, { after: null, limit: 9 })).items
        .map(({ id }) => id)
        .sort();
    expect(await find("0% M")).toEqual([one.id]);
    expect(await find("heron")).toEqual([one.id, two.id].sort());
    expect(await countByStatus(staff, { q: "heron" })).toMatchObject({ draft: 1, published: 1 });
  });

  it("holds as mine what carries my name and what is mine to write or to edit", async () => {
    const [me, other] = [await aMember("editor"), await aMember("writer")];
    const mine = await Promise.all([
      aStory({ authorIds: [me.id] }),
      aStory({ authorIds: [other.id], writerId: me.id }),
      aStory({ authorIds: [other.id], editorId: me.id }),
    ]);
    await aStory({ authorIds: [other.id] });
    const filter = parseDeskQuery({ author: "mine" }, me);
    const { items } = await listDeskStories(me, filter, { after: null, limit: 9 });
    const ids = mine.map(({ id }) => id).sort();
    expect(items.map(({ id }) => id).sort()).toEqual(ids);
    expect((await countByStatus(me, filter))?.draft).toBe(3);
    expect(deskAddress(filter, {})).toBe("/desk/stories?author=mine");
  });

  it("tells each person what they may do", async () => {
    const [writer, other, moderator] = [
      await aMember("writer"),
      await aMember("writer"),
      await aMember("moderator"),
    ];
    const { id } = await aStory({ authorIds: [writer.id] });
    expect((await getDeskStory(writer, id))?.may).toMatchObject({ save: true, publish: false });
    expect((await getDeskStory(other, id))?.may).toMatchObject({ save: false, remove: false });
    expect(await getDeskStory(moderator, id)).toBeNull();
  });
});
