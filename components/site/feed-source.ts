import { getNewsroom } from "@/domain/newsroom/queries";
import type { SectionView } from "@/domain/section/queries";
import { withBodies } from "@/domain/story/public-bodies";
import { listPublished } from "@/domain/story/queries";
import { env } from "@/lib/env";
import { type Feed, feedLength } from "./feed";

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
    stories: await withBodies(stories),
  };
}
