import "server-only";
import { pool } from "@/db/client";
import { limits, maxChanges } from "./rules";
import type { Voter } from "./voter";

type Refused =
  | "notFound"
  | "unknownOption"
  | "notYetOpen"
  | "closed"
  | "tooFast"
  | "tooManyChanges";
export type VoteRefusal = { ok: false; reason: Refused; wait: number };

/**
 * Casts a vote, or moves it: one call of a function in the database (see the migration
 * sound_votes), because a vote must be one round trip and one transaction.
 * @param vote.address a bucket from `addressBucket`, never an address; null lifts the limits
 */
export async function castVote(vote: {
  pollId: string;
  optionId: string;
  voter: Voter;
  address: string | null;
}): Promise<{ ok: true } | VoteRefusal> {
  const { pollId, optionId, address } = vote;
  const { accountId, browserId } = vote.voter;
  if (accountId && browserId) await mergeVotes(accountId, browserId, pollId);
  // The driver itself, because it prepares what it runs: a vote is planned once, not every time.
  const [answer] = await pool().sql<{ outcome: "cast" | Refused; wait: number }[]>`
    select * from cast_vote(${pollId}::uuid, ${optionId}::uuid, ${accountId}::uuid, ${browserId},
      ${address}, ${maxChanges}, ${limits.voter.burst}, ${limits.voter.every},
      ${limits.newVoters.burst}, ${limits.newVoters.every})`;
  if (!answer) throw new Error("cast_vote gave no answer");
  const { outcome, wait } = answer;
  return outcome === "cast" ? { ok: true } : { ok: false, reason: outcome, wait };
}

/**
 * What this browser voted becomes the account's, where polls are open: called at sign-in and before
 * an account's vote. The account's own vote wins.
 * @returns in how many polls
 */
export async function mergeVotes(
  accountId: string,
  browserId: string,
  pollId: string | null = null,
): Promise<number> {
  const [row] = await pool().sql<{ merged: number }[]>`
    select merge_votes(${accountId}::uuid, ${browserId}, ${pollId}::uuid) as merged`;
  return row?.merged ?? 0;
}
