import type { FrontView } from "@/domain/front/queries";
import type { SectionView } from "@/domain/section/queries";
import type { StoryItem } from "@/domain/story/public-list";
import { EmptyList } from "./empty-list";
import { FrontTop } from "./front-top";
import { SectionRiver } from "./section-river";

type Shown = {
  section: SectionView;
  front: FrontView;
  /** The section's newest stories: those the front has no place for follow it. */
  newest: StoryItem[];
  next: string | null;
};

/** A section as nobody has arranged it: the newest leads, and three stand beside it. */
export const byTime = ([lead, ...others]: StoryItem[]): FrontView => ({
  lead: lead ? [lead] : [],
  seconds: others.slice(0, besideLead),
  river: [],
  rest: [],
});

const besideLead = 3;

/** A section as its editors arranged it, and below it what is new. */
export function SectionFront({ section, front, newest, next }: Shown) {
  const {
    lead: [lead],
    seconds,
    river,
  } = front;
  if (!lead) return <EmptyList isPaged={false} />;
  const shown = new Set([lead, ...seconds, ...river].map(({ id }) => id));
  const below = [...river, ...newest.filter(({ id }) => !shown.has(id))];
  const all = [lead, ...seconds, ...below];
  const isMixed = all.some((story) => story.section.slug !== section.slug);
  return (
    <>
      <FrontTop lead={lead} seconds={seconds} now={new Date()} hasLabels={isMixed} />
      {(below.length > 0 || next) && (
        <div className="pt-13">
          <SectionRiver {...{ section, all, next }} stories={below} hasLabels={isMixed} />
        </div>
      )}
    </>
  );
}
