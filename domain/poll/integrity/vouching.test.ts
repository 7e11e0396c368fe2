import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { aPerson } from "@/db/builders";
import { db } from "@/db/client";
import { votes } from "@/db/schema/poll";
import { markConfirmed } from "@/domain/account/commands";
import { getPublicPoll } from "../queries";
import { limits } from "../rules";
import { aBrowser, aMember, anArrival, publishPoll } from "../testing";
import type { Voter } from "../voter";
import { castVote, mergeVotes } from "../votes";
import { judgeBurst, setBurstsAside } from "./commands";
import { listBursts } from "./queries";
import { reconcileTallies } from "./reconcile";

type Poll = Awaited<ReturnType<typeof publishPoll>>;

const crowdSize = 14;
const confirmed = () => aPerson();
const unconfirmed = () => aPerson({ emailConfirmedAt: null });

/** A crowd that rules find, one of whom is somebody. */
async function aCrowd() {
  const poll = await publishPoll();
  const arrival = anArrival({ fromPage: false });
  const voters = Array.from({ length: crowdSize }, aBrowser);
  const vote = (voter: Voter) => castVote({ pollId: poll.id, picked: [poll.yes], voter, arrival });
  const rest = voters.slice(1);
  return { poll, vote, rest, browserId: voters[0]?.browserId ?? "" };
}

const total = async ({ id }: Poll) => {
  const shown = await getPublicPoll(id, null);
  return [shown?.total, shown?.setAside];
};

const statusOf = async ({ id }: Poll, accountId: string) =>
  (await getPublicPoll(id, { accountId, browserId: null }))?.yoursIs;

async function judge(poll: Poll, verdict: "counted" | "void") {
  const moderator = await aMember("moderator");
  const [burst] = await listBursts(moderator, poll.id);
  const burstId = burst?.id ?? "";
  return judgeBurst(moderator, { pollId: poll.id, burstId, verdict, reason: "Looked at." });
}

/** What somebody does, in whatever order; `vote` is without an account until they have signed in. */
type Step = "vote" | "sign in" | "rules look" | "thrown out";

async function run(steps: readonly Step[], accountId: string) {
  const { poll, vote, rest, browserId } = await aCrowd();
  let isSignedIn = false;
  for (const voter of rest) await vote(voter);
  for (const step of steps) {
    if (step === "vote") await vote({ accountId: isSignedIn ? accountId : null, browserId });
    if (step === "rules look") await setBurstsAside();
    if (step === "thrown out") await judge(poll, "void");
    if (step === "sign in") {
      await mergeVotes(accountId, browserId);
      isSignedIn = true;
    }
  }
  return poll;
}

describe("somebody in a crowd that is set aside", () => {
  it.each<[Step[], number]>([
    [["sign in", "vote", "rules look"], 1],
    [["vote", "sign in", "rules look"], 1],
    [["vote", "rules look", "sign in"], 1],
    [["vote", "rules look", "sign in", "rules look"], 1],
  ])("with a confirmed account counts, whatever came first: %j", async (steps, counted) => {
    const { id } = await confirmed();
    const poll = await run(steps, id);
    expect(await total(poll)).toEqual([counted, crowdSize - 1]);
    expect(await statusOf(poll, id)).toBe("counted");
    expect(await reconcileTallies()).not.toContain(poll.id);
  });

  it.each<[Step[]]>([
    [["sign in", "vote", "rules look"]],
    [["vote", "sign in", "rules look"]],
    [["vote", "rules look", "sign in"]],
  ])("with an account that anybody could make does not: %j", async (steps) => {
    const { id } = await unconfirmed();
    const poll = await run(steps, id);
    expect(await total(poll)).toEqual([0, crowdSize]);
    await db.transaction((tx) => markConfirmed(tx, id));
    expect(await total(poll)).toEqual([1, crowdSize - 1]);
    await setBurstsAside();
    expect(await statusOf(poll, id)).toBe("counted");
    expect(await reconcileTallies()).not.toContain(poll.id);
  });

  it("does not bring back what a person threw out", async () => {
    const { id } = await confirmed();
    const poll = await run(["vote", "rules look", "thrown out", "sign in"], id);
    expect(await total(poll)).toEqual([0, crowdSize]);
    expect(await statusOf(poll, id)).toBe("void");
  });

  it("has left it: a later verdict on the others is not theirs", async () => {
    const { id } = await confirmed();
    const poll = await run(["vote", "rules look", "sign in"], id);
    expect(await judge(poll, "void")).toEqual({ ok: true, votes: crowdSize - 1 });
    expect(await statusOf(poll, id)).toBe("counted");
  });

  it("brings one vote back, however many browsers of the crowd sign in", async () => {
    const { poll, vote, rest } = await aCrowd();
    for (const voter of rest) await vote(voter);
    await setBurstsAside();
    const { id } = await confirmed();
    await Promise.all(rest.map(({ browserId }) => mergeVotes(id, browserId ?? "")));
    expect(await total(poll)).toEqual([1, 0]);
    const rows = await db.select().from(votes).where(eq(votes.pollId, poll.id));
    expect(rows).toHaveLength(1);
  });
});

describe("accounts without a confirmed address", () => {
  it("are newcomers of their network like browsers; confirmed ones are not", async () => {
    const poll = await publishPoll();
    const arrival = anArrival();
    const vote = (accountId: string) =>
      castVote({
        pollId: poll.id,
        picked: [poll.no],
        voter: { accountId, browserId: null },
        arrival,
      });
    for (let n = 0; n < limits.newVoters.burst; n++)
      expect(await vote((await unconfirmed()).id)).toEqual({ ok: true });
    expect(await vote((await unconfirmed()).id)).toMatchObject({ reason: "crowded" });
    expect(await vote((await confirmed()).id)).toEqual({ ok: true });
  });
});
