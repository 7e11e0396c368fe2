import { seriesPath } from "@/components/series/series-line";
import type { Correction } from "@/domain/correction/queries";
import type { Newsroom } from "@/domain/newsroom/queries";
import type { Place } from "@/domain/series/rules";
import type { PublishedStory } from "@/domain/story/queries";
import { env } from "@/lib/env";
import { toScriptJson } from "@/lib/script-json";
import { shapesOf } from "./metadata";

/** schema.org NewsArticle and BreadcrumbList for search engines. */
export function StoryJsonLd({
  story,
  newsroom,
  corrections,
  place,
}: {
  story: PublishedStory;
  newsroom: Newsroom;
  corrections: Correction[];
  place: Place | null;
}) {
  const absolute = (path: string) => new URL(path, env().SITE_URL).href;
  const url = absolute(`/stories/${encodeURIComponent(story.slug)}`);
  const section = absolute(`/sections/${story.section.slug}`);
  const data = {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "NewsArticle",
        "@id": url,
        mainEntityOfPage: url,
        headline: story.headline,
        description: story.standfirst,
        datePublished: story.publishedAt.toISOString(),
        dateModified: story.updatedAt.toISOString(),
        articleSection: story.section.name,
        keywords: story.tags.map(({ name }) => name),
        wordCount: story.words,
        commentCount: story.comments,
        isAccessibleForFree: true,
        author: story.authors.map(({ name, slug }) => ({
          "@type": "Person",
          name,
          url: absolute(`/authors/${slug}`),
        })),
        publisher: {
          "@type": "NewsMediaOrganization",
          name: newsroom.title,
          url: absolute("/"),
          correctionsPolicy: absolute("/corrections"),
        },
        ...(corrections.length > 0 && {
          correction: corrections.map(({ text, at }) => ({
            "@type": "CorrectionComment",
            text,
            datePublished: at.toISOString(),
          })),
        }),
        ...(place && {
          isPartOf: {
            "@type": "CreativeWorkSeries",
            name: place.series.title,
            url: absolute(seriesPath(place.series.slug)),
          },
          position: place.part,
        }),
        ...(story.lead && { image: shapesOf(story.lead).map(absolute) }),
      },
      {
        "@type": "BreadcrumbList",
        itemListElement: [
          { "@type": "ListItem", position: 1, name: newsroom.title, item: absolute("/") },
          { "@type": "ListItem", position: 2, name: story.section.name, item: section },
          { "@type": "ListItem", position: 3, name: story.headline },
        ],
      },
    ],
  };
  return (
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toScriptJson(data) }} />
  );
}
