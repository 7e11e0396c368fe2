import type { StoryItem } from "@/domain/story/public-list";
import { brief } from "@/lib/dates";
import { Picture } from "./picture";

type Shown = { story: StoryItem; timeZone: string; now: Date };

export function StoryMeta({ story, timeZone, now }: Shown) {
  const facts = [
    brief(story.publishedAt, now, timeZone),
    story.comments > 0 && `${story.comments} ${story.comments === 1 ? "comment" : "comments"}`,
    story.pollId && "Poll",
  ].filter(Boolean);
  return <p className="mt-2 text-[14px] text-quiet">{facts.join(" · ")}</p>;
}

/** The first story of the front page. */
export function LeadStory({ story, timeZone, now }: Shown) {
  return (
    <article>
      {story.lead && (
        <div className="mb-4">
          <Picture {...story.lead} isFirst sizes="(min-width: 900px) 58vw, 100vw" />
        </div>
      )}
      <SectionLabel story={story} />
      <h2 className="mt-1 font-display text-[40px] leading-[1] font-[540] text-balance md:text-[60px]">
        <a href={`/stories/${story.slug}`} className="hover:underline">
          {story.headline}
        </a>
      </h2>
      <p className="mt-3 max-w-[34em] font-prose text-[19px] leading-[1.5] text-quiet">
        {story.standfirst}
      </p>
      <StoryMeta story={story} timeZone={timeZone} now={now} />
    </article>
  );
}

/** A story in words only; most stories are. */
export function StoryLine({
  story,
  timeZone,
  now,
  isBrief = false,
}: Shown & { isBrief?: boolean }) {
  return (
    <article className="border-t border-rule py-4">
      <SectionLabel story={story} />
      <h3 className="mt-1 font-prose text-[20px] leading-[1.25] font-semibold text-balance">
        <a href={`/stories/${story.slug}`} className="hover:underline">
          {story.headline}
        </a>
      </h3>
      {!isBrief && (
        <p className="mt-1 font-prose text-[16px] leading-[1.5] text-quiet">{story.standfirst}</p>
      )}
      <StoryMeta story={story} timeZone={timeZone} now={now} />
    </article>
  );
}

export function SectionLabel({ story }: { story: Pick<StoryItem, "section"> }) {
  return (
    <p className="text-[14px] font-semibold text-verdigris">
      <a href={`/sections/${story.section.slug}`} className="hover:underline">
        {story.section.name}
      </a>
    </p>
  );
}
