import { eq } from "drizzle-orm";
import fc from "fast-check";
import { v7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { comments, reports, storyTallies, verdicts } from "@/db/schema/comment";
import { events, rateLimits } from "@/db/schema/newsroom";
import { asStaff, roles } from "@/domain/person/rules";
import { listComments, listOwnComments } from "../queries";
import { reportComment } from "../report/commands";
import { commentStatuses } from "../rules";
import { makeModerator, makePerson, publishStory, writeComment } from "../testing";
import { getThread, listThreads } from "../thread/queries";
import {
  approveComment,
  decide,
  featureComment,
  rejectComment,
  unfeatureComment,
} from "./commands";
import { verdictInput } from "./input";
import { afterVerdict, verdictKinds } from "./rules";
import { undoVerdict } from "./undoing";

beforeEach(() => db.delete(rateLimits));

async function aComment(status: (typeof commentStatuses)[number] = "PREMOD") {
  const [story, author] = [await publishStory(), await makePerson()];
  const commentId = await writeComment({ storyId: story.id, authorId: author.id, status });
  return { commentId, version: 1, story, author };
}
const read = async (id: string) => {
  const [row] = await db.select().from(comments).where(eq(comments.id, id));
  if (!row) throw new Error("gone");
  return row;
};
const tally = async (storyId: string) =>
  (await db.select().from(storyTallies).where(eq(storyTallies.storyId, storyId)))[0]?.comments ?? 0;
const aReport = (commentId: string) => async () =>
  reportComment(await makePerson(), { commentId, reason: "SPAM", note: "" });

describe("verdicts", () => {
  it("approving writes comment, verdict and event together", async () => {
    const by = await makeModerator();
    const { commentId, version, story } = await aComment();
    const result = await approveComment(by, { commentId, version });
    expect(result).toMatchObject({ ok: true, storyId: story.id, version: 2, status: "APPROVED" });
    expect(await read(commentId)).toMatchObject({ status: "APPROVED", version: 2 });
    const [verdict] = await db.select().from(verdicts).where(eq(verdicts.commentId, commentId));
    expect(verdict).toMatchObject({
      kind: "approve",
      fromStatus: "PREMOD",
      toStatus: "APPROVED",
      moderatorId: by.id,
    });
    const [event] = await db.select().from(events).where(eq(events.subjectId, commentId));
    expect(event).toMatchObject({ verb: "comment.approved", actorId: by.id });
    expect(await tally(story.id)).toBe(1);
  });

  it("a rejection tells the author why", async () => {
    const by = await makeModerator();
    const { commentId, version, author } = await aComment("NONE");
    await rejectComment(by, { commentId, version, code: "SPAM", note: "Third time." });
    const { comments: own } = await listOwnComments(author);
    expect(own[0]).toMatchObject({
      status: "REJECTED",
      rejection: { code: "SPAM", note: "Third time." },
    });
  });

  it("of two moderators at once one wins, and the other sees the verdict", async () => {
    for (let round = 0; round < 10; round++) {
      const [ann, bob] = [await makeModerator(), await makeModerator()];
      const { commentId, version } = await aComment();
      const answers = await Promise.all([
        approveComment(ann, { commentId, version }),
        rejectComment(bob, { commentId, version, code: "ABUSIVE" }),
      ]);
      const won = answers.findIndex(({ ok }) => ok);
      const winner =
        won === 0 ? { by: ann.name, kind: "approve" } : { by: bob.name, kind: "reject" };
      expect(answers[1 - won]).toMatchObject({
        ok: false,
        reason: "stale",
        now: { version: 2 },
        latest: winner,
      });
      expect(
        await db.select().from(verdicts).where(eq(verdicts.commentId, commentId)),
      ).toHaveLength(1);
    }
  });

  it("ten moderators at once: one verdict", async () => {
    const staff = await Promise.all(Array.from({ length: 10 }, makeModerator));
    const { commentId, version } = await aComment();
    const answers = await Promise.all(
      staff.map((by) => approveComment(by, { commentId, version })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("featuring approves, rejecting takes the feature away", async () => {
    const by = await makeModerator();
    const { commentId } = await aComment();
    expect(await featureComment(by, { commentId, version: 1 })).toMatchObject({
      status: "APPROVED",
    });
    expect((await read(commentId)).featuredAt).not.toBeNull();
    expect(await featureComment(by, { commentId, version: 2 })).toMatchObject({
      reason: "nothingToDo",
    });
    await rejectComment(by, { commentId, version: 2, code: "OTHER" });
    expect(await read(commentId)).toMatchObject({ status: "REJECTED", featuredAt: null });
    expect(await unfeatureComment(by, { commentId, version: 3 })).toMatchObject({
      reason: "nothingToDo",
    });
    expect(await approveComment(by, { commentId: v7(), version: 1 })).toMatchObject({
      reason: "notFound",
    });
  });
});

describe("reports", () => {
  it("count once per reader, reason and text; never on one's own", async () => {
    const { commentId, author } = await aComment("NONE");
    const reader = await makePerson();
    const send = (reason: "SPAM" | "OFFENSIVE") =>
      reportComment(reader, { commentId, reason, note: "" });
    const answers = await Promise.all([
      send("SPAM"),
      send("SPAM"),
      send("SPAM"),
      send("OFFENSIVE"),
    ]);
    expect(answers.filter((answer) => answer.ok && answer.isNew)).toHaveLength(2);
    expect(await db.select().from(reports).where(eq(reports.commentId, commentId))).toHaveLength(2);
    expect(await reportComment(author, { commentId, reason: "SPAM", note: "" })).toMatchObject({
      reason: "own",
    });
  });

  it.each(["PREMOD", "SYSTEM_WITHHELD", "REJECTED"] as const)(
    "cannot be made on what is %s",
    async (status) => {
      const { commentId } = await aComment(status);
      expect(await aReport(commentId)()).toMatchObject({ ok: false, reason: "notFound" });
    },
  );

  it("have a limit", async () => {
    const reader = await makePerson();
    const { commentId } = await aComment("NONE");
    const answers = [];
    for (let nth = 0; nth < 21; nth++)
      answers.push(await reportComment(reader, { commentId, reason: "SPAM", note: "" }));
    expect(answers.at(-1)).toMatchObject({ ok: false, reason: "tooFast" });
  });

  it("are settled by a verdict and open again when it is undone", async () => {
    const by = await makeModerator();
    const { commentId } = await aComment("APPROVED");
    await aReport(commentId)();
    const verdict = await approveComment(by, { commentId, version: 1 });
    if (!verdict.ok) throw new Error(verdict.reason);
    const open = async () =>
      (await db.select().from(reports).where(eq(reports.commentId, commentId))).filter(
        (r) => !r.settledAt,
      ).length;
    expect(await open()).toBe(0);
    await aReport(commentId)();
    expect(await open()).toBe(1);
    await undoVerdict(by, verdict);
    expect(await open()).toBe(2);
  });
});

describe("undo", () => {
  it("restores status and feature, once, by its giver only, if nothing has moved", async () => {
    const [by, other] = [await makeModerator(), await makeModerator()];
    const { commentId } = await aComment();
    await featureComment(by, { commentId, version: 1 });
    const featuredAt = (await read(commentId)).featuredAt;
    const rejection = await rejectComment(by, { commentId, version: 2, code: "OTHER" });
    if (!rejection.ok) throw new Error(rejection.reason);
    expect(await undoVerdict(other, rejection)).toMatchObject({ reason: "notYours" });
    expect(await undoVerdict(by, rejection)).toMatchObject({
      ok: true,
      status: "APPROVED",
      version: 4,
    });
    expect(await read(commentId)).toMatchObject({ status: "APPROVED", featuredAt });
    expect(await undoVerdict(by, rejection)).toMatchObject({ reason: "stale" });
    expect(await undoVerdict(by, { verdictId: v7() })).toMatchObject({ reason: "notFound" });
  });

  it("is refused once another verdict was given", async () => {
    const [by, other] = [await makeModerator(), await makeModerator()];
    const { commentId } = await aComment();
    const first = await approveComment(by, { commentId, version: 1 });
    if (!first.ok) throw new Error(first.reason);
    await rejectComment(other, { commentId, version: 2, code: "SPAM" });
    expect(await undoVerdict(by, first)).toMatchObject({
      reason: "stale",
      latest: { by: other.name, kind: "reject" },
    });
  });
});

describe("laws", () => {
  it("after any verdicts and undos: the model's status, and the tally equals the rows", async () => {
    const step = fc.record({
      comment: fc.nat(2),
      moderator: fc.nat(1),
      act: fc.constantFrom(...verdictKinds, "undo" as const),
      isStale: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(...Array.from({ length: 3 }, () => fc.constantFrom(...commentStatuses))),
        fc.array(step, { maxLength: 14 }),
        async (statuses, steps) => {
          const [story, author] = [await publishStory(), await makePerson()];
          const staff = [await makeModerator(), await makeModerator()] as const;
          const model = [];
          for (const status of statuses)
            model.push({
              id: await writeComment({ storyId: story.id, authorId: author.id, status }),
              now: { status, isFeatured: false },
              version: 1,
              last: null as null | {
                verdictId: string;
                by: number;
                before: { status: typeof status; isFeatured: boolean };
              },
            });
          for (const { comment, moderator, act, isStale } of steps) {
            const one = model[comment];
            const by = staff[moderator];
            if (!one || !by) continue;
            if (act === "undo") {
              if (!one.last) continue;
              const result = await undoVerdict(by, one.last);
              expect(result.ok).toBe(one.last.by === moderator);
              if (!result.ok) continue;
              one.now = one.last.before;
              one.version++;
              one.last = null;
              continue;
            }
            const seen = { commentId: one.id, version: isStale ? one.version + 7 : one.version };
            const result = await decide(
              by,
              act === "reject"
                ? { kind: act, ...seen, code: "OTHER", note: "" }
                : { kind: act, ...seen },
            );
            const next = afterVerdict(act, { ...one.now, openReports: 0, hasAppeal: false });
            expect(result.ok).toBe(!isStale && next !== null);
            if (!result.ok || !next) continue;
            one.last = { verdictId: result.verdictId, by: moderator, before: one.now };
            one.now = next;
            one.version++;
          }
          for (const { id, now, version } of model) {
            const row = await read(id);
            expect({
              status: row.status,
              isFeatured: row.featuredAt !== null,
              version: row.version,
            }).toEqual({ ...now, version });
          }
          const standing = model.filter(({ now }) =>
            ["NONE", "APPROVED"].includes(now.status),
          ).length;
          expect(await tally(story.id)).toBe(standing);
          const listed = await listComments(story.id, { sort: "newest", after: undefined });
          expect(listed.comments).toHaveLength(standing);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("only editors, moderators and admins may give verdicts", async () => {
    for (const role of roles) {
      const staff = asStaff(await makePerson({ role }), "comment.moderate");
      expect([role, staff !== null]).toEqual([
        role,
        ["editor", "moderator", "admin"].includes(role),
      ]);
    }
    expect(asStaff(null, "comment.moderate")).toBeNull();
  });

  it("takes no field it does not know, and a reason with every rejection", () => {
    const seen = { commentId: v7(), version: 1 };
    expect(verdictInput.safeParse({ kind: "approve", ...seen, status: "APPROVED" }).success).toBe(
      false,
    );
    expect(verdictInput.safeParse({ kind: "reject", ...seen }).success).toBe(false);
    expect(verdictInput.safeParse({ kind: "reject", ...seen, code: "WHY_NOT" }).success).toBe(
      false,
    );
    expect(verdictInput.safeParse({ kind: "reject", ...seen, code: "SPAM" }).success).toBe(true);
  });
});

describe("a rejected comment", () => {
  it("is gone from page and programs; what answers it stays in place", async () => {
    const by = await makeModerator();
    const [story, author] = [await publishStory(), await makePerson({ name: "Canary Author" })];
    const write = (parentId: string | null, body: string) =>
      writeComment({ storyId: story.id, authorId: author.id, parentId, body });
    const root = await write(null, "canary root");
    const reply = await write(root, "first answer");
    const deep = await write(reply, "canary reply");
    const below = await write(deep, "last answer");
    await rejectComment(by, { commentId: root, version: 1, code: "ABUSIVE" });
    await rejectComment(by, { commentId: deep, version: 1, code: "ABUSIVE" });

    const page = await listThreads({ storyId: story.id, sort: "newest" });
    const alone = await getThread({ storyId: story.id, commentId: below });
    const list = await listComments(story.id, { sort: "newest", after: undefined });
    for (const answer of [page, alone, list])
      expect(JSON.stringify(answer)).not.toContain("canary");
    const [thread] = page.threads;
    expect(thread?.root).toMatchObject({ id: root, state: "removed", body: "", author: null });
    expect(thread?.replies.map(({ id, state }) => [id, state])).toEqual([
      [reply, "published"],
      [deep, "removed"],
      [below, "published"],
    ]);
    expect(thread?.replies[2]?.inReplyTo).toBeNull();
  });

  it("with nothing below leaves no trace", async () => {
    const by = await makeModerator();
    const { commentId, story } = await aComment("NONE");
    await rejectComment(by, { commentId, version: 1, code: "SPAM" });
    expect((await listThreads({ storyId: story.id, sort: "newest" })).threads).toEqual([]);
    expect(await getThread({ storyId: story.id, commentId })).toBeUndefined();
  });
});
