import "server-only";
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { pool, type Transaction } from "@/db/client";
import { commentSignals } from "@/db/schema/policy";
import { isStaffRole } from "@/domain/person/rules";
import type { Limit } from "@/lib/limits";
import { log } from "@/lib/log";
import type { CommentStatus } from "./rules";
import type { Facts } from "./screening/phase";
import { type Signal, scoreOf, weigh } from "./screening/spam-signals";

export type PostedComment = { id: string; status: CommentStatus; parentId: string | null };

type Judged = {
  comment: PostedComment & { storyId: string; body: string };
  held: { by: string | null; for: string };
  signals: Signal[];
  watchIds: readonly string[];
  side: boolean;
  follow: boolean;
  limits: readonly Limit[];
};
type Written = { outcome: "posted" | "changed" | "tooFast"; wait: number };

/**
 * The rows of a new comment: one call of a function in the database (see the migration
 * a_comment_is_two_calls), which writes them all if its author is still as they were judged.
 */
export async function writeComment(
  author: { id: string; stamp: string },
  { comment, held, signals, watchIds, side, follow, limits }: Judged,
): Promise<Written> {
  const { id, storyId, parentId, body, status } = comment;
  const weighed = signals.length > 0 ? JSON.stringify(signals) : null;
  const [written] = await pool().sql<Written[]>`
    select * from post_comment(${author.id}::uuid, ${author.stamp}, ${id}::uuid, ${v7()}::uuid,
      ${storyId}::uuid, ${parentId}::uuid, ${body}, ${status}::text::comment_status,
      ${held.by}, ${held.for}, ${scoreOf(signals)}::int, ${weighed}::text::jsonb,
      ${`{${watchIds.join(",")}}`}::text::uuid[], ${side}, ${follow},
      ${JSON.stringify(limits)}::text::jsonb)`;
  if (!written) throw new Error("post_comment gave no answer");
  return written;
}

/**
 * What speaks for spam; the newsroom's own words are not weighed. Where the weighing fails the
 * screening has held the comment: it is kept without a score.
 */
export function signalsOf(facts: Facts): Signal[] {
  try {
    return isStaffRole(facts.author.role) ? [] : weigh(facts);
  } catch (error) {
    log.error({ err: error }, "a comment's spam score failed");
    return [];
  }
}

/** What speaks for spam is kept with the comment, so that a moderator sees the sum and its parts. */
export async function keepSignals(
  tx: Transaction,
  commentId: string,
  signals: Signal[],
): Promise<void> {
  await tx.delete(commentSignals).where(eq(commentSignals.commentId, commentId));
  if (signals.length === 0) return;
  await tx.insert(commentSignals).values({ commentId, score: scoreOf(signals), signals });
}
