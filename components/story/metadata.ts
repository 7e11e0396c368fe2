import type { Metadata } from "next";
import { height, width } from "@/components/share/lettering";
import type { Newsroom } from "@/domain/newsroom/queries";
import type { PublishedStory } from "@/domain/story/queries";
import { env } from "@/lib/env";
import { languages } from "@/lib/words/languages";
import { cardOf } from "./share/card";

export async function storyMetadata(story: PublishedStory, newsroom: Newsroom): Promise<Metadata> {
  const url = `/stories/${encodeURIComponent(story.slug)}`;
  const { headline: title, standfirst: description } = story;
  const { digest } = await cardOf(story, newsroom);
  // Networks keep a picture by its address: another one has another address.
  const card = {
    url: `${url}/card.jpg?v=${digest}`,
    width,
    height,
    alt: title,
    type: "image/jpeg",
  };
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
      locale: languages[newsroom.language].openGraph,
      authors: story.authors.map(({ slug }) => new URL(`/authors/${slug}`, env().SITE_URL).href),
      publishedTime: story.publishedAt.toISOString(),
      modifiedTime: story.updatedAt.toISOString(),
      section: story.section.name,
      tags: story.tags.map(({ name }) => name),
      images: [card],
    },
    twitter: { card: "summary_large_image", title, description, images: [card] },
  };
}
