import type { StoryItem } from "@/domain/story/public-list";
import { Picture } from "./picture";
import { SectionLabel, StoryMeta } from "./story-meta";
import { useVoice } from "./use-voice";

type Shown = { story: StoryItem; now: Date };

/** The first story of the front page. */
export function LeadStory({ story, now }: Shown) {
  const { directionOf } = useVoice();
  return (
    <article>
      {story.lead && (
        <div className="mb-5">
          <Picture {...story.lead} isFirst sizes="(min-width: 1240px) 660px, 100vw" />
        </div>
      )}
      <SectionLabel story={story} />
      <h2 className="headline headline-2 mt-2" dir={directionOf(story.headline)}>
        <a href={`/stories/${story.slug}`} className="plain-link">
          {story.headline}
        </a>
      </h2>
      <p
        className="mt-3 max-w-[34em] font-prose text-[1.25rem] leading-[1.45] text-pretty text-quiet"
        dir={directionOf(story.standfirst)}
      >
        {story.standfirst}
      </p>
      <StoryMeta story={story} now={now} />
    </article>
  );
}

/** A story in words only, large: what stands beside the lead. */
export function StoryHeadline({ story, now }: Shown) {
  const { directionOf } = useVoice();
  return (
    <article className="border-t border-rule py-5 first:border-t-0 first:pt-0 lg:first:-mt-1">
      <SectionLabel story={story} />
      <h3 className="headline headline-3 mt-1" dir={directionOf(story.headline)}>
        <a href={`/stories/${story.slug}`} className="plain-link">
          {story.headline}
        </a>
      </h3>
      <p
        className="mt-2 font-prose text-[1.0625rem] leading-[1.45] text-pretty text-quiet"
        dir={directionOf(story.standfirst)}
      >
        {story.standfirst}
      </p>
      <StoryMeta story={story} now={now} />
    </article>
  );
}

/** A row of the river: words, and its picture small beside them if it has one. */
export function StoryRow({ story, now, hasLabel = true }: Shown & { hasLabel?: boolean }) {
  const { directionOf } = useVoice();
  return (
    <article className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-5 border-t border-rule py-5 sm:grid-rows-[auto_1fr] sm:gap-x-8">
      <div className={story.lead ? "" : "col-span-2"}>
        {hasLabel && <SectionLabel story={story} />}
        <h3 className="headline headline-4 mt-1" dir={directionOf(story.headline)}>
          <a href={`/stories/${story.slug}`} className="plain-link">
            {story.headline}
          </a>
        </h3>
      </div>
      {story.lead && (
        <div className="w-[112px] pt-1 sm:row-span-2 sm:w-[200px]">
          <Picture {...story.lead} alt="" ratio="4x3" sizes="(min-width: 640px) 200px, 112px" />
        </div>
      )}
      <div className={story.lead ? "col-span-2 pt-2 sm:col-span-1" : "col-span-2 pt-2"}>
        <p
          className="font-prose text-[1rem] leading-[1.5] text-pretty text-quiet"
          dir={directionOf(story.standfirst)}
        >
          {story.standfirst}
        </p>
        <StoryMeta story={story} now={now} />
      </div>
    </article>
  );
}

/** A title and its facts: where the section is told already. */
export function StoryTitle({ story, now, hasLabel }: Shown & { hasLabel?: boolean }) {
  const { directionOf } = useVoice();
  return (
    <article className="border-t border-rule py-4 first:border-t-0">
      {hasLabel && <SectionLabel story={story} />}
      <h3 className={hasLabel ? "title mt-1" : "title"} dir={directionOf(story.headline)}>
        <a href={`/stories/${story.slug}`} className="plain-link">
          {story.headline}
        </a>
      </h3>
      <StoryMeta story={story} now={now} />
    </article>
  );
}
