import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { settings } from "@/db/schema/newsroom";
import { publishedStories } from "@/db/schema/story";
import type { Role } from "@/domain/person/rules";
import type { Standing } from "./policy/queries";
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

/** What the author and others have written so far. */
export type Counts = {
  published: number;
  elsewhere: number;
  posted: number;
  rejected: number;
  repeats: number;
};

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
