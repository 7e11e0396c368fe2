import { seriesPath } from "@/components/series/series-line";
import { correctionsOfAll } from "@/domain/correction/queries";
import { getNewsroom } from "@/domain/newsroom/queries";
import type { SectionView } from "@/domain/section/queries";
import type { SeriesView } from "@/domain/series/queries";
import { withBodies } from "@/domain/story/public-bodies";
import type { StoryItem } from "@/domain/story/public-list";
import { listPublished } from "@/domain/story/queries";
import { env } from "@/lib/env";
import { type Feed, type FeedStory, feedLength } from "./feed";

/** What a feed tells: the newest stories of the newsroom, or of one section. */
export async function feedOf(self: string, section?: SectionView): Promise<Feed> {
  const [newsroom, { stories }] = await Promise.all([
    getNewsroom(),
    listPublished({ sectionSlug: section?.slug, limit: feedLength }),
  ]);
  return {
    title: section ? `${section.name} · ${newsroom.title}` : newsroom.title,
    description: section?.description || newsroom.tagline,
    base: env().SITE_URL,
    page: section ? `/sections/${section.slug}` : "/",
    self,
    stories: await inFull(stories),
  };
}

/** The published parts of a series, the newest first: a feed tells what is new. */
export async function feedOfSeries(series: SeriesView & { parts: StoryItem[] }): Promise<Feed> {
  const { title, tagline } = await getNewsroom();
  const page = seriesPath(series.slug);
  const newest = series.parts.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
  return {
    title: `${series.title} · ${title}`,
    description: series.standfirst || tagline,
    base: env().SITE_URL,
    page,
    self: `${page}/feed.xml`,
    stories: await inFull(newest.slice(0, feedLength)),
  };
}

async function inFull(stories: readonly StoryItem[]): Promise<FeedStory[]> {
  const [whole, corrections] = await Promise.all([
    withBodies(stories),
    correctionsOfAll(stories.map(({ id }) => id)),
  ]);
  return whole.map((story) => ({ ...story, corrections: corrections.get(story.id) ?? [] }));
}
