import type { FrontView } from "@/domain/front/queries";
import type { Question } from "@/domain/poll/queries";
import type { SectionView } from "@/domain/section/queries";
import type { StoryItem } from "@/domain/story/public-list";
import { FrontSections } from "./front-sections";
import { FrontTop } from "./front-top";
import { HaveYourSay } from "./have-your-say";
import { MostDiscussed } from "./most-discussed";
import { MostRead } from "./most-read";
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
  return (
    <>
      <h1 id="front" className="sr-only">
        {words.site.frontPage}
      </h1>
      <FrontTop lead={lead} seconds={seconds} now={now} />
      {(river.length > 0 || questions.length > 0) && (
        <div className="mt-13 grid grid-cols-1 gap-x-13 gap-y-13 border-t-2 border-ink lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
          {river.length > 0 && (
            <section aria-labelledby="more" className="pt-4">
              <h2 id="more" className="headline headline-4 pb-4">
                {words.site.front.more}
              </h2>
              {river.slice(0, besideRest).map((story) => (
                <StoryRow key={story.id} story={story} now={now} />
              ))}
            </section>
          )}
          <div className="flex flex-col gap-y-13">
            <HaveYourSay questions={questions} />
            {river.length > 0 && <MostRead stories={mostRead} />}
            {river.length > 0 && (
              <MostDiscussed stories={[...leads, ...seconds, ...river, ...rest]} />
            )}
          </div>
        </div>
      )}
      <WholeWidth stories={river.slice(besideRest)} now={now} />
      <FrontSections stories={rest} sections={sections} now={now} />
    </>
  );
}

/** On a loud day the river is longer than what stands beside it: the rest takes the whole width. */
const besideRest = 8;

function WholeWidth({ stories, now }: { stories: StoryItem[]; now: Date }) {
  if (stories.length === 0) return null;
  return (
    <div className="mt-13 grid grid-cols-1 gap-x-13 border-t-2 border-ink lg:grid-cols-2">
      {stories.map((story) => (
        <StoryRow key={story.id} story={story} now={now} />
      ))}
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
