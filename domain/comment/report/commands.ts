import "server-only";
import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { comments, reports, verdicts } from "@/db/schema/comment";
import { publishedStories } from "@/db/schema/story";
import { record } from "@/domain/event/commands";
import type { Viewer } from "@/domain/person/rules";
import { spend } from "@/lib/limits";
import { type Refusal, refuse } from "@/lib/result";
import type { ReportInput } from "../input";
import { publishedStatuses, reportPace } from "../rules";
import { type ReportRecord, weightOfReport } from "./rules";

export type ReportResult =
  | { ok: true; isNew: boolean; slug: string }
  | Refusal<"notFound" | "own" | "unconfirmed">
  | { ok: false; reason: "tooFast"; wait: number };

/** How a reporter's earlier reports fared. */
async function recordOf(tx: Transaction, reporterId: string): Promise<ReportRecord> {
  const [row] = await tx
    .select({
      answered: sql<number>`count(*)::int`,
      upheld: sql<number>`count(*) filter (where ${verdicts.kind} = 'reject')::int`,
    })
    .from(reports)
    .leftJoin(verdicts, eq(verdicts.id, reports.settledBy))
    .where(and(eq(reports.reporterId, reporterId), isNotNull(reports.settledAt)));
  return row ?? { answered: 0, upheld: 0 };
}

/** Reports what a comment says now. The same reader's same reason counts once per text. */
export function reportComment(
  viewer: Viewer,
  { commentId, reason, note }: ReportInput & { commentId: string },
): Promise<ReportResult> {
  return db.transaction(async (tx): Promise<ReportResult> => {
    const [comment] = await tx
      .select({
        authorId: comments.authorId,
        revision: comments.revision,
        slug: publishedStories.slug,
      })
      .from(comments)
      .innerJoin(publishedStories, eq(publishedStories.storyId, comments.storyId))
      .where(and(eq(comments.id, commentId), inArray(comments.status, publishedStatuses)))
      // A verdict settles the open reports: one that comes at that moment stands before it or after.
      .for("no key update", { of: comments });
    if (!comment) return refuse("notFound");
    if (comment.authorId === viewer.id) return refuse("own");
    if (!viewer.emailConfirmed) return refuse("unconfirmed");
    const wait = await spend(reportPace, viewer.id, tx);
    if (wait > 0) return { ok: false, reason: "tooFast", wait };
    const [report] = await tx
      .insert(reports)
      .values({
        commentId,
        revision: comment.revision,
        reporterId: viewer.id,
        reason,
        note,
        weight: weightOfReport(await recordOf(tx, viewer.id)),
      })
      .onConflictDoNothing()
      .returning({ id: reports.id });
    if (report)
      await record(tx, {
        actorId: viewer.id,
        verb: "comment.reported",
        subject: { type: "comment", id: commentId },
        data: { reason, revision: comment.revision },
      });
    return { ok: true, isNew: report !== undefined, slug: comment.slug };
  });
}
