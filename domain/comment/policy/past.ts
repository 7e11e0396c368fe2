import "server-only";
import { and, desc, eq, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { people } from "@/db/schema/person";
import { publishedStories, stories } from "@/db/schema/story";
import type { Staff } from "@/domain/person/rules";
import { type CommentStatus, publishedStatuses } from "../rules";
import type { Facts } from "../screening/phase";
import type { Policy } from "./rules";

export type PastComment = {
  id: string;
  status: CommentStatus;
  author: string;
  headline: string;
  at: Date;
  facts: Omit<Facts, "policy">;
};

const theirs = alias(comments, "theirs");

/** Of what the author had written before: counted as it stands today, bounded for each comment. */
const before = (...also: (SQL | undefined)[]) =>
  and(eq(theirs.authorId, comments.authorId), lt(theirs.createdAt, comments.createdAt), ...also);
const within = (interval: SQL) =>
  sql`${theirs.createdAt} > ${comments.createdAt} - interval ${interval}`;
const countOf = (where: SQL | undefined, most: number) =>
  sql<number>`(select count(*)::int from (${db
    .select({ one: sql`1` })
    .from(theirs)
    .where(where)
    .limit(most)}) counted)`;

const most = 1_000;

/** The latest comments with what the screening would have known of them when they came. */
export async function listPast(
  _: Staff,
  { size, policies }: { size: number; policies: readonly Policy[] },
): Promise<PastComment[]> {
  if (size === 0) return [];
  const week = within(sql`'7 days'`);
  // Counted as far as any of the policies asks.
  const standing = Math.max(
    1,
    ...policies.flatMap((policy) => [policy.newcomerComments, policy.trustedComments]),
  );
  const rows = await db
    .select({
      id: comments.id,
      status: comments.status,
      body: comments.body,
      at: comments.createdAt,
      author: people.name,
      role: people.role,
      headline: stories.headline,
      isPremoderated: sql<boolean>`coalesce(${publishedStories.commentMode} = 'premoderated', false)`,
      isFresh: sql<boolean>`${people.createdAt} > ${comments.createdAt} - interval '1 day'`,
      published: countOf(before(inArray(theirs.status, publishedStatuses)), standing),
      posted: countOf(before(week), most),
      rejected: countOf(
        before(week, eq(theirs.status, "REJECTED"), isNull(theirs.deletedAt)),
        most,
      ),
      repeats: countOf(before(within(sql`'1 hour'`), eq(theirs.body, comments.body)), 1),
      elsewhere: sql<number>`(select count(distinct others.author_id)::int from comments others
        where length(${comments.body}) >= 40 and length(others.body) >= 40
          and md5(regexp_replace(lower(others.body), '[^[:alnum:]]', '', 'g'))
            = md5(regexp_replace(lower(${comments.body}), '[^[:alnum:]]', '', 'g'))
          and others.created_at < ${comments.createdAt}
          and others.created_at > ${comments.createdAt} - interval '1 day'
          and others.author_id <> ${comments.authorId})`,
    })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.authorId))
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .leftJoin(publishedStories, eq(publishedStories.storyId, comments.storyId))
    .where(isNull(comments.deletedAt))
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(size);
  return rows.map(({ id, status, body, at, author, headline, ...row }) => ({
    id,
    status,
    author,
    headline,
    at,
    facts: {
      body,
      // Closed since or not: then it was open, or the comment would not be here.
      story: { isOpen: true, isPremoderated: row.isPremoderated },
      author: {
        role: row.role,
        published: row.published,
        recent: { posted: row.posted, rejected: row.rejected },
        repeats: row.repeats,
        isFresh: row.isFresh,
        isPremoderated: false,
      },
      elsewhere: row.elsewhere,
    },
  }));
}
