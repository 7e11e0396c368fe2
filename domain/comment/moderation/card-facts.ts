import "server-only";
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { comments, reports, verdicts } from "@/db/schema/comment";
import { people } from "@/db/schema/person";
import type { RejectionCode } from "../rules";
import type { VerdictKind } from "./rules";

/** What became of an author's comments so far. */
export type History = { comments: number; approved: number; rejected: number; reported: number };

export type CardVerdict = {
  kind: VerdictKind;
  code: RejectionCode | null;
  note: string;
  by: string;
  at: string;
};

export const noHistory: History = { comments: 0, approved: 0, rejected: 0, reported: 0 };

export async function authorHistories(ids: string[]) {
  if (ids.length === 0) return new Map<string, History>();
  const found = await db
    .select({
      id: comments.authorId,
      comments: sql<number>`count(*)::int`,
      approved: sql<number>`count(*) filter (where ${comments.status} = 'APPROVED')::int`,
      rejected: sql<number>`count(*) filter (where ${comments.status} = 'REJECTED'
        and ${comments.deletedAt} is null)::int`,
      reported: sql<number>`count(*) filter (where exists (
        select from reports r where r.comment_id = ${comments.id}))::int`,
    })
    .from(comments)
    .where(inArray(comments.authorId, ids))
    .groupBy(comments.authorId);
  return new Map(found.map(({ id, ...history }) => [id, history]));
}

export async function openReports(ids: string[]) {
  if (ids.length === 0) return [];
  const found = await db
    .select({
      commentId: reports.commentId,
      reason: reports.reason,
      isOnEarlierText: sql<boolean>`${reports.revision} < ${comments.revision}`,
      note: reports.note,
      by: people.name,
      at: reports.createdAt,
    })
    .from(reports)
    .innerJoin(people, eq(people.id, reports.reporterId))
    .innerJoin(comments, eq(comments.id, reports.commentId))
    .where(and(inArray(reports.commentId, ids), isNull(reports.settledAt)))
    .orderBy(reports.createdAt);
  return found.map((report) => ({ ...report, at: report.at.toISOString() }));
}

export async function latestVerdicts(ids: string[]) {
  if (ids.length === 0) return new Map<string, CardVerdict>();
  const found = await db
    .selectDistinctOn([verdicts.commentId], {
      commentId: verdicts.commentId,
      kind: verdicts.kind,
      code: verdicts.code,
      note: verdicts.note,
      by: people.name,
      at: verdicts.createdAt,
    })
    .from(verdicts)
    .innerJoin(people, eq(people.id, verdicts.moderatorId))
    .where(and(inArray(verdicts.commentId, ids), isNull(verdicts.undoneAt)))
    .orderBy(verdicts.commentId, desc(verdicts.version));
  return new Map(
    found.map(({ commentId, at, ...rest }) => [commentId, { ...rest, at: at.toISOString() }]),
  );
}
