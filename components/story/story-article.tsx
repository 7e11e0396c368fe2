import type { ReactNode } from "react";
import { SectionLabel } from "@/components/site/story-meta";
import { useVoice } from "@/components/site/use-voice";
import type { PublishedStory } from "@/domain/story/queries";
import { BodyFigure } from "./body-figure";
import { Byline } from "./byline";
import { placesPoll, StoryBody } from "./story-body";

export type ArticleView = Pick<
  PublishedStory,
  "headline" | "standfirst" | "authors" | "tags" | "lead" | "doc" | "pictures" | "related"
> & {
  /** A draft may stand in no section yet. */
  section: PublishedStory["section"] | null;
  publishedAt: Date | null;
  updatedAt: Date | null;
  words?: number;
};

/**
 * The story itself, from its label to its tags; used by the story page and the desk's preview.
 * @param kicker what it belongs to, above its headline
 * @param notes what the newsroom says about the text, right below it
 * @param poll stands where the text places it, else after it
 * @param children what leads on from it, before its tags
 */
export function StoryArticle({
  story,
  correctedAt,
  kicker,
  notes,
  poll,
  before,
  children,
}: {
  story: ArticleView;
  correctedAt?: Date | undefined;
  kicker?: ReactNode;
  notes?: ReactNode;
  poll?: ReactNode;
  /** What is asked before the story is read. */
  before?: ReactNode;
  children?: ReactNode;
}) {
  const voice = useVoice();
  const { directionOf } = voice;
  const { lead, section, headline, standfirst, authors, publishedAt, updatedAt, words } = story;
  return (
    <article className="story">
      <header className="story-head">
        {section && <SectionLabel story={{ section }} />}
        {kicker}
        <h1 className="headline headline-1" dir={directionOf(headline)}>
          {headline}
        </h1>
        {standfirst && (
          <p className="standfirst" dir={directionOf(standfirst)}>
            {standfirst}
          </p>
        )}
      </header>
      <Byline {...{ authors, publishedAt, updatedAt, correctedAt, words }} />
      {before}
      {lead && (
        <BodyFigure
          mediaId={lead.id}
          alt={lead.alt}
          caption={lead.caption}
          credit={lead.credit}
          size={lead}
          isLead
        />
      )}
      <StoryBody
        doc={story.doc}
        pictures={story.pictures}
        related={story.related}
        poll={poll}
        voice={voice}
      />
      <div className="story-end" data-fold="">
        {notes}
        {!placesPoll(story.doc) && poll}
        {children}
        {story.tags.length > 0 && (
          <nav aria-label={voice.words.story.tags} className="tags">
            <ul>
              {story.tags.map(({ slug, name }) => (
                <li key={slug}>
                  <a href={`/tags/${slug}`}>{name}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </article>
  );
}
