import type { Correction } from "@/domain/correction/queries";
import type { Place } from "@/domain/series/rules";
import type { StoryItem } from "@/domain/story/public-list";
import type { PublishedStory } from "@/domain/story/queries";
import { toHtml } from "@/lib/rich-text-html";

/** A story as programs get it; its names are a promise to them. */
export const storyAnswer = (story: StoryItem, base: string) => ({
  id: story.id,
  slug: story.slug,
  url: `${base}/stories/${encodeURIComponent(story.slug)}`,
  headline: story.headline,
  standfirst: story.standfirst,
  section: { slug: story.section.slug, name: story.section.name },
  tags: story.tags.map(({ slug, name }) => ({ slug, name })),
  authors: story.authors.map(({ slug, name }) => ({ slug, name })),
  publishedAt: story.publishedAt.toISOString(),
  updatedAt: story.updatedAt.toISOString(),
  poll: story.pollId,
});

/** One story, with its text as HTML and as the document it was written as. */
export const wholeStoryAnswer = (
  {
    story,
    corrections,
    place,
  }: { story: PublishedStory; corrections: readonly Correction[]; place: Place | null },
  base: string,
) => ({
  ...storyAnswer(story, base),
  html: toHtml(story.doc, story.pictures, base),
  body: story.doc,
  corrections: corrections.map(({ kind, text, at }) => ({ kind, text, at: at.toISOString() })),
  series: place && {
    slug: place.series.slug,
    title: place.series.title,
    part: place.part,
    of: place.of,
  },
});
