import "server-only";
import { and, asc, count, eq, isNotNull, isNull, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { appeals } from "@/db/schema/appeal";
import { comments, reports } from "@/db/schema/comment";
import { lockFeatures } from "../featured";
import type { CommentStatus } from "../rules";
import { findLatestVerdict, type LatestVerdict } from "./latest";

export type StaleRefusal = {
  ok: false;
  reason: "stale";
  /** Where the comment stands now, and who put it there. */
  now: { version: number; status: CommentStatus; isFeatured: boolean };
  latest: LatestVerdict | null;
};
/**
 * Before any comment is locked, or two who feature at once would wait for each other. The comment
 * and those that may give way to it are locked in the order in which whoever sweeps locks them.
 */
export async function lockFeaturesAround(tx: Transaction, id: string): Promise<void> {
  const [comment] = await tx
    .select({ storyId: comments.storyId })
    .from(comments)
    .where(eq(comments.id, id));
  if (!comment) return;
  await lockFeatures(tx, comment.storyId);
  const featured = and(eq(comments.storyId, comment.storyId), isNotNull(comments.featuredAt));
  await tx
    .select({ id: comments.id })
    .from(comments)
    .where(or(eq(comments.id, id), featured))
    .orderBy(asc(comments.id))
    .for("update");
}

export async function lockComment(tx: Transaction, id: string) {
  const [comment] = await tx
    .select({
      id: comments.id,
      storyId: comments.storyId,
      authorId: comments.authorId,
      status: comments.status,
      revision: comments.revision,
      version: comments.version,
      featuredAt: comments.featuredAt,
      sideId: comments.sideId,
      deletedAt: comments.deletedAt,
    })
    .from(comments)
    .where(eq(comments.id, id))
    .for("update");
  if (!comment) return undefined;
  const [openReports, openAppeals] = [
    await countOpen(tx, reports, id),
    await countOpen(tx, appeals, id),
  ];
  return { ...comment, openReports, hasAppeal: openAppeals > 0 };
}

async function countOpen(
  tx: Transaction,
  asked: typeof reports | typeof appeals,
  commentId: string,
): Promise<number> {
  const [open] = await tx
    .select({ count: count() })
    .from(asked)
    .where(and(eq(asked.commentId, commentId), isNull(asked.settledAt)));
  return open?.count ?? 0;
}

export type Locked = NonNullable<Awaited<ReturnType<typeof lockComment>>>;

/** What the other moderator is shown. */
export const stale = async (
  tx: Transaction,
  { id, version, status, featuredAt }: Locked,
): Promise<StaleRefusal> => ({
  ok: false,
  reason: "stale",
  now: { version, status, isFeatured: featuredAt !== null },
  latest: await findLatestVerdict(tx, id),
});
