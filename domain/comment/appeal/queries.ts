import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { appeals } from "@/db/schema/appeal";
import { comments, verdicts } from "@/db/schema/comment";
import type { Staff, Viewer } from "@/domain/person/rules";
import { listAnswerers, rejectedBy } from "./answering";
import { type AppealAnswer, mayAnswer } from "./rules";

export type OwnAppeal = { text: string; at: Date; answer: AppealAnswer };

/** For the account page: one's appeals on these comments, and what came of them. */
export async function listOwnAppeals(
  viewer: Viewer,
  commentIds: readonly string[],
): Promise<Map<string, OwnAppeal>> {
  if (commentIds.length === 0) return new Map();
  const rows = await db
    .select({
      commentId: appeals.commentId,
      text: appeals.text,
      at: appeals.createdAt,
      settledAt: appeals.settledAt,
      kind: verdicts.kind,
    })
    .from(appeals)
    .innerJoin(comments, eq(comments.id, appeals.commentId))
    .leftJoin(verdicts, eq(verdicts.id, appeals.settledBy))
    .where(and(eq(comments.authorId, viewer.id), inArray(appeals.commentId, [...commentIds])));
  return new Map(
    rows.map(({ commentId, text, at, settledAt, kind }) => [
      commentId,
      { text, at, answer: settledAt ? (kind === "reject" ? "declined" : "granted") : "waiting" },
    ]),
  );
}

export type OpenAppeal = {
  text: string;
  at: string;
  /** Whoever reads this rejected the comment or wrote it: somebody else has to answer. */
  isForAnother: boolean;
};

/** What waits for an answer on these comments. */
export async function openAppeals(
  by: Staff,
  commentIds: readonly string[],
): Promise<Map<string, OpenAppeal>> {
  if (commentIds.length === 0) return new Map();
  const [rows, answerers] = await Promise.all([
    db
      .select({
        commentId: appeals.commentId,
        text: appeals.text,
        at: appeals.createdAt,
        status: comments.status,
        authorId: comments.authorId,
        rejectedById: rejectedBy(db),
      })
      .from(appeals)
      .innerJoin(comments, eq(comments.id, appeals.commentId))
      .where(and(inArray(appeals.commentId, [...commentIds]), isNull(appeals.settledAt))),
    listAnswerers(db),
  ]);
  return new Map(
    rows.map(({ commentId, text, at, status, ...appealed }) => [
      commentId,
      {
        text,
        at: at.toISOString(),
        isForAnother: status === "REJECTED" && !mayAnswer(by.id, appealed, answerers),
      },
    ]),
  );
}
