import "server-only";
import { and, asc, eq, inArray, ne, or, sql } from "drizzle-orm";
import { type Connection, db, type Transaction } from "@/db/client";
import { commentClaims } from "@/db/schema/claim";
import { comments } from "@/db/schema/comment";
import type { Staff } from "@/domain/person/rules";
import type { ClaimInput } from "./input";
import { claimsOn } from "./queries";
import { type Claim, claimSeconds } from "./rules";

/** Heard by everybody with the queue open. A claim is no decision: it leaves no trace in the log. */
export const claimChannel = "galley_claim";

/**
 * Takes cards for a minute, as far as nobody else has them, and lets go of others. Answers who has
 * each card that was asked for.
 */
export async function claimCards(
  by: Staff,
  { hold = [], drop = [] }: ClaimInput,
): Promise<{ claims: Claim[] }> {
  // By itself: who let go of one card while waiting for another could be waited for in turn.
  await db.transaction((tx) => dropClaims(tx, by, drop));
  return db.transaction(async (tx) => {
    // In one order, so that two hands that overlap cannot wait for each other.
    const there = await tx
      .select({ id: comments.id })
      .from(comments)
      .where(inArray(comments.id, hold))
      .orderBy(asc(comments.id));
    if (there.length > 0)
      await tx
        .insert(commentClaims)
        .values(
          there.map(({ id }) => ({
            commentId: id,
            moderatorId: by.id,
            until: sql`clock_timestamp() + make_interval(secs => ${claimSeconds})`,
          })),
        )
        .onConflictDoUpdate({
          target: commentClaims.commentId,
          set: { moderatorId: sql`excluded.moderator_id`, until: sql`excluded.until` },
          setWhere: or(
            eq(commentClaims.moderatorId, by.id),
            sql`${commentClaims.until} <= clock_timestamp()`,
          ),
        });
    const claims = [...(await claimsOn(hold, tx)).values()];
    for (const claim of claims) if (claim.byId === by.id) await announce(tx, claim);
    return { claims };
  });
}

/** Lets go of what one holds; what others hold stays theirs. */
export async function dropClaims(
  tx: Transaction,
  by: Staff,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const own = and(inArray(commentClaims.commentId, [...ids]), eq(commentClaims.moderatorId, by.id));
  await tx
    .select({ id: commentClaims.commentId })
    .from(commentClaims)
    .where(own)
    .orderBy(asc(commentClaims.commentId))
    .for("update");
  const dropped = await tx
    .delete(commentClaims)
    .where(own)
    .returning({ commentId: commentClaims.commentId });
  for (const { commentId } of dropped) await announce(tx, { commentId });
}

/** Somebody else who has the card at this moment. */
export async function findHolder(
  on: Connection,
  by: Staff,
  commentId: string,
): Promise<Claim | undefined> {
  const [claimed] = await on
    .select({ id: commentClaims.commentId })
    .from(commentClaims)
    .where(and(eq(commentClaims.commentId, commentId), ne(commentClaims.moderatorId, by.id)));
  return claimed && (await claimsOn([commentId], on)).get(commentId);
}

const announce = (tx: Transaction, claim: Claim | { commentId: string }) =>
  tx.execute(sql`select pg_notify(${claimChannel}, ${JSON.stringify(claim)})`);
