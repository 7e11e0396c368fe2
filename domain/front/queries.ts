import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { frontSlots, publishedStories, stories } from "@/db/schema/story";
import type { Staff } from "@/domain/person/rules";

export type Slot = { id: string; headline: string; isPublic: boolean };

/** The placed stories in their order; one that was taken down keeps its place, unseen. */
export async function listSlots(_: Staff): Promise<Slot[]> {
  return db
    .select({
      id: stories.id,
      headline: sql<string>`coalesce(${publishedStories.headline}, ${stories.headline})`,
      isPublic: sql<boolean>`${publishedStories.storyId} is not null`,
    })
    .from(frontSlots)
    .innerJoin(stories, eq(stories.id, frontSlots.storyId))
    .leftJoin(publishedStories, eq(publishedStories.storyId, frontSlots.storyId))
    .orderBy(asc(frontSlots.position));
}
