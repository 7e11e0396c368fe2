import type { Question } from "@/domain/poll/queries";
import type { StoryItem } from "@/domain/story/public-list";
import { LeadStory, StoryHeadline } from "./story-card";

type Shown = {
  lead: StoryItem;
  seconds: StoryItem[];
  now: Date;
  /** Whether each story names its section: not where the page does. */
  hasLabels?: boolean;
  /** What the lead asks, shown where it has no picture. */
  question?: Question | undefined;
};

/** Beside words alone so many have their standfirst: further ones would tower above the lead. */
const fullBesideWords = 2;

/** One lead at 7/12 and words beside it; alone, the lead has the whole width. */
export function FrontTop({ lead, seconds, now, hasLabels = true, question }: Shown) {
  const full = lead.lead ? seconds.length : fullBesideWords;
  if (seconds.length === 0)
    return (
      <div className="pt-8">
        <LeadStory story={lead} now={now} hasLabel={hasLabels} question={question} isAlone />
      </div>
    );
  return (
    <div className="grid grid-cols-1 gap-x-13 gap-y-8 pt-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <LeadStory story={lead} now={now} hasLabel={hasLabels} question={question} />
      <div className="border-t-2 border-ink pt-5 lg:-ms-[26px] lg:border-s lg:border-t-0 lg:border-rule lg:ps-[26px] lg:pt-0">
        {seconds.map((story, at) => (
          <StoryHeadline
            key={story.id}
            story={story}
            now={now}
            hasLabel={hasLabels}
            isShort={at >= full}
          />
        ))}
      </div>
    </div>
  );
}
