import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { db, statement } from "@/db/client";
import { savedStories } from "@/db/schema/saved";
import { publishedStories } from "@/db/schema/story";
import type { Viewer } from "@/domain/person/rules";
import { maxSaved } from "./rules";

export async function isKept(viewer: Viewer, storyId: string): Promise<boolean> {
  const [row] = await kept().execute({ personId: viewer.id, storyId });
  return row !== undefined;
}

const kept = statement((on) =>
  on
    .select({ storyId: savedStories.storyId })
    .from(savedStories)
    .where(
      and(
        eq(savedStories.personId, sql.placeholder("personId")),
        eq(savedStories.storyId, sql.placeholder("storyId")),
      ),
    )
    .prepare("kept"),
);

export type KeptStory = { slug: string; headline: string };

/** The latest first; a story that is not published is kept, and not shown. */
export const listKept = (viewer: Viewer): Promise<KeptStory[]> =>
  db
    .select({ slug: publishedStories.slug, headline: publishedStories.headline })
    .from(savedStories)
    .innerJoin(publishedStories, eq(publishedStories.storyId, savedStories.storyId))
    .where(eq(savedStories.personId, viewer.id))
    .orderBy(desc(savedStories.createdAt), desc(savedStories.storyId))
    .limit(maxSaved);
