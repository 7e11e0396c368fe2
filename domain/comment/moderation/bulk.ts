import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { verdicts } from "@/db/schema/comment";
import type { Staff } from "@/domain/person/rules";
import { dropClaims, findHolder } from "../claim/commands";
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
    for (const card of inLockOrder(cards)) {
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

/** Two who sweep over the same cards meet at the first, not crosswise. */
const inLockOrder = <T extends { commentId: string }>(cards: readonly T[]): T[] =>
  [...cards].sort((a, b) => (a.commentId < b.commentId ? -1 : 1));

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
    .select({ id: verdicts.id })
    .from(verdicts)
    .where(
      and(inArray(verdicts.id, ids), eq(verdicts.moderatorId, by.id), isNull(verdicts.undoneAt)),
    )
    .orderBy(asc(verdicts.commentId));
  return rows.map(({ id }) => id);
}
