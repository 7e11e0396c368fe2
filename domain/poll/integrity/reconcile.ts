import "server-only";
import { sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { record } from "@/domain/event/commands";
import { log } from "@/lib/log";

/**
 * Tallies are kept by triggers and cannot differ from the rows they count, unless somebody wrote
 * past the triggers or restored half a backup. This looks, mends and says so.
 * @returns the polls that were mended
 */
export async function reconcileTallies(): Promise<string[]> {
  const wrong = await db.execute<{ id: string }>(sql`
    select distinct o.poll_id as id from (${differing}) d join poll_options o on o.id = d.option_id
    union select distinct b.poll_id from (${differingBallots}) b`);
  for (const { id } of wrong) {
    await db.transaction((tx) => mend(tx, id));
    log.error({ pollId: id }, "the tallies of a poll differed from its votes; mended");
  }
  return wrong.map(({ id }) => id);
}

/** Polls whose votes can still change; with its secret gone a poll rests for good. */
const alive = sql`(select id from polls where secret is not null)`;

const perStatus = sql`count(*) filter (where v.status = 'counted') as votes,
  count(*) filter (where v.status = 'quarantined') as quarantined,
  count(*) filter (where v.status = 'void') as void`;

const countedByOption = sql`
  select c.option_id, v.slot, ${perStatus}
  from votes v cross join lateral unnest(coalesce(v.choices, array[v.option_id])) as c(option_id)
  where v.poll_id in ${alive} group by c.option_id, v.slot`;

const countedByBallot = sql`
  select v.poll_id, v.choices, v.slot, ${perStatus}
  from votes v where v.choices is not null and v.poll_id in ${alive} group by v.poll_id, v.choices, v.slot`;

// One statement sees votes and tallies as they were at one moment, so a vote under way is no fault.
const differing = sql`
  select option_id from (${countedByOption}) r full join (select t.* from poll_tallies t
    join poll_options o on o.id = t.option_id where o.poll_id in ${alive}) t using (option_id, slot)
  where (coalesce(r.votes, 0), coalesce(r.quarantined, 0), coalesce(r.void, 0))
    <> (coalesce(t.votes, 0), coalesce(t.quarantined, 0), coalesce(t.void, 0))`;

const differingBallots = sql`
  select poll_id from (${countedByBallot}) r full join (select * from poll_ballots
    where poll_id in ${alive}) t using (poll_id, choices, slot)
  where (coalesce(r.votes, 0), coalesce(r.quarantined, 0), coalesce(r.void, 0))
    <> (coalesce(t.votes, 0), coalesce(t.quarantined, 0), coalesce(t.void, 0))`;

async function mend(tx: Transaction, id: string): Promise<void> {
  await tx.execute(sql`select 1 from polls where id = ${id}::uuid for update`);
  await tx.execute(sql`delete from poll_tallies
    where option_id in (select id from poll_options where poll_id = ${id}::uuid)`);
  await tx.execute(sql`insert into poll_tallies (option_id, slot, votes, quarantined, void)
    select c.* from (${countedByOption}) c join poll_options o on o.id = c.option_id
    where o.poll_id = ${id}::uuid`);
  await tx.execute(sql`delete from poll_ballots where poll_id = ${id}::uuid`);
  await tx.execute(sql`insert into poll_ballots (poll_id, choices, slot, votes, quarantined, void)
    select c.* from (${countedByBallot}) c where c.poll_id = ${id}::uuid`);
  await record(tx, {
    actorId: null,
    verb: "poll.reconciled",
    subject: { type: "poll", id },
  });
}
