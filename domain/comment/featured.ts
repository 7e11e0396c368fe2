import "server-only";
import { and, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { record } from "@/domain/event/commands";

/** Two who feature for one story at once queue here, before they lock any comment. */
export const lockFeatures = (tx: Transaction, storyId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`features:${storyId}`}, 0))`);

/** A side has one best case: the one before gives way. Call it under lockFeatures. */
export async function giveWay(
  tx: Transaction,
  actorId: string,
  { id, storyId, sideId }: { id: string; storyId: string; sideId: string | null },
): Promise<void> {
  if (!sideId) return;
  const former = await tx
    .update(comments)
    .set({ featuredAt: null, version: sql`${comments.version} + 1`, updatedAt: sql`now()` })
    .where(
      and(
        eq(comments.storyId, storyId),
        eq(comments.sideId, sideId),
        isNotNull(comments.featuredAt),
        ne(comments.id, id),
      ),
    )
    .returning({ id: comments.id });
  for (const one of former)
    await record(tx, {
      actorId,
      verb: "comment.unfeatured",
      subject: { type: "comment", id: one.id },
      data: { instead: id },
    });
}
