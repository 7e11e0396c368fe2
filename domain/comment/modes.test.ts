import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { publishedStories } from "@/db/schema/story";
import type { Viewer } from "@/domain/person/rules";
import { makeModerator, makePerson, makeRegular, post, publishStory, setNewsroom } from "./testing";
import { getDiscussion } from "./thread/queries";

let regular: Viewer;
let newcomer: Viewer;
beforeAll(async () => {
  [regular, newcomer] = [await makeRegular(), await makePerson()];
});

async function aStory(more: Partial<typeof publishedStories.$inferInsert>) {
  const story = await publishStory();
  await db.update(publishedStories).set(more).where(eq(publishedStories.storyId, story.id));
  return story.id;
}
const inSeconds = (seconds: number) => sql`now() + make_interval(secs => ${seconds})` as never;

describe("a story for readers with published comments", () => {
  it("takes theirs and the newsroom's, and tells a newcomer why not", async () => {
    const id = await aStory({ commentMode: "regulars" });
    expect(await getDiscussion(id)).toMatchObject({ isOpen: true, isForRegulars: true });
    expect(await post(regular, id)).toMatchObject({ ok: true });
    expect(await post(await makeModerator(), id)).toMatchObject({ ok: true });
    expect(await post(newcomer, id)).toMatchObject({
      reason: "regulars",
      fields: { body: expect.stringContaining("published before") },
    });
  });
});

describe("a story whose comments close at a time", () => {
  it("takes them until then, by the database's clock, whatever the newsroom's rule", async () => {
    await setNewsroom({ commentsCloseAfterDays: 0 });
    const open = await aStory({ commentsCloseAt: inSeconds(600) });
    const over = await aStory({ commentsCloseAt: inSeconds(-1) });
    expect((await post(await makeRegular(), open)).ok).toBe(true);
    expect(await post(await makeRegular(), over)).toMatchObject({ reason: "closed" });
    expect(await getDiscussion(over)).toMatchObject({ isOpen: false });
  });

  it("closes at the earlier of the two", async () => {
    await setNewsroom({ commentsCloseAfterDays: 1 });
    const old = await aStory({
      publishedAt: inSeconds(-2 * 86_400),
      commentsCloseAt: inSeconds(600),
    });
    expect(await getDiscussion(old)).toMatchObject({ isOpen: false });
    await setNewsroom({ commentsCloseAfterDays: 0 });
  });
});
