import type { ReactNode } from "react";
import { SectionLabel } from "@/components/site/story-card";
import type { PublishedStory } from "@/domain/story/queries";
import { dayAndTime } from "@/lib/dates";
import { BodyFigure } from "./body-figure";
import { StoryBody } from "./story-body";

export type ArticleView = Pick<
  PublishedStory,
  "headline" | "standfirst" | "section" | "authors" | "tags" | "lead" | "doc" | "pictures"
> & { publishedAt: Date | null; updatedAt: Date | null };

/** Two minutes: a typo mended at once is no update worth telling. */
const worthTelling = 2 * 60_000;

/** The story itself, from its label to its tags; used by the story page and the desk's preview. */
export function StoryArticle({
  story,
  timeZone,
  children,
}: {
  story: ArticleView;
  timeZone: string;
  children?: ReactNode;
}) {
  const { lead } = story;
  return (
    <article className="story">
      <header>
        <SectionLabel story={story} />
        <h1>{story.headline}</h1>
        {story.standfirst && <p className="standfirst">{story.standfirst}</p>}
        <Byline story={story} timeZone={timeZone} />
      </header>
      {lead && (
        <BodyFigure
          mediaId={lead.id}
          alt={lead.alt}
          caption={lead.caption}
          credit={lead.credit}
          size={lead}
          isFirst
        />
      )}
      <StoryBody doc={story.doc} pictures={story.pictures} />
      {children}
      {story.tags.length > 0 && (
        <ul aria-label="Tags" className="tags">
          {story.tags.map(({ slug, name }) => (
            <li key={slug}>
              <a href={`/tags/${slug}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Byline({ story, timeZone }: { story: ArticleView; timeZone: string }) {
  const { publishedAt, updatedAt, authors } = story;
  const isUpdated =
    publishedAt && updatedAt && updatedAt.getTime() - publishedAt.getTime() > worthTelling;
  return (
    <p className="byline">
      <span className="text-ink">
        By{" "}
        {authors.map(({ slug, name }, index) => (
          <span key={slug}>
            {index > 0 && (index === authors.length - 1 ? " and " : ", ")}
            <a href={`/authors/${slug}`} rel="author">
              {name}
            </a>
          </span>
        ))}
      </span>
      {publishedAt && (
        <>
          {" · "}
          <time dateTime={publishedAt.toISOString()}>{dayAndTime(publishedAt, timeZone)}</time>
        </>
      )}
      {isUpdated && (
        <>
          {", updated "}
          <time dateTime={updatedAt.toISOString()}>{dayAndTime(updatedAt, timeZone)}</time>
        </>
      )}
    </p>
  );
}
