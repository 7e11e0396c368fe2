import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { appeals } from "@/db/schema/appeal";
import { comments, verdicts } from "@/db/schema/comment";
import { record } from "@/domain/event/commands";
import type { Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import type { AppealInput } from "./input";
import { appealMonths } from "./rules";

export type AppealResult = Result<
  { appealId: string },
  "notFound" | "notRejected" | "already" | "tooLate"
>;

/**
 * The author asks that a rejection be looked at again, once. Somebody else's comment answers like
 * one that is not there.
 */
export const appealComment = (
  viewer: Viewer,
  { commentId, text }: AppealInput & { commentId: string },
): Promise<AppealResult> =>
  db.transaction(async (tx): Promise<AppealResult> => {
    const [comment] = await tx
      .select({ status: comments.status, deletedAt: comments.deletedAt })
      .from(comments)
      .where(and(eq(comments.id, commentId), eq(comments.authorId, viewer.id)))
      .for("no key update");
    if (!comment) return refuse("notFound");
    const [made] = await tx.select().from(appeals).where(eq(appeals.commentId, commentId));
    if (made) return refuse("already");
    if (comment.status !== "REJECTED" || comment.deletedAt) return refuse("notRejected");
    const [verdict] = await tx
      .select({
        id: verdicts.id,
        isOld: sql<boolean>`${verdicts.createdAt} < now() - make_interval(months => ${appealMonths})`,
      })
      .from(verdicts)
      .where(
        and(
          eq(verdicts.commentId, commentId),
          eq(verdicts.kind, "reject"),
          isNull(verdicts.undoneAt),
        ),
      )
      .orderBy(desc(verdicts.version))
      .limit(1);
    if (verdict?.isOld) return refuse("tooLate");
    const [appeal] = await tx
      .insert(appeals)
      .values({ commentId, verdictId: verdict?.id ?? null, text })
      .returning({ id: appeals.id });
    if (!appeal) throw new Error("no appeal row");
    await record(tx, {
      actorId: viewer.id,
      verb: "comment.appealed",
      subject: { type: "comment", id: commentId },
      data: { appealId: appeal.id },
    });
    return { ok: true, appealId: appeal.id };
  });
