import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import type { follows } from "@/db/schema/follow";
import type { savedStories } from "@/db/schema/saved";
import { publishedStories } from "@/db/schema/story";
import type { Viewer } from "@/domain/person/rules";
import { type Refusal, refuse } from "@/lib/result";

/** Whether a reader may add this story to a list of their own, which holds so many at most. */
export async function refusedToList(
  list: typeof follows | typeof savedStories,
  { viewer, storyId, most }: { viewer: Viewer; storyId: string; most: number },
): Promise<Refusal<"notFound" | "tooMany"> | null> {
  if ((await db.$count(publishedStories, eq(publishedStories.storyId, storyId))) === 0)
    return refuse("notFound");
  return (await db.$count(list, eq(list.personId, viewer.id))) < most ? null : refuse("tooMany");
}
