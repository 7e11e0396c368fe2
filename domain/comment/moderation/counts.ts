import "server-only";
import { and, desc, eq, exists, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { stories } from "@/db/schema/story";
import type { Staff } from "@/domain/person/rules";
import { arrivedSince, inQueue, matches, narrowedTo } from "./filter";
import type { QueueInput } from "./input";
import { mostCounted, type Queue, queues } from "./rules";

export type QueueCounts = Record<Queue, number>;

/** How many wait in each queue, and the moment that was true. */
export async function countQueues(
  _by: Staff,
  story?: string,
): Promise<{ counts: QueueCounts; at: string }> {
  const counted = queues.map(
    (tab) =>
      sql`(select count(*)::int from (${db
        .select({ one: sql`1` })
        .from(comments)
        .where(inQueue(tab, story))
        .limit(mostCounted)}) queue) as ${sql.identifier(tab)}`,
  );
  const [row] = await db.execute<QueueCounts & { at: string }>(
    sql`select ${sql.join(counted, sql`, `)}, to_json(now())#>>'{}' as at`,
  );
  if (!row) throw new Error("no counts");
  const { at, ...counts } = row;
  return { counts, at };
}

/** How many have come into a queue since it was read, so that the page can say so and keep still. */
export async function countArrivals(
  _by: Staff,
  { tab, story, q, since, ...narrowing }: Omit<QueueInput, "after" | "since"> & { since: string },
): Promise<number> {
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(
    db
      .select({ id: comments.id })
      .from(comments)
      .where(and(inQueue(tab, story), matches(q), narrowedTo(narrowing), arrivedSince(tab, since)))
      .limit(mostCounted)
      .as("arrived"),
  );
  return row?.count ?? 0;
}

/** The stories one can narrow a queue to: those talked about, the latest first. */
export const listDiscussedStories = (_by: Staff): Promise<{ id: string; headline: string }[]> =>
  db
    .select({ id: stories.id, headline: stories.headline })
    .from(stories)
    .where(
      exists(db.select({ one: sql`1` }).from(comments).where(eq(comments.storyId, stories.id))),
    )
    .orderBy(desc(stories.updatedAt))
    .limit(100);
