import "server-only";
import { and, desc, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { publishedStories } from "@/db/schema/story";
import { type Cursor, page } from "@/lib/cursor";
import { type StoryItem, selectItems, withNames } from "./public-list";

export type Snippet = { text: string; isMatch: boolean }[];
export type Found = StoryItem & { snippet: Snippet };

/** Signs that no text contains (cleaned away on write), to mark matches without HTML. */
const [startMark, endMark] = ["\u0002", "\u0003"];

/** Full-text search over headline, standfirst and body, best match first. */
export async function searchPublished(
  q: string,
  { after, limit }: { after?: Cursor | null; limit: number },
): Promise<{ stories: Found[]; next: string | null }> {
  const query = sql`websearch_to_tsquery('english', ${q})`;
  const rank = sql<string>`ts_rank_cd(${publishedStories.search}, ${query})::real::text`;
  const options = `StartSel=${startMark}, StopSel=${endMark}, MaxWords=32, MinWords=16, MaxFragments=1`;
  const rows = await selectItems()
    .where(
      and(
        sql`${publishedStories.search} @@ ${query}`,
        after
          ? sql`(${rank}::real, ${publishedStories.storyId}) < (${after.key}::real, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(sql`${rank}::real`), desc(publishedStories.storyId))
    .limit(limit + 1);
  const ids = rows.slice(0, limit).map(({ id }) => id);
  if (ids.length === 0) return { stories: [], next: null };
  const extra = await db
    .select({
      id: publishedStories.storyId,
      rank,
      snippet: sql<string>`ts_headline('english', ${publishedStories.text}, ${query}, ${options})`,
    })
    .from(publishedStories)
    .where(inArray(publishedStories.storyId, ids));
  const extras = new Map(extra.map((one) => [one.id, one]));
  const { items, next } = page(rows, limit, ({ id }) => ({ key: extras.get(id)?.rank ?? "0", id }));
  const stories = await withNames(items);
  return {
    stories: stories.map((story) => ({
      ...story,
      snippet: toSnippet(extras.get(story.id)?.snippet ?? ""),
    })),
    next,
  };
}

function toSnippet(marked: string): Snippet {
  return marked.split(startMark).flatMap((part, index) => {
    if (index === 0) return part ? [{ text: part, isMatch: false }] : [];
    const [match = "", rest = ""] = part.split(endMark);
    return [{ text: match, isMatch: true }, ...(rest ? [{ text: rest, isMatch: false }] : [])];
  });
}
