import { and, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { aBody, aTag } from "@/db/builders";
import { db } from "@/db/client";
import { polls } from "@/db/schema/poll";
import { publishedStories, publishedTags, revisions, storySlugs } from "@/db/schema/story";
import type { Staff } from "@/domain/person/rules";
import { moveClosing } from "@/domain/poll/closing";
import { aBrowser, aPoll } from "@/domain/poll/testing";
import { castVote } from "@/domain/poll/votes";
import { searchPublished } from "@/domain/search/queries";
import { saveStory } from "./commands";
import { publishDueStories } from "./due";
import * as verbs from "./publishing";
import { findStoryAddress, getPublishedStory, listPublished } from "./queries";
import { restoreRevision } from "./restoring";
import { listRevisions } from "./revision/queries";
import { scheduleStory } from "./scheduling";
import { aDraft, aLiveStory, aMember, due, eventsOf, storyNow } from "./testing";

let writer: Staff;
let editor: Staff;
beforeAll(async () => {
  [writer, editor] = await Promise.all([aMember("writer"), aMember("editor")]);
});

const soon = () => new Date(Date.now() + 3_600_000).toISOString();
const publications = (id: string) =>
  db
    .select()
    .from(revisions)
    .where(and(eq(revisions.storyId, id), eq(revisions.kind, "published")));

describe("publishStory", () => {
  it("shows readers exactly the version the editor looked at", async () => {
    const tag = await aTag();
    const { id, version, content } = await aDraft(writer, { tagIds: [tag.id] });
    expect(await verbs.publishStory(editor, { id, version: version - 1 })).toMatchObject({
      reason: "stale",
    });
    expect(await verbs.publishStory(editor, { id, version })).toMatchObject({ isUpdate: false });
    expect(await getPublishedStory(content.slug)).toMatchObject({
      id,
      headline: content.headline,
      doc: content.doc,
      tags: [{ slug: tag.slug, name: tag.name }],
      authors: [{ slug: writer.slug, name: writer.name }],
    });
  });

  it("of ten at once there is one publication", async () => {
    const { id, version } = await aDraft(writer);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => verbs.publishStory(editor, { id, version })),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await publications(id)).toHaveLength(1);
    expect((await eventsOf(id)).filter((verb) => verb === "story.published")).toHaveLength(1);
  });

  it("beside a save: either the save is public as a whole later, or the publication is refused", async () => {
    for (let round = 0; round < 8; round++) {
      const { id, version, content } = await aDraft(writer);
      const next = { ...content, doc: aBody(`Changed ${round}`) };
      const [published, saved] = await Promise.all([
        verbs.publishStory(editor, { id, version }),
        saveStory(writer, { id, version, content: next }),
      ]);
      expect(saved.ok).toBe(true);
      const live = await getPublishedStory(content.slug);
      if (published.ok) expect(live?.doc).toEqual(content.doc);
      else expect([published.reason, live]).toEqual(["stale", null]);
      expect((await storyNow(id)).content.doc).toEqual(next.doc);
    }
  });

  it("keeps changes of a live story from readers until they are published", async () => {
    const live = await aLiveStory(writer, editor);
    const before = await getPublishedStory(live.slug);
    const content = { ...live.content, headline: "Corrected", doc: aBody("Corrected.") };
    await saveStory(writer, { id: live.id, version: live.version, content });
    expect(await getPublishedStory(live.slug)).toEqual(before);
    const seen = { id: live.id, version: live.version + 1 };
    expect(await verbs.publishStory(writer, seen)).toMatchObject({ reason: "forbidden" });
    expect(await verbs.publishStory(editor, seen)).toMatchObject({ ok: true, isUpdate: true });
    const after = await getPublishedStory(live.slug);
    expect(after).toMatchObject({ headline: "Corrected", publishedAt: before?.publishedAt });
    expect(after?.updatedAt.getTime()).toBeGreaterThan(before?.updatedAt.getTime() ?? 0);
  });

  it("names what is missing at its field, and leaves nothing behind", async () => {
    const poll = aPoll({ question: "" });
    const empty = { headline: "", sectionId: null, doc: aBody(), poll };
    const { id, version } = await aDraft(writer, empty);
    const refused = await verbs.publishStory(editor, { id, version });
    expect(refused).toMatchObject({ reason: "incomplete" });
    expect(Object.keys((!refused.ok && refused.fields) || {}).sort()).toEqual([
      "body",
      "headline",
      "poll.question",
      "section",
    ]);
    expect(await storyNow(id)).toMatchObject({ status: "draft" });
    expect(await db.select().from(storySlugs).where(eq(storySlugs.storyId, id))).toEqual([]);
  });

  it("an editor that was open meanwhile brings no older closing time along", async () => {
    const [early, late] = ["2031-01-01T12:00:00.000Z", "2031-02-01T12:00:00.000Z"];
    const poll = aPoll({ closesAt: early });
    const live = await aLiveStory(writer, editor, { poll });
    await moveClosing(editor, { id: poll.id, closesAt: new Date(late) });
    const content = { ...live.content, standfirst: "Changed.", poll: { ...poll, closesAt: early } };
    const saved = await saveStory(editor, { id: live.id, version: live.version, content });
    if (!saved.ok) throw new Error(saved.reason);
    expect(saved.content.poll?.closesAt).toBe(late);
    expect((await verbs.publishStory(editor, { id: live.id, version: saved.version })).ok).toBe(
      true,
    );
    const [row] = await db.select().from(polls).where(eq(polls.id, poll.id));
    expect(row?.closesAt?.toISOString()).toBe(late);
    await moveClosing(editor, { id: poll.id, closesAt: null });
    const old = (await listRevisions(editor, live.id, { kind: "published", limit: 1 })).items[0];
    const restored = await restoreRevision(editor, {
      id: live.id,
      version: saved.version,
      revisionId: old?.id ?? "",
    });
    expect(restored.ok).toBe(true);
    expect((await storyNow(live.id)).content.poll?.closesAt).toBeNull();
  });

  it("opens the poll with its story, and locks its wording with the first vote", async () => {
    const poll = aPoll();
    const live = await aLiveStory(writer, editor, { poll });
    const [row] = await db.select().from(polls).where(eq(polls.id, poll.id));
    expect(row?.status).toBe("open");
    const optionId = poll.options[0]?.id ?? "";
    const vote = { pollId: poll.id, picked: [optionId], voter: aBrowser(), arrival: null };
    expect(await castVote(vote)).toMatchObject({ ok: true });
    const content = { ...live.content, poll: { ...poll, question: "Something else?" } };
    await saveStory(editor, { id: live.id, version: live.version, content });
    const seen = { id: live.id, version: live.version + 1 };
    expect(await verbs.publishStory(editor, seen)).toMatchObject({
      reason: "pollLocked",
      fields: { "poll.question": expect.any(String) },
    });
    expect(await publications(live.id)).toHaveLength(1);
  });

  it("a story that moves leaves its old addresses leading to the new one", async () => {
    const live = await aLiveStory(writer, editor);
    let { version } = live;
    for (const slug of ["second-home", "third-home"]) {
      const content = { ...live.content, slug, slugTouched: true };
      await saveStory(editor, { id: live.id, version, content });
      await verbs.publishStory(editor, { id: live.id, version: ++version });
    }
    expect(await getPublishedStory(live.slug)).toBeNull();
    expect(await findStoryAddress(live.slug)).toBe("third-home");
    expect(await findStoryAddress("second-home")).toBe("third-home");
    await verbs.unpublishStory(editor, { id: live.id, version, reason: "" });
    expect(await findStoryAddress(live.slug)).toBeNull();
  });
});

describe("unpublishStory", () => {
  it("takes it from every list, and it comes back with the date it first had", async () => {
    const live = await aLiveStory(writer, editor, { headline: "Zebra crossing" });
    const first = await getPublishedStory(live.slug);
    const seen = { id: live.id, version: live.version };
    await verbs.unpublishStory(editor, { ...seen, reason: "Named a minor." });
    expect(await getPublishedStory(live.slug)).toBeNull();
    expect((await listPublished({ limit: 100 })).stories.map(({ id }) => id)).not.toContain(
      live.id,
    );
    expect((await searchPublished({ q: "zebra", sort: "best", limit: 10 })).stories).toEqual([]);
    const tags = await db.select().from(publishedTags).where(eq(publishedTags.storyId, live.id));
    expect(tags).toEqual([]);
    expect(await verbs.publishStory(editor, seen)).toMatchObject({ ok: true });
    expect((await getPublishedStory(live.slug))?.publishedAt).toEqual(first?.publishedAt);
  });
});

describe("scheduled stories", () => {
  it("appear once, however many instances look", async () => {
    const drafts = await Promise.all(Array.from({ length: 6 }, () => aDraft(writer)));
    for (const { id, version } of drafts) {
      expect((await scheduleStory(editor, { id, version, at: soon() })).ok).toBe(true);
      expect(
        await db.select().from(publishedStories).where(eq(publishedStories.storyId, id)),
      ).toEqual([]);
      await due(id);
    }
    const done = await Promise.all(Array.from({ length: 4 }, () => publishDueStories()));
    const ids = done.flat().map(({ id }) => id);
    expect(ids.sort()).toEqual(drafts.map(({ id }) => id).sort());
    for (const { id } of drafts) expect(await publications(id)).toHaveLength(1);
  });

  it("wait for their time, and go back to the desk with the reason when they cannot appear", async () => {
    const { id, version, content } = await aDraft(writer);
    await scheduleStory(editor, { id, version, at: soon() });
    expect(await publishDueStories()).toEqual([]);
    await saveStory(editor, { id, version, content: { ...content, sectionId: null } });
    await due(id);
    expect(await publishDueStories()).toEqual([]);
    expect(await storyNow(id)).toMatchObject({
      status: "in_review",
      reviewNote: expect.stringContaining("section"),
    });
  });

  it("take no time that has passed", async () => {
    const { id, version } = await aDraft(writer);
    const at = new Date(Date.now() - 1_000).toISOString();
    expect(await scheduleStory(editor, { id, version, at })).toMatchObject({
      reason: "past",
    });
  });
});

it("what is not published is in no answer to readers", async () => {
  const canary = "quetzalcoatlus";
  const hidden = { headline: `A ${canary}`, standfirst: canary, doc: aBody(`The ${canary} flew.`) };
  const drafts = await Promise.all([aDraft(writer, hidden), aDraft(writer, hidden)]);
  const [, planned] = drafts;
  if (planned) await scheduleStory(editor, { ...planned, at: soon() });
  const live = await aLiveStory(writer, editor, { headline: "A pigeon" });
  const pending = { ...live.content, ...hidden };
  await saveStory(editor, { id: live.id, version: live.version, content: pending });
  const answers = await Promise.all([
    listPublished({ limit: 100 }),
    listPublished({ authorSlug: writer.slug, limit: 100 }),
    searchPublished({ q: canary, sort: "best", limit: 10 }),
    getPublishedStory(live.slug),
    ...drafts.map(({ content }) => getPublishedStory(content.slug)),
    ...drafts.map(({ content }) => findStoryAddress(content.slug)),
  ]);
  expect(JSON.stringify(answers)).not.toContain(canary);
  expect(await getPublishedStory(v7())).toBeNull();
});
