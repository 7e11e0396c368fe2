import { and, eq, isNotNull, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anOpenPoll } from "@/db/builders";
import { db } from "@/db/client";
import { commentRevisions, comments, storyTallies } from "@/db/schema/comment";
import { publishedStories } from "@/db/schema/story";
import type { Staff, Viewer } from "@/domain/person/rules";
import { decide } from "../moderation/commands";
import { listQueue } from "../moderation/queries";
import { undoVerdict } from "../moderation/undoing";
import { listOwnComments } from "../queries";
import { getReaderFile, listLatestOf } from "../reader/queries";
import { reportComment } from "../report/commands";
import { editPace } from "../rules";
import { makeModerator, makePerson, makeRegular, publishStory, writeComment } from "../testing";
import { getThread, listThreads } from "../thread/queries";
import { deleteComment, editComment, forgetDeletedComments } from "./commands";

let writer: Viewer;
let moderator: Staff;
beforeAll(async () => {
  moderator = await makeModerator();
});
beforeEach(async () => {
  writer = await makeRegular();
});

const aComment = async (more: Partial<typeof comments.$inferInsert> = {}) => {
  const story = await publishStory();
  const id = await writeComment({ storyId: story.id, authorId: writer.id, ...more });
  return { id, storyId: story.id };
};
const row = async (id: string) => {
  const [found] = await db.select().from(comments).where(eq(comments.id, id));
  if (!found) throw new Error("no comment");
  return found;
};
const revisionsOf = (id: string) =>
  db
    .select({ number: commentRevisions.number, body: commentRevisions.body })
    .from(commentRevisions)
    .where(eq(commentRevisions.commentId, id))
    .orderBy(commentRevisions.number);
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

describe("editComment", () => {
  it("changes the words, keeps the ones before, and says that it was edited", async () => {
    const { id, storyId } = await aComment({ body: "The bus was lat." });
    expect(await editComment(writer, { commentId: id, body: "The bus was late." })).toEqual({
      ok: true,
      storyId,
      status: "NONE",
    });
    expect((await revisionsOf(id)).map(({ body }) => body)).toEqual([
      "The bus was lat.",
      "The bus was late.",
    ]);
    const shown = await getThread({ storyId, commentId: id });
    expect(shown?.thread.root).toMatchObject({ body: "The bus was late.", isEdited: true });
    // Sent twice it is one change.
    await editComment(writer, { commentId: id, body: "The bus was late." });
    expect(await revisionsOf(id)).toHaveLength(2);
  });

  it.each([
    ["after five minutes", { createdAt: minutesAgo(6) }, "tooLate"],
    ["once it was rejected", { status: "REJECTED" as const }, "notFound"],
  ])("is refused %s", async (_, state, reason) => {
    const { id } = await aComment(state);
    expect(await editComment(writer, { commentId: id, body: "Other words." })).toMatchObject({
      reason,
    });
  });

  it("ends what a moderator approved or featured: they saw another text", async () => {
    const { id } = await aComment({ status: "APPROVED", featuredAt: new Date() });
    const { version } = await row(id);
    await editComment(writer, { commentId: id, body: "Quite another thing." });
    expect(await row(id)).toMatchObject({ status: "NONE", featuredAt: null });
    expect(await decide(moderator, { kind: "feature", commentId: id, version })).toMatchObject({
      reason: "stale",
    });
  });

  it("is screened like a new one, and no repetition of itself", async () => {
    const { id, storyId } = await aComment({ body: "Look at this" });
    const linked = "Look at https://example.com and https://example.org";
    expect(await editComment(writer, { commentId: id, body: linked })).toMatchObject({
      status: "PREMOD",
    });
    expect(await listThreads({ storyId, sort: "newest" })).toMatchObject({ threads: [] });
    expect(await editComment(writer, { commentId: id, body: "Look at this" })).toMatchObject({
      status: "NONE",
    });
    expect(await editComment(writer, { commentId: id, body: "x" })).toMatchObject({
      reason: "length",
      fields: { body: expect.stringContaining("5,000") },
    });
  });

  it("does not take what was approved as a character of its author", async () => {
    const newcomer = await makePerson();
    const { id } = await aComment({ authorId: newcomer.id, status: "APPROVED" });
    const other = await aComment({ authorId: newcomer.id, status: "APPROVED" });
    const body = "What nobody would have approved.";
    expect(await editComment(newcomer, { commentId: id, body })).toMatchObject({
      status: "PREMOD",
    });
    expect(await row(other.id)).toMatchObject({ status: "APPROVED" });
  });

  it("is open to who may speak no more on a story for regulars, and ends with that story", async () => {
    const newcomer = await makePerson();
    const { id, storyId } = await aComment({ authorId: newcomer.id, status: "PREMOD" });
    await db
      .update(publishedStories)
      .set({ commentMode: "regulars" })
      .where(eq(publishedStories.storyId, storyId));
    expect(await editComment(newcomer, { commentId: id, body: "Mended." })).toMatchObject({
      ok: true,
    });
    await db.delete(publishedStories).where(eq(publishedStories.storyId, storyId));
    expect(await editComment(newcomer, { commentId: id, body: "Mended again." })).toMatchObject({
      reason: "notFound",
    });
    expect(await deleteComment(newcomer, { commentId: id })).toMatchObject({ ok: true });
  });

  it("has a pace of its own, whose end is told", async () => {
    const { id } = await aComment();
    const changed = [];
    for (let n = 0; n <= editPace.burst; n++)
      changed.push(await editComment(writer, { commentId: id, body: `Version ${n} of it.` }));
    expect(changed.filter(({ ok }) => ok)).toHaveLength(editPace.burst);
    expect(changed.at(-1)).toEqual({ ok: false, reason: "tooFast", wait: expect.any(Number) });
    expect(await revisionsOf(id)).toHaveLength(1 + editPace.burst);
  });

  it("leaves the reports standing, and says that they are of an earlier text", async () => {
    const { id, storyId } = await aComment();
    await reportComment(await makePerson(), { commentId: id, reason: "SPAM", note: "" });
    await editComment(writer, { commentId: id, body: "Milder words." });
    const { cards } = await listQueue(moderator, { tab: "reported", story: storyId, q: "" });
    expect(cards).toMatchObject([{ body: "Milder words.", reports: [{ isOnEarlierText: true }] }]);
  });

  it("of an edit and a verdict at once both are whole, and one of them comes second", async () => {
    const { id } = await aComment({ status: "PREMOD" });
    const { version } = await row(id);
    const [edited, judged] = await Promise.all([
      editComment(writer, { commentId: id, body: "Changed while it was read." }),
      decide(moderator, { kind: "approve", commentId: id, version }),
    ]);
    expect(edited.ok).toBe(true);
    const now = await row(id);
    // Approved words are the words that were read: an edit after the verdict waits or stands anew.
    if (now.status === "APPROVED") expect(judged.ok && now.revision === 1).toBe(false);
    expect(now.body).toBe("Changed while it was read.");
  });
});

describe("deleteComment", () => {
  it("leaves a line in its place, the replies, and nothing of the words", async () => {
    const { id, storyId } = await aComment({ body: "Something I regret." });
    const other = await makeRegular();
    await writeComment({ storyId, authorId: other.id, parentId: id, rootId: id });
    expect(await deleteComment(writer, { commentId: id })).toEqual({ ok: true, storyId });
    const shown = await getThread({ storyId, commentId: id });
    expect(shown?.thread.root).toMatchObject({ state: "deleted", body: "", author: null });
    expect(shown?.thread.replies).toHaveLength(1);
    const [tally] = await db.select().from(storyTallies).where(eq(storyTallies.storyId, storyId));
    expect(tally?.comments).toBe(1);
    expect((await listOwnComments(writer)).comments.some((one) => one.id === id)).toBe(false);
    expect(await deleteComment(writer, { commentId: id })).toMatchObject({ reason: "notFound" });
  });

  it("is nobody's verdict: it counts against nobody and no moderator brings it back", async () => {
    const { id, storyId } = await aComment();
    await deleteComment(writer, { commentId: id });
    const queue = await listQueue(moderator, { tab: "rejected", story: storyId, q: "" });
    expect(queue.cards).toEqual([]);
    const { version } = await row(id);
    for (const kind of ["approve", "feature"] as const)
      expect(await decide(moderator, { kind, commentId: id, version })).toMatchObject({
        reason: "nothingToDo",
      });
  });

  it("keeps the words for moderators for some weeks, then nowhere", async () => {
    const { id } = await aComment({ body: "Reported, and gone." });
    await reportComment(await makeRegular(), { commentId: id, reason: "SPAM", note: "" });
    await deleteComment(writer, { commentId: id });
    await forgetDeletedComments();
    expect(await revisionsOf(id)).toHaveLength(1);
    const [latest] = await listLatestOf(moderator, writer.id);
    expect(latest).toMatchObject({ id, isTakenBack: true, body: "Reported, and gone." });
    expect(await getReaderFile(moderator, writer.id)).toMatchObject({ rejected: 0 });
    await db
      .update(comments)
      .set({ deletedAt: sql`now() - interval '31 days'` })
      .where(eq(comments.id, id));
    await forgetDeletedComments();
    expect(await revisionsOf(id)).toHaveLength(0);
    expect((await listLatestOf(moderator, writer.id)).some((one) => one.id === id)).toBe(false);
  });

  it("the database holds no deleted comment that readers could see", async () => {
    const { id } = await aComment();
    await expect(
      db.update(comments).set({ deletedAt: new Date() }).where(eq(comments.id, id)),
    ).rejects.toThrow();
  });
});

describe("the best case of a side", () => {
  async function aSide() {
    const story = await publishStory();
    const poll = await anOpenPoll();
    await db
      .update(publishedStories)
      .set({ pollId: poll.id })
      .where(eq(publishedStories.storyId, story.id));
    const sideId = poll.options[0]?.id ?? "";
    const write = () => writeComment({ storyId: story.id, authorId: writer.id, sideId });
    return { storyId: story.id, sideId, ids: [await write(), await write(), await write()] };
  }
  const featured = async (storyId: string) =>
    (
      await db
        .select({ id: comments.id })
        .from(comments)
        .where(and(eq(comments.storyId, storyId), isNotNull(comments.featuredAt)))
    ).map(({ id }) => id);
  const feature = async (id: string) =>
    decide(moderator, { kind: "feature", commentId: id, version: (await row(id)).version });

  it("is one: the one before gives way, and the side has none when the verdict is taken back", async () => {
    const { storyId, ids } = await aSide();
    const [one = "", two = ""] = ids;
    await feature(one);
    const second = await feature(two);
    expect(await featured(storyId)).toEqual([two]);
    if (!second.ok) throw new Error("not featured");
    await undoVerdict(moderator, { verdictId: second.verdictId });
    expect(await featured(storyId)).toEqual([]);
    await feature(one);
    expect(await featured(storyId)).toEqual([one]);
  });

  it("is one however many moderators choose at once, and the table refuses a second", async () => {
    const { storyId, ids } = await aSide();
    const answers = await Promise.all(ids.map(feature));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const [only, ...others] = await featured(storyId);
    expect(others).toEqual([]);
    const rest = ids.find((id) => id !== only) ?? "";
    await expect(
      db.update(comments).set({ featuredAt: new Date() }).where(eq(comments.id, rest)),
    ).rejects.toThrow();
  });
});

it.each([
  ["the author", true],
  ["another reader", false],
  ["a moderator", false],
])("who may change and delete a comment: %s", async (who, allowed) => {
  const { id } = await aComment();
  const actor =
    who === "the author" ? writer : who === "a moderator" ? moderator : await makePerson();
  const edited = await editComment(actor, { commentId: id, body: "Mine to change." });
  expect(edited.ok).toBe(allowed);
  expect((await deleteComment(actor, { commentId: id })).ok).toBe(allowed);
});
