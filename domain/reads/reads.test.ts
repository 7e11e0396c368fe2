import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { aPublishedStory, aSection, aStory } from "@/db/builders";
import { db } from "@/db/client";
import { storyReads } from "@/db/schema/read";
import { publishedStories } from "@/db/schema/story";
import { emptyDatabase } from "@/db/testing/empty-database";
import { countRead, forgetOldReads, writeReads } from "./counting";
import { listMostRead, mostReadStories } from "./queries";
import { keptDays } from "./rules";

beforeEach(async () => {
  await writeReads();
  await emptyDatabase();
});

const kept = () =>
  db.select({ storyId: storyReads.storyId, reads: storyReads.reads }).from(storyReads);
const ago = (storyId: string, hours: number, reads: number) =>
  db.insert(storyReads).values({
    storyId,
    hour: sql`date_trunc('hour', now()) - make_interval(hours => ${hours})`,
    reads,
  });

describe("counting", () => {
  it("adds up in the hour's row, whoever writes", async () => {
    const story = await aPublishedStory();
    countRead(story.slug);
    countRead(story.slug, 2);
    await writeReads();
    countRead(story.slug);
    await writeReads();
    await writeReads();
    const rows = await kept();
    expect(rows.every(({ storyId }) => storyId === story.id)).toBe(true);
    expect(rows.reduce((sum, { reads }) => sum + reads, 0)).toBe(4);
  });

  it("drops what is no published story", async () => {
    const [draft, story] = await Promise.all([aStory(), aPublishedStory()]);
    for (const slug of [draft.slug, "no-such-story", story.slug]) countRead(slug);
    await writeReads();
    expect(await kept()).toEqual([{ storyId: story.id, reads: 1 }]);
  });

  it("keeps what could not be written for the next time", async () => {
    const story = await aPublishedStory();
    await ago(story.id, 0, 2_147_483_647);
    countRead(story.slug);
    await expect(writeReads()).rejects.toThrow();
    await db.delete(storyReads);
    await writeReads();
    expect(await kept()).toEqual([{ storyId: story.id, reads: 1 }]);
  });

  it("writes many at once from several sides without a deadlock", async () => {
    const stories = await Promise.all(Array.from({ length: 30 }, () => aPublishedStory()));
    await Promise.all(
      [stories, stories.toReversed(), stories].map((some) => {
        for (const { slug } of some) countRead(slug);
        return writeReads();
      }),
    );
    expect((await kept()).map(({ reads }) => reads)).toEqual(stories.map(() => 3));
  });

  it("takes no more addresses than memory has room for", async () => {
    const story = await aPublishedStory();
    for (let n = 0; n < 20_000; n++) countRead(`made-up-${n}`);
    countRead(story.slug);
    await writeReads();
    expect(await kept()).toEqual([]);
  });

  it("forgets what nobody looks back to", async () => {
    const story = await aPublishedStory();
    await ago(story.id, keptDays * 24 - 2, 1);
    await ago(story.id, keptDays * 24 + 2, 10);
    await forgetOldReads();
    expect(await kept()).toEqual([{ storyId: story.id, reads: 1 }]);
  });
});

describe("most read", () => {
  it("ranks the last day, then the week, and leaves out what is older or not published", async () => {
    const [many, few, earlier, before, down] = await Promise.all(
      Array.from({ length: 5 }, () => aPublishedStory()),
    );
    if (!many || !few || !earlier || !before || !down) throw new Error("no stories");
    await ago(few.id, 0, 1);
    await ago(few.id, 30, 500);
    await ago(many.id, 1, 2);
    await ago(many.id, 20, 2);
    await ago(earlier.id, 48, 99);
    await ago(before.id, 24 * 7 + 1, 999);
    await ago(down.id, 0, 999);
    await db.delete(publishedStories).where(sql`story_id = ${down.id}`);
    const expected = [many.id, few.id, earlier.id];
    expect(await mostReadStories({ limit: 9 })).toEqual(expected);
    expect(await mostReadStories({ limit: 2 })).toEqual(expected.slice(0, 2));
    expect((await listMostRead({ limit: 9 })).map(({ id }) => id)).toEqual(expected);
  });

  it("of a section knows only its own", async () => {
    const section = await aSection();
    const [other, own] = [
      await aPublishedStory(),
      await aPublishedStory({ sectionId: section.id }),
    ];
    for (const { id } of [other, own]) await ago(id, 0, 1);
    expect(await mostReadStories({ sectionId: section.id, limit: 9 })).toEqual([own.id]);
  });
});
