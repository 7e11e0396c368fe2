import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { comments, verdicts } from "@/db/schema/comment";
import type { Staff } from "@/domain/person/rules";
import { dropClaims, findHolder } from "../claim/commands";
import { lockFeatures } from "../featured";
import { decideIn } from "./commands";
import type { BulkInput, BulkUndoInput } from "./input";
import { takeBackIn } from "./undoing";

export type BulkResult = {
  ok: true;
  given: { commentId: string; verdictId: string; version: number }[];
  /** Held by a colleague, judged meanwhile, gone, or standing like that already. */
  skipped: string[];
  storyIds: string[];
};

/**
 * One decision on many cards, in one transaction: each gets a verdict and a log row of its own.
 * Cards that moved meanwhile or that a colleague has are left out and named.
 */
export const decideMany = (by: Staff, { cards, ...given }: BulkInput): Promise<BulkResult> =>
  db.transaction(async (tx) => {
    const result: BulkResult = { ok: true, given: [], skipped: [], storyIds: [] };
    for (const card of await inLockOrder(tx, cards)) {
      const holder = await findHolder(tx, by, card.commentId);
      const done = holder ? null : await decideIn(tx, by, { ...given, ...card });
      if (!done?.ok) {
        result.skipped.push(card.commentId);
        continue;
      }
      const { verdictId, version, storyId } = done;
      result.given.push({ commentId: card.commentId, verdictId, version });
      if (!result.storyIds.includes(storyId)) result.storyIds.push(storyId);
    }
    await dropClaims(
      tx,
      by,
      result.given.map(({ commentId }) => commentId),
    );
    return result;
  });

/**
 * Two who sweep over the same cards, or over the same stories whose counts these change, meet at
 * the first, not crosswise. What is not there comes last and is left out.
 */
async function inLockOrder<T extends { commentId: string }>(
  tx: Transaction,
  cards: readonly T[],
): Promise<T[]> {
  const ids = cards.map(({ commentId }) => commentId);
  const rows = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(inArray(comments.id, ids))
    .orderBy(asc(comments.storyId), asc(comments.id));
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  const placeOf = ({ commentId }: T) => places.get(commentId.toLowerCase()) ?? rows.length;
  return [...cards].sort((a, b) => placeOf(a) - placeOf(b));
}

export type BulkUndoResult = {
  ok: true;
  undone: { commentId: string; version: number }[];
  skipped: string[];
  storyIds: string[];
};

/** Takes one's own verdicts back together, but for those that something has happened to since. */
export const undoMany = (by: Staff, { verdictIds }: BulkUndoInput): Promise<BulkUndoResult> =>
  db.transaction(async (tx) => {
    const result: BulkUndoResult = { ok: true, undone: [], skipped: [], storyIds: [] };
    for (const verdictId of await ownInLockOrder(tx, by, verdictIds)) {
      const back = await takeBackIn(tx, by, verdictId);
      if (!back.ok) {
        result.skipped.push(verdictId);
        continue;
      }
      result.undone.push({ commentId: back.commentId, version: back.version });
      if (!result.storyIds.includes(back.storyId)) result.storyIds.push(back.storyId);
    }
    return result;
  });

async function ownInLockOrder(tx: Transaction, by: Staff, ids: string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: verdicts.id, storyId: comments.storyId, featuredAt: verdicts.fromFeaturedAt })
    .from(verdicts)
    .innerJoin(comments, eq(comments.id, verdicts.commentId))
    .where(
      and(inArray(verdicts.id, ids), eq(verdicts.moderatorId, by.id), isNull(verdicts.undoneAt)),
    )
    .orderBy(asc(comments.storyId), asc(comments.id));
  const featured = rows.filter(({ featuredAt }) => featuredAt !== null);
  for (const storyId of new Set(featured.map((row) => row.storyId)))
    await lockFeatures(tx, storyId);
  return rows.map(({ id }) => id);
}
