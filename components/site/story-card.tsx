import type { Question } from "@/domain/poll/queries";
import type { StoryItem } from "@/domain/story/public-list";
import { OpenQuestion } from "./have-your-say";
import { Picture } from "./picture";
import { SectionLabel, StoryMeta } from "./story-meta";
import { useVoice } from "./use-voice";

type Shown = { story: StoryItem; now: Date; hasLabel?: boolean };

/** The first story of a front. Without a picture its words have the room, and are larger. */
export function LeadStory({
  story,
  now,
  hasLabel = true,
  isAlone = false,
  question,
}: Shown & { isAlone?: boolean; question?: Question | undefined }) {
  const { directionOf } = useVoice();
  const { lead, headline, standfirst } = story;
  return (
    <article className={isAlone ? "lead-story lead-alone" : "lead-story"}>
      {lead && (
        <div className="lead-picture">
          <Picture
            {...lead}
            isFirst
            sizes="(min-width: 1240px) 660px, (min-width: 1024px) 55vw, 100vw"
          />
        </div>
      )}
      <div>
        {hasLabel && <SectionLabel story={story} />}
        <h2
          className={`headline mt-2 ${lead ? "headline-2" : "headline-1"}`}
          dir={directionOf(headline)}
        >
          <a href={`/stories/${story.slug}`} className="plain-link">
            {headline}
          </a>
        </h2>
        {standfirst && (
          <p
            className="mt-3 max-w-[34em] font-prose text-[1.25rem] leading-[1.45] text-pretty text-quiet"
            dir={directionOf(standfirst)}
          >
            {standfirst}
          </p>
        )}
        <StoryMeta story={story} now={now} />
        {question && !lead && (
          <div className="mt-6 border-t border-rule pt-4">
            <OpenQuestion {...question} />
          </div>
        )}
      </div>
    </article>
  );
}

/** A story in words only, large: what stands beside the lead. */
export function StoryHeadline({
  story,
  now,
  hasLabel = true,
  isShort = false,
}: Shown & { isShort?: boolean }) {
  const { directionOf } = useVoice();
  const { headline, standfirst } = story;
  return (
    <article className="border-t border-rule py-5 first:border-t-0 first:pt-0 last:pb-0">
      {hasLabel && <SectionLabel story={story} />}
      <h3 className="headline headline-3 mt-1" dir={directionOf(headline)}>
        <a href={`/stories/${story.slug}`} className="plain-link">
          {headline}
        </a>
      </h3>
      {standfirst && !isShort && (
        <p
          className="mt-2 font-prose text-[1.0625rem] leading-[1.45] text-pretty text-quiet"
          dir={directionOf(standfirst)}
        >
          {standfirst}
        </p>
      )}
      <StoryMeta story={story} now={now} />
    </article>
  );
}

type Row = Shown & {
  /** Stands in the section's place, where something else tells the rows apart. */
  label?: string;
  /** In a list by itself its facts hang in the margin, and who wrote it is among them. */
  isHung?: boolean;
  hasAuthors?: boolean;
};

/** A row of the river: words, and its picture beside them if it has one. */
export function StoryRow({ story, now, label, hasLabel = true, isHung = false, ...has }: Row) {
  const { directionOf } = useVoice();
  const { lead, headline, standfirst } = story;
  return (
    <article className={isHung ? "river-row hung" : "river-row"}>
      <div className="row-margin">
        {hasLabel && (
          <div className="row-label">
            {label ? <Label>{label}</Label> : <SectionLabel story={story} />}
          </div>
        )}
        <div className="row-meta">
          <StoryMeta story={story} now={now} hasAuthors={has.hasAuthors ?? isHung} />
        </div>
      </div>
      <div className="row-words">
        <h3 className="row-head headline headline-4" dir={directionOf(headline)}>
          <a href={`/stories/${story.slug}`} className="plain-link">
            {headline}
          </a>
        </h3>
        {standfirst && (
          <p className="row-text" dir={directionOf(standfirst)}>
            {standfirst}
          </p>
        )}
      </div>
      <RowPicture lead={lead} isHung={isHung} />
    </article>
  );
}

const Label = ({ children }: { children: string }) => (
  <p className="text-[0.875rem] leading-[24px] font-semibold text-quiet">{children}</p>
);

/** It says nothing that the headline beside it does not: nobody has to hear of it. */
export function RowPicture({ lead, isHung }: { lead: StoryItem["lead"]; isHung: boolean }) {
  if (!lead) return null;
  const narrow = "(min-width: 640px) 200px, 112px";
  const sizes = isHung ? `(min-width: 1100px) 256px, ${narrow}` : narrow;
  return (
    <div className="row-picture">
      <Picture {...lead} alt="" ratio="4x3" sizes={sizes} />
    </div>
  );
}

/** A title and its facts: where the section is told already. */
export function StoryTitle({ story, now, hasLabel = false }: Shown) {
  const { directionOf } = useVoice();
  return (
    <article className="titled">
      {hasLabel && <SectionLabel story={story} />}
      <h3 className="title" dir={directionOf(story.headline)}>
        <a href={`/stories/${story.slug}`}>{story.headline}</a>
      </h3>
      <StoryMeta story={story} now={now} />
    </article>
  );
}
