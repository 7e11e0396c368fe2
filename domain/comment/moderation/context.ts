import "server-only";
import { and, asc, desc, eq, lt, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { commentRevisions, comments } from "@/db/schema/comment";
import { people } from "@/db/schema/person";
import { stories } from "@/db/schema/story";
import type { Staff } from "@/domain/person/rules";
import type { CommentStatus } from "../rules";

export type ContextLine = {
  id: string;
  author: string;
  body: string;
  status: CommentStatus;
  at: string;
  story: string;
};

export type EarlierText = { number: number; body: string; at: string };

export type CardContextView = {
  /** What it said before its author changed it, the latest first. */
  earlier: EarlierText[];
  /** The thread it stands in, from its beginning, as staff may see it. */
  thread: ContextLine[];
  /** What else its author wrote, the latest first. */
  byAuthor: ContextLine[];
  /** The same words, whoever wrote them. */
  sameText: ContextLine[];
};

/** More of a thread is read on the page itself. */
const mostLines = 20;
const mostBeside = 5;

/** What stands around a comment, for whoever has to judge it. */
export async function getCardContext(_by: Staff, id: string): Promise<CardContextView | null> {
  const [card] = await db
    .select({
      id: comments.id,
      authorId: comments.authorId,
      revision: comments.revision,
      root: sql<string>`coalesce(${comments.rootId}, ${comments.id})`,
    })
    .from(comments)
    .where(eq(comments.id, id));
  if (!card) return null;
  const [earlier, thread, byAuthor, sameText] = await Promise.all([
    db
      .select({
        number: commentRevisions.number,
        body: commentRevisions.body,
        at: commentRevisions.createdAt,
      })
      .from(commentRevisions)
      .where(and(eq(commentRevisions.commentId, id), lt(commentRevisions.number, card.revision)))
      .orderBy(desc(commentRevisions.number))
      .limit(mostBeside),
    lines()
      .where(or(eq(comments.id, card.root), eq(comments.rootId, card.root)))
      .orderBy(asc(comments.createdAt), asc(comments.id))
      .limit(mostLines),
    lines()
      .where(and(eq(comments.authorId, card.authorId), ne(comments.id, id)))
      .orderBy(desc(comments.createdAt))
      .limit(mostBeside),
    lines()
      .where(and(ne(comments.id, id), sameWords(id)))
      .orderBy(desc(comments.createdAt))
      .limit(mostBeside),
  ]);
  return {
    earlier: earlier.map((text) => ({ ...text, at: text.at.toISOString() })),
    thread: thread.length > 1 ? thread.map(line) : [],
    byAuthor: byAuthor.map(line),
    sameText: sameText.map(line),
  };
}

const lines = () =>
  db
    .select({
      id: comments.id,
      author: people.name,
      body: sql<string>`left(${comments.body}, 400)`,
      status: comments.status,
      at: comments.createdAt,
      story: stories.headline,
    })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.authorId))
    .innerJoin(stories, eq(stories.id, comments.storyId));

const line = ({ at, ...row }: Awaited<ReturnType<typeof lines>>[number]): ContextLine => ({
  ...row,
  at: at.toISOString(),
});

const own = alias(comments, "own");

/** As the index comments_gist compares them: letters and digits alone, from 40 characters on. */
const sameWords = (id: string) => sql`length(${comments.body}) >= 40
  and md5(regexp_replace(lower(${comments.body}), '[^[:alnum:]]', '', 'g')) = (${db
    .select({ gist: sql`md5(regexp_replace(lower(${own.body}), '[^[:alnum:]]', '', 'g'))` })
    .from(own)
    .where(eq(own.id, id))})`;
