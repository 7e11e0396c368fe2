import { StoryLine } from "@/components/site/story-card";
import { listRelated, type PublishedStory } from "@/domain/story/queries";

const shown = 4;

export async function RelatedStories({
  story,
  timeZone,
}: {
  story: PublishedStory;
  timeZone: string;
}) {
  const related = await listRelated(story, shown);
  if (related.length === 0) return null;
  const now = new Date();
  return (
    <section aria-labelledby="related" className="mt-[84px] print:hidden">
      <h2
        id="related"
        className="border-t-2 border-ink pt-3 pb-3 font-display text-[28px] leading-none font-[560]"
      >
        Read next
      </h2>
      <div className="grid gap-x-[52px] md:grid-cols-2">
        {related.map((one) => (
          <StoryLine key={one.id} story={one} timeZone={timeZone} now={now} isBrief />
        ))}
      </div>
    </section>
  );
}
