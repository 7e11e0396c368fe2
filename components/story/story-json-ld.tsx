import { seriesPath } from "@/components/series/series-line";
import { JsonLd } from "@/components/site/json-ld";
import { absolute, breadcrumbsOf, publisherOf } from "@/components/site/structured-data";
import type { Correction } from "@/domain/correction/queries";
import type { Newsroom } from "@/domain/newsroom/queries";
import type { Place } from "@/domain/series/rules";
import type { PublishedStory } from "@/domain/story/queries";
import { shapesOf } from "./lead-image";

type Told = {
  story: PublishedStory;
  newsroom: Newsroom;
  corrections: readonly Correction[];
  place: Place | null;
};

export function StoryJsonLd(told: Told) {
  return <JsonLd graph={storyGraph(told)} />;
}

/** NewsArticle with its authors and corrections, and where it stands. */
export function storyGraph({ story, newsroom, corrections, place }: Told) {
  const url = absolute(`/stories/${encodeURIComponent(story.slug)}`);
  const section = { name: story.section.name, path: `/sections/${story.section.slug}` };
  const article = {
    "@type": "NewsArticle",
    "@id": url,
    mainEntityOfPage: url,
    headline: story.headline,
    inLanguage: newsroom.language,
    ...(story.standfirst && { description: story.standfirst }),
    datePublished: story.publishedAt.toISOString(),
    dateModified: story.updatedAt.toISOString(),
    articleSection: story.section.name,
    keywords: story.tags.map(({ name }) => name),
    wordCount: story.words,
    commentCount: story.comments,
    isAccessibleForFree: true,
    author: story.authors.map(({ name, slug }) => {
      const page = absolute(`/authors/${encodeURIComponent(slug)}`);
      return { "@type": "Person", "@id": `${page}#person`, name, url: page };
    }),
    publisher: publisherOf(newsroom),
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
  };
  return [article, breadcrumbsOf(newsroom, [section, { name: story.headline }])];
}
