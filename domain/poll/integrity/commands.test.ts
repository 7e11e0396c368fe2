import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { pollTallies, votes } from "@/db/schema/poll";
import { roles } from "@/domain/person/rules";
import { getPublicPoll } from "../queries";
import { aBrowser, aMember, anArrival, publishPoll } from "../testing";
import { castVote, mergeVotes } from "../votes";
import { judgeBurst, setBurstsAside } from "./commands";
import { listBursts } from "./queries";
import { reconcileTallies } from "./reconcile";

/** A program with many cookies and one address. */
async function aBurst(count = 14) {
  const poll = await publishPoll();
  const arrival = anArrival({ fromPage: false });
  const voters = Array.from({ length: count }, aBrowser);
  for (const voter of voters)
    await castVote({ pollId: poll.id, picked: [poll.yes], voter, arrival });
  await castVote({ pollId: poll.id, picked: [poll.no], voter: aBrowser(), arrival: anArrival() });
  return { poll, voters };
}

const shown = async (id: string) => {
  const poll = await getPublicPoll(id, null);
  return [poll?.total, poll?.setAside];
};

describe("a burst", () => {
  it("is set aside once, however many look, and nothing else with it", async () => {
    const { poll } = await aBurst();
    await Promise.all([setBurstsAside(), setBurstsAside(), setBurstsAside()]);
    expect(await shown(poll.id)).toEqual([1, 14]);
    const [burst, ...others] = await listBursts(await aMember("moderator"), poll.id);
    expect(others).toEqual([]);
    expect(burst).toMatchObject({ rule: "neverOpened", status: "quarantined", votes: 14 });
    expect(burst?.seen).toMatchObject({ voters: 14, withoutPage: 14, agreement: 100 });
  });

  it("is judged by people: thrown out, restored, each with a reason; rules leave it alone then", async () => {
    const { poll } = await aBurst();
    await setBurstsAside();
    const moderator = await aMember("moderator");
    const [burst] = await listBursts(moderator, poll.id);
    const judge = (verdict: "counted" | "void") =>
      judgeBurst(moderator, {
        pollId: poll.id,
        burstId: burst?.id ?? "",
        verdict,
        reason: "Seen.",
      });
    expect(await judge("void")).toEqual({ ok: true, votes: 14 });
    expect(await shown(poll.id)).toEqual([1, 14]);
    expect(await judge("void")).toMatchObject({ reason: "sameAgain" });
    expect(await judge("counted")).toEqual({ ok: true, votes: 14 });
    expect(await setBurstsAside()).not.toContain(poll.id);
    expect(await shown(poll.id)).toEqual([15, 0]);
    expect((await listBursts(moderator, poll.id))[0]).toMatchObject({
      status: "counted",
      decidedBy: moderator.name,
      reason: "Seen.",
    });
  });

  it.each(roles)("may be judged by %s", async (role) => {
    const { poll } = await aBurst(12);
    await setBurstsAside();
    const [burst] = await listBursts(await aMember("moderator"), poll.id);
    const answer = await judgeBurst(await aMember(role), {
      pollId: poll.id,
      burstId: burst?.id ?? "",
      verdict: "counted",
      reason: "A class of ours.",
    });
    expect(answer.ok).toBe(["editor", "moderator", "admin"].includes(role));
    expect(await shown(poll.id)).toEqual(answer.ok ? [13, 0] : [1, 12]);
  });

  it("a burst of one poll is not judged through another", async () => {
    const { poll } = await aBurst(12);
    await setBurstsAside();
    const other = await publishPoll();
    const moderator = await aMember("moderator");
    const [burst] = await listBursts(moderator, poll.id);
    const input = { burstId: burst?.id ?? "", verdict: "void", reason: "No." } as const;
    expect(await judgeBurst(moderator, { ...input, pollId: other.id })).toMatchObject({
      reason: "notFound",
    });
  });

  it("never takes a signed-in reader's vote, nor one from a network that says nothing", async () => {
    const poll = await publishPoll();
    const arrival = anArrival({ fromPage: false });
    for (let n = 0; n < 12; n++) {
      const voter = aBrowser();
      await castVote({ pollId: poll.id, picked: [poll.yes], voter, arrival });
      await mergeVotes((await aMember("reader")).id, voter.browserId ?? "");
    }
    const here = anArrival({ fromPage: false, agent: null });
    for (let n = 0; n < 12; n++)
      await castVote({ pollId: poll.id, picked: [poll.yes], voter: aBrowser(), arrival: here });
    await setBurstsAside();
    expect(await shown(poll.id)).toEqual([24, 0]);
  });

  it("moves while voters change their minds: no deadlock, no vote lost", async () => {
    const { poll, voters } = await aBurst();
    const minds = voters.flatMap((voter) =>
      [poll.no, poll.yes].map(
        (option) => () => castVote({ pollId: poll.id, picked: [option], voter, arrival: null }),
      ),
    );
    await Promise.all([setBurstsAside(), ...minds.map((go) => go())]);
    expect(await shown(poll.id)).toEqual([1, 14]);
    expect(await reconcileTallies()).not.toContain(poll.id);
  });
});

describe("reconciling", () => {
  it("mends a tally that somebody wrote past the trigger, and finds nothing the next time", async () => {
    const { poll } = await aBurst();
    await setBurstsAside();
    await db.update(pollTallies).set({ votes: 99 }).where(eq(pollTallies.optionId, poll.yes));
    expect(await reconcileTallies()).toContain(poll.id);
    expect(await shown(poll.id)).toEqual([1, 14]);
    expect(await reconcileTallies()).not.toContain(poll.id);
    const rows = await db.select().from(votes).where(eq(votes.pollId, poll.id));
    expect(rows).toHaveLength(15);
  });
});
