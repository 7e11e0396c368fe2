import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { aComment, anOpenPoll, aPerson, aPublishedStory, aSession, aStory, aTag } from "./builders";
import { db } from "./client";
import { comments } from "./schema/comment";
import { settings } from "./schema/newsroom";
import { people, sessions } from "./schema/person";
import { publishedStories, publishedTags, stories } from "./schema/story";
import { emptyDatabase } from "./testing/empty-database";

beforeEach(emptyDatabase);

describe("builders", () => {
  it("make rows that never clash", async () => {
    for (let i = 0; i < 3; i++) await aPublishedStory({ tagIds: [(await aTag()).id] });
    expect(await db.$count(publishedStories)).toBe(3);
    expect(await db.$count(publishedTags)).toBe(3);
  });

  it("keep what they are given", async () => {
    const editor = await aPerson({ role: "editor", name: "Ada Quill" });
    const story = await aStory({ headline: "Ice on the canal", authorIds: [editor.id] });
    const [row] = await db.select().from(stories).where(eq(stories.id, story.id));
    expect(row).toMatchObject({ headline: "Ice on the canal", status: "draft" });
    expect(editor).toMatchObject({ slug: "ada-quill", role: "editor" });
  });

  it("join into a story with a poll and a thread", async () => {
    const poll = await anOpenPoll({ labels: ["Yes", "No", "Not yet"] });
    const story = await aPublishedStory({ pollId: poll.id });
    await aComment({ storyId: story.id, status: "PREMOD" });
    expect(poll.options).toHaveLength(3);
    expect(await db.$count(comments, eq(comments.status, "PREMOD"))).toBe(1);
  });
});

describe("emptyDatabase", () => {
  it("leaves the newsroom's settings and nothing else", async () => {
    await aSession((await aPerson()).id);
    await emptyDatabase();
    expect(await db.$count(people)).toBe(0);
    expect(await db.$count(sessions)).toBe(0);
    expect(await db.$count(settings)).toBe(1);
  });
});
