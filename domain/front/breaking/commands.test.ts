import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { aPublishedStory, aStory } from "@/db/builders";
import { db } from "@/db/client";
import { breakingLines } from "@/db/schema/front";
import { publishedStories } from "@/db/schema/story";
import { emptyDatabase } from "@/db/testing/empty-database";
import { roles, type Staff } from "@/domain/person/rules";
import { aMember, eventsOf } from "@/domain/story/testing";
import { beginBreaking, endBreaking, letBreakingEnd } from "./commands";
import { breakingInput } from "./input";
import { getBreaking, getDeskBreaking } from "./queries";

let editor: Staff;
beforeEach(async () => {
  await emptyDatabase();
  editor = await aMember("editor");
});

const line = { seen: null, text: "The weir has opened", storyId: null, minutes: 60 };

async function begun(change: Partial<Parameters<typeof beginBreaking>[1]> = {}) {
  const answer = await beginBreaking(editor, { ...line, ...change });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.id;
}

/** As if its time had come a second ago. */
const over = () => db.update(breakingLines).set({ endsAt: sql`now() - interval '1 second'` });

describe("a breaking line", () => {
  it("leads to its story while that is published", async () => {
    const story = await aPublishedStory();
    await begun({ storyId: story.id });
    expect(await getBreaking()).toEqual({ text: line.text, slug: story.slug });
    const ofDesk = async () => (await getDeskBreaking(editor))?.story;
    expect(await ofDesk()).toMatchObject({ id: story.id, isPublished: true });
    await db.delete(publishedStories).where(eq(publishedStories.storyId, story.id));
    expect(await getBreaking()).toEqual({ text: line.text, slug: null });
    expect(await ofDesk()).toMatchObject({ id: story.id, isPublished: false });
    const draft = await aStory();
    const seen = (await getDeskBreaking(editor))?.id ?? null;
    expect(await beginBreaking(editor, { ...line, seen, storyId: draft.id })).toMatchObject({
      reason: "notPublished",
    });
  });

  it("ends by the clock at once, and once for the pages made before", async () => {
    const id = await begun();
    expect(await letBreakingEnd()).toBe(false);
    await over();
    expect(await getBreaking()).toBeNull();
    const jobs = await Promise.all([letBreakingEnd(), letBreakingEnd()]);
    expect(jobs.filter(Boolean)).toHaveLength(1);
    expect(await eventsOf(id)).toEqual(["breaking.began", "breaking.expired"]);
  });

  it("whose time is over makes room for the next before any job has come by", async () => {
    await begun();
    await over();
    await begun({ text: "It has closed again" });
    expect((await getBreaking())?.text).toBe("It has closed again");
  });

  it("is taken down once, by the one who sees it", async () => {
    const id = await begun();
    const answers = await Promise.all([
      endBreaking(editor, { seen: id }),
      endBreaking(editor, { seen: id }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await getBreaking()).toBeNull();
  });
});

it("of two editors who put one up at once, one is asked to look again", async () => {
  const answers = await Promise.all([
    beginBreaking(editor, line),
    beginBreaking(editor, { ...line, text: "Another" }),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual(expect.objectContaining({ reason: "stale" }));
  const seen = (await getDeskBreaking(editor))?.id ?? null;
  expect(await beginBreaking(editor, { ...line, seen, text: "Changed" })).toMatchObject({
    ok: true,
  });
  expect((await getBreaking())?.text).toBe("Changed");
});

it.each(roles)("who may: %s", async (role) => {
  const actor = await aMember(role);
  const isAllowed = role === "editor" || role === "admin";
  const expected = isAllowed ? { ok: true } : { reason: "forbidden" };
  const answer = await beginBreaking(actor, line);
  expect(answer).toMatchObject(expected);
  const seen = answer.ok ? answer.id : await begun();
  expect(await endBreaking(actor, { seen })).toMatchObject(expected);
});

it.each([
  [{ text: " \u200b " }, "text"],
  [{ text: "x".repeat(161) }, "text"],
  [{ minutes: "2" }, "minutes"],
  [{ minutes: "99999" }, "minutes"],
  [{ storyId: "no" }, "storyId"],
])("refuses %o", (change, field) => {
  const parsed = breakingInput.safeParse({
    ...{ seen: "", text: "It rains", storyId: "", minutes: "60" },
    ...change,
  });
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});
