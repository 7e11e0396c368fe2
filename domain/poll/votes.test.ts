import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { aPerson } from "@/db/builders";
import { db } from "@/db/client";
import { pollOptions, polls, pollTallies, votes } from "@/db/schema/poll";
import { publishedStories } from "@/db/schema/story";
import { applyPoll } from "./commands";
import { getPublicPoll } from "./queries";
import { limits, maxChanges } from "./rules";
import { aBrowser, anArrival, publishPoll, unpublishedPoll } from "./testing";
import { newBrowserId, type Voter } from "./voter";
import { castVote, mergeVotes } from "./votes";

const cast = (pollId: string, optionId: string, voter: Voter, network?: string) =>
  castVote({
    pollId,
    picked: [optionId],
    voter,
    arrival: network ? anArrival({ network }) : null,
  });

/** What readers are told, and what the rows say: they must never differ. */
async function count(poll: { id: string }) {
  const tallies = await db
    .select({ id: pollOptions.id, votes: sql<number>`coalesce(sum(${pollTallies.votes}), 0)::int` })
    .from(pollOptions)
    .leftJoin(pollTallies, eq(pollTallies.optionId, pollOptions.id))
    .where(eq(pollOptions.pollId, poll.id))
    .groupBy(pollOptions.id);
  const rows = await db.select().from(votes).where(eq(votes.pollId, poll.id));
  for (const tally of tallies)
    expect(tally.votes).toBe(
      rows.filter((row) => row.optionId === tally.id && row.status === "counted").length,
    );
  return Object.fromEntries(tallies.map(({ id, votes: sum }) => [id, sum]));
}

const shuffled = <T>(items: T[]): T[] => items.toSorted(() => Math.random() - 0.5);

describe("castVote", () => {
  it("500 votes of one voter at once are one vote", async () => {
    const poll = await publishPoll();
    const voter = aBrowser();
    const answers = await Promise.all(
      Array.from({ length: 500 }, () => cast(poll.id, poll.yes, voter)),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await count(poll)).toEqual({ [poll.yes]: 1, [poll.no]: 0 });
  });

  it("500 voters at once are 500 votes", async () => {
    const poll = await publishPoll();
    await Promise.all(
      Array.from({ length: 500 }, (_, i) => cast(poll.id, i % 5 ? poll.yes : poll.no, aBrowser())),
    );
    expect(await count(poll)).toEqual({ [poll.yes]: 400, [poll.no]: 100 });
  });

  it("votes moving in both directions at once neither deadlock nor get lost", async () => {
    const poll = await publishPoll();
    const voters = Array.from({ length: 60 }, aBrowser);
    await Promise.all(voters.map((v, i) => cast(poll.id, i % 2 ? poll.yes : poll.no, v)));
    for (let round = 0; round < 6; round++)
      await Promise.all(
        shuffled(
          voters.flatMap((v) => [poll.yes, poll.no].map((o) => () => cast(poll.id, o, v))),
        ).map((go) => go()),
      );
    const sums = await count(poll);
    expect((sums[poll.yes] ?? 0) + (sums[poll.no] ?? 0)).toBe(60);
  });

  it("the same voter moves the vote; the total stays", async () => {
    const poll = await publishPoll();
    const voter = aBrowser();
    await cast(poll.id, poll.yes, voter);
    await cast(poll.id, poll.no, voter);
    expect(await count(poll)).toEqual({ [poll.yes]: 0, [poll.no]: 1 });
    expect(await getPublicPoll(poll.id, voter)).toMatchObject({ yours: poll.no, total: 1 });
  });

  it("a mind changes at most so often; a retry is no change", async () => {
    const poll = await publishPoll();
    const voter = aBrowser();
    for (let i = 0; i <= maxChanges; i++) {
      expect(await cast(poll.id, i % 2 ? poll.no : poll.yes, voter)).toEqual({ ok: true });
      expect(await cast(poll.id, i % 2 ? poll.no : poll.yes, voter)).toEqual({ ok: true });
    }
    expect(await cast(poll.id, poll.no, voter)).toMatchObject({ reason: "tooManyChanges" });
    expect(await cast(poll.id, poll.yes, voter)).toEqual({ ok: true });
    expect(await count(poll)).toEqual({ [poll.yes]: 1, [poll.no]: 0 });
  });

  it("refuses what is not there: poll, option of another poll, poll without a public story", async () => {
    const poll = await publishPoll();
    const other = await publishPoll();
    expect(await cast(v7(), poll.yes, aBrowser())).toMatchObject({ reason: "notFound" });
    expect(await cast(poll.id, other.yes, aBrowser())).toMatchObject({ reason: "unknownOption" });
    expect(await cast(await unpublishedPoll(), poll.yes, aBrowser())).toMatchObject({
      reason: "notFound",
    });
    await db.delete(publishedStories).where(eq(publishedStories.pollId, poll.id));
    expect(await cast(poll.id, poll.yes, aBrowser())).toMatchObject({ reason: "notFound" });
    expect(await getPublicPoll(poll.id, null)).toBeNull();
  });

  it("asks the clock, not the status", async () => {
    const soon = await publishPoll({ opensAt: new Date(Date.now() + 60_000).toISOString() });
    expect(await cast(soon.id, soon.yes, aBrowser())).toMatchObject({ reason: "notYetOpen" });
    const over = await publishPoll({ closesAt: new Date(Date.now() - 1_000).toISOString() });
    expect(await cast(over.id, over.yes, aBrowser())).toMatchObject({ reason: "closed" });
  });

  it("closing wins over the votes that come after it, and loses none before", async () => {
    const poll = await publishPoll();
    const votesIn = Array.from({ length: 200 }, () => cast(poll.id, poll.yes, aBrowser()));
    const closing = db.update(polls).set({ status: "closed" }).where(eq(polls.id, poll.id));
    const [answers] = await Promise.all([Promise.all(votesIn), closing]);
    const accepted = answers.filter(({ ok }) => ok).length;
    expect((await count(poll))[poll.yes]).toBe(accepted);
    expect(await cast(poll.id, poll.yes, aBrowser())).toMatchObject({ reason: "closed" });
  });

  it("either the first vote locks the wording or the new wording meets no vote", async () => {
    for (let round = 0; round < 12; round++) {
      const { id, yes, draft } = await publishPoll();
      const reworded = { ...draft, question: "Should they run all night?" };
      const [vote, update] = await Promise.all([
        cast(id, yes, aBrowser()),
        db.transaction((tx) => applyPoll(tx, null, reworded)),
      ]);
      expect(vote.ok).toBe(true);
      const view = await getPublicPoll(id, null);
      expect(view?.question).toBe(update.ok ? reworded.question : draft.question);
    }
  });
});

describe("limits", () => {
  it("a voter, and new voters of one network, pass at a human pace", async () => {
    const poll = await publishPoll();
    const newcomers = await Promise.all(
      Array.from({ length: limits.newVoters.burst + 8 }, () =>
        cast(poll.id, poll.yes, aBrowser(), "a network"),
      ),
    );
    expect(newcomers.filter(({ ok }) => ok)).toHaveLength(limits.newVoters.burst);
    expect(newcomers.find(({ ok }) => !ok)).toMatchObject({ reason: "crowded" });
    const account = { accountId: (await aPerson()).id, browserId: null };
    expect(await cast(poll.id, poll.yes, account, "a network")).toEqual({ ok: true });
    const answers = [];
    for (let i = 0; i < limits.voter.burst + 2; i++)
      answers.push(await cast(poll.id, i % 2 ? poll.yes : poll.no, account, "a network"));
    expect(answers.filter(({ ok }) => !ok).map((a) => !a.ok && a.wait > 0)).toContain(true);
  });
});

describe("an account and its browser", () => {
  it("the browser's vote becomes the account's", async () => {
    const poll = await publishPoll();
    const voter = aBrowser();
    await cast(poll.id, poll.yes, voter);
    const person = await aPerson();
    expect(await mergeVotes(person.id, voter.browserId ?? "")).toBe(1);
    expect(await count(poll)).toEqual({ [poll.yes]: 1, [poll.no]: 0 });
    const account = { accountId: person.id, browserId: null };
    expect((await getPublicPoll(poll.id, account))?.yours).toBe(poll.yes);
    expect((await getPublicPoll(poll.id, voter))?.yours).toBeNull();
  });

  it("where both voted, the account's vote stands", async () => {
    const poll = await publishPoll();
    const browserId = newBrowserId();
    const { id: accountId } = await aPerson();
    await cast(poll.id, poll.yes, { accountId: null, browserId });
    await cast(poll.id, poll.no, { accountId, browserId: null });
    expect(await getPublicPoll(poll.id, { accountId, browserId })).toMatchObject({
      yours: poll.no,
      total: 2,
    });
    await mergeVotes(accountId, browserId);
    expect(await count(poll)).toEqual({ [poll.yes]: 0, [poll.no]: 1 });
  });

  it("voting, moving and merging at once leave one vote per account", async () => {
    const poll = await publishPoll();
    const people = await Promise.all(
      Array.from({ length: 12 }, async () => ({
        accountId: (await aPerson()).id,
        browserId: newBrowserId(),
      })),
    );
    const storm = people.flatMap(({ accountId, browserId }) => [
      () => cast(poll.id, poll.yes, { accountId: null, browserId }),
      () => cast(poll.id, poll.no, { accountId, browserId }),
      () => cast(poll.id, poll.yes, { accountId, browserId: null }),
      () => mergeVotes(accountId, browserId),
      () => mergeVotes(accountId, browserId),
    ]);
    for (let round = 0; round < 3; round++) await Promise.all(shuffled(storm).map((go) => go()));
    for (const { accountId, browserId } of people) await mergeVotes(accountId, browserId);
    const sums = await count(poll);
    expect((sums[poll.yes] ?? 0) + (sums[poll.no] ?? 0)).toBe(people.length);
  });
});

describe("hidden results", () => {
  it.each([
    ["always", false, 1],
    ["after_vote", false, null],
    ["after_vote", true, 1],
    ["after_close", true, null],
  ] as const)("%s, own vote %s: total %s", async (results, hasVoted, total) => {
    const poll = await publishPoll({ results });
    const voter = aBrowser();
    await cast(poll.id, poll.yes, voter);
    const view = await getPublicPoll(poll.id, hasVoted ? voter : null);
    expect(view?.total).toBe(total);
    expect(view?.options.every(({ votes: v }) => (v === null) === (total === null))).toBe(true);
  });

  it("shows all when it has closed", async () => {
    const poll = await publishPoll({ results: "after_close" });
    await cast(poll.id, poll.yes, aBrowser());
    await db.update(polls).set({ status: "closed" }).where(eq(polls.id, poll.id));
    expect((await getPublicPoll(poll.id, null))?.total).toBe(1);
  });
});
