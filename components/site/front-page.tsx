import type { FrontView } from "@/domain/front/queries";
import type { Question } from "@/domain/poll/queries";
import type { SectionView } from "@/domain/section/queries";
import type { StoryItem } from "@/domain/story/public-list";
import { FrontSections } from "./front-sections";
import { FrontTop } from "./front-top";
import { HaveYourSay } from "./have-your-say";
import { MostDiscussed, mostDiscussedOf } from "./most-discussed";
import { MostRead } from "./most-read";
import { rankedLines } from "./ranked-list";
import { StoryRow } from "./story-card";
import { useVoice } from "./use-voice";

type Shown = {
  front: FrontView;
  sections: SectionView[];
  questions: Question[];
  mostRead: StoryItem[];
};

/** One lead at 7/12, words beside it, then the river and each section. A quiet day shows less. */
export function FrontPage({ front, sections, questions, mostRead }: Shown) {
  const now = new Date();
  const { words } = useVoice();
  const { lead: leads, seconds, river, rest } = front;
  const [lead] = leads;
  if (!lead) return <NothingYet />;
  const asked = lead.lead ? undefined : questions.find(({ story }) => story.slug === lead.slug);
  const others = questions.filter((question) => question !== asked);
  const discussed = mostDiscussedOf([...leads, ...seconds, ...river, ...rest]);
  const read = river.length > 0 ? mostRead : [];
  const lines = others.length + rankedLines(read) + rankedLines(discussed);
  const beside = lines > 0 ? Math.min(Math.max(lines, fewest), most) : 0;
  return (
    <>
      <h1 id="front" className="sr-only">
        {words.site.frontPage}
      </h1>
      <FrontTop lead={lead} seconds={seconds} now={now} question={asked} />
      {lines > 0 && (
        <div className="mt-13 grid grid-cols-1 gap-x-13 gap-y-13 border-t-2 border-ink lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
          {river.length > 0 && (
            <section aria-labelledby="more" className="pt-4">
              <MoreTitle />
              {river.slice(0, beside).map((story) => (
                <StoryRow key={story.id} story={story} now={now} />
              ))}
            </section>
          )}
          <div className="flex flex-col gap-y-13">
            <HaveYourSay questions={others} />
            <MostRead stories={read} />
            {river.length > 0 && <MostDiscussed stories={discussed} />}
          </div>
        </div>
      )}
      <WholeWidth stories={river.slice(beside)} now={now} hasTitle={beside === 0} />
      <FrontSections stories={rest} sections={sections} now={now} />
    </>
  );
}

/** As many rows as there are lines beside them; the rest of a long river takes the whole width. */
const [fewest, most] = [3, 8];

const MoreTitle = () => (
  <h2 id="more" className="headline headline-4 pb-4">
    {useVoice().words.site.front.more}
  </h2>
);

type Wide = { stories: StoryItem[]; now: Date; hasTitle: boolean };

function WholeWidth({ stories, now, hasTitle }: Wide) {
  if (stories.length === 0) return null;
  return (
    <div className="mt-13 border-t-2 border-ink">
      {hasTitle && (
        <div className="pt-4">
          <MoreTitle />
        </div>
      )}
      <div className="grid grid-cols-1 gap-x-13 lg:grid-cols-2">
        {stories.map((story) => (
          <StoryRow key={story.id} story={story} now={now} />
        ))}
      </div>
    </div>
  );
}

function NothingYet() {
  const { noNews, comeBack } = useVoice().words.site.front;
  return (
    <div className="py-[84px]">
      <h1 id="front" className="headline headline-2">
        {noNews}
      </h1>
      <p className="mt-3 font-prose text-[1.25rem] text-quiet">{comeBack}</p>
    </div>
  );
}
