import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { appeals } from "@/db/schema/appeal";
import { comments, verdicts } from "@/db/schema/comment";
import type { Staff, Viewer } from "@/domain/person/rules";
import type { AppealAnswer } from "./rules";

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

/** What waits for an answer on these comments. */
export async function openAppeals(
  _by: Staff,
  commentIds: readonly string[],
): Promise<Map<string, { text: string; at: string }>> {
  if (commentIds.length === 0) return new Map();
  const rows = await db
    .select({ commentId: appeals.commentId, text: appeals.text, at: appeals.createdAt })
    .from(appeals)
    .where(and(inArray(appeals.commentId, [...commentIds]), isNull(appeals.settledAt)));
  return new Map(
    rows.map(({ commentId, text, at }) => [commentId, { text, at: at.toISOString() }]),
  );
}
