import "server-only";
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { appeals } from "@/db/schema/appeal";
import { commentReactions, commentRevisions, comments, reports } from "@/db/schema/comment";
import { follows, readerMailChoices, readerNotices } from "@/db/schema/follow";
import { people, sessions } from "@/db/schema/person";
import { pollOptions } from "@/db/schema/poll";
import { savedStories } from "@/db/schema/saved";
import { publishedStories } from "@/db/schema/story";
import type { Viewer } from "@/domain/person/rules";
import { listOwnVotes } from "@/domain/poll/own-votes";
import { listOwnSanctions } from "@/domain/sanction/queries";
import { exportOwnSubscription } from "@/domain/subscription/queries";

/** What Galley keeps about somebody who reads and comments, for them to take along. */
export async function exportOwnData(viewer: Viewer) {
  const [[account], written, texts, reactions, reported, votes, signIns, newsletter, conversation] =
    await Promise.all([
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
      exportOwnSubscription(viewer),
      exportConversation(viewer),
    ]);
  return {
    account,
    comments: written,
    texts,
    reactions,
    reports: reported,
    votes,
    sessions: signIns,
    newsletter,
    ...conversation,
  };
}

/** What one follows, keeps and was told of, how mails are wanted, appeals and what moderators decided. */
async function exportConversation(viewer: Viewer) {
  const [followed, kept, told, [choice], appealed, decisions] = await Promise.all([
    db
      .select({ story: publishedStories.slug, since: follows.createdAt })
      .from(follows)
      .leftJoin(publishedStories, eq(publishedStories.storyId, follows.storyId))
      .where(eq(follows.personId, viewer.id))
      .orderBy(asc(follows.createdAt)),
    db
      .select({ story: publishedStories.slug, since: savedStories.createdAt })
      .from(savedStories)
      .leftJoin(publishedStories, eq(publishedStories.storyId, savedStories.storyId))
      .where(eq(savedStories.personId, viewer.id))
      .orderBy(asc(savedStories.createdAt)),
    db
      .select({
        kind: readerNotices.kind,
        comment: readerNotices.commentId,
        at: readerNotices.createdAt,
        readAt: readerNotices.readAt,
        mailedAt: readerNotices.mailedAt,
      })
      .from(readerNotices)
      .where(eq(readerNotices.personId, viewer.id))
      .orderBy(asc(readerNotices.createdAt)),
    db
      .select({ rhythm: readerMailChoices.rhythm })
      .from(readerMailChoices)
      .where(eq(readerMailChoices.personId, viewer.id)),
    db
      .select({ comment: appeals.commentId, text: appeals.text, at: appeals.createdAt })
      .from(appeals)
      .innerJoin(comments, eq(comments.id, appeals.commentId))
      .where(eq(comments.authorId, viewer.id))
      .orderBy(asc(appeals.createdAt)),
    listOwnSanctions(viewer),
  ]);
  return {
    follows: followed,
    kept,
    notices: told,
    mails: choice?.rhythm ?? "immediate",
    appeals: appealed,
    moderation: decisions,
  };
}
