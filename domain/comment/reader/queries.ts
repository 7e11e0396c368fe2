import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { commentRevisions, comments, reports } from "@/db/schema/comment";
import { people } from "@/db/schema/person";
import { stories } from "@/db/schema/story";
import type { Role, Staff } from "@/domain/person/rules";
import type { CommentStatus } from "../rules";

export type ReaderFile = {
  id: string;
  name: string;
  role: Role;
  since: Date;
  isSuspended: boolean;
  comments: number;
  rejected: number;
  waiting: number;
  /** Reports they made, and how many of the answered ones led to a rejection. */
  reports: { made: number; answered: number; upheld: number };
};

/** What is known of somebody who takes part; no address of any kind is among it. */
export async function getReaderFile(_: Staff, id: string): Promise<ReaderFile | null> {
  const [reader] = await db
    .select({
      id: people.id,
      name: people.name,
      role: people.role,
      since: people.createdAt,
      isSuspended: sql<boolean>`${people.status} = 'suspended'`,
    })
    .from(people)
    .where(eq(people.id, id));
  if (!reader) return null;
  const [[written], [reported]] = await Promise.all([
    db
      .select({
        comments: sql<number>`count(*)::int`,
        rejected: sql<number>`count(*) filter (where ${comments.status} = 'REJECTED'
          and ${comments.deletedAt} is null)::int`,
        waiting: sql<number>`count(*) filter (where ${comments.status} in ('PREMOD', 'SYSTEM_WITHHELD'))::int`,
      })
      .from(comments)
      .where(eq(comments.authorId, id)),
    db
      .select({
        made: sql<number>`count(*)::int`,
        answered: sql<number>`count(${reports.settledAt})::int`,
        upheld: sql<number>`count(*) filter (where exists (select from verdicts v
          where v.id = ${reports.settledBy} and v.kind = 'reject'))::int`,
      })
      .from(reports)
      .where(eq(reports.reporterId, id)),
  ]);
  return {
    ...reader,
    ...(written ?? { comments: 0, rejected: 0, waiting: 0 }),
    reports: reported ?? { made: 0, answered: 0, upheld: 0 },
  };
}

export type ReaderComment = {
  id: string;
  body: string;
  status: CommentStatus;
  /** By its author: the words are here for those who look into a report, until they are forgotten. */
  isTakenBack: boolean;
  at: Date;
  headline: string;
};

const latest = 20;

/** What they wrote last, in the words that stood there last. */
export const listLatestOf = (_: Staff, id: string): Promise<ReaderComment[]> =>
  db
    .select({
      id: comments.id,
      body: commentRevisions.body,
      status: comments.status,
      isTakenBack: sql<boolean>`${comments.deletedAt} is not null`,
      at: comments.createdAt,
      headline: stories.headline,
    })
    .from(comments)
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .innerJoin(
      commentRevisions,
      and(
        eq(commentRevisions.commentId, comments.id),
        eq(commentRevisions.number, comments.revision),
      ),
    )
    .where(eq(comments.authorId, id))
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(latest);
