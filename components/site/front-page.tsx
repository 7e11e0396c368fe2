import type { SectionView } from "@/domain/section/queries";
import type { StoryItem } from "@/domain/story/public-list";
import { LeadStory, StoryLine } from "./story-card";

type Shown = { stories: StoryItem[]; sections: SectionView[]; timeZone: string };

const beside = 4;
const riverLength = 6;
const perSection = 3;

/** One lead at 7/12, words beside it, then the river and each section. A quiet day shows less. */
export function FrontPage({ stories, sections, timeZone }: Shown) {
  const now = new Date();
  const [lead, ...rest] = stories;
  if (!lead) return <NothingYet />;
  const seconds = rest.slice(0, beside);
  const river = rest.slice(beside, beside + riverLength);
  const shown = new Set([lead, ...seconds, ...river]);
  return (
    <>
      <h1 className="sr-only">Front page</h1>
      <div className="grid gap-x-[52px] gap-y-8 pt-8 lg:grid-cols-[7fr_5fr]">
        <LeadStory story={lead} timeZone={timeZone} now={now} />
        <div className="[&>:first-child]:border-t-2 [&>:first-child]:border-ink">
          {seconds.map((story) => (
            <StoryLine key={story.id} story={story} timeZone={timeZone} now={now} />
          ))}
        </div>
      </div>
      {river.length > 0 && (
        <section aria-label="More stories" className="mt-[52px] border-t-2 border-ink">
          <div className="grid gap-x-[52px] md:grid-cols-2 lg:grid-cols-3">
            {river.map((story) => (
              <StoryLine key={story.id} story={story} timeZone={timeZone} now={now} />
            ))}
          </div>
        </section>
      )}
      <div className="mt-[52px] grid gap-x-[52px] gap-y-8 md:grid-cols-2 lg:grid-cols-3">
        {sections.map((section) => {
          const own = stories
            .filter((story) => story.section.slug === section.slug && !shown.has(story))
            .slice(0, perSection);
          if (own.length === 0) return null;
          return (
            <section key={section.slug} aria-labelledby={`section-${section.slug}`}>
              <h2
                id={`section-${section.slug}`}
                className="border-t-2 border-ink pt-3 font-display text-[28px] leading-none font-[560]"
              >
                <a href={`/sections/${section.slug}`} className="hover:underline">
                  {section.name}
                </a>
              </h2>
              <div className="[&>:first-child]:border-t-0">
                {own.map((story) => (
                  <StoryLine key={story.id} story={story} timeZone={timeZone} now={now} isBrief />
                ))}
              </div>
            </section>
          );
        })}
      </div>
    </>
  );
}

function NothingYet() {
  return (
    <div className="py-[84px]">
      <h1 className="font-display text-[44px] leading-none font-[540]">No news yet</h1>
      <p className="mt-3 font-prose text-[19px] text-quiet">
        The first story is being written. Come back soon.
      </p>
    </div>
  );
}
