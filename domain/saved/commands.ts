import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { savedStories } from "@/db/schema/saved";
import type { Viewer } from "@/domain/person/rules";
import { refusedToList } from "@/domain/story/own-list";
import type { Result } from "@/lib/result";
import { maxSaved } from "./rules";

type Kept = { storyId: string };

/** Keeping twice is as good as once. */
export async function keepStory(
  viewer: Viewer,
  { storyId }: Kept,
): Promise<Result<object, "notFound" | "tooMany">> {
  const refused = await refusedToList(savedStories, { viewer, storyId, most: maxSaved });
  if (refused) return refused;
  await db.insert(savedStories).values({ personId: viewer.id, storyId }).onConflictDoNothing();
  return { ok: true };
}

export const dropStory = (viewer: Viewer, { storyId }: Kept): Promise<unknown> =>
  db
    .delete(savedStories)
    .where(and(eq(savedStories.personId, viewer.id), eq(savedStories.storyId, storyId)));
