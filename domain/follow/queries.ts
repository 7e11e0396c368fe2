import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { db, prepared } from "@/db/client";
import { follows } from "@/db/schema/follow";
import { publishedStories } from "@/db/schema/story";
import type { Viewer } from "@/domain/person/rules";
import { maxFollowed } from "./rules";

export async function isFollowing(viewer: Viewer, storyId: string): Promise<boolean> {
  const [row] = await prepared
    .select({ storyId: follows.storyId })
    .from(follows)
    .where(and(eq(follows.personId, viewer.id), eq(follows.storyId, storyId)));
  return row !== undefined;
}

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
