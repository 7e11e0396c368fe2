import "server-only";
import { and, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { settings } from "@/db/schema/newsroom";
import { publishedStories } from "@/db/schema/story";
import { newcomerComments, publishedStatuses } from "./rules";
import type { Facts } from "./screening/phase";

/** Whether a story takes comments now, on the database's clock. */
export const isOpenNow: SQL<boolean> = sql<boolean>`(
  ${publishedStories.commentMode} <> 'closed' and (${settings.commentsCloseAfterDays} = 0 or
    now() < ${publishedStories.publishedAt} + make_interval(days => ${settings.commentsCloseAfterDays})))`;

/** What the screening asks about the story; nothing when it is not published. */
export async function gatherStory(on: Connection, storyId: string) {
  const [story] = await on
    .select({
      isOpen: isOpenNow,
      isPremoderated: sql<boolean>`${publishedStories.commentMode} = 'premoderated'`,
      bannedWords: settings.bannedWords,
    })
    .from(publishedStories)
    .innerJoin(settings, eq(settings.id, 1))
    .where(eq(publishedStories.storyId, storyId));
  return story;
}

/** What the screening asks about the author; bounded, however much someone has written. */
export async function gatherAuthor(
  on: Connection,
  authorId: string,
  body: string,
): Promise<Omit<Facts["author"], "role">> {
  const standing = on
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.authorId, authorId), inArray(comments.status, publishedStatuses)))
    .limit(newcomerComments);
  const [row] = await on
    .select({
      published: sql<number>`(select count(*)::int from (${standing}) standing)`,
      posted: sql<number>`count(*)::int`,
      rejected: sql<number>`count(*) filter (where ${comments.status} = 'REJECTED')::int`,
      repeats: sql<number>`count(*) filter (where ${comments.body} = ${body}
        and ${comments.createdAt} > now() - interval '1 hour')::int`,
    })
    .from(comments)
    .where(
      and(eq(comments.authorId, authorId), gt(comments.createdAt, sql`now() - interval '7 days'`)),
    );
  const { published = 0, posted = 0, rejected = 0, repeats = 0 } = row ?? {};
  return { published, recent: { posted, rejected }, repeats };
}
