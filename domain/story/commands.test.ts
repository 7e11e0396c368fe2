import { asc, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { aBody, aStory, aTag } from "@/db/builders";
import { db } from "@/db/client";
import { events } from "@/db/schema/newsroom";
import { polls } from "@/db/schema/poll";
import { revisions, stories } from "@/db/schema/story";
import type { Staff } from "@/domain/person/rules";
import { aPoll } from "@/domain/poll/testing";
import { mergeTags } from "@/domain/tag/commands";
import { createStory, deleteDraft, saveStory } from "./commands";
import { restoreRevision } from "./restoring";
import { aDraft, aLiveStory, aMember, aText, storyNow } from "./testing";

let writer: Staff;
let editor: Staff;
beforeAll(async () => {
  [writer, editor] = await Promise.all([aMember("writer"), aMember("editor")]);
});

const historyOf = (id: string) =>
  db.select().from(revisions).where(eq(revisions.storyId, id)).orderBy(asc(revisions.number));

describe("createStory", () => {
  it("asked twice makes one story, and one event", async () => {
    const id = v7();
    const answers = await Promise.all([createStory(writer, { id }), createStory(writer, { id })]);
    expect(answers).toEqual([
      { ok: true, id },
      { ok: true, id },
    ]);
    expect(await db.select().from(events).where(eq(events.subjectId, id))).toHaveLength(1);
  });

  it("does not take over another's id", async () => {
    const { id } = await aDraft(writer);
    expect(await createStory(editor, { id })).toMatchObject({ reason: "forbidden" });
  });
});

describe("saveStory", () => {
  it("of twenty saves on one version one wins, and no text is lost", async () => {
    const { id, version, content } = await aDraft(writer);
    const texts = Array.from({ length: 20 }, (_, n) => ({ ...content, doc: aBody(`Take ${n}`) }));
    const answers = await Promise.all(
      texts.map((text, n) => saveStory(n % 2 ? writer : editor, { id, version, content: text })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const story = await storyNow(id);
    expect(story.version).toBe(version + 1);
    const kept = [story.content.doc, ...(await historyOf(id)).map((one) => one.content.doc)];
    for (const { doc } of texts) expect(kept).toContainEqual(doc);
  });

  it("tells the late one what the server has, and keeps its text once however often it is sent", async () => {
    const { id, version, content } = await aDraft(writer);
    const ours = { ...content, standfirst: "Ours" };
    const late = { id, version, content: { ...content, standfirst: "Late" } };
    await saveStory(editor, { id, version, content: ours });
    const first = await saveStory(writer, late);
    expect(first).toMatchObject({
      reason: "stale",
      current: { version: version + 1, content: ours, savedBy: editor.name },
    });
    expect(await saveStory(writer, late)).toEqual(first);
    const conflicts = (await historyOf(id)).filter(({ kind }) => kind === "conflict");
    expect(conflicts).toMatchObject([{ content: { standfirst: "Late" }, createdBy: writer.id }]);
  });

  it("a retry of a save whose answer was lost is an acknowledgement", async () => {
    const { id, version, content } = await aDraft(writer);
    const save = { id, version, content: { ...content, headline: "Gates hold, engineers say" } };
    const first = await saveStory(writer, save);
    expect(await saveStory(writer, save)).toEqual(first);
    expect((await historyOf(id)).some(({ kind }) => kind === "conflict")).toBe(false);
  });

  it("keeps the text that another person replaces", async () => {
    const { id, version, content } = await aDraft(writer);
    await saveStory(editor, { id, version, content: { ...content, standfirst: "Edited" } });
    expect(await historyOf(id)).toMatchObject([
      { kind: "auto", version, createdBy: writer.id, content: { standfirst: content.standfirst } },
    ]);
  });

  it("a story's address follows its headline until somebody writes one", async () => {
    const { id, version, content } = await aDraft(writer, { headline: "Weir reopens (at last)" });
    expect(content.slug).toBe("weir-reopens-at-last");
    const touched = { ...content, slug: "The Weir!", slugTouched: true };
    expect(await saveStory(writer, { id, version, content: touched })).toMatchObject({
      slug: "the-weir",
    });
    const renamed = { ...touched, slug: "the-weir", headline: "Another headline" };
    expect(await saveStory(writer, { id, version: version + 1, content: renamed })).toMatchObject({
      slug: "the-weir",
    });
  });

  it("stories that want one address at the same moment each get their own", async () => {
    const drafts = await Promise.all(
      Array.from({ length: 6 }, () => aDraft(writer, { headline: "Six of one" })),
    );
    const slugs = drafts.map(({ content }) => content.slug).sort();
    expect(slugs).toEqual(["six-of-one", ...[2, 3, 4, 5, 6].map((n) => `six-of-one-${n}`)]);
  });

  it("an address that a story once had in public is never given to another", async () => {
    const live = await aLiveStory(writer, editor, { headline: "Old address" });
    const moved = { ...live.content, slug: "new-address", slugTouched: true };
    await saveStory(editor, { id: live.id, version: live.version, content: moved });
    expect((await aDraft(writer, { headline: "Old address" })).content.slug).toBe("old-address-2");
  });

  it("saves all the same when a tag, a picture or a section is gone", async () => {
    const { id, version, content } = await aDraft(writer);
    const tag = await aTag();
    const wish = {
      ...content,
      tagIds: [v7(), tag.id, tag.id],
      sectionId: v7(),
      lead: { ...content.lead, mediaId: v7() },
      authorIds: [v7()],
    };
    const saved = await saveStory(writer, { id, version, content: wish });
    expect(saved.ok && Object.keys(saved.notes).sort()).toEqual(["lead", "section", "tags"]);
    expect(await saveStory(writer, { id, version, content: wish })).toEqual(saved);
    expect((await storyNow(id)).content).toMatchObject({
      tagIds: [tag.id],
      sectionId: null,
      lead: { mediaId: null },
      authorIds: [writer.id],
    });
  });

  it("a text that names a merged tag gets the one it was merged into", async () => {
    const [first, second, last] = await Promise.all([aTag(), aTag(), aTag()]);
    const { id, version, content } = await aDraft(writer, { tagIds: [first.id] });
    await mergeTags(editor, { from: first.id, into: second.id });
    await mergeTags(editor, { from: second.id, into: last.id });
    await saveStory(writer, { id, version, content: { ...content, standfirst: "Again" } });
    expect((await storyNow(id)).content.tagIds).toEqual([last.id]);
  });

  it("never touches the poll of another story", async () => {
    const poll = aPoll();
    await aDraft(editor, { poll });
    const { id, version, content } = await aDraft(writer);
    const [option] = poll.options;
    const stolen = { ...poll, question: "Whose poll is this?" };
    const mixed = aPoll({ options: option ? [option] : [] });
    for (const [n, theft] of [stolen, mixed].entries()) {
      const text = { ...content, standfirst: `Try ${n}`, poll: theft };
      const saved = await saveStory(writer, { id, version: version + n, content: text });
      expect(saved.ok && saved.notes).toHaveProperty("poll");
    }
    const [row] = await db.select().from(polls).where(eq(polls.id, poll.id));
    expect(row?.question).toBe(poll.question);
  });

  it("a poll that is taken out again leaves no row behind", async () => {
    const poll = aPoll();
    const { id, version, content } = await aDraft(writer, { poll });
    await saveStory(writer, { id, version, content: { ...content, poll: null } });
    expect(await db.select().from(polls).where(eq(polls.id, poll.id))).toEqual([]);
  });
});

describe("restoreRevision", () => {
  it("makes an old text the draft, keeps the present one, and publishes nothing", async () => {
    const live = await aLiveStory(writer, editor);
    const changed = { ...live.content, doc: aBody("Rewritten in the night.") };
    await saveStory(editor, { id: live.id, version: live.version, content: changed });
    const [old] = await historyOf(live.id);
    const wish = { id: live.id, version: live.version + 1, revisionId: old?.id ?? "" };
    expect(await restoreRevision(writer, wish)).toEqual({ ok: true });
    const story = await storyNow(live.id);
    expect(story).toMatchObject({ status: "published", content: { doc: live.content.doc } });
    expect((await historyOf(live.id)).map(({ content }) => content.doc)).toContainEqual(
      changed.doc,
    );
    expect(await restoreRevision(writer, wish)).toMatchObject({ reason: "stale" });
  });

  it("takes no revision of another story", async () => {
    const [one, two] = [await aLiveStory(writer, editor), await aDraft(writer)];
    const [foreign] = await historyOf(one.id);
    const wish = { id: two.id, version: two.version, revisionId: foreign?.id ?? "" };
    expect(await restoreRevision(writer, wish)).toMatchObject({ reason: "notFound" });
  });
});

describe("deleteDraft", () => {
  it("removes a draft with its history and poll, and refuses a text that changed", async () => {
    const poll = aPoll();
    const { id, version } = await aDraft(writer, { poll });
    expect(await deleteDraft(writer, { id, version: 1 })).toMatchObject({ reason: "stale" });
    expect(await deleteDraft(writer, { id, version })).toEqual({ ok: true });
    expect(await db.select().from(stories).where(eq(stories.id, id))).toEqual([]);
    expect(await db.select().from(polls).where(eq(polls.id, poll.id))).toEqual([]);
  });

  it("never removes what readers know the address of", async () => {
    const { id, version } = await aLiveStory(writer, editor);
    expect(await deleteDraft(editor, { id, version })).toMatchObject({ reason: "wrongState" });
  });
});

it("a scheduled story is not changed by its writer", async () => {
  const { id } = await aStory({ status: "scheduled", authorIds: [writer.id] });
  const content = await aText(writer);
  expect(await saveStory(writer, { id, version: 1, content })).toMatchObject({
    reason: "forbidden",
  });
  expect(await saveStory(editor, { id, version: 1, content })).toMatchObject({ ok: true });
});
