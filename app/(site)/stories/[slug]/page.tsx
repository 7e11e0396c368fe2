import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { BestCases } from "@/components/comment/best-cases";
import { CommentRegion } from "@/components/comment/comment-region";
import { CorrectionNotes } from "@/components/correction/correction-notes";
import { PollBefore } from "@/components/poll/poll-before";
import { PollRegion } from "@/components/poll/poll-region";
import { SeriesLine } from "@/components/series/series-line";
import { SeriesSteps } from "@/components/series/series-steps";
import { storyMetadata } from "@/components/story/metadata";
import { RelatedStories } from "@/components/story/related-stories";
import { StoryArticle } from "@/components/story/story-article";
import { StoryJsonLd } from "@/components/story/story-json-ld";
import { StoryTools } from "@/components/story/story-tools";
import { correctionsOf, formerHeadlines } from "@/domain/correction/queries";
import { getNewsroom } from "@/domain/newsroom/queries";
import { getViewer } from "@/domain/person/session";
import { getPlace } from "@/domain/series/queries";
import { findStoryAddress, getPublishedStory } from "@/domain/story/queries";
import { first, type PageProps, slugOf } from "@/lib/page-props";

type Props = PageProps<{ slug: string }>;

async function find(params: Props["params"]) {
  const slug = await slugOf(params);
  const story = await getPublishedStory(slug);
  if (story) return story;
  const present = await findStoryAddress(slug);
  return present ? permanentRedirect(`/stories/${encodeURIComponent(present)}`) : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return storyMetadata(await find(params), await getNewsroom());
}

export default async function StoryPage({ params, searchParams }: Props) {
  const [story, newsroom, viewer, query] = await Promise.all([
    find(params),
    getNewsroom(),
    getViewer(),
    searchParams,
  ]);
  const [corrections, headlines, place] = await Promise.all([
    correctionsOf(story.id),
    formerHeadlines(story.id),
    getPlace(story.id),
  ]);
  return (
    <>
      <div className="reading-line" aria-hidden="true" />
      <StoryJsonLd {...{ story, newsroom, corrections, place }} />
      <StoryArticle
        story={story}
        kicker={<SeriesLine place={place} />}
        correctedAt={corrections.at(-1)?.at}
        before={<PollBefore pollId={story.pollId} storySlug={story.slug} viewer={viewer} />}
        notes={<CorrectionNotes {...{ corrections, headlines }} />}
        poll={
          <>
            <PollRegion
              pollId={story.pollId}
              storySlug={story.slug}
              viewer={viewer}
              view={first(query.poll)}
            />
            <BestCases storyId={story.id} slug={story.slug} />
          </>
        }
      >
        <SeriesSteps place={place} />
      </StoryArticle>
      <StoryTools storyId={story.id} slug={story.slug} section={story.section} viewer={viewer} />
      <CommentRegion storyId={story.id} slug={story.slug} viewer={viewer} params={query} />
      <RelatedStories story={story} />
    </>
  );
}
