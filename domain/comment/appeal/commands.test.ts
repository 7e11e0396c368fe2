import { and, eq, ne, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { comments, verdicts } from "@/db/schema/comment";
import { events } from "@/db/schema/newsroom";
import { people } from "@/db/schema/person";
import { asStaff } from "@/domain/person/rules";
import { decideMany } from "../moderation/bulk";
import { approveComment, decide, rejectComment } from "../moderation/commands";
import { queueInput } from "../moderation/input";
import { listQueue } from "../moderation/queries";
import { undoVerdict } from "../moderation/undoing";
import { commentStatuses } from "../rules";
import { makeModerator, makePerson, publishStory, writeComment } from "../testing";
import { appealComment } from "./commands";
import { appealInput } from "./input";
import { listOwnAppeals } from "./queries";

const text = "It quotes the minister; the words are hers.";

async function aRejected() {
  const [story, author, by] = [await publishStory(), await makePerson(), await makeModerator()];
  const commentId = await writeComment({ storyId: story.id, authorId: author.id });
  const rejected = await rejectComment(by, { commentId, version: 1, code: "OFFENSIVE" });
  if (!rejected.ok) throw new Error("not rejected");
  return { story, author, by, commentId, rejected };
}
const waiting = async (storyId: string) => {
  const query = queueInput.parse({ tab: "appeals", story: storyId });
  return (await listQueue(await makeModerator(), query)).cards;
};
const answer = async (author: Parameters<typeof listOwnAppeals>[0], id: string) =>
  (await listOwnAppeals(author, [id])).get(id)?.answer;

describe("appeals", () => {
  it("stand in their queue with the author's words and the rejection", async () => {
    const { story, author, by, commentId } = await aRejected();
    expect(await waiting(story.id)).toEqual([]);
    expect(await appealComment(author, { commentId, text })).toMatchObject({ ok: true });
    expect(await waiting(story.id)).toMatchObject([
      { id: commentId, appeal: { text }, verdict: { code: "OFFENSIVE", by: by.name } },
    ]);
    expect(await answer(author, commentId)).toBe("waiting");
    const said = await db.select().from(events).where(eq(events.subjectId, commentId));
    expect(said.map(({ verb }) => verb)).toContain("comment.appealed");
  });

  it("once, even when sent many times at once", async () => {
    const { author, commentId } = await aRejected();
    const all = await Promise.all(
      Array.from({ length: 8 }, () => appealComment(author, { commentId, text })),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(all.filter((result) => !result.ok && result.reason === "already")).toHaveLength(7);
  });

  it.each(["approve", "reject"] as const)("are answered by a verdict: %s", async (kind) => {
    const { story, author, commentId } = await aRejected();
    const other = await makeModerator();
    await appealComment(author, { commentId, text });
    const seen = { commentId, version: 2 };
    const given = await decide(
      other,
      kind === "reject"
        ? { kind, ...seen, code: "OFFENSIVE", note: "Read again." }
        : { kind, ...seen },
    );
    if (!given.ok) throw new Error(given.reason);
    expect(await answer(author, commentId)).toBe(kind === "reject" ? "declined" : "granted");
    expect(await waiting(story.id)).toEqual([]);
    expect(await appealComment(author, { commentId, text })).toMatchObject({ reason: "already" });

    await undoVerdict(other, given);
    expect(await answer(author, commentId)).toBe("waiting");
    expect(await waiting(story.id)).toHaveLength(1);
  });

  it("nobody but the author, nothing but a rejection, not after half a year", async () => {
    const { story, author, by, commentId } = await aRejected();
    for (const role of ["reader", "writer", "editor", "moderator", "admin"] as const)
      expect(await appealComment(await makePerson({ role }), { commentId, text })).toMatchObject({
        reason: "notFound",
      });
    expect(await appealComment(by, { commentId, text })).toMatchObject({ reason: "notFound" });
    for (const status of commentStatuses.filter((one) => one !== "REJECTED")) {
      const id = await writeComment({ storyId: story.id, authorId: author.id, status });
      expect(await appealComment(author, { commentId: id, text })).toMatchObject({
        reason: "notRejected",
      });
    }
    await db
      .update(verdicts)
      .set({ createdAt: sql`now() - interval '7 months'` })
      .where(eq(verdicts.commentId, commentId));
    expect(await appealComment(author, { commentId, text })).toMatchObject({ reason: "tooLate" });
  });

  it("against a rejection that is taken back stand against the next, and a colleague answers", async () => {
    const { story, author, by, commentId, rejected } = await aRejected();
    await appealComment(author, { commentId, text });
    expect(await undoVerdict(by, rejected)).toMatchObject({ ok: true });
    expect(await waiting(story.id)).toEqual([]);
    await rejectComment(by, { commentId, version: 3, code: "OFFENSIVE" });
    expect(await answer(author, commentId)).toBe("waiting");
    expect(await waiting(story.id)).toHaveLength(1);
    await rejectComment(await makeModerator(), { commentId, version: 4, code: "OFFENSIVE" });
    expect(await answer(author, commentId)).toBe("declined");
  });

  const verdictsOn = (commentId: string) =>
    [
      { kind: "approve", commentId, version: 2 },
      { kind: "feature", commentId, version: 2 },
      { kind: "reject", commentId, version: 2, code: "SPAM", note: "" },
    ] as const;

  it("are not answered by who rejected the comment, one by one or with many", async () => {
    const { story, author, by, commentId } = await aRejected();
    await makeModerator();
    await appealComment(author, { commentId, text });
    for (const verdict of verdictsOn(commentId))
      expect(await decide(by, verdict)).toEqual({ ok: false, reason: "forAnother" });
    const cards = [{ commentId, version: 2 }];
    for (const given of [{ kind: "approve" }, { kind: "reject", code: "SPAM", note: "" }] as const)
      expect(await decideMany(by, { ...given, cards })).toMatchObject({ skipped: [commentId] });
    expect(await answer(author, commentId)).toBe("waiting");
    const query = queueInput.parse({ tab: "appeals", story: story.id });
    expect((await listQueue(by, query)).cards).toMatchObject([{ appeal: { isForAnother: true } }]);
    expect(await waiting(story.id)).toMatchObject([{ appeal: { isForAnother: false } }]);
  });

  it("are not answered by the author, whatever their role", async () => {
    const { story, by } = await aRejected();
    const own = asStaff(await makePerson({ role: "editor" }), "comment.moderate");
    if (!own) throw new Error("an editor moderates");
    const commentId = await writeComment({ storyId: story.id, authorId: own.id });
    await rejectComment(by, { commentId, version: 1, code: "OFFENSIVE" });
    await appealComment(own, { commentId, text });
    await makeModerator();
    for (const verdict of verdictsOn(commentId))
      expect(await decide(own, verdict)).toMatchObject({ reason: "forAnother" });
  });

  it("are answered by the one who is left, even if that one rejected the comment", async () => {
    const { author, by, commentId } = await aRejected();
    await appealComment(author, { commentId, text });
    const others = and(ne(people.id, by.id), ne(people.role, "reader"));
    const before = await db.select({ id: people.id, role: people.role }).from(people).where(others);
    await db.update(people).set({ role: "reader" }).where(others);
    const given = await approveComment(by, { commentId, version: 2 });
    for (const { id, role } of before)
      await db.update(people).set({ role }).where(eq(people.id, id));
    expect(given).toMatchObject({ ok: true });
    expect(await answer(author, commentId)).toBe("granted");
  });

  it("say something, in words", () => {
    for (const bad of ["", "  no  ", "\u200b".repeat(30), "x".repeat(1_001)])
      expect(appealInput.safeParse({ text: bad }).success, bad).toBe(false);
    expect(appealInput.safeParse({ text, status: "APPROVED" }).success).toBe(false);
    expect(appealInput.parse({ text })).toEqual({ text });
  });
});

describe("what is due first", () => {
  const due = async (id: string) => {
    const [row] = await db
      .select({
        minutes: sql<number>`round(extract(epoch from ${comments.dueAt} - ${comments.createdAt}) / 60)::int`,
      })
      .from(comments)
      .where(eq(comments.id, id));
    return row?.minutes;
  };

  it("reports, suspicion and what a check withheld count as minutes of waiting", async () => {
    const { reportComment } = await import("../report/commands");
    const [story, author] = [await publishStory(), await makePerson()];
    const write = (more = {}) =>
      writeComment({ storyId: story.id, authorId: author.id, status: "PREMOD", ...more });
    expect(await due(await write())).toBe(0);
    expect(await due(await write({ suspicion: 45 }))).toBe(-45);
    expect(await due(await write({ status: "SYSTEM_WITHHELD", suspicion: 5 }))).toBe(-65);
    const reported = await write({ status: "NONE" });
    const reporter = await makePerson();
    for (const reason of ["SPAM", "OTHER"] as const)
      await reportComment(reporter, { commentId: reported, reason, note: "" });
    expect(await due(reported)).toBe(-30);
    await Promise.all(
      Array.from({ length: 12 }, async () =>
        reportComment(await makePerson(), { commentId: reported, reason: "SPAM", note: "" }),
      ),
    );
    expect(await due(reported)).toBe(-240);
    const by = await makeModerator();
    await rejectComment(by, { commentId: reported, version: 1, code: "SPAM" });
    expect(await due(reported)).toBe(0);
    const next = await write({ status: "NONE" });
    await reportComment(reporter, { commentId: next, reason: "SPAM", note: "" });
    expect(await due(next)).toBe(-45);
  });
});
