import "server-only";
import { desc, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { publishedStories } from "@/db/schema/story";
import { may, type Staff } from "@/domain/person/rules";

export type FoundStory = { id: string; headline: string; publishedAt: Date };

/** Published stories whose headline holds these words, newest first: for choosing one. */
export async function findPublished(staff: Staff, q: string): Promise<FoundStory[]> {
  if (!may(staff.role, "story.write")) return [];
  const words = q.trim().split(/\s+/).filter(Boolean).slice(0, 8);
  const like = words.map(
    (word) => sql`${publishedStories.headline} ilike ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`,
  );
  return db
    .select({
      id: publishedStories.storyId,
      headline: publishedStories.headline,
      publishedAt: publishedStories.publishedAt,
    })
    .from(publishedStories)
    .where(like.length > 0 ? sql.join(like, sql` and `) : undefined)
    .orderBy(desc(publishedStories.publishedAt), desc(publishedStories.storyId))
    .limit(12);
}
