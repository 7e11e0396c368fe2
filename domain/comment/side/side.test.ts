import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { commentReactions, comments } from "@/db/schema/comment";
import type { Viewer } from "@/domain/person/rules";
import { publishPoll } from "@/domain/poll/testing";
import { commentInput, reactionInput } from "../input";
import { listOwnWaiting } from "../queries";
import { react } from "../reaction/commands";
import { listOwnReactions } from "../reaction/queries";
import { makePerson, makeRegular, post, publishStory, writeComment } from "../testing";
import { listThreads } from "../thread/queries";
import { showSide } from "./commands";
import { getOwnSide, listBestCases, listBySide } from "./queries";

const vote = (pollId: string, viewer: Viewer, optionId: string, status = "counted") =>
  db.execute(sql`insert into votes (poll_id, voter_key, option_id, signed_in, status)
    select p.id, voter_key(p.secret, ${viewer.id}::uuid, null), ${optionId}::uuid, true,
      ${status}::vote_status from polls p where p.id = ${pollId}::uuid
    on conflict (poll_id, voter_key) do update set option_id = excluded.option_id`);

async function sideOf(id: string) {
  const [row] = await db
    .select({ sideId: comments.sideId })
    .from(comments)
    .where(eq(comments.id, id));
  return row?.sideId;
}

async function posted(viewer: Viewer, storyId: string, side: boolean): Promise<string> {
  const done = await post(viewer, storyId, { side });
  if (!done.ok) throw new Error(done.reason);
  return done.comment.id;
}

describe("the side shown with a comment", () => {
  it("is the one the server finds, and only when asked for", async () => {
    const poll = await publishPoll();
    const [silent, open] = [await makeRegular(), await makeRegular()];
    await vote(poll.id, silent, poll.yes);
    await vote(poll.id, open, poll.no);
    expect(await sideOf(await posted(silent, poll.storyId, false))).toBeNull();
    expect(await sideOf(await posted(open, poll.storyId, true))).toBe(poll.no);
    expect(await getOwnSide(open, poll.storyId)).toBe(poll.draft.options[1]?.label);
  });

  it("is shown to its author while the comment waits, who can take it back then, too", async () => {
    const [poll, viewer] = [await publishPoll(), await makePerson()];
    await vote(poll.id, viewer, poll.yes);
    const id = await posted(viewer, poll.storyId, true);
    const label = poll.draft.options[0]?.label;
    expect(await listOwnWaiting(viewer, poll.storyId)).toMatchObject([{ id, side: label }]);
    await showSide(viewer, { commentId: id, show: false });
    expect(await listOwnWaiting(viewer, poll.storyId)).toMatchObject([{ id, side: null }]);
  });

  it.each(["quarantined", "void"])("is none when the vote is %s", async (status) => {
    const [poll, viewer] = [await publishPoll(), await makeRegular()];
    await vote(poll.id, viewer, poll.yes, status);
    expect(await sideOf(await posted(viewer, poll.storyId, true))).toBeNull();
  });

  it("is none without a vote, without a poll and without the poll's secret", async () => {
    const [poll, viewer] = [await publishPoll(), await makeRegular()];
    expect(await getOwnSide(viewer, poll.storyId)).toBeNull();
    expect(await getOwnSide(viewer, (await publishStory()).id)).toBeNull();
    await vote(poll.id, viewer, poll.yes);
    await db.execute(sql`update polls set secret = null where id = ${poll.id}`);
    expect(await getOwnSide(viewer, poll.storyId)).toBeNull();
  });

  it("stays the one it was written for, until its author takes it back or shows it anew", async () => {
    const [poll, viewer] = [await publishPoll(), await makeRegular()];
    await vote(poll.id, viewer, poll.yes);
    const commentId = await posted(viewer, poll.storyId, true);
    await vote(poll.id, viewer, poll.no);
    expect(await sideOf(commentId)).toBe(poll.yes);
    expect(await showSide(viewer, { commentId, show: false })).toMatchObject({ ok: true });
    expect(await sideOf(commentId)).toBeNull();
    await showSide(viewer, { commentId, show: true });
    expect(await sideOf(commentId)).toBe(poll.no);
  });

  it("is its author's to show, whoever else asks", async () => {
    const [poll, viewer] = [await publishPoll(), await makeRegular()];
    const commentId = await posted(viewer, poll.storyId, false);
    expect(await showSide(viewer, { commentId, show: true })).toMatchObject({ reason: "noVote" });
    for (const role of ["reader", "writer", "editor", "moderator", "admin"] as const) {
      const other = await makePerson({ role });
      await vote(poll.id, other, poll.yes);
      expect(await showSide(other, { commentId, show: true })).toMatchObject({
        reason: "notFound",
      });
    }
    expect(await sideOf(commentId)).toBeNull();
  });

  it.each([
    [undefined, false],
    ["show", true],
    [true, true],
    ["0198c0de-0000-7000-8000-000000000000", false],
  ])("a form's %o is no option to choose", (side, expected) => {
    expect(commentInput.parse({ body: "Something", side }).side).toBe(expected);
  });
});

describe("listBySide", () => {
  it("shows each side's own, the most valued first, each once over all pages", async () => {
    const poll = await publishPoll();
    const author = await makePerson();
    const say = (sideId: string | null, goodPoints = 0, status: "NONE" | "REJECTED" = "NONE") =>
      writeComment({ storyId: poll.storyId, authorId: author.id, sideId, goodPoints, status });
    const yes: string[] = [];
    for (let worth = 24; worth > 0; worth--) yes.push(await say(poll.yes, Math.ceil(worth / 24)));
    const best = await say(poll.yes, 9);
    const no = await say(poll.no);
    await say(null, 50);
    await say(poll.no, 99, "REJECTED");

    const first = await listBySide(poll.storyId);
    expect(first.map(({ id }) => id)).toEqual([poll.yes, poll.no]);
    expect(first[0]?.comments[0]?.id).toBe(best);
    expect(first[1]).toMatchObject({ comments: [{ id: no }], next: null });

    const seen: string[] = first[0]?.comments.map(({ id }) => id) ?? [];
    let after = first[0]?.next;
    while (after) {
      const [more, ...others] = await listBySide(poll.storyId, after);
      expect(others).toEqual([]);
      seen.push(...(more?.comments.map(({ id }) => id) ?? []));
      after = more?.next;
    }
    expect(seen).toHaveLength(25);
    expect(new Set(seen)).toEqual(new Set([best, ...yes]));
  });

  it("has the one featured for a side stand for it, while it is on the page", async () => {
    const poll = await publishPoll();
    const authorId = (await makePerson()).id;
    const feature = (sideId: string, status: "APPROVED" | "REJECTED") =>
      writeComment({
        ...{ storyId: poll.storyId, authorId, sideId, status },
        featuredAt: new Date(),
      });
    const yes = await feature(poll.yes, "APPROVED");
    await feature(poll.no, "REJECTED");
    expect((await listBestCases(poll.storyId)).map(({ best }) => best.id)).toEqual([yes]);
  });
});

describe("reactions", () => {
  it("count once per reader and kind, and can be taken back", async () => {
    const [story, author] = [await publishStory(), await makePerson()];
    const commentId = await writeComment({ storyId: story.id, authorId: author.id });
    const readers = await Promise.all(Array.from({ length: 6 }, () => makePerson()));
    const say = (viewer: Viewer, on: boolean) =>
      react(viewer, { commentId, kind: "good_point", on });
    await Promise.all(readers.flatMap((reader) => [say(reader, true), say(reader, true)]));
    const [one] = readers;
    if (!one) throw new Error("no reader");
    await react(one, { commentId, kind: "changed_mind", on: true });
    await say(one, false);
    await say(one, false);
    const [row] = await db.select().from(comments).where(eq(comments.id, commentId));
    const rows = await db.$count(commentReactions, eq(commentReactions.commentId, commentId));
    expect(row).toMatchObject({ goodPoints: 5, changedMinds: 1 });
    expect(rows).toBe(6);
    expect((await listOwnReactions(one, [commentId])).get(commentId)).toEqual(["changed_mind"]);
  });

  it("are not for one's own comment, nor for what is not on the page", async () => {
    const [story, author, reader] = [await publishStory(), await makePerson(), await makePerson()];
    const own = await writeComment({ storyId: story.id, authorId: author.id });
    const kind = "good_point";
    expect(await react(author, { commentId: own, kind, on: true })).toMatchObject({
      reason: "own",
    });
    const unconfirmed = await makePerson({ isConfirmed: false });
    expect(await react(unconfirmed, { commentId: own, kind, on: true })).toMatchObject({
      reason: "unconfirmed",
    });
    for (const status of ["PREMOD", "SYSTEM_WITHHELD", "REJECTED"] as const) {
      const commentId = await writeComment({ storyId: story.id, authorId: author.id, status });
      expect(await react(reader, { commentId, kind, on: true })).toMatchObject({
        reason: "notFound",
      });
    }
  });

  it("order the threads, each shown once over all pages", async () => {
    const [story, author] = [await publishStory(), await makePerson()];
    const made: [id: string, value: number][] = [];
    for (let nth = 0; nth < 60; nth++) {
      const changes = { goodPoints: nth % 3, changedMinds: nth % 2 };
      const id = await writeComment({ storyId: story.id, authorId: author.id, ...changes });
      made.push([id, (nth % 3) + (nth % 2)]);
    }
    const worthOf = new Map(made);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listThreads({ storyId: story.id, sort: "valued", after });
      seen.push(...page.threads.map(({ root }) => root.id));
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(seen).size).toBe(60);
    const values = seen.map((id) => worthOf.get(id) ?? 0);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  it("arrive from a form's one button", () => {
    expect(reactionInput.parse({ set: "good_point:yes" })).toEqual({
      kind: "good_point",
      on: true,
    });
    expect(reactionInput.safeParse({ set: "good_point" }).success).toBe(false);
    expect(reactionInput.safeParse({ set: "hate:yes" }).success).toBe(false);
  });
});
