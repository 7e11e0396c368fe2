import type { Metadata } from "next";
import { socialImage } from "@/components/site/metadata";
import type { Newsroom } from "@/domain/newsroom/queries";
import type { PublishedStory } from "@/domain/story/queries";
import { env } from "@/lib/env";
import { pictureUrl } from "@/lib/picture";

export function storyMetadata(story: PublishedStory, newsroom: Newsroom): Metadata {
  const url = `/stories/${encodeURIComponent(story.slug)}`;
  const { headline: title, standfirst: description, lead } = story;
  const images = [lead ? { url: leadImage(lead), alt: lead.alt } : socialImage];
  return {
    title: `${title} | ${newsroom.title}`,
    description,
    authors: story.authors.map(({ name, slug }) => ({ name, url: `/authors/${slug}` })),
    alternates: {
      canonical: url,
      types: { "application/rss+xml": "/feed.xml", "application/feed+json": "/feed.json" },
    },
    robots: { index: true, follow: true, "max-image-preview": "large" },
    openGraph: {
      title,
      description,
      url,
      type: "article",
      siteName: newsroom.title,
      locale: "en_GB",
      authors: story.authors.map(({ slug }) => new URL(`/authors/${slug}`, env().SITE_URL).href),
      publishedTime: story.publishedAt.toISOString(),
      modifiedTime: story.updatedAt.toISOString(),
      section: story.section.name,
      tags: story.tags.map(({ name }) => name),
      images,
    },
    twitter: { card: lead ? "summary_large_image" : "summary", title, description, images },
  };
}

/** The JPEG that programs which know no other format are given. */
export const leadImage = (lead: { id: string; widths: number[] }): string =>
  pictureUrl(lead.id, lead.widths.find((width) => width >= 1200) ?? lead.widths.at(-1) ?? 0, "jpg");
