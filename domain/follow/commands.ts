import "server-only";
import { and, eq } from "drizzle-orm";
import { type Connection, db } from "@/db/client";
import { follows } from "@/db/schema/follow";
import type { Viewer } from "@/domain/person/rules";
import { refusedToList } from "@/domain/story/own-list";
import type { Result } from "@/lib/result";
import { maxFollowed } from "./rules";

type Followed = { storyId: string };

/** Following twice is as good as once. */
export async function followStory(
  viewer: Viewer,
  { storyId }: Followed,
): Promise<Result<object, "notFound" | "tooMany">> {
  const refused = await refusedToList(follows, { viewer, storyId, most: maxFollowed });
  if (refused) return refused;
  await followIn(db, viewer, storyId);
  return { ok: true };
}

/** The same with a comment that is being posted. */
export const followIn = (on: Connection, viewer: Viewer, storyId: string): Promise<unknown> =>
  on.insert(follows).values({ personId: viewer.id, storyId }).onConflictDoNothing();

export const unfollowStory = (viewer: Viewer, { storyId }: Followed): Promise<unknown> =>
  db.delete(follows).where(and(eq(follows.personId, viewer.id), eq(follows.storyId, storyId)));
