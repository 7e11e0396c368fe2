import "server-only";
import { eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { appeals } from "@/db/schema/appeal";
import { comments, reports, verdicts } from "@/db/schema/comment";
import { record } from "@/domain/event/commands";
import type { Staff } from "@/domain/person/rules";
import { takeBackNotices } from "@/domain/reader-notice/commands";
import { type Refusal, refuse } from "@/lib/result";
import { giveWay } from "../featured";
import type { CommentStatus } from "../rules";
import { lockComment, lockFeaturesAround, type StaleRefusal, stale } from "./locking";

export type UndoResult =
  | { ok: true; commentId: string; storyId: string; version: number; status: CommentStatus }
  | Refusal<"notFound" | "notYours">
  | StaleRefusal;

/** Takes one's own verdict back, with the feature, the reports and the appeal it moved; only if nothing has moved since. */
export function undoVerdict(by: Staff, { verdictId }: { verdictId: string }): Promise<UndoResult> {
  return db.transaction(async (tx): Promise<UndoResult> => {
    const [verdict] = await tx
      .select({ moderatorId: verdicts.moderatorId })
      .from(verdicts)
      .where(eq(verdicts.id, verdictId));
    if (verdict && verdict.moderatorId !== by.id) return refuse("notYours");
    return takeBackIn(tx, by, verdictId);
  });
}

/** The same as part of something larger, whoever gave the verdict. */
export async function takeBackIn(
  tx: Transaction,
  by: Staff,
  verdictId: string,
): Promise<UndoResult> {
  const [verdict] = await tx.select().from(verdicts).where(eq(verdicts.id, verdictId));
  if (verdict?.fromFeaturedAt) await lockFeaturesAround(tx, verdict.commentId);
  const comment = verdict && (await lockComment(tx, verdict.commentId));
  if (!comment) return refuse("notFound");
  if (comment.version !== verdict.version) return stale(tx, comment);

  const version = comment.version + 1;
  const status = verdict.fromStatus;
  if (verdict.fromFeaturedAt) await giveWay(tx, by.id, comment);
  await tx
    .update(comments)
    .set({ status, featuredAt: verdict.fromFeaturedAt, version, updatedAt: sql`now()` })
    .where(eq(comments.id, comment.id));
  await tx.update(verdicts).set({ undoneAt: sql`now()` }).where(eq(verdicts.id, verdictId));
  await takeBackNotices(tx, verdictId);
  for (const answered of [reports, appeals])
    await tx
      .update(answered)
      .set({ settledAt: null, settledBy: null })
      .where(eq(answered.settledBy, verdictId));
  await record(tx, {
    actorId: by.id,
    verb: "comment.verdictUndone",
    subject: { type: "comment", id: comment.id },
    data: { verdictId, from: comment.status, to: status },
  });
  return { ok: true, commentId: comment.id, storyId: comment.storyId, version, status };
}
