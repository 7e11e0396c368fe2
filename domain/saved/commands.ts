import "server-only";
import { and, count, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { savedStories } from "@/db/schema/saved";
import { publishedStories } from "@/db/schema/story";
import type { Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import { maxSaved } from "./rules";

type Kept = { storyId: string };

/** Keeping twice is as good as once. */
export async function keepStory(
  viewer: Viewer,
  { storyId }: Kept,
): Promise<Result<object, "notFound" | "tooMany">> {
  const [story] = await db
    .select({ storyId: publishedStories.storyId })
    .from(publishedStories)
    .where(eq(publishedStories.storyId, storyId));
  if (!story) return refuse("notFound");
  const [mine] = await db
    .select({ kept: count() })
    .from(savedStories)
    .where(eq(savedStories.personId, viewer.id));
  if ((mine?.kept ?? 0) >= maxSaved) return refuse("tooMany");
  await db.insert(savedStories).values({ personId: viewer.id, storyId }).onConflictDoNothing();
  return { ok: true };
}

export const dropStory = (viewer: Viewer, { storyId }: Kept): Promise<unknown> =>
  db
    .delete(savedStories)
    .where(and(eq(savedStories.personId, viewer.id), eq(savedStories.storyId, storyId)));
