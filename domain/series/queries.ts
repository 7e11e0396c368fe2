import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { cache } from "react";
import { db, prepared } from "@/db/client";
import { series, seriesSlugs, seriesStories } from "@/db/schema/series";
import { publishedStories } from "@/db/schema/story";
import { type StoryItem, selectItems, withNames } from "@/domain/story/public-list";
import { storyTags } from "@/domain/story/tags";
import { dependOn } from "@/lib/page-tags";
import { remembered } from "@/lib/remembered";
import { type Place, placeOf } from "./rules";
import { seriesTags } from "./tags";

export type SeriesView = { id: string; slug: string; title: string; standfirst: string };

const columns = {
  id: series.id,
  slug: series.slug,
  title: series.title,
  standfirst: series.standfirst,
};

/** A series with its published parts in their order; without one it is not public, so null. */
export const getSeries = cache(
  async (slug: string): Promise<(SeriesView & { parts: StoryItem[] }) | null> => {
    dependOn(seriesTags.all, storyTags.lists);
    const [row] = await db.select(columns).from(series).where(eq(series.slug, slug));
    if (!row) return null;
    const parts = await selectItems()
      .innerJoin(seriesStories, eq(seriesStories.storyId, publishedStories.storyId))
      .where(eq(seriesStories.seriesId, row.id))
      .orderBy(asc(seriesStories.position), asc(publishedStories.storyId));
    return parts.length > 0 ? { ...row, parts: await withNames(parts) } : null;
  },
);

/** Where a series is found that once had this address. */
export async function findSeriesAddress(oldSlug: string): Promise<string | null> {
  dependOn(seriesTags.all, storyTags.lists);
  const [row] = await db
    .select({ slug: series.slug })
    .from(seriesSlugs)
    .innerJoin(series, eq(series.id, seriesSlugs.seriesId))
    .where(sql`${seriesSlugs.slug} = ${oldSlug} and ${isPublic}`);
  return row?.slug ?? null;
}

/** Which part of which series a published story is; parts that readers cannot see do not count. */
export const getPlace = cache(async (storyId: string): Promise<Place | null> => {
  const parts = await listParts(storyId);
  return parts[0] ? placeOf(parts[0].series, parts, storyId) : null;
});

/** All parts of the series that a story is in, if it is in one. */
const listParts = remembered("parts", async (storyId: string) => {
  dependOn(seriesTags.all, storyTags.lists);
  return prepared
    .select({
      series: { slug: series.slug, title: series.title },
      id: publishedStories.storyId,
      slug: publishedStories.slug,
      headline: publishedStories.headline,
    })
    .from(seriesStories)
    .innerJoin(series, eq(series.id, seriesStories.seriesId))
    .innerJoin(publishedStories, eq(publishedStories.storyId, seriesStories.storyId))
    .where(
      sql`${seriesStories.seriesId} = (select series_id from series_stories where story_id = ${storyId})`,
    )
    .orderBy(asc(seriesStories.position), asc(publishedStories.storyId));
});

const isPublic = sql`exists (select 1 from series_stories m
  join published_stories p on p.story_id = m.story_id where m.series_id = ${series.id})`;
