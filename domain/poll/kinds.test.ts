import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { aPerson } from "@/db/builders";
import { db } from "@/db/client";
import { votes, votesBefore } from "@/db/schema/poll";
import { english } from "@/lib/words/voice";
import { applyPoll } from "./commands";
import type { PollKind } from "./input";
import { reconcileTallies } from "./integrity/reconcile";
import { getPublicPoll, type PollView } from "./queries";
import { shiftSentence, summarise } from "./shift";
import { getRunoff, getShift } from "./standing";
import { aBrowser, publishPoll } from "./testing";
import type { Voter } from "./voter";
import { castVote, mergeVotes } from "./votes";

const labelled = (...labels: string[]) =>
  labels.map((label) => ({ id: v7(), label, bestCase: "" }));

async function aPollOf(kind: "multiple" | "ranked" | "scale", labels: string[], maxChoices = 2) {
  const poll = await publishPoll({ kind, maxChoices, options: labelled(...labels) });
  const idOf = (label: string) =>
    poll.draft.options.find((option) => option.label === label)?.id ?? "";
  const cast = (voter: Voter, ...chosen: string[]) =>
    castVote({ pollId: poll.id, picked: chosen.map(idOf), voter, arrival: null });
  return { ...poll, idOf, cast };
}

const countOf = (poll: PollView | null) => [
  poll?.total,
  ...(poll?.options.map((option) => option.votes) ?? []),
];

describe("several choices", () => {
  it("are one vote of one voter, in whatever order they are ticked", async () => {
    const poll = await aPollOf("multiple", ["A", "B", "C"]);
    const voter = aBrowser();
    await poll.cast(voter, "B", "A");
    await poll.cast(voter, "A", "B");
    await poll.cast(aBrowser(), "A");
    expect(countOf(await getPublicPoll(poll.id, null))).toEqual([2, 2, 1, 0]);
    await poll.cast(voter, "C");
    expect(countOf(await getPublicPoll(poll.id, null))).toEqual([2, 1, 0, 1]);
    expect((await getPublicPoll(poll.id, voter))?.choices).toEqual([poll.idOf("C")]);
    const rows = await db.select().from(votes).where(eq(votes.pollId, poll.id));
    expect(rows.map(({ changes }) => changes).sort()).toEqual([0, 1]);
  });

  it("are refused when they are too many, twice the same, or another poll's", async () => {
    const poll = await aPollOf("multiple", ["A", "B", "C"]);
    const other = await publishPoll();
    expect(await poll.cast(aBrowser(), "A", "B", "C")).toMatchObject({ reason: "tooManyChoices" });
    expect(await poll.cast(aBrowser(), "A", "A")).toMatchObject({ reason: "unknownOption" });
    const mixed = [poll.idOf("A"), other.yes];
    expect(
      await castVote({ pollId: poll.id, picked: mixed, voter: aBrowser(), arrival: null }),
    ).toMatchObject({ reason: "unknownOption" });
    const two = [other.yes, other.no];
    expect(
      await castVote({ pollId: other.id, picked: two, voter: aBrowser(), arrival: null }),
    ).toMatchObject({ reason: "unknownOption" });
  });

  it("changed by many at once neither deadlock nor get lost", async () => {
    const poll = await aPollOf("multiple", ["A", "B", "C"]);
    const voters = Array.from({ length: 30 }, aBrowser);
    const ballots = [["A", "B"], ["B", "C"], ["C"], ["A", "C"]];
    for (let round = 0; round < 4; round++)
      await Promise.all(
        voters.map((voter, i) => poll.cast(voter, ...(ballots[(i + round) % 4] ?? []))),
      );
    expect((await getPublicPoll(poll.id, null))?.total).toBe(30);
    expect(await reconcileTallies()).not.toContain(poll.id);
  });
});

describe("ranked choices", () => {
  it("are counted by instant run-off, first places for all to see", async () => {
    const poll = await aPollOf("ranked", ["A", "B", "C"]);
    for (const ballot of ["AB", "AB", "BA", "BA", "CB"]) await poll.cast(aBrowser(), ...ballot);
    const view = await getPublicPoll(poll.id, null);
    expect(countOf(view)).toEqual([5, 2, 2, 1]);
    const counted = view && (await getRunoff(view));
    expect(counted?.winner).toBe(poll.idOf("B"));
    expect(counted?.rounds).toHaveLength(2);
  });

  it("keep the voter's order", async () => {
    const poll = await aPollOf("ranked", ["A", "B", "C"]);
    const voter = aBrowser();
    await poll.cast(voter, "C", "A");
    expect((await getPublicPoll(poll.id, voter))?.choices).toEqual(["C", "A"].map(poll.idOf));
  });

  it("stay hidden with the result", async () => {
    const poll = await publishPoll({ kind: "ranked", results: "after_close" });
    const view = await getPublicPoll(poll.id, null);
    expect(view && (await getRunoff(view))).toBeNull();
  });
});

describe("asked twice", () => {
  const askedTwice = () => publishPoll({ asksTwice: true });
  const say = (poll: { id: string }, option: string, voter: Voter, isBefore: boolean) =>
    castVote({ pollId: poll.id, picked: [option], voter, isBefore, arrival: null });

  it("keeps one answer before and one after for each voter, and tells how minds changed", async () => {
    const poll = await askedTwice();
    const [stays, turns, only] = [aBrowser(), aBrowser(), aBrowser()];
    await Promise.all(Array.from({ length: 20 }, () => say(poll, poll.yes, stays, true)));
    await say(poll, poll.yes, turns, true);
    await say(poll, poll.yes, stays, false);
    await say(poll, poll.no, turns, false);
    await say(poll, poll.no, only, false);
    const rows = await db.select().from(votesBefore).where(eq(votesBefore.pollId, poll.id));
    expect(rows).toHaveLength(2);
    const view = await getPublicPoll(poll.id, turns);
    expect(view).toMatchObject({ total: 3, yours: poll.no, before: poll.yes });
    const shift = view && (await getShift(view));
    const asked = { kind: "single", options: view?.options ?? [] } as const;
    expect(shiftSentence(summarise(shift ?? [], asked), english())).toBe(
      "2 readers answered before and after reading. 1 changed their mind; “No, charge a fare” gained 1.",
    );
  });

  const told = (kind: PollKind, moves: string[]) => {
    const options = ["1", "2", "3"].map((label) => ({ id: label, label }));
    const shift = moves.map((move) => ({ from: move[0] ?? "", to: move[1] ?? "", votes: 1 }));
    return shiftSentence(summarise(shift, { kind, options }), english());
  };

  it("names all that gained most, not the first of them", () => {
    expect(told("single", ["31", "32"])).toContain("“1” and “2” gained 1 each.");
    expect(told("single", ["12", "21"])).toContain("as many one way as the other.");
  });

  it("tells of a scale how many went up, and down", () => {
    expect(told("scale", ["31", "32", "12"])).toContain(
      "3 changed their minds: 1 to a higher number, 2 to a lower one.",
    );
  });

  it("what was said before stands once the story is read", async () => {
    const poll = await askedTwice();
    const voter = aBrowser();
    await say(poll, poll.yes, voter, true);
    await say(poll, poll.no, voter, true);
    await say(poll, poll.no, voter, false);
    expect(await say(poll, poll.yes, voter, true)).toMatchObject({ reason: "answeredAlready" });
    expect(await say(poll, poll.no, voter, true)).toEqual({ ok: true });
  });

  it("is refused where a poll asks once", async () => {
    const poll = await publishPoll();
    expect(await say(poll, poll.yes, aBrowser(), true)).toMatchObject({ reason: "unknownOption" });
  });

  it("both answers follow the account", async () => {
    const poll = await askedTwice();
    const voter = aBrowser();
    const { id: accountId } = await aPerson();
    await say(poll, poll.yes, voter, true);
    await say(poll, poll.no, voter, false);
    await mergeVotes(accountId, voter.browserId ?? "");
    expect(await getPublicPoll(poll.id, { accountId, browserId: null })).toMatchObject({
      before: poll.yes,
      yours: poll.no,
    });
  });

  it("the first answer locks the wording, even before reading", async () => {
    const poll = await askedTwice();
    await say(poll, poll.yes, aBrowser(), true);
    const reworded = { ...poll.draft, question: "Something else?" };
    const update = db.transaction((tx) => applyPoll(tx, null, reworded));
    await expect(update).resolves.toMatchObject({ ok: false, reason: "pollLocked" });
  });
});
