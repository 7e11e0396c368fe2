import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { db, type Transaction } from "@/db/client";
import { pollBursts, polls, votes, voteTraces } from "@/db/schema/poll";
import { record } from "@/domain/event/commands";
import { may, type Staff } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import type { Trace } from "./crowd";
import type { Judgement } from "./input";
import { type Burst, findBursts } from "./rules";

/** Rules see the last minutes only: whoever has voted for longer than this is judged. */
const looksBack = "3 minutes";
/** After this nobody can say from which network a vote came, the database neither. */
const traceIsKept = "10 minutes";

/**
 * Looks at the new voters of the last minutes and sets aside what the rules find. Safe to run on
 * several instances at once: a vote is set aside once.
 * @returns the polls in which something was
 */
export async function setBurstsAside(): Promise<string[]> {
  const busy = await db.execute<{ id: string }>(sql`
    select distinct poll_id as id from vote_traces where at > now() - ${looksBack}::interval`);
  const changed: string[] = [];
  for (const { id } of busy) if (await judgePoll(id)) changed.push(id);
  await db.delete(voteTraces).where(sql`${voteTraces.at} < now() - ${traceIsKept}::interval`);
  return changed;
}

async function judgePoll(pollId: string): Promise<boolean> {
  const bursts = findBursts(await tracesOf(pollId), await usualPace(pollId));
  if (bursts.length === 0) return false;
  return db.transaction(async (tx) => {
    await lock(tx, pollId);
    let aside = 0;
    for (const burst of bursts) aside += await setAside(tx, pollId, burst);
    return aside > 0;
  });
}

/** New voters whose votes still count and were never judged; confirmed accounts leave no trace. */
async function tracesOf(pollId: string): Promise<Trace[]> {
  const rows = await db.execute<Omit<Trace, "at"> & { at: string }>(sql`
    select encode(t.voter_key, 'hex') as "voterKey", t.option_id as "optionId", t.network, t.agent,
      t.has_token as "hasToken", extract(epoch from t.at) * 1000 as at
    from vote_traces t join votes v on v.poll_id = t.poll_id and v.voter_key = t.voter_key
    where t.poll_id = ${pollId}::uuid and t.at > now() - ${looksBack}::interval
      and v.status = 'counted' and v.burst_id is null`);
  return rows.map((row) => ({ ...row, at: Number(row.at) }));
}

/** New voters a minute, over the hour before the rules look. */
async function usualPace(pollId: string): Promise<number> {
  const [row] = await db.execute<{ pace: number }>(sql`
    select count(*) / 60.0 as pace from votes where poll_id = ${pollId}::uuid
      and cast_at between now() - interval '1 hour' - ${looksBack}::interval
        and now() - ${looksBack}::interval`);
  return Number(row?.pace ?? 0);
}

/** Held against casting: a batch of votes must not meet voters who move theirs the other way. */
const lock = (tx: Transaction, pollId: string) =>
  tx.select({ id: polls.id }).from(polls).where(eq(polls.id, pollId)).for("update");

async function setAside(tx: Transaction, pollId: string, burst: Burst): Promise<number> {
  const id = v7();
  const { rule, startsAt, endsAt, seen } = burst;
  await tx.insert(pollBursts).values({ id, pollId, rule, seen, startsAt, endsAt });
  const moved = await tx
    .update(votes)
    .set({ status: "quarantined", burstId: id })
    .where(
      and(
        eq(votes.pollId, pollId),
        // One parameter: a flood has more voters than a statement takes parameters.
        sql`${votes.voterKey} in (select decode(k, 'hex')
          from unnest(string_to_array(${burst.voterKeys.join(",")}, ',')) k)`,
        eq(votes.status, "counted"),
        isNull(votes.burstId),
        // Somebody may have confirmed an account since the traces were read.
        sql`exists (select from ${voteTraces} where ${voteTraces.pollId} = ${votes.pollId}
          and ${voteTraces.voterKey} = ${votes.voterKey})`,
      ),
    )
    .returning({ poll: votes.pollId });
  if (moved.length === 0) await tx.delete(pollBursts).where(eq(pollBursts.id, id));
  else
    await record(tx, {
      actorId: null,
      verb: "poll.votesSetAside",
      subject: { type: "poll", id: pollId },
      data: { votes: moved.length, rule },
    });
  return moved.length;
}

/**
 * A person's word on votes that were set aside: they count after all, or they do not. It can be
 * taken back by the same means, each time with a reason.
 */
export async function judgeBurst(
  actor: Staff,
  { pollId, burstId, verdict, reason }: Judgement,
): Promise<Result<{ votes: number }, "forbidden" | "notFound" | "sameAgain">> {
  if (!may(actor.role, "poll.integrity")) return refuse("forbidden");
  return db.transaction(async (tx) => {
    await lock(tx, pollId);
    const here = and(eq(pollBursts.id, burstId), eq(pollBursts.pollId, pollId));
    const [burst] = await tx.select({ status: pollBursts.status }).from(pollBursts).where(here);
    if (!burst) return refuse("notFound");
    if (burst.status === verdict) return refuse("sameAgain");
    const moved = await tx
      .update(votes)
      .set({ status: verdict })
      .where(and(eq(votes.pollId, pollId), eq(votes.burstId, burstId)))
      .returning({ poll: votes.pollId });
    await tx
      .update(pollBursts)
      .set({ status: verdict, decidedBy: actor.id, decidedAt: sql`now()`, reason })
      .where(here);
    await record(tx, {
      actorId: actor.id,
      verb: verdict === "void" ? "poll.votesVoided" : "poll.votesRestored",
      subject: { type: "poll", id: pollId },
      data: { votes: moved.length, reason, burstId },
    });
    return { ok: true, votes: moved.length };
  });
}
