import type { Metadata } from "next";
import { socialImage } from "@/components/site/metadata";
import type { Newsroom } from "@/domain/newsroom/queries";
import type { Picture } from "@/domain/story/public-list";
import type { PublishedStory } from "@/domain/story/queries";
import { env } from "@/lib/env";
import { cutOf, ratioNames, type Shape, wholePicture } from "@/lib/picture";

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

/** The JPEG that programs which know no other format are given: wide, cut around what matters. */
export const leadImage = (lead: Picture): string =>
  largestOf(cutOf(lead, "16x9") ?? wholePicture(lead));

/** The same in each shape that search engines ask for. */
export const shapesOf = (lead: Picture): string[] => {
  const cuts = ratioNames.flatMap((ratio) => cutOf(lead, ratio) ?? []);
  return (cuts.length > 0 ? cuts : [wholePicture(lead)]).map(largestOf);
};

const largestOf = ({ widths, width, url }: Shape): string =>
  url(widths.find((one) => one >= 1200) ?? widths.at(-1) ?? width, "jpg");
