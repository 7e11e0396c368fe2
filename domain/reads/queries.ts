import "server-only";
import { and, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { storyReads } from "@/db/schema/read";
import { publishedStories } from "@/db/schema/story";
import { type StoryItem, selectItems, withNames } from "@/domain/story/public-list";
import { storyTags } from "@/domain/story/tags";
import { dependOn } from "@/lib/page-tags";
import { rankedHours, widerHours } from "./rules";

type Asked = { sectionId?: string | null; limit: number };

const since = (hours: number) => sql`now() - make_interval(hours => ${hours})`;
const total = sql`sum(${storyReads.reads})`;

/**
 * Published stories by how often they were read in the last day; those only read earlier in the
 * week follow by that.
 */
export async function mostReadStories({ sectionId, limit }: Asked): Promise<string[]> {
  const rows = await db
    .select({ id: storyReads.storyId })
    .from(storyReads)
    .innerJoin(publishedStories, eq(publishedStories.storyId, storyReads.storyId))
    .where(
      and(
        gt(storyReads.hour, since(widerHours)),
        sectionId ? eq(publishedStories.sectionId, sectionId) : undefined,
      ),
    )
    .groupBy(storyReads.storyId)
    .orderBy(
      sql`${total} filter (where ${storyReads.hour} > ${since(rankedHours)}) desc nulls last`,
      desc(total),
      desc(storyReads.storyId),
    )
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** The same as readers see it. No change expires it: a page is made anew every minute. */
export async function listMostRead(asked: Asked): Promise<StoryItem[]> {
  dependOn(storyTags.lists);
  const ids = await mostReadStories(asked);
  if (ids.length === 0) return [];
  const items = await withNames(await selectItems().where(inArray(publishedStories.storyId, ids)));
  return items.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
