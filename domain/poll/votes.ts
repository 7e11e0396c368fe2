import "server-only";
import { sql } from "drizzle-orm";
import { type Connection, pool } from "@/db/client";
import { limits, maxChanges } from "./rules";
import type { Voter } from "./voter";

type Refused =
  | "notFound"
  | "unknownOption"
  | "tooManyChoices"
  | "notYetOpen"
  | "closed"
  | "tooFast"
  /** Many new voters from one network: who takes a challenge need not wait. */
  | "crowded"
  | "tooManyChanges"
  | "answeredAlready";
export type VoteRefusal = { ok: false; reason: Refused; wait: number };

/** How a vote came, for limits and for the rules that look at crowds; no part of it is kept. */
export type Arrival = {
  /** A bucket from `addressBucket`, never an address. */
  network: string;
  /** From `agentFamily`; null where the network says nothing of who votes. */
  agent: string | null;
  /** Whether the page with the form had been fetched. */
  fromPage: boolean;
  hasProved: boolean;
};

/**
 * Casts a vote, or moves it: one call of a function in the database (see the migration
 * poll_kinds_and_integrity), because a vote must be one round trip and one transaction.
 * @param vote.picked the choice; several in the voter's order where the poll takes several
 * @param vote.arrival null lifts the limits
 */
export async function castVote(vote: {
  pollId: string;
  picked: readonly string[];
  isBefore?: boolean;
  voter: Voter;
  arrival: Arrival | null;
}): Promise<{ ok: true } | VoteRefusal> {
  const { pollId, isBefore = false, arrival } = vote;
  const { accountId, browserId } = vote.voter;
  const picked = `{${vote.picked.join(",")}}`;
  const { network = null, agent = null, fromPage = false, hasProved = false } = arrival ?? {};
  // The driver itself, because it prepares what it runs: a vote is planned once, not every time.
  const [answer] = await pool().sql<{ outcome: "cast" | Refused; wait: number }[]>`
    select * from cast_vote(${pollId}::uuid, ${picked}::text::uuid[], ${isBefore}, ${accountId}::uuid,
      ${browserId}, ${network}, ${agent}, ${fromPage}, ${hasProved}, ${maxChanges},
      ${limits.voter.burst}, ${limits.voter.every}, ${limits.newVoters.burst},
      ${limits.newVoters.every}, ${limits.proved.burst}, ${limits.proved.every})`;
  if (!answer) throw new Error("cast_vote gave no answer");
  const { outcome, wait } = answer;
  return outcome === "cast" ? { ok: true } : { ok: false, reason: outcome, wait };
}

/**
 * What this browser voted becomes the account's, where polls are open: called at sign-in, and by an
 * account's vote itself for its poll. The account's own vote wins.
 * @returns in how many polls
 */
export async function mergeVotes(accountId: string, browserId: string): Promise<number> {
  const [row] = await pool().sql<{ merged: number }[]>`
    select merge_votes(${accountId}::uuid, ${browserId}, null) as merged`;
  return row?.merged ?? 0;
}

/** Once an account's address is confirmed, rules neither look at its votes nor keep them aside. */
export const vouchForVotes = (on: Connection, accountId: string) =>
  on.execute(sql`select vouch_for_votes(${accountId}::uuid)`);
