import "server-only";
import { and, asc, desc, eq, ilike, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { series, seriesStories } from "@/db/schema/series";
import { stories } from "@/db/schema/story";
import type { Staff } from "@/domain/person/rules";
import type { StoryStatus } from "@/domain/story/input";
import { type Cursor, page } from "@/lib/cursor";
import type { SeriesView } from "./queries";

const columns = {
  id: series.id,
  slug: series.slug,
  title: series.title,
  standfirst: series.standfirst,
};

export type SeriesLine = SeriesView & { stories: number; published: number };

/** The series, newest first, a page at a time. */
export async function listDeskSeries(
  _: Staff,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<{ items: SeriesLine[]; next: string | null }> {
  const rows = await db
    .select({
      ...columns,
      key: sql<string>`${series.createdAt}::text`,
      stories: sql<number>`(select count(*)::int from series_stories m where m.series_id = ${series.id})`,
      published: sql<number>`(select count(*)::int from series_stories m
        join published_stories p on p.story_id = m.story_id where m.series_id = ${series.id})`,
    })
    .from(series)
    .where(
      after
        ? sql`(${series.createdAt}, ${series.id}) < (${after.key}::timestamptz, ${after.id}::uuid)`
        : undefined,
    )
    .orderBy(desc(series.createdAt), desc(series.id))
    .limit(limit + 1);
  return page(rows, limit, ({ key, id }) => ({ key, id }));
}

export type DeskPart = { id: string; headline: string; status: StoryStatus };
export type DeskSeries = SeriesView & { parts: DeskPart[]; isPublic: boolean };

/** One series with all its stories, published or not. */
export async function getDeskSeries(_: Staff, id: string): Promise<DeskSeries | null> {
  const [row] = await db.select(columns).from(series).where(eq(series.id, id));
  if (!row) return null;
  const parts = await db
    .select({ id: stories.id, headline: stories.headline, status: stories.status })
    .from(seriesStories)
    .innerJoin(stories, eq(stories.id, seriesStories.storyId))
    .where(eq(seriesStories.seriesId, id))
    .orderBy(asc(seriesStories.position), asc(stories.id));
  return { ...row, parts, isPublic: parts.some(({ status }) => status === "published") };
}

/** Stories one could add: those in no series, the last touched first. */
export async function findCandidates(_: Staff, q: string): Promise<DeskPart[]> {
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return db
    .select({ id: stories.id, headline: stories.headline, status: stories.status })
    .from(stories)
    .leftJoin(seriesStories, eq(seriesStories.storyId, stories.id))
    .where(and(isNull(seriesStories.storyId), q ? ilike(stories.headline, like) : undefined))
    .orderBy(desc(stories.updatedAt), desc(stories.id))
    .limit(20);
}

export type SeriesOf = { id: string; title: string; part: number; of: number };

/** The series a story is in, as the desk counts: with its drafts. */
export async function getSeriesOf(_: Staff, storyId: string): Promise<SeriesOf | null> {
  const [row] = await db
    .select({
      id: series.id,
      title: series.title,
      part: sql<number>`(select count(*)::int from series_stories m
        where m.series_id = ${series.id} and m.position <= ${seriesStories.position})`,
      of: sql<number>`(select count(*)::int from series_stories m where m.series_id = ${series.id})`,
    })
    .from(seriesStories)
    .innerJoin(series, eq(series.id, seriesStories.seriesId))
    .where(eq(seriesStories.storyId, storyId));
  return row ?? null;
}
