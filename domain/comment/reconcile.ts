import "server-only";
import { sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { storyTallies } from "@/db/schema/comment";
import { log } from "@/lib/log";

/**
 * Counts kept by triggers, compared with the rows they count: reactions of each comment, comments
 * of each story. What differs is mended, under the row's lock, so that nothing that comes meanwhile
 * is counted twice or lost.
 * @returns the stories that differed, for the page cache
 */
export async function reconcileComments(): Promise<string[]> {
  const reacted = await db.execute<{ id: string; story: string }>(sql`
    select c.id, c.story_id as story from comments c
    left join (select comment_id,
        count(*) filter (where kind = 'good_point') as good,
        count(*) filter (where kind = 'changed_mind') as changed
      from comment_reactions group by comment_id) r on r.comment_id = c.id
    where (c.good_points, c.changed_minds)
      is distinct from (coalesce(r.good, 0), coalesce(r.changed, 0))`);
  for (const { id } of reacted) await db.transaction((tx) => mendReactions(tx, id));
  const counted = await db.execute<{ story: string }>(sql`
    select story_id as story from (select story_id, count(*) as comments from comments
      where status in ('NONE', 'APPROVED') group by story_id) c
    full join story_tallies t using (story_id)
    where coalesce(c.comments, 0) <> coalesce(t.comments, 0)`);
  for (const { story } of counted) await db.transaction((tx) => mendTally(tx, story));
  const wrong = new Set([...reacted, ...counted].map(({ story }) => story));
  for (const storyId of wrong)
    log.error({ storyId }, "counts of comments differed from their rows; mended");
  return [...wrong];
}

/** A statement after the lock sees whatever was committed before it; what comes later adds itself. */
async function mendReactions(tx: Transaction, id: string): Promise<void> {
  await tx.execute(sql`select from comments where id = ${id}::uuid for update`);
  const ofKind = (kind: string) => sql`(select count(*) from comment_reactions
    where comment_id = ${id}::uuid and kind = ${kind}::reaction_kind)`;
  await tx.execute(sql`update comments set good_points = ${ofKind("good_point")},
    changed_minds = ${ofKind("changed_mind")} where id = ${id}::uuid`);
}

async function mendTally(tx: Transaction, storyId: string): Promise<void> {
  await tx.insert(storyTallies).values({ storyId }).onConflictDoNothing();
  await tx.execute(sql`select from story_tallies where story_id = ${storyId}::uuid for update`);
  await tx.execute(sql`update story_tallies set comments = (select count(*) from comments
    where story_id = ${storyId}::uuid and status in ('NONE', 'APPROVED'))
    where story_id = ${storyId}::uuid`);
}
