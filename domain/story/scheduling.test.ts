import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { aBody } from "@/db/builders";
import { db } from "@/db/client";
import { stories } from "@/db/schema/story";
import { emptyDatabase } from "@/db/testing/empty-database";
import { listNotices } from "@/domain/notice/queries";
import type { Staff } from "@/domain/person/rules";
import { saveStory } from "./commands";
import { publishDueStories, unpublishDueStories } from "./due";
import { publishStory, unpublishStory } from "./publishing";
import { getPublishedStory } from "./queries";
import { sendBack, submitForReview } from "./reviewing";
import { planUnpublish, scheduleStory, unscheduleStory } from "./scheduling";
import { aDraft, aLiveStory, aMember, due, dueDown, eventsOf, storyNow } from "./testing";

let writer: Staff;
let editor: Staff;
beforeEach(async () => {
  await emptyDatabase();
  [writer, editor] = [await aMember("writer"), await aMember("editor")];
});

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const told = async (staff: Staff) =>
  (await listNotices(staff, { after: null, limit: 50 })).items.map(({ kind }) => kind);

/** A live story with a change that readers do not see. */
async function aChangedStory() {
  const live = await aLiveStory(writer, editor);
  const content = { ...live.content, headline: "Changed", doc: aBody("Changed.") };
  const saved = await saveStory(writer, { id: live.id, version: live.version, content });
  if (!saved.ok) throw new Error(saved.reason);
  return { id: live.id, version: saved.version, slug: live.slug, content };
}
const headlineSeen = async (slug: string) => (await getPublishedStory(slug))?.headline;

describe("a live story’s pending changes", () => {
  it("are submitted, sent back and approved while the live text stays", async () => {
    const { slug, ...seen } = await aChangedStory();
    const before = await headlineSeen(slug);
    expect(await submitForReview(writer, seen)).toEqual({ ok: true });
    expect(await storyNow(seen.id)).toMatchObject({ status: "published", submittedBy: writer.id });
    expect(await submitForReview(writer, seen)).toMatchObject({ reason: "wrongState" });
    expect(await sendBack(editor, { ...seen, note: "Who says so?" })).toEqual({ ok: true });
    expect(await storyNow(seen.id)).toMatchObject({
      status: "published",
      submittedAt: null,
      reviewNote: "Who says so?",
    });
    expect(await headlineSeen(slug)).toBe(before);
    await submitForReview(writer, seen);
    expect(await publishStory(editor, seen)).toMatchObject({ ok: true, isUpdate: true });
    expect(await headlineSeen(slug)).toBe("Changed");
    expect(await storyNow(seen.id)).toMatchObject({
      status: "published",
      submittedAt: null,
      reviewNote: "",
    });
    expect(await told(writer)).toEqual(["published", "sent_back", "published"]);
  });

  it("there is nothing to submit or schedule where nothing has changed", async () => {
    const live = await aLiveStory(writer, editor);
    expect(await submitForReview(writer, live)).toMatchObject({ reason: "wrongState" });
    expect(await scheduleStory(editor, { ...live, at: inHours(1) })).toMatchObject({
      reason: "wrongState",
    });
  });

  it("go out at their time, once, and are the editor’s until then", async () => {
    const { slug, content, ...seen } = await aChangedStory();
    const before = await headlineSeen(slug);
    expect(await scheduleStory(editor, { ...seen, at: inHours(1) })).toMatchObject({ ok: true });
    expect(await headlineSeen(slug)).toBe(before);
    const save = { ...seen, content: { ...content, headline: "Later" } };
    expect(await saveStory(writer, save)).toMatchObject({ reason: "forbidden" });
    await due(seen.id);
    const runs = await Promise.all([publishDueStories(), publishDueStories(), publishDueStories()]);
    expect(runs.flat()).toHaveLength(1);
    expect(await headlineSeen(slug)).toBe("Changed");
    expect(await storyNow(seen.id)).toMatchObject({ status: "published", scheduledFor: null });
    expect(await publishDueStories()).toEqual([]);
  });

  it("that cannot go out leave the live text and come back with the reason", async () => {
    const { slug, content, ...seen } = await aChangedStory();
    const before = await headlineSeen(slug);
    await scheduleStory(editor, { ...seen, at: inHours(1) });
    await saveStory(editor, { ...seen, content: { ...content, sectionId: null } });
    await due(seen.id);
    expect(await publishDueStories()).toEqual([]);
    expect(await headlineSeen(slug)).toBe(before);
    expect(await storyNow(seen.id)).toMatchObject({
      status: "published",
      scheduledFor: null,
      reviewNote: expect.stringContaining("section"),
    });
    expect(await told(editor)).toContain("not_published");
  });

  it("are taken off the schedule without touching what readers see", async () => {
    const { slug, ...seen } = await aChangedStory();
    await scheduleStory(editor, { ...seen, at: inHours(1) });
    expect(await unscheduleStory(editor, seen)).toEqual({ ok: true });
    expect(await storyNow(seen.id)).toMatchObject({ status: "published", scheduledFor: null });
    expect(await headlineSeen(slug)).toBeDefined();
  });
});

describe("coming down", () => {
  it("happens once at its time, however many instances look, and tells who wrote it", async () => {
    const live = await aLiveStory(writer, editor);
    expect(await planUnpublish(editor, { ...live, at: inHours(1) })).toEqual({ ok: true });
    expect(await unpublishDueStories()).toEqual([]);
    await dueDown(live.id);
    const runs = await Promise.all([unpublishDueStories(), unpublishDueStories()]);
    expect(runs.flat()).toMatchObject([{ id: live.id, slug: live.slug }]);
    expect(await getPublishedStory(live.slug)).toBeNull();
    expect(await storyNow(live.id)).toMatchObject({ status: "unpublished", unpublishAt: null });
    expect((await eventsOf(live.id)).filter((verb) => verb === "story.unpublished")).toHaveLength(
      1,
    );
    expect((await told(writer))[0]).toBe("unpublished");
  });

  it("can be planned before it is out, moved, and dropped", async () => {
    const draft = await aDraft(writer);
    await planUnpublish(editor, { ...draft, at: inHours(2) });
    expect(await scheduleStory(editor, { ...draft, at: inHours(3) })).toMatchObject({
      reason: "past",
    });
    expect(await scheduleStory(editor, { ...draft, at: inHours(1) })).toMatchObject({ ok: true });
    expect(await planUnpublish(editor, { ...draft, at: inHours(0.5) })).toMatchObject({
      reason: "past",
    });
    expect(await planUnpublish(editor, { ...draft, at: inHours(-1) })).toMatchObject({
      reason: "past",
    });
    await due(draft.id);
    expect(await publishDueStories()).toHaveLength(1);
    expect(await storyNow(draft.id)).toMatchObject({ unpublishAt: expect.any(Date) });
    expect(await planUnpublish(editor, { ...draft, at: null })).toEqual({ ok: true });
    await db.update(stories).set({ unpublishAt: null });
    expect(await unpublishDueStories()).toEqual([]);
  });

  it("after an outage over both times the story does not appear at all", async () => {
    const draft = await aDraft(writer);
    await planUnpublish(editor, { ...draft, at: inHours(2) });
    await scheduleStory(editor, { ...draft, at: inHours(1) });
    await due(draft.id);
    await dueDown(draft.id);
    expect(await publishDueStories()).toEqual([]);
    expect(await unpublishDueStories()).toEqual([]);
    expect(await getPublishedStory(draft.content.slug)).toBeNull();
    expect(await storyNow(draft.id)).toMatchObject({ status: "in_review" });
  });

  it("what was taken down by hand stays as it is at the time", async () => {
    const live = await aLiveStory(writer, editor);
    await planUnpublish(editor, { ...live, at: inHours(1) });
    await unpublishStory(editor, { ...live, reason: "Wrong." });
    await dueDown(live.id);
    expect(await unpublishDueStories()).toEqual([]);
  });
});

describe("the runner", () => {
  it("catches up on everything an outage left, in the order it was planned", async () => {
    const drafts = [];
    for (const hours of [3, 1, 2]) {
      const draft = await aDraft(writer);
      await scheduleStory(editor, { ...draft, at: inHours(hours) });
      drafts.push({ hours, id: draft.id });
    }
    await db.update(stories).set({ scheduledFor: sql`${stories.scheduledFor} - interval '1 day'` });
    const done = await publishDueStories();
    expect(done.map(({ id }) => id)).toEqual(
      drafts.sort((a, b) => a.hours - b.hours).map(({ id }) => id),
    );
  });

  it("a clock that jumps back and forth publishes nothing twice and nothing early", async () => {
    const draft = await aDraft(writer);
    await scheduleStory(editor, { ...draft, at: inHours(1) });
    await due(draft.id);
    expect(await publishDueStories()).toHaveLength(1);
    // To the database a clock set back is a publication in the future.
    await db.execute(sql`update published_stories set published_at = now() + interval '1 hour'`);
    expect(await publishDueStories()).toEqual([]);
    expect((await eventsOf(draft.id)).filter((verb) => verb === "story.published")).toHaveLength(1);
  });

  it("one story that fails keeps no other waiting", async () => {
    const [broken, sound] = [await aDraft(writer), await aDraft(writer)];
    for (const draft of [broken, sound]) await scheduleStory(editor, { ...draft, at: inHours(1) });
    await due(broken.id, 2);
    await due(sound.id, 1);
    // A poll no schema knows any more, as an earlier version might have left it.
    await db
      .update(stories)
      .set({ pollDraft: { odd: true } })
      .where(eq(stories.id, broken.id));
    expect((await publishDueStories()).map(({ id }) => id)).toEqual([sound.id]);
    await db.update(stories).set({ pollDraft: null }).where(eq(stories.id, broken.id));
    expect((await publishDueStories()).map(({ id }) => id)).toEqual([broken.id]);
  });

  it("tells readers’ pages of each story as it is done", async () => {
    const draft = await aDraft(writer);
    await scheduleStory(editor, { ...draft, at: inHours(1) });
    await due(draft.id);
    const heard: string[] = [];
    await publishDueStories(async ({ id }) => heard.push(id));
    expect(heard).toEqual([draft.id]);
  });
});
