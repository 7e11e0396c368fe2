import "server-only";
import { and, count, eq } from "drizzle-orm";
import { type Connection, db } from "@/db/client";
import { follows } from "@/db/schema/follow";
import { publishedStories } from "@/db/schema/story";
import type { Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import { maxFollowed } from "./rules";

type Followed = { storyId: string };

/** Following twice is as good as once. */
export async function followStory(
  viewer: Viewer,
  { storyId }: Followed,
): Promise<Result<object, "notFound" | "tooMany">> {
  const [story] = await db
    .select({ storyId: publishedStories.storyId })
    .from(publishedStories)
    .where(eq(publishedStories.storyId, storyId));
  if (!story) return refuse("notFound");
  const [mine] = await db
    .select({ followed: count() })
    .from(follows)
    .where(eq(follows.personId, viewer.id));
  if ((mine?.followed ?? 0) >= maxFollowed) return refuse("tooMany");
  await followIn(db, viewer, storyId);
  return { ok: true };
}

/** The same with a comment that is being posted. */
export const followIn = (on: Connection, viewer: Viewer, storyId: string): Promise<unknown> =>
  on.insert(follows).values({ personId: viewer.id, storyId }).onConflictDoNothing();

export const unfollowStory = (viewer: Viewer, { storyId }: Followed): Promise<unknown> =>
  db.delete(follows).where(and(eq(follows.personId, viewer.id), eq(follows.storyId, storyId)));
