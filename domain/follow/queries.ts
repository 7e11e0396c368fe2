import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { db, statement } from "@/db/client";
import { follows } from "@/db/schema/follow";
import { publishedStories } from "@/db/schema/story";
import type { Viewer } from "@/domain/person/rules";
import { maxFollowed } from "./rules";

export async function isFollowing(viewer: Viewer, storyId: string): Promise<boolean> {
  const [row] = await follow().execute({ personId: viewer.id, storyId });
  return row !== undefined;
}

const follow = statement((on) =>
  on
    .select({ storyId: follows.storyId })
    .from(follows)
    .where(
      and(
        eq(follows.personId, sql.placeholder("personId")),
        eq(follows.storyId, sql.placeholder("storyId")),
      ),
    )
    .prepare("follow"),
);

export type FollowedStory = { slug: string; headline: string; since: Date };

/** What one follows, the latest first; a story that is not published is kept, and not shown. */
export const listFollowed = (viewer: Viewer): Promise<FollowedStory[]> =>
  db
    .select({
      slug: publishedStories.slug,
      headline: publishedStories.headline,
      since: follows.createdAt,
    })
    .from(follows)
    .innerJoin(publishedStories, eq(publishedStories.storyId, follows.storyId))
    .where(eq(follows.personId, viewer.id))
    .orderBy(desc(follows.createdAt), desc(follows.storyId))
    .limit(maxFollowed);
