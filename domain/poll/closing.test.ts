import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema/newsroom";
import { polls } from "@/db/schema/poll";
import { roles } from "@/domain/person/rules";
import { type Cursor, decodeCursor } from "@/lib/cursor";
import { closeDuePolls, closePoll, destroyOldSecrets, moveClosing, reopenPoll } from "./closing";
import { applyPoll } from "./commands";
import { getPollFigures } from "./desk-queries";
import { listPolls } from "./library/queries";
import { getPublicPoll } from "./queries";
import { aBrowser, aMember, publishPoll } from "./testing";
import { castVote } from "./votes";

const ahead = () => new Date(Date.now() + 3_600_000);
const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
const cast = (poll: { id: string; yes: string }) =>
  castVote({ pollId: poll.id, picked: [poll.yes], voter: aBrowser(), arrival: null });
const verbsOn = async (id: string) =>
  (
    await db
      .select({ verb: events.verb })
      .from(events)
      .where(and(eq(events.subjectType, "poll"), eq(events.subjectId, id)))
      .orderBy(events.at)
  ).map(({ verb }) => verb);

describe("who may close, reopen and move the closing", () => {
  it.each(roles)("%s", async (role) => {
    const poll = await publishPoll();
    const actor = await aMember(role);
    const ok = role === "editor" || role === "admin";
    expect((await moveClosing(actor, { id: poll.id, closesAt: ahead() })).ok).toBe(ok);
    expect((await closePoll(actor, poll.id)).ok).toBe(ok);
    expect((await reopenPoll(actor, { id: poll.id, closesAt: null })).ok).toBe(ok);
    expect(await verbsOn(poll.id)).toEqual([
      "poll.opened",
      ...(ok ? ["poll.closingMoved", "poll.closed", "poll.reopened"] : []),
    ]);
  });
});

describe("closing", () => {
  it("refuses votes, and takes them again when reopened", async () => {
    const poll = await publishPoll();
    const editor = await aMember("editor");
    await cast(poll);
    await closePoll(editor, poll.id);
    expect(await cast(poll)).toMatchObject({ reason: "closed" });
    expect(await closePoll(editor, poll.id)).toMatchObject({ reason: "notOpen" });
    await reopenPoll(editor, { id: poll.id, closesAt: ahead() });
    expect(await cast(poll)).toEqual({ ok: true });
    expect((await getPublicPoll(poll.id, null))?.total).toBe(2);
  });

  it("takes no time that has passed", async () => {
    const poll = await publishPoll();
    expect(
      await moveClosing(await aMember("editor"), { id: poll.id, closesAt: ago(1) }),
    ).toMatchObject({ reason: "past" });
  });

  /** What the story's next update does to the poll, from an editor that was open all the time. */
  const updateStory = async (poll: Awaited<ReturnType<typeof publishPoll>>) => {
    await db.transaction((tx) => applyPoll(tx, null, poll.draft));
    return getPublicPoll(poll.id, null);
  };

  it("a moved time stands when the story is updated afterwards", async () => {
    const poll = await publishPoll();
    const closesAt = ahead();
    await moveClosing(await aMember("editor"), { id: poll.id, closesAt });
    expect((await updateStory(poll))?.closesAt).toEqual(closesAt);
  });

  it("a poll closed at once says when, also after the story is updated", async () => {
    const poll = await publishPoll({ closesAt: ahead().toISOString() });
    await closePoll(await aMember("editor"), poll.id);
    const closed = await getPublicPoll(poll.id, null);
    expect(closed?.closesAt?.getTime()).toBeLessThan(ahead().getTime());
    expect((await updateStory(poll))?.closesAt).toEqual(closed?.closesAt);
  });

  it("a job closes what is due, once", async () => {
    const due = await publishPoll({ closesAt: ago(1).toISOString() });
    const open = await publishPoll({ closesAt: ahead().toISOString() });
    const closed = (await Promise.all([closeDuePolls(), closeDuePolls()])).flat();
    expect(closed.filter((id) => id === due.id)).toHaveLength(1);
    expect(closed).not.toContain(open.id);
    expect(await verbsOn(due.id)).toEqual(["poll.opened", "poll.closed"]);
  });

  it("unlinks votes 30 days later; such a poll stays closed", async () => {
    const poll = await publishPoll();
    await cast(poll);
    await db
      .update(polls)
      .set({ status: "closed", closesAt: ago(31) })
      .where(eq(polls.id, poll.id));
    const recent = await publishPoll({ closesAt: ago(29).toISOString() });
    await closeDuePolls();
    await destroyOldSecrets();
    const editor = await aMember("editor");
    expect(await reopenPoll(editor, { id: poll.id, closesAt: null })).toMatchObject({
      reason: "unlinked",
    });
    expect((await getPublicPoll(poll.id, null))?.total).toBe(1);
    expect((await reopenPoll(editor, { id: recent.id, closesAt: null })).ok).toBe(true);
  });
});

describe("the desk's figures", () => {
  it("tell signed-in from anonymous, and count over time what the rows hold", async () => {
    const poll = await publishPoll();
    const account = { accountId: (await aMember("reader")).id, browserId: null };
    await castVote({ pollId: poll.id, picked: [poll.no], voter: account, arrival: null });
    for (let i = 0; i < 5; i++) await cast(poll);
    const figures = await getPollFigures(await aMember("moderator"), poll.id);
    expect(figures).toMatchObject({ votes: 6, setAside: 0, changed: 0, slug: poll.slug });
    expect(figures?.options.map(({ votes, signedIn }) => [votes, signedIn])).toEqual([
      [5, 0],
      [1, 1],
    ]);
    const sum = (key: "signedIn" | "anonymous") =>
      figures?.overTime.reduce((all, span) => all + span[key], 0);
    expect([sum("signedIn"), sum("anonymous")]).toEqual([1, 5]);
  });

  it("pages through all polls once, newest first", async () => {
    const made = [];
    for (let i = 0; i < 5; i++) made.unshift((await publishPoll()).id);
    const staff = await aMember("moderator");
    const seen: string[] = [];
    for (let after: Cursor | null = null, isFirst = true; isFirst || after; isFirst = false) {
      const { items, next } = await listPolls(staff, {}, { after, limit: 2 });
      seen.push(...items.map(({ id }) => id));
      after = decodeCursor(next);
    }
    expect(seen.slice(0, 5)).toEqual(made);
    expect(new Set(seen).size).toBe(seen.length);
  });
});
