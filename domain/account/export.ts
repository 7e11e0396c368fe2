import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { commentReactions, commentRevisions, comments, reports } from "@/db/schema/comment";
import { people, sessions } from "@/db/schema/person";
import { pollOptions } from "@/db/schema/poll";
import { publishedStories } from "@/db/schema/story";
import type { Viewer } from "@/domain/person/rules";

/** What Galley keeps about somebody who reads and comments, for them to take along. */
export async function exportOwnData(viewer: Viewer) {
  const [[account], written, texts, reactions, reported, votes, signIns] = await Promise.all([
    db
      .select({
        name: people.name,
        email: people.email,
        emailConfirmedAt: people.emailConfirmedAt,
        role: people.role,
        status: people.status,
        joinedAt: people.createdAt,
      })
      .from(people)
      .where(eq(people.id, viewer.id)),
    db
      .select({
        id: comments.id,
        story: publishedStories.slug,
        answers: comments.parentId,
        body: comments.body,
        status: comments.status,
        sideShown: pollOptions.label,
        writtenAt: comments.createdAt,
      })
      .from(comments)
      .leftJoin(publishedStories, eq(publishedStories.storyId, comments.storyId))
      .leftJoin(pollOptions, eq(pollOptions.id, comments.sideId))
      .where(eq(comments.authorId, viewer.id))
      .orderBy(asc(comments.createdAt), asc(comments.id)),
    db
      .select({
        comment: commentRevisions.commentId,
        number: commentRevisions.number,
        body: commentRevisions.body,
        writtenAt: commentRevisions.createdAt,
      })
      .from(commentRevisions)
      .innerJoin(comments, eq(comments.id, commentRevisions.commentId))
      .where(eq(comments.authorId, viewer.id))
      .orderBy(asc(commentRevisions.commentId), asc(commentRevisions.number)),
    db
      .select({
        comment: commentReactions.commentId,
        kind: commentReactions.kind,
        at: commentReactions.createdAt,
      })
      .from(commentReactions)
      .where(eq(commentReactions.personId, viewer.id))
      .orderBy(asc(commentReactions.createdAt)),
    db
      .select({
        comment: reports.commentId,
        reason: reports.reason,
        note: reports.note,
        at: reports.createdAt,
      })
      .from(reports)
      .where(eq(reports.reporterId, viewer.id))
      .orderBy(asc(reports.createdAt)),
    listOwnVotes(viewer),
    db
      .select({
        device: sessions.userAgent,
        startedAt: sessions.createdAt,
        lastSeenAt: sessions.lastSeenAt,
        endedAt: sessions.endedAt,
      })
      .from(sessions)
      .where(eq(sessions.personId, viewer.id))
      .orderBy(asc(sessions.createdAt)),
  ]);
  return {
    account,
    comments: written,
    texts,
    reactions,
    reports: reported,
    votes,
    sessions: signIns,
  };
}

/** Votes cast while signed in, as long as the poll's key exists; then nobody can find them. */
const listOwnVotes = async (viewer: Viewer) => [
  ...(await db.execute<{ question: string; choices: string[]; castAt: string; status: string }>(sql`
    select p.question, v.status, v.cast_at as "castAt",
      array(select o.label from unnest(coalesce(v.choices, array[v.option_id]))
        with ordinality as c (id, place) join poll_options o on o.id = c.id order by c.place) as choices
    from polls p
    join votes v on v.poll_id = p.id and v.voter_key = voter_key(p.secret, ${viewer.id}::uuid, null)
    where p.secret is not null order by v.cast_at`)),
];
