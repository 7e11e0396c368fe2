import "server-only";
import { and, eq, gt, inArray, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Connection } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { settings } from "@/db/schema/newsroom";
import { publishedStories } from "@/db/schema/story";
import type { Role } from "@/domain/person/rules";
import type { Standing } from "./policy/queries";
import { publishedStatuses } from "./rules";
import type { Facts } from "./screening/phase";

/** Whether a story takes comments now, on the database's clock. */
export const isOpenNow: SQL<boolean> = sql<boolean>`(
  ${publishedStories.commentMode} <> 'closed'
  and now() < coalesce(${publishedStories.commentsCloseAt}, 'infinity') and (${settings.commentsCloseAfterDays} = 0 or
    now() < ${publishedStories.publishedAt} + make_interval(days => ${settings.commentsCloseAfterDays})))`;

/** Seconds until comments close, by the story or by the newsroom’s rule; null if they never do. */
export const closesIn: SQL<number | null> = sql<number | null>`extract(epoch from least(
  ${publishedStories.commentsCloseAt},
  case when ${settings.commentsCloseAfterDays} > 0 then
    ${publishedStories.publishedAt} + make_interval(days => ${settings.commentsCloseAfterDays}) end)
  - now())::float8`;

/** What the screening asks about the story; nothing when it is not published. */
export async function gatherStory(on: Connection, storyId: string) {
  const [story] = await on
    .select({
      isOpen: isOpenNow,
      isPremoderated: sql<boolean>`${publishedStories.commentMode} = 'premoderated'`,
      isForRegulars: sql<boolean>`${publishedStories.commentMode} = 'regulars'`,
    })
    .from(publishedStories)
    .innerJoin(settings, eq(settings.id, 1))
    .where(eq(publishedStories.storyId, storyId));
  return story;
}

type Counts = {
  published: number;
  elsewhere: number;
  posted: number;
  rejected: number;
  repeats: number;
};

type Asked = {
  body: string;
  authorId: string;
  /** The comment whose text it is to become: it is no repetition of itself, and vouches for nobody. */
  instead?: string;
};

/** What the author and others have written so far; bounded, however much that is. */
export async function countFacts(
  on: Connection,
  { body, authorId, instead }: Asked,
): Promise<Counts> {
  const standing = on
    .select({ id: comments.id })
    .from(comments)
    .where(
      and(
        eq(comments.authorId, authorId),
        inArray(comments.status, publishedStatuses),
        instead ? ne(comments.id, instead) : undefined,
      ),
    )
    .limit(mostPublished);
  const others = alias(comments, "others");
  const sameText = on
    .selectDistinct({ author: others.authorId })
    .from(others)
    .where(
      and(
        // The index leaves short texts out: "I agree" is nobody's campaign.
        sql`length(${body}::text) >= 40`,
        sql`${gistOf(sql`${others.body}`)} = ${gistOf(sql`${body}::text`)}`,
        sql`length(${others.body}) >= 40`,
        gt(others.createdAt, sql`now() - interval '1 day'`),
        ne(others.authorId, authorId),
      ),
    )
    .limit(mostOthers);
  const [row] = await on
    .select({
      published: sql<number>`(select count(*)::int from (${standing}) standing)`,
      elsewhere: sql<number>`(select count(*)::int from (${sameText}) same_text)`,
      posted: sql<number>`count(*)::int`,
      rejected: sql<number>`count(*) filter (where ${comments.status} = 'REJECTED'
        and ${comments.deletedAt} is null)::int`,
      repeats: sql<number>`count(*) filter (where ${comments.body} = ${body}
        and ${comments.createdAt} > now() - interval '1 hour')::int`,
    })
    .from(comments)
    .where(
      and(
        eq(comments.authorId, authorId),
        gt(comments.createdAt, sql`now() - interval '7 days'`),
        instead ? ne(comments.id, instead) : undefined,
      ),
    );
  return row ?? { published: 0, elsewhere: 0, posted: 0, rejected: 0, repeats: 0 };
}

type Draft = {
  body: string;
  story: Facts["story"];
  author: { role: Role; isFresh: boolean; isPremoderated: boolean };
};

/** All that the screening asks. */
export function factsOf(
  { body, story, author }: Draft,
  { published, elsewhere, posted, rejected, repeats }: Counts,
  { policy }: Pick<Standing, "policy">,
): Facts {
  return {
    body,
    story,
    author: { ...author, published, recent: { posted, rejected }, repeats },
    elsewhere,
    policy,
  };
}

/** Beyond these it makes no difference to any policy. */
const mostOthers = 50;
const mostPublished = 500;

/** What two copies of a text share whatever their case, spaces and signs; an index holds it. */
const gistOf = (text: SQL): SQL =>
  sql`md5(regexp_replace(lower(${text}), '[^[:alnum:]]', '', 'g'))`;
