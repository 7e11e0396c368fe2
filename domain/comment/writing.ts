import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { commentRevisions, comments } from "@/db/schema/comment";
import { commentAnnouncements } from "@/db/schema/follow";
import { commentSignals } from "@/db/schema/policy";
import { record } from "@/domain/event/commands";
import { followIn } from "@/domain/follow/commands";
import { isStaffRole, type Viewer } from "@/domain/person/rules";
import { noteWatches } from "@/domain/watch/matching";
import { log } from "@/lib/log";
import type { CommentStatus } from "./rules";
import type { Facts } from "./screening/phase";
import { type Signal, scoreOf, weigh } from "./screening/spam-signals";

type NewComment = Omit<typeof comments.$inferInsert, "suspicion"> & {
  id: string;
  status: CommentStatus;
};
type Beside = { signals: Signal[]; watchIds: readonly string[]; follow: Viewer | null };

export type PostedComment = { id: string; status: CommentStatus; parentId: string | null };

/**
 * The rows of a new comment. They are sent one behind the other without waiting, so that what
 * others wait for is locked for one exchange with the database, not for six.
 */
export async function writeComment(
  tx: Transaction,
  comment: NewComment,
  { signals, watchIds, follow }: Beside,
): Promise<PostedComment> {
  const { id, storyId, authorId, status, body, heldBy = null, parentId = null } = comment;
  await Promise.all([
    tx
      .insert(comments)
      .values({ ...comment, suspicion: scoreOf(signals) })
      .execute(),
    tx.insert(commentRevisions).values({ commentId: id, number: 1, body }).execute(),
    tx.insert(commentAnnouncements).values({ commentId: id }).execute(),
    insertSignals(tx, id, signals),
    noteWatches(tx, id, watchIds),
    follow && followIn(tx, follow, storyId),
    record(tx, {
      actorId: authorId,
      verb: "comment.posted",
      subject: { type: "comment", id },
      data: { storyId, status, heldBy },
    }),
  ]);
  return { id, status, parentId };
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
  await insertSignals(tx, commentId, signals);
}

async function insertSignals(tx: Transaction, commentId: string, signals: Signal[]): Promise<void> {
  if (signals.length === 0) return;
  await tx.insert(commentSignals).values({ commentId, score: scoreOf(signals), signals });
}
